"""Whoever sings or plays the tune stands before the others."""

from studio.mixing.desk_settings import StripSettings
from studio.mixing.variant import Variant

_MAKES_WAY = StripSettings(fader_db=-1.5, mid_hz=2500.0, mid_db=-2.5)

variant = Variant(
    "Vocal forward",
    "The lead comes at least 3 dB nearer, drier and clearer; what lies around 2.5 kHz makes way.",
    roles={
        "lead": StripSettings(
            fader_db=2.5,
            highpass_hz=90.0,
            mid_hz=3000.0,
            mid_db=2.0,
            compress=0.25,
            reverb_db=-2.0,
            delay_db=-2.0,
        ),
        "drums": StripSettings(fader_db=-1.0),
        "bass": StripSettings(fader_db=-0.5),
    },
    everyone=_MAKES_WAY,
    space_db=-1.0,
    about="lead",
)
