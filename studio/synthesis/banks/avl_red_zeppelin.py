"""A Ludwig kit with a 26-inch kick in five layers of velocity (Debian: avldrums.lv2-soundfont)."""

from studio.synthesis.banks.avl_black_pearl import DRUMS
from studio.synthesis.sound_bank import SoundBank

bank = SoundBank(
    label="AVL Drumkits: Red Zeppelin",
    rank=96,
    places=("/usr/share/sounds/sf2/Red_Zeppelin_4_LV2.sf2",),
    licence="CC-BY-SA-3.0",
    credit="Glen MacArthur (AVL Drumkits)",
    is_kit_bank=True,
    drums=DRUMS,
)
