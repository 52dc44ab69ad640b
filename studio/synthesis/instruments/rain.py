"""Rain at a window."""

from studio.synthesis.layers import Noise
from studio.synthesis.textures import Texture, drops

_FOREVER = 1e6

_WORDS = (
    "with rain", "and rain", "mit regen", "rain sounds", "rain sound", "sound of rain", "rainfall",
    "rain ambience", "rain in the background", "rain noise",
)  # fmt: skip

instrument = Texture(
    label="Rain",
    family="fx",
    roles=("fx",),
    words=_WORDS,
    program=122,
    beds=(
        Noise(
            low_hz=900.0, high_hz=7500.0, decay_seconds=_FOREVER, attack_seconds=0.05, level=0.13, width=0.85
        ),
        Noise(
            low_hz=180.0, high_hz=1200.0, decay_seconds=_FOREVER, attack_seconds=0.05, level=0.09, width=0.7
        ),
    ),
    scatter=drops,
    high_cut_hz=10000.0,
)
