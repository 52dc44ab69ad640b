"""What the studio hears in any audio: tempo, beats, key, chords, levels; and how that compares with what was asked."""


def warm() -> None:
    """Measure a moment once, so that the kernels the levels are read with are compiled and on disk."""
    import numpy as np

    from studio.analysis.measured import analyse
    from studio.audio.clip import SAMPLE_RATE, AudioClip

    analyse(AudioClip(np.full((SAMPLE_RATE // 2, 2), 0.1, np.float32)))
