"""Sounds that were rendered once and may be heard again: a piece repeats its notes far more often than it invents them."""

import threading
from collections import OrderedDict
from collections.abc import Iterable

from studio.audio.clip import Samples
from studio.synthesis.instrument import Voice

DEFAULT_CAPACITY_BYTES = 96 * 2**20


class NoteCache:
    """The latest used sounds by instrument and voice, up to a number of bytes; safe to share between threads.

    Args:
        capacity_bytes: What the kept samples may occupy; the least recently used go first.
    """

    def __init__(self, capacity_bytes: int = DEFAULT_CAPACITY_BYTES) -> None:
        self._capacity_bytes = capacity_bytes
        self._sounds: OrderedDict[tuple[str, Voice], Samples] = OrderedDict()
        self._size_bytes = 0
        self._lock = threading.Lock()

    @property
    def size_bytes(self) -> int:
        """What the kept samples occupy now."""
        return self._size_bytes

    def find(self, instrument_id: str, voice: Voice) -> Samples | None:
        """The sound of a voice, or None when it is not kept."""
        with self._lock:
            sound = self._sounds.get((instrument_id, voice))
            if sound is not None:
                self._sounds.move_to_end((instrument_id, voice))
            return sound

    def keep(self, instrument_id: str, voices: Iterable[Voice], sounds: Iterable[Samples]) -> None:
        """Keep the sounds of some voices; they are read-only from here on."""
        with self._lock:
            for voice, sound in zip(voices, sounds, strict=True):
                sound.flags.writeable = False
                replaced = self._sounds.pop((instrument_id, voice), None)
                self._sounds[instrument_id, voice] = sound
                self._size_bytes += sound.nbytes - (0 if replaced is None else replaced.nbytes)
            while self._size_bytes > self._capacity_bytes and self._sounds:
                self._size_bytes -= self._sounds.popitem(last=False)[1].nbytes

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._sounds.clear()
            self._size_bytes = 0


SHARED_CACHE = NoteCache()
"""What every renderer of this process shares unless it is given another."""
