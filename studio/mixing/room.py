"""The room of the desk: impulse responses of a profile's reverb and echoes, and convolution with them.

A browser does the same with two ConvolverNodes (docs/desk.md).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.mixing.effect import Processor
from studio.mixing.mixer import echoes
from studio.mixing.profile import profile_of
from studio.theory.score import Score

LONGEST_RESPONSE_FRAMES = 4 * SAMPLE_RATE

STEP_FRAMES = 4 * SAMPLE_RATE
"""Sound is convolved in stretches of at most this length."""

_SILENCE = 10.0 ** (-90.0 / 20.0)  # what a response may leave off, beside its highest value
_FADE_FRAMES = 2205
_EASY_FACTORS = (2, 3, 5, 7)


@dataclass(frozen=True, slots=True, eq=False)
class Responses:
    """The impulse responses of the two halves of a room.

    Attributes:
        reverb: (frames, 4) float32: left to left, left to right, right to left, right to right.
        echo: The same of the echoes.
    """

    reverb: NDArray[np.float32]
    echo: NDArray[np.float32]


def responses_of(score: Score) -> Responses:
    """The responses of a score's profile, the echoes in time with its tempo; each at most 4 s."""
    profile = profile_of(score)
    return Responses(
        _response(profile.reverb.make(), profile.reverb.make()),
        _response(echoes(profile, score.tempo_bpm), echoes(profile, score.tempo_bpm)),
    )


class Room:
    """Convolves what strips send, block by block.

    Args:
        responses: Of the profile.
    """

    def __init__(self, responses: Responses) -> None:
        longest = max(responses.reverb.shape[0], responses.echo.shape[0])
        self._length = _easy_length(STEP_FRAMES + longest - 1)
        self._spectra = [
            np.fft.rfft(response, self._length, axis=0) for response in (responses.reverb, responses.echo)
        ]
        self._ringing = np.zeros((self._length, 2), np.float32)

    def process(self, to_reverb: Samples, to_echoes: Samples) -> Samples:
        """The return of the room while the next frames are sent.

        Args:
            to_reverb: (frames, 2) float32.
            to_echoes: As many frames.
        """
        answer = np.empty(to_reverb.shape, np.float32)
        for start in range(0, to_reverb.shape[0], STEP_FRAMES):
            step = slice(start, start + STEP_FRAMES)
            self._send(to_reverb[step], to_echoes[step])
            frames = min(STEP_FRAMES, to_reverb.shape[0] - start)
            answer[step] = self._ringing[:frames]
            self._ringing[:-frames] = self._ringing[frames:]
            self._ringing[-frames:] = 0.0
        return answer

    def _send(self, *sends: Samples) -> None:
        """Add the whole response to the sound that still rings."""
        spectrum = np.zeros((self._length // 2 + 1, 2), np.complex64)
        silent = True
        for send, response in zip(sends, self._spectra, strict=True):
            for channel in range(2):
                sound = send[:, channel]
                if sound.any():
                    silent = False
                    sent = np.fft.rfft(sound, self._length)[:, np.newaxis]
                    spectrum += sent * response[:, 2 * channel : 2 * channel + 2]
        if not silent:
            self._ringing += np.fft.irfft(spectrum, self._length, axis=0)


def _response(left: Processor, right: Processor) -> NDArray[np.float32]:
    """The impulse responses of two fresh processors: one to the left channel, one to the right."""
    answers = []
    for channel, processor in enumerate((left, right)):
        block = np.zeros((LONGEST_RESPONSE_FRAMES, 2), np.float32)
        block[0, channel] = 1.0
        processor.process(block)
        answers.append(block)
    response = np.concatenate(answers, axis=1)
    highest = float(np.abs(response).max())
    heard = np.flatnonzero(np.abs(response).max(axis=1) > _SILENCE * highest)
    response = response[: int(heard[-1]) + 1 if heard.size else 1]
    fade = min(_FADE_FRAMES, response.shape[0])
    if response.shape[0] > LONGEST_RESPONSE_FRAMES - _FADE_FRAMES:  # cut off while it rings
        response[-fade:] *= np.linspace(1.0, 0.0, fade, dtype=np.float32)[:, np.newaxis]
    return np.ascontiguousarray(response)


def _easy_length(least: int) -> int:
    """The smallest even number from ``least`` on with no prime factor above 7: fast to transform."""
    length = least + least % 2
    while not _is_easy(length):
        length += 2
    return length


def _is_easy(length: int) -> bool:
    for factor in _EASY_FACTORS:
        while length % factor == 0:
            length //= factor
    return length == 1
