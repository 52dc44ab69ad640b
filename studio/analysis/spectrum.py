"""Band energies over time and notes over time: the two pictures that the analysis is based on."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.audio.kernels import exact_kernel

Floats = NDArray[np.float32]

LOWEST_PITCH = 28
"""E1, 41 Hz: below it there are kicks, not notes."""
HIGHEST_PITCH = 99
"""E flat 7, 2.5 kHz: above it there are overtones, not notes."""
PITCHES = HIGHEST_PITCH - LOWEST_PITCH + 1

_HALVINGS = 2
NOTE_HOP_FRAMES = 1024 << _HALVINGS
"""Frames between two looks for notes: 93 ms."""

NOTE_REACH_FRAMES = (2048 << _HALVINGS) + 128
"""Frames before and after a moment that the search for notes takes in, filters included."""

_NOTE_RATE = SAMPLE_RATE / 2**_HALVINGS
_NOTE_WINDOW = 4096
_NOTE_HOP = 1024
_CHUNK = 256  # moments at a time
_RUN = 256  # samples at a time
_ROWS = 12  # moments at a time: products small enough for the matrix library to stay on one thread
_FLOOR_DB = -60.0
_HARMONICS = 12
_HARMONIC_DECAYS = (0.4, 0.85)
_UNMIXING_ROUNDS = 24


@dataclass(frozen=True, slots=True)
class NotePicture:
    """The strength of each pitch over time.

    Attributes:
        salience: (moments, :data:`PITCHES`) float32, at least 0; overtones belong to the notes under them.
        hop_seconds: From one moment to the next; moment 0 is the start of the clip.
        tuning_cents: How far the whole clip lies above A4 = 440 Hz, −50 to 50.
    """

    salience: Floats
    hop_seconds: float
    tuning_cents: float


@dataclass(frozen=True, slots=True, eq=False)
class NotePeaks:
    """The peaks of the spectrum, moment by moment: what notes are made of.

    Attributes:
        counts: (moments,) int32: how many peaks each moment has.
        pitches: (peaks,) float32: exact pitch of each, moment after moment.
        strengths: (peaks,) float32: amplitude of each.
    """

    counts: NDArray[np.int32]
    pitches: Floats
    strengths: Floats


def mono(clip: AudioClip) -> Floats:
    """The mean of the channels at 44.1 kHz, resampled where the clip has another rate."""
    mixed = clip.samples[:, 0].copy()
    for channel in range(1, clip.channels):
        mixed += clip.samples[:, channel]
    mixed /= clip.channels
    if clip.sample_rate != SAMPLE_RATE:
        import soxr

        mixed = soxr.resample(mixed, clip.sample_rate, SAMPLE_RATE)
    return mixed if np.isfinite(mixed.sum()) else np.nan_to_num(mixed, nan=0.0, posinf=0.0, neginf=0.0)


def halved(signal: Floats) -> Floats:
    """The signal at half its sample rate, through a half-band low-pass of 31 taps (windowed sinc, −60 dB)."""
    half = np.empty(signal.size // 2, np.float32)
    _halve(np.ascontiguousarray(signal), _half_band_taps(), half)
    return half


@exact_kernel
def _halve(signal: Floats, taps: Floats, half: Floats) -> None:
    """Filter and keep every other sample, a run of outputs at a time so that the loops are vectorised."""
    reach = taps.size // 2
    around = np.empty(_RUN + taps.size, np.float32)
    total = np.empty(_RUN, np.float32)
    for start in range(0, half.size, _RUN):
        count = min(_RUN, half.size - start)
        for i in range(around.size):
            at = 2 * (start - reach + i) + 1
            around[i] = signal[at] if 0 <= at < signal.size else np.float32(0.0)
        for i in range(count):
            total[i] = np.float32(0.5) * signal[2 * (start + i)]
        for tap in range(taps.size):
            weight = taps[taps.size - 1 - tap]
            for i in range(_RUN):
                total[i] += weight * around[i + tap]
        half[start : start + count] = total[:count]


def _padded(signal: Floats, start: int, end: int) -> Floats:
    """A slice that may begin before the signal and end after it, in silence."""
    part = signal[max(start, 0) : max(end, 0)]
    missing_before = max(-start, 0)
    return (
        np.pad(part, (missing_before, end - start - missing_before - part.size))
        if part.size < end - start
        else part
    )


def _half_band_taps() -> Floats:
    """The sixteen taps of a half-band filter that fall on odd samples."""
    distance = np.arange(-15, 16, 2)
    taps = np.sin(np.pi * distance / 2) / (np.pi * distance) * np.kaiser(33, 6.0)[distance + 16]
    return np.asarray(taps / (2 * taps.sum()), np.float32)


def power_frames(signal: Floats, window: int, hop: int) -> Iterator[Floats]:
    """Power spectra in batches of (moments, window // 2 + 1); moment n is centred on sample n · hop."""
    shape = np.hanning(window + 1)[:-1].astype(np.float32)
    moments = signal.size // hop + 1
    for first in range(0, moments, _CHUNK):
        last = min(first + _CHUNK, moments) - 1
        part = _padded(signal, first * hop - window // 2, last * hop + window // 2)
        spectrum = np.fft.rfft(sliding_window_view(part, window)[::hop] * shape)
        yield np.asarray(spectrum.real**2 + spectrum.imag**2, np.float32)


def in_small_products(rows: Floats, matrix: Floats) -> Floats:
    """``rows @ matrix``, a few rows at a time, so that the matrix library keeps to one thread."""
    product = np.empty((rows.shape[0], matrix.shape[1]), np.float32)
    for start in range(0, rows.shape[0], _ROWS):
        np.matmul(rows[start : start + _ROWS], matrix, out=product[start : start + _ROWS])
    return product


def note_picture(signal: Floats) -> NotePicture:
    """Find the notes of a mono signal at 44.1 kHz.

    Spectral peaks are tuned, gathered by semitone and unmixed into notes that have harmonics, after Mauch and
    Dixon, "Approximate note transcription for the improved identification of difficult chords" (ISMIR 2010).
    """
    return picture_from(note_peaks(signal))


def note_peaks(signal: Floats) -> NotePeaks:
    """Find the spectral peaks of a mono signal at 44.1 kHz, :data:`NOTE_HOP_FRAMES` from moment to moment."""
    for _ in range(_HALVINGS):
        signal = halved(signal)
    counts, pitches, strengths = zip(
        *(_peaks(power) for power in power_frames(signal, _NOTE_WINDOW, _NOTE_HOP)), strict=True
    )
    return NotePeaks(np.concatenate(counts), np.concatenate(pitches), np.concatenate(strengths))


def picture_from(peaks: NotePeaks, threads: int = 1) -> NotePicture:
    """Find the notes behind spectral peaks, see :func:`note_picture`; the same for any thread count."""
    moments = peaks.counts.size
    rows = np.repeat(np.arange(moments), peaks.counts)
    tuning_cents = _tuning_cents(peaks.pitches, peaks.strengths)
    pitches = peaks.pitches - np.float32(tuning_cents / 100)
    spectrum = _by_semitone(rows, pitches, peaks.strengths, moments)
    salience = _unmixed(_steady(_whitened(spectrum)), threads)
    return NotePicture(salience, _NOTE_HOP / _NOTE_RATE, tuning_cents)


def _peaks(power: Floats) -> tuple[NDArray[np.int32], Floats, Floats]:
    """The number of spectral peaks in each row, and the exact pitch and the strength of each peak."""
    hertz_per_bin = _NOTE_RATE / _NOTE_WINDOW
    low = int(440 * 2 ** ((LOWEST_PITCH - 0.5 - 69) / 12) / hertz_per_bin)
    high = int(440 * 2 ** ((HIGHEST_PITCH + 0.5 - 69) / 12) / hertz_per_bin) + 2
    level = np.log(power[:, low - 1 : high + 1] + 1e-12)
    floor = level.max(axis=1, keepdims=True) + _FLOOR_DB * np.log(10) / 10
    middle = level[:, 1:-1]
    rows, bins = np.nonzero(
        (middle > level[:, :-2]) & (middle >= level[:, 2:]) & (middle > np.maximum(floor, -22.0))
    )
    below, peak, above = level[rows, bins], level[rows, bins + 1], level[rows, bins + 2]
    shift = 0.5 * (below - above) / (below - 2 * peak + above)
    pitches = 69 + 12 * np.log2((bins + low + shift) * hertz_per_bin / 440)
    strengths = np.exp(0.5 * (peak - 0.25 * (below - above) * shift))
    counts = np.bincount(rows, minlength=power.shape[0]).astype(np.int32)
    return counts, pitches.astype(np.float32), strengths.astype(np.float32)


def _tuning_cents(pitches: Floats, strengths: Floats) -> float:
    """The mean distance of the peaks from equal temperament, averaged on the circle (Gómez 2006, §3.4)."""
    audible = (pitches > 45) & (pitches < 88)
    turns, weights = pitches[audible] - np.floor(pitches[audible]), strengths[audible]
    angle = np.float32(2 * np.pi) * turns
    direction = complex(*(np.sum(weights * wave(angle), dtype=np.float64) for wave in (np.cos, np.sin)))
    return float(np.angle(direction) / (2 * np.pi) * 100) if abs(direction) > 0 else 0.0


def _by_semitone(rows: NDArray[np.int64], pitches: Floats, strengths: Floats, moments: int) -> Floats:
    """Gather peaks into semitones; one between two semitones counts little, a drum seldom hits one."""
    nearest = np.rint(pitches)
    weight = strengths * np.cos(np.float32(np.pi) * (pitches - nearest)) ** 2
    inside = (nearest >= LOWEST_PITCH) & (nearest <= HIGHEST_PITCH)
    cell = rows[inside] * PITCHES + nearest[inside].astype(np.int64) - LOWEST_PITCH
    return np.bincount(cell, weight[inside], moments * PITCHES).reshape(moments, PITCHES).astype(np.float32)


def _whitened(spectrum: Floats) -> Floats:
    """Lift quiet regions of the spectrum towards loud ones, so that timbre matters less and harmony more."""
    distance = np.arange(-12, 13)
    kernel = np.exp(-0.5 * (distance / 6.0) ** 2).astype(np.float32)
    around = np.zeros_like(spectrum)
    padded = np.pad(spectrum**2, ((0, 0), (12, 12)))
    for offset, weight in enumerate(kernel / kernel.sum()):
        around += weight * padded[:, offset : offset + spectrum.shape[1]]
    loudest = np.sqrt(around.max(axis=1, keepdims=True))
    return np.asarray(spectrum / (np.sqrt(around) + 0.05 * loudest + 1e-9) ** 0.6, np.float32)


def _steady(spectrum: Floats) -> Floats:
    """The median of three neighbouring moments: notes last, hits do not (Fitzgerald 2010)."""
    if spectrum.shape[0] < 3:
        return spectrum
    padded = np.concatenate([spectrum[:1], spectrum, spectrum[-1:]])
    before, now, after = padded[:-2], padded[1:-1], padded[2:]
    return np.asarray(
        np.maximum(np.minimum(before, now), np.minimum(np.maximum(before, now), after)), np.float32
    )


def _unmixed(spectrum: Floats, threads: int) -> Floats:
    """Explain each row as dull and bright notes, by multiplicative updates (Lee and Seung 2001)."""
    shapes = np.concatenate([_note_shapes(decay) for decay in _HARMONIC_DECAYS])
    evidence = in_small_products(spectrum, shapes.T)
    gram = in_small_products(shapes, shapes.T)
    strength = evidence.copy()

    def unmix(first: int, last: int) -> None:
        for start in range(first, last, _ROWS):
            end = min(start + _ROWS, last)
            rows, wanted = strength[start:end], evidence[start:end]
            for _ in range(_UNMIXING_ROUNDS):
                rows *= wanted / (rows @ gram + 1e-9)

    # Whole groups of rows, so that the products are the same.
    share = -(-strength.shape[0] // (threads * _ROWS)) * _ROWS
    firsts = range(0, strength.shape[0], max(share, _ROWS))
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda first: unmix(first, min(first + share, strength.shape[0])), firsts))
    return np.asarray(
        strength.reshape(spectrum.shape[0], len(_HARMONIC_DECAYS), PITCHES).sum(axis=1), np.float32
    )


def _note_shapes(decay: float) -> Floats:
    """(notes, semitones) spectrum of a note of each pitch, each harmonic ``decay`` times the last."""
    shapes = np.zeros((PITCHES, PITCHES), np.float32)
    for harmonic in range(1, _HARMONICS + 1):
        step = round(12 * np.log2(harmonic))
        notes = np.arange(PITCHES - step)
        shapes[notes, notes + step] += decay ** (harmonic - 1)
    return np.asarray(shapes / np.linalg.norm(shapes, axis=1, keepdims=True), np.float32)
