"""String ensemble: ten players across the stage, bows, slow vibrato."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.subtractive import Subtractive

_WORDS = (
    "strings", "string section", "string ensemble", "string quartet", "violins", "cellos", "viola", "violas",
    "orchestral strings", "lush strings", "streicher", "cordes", "cuerdas", "archi", "cordas",
    "staccato strings", "cinematic strings",
)  # fmt: skip

instrument = Subtractive(
    label="Strings",
    family="strings",
    roles=("pad", "chords", "counter", "lead"),
    words=_WORDS,
    stands_in_for=("mellotron",),
    program=48,
    also_plays=(49, 50, 51),
    lowest=36,
    highest=93,
    variants=1,
    tail_seconds=1.0,
    level=0.19,
    players=10,
    detune_cents=11,
    width=0.9,
    noise=0.22,
    noise_sustain=0.45,
    cutoff_hz=3600,
    four_pole=0,
    damping=1.4,
    filter_octaves=1.0,
    filter_attack=0.16,
    filter_decay=1.5,
    filter_sustain=0.6,
    velocity_octaves=2.2,
    key_tracking=0.4,
    attack=0.13,
    attack_softness=2.2,
    decay=2,
    sustain=0.9,
    release=0.5,
    drift_cents=6,
    vibrato_cents=15,
    vibrato_hz=5.6,
    vibrato_delay=0.3,
    vibrato_spread=1,
    body=(
        PassFilter(55, "low"),
        PeakingFilter(290, 3, 1.5),
        PeakingFilter(520, 2.5, 1.8),
        PeakingFilter(1250, -3.5, 0.9),
        PeakingFilter(2800, 4, 1.1),
        PassFilter(7000, "high"),
    ),
)
