"""A Pearl kit in five layers of velocity, where a machine has it (Debian: avldrums.lv2-soundfont)."""

from studio.synthesis.sound_bank import SoundBank

DRUMS = {
    35: (36, -0.5), 36: (36, 0.0), 37: (37, 0.0), 38: (38, 0.0), 39: (39, 0.0), 40: (40, 0.0),
    41: (41, 0.0), 43: (41, 2.0), 45: (45, 0.0), 47: (45, 2.0), 48: (45, 4.0), 50: (45, 6.0),
    42: (42, 0.0), 44: (44, 0.0), 46: (48, 0.0), 49: (49, 0.0), 51: (51, 0.0), 52: (60, 0.0),
    53: (53, 0.0), 54: (54, 0.0), 55: (55, 0.0), 56: (56, 0.0), 57: (57, 0.0), 59: (59, 0.0), 70: (61, 0.0),
}  # fmt: skip
"""Keys of both AVL kits: one hanging tom and one floor tom, tuned to six; the edge of the ride to 59."""

bank = SoundBank(
    label="AVL Drumkits: Black Pearl",
    rank=95,
    places=("/usr/share/sounds/sf2/Black_Pearl_4_LV2.sf2",),
    licence="CC-BY-SA-3.0",
    credit="Glen MacArthur (AVL Drumkits)",
    is_kit_bank=True,
    drums=DRUMS,
)
