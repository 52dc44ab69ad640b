"""The note cache keeps what is used and never more than it may."""

import numpy as np

from studio.synthesis.cache import NoteCache
from studio.synthesis.instrument import Voice


def sound_of(frames: int) -> np.ndarray:
    return np.ones((frames, 2), dtype=np.float32)


def voice_at(pitch: int) -> Voice:
    return Voice(pitch, 100, 1000)


def test_a_kept_sound_is_found_again_by_an_equal_voice():
    cache = NoteCache()
    kept = sound_of(10)

    cache.keep("flute", [voice_at(60)], [kept])

    assert cache.find("flute", voice_at(60)) is kept
    assert cache.find("horn", voice_at(60)) is None
    assert cache.find("flute", voice_at(61)) is None


def test_the_least_recently_used_sound_goes_first():
    cache = NoteCache(capacity_bytes=2 * sound_of(100).nbytes)
    cache.keep("flute", [voice_at(60), voice_at(61)], [sound_of(100), sound_of(100)])
    cache.find("flute", voice_at(60))

    cache.keep("flute", [voice_at(62)], [sound_of(100)])

    assert cache.find("flute", voice_at(60)) is not None
    assert cache.find("flute", voice_at(61)) is None
    assert cache.size_bytes == 2 * sound_of(100).nbytes


def test_keeping_a_voice_again_does_not_count_twice():
    cache = NoteCache()

    for _ in range(3):
        cache.keep("flute", [voice_at(60)], [sound_of(50)])

    assert cache.size_bytes == sound_of(50).nbytes


def test_sounds_of_one_buffer_are_counted_once_and_go_together():
    together = sound_of(100)
    cache = NoteCache(capacity_bytes=together.nbytes + sound_of(10).nbytes)
    cache.keep("flute", [voice_at(60), voice_at(61)], [together[:30], together[30:60]])
    assert cache.size_bytes == together.nbytes

    cache.keep("flute", [voice_at(62), voice_at(63)], [sound_of(10), sound_of(10)])

    assert cache.find("flute", voice_at(60)) is None
    assert cache.find("flute", voice_at(61)) is None
    assert cache.size_bytes == 2 * sound_of(10).nbytes


def test_a_kept_sound_cannot_be_changed():
    cache = NoteCache()
    sound = sound_of(5)

    cache.keep("flute", [voice_at(60)], [sound])

    assert not sound.flags.writeable


def test_clearing_forgets_everything():
    cache = NoteCache()
    cache.keep("flute", [voice_at(60)], [sound_of(5)])

    cache.clear()

    assert cache.size_bytes == 0
    assert cache.find("flute", voice_at(60)) is None
