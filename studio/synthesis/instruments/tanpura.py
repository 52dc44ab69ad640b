"""Tanpura: the drone of Indian music; the sitar's recordings, stroked softly and left to ring."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.sampled_guitar import SampledGuitar

instrument = SampledGuitar(
    label="Tanpura",
    family="guitar",
    roles=("arp", "chords", "pad"),
    words=("tanpura", "tambura", "tampura", "indian drone"),
    program=104,
    lowest=36,
    highest=67,
    tail_seconds=2.2,
    presets=((104, 0),),
    level=1.0,
    pick_hz=5200,
    pick_octaves=1.2,
    ring_hz=5000,
    ring_seconds=2.5,
    release=2.0,
    drift_cents=1.5,
    vibrato_cents=0,
    width=0.5,
    body=(
        PassFilter(60, "low"),
        PeakingFilter(2200, 3, 0.9),
    ),
)
