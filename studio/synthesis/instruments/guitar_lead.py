"""Lead guitar: singing sustain, a vibrato that comes when the note stays."""

from studio.synthesis.amplified_guitar import AmplifiedGuitar
from studio.synthesis.valve_amplifier import Cabinet

_WORDS = (
    "guitar solo", "guitar solos", "lead guitar", "shredding", "shred guitar", "wailing guitar",
    "soaring guitar", "electric guitar solo", "guitar lead",
)  # fmt: skip

instrument = AmplifiedGuitar(
    label="Lead guitar",
    family="guitar",
    roles=("lead", "counter"),
    words=_WORDS,
    kinds=("guitar",),
    program=29,
    lowest=52,
    highest=88,
    tail_seconds=0.25,
    presets=((29, 0), (27, 0)),
    muted=((29, 0), (28, 0)),
    level=1.3,
    pick_hz=8000,
    pick_octaves=1.2,
    ring_hz=6000,
    ring_seconds=1.5,
    release=0.13,
    mute_seconds=0.3,
    drift_cents=2,
    vibrato_cents=20,
    vibrato_hz=5.4,
    vibrato_delay=0.28,
    amplifier=None,
    response=1.0,
    cabinets=(Cabinet(low_hz=100, thump_db=2, box_db=0, presence_hz=2500, presence_db=1, room=0.15, seed=7),),
)
