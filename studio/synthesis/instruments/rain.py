"""Rain at a window."""

from studio.synthesis.layers import Noise
from studio.synthesis.textures import Texture, drops

_FOREVER = 1e6

instrument = Texture(
    label="Rain",
    words=("rain", "rainfall", "rain sounds"),
    beds=(
        Noise(low_hz=900.0, high_hz=7500.0, decay_seconds=_FOREVER, attack_seconds=0.05, level=0.13, width=0.85),
        Noise(low_hz=180.0, high_hz=1200.0, decay_seconds=_FOREVER, attack_seconds=0.05, level=0.09, width=0.7),
    ),
    scatter=drops,
    high_cut_hz=10000.0,
)
