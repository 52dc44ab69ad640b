"""A small SoundFont written bit by bit, plain or with its samples as Ogg Vorbis."""

import io
import struct
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

RATE = 22050
LOOP = (1000, 3000)
_SAMPLE, _ROOT_KEY, _INSTRUMENT, _LOOP_MODE = 53, 58, 41, 54


def tone(hertz: float) -> NDArray[np.int16]:
    """A fifth of a second of a sine."""
    return np.round(12000.0 * np.sin(2.0 * np.pi * hertz * np.arange(4410) / RATE)).astype(np.int16)


def write_font(path: Path, sounds: list[NDArray[np.int16]], *, packed: bool) -> Path:
    """Write a font of one program, 0, whose first sample sounds for every key."""
    stored = [vorbis(sound) if packed else sound.tobytes() + bytes(92) for sound in sounds]
    headers, at = b"", 0
    for number, (sound, content) in enumerate(zip(sounds, stored, strict=True)):
        start, size = (at, len(content)) if packed else (at // 2, len(sound))
        first = 0 if packed else start
        headers += struct.pack(
            "<20sIIIIIBbHH",
            f"Tone {number}".encode(),
            start,
            start + size,
            first + LOOP[0],
            first + LOOP[1],
            RATE,
            69,
            0,
            0,
            17 if packed else 1,
        )
        at += len(content)
    zone = struct.pack("<HHHHHH", _LOOP_MODE, 1, _ROOT_KEY, 69, _SAMPLE, 0)
    hydra = (
        _chunk(b"phdr", struct.pack("<20sHHHIII", b"Tone", 0, 0, 0, 0, 0, 0) + _end(b"EOP", "<20sHHHIII", 1))
        + _chunk(b"pbag", struct.pack("<HHHH", 0, 0, 1, 0))
        + _chunk(b"pmod", bytes(10))
        + _chunk(b"pgen", struct.pack("<HH", _INSTRUMENT, 0) + bytes(4))
        + _chunk(b"inst", struct.pack("<20sH", b"Tone", 0) + struct.pack("<20sH", b"EOI", 1))
        + _chunk(b"ibag", struct.pack("<HHHH", 0, 0, 3, 0))
        + _chunk(b"imod", bytes(10))
        + _chunk(b"igen", zone + bytes(4))
        + _chunk(b"shdr", headers + bytes(46))
    )
    version = struct.pack("<HH", 3, 1) if packed else struct.pack("<HH", 2, 4)
    content = b"sfbk" + _chunk(b"LIST", b"INFO" + _chunk(b"ifil", version))
    content += _chunk(b"LIST", b"sdta" + _chunk(b"smpl", b"".join(stored)))
    content += _chunk(b"LIST", b"pdta" + hydra)
    path.write_bytes(_chunk(b"RIFF", content))
    return path


def vorbis(sound: NDArray[np.int16]) -> bytes:
    """A sound as Ogg Vorbis."""
    file = io.BytesIO()
    soundfile.write(file, sound, RATE, format="OGG", subtype="VORBIS")
    return file.getvalue()


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _end(name: bytes, layout: str, bag: int) -> bytes:
    return struct.pack(layout, name, 0, 0, bag, 0, 0, 0)
