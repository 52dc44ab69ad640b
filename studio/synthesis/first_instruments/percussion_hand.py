"""A percussionist's table: shakers, congas, bongos, bells and wood; sticks are answered by hands."""

from studio.synthesis.drums import Kit
from studio.synthesis.hand_percussion import HAND_PERCUSSION, hand_drum
from studio.synthesis.rooms import EarlyReflections

_WORDS = (
    "hand percussion", "congas", "conga", "bongos", "bongo", "shaker", "shakers", "tambourine", "cowbell",
    "claves", "clave", "djembe", "hand drums", "maracas", "cajon", "percussion", "tabla", "tablas", "handpan",
)  # fmt: skip

instrument = Kit(
    label="Hand percussion",
    family="kit",
    roles=("percussion", "drums"),
    words=_WORDS,
    program=0,
    room=EarlyReflections(level=0.4, seconds=0.04, taps=20, seed=61),
    detune_cents=14.0,
    drums={
        **HAND_PERCUSSION,
        36: hand_drum(resting_hz=72.0, decay_seconds=0.16, slap=0.1, peak_dbfs=-4.0, pan=0.0),
        38: hand_drum(resting_hz=240.0, decay_seconds=0.08, slap=0.9, muted=True, pan=0.1),
        42: HAND_PERCUSSION[70],
        46: HAND_PERCUSSION[69],
        49: HAND_PERCUSSION[54],
    },
)
