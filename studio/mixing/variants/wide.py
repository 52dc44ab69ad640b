"""A picture that reaches past the loudspeakers, its middle still standing."""

from studio.mixing.desk_settings import StripSettings
from studio.mixing.variant import Variant

_SPREAD = StripSettings(width=1.9, fader_db=0.5, reverb_db=2.0)

variant = Variant(
    "Wide",
    "Chords, pads and effects spread out and the room opens: at least 2 dB more side beside the middle.",
    roles={
        "bass": StripSettings(),
        "lead": StripSettings(width=1.4, reverb_db=1.5, delay_db=2.0),
        "drums": StripSettings(width=1.5, reverb_db=1.5),
    },
    everyone=_SPREAD,
    space_db=2.0,
)
