"""Sound itself: the clip, levels, loudness, files. What every layer above hands around."""

import numpy as np


def warm() -> None:
    """Compile the layer's kernels and leave them on disk, so that nobody waits for it later."""
    from studio.audio.flac_frames import checksum
    from studio.audio.loudness import LoudnessMeter, true_peak_dbtp

    silence = np.zeros((4410, 2), np.float32)
    LoudnessMeter().add(silence)
    true_peak_dbtp(silence)
    checksum(bytes(16))
