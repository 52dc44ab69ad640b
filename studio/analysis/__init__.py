"""What the studio hears in any audio: tempo, beats, key, chords, levels; and how that compares with what was asked."""


def warm() -> None:
    """Measure a note once, so that the kernels which levels and chords are read with are compiled and on disk."""
    import numpy as np

    from studio.analysis.measured import analyse
    from studio.audio.clip import SAMPLE_RATE, AudioClip

    tone = 0.1 * np.sin(2.0 * np.pi * 220.0 / SAMPLE_RATE * np.arange(SAMPLE_RATE))
    analyse(AudioClip(np.stack([tone, tone], axis=1).astype(np.float32)))
