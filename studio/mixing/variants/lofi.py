"""From an old cassette: no air, little width, everything a bit squeezed and bent."""

from studio.mixing.desk_settings import StripSettings
from studio.mixing.variant import Variant

_CASSETTE = StripSettings(width=0.75, highpass_hz=70.0, mid_hz=700.0, mid_db=1.5, high_db=-13.0, compress=0.3, saturate=0.5)

variant = Variant(
    "Lo-fi",
    "As from a cassette: at least 6 dB less above 6 kHz, narrower, and a little squeezed.",
    roles={
        "bass": StripSettings(width=0.5, high_db=-12.0, saturate=0.5, compress=0.2),
        "drums": StripSettings(width=0.8, low_db=-1.0, high_db=-13.0, saturate=0.6, compress=0.4),
    },
    everyone=_CASSETTE,
    space_db=-1.5,
)
