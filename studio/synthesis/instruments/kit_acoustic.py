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
        walls=EarlyReflections(level=0.3, seconds=0.035, taps=18, first_seconds=0.006),
        tail_db=-21.0,
        tail_seconds=0.45,
        size=0.45,
    ),
    drums=drum_set(kick=kick(PLAIN), snare=snare((PLAIN, 40), semitones=-1.0), rim=snare((PLAIN, 38))),
)
