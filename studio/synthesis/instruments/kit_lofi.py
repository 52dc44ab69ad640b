"""A real kit off an old record, through a twelve-bit sampler."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.drums import TwelveBit
from studio.synthesis.recorded_drums import drum_set, kick, snare
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

CRATE = 1
"""The second variation of the plain kit, dry and papery, where a bank has variations."""

instrument = SampledKit(
    label="Lo-fi kit",
    family="kit",
    roles=("drums",),
    words=("lofi drums", "lo fi drums", "dusty drums", "boom bap drums", "vinyl drums", "crunchy drums"),
    stands_in_for=("beatbox", "beatboxing", "beatboxer", "human beatbox"),
    program=0,
    kit_bank="avl_black_pearl",
    room=DrumRoom(
        pair_db=-7.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, high_hz=4200.0, seed=12),
        tail_db=-22.0,
        tail_seconds=0.3,
        tail_high_hz=3000.0,
        size=0.35,
    ),
    colour=TwelveBit(),
    width=0.55,
    high_cut_hz=11500.0,
    detune_cents=16.0,
    drums={
        key: replace(drum, drive=0.8, bright_hz=min(drum.bright_hz, 11000.0))
        for key, drum in drum_set(
            kick=kick(CRATE), snare=snare((CRATE, 38), semitones=-1.0), rim=snare((CRATE, 40), semitones=-1.0)
        ).items()
    },
)
