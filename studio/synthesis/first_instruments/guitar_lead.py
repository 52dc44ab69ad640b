"""Lead guitar: singing sustain, a vibrato that comes when the note stays."""

from studio.synthesis.distorted import Distorted
from studio.synthesis.equaliser import PassFilter, PeakingFilter

_WORDS = (
    "guitar solo", "guitar solos", "lead guitar", "shredding", "shred guitar", "wailing guitar",
    "soaring guitar", "electric guitar solo", "guitar lead",
)  # fmt: skip

instrument = Distorted(
    label="Lead guitar",
    family="guitar",
    roles=("lead", "counter"),
    words=_WORDS,
    kinds=("guitar",),
    program=29,
    lowest=52,
    highest=88,
    tail_seconds=0.2,
    level=0.13,
    sustain_seconds=30,
    key_decay=0.0,
    release=0.14,
    dulling=0.12,
    pick_hz=3600,
    pick_octaves=1,
    pick_position=0.22,
    pick_noise=0.25,
    drift_cents=3,
    mute_seconds=0.3,
    gain=90,
    tight_hz=350,
    double=0,
    low_hz=110,
    presence_hz=2500,
    presence_db=5,
    high_hz=5200,
    vibrato_cents=22,
    vibrato_hz=5.4,
    vibrato_delay=0.3,
    body=(PassFilter(120, "low"), PeakingFilter(1100, 2.5, 0.9)),
)
