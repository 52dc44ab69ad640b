"""Air on top: cymbals, strings of a guitar and consonants come forward."""

from studio.mixing.desk_settings import StripSettings
from studio.mixing.variant import Variant

_AIR = StripSettings(low_db=-2.0, mid_hz=4000.0, mid_db=3.0, high_db=5.0)

variant = Variant(
    "Bright",
    "More presence and air: the spectrum's centre of gravity lies at least a tenth higher.",
    roles={
        "bass": StripSettings(fader_db=-1.0, mid_hz=1800.0, mid_db=2.0),
        "drums": StripSettings(low_db=-1.0, mid_hz=5000.0, mid_db=2.0, high_db=4.5),
    },
    everyone=_AIR,
)
