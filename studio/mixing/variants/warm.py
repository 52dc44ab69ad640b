"""Round and close: fuller below the middle, softer on top, peaks bent as a valve bends them."""

from studio.mixing.desk_settings import StripSettings
from studio.mixing.variant import Variant

_ROUND = StripSettings(low_db=1.5, mid_hz=300.0, mid_db=2.0, high_db=-4.0, saturate=0.35)

variant = Variant(
    "Warm",
    "Fuller between 120 and 500 Hz and softer above 5 kHz, with the peaks gently bent.",
    roles={
        "bass": StripSettings(mid_hz=250.0, mid_db=2.0, high_db=-3.0, saturate=0.4),
        "drums": StripSettings(mid_hz=220.0, mid_db=1.5, high_db=-4.0, saturate=0.25),
    },
    everyone=_ROUND,
)
