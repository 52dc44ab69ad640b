"""The surface of an old record: hiss, dust, a scratch that comes round."""

from studio.synthesis.layers import Noise
from studio.synthesis.textures import Texture, crackle

_FOREVER = 1e6

_WORDS = (
    "vinyl crackle", "crackle", "vinyl noise", "vinyl", "vinyl hiss", "record crackle", "tape hiss",
    "vinyl texture", "record noise",
)  # fmt: skip

instrument = Texture(
    label="Vinyl",
    family="fx",
    roles=("fx",),
    words=_WORDS,
    program=122,
    beds=(
        Noise(
            low_hz=500.0, high_hz=6500.0, decay_seconds=_FOREVER, attack_seconds=0.05, level=0.006, width=0.7
        ),
        Noise(low_hz=30.0, high_hz=140.0, decay_seconds=_FOREVER, attack_seconds=0.05, level=0.03, width=0.1),
    ),
    scatter=crackle,
    low_cut_hz=45.0,
    high_cut_hz=8000.0,
)
