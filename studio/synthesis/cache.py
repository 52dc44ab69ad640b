"""The cache of rendered sounds: a piece repeats its notes far more often than it invents new ones."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.synthesis.instrument import Voice

DEFAULT_CAPACITY_BYTES = 128 * 2**20

_Key = tuple[str, Voice]


class NoteCache:
    """The latest used sounds by instrument and voice, up to a number of bytes; safe to share between threads.

    Sounds that were rendered together are parts of one buffer, which is only freed as a whole: they are
    counted and dropped together.

    Args:
        capacity_bytes: What the kept buffers may occupy; the least recently used go first.
    """

    def __init__(self, capacity_bytes: int = DEFAULT_CAPACITY_BYTES) -> None:
        self._capacity_bytes = capacity_bytes
        self._sounds: dict[_Key, Samples] = {}
        self._buffers: OrderedDict[int, tuple[int, set[_Key]]] = OrderedDict()
        self._size_bytes = 0
        self._lock = threading.Lock()

    @property
    def size_bytes(self) -> int:
        """Bytes that the kept samples occupy now."""
        return self._size_bytes

    def find(self, instrument_id: str, voice: Voice) -> Samples | None:
        """The sound of a voice, or None when it is not kept."""
        with self._lock:
            sound = self._sounds.get((instrument_id, voice))
            if sound is not None:
                self._buffers.move_to_end(id(_buffer_of(sound)))
            return sound

    def keep(self, instrument_id: str, voices: Iterable[Voice], sounds: Iterable[Samples]) -> None:
        """Keep the sounds of some voices; they are read-only from here on."""
        with self._lock:
            for voice, sound in zip(voices, sounds, strict=True):
                sound.flags.writeable = False
                self._drop((instrument_id, voice))
                self._add((instrument_id, voice), sound)
            while self._size_bytes > self._capacity_bytes and self._buffers:
                for key in list(next(iter(self._buffers.values()))[1]):
                    self._drop(key)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._sounds.clear()
            self._buffers.clear()
            self._size_bytes = 0

    def _add(self, key: _Key, sound: Samples) -> None:
        buffer = _buffer_of(sound)
        if id(buffer) not in self._buffers:
            self._buffers[id(buffer)] = (buffer.nbytes, set())
            self._size_bytes += buffer.nbytes
        self._buffers[id(buffer)][1].add(key)
        self._sounds[key] = sound

    def _drop(self, key: _Key) -> None:
        sound = self._sounds.pop(key, None)
        if sound is None:
            return
        size_bytes, keys = self._buffers[id(_buffer_of(sound))]
        keys.discard(key)
        if not keys:
            del self._buffers[id(_buffer_of(sound))]
            self._size_bytes -= size_bytes


def _buffer_of(sound: Samples) -> NDArray[Any]:
    """The memory that a sound is part of."""
    return sound.base if isinstance(sound.base, np.ndarray) else sound
