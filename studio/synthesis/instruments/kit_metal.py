"""A metal kit: a kick that clicks through a wall of guitars, a fat snare, a room behind a gate."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import CYMBALS, MARCHING_SNARE, PLAIN, POWER, drum_set, kick, snare, toms
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

_WORDS = (
    "double bass drums", "double kick", "double bass drum", "double bass drumming", "blast beats",
    "blast beat", "metal drums", "double kicks",
)  # fmt: skip

KICK = kick(
    PLAIN,
    bright_hz=9000.0,
    velocity_octaves=1.0,
    semitones=0.5,
    ring_seconds=0.5,
    room_level=0.25,
    drive=0.6,
    click=(MARCHING_SNARE, 55),
    click_db=-8.0,
)

instrument = SampledKit(
    label="Metal kit",
    family="kit",
    roles=("drums",),
    words=_WORDS,
    program=16,
    room=DrumRoom(
        pair_db=-7.0,
        walls=EarlyReflections(level=0.35, seconds=0.03, taps=20, high_hz=7500.0, seed=66),
        tail_db=-14.0,
        tail_seconds=0.9,
        tail_high_hz=6000.0,
        size=0.7,
        gate_seconds=0.16,
    ),
    detune_cents=8.0,
    drums={
        **drum_set(
            kick=KICK,
            snare=snare((POWER, 38), ring_seconds=0.5, drive=0.9, velocity_octaves=1.1),
            rim=snare((POWER, 40), ring_seconds=0.5, drive=0.9, velocity_octaves=1.1),
        ),
        **toms(POWER, ring_seconds=0.9, bright_hz=13000.0, drive=0.5),
        **{key: replace(CYMBALS[key], peak_dbfs=-7.0) for key in (49, 57, 52)},
        42: replace(CYMBALS[42], peak_dbfs=-8.5, ring_seconds=0.5),
    },
)
