"""For a floor and large loudspeakers: kick and bass lead, dry and firm, everything else behind them."""

from studio.mixing.desk_settings import StripSettings
from studio.mixing.variant import Variant

_BEHIND = StripSettings(fader_db=-2.0, highpass_hz=120.0, reverb_db=-2.0)

variant = Variant(
    "Club",
    "Drums and bass at least 2 dB before the rest, the bass in the middle, hi-hats clear, the room small.",
    roles={
        "drums": StripSettings(fader_db=1.5, low_db=2.0, high_db=1.5, compress=0.25, reverb_db=-6.0),
        "percussion": StripSettings(fader_db=0.5, high_db=1.5, reverb_db=-4.0),
        "bass": StripSettings(fader_db=1.5, width=0.0, low_db=1.0, compress=0.3),
        "lead": StripSettings(fader_db=-1.0, reverb_db=-2.0),
    },
    everyone=_BEHIND,
    space_db=-3.0,
)
