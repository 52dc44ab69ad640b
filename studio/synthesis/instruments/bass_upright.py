"""Upright bass: gut, wood and warm fingertips."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.sampled_guitar import SampledGuitar

_WORDS = (
    "upright bass", "double bass", "acoustic bass", "walking bass", "kontrabass", "contrabajo", "contrebasse",
    "contrabbasso", "stand up bass",
)  # fmt: skip

instrument = SampledGuitar(
    label="Upright bass",
    family="bass",
    roles=("bass",),
    words=_WORDS,
    program=32,
    lowest=28,
    highest=60,
    monophonic=True,
    tail_seconds=0.35,
    presets=((32, 0),),
    level=1.3,
    pick_hz=5500,
    pick_octaves=2.0,
    ring_hz=1800,
    ring_seconds=0.5,
    release=0.2,
    mute_seconds=0.4,
    mute_hz=700,
    drift_cents=3,
    vibrato_cents=4,
    width=0.1,
    body=(PassFilter(34, "low"),),
)
