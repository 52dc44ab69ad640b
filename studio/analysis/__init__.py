"""Analysis of any audio: tempo, beats, key, chords and levels, compared with what was asked."""


def warm() -> None:
    """Analyse one note, so that the kernels for levels and chords are compiled and on disk."""
    import numpy as np

    from studio.analysis.measured import analyse
    from studio.audio.clip import SAMPLE_RATE, AudioClip

    tone = 0.1 * np.sin(2.0 * np.pi * 220.0 / SAMPLE_RATE * np.arange(SAMPLE_RATE))
    analyse(AudioClip(np.stack([tone, tone], axis=1).astype(np.float32)))
