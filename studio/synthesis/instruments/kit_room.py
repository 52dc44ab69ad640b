"""A big kit in a big room: deep shells, a snare that fills it; a Ludwig where AVL's bank is there."""

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import POWER, drum_set, kick, snare, toms
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

ROOM_2 = 11
"""The variation of the room kit with the largest snare, where a bank has variations."""

_WORDS = (
    "room kit", "power kit", "arena drums", "stadium drums", "big rock drums", "huge drums", "roomy drums",
)  # fmt: skip

instrument = SampledKit(
    label="Room kit",
    family="kit",
    roles=("drums",),
    words=_WORDS,
    program=8,
    kit_bank="avl_red_zeppelin",
    room=DrumRoom(
        pair_db=-6.0,
        walls=EarlyReflections(
            level=0.42, seconds=0.06, taps=24, first_seconds=0.011, high_hz=7500.0, seed=8
        ),
        tail_db=-15.5,
        tail_seconds=1.0,
        tail_high_hz=5500.0,
        size=0.95,
    ),
    drums={
        **drum_set(
            kick=kick(POWER, key=36, room_level=0.7, ring_seconds=0.5),
            snare=snare((ROOM_2, 38), drive=0.5),
            rim=snare((ROOM_2, 40), drive=0.5),
        ),
        **toms(POWER, ring_seconds=1.9),
    },
)
