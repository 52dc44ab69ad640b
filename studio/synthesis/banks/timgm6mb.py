"""The small General MIDI bank that the requirements bring: what plays where there is no better one."""

from studio.synthesis.sound_bank import SoundBank

bank = SoundBank(
    label="TimGM6mb",
    rank=90,
    places=("package:pretty_midi/TimGM6mb.sf2", "/usr/share/sounds/sf2/TimGM6mb.sf2"),
    licence="GPL-2.0",
    credit="Tim Brechbill",
)
