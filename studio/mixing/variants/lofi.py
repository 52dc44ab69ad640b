"""From an old cassette: no air, little width, everything a bit squeezed and bent."""

from studio.mixing.desk_settings import StripSettings
from studio.mixing.variant import Variant

_CASSETTE = StripSettings(
    width=0.75, highpass_hz=70.0, mid_hz=6000.0, mid_db=-6.0, high_db=-15.0, compress=0.3, saturate=0.35
)

variant = Variant(
    "Lo-fi",
    "As from a cassette: at least 6 dB less above 6 kHz, narrower, and a little squeezed.",
    roles={
        "bass": StripSettings(
            width=0.5, mid_hz=5000.0, mid_db=-6.0, high_db=-15.0, compress=0.2, saturate=0.3
        ),
        "drums": StripSettings(
            width=0.8, mid_hz=6500.0, mid_db=-7.0, high_db=-15.0, compress=0.4, saturate=0.35
        ),
    },
    everyone=_CASSETTE,
    space_db=-1.5,
)
