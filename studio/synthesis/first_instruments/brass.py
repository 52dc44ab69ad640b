"""Brass section: six players who get bright before they get loud."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.subtractive import Subtractive

_WORDS = (
    "brass", "brass section", "horns", "horn section", "trombone", "trombones", "trumpets", "blaser",
    "cuivres", "ottoni", "tuba", "brass stabs", "metales", "braams", "fanfare",
)  # fmt: skip

instrument = Subtractive(
    label="Brass section",
    family="brass",
    roles=("chords", "lead", "counter", "pad"),
    words=_WORDS,
    program=61,
    also_plays=(63,),
    lowest=36,
    highest=82,
    variants=2,
    tail_seconds=0.6,
    level=0.24,
    players=6,
    detune_cents=8,
    width=0.75,
    noise=0.06,
    noise_sustain=0.3,
    drive=1.3,
    cutoff_hz=820,
    damping=1.35,
    filter_octaves=3.0,
    filter_attack=0.07,
    filter_decay=0.9,
    filter_sustain=0.65,
    velocity_octaves=3.2,
    key_tracking=0.55,
    attack=0.035,
    attack_softness=1.6,
    decay=1.2,
    sustain=0.88,
    release=0.28,
    drift_cents=4,
    vibrato_cents=6,
    vibrato_hz=5.2,
    vibrato_delay=0.5,
    vibrato_spread=1,
    body=(
        PassFilter(70, "low"),
        PeakingFilter(480, 2, 1.2),
        PeakingFilter(1250, 3.5, 1.3),
        PeakingFilter(2400, 2, 1.4),
        PassFilter(8000, "high"),
    ),
)
