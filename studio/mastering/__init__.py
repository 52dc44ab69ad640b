"""From a mix to a master: as loud as the target asks, never above its ceiling."""

import numpy as np


def warm() -> None:
    """Compile the layer's kernels and leave them on disk, so that nobody waits for it later."""
    from studio.mastering.chain import master
    from studio.mastering.target import TARGETS

    angle = np.arange(22050, dtype=np.float32) * 0.1
    sound = np.stack([np.sin(angle), np.cos(angle)], axis=1) * np.float32(0.1)
    master(np.ascontiguousarray(sound), TARGETS["streaming"])
