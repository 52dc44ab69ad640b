"""MuseScore's whole General MIDI bank, where a machine has it (Debian: musescore-general-soundfont)."""

from studio.synthesis.sound_bank import SoundBank

bank = SoundBank(
    label="MuseScore General",
    rank=10,
    places=(
        "/usr/share/sounds/sf3/MuseScore_General_Full.sf3",
        "/usr/share/sounds/sf3/MuseScore_General.sf3",
        "/usr/share/sounds/sf2/MuseScore_General.sf2",
    ),
    licence="MIT, parts public domain or CC0",
    credit="S. Christian Collins, Michael Cowgill and Frank Wen (MuseScore General, after Fluid R3)",
)
