"""A drummer's kit in a good room, heard from the stool; in five layers where AVL's bank is there."""

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import PLAIN, drum_set, kick, snare
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Acoustic kit",
    family="kit",
    roles=("drums",),
    words=("acoustic drums", "live drums", "rock drums", "real drums", "drum kit"),
    program=0,
    kit_bank="avl_black_pearl",
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.36, seconds=0.045, taps=20, first_seconds=0.006),
        tail_db=-18.0,
        tail_seconds=0.6,
        size=0.6,
    ),
    drums=drum_set(
        kick=kick(PLAIN),
        snare=snare((PLAIN, 38), bright_hz=18000.0, velocity_octaves=1.2, low_cut_hz=90.0),
        rim=snare((PLAIN, 40)),
    ),
)
