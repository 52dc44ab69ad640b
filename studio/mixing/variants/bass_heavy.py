"""For those who feel music in the chest: bass and kick larger, everything else out of their way."""

from studio.mixing.desk_settings import StripSettings
from studio.mixing.variant import Variant

_OUT_OF_THE_WAY = StripSettings(fader_db=-1.5, highpass_hz=110.0)

variant = Variant(
    "Bass-heavy",
    "Bass and kick stand out: at least 2 dB more below 150 Hz, beside all the rest.",
    roles={
        "drums": StripSettings(fader_db=0.5, low_db=3.5),
        "bass": StripSettings(fader_db=2.5, low_db=2.0),
        "chords": StripSettings(fader_db=-1.5, low_db=-1.0),
        "lead": StripSettings(fader_db=-1.0),
        "percussion": _OUT_OF_THE_WAY,
        "arp": _OUT_OF_THE_WAY,
        "counter": _OUT_OF_THE_WAY,
    },
    everyone=StripSettings(fader_db=-1.5),
    space_db=-1.0,
)
