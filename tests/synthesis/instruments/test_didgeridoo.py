"""The didgeridoo: heard in a wish, low, and a drone that never stands still."""

import numpy as np

from studio.composing.wishes import parse
from studio.synthesis.instrument import INSTRUMENTS, Voice

DIDGERIDOO = INSTRUMENTS["didgeridoo"]
LOW_D = 38
LOW_D_HZ = 73.42
RATE = 44100


def held(seconds: int) -> np.ndarray:
    (sound,) = DIDGERIDOO.render([Voice(LOW_D, 100, seconds * RATE)])
    return sound[: seconds * RATE].sum(axis=1)


def test_a_wish_asks_for_it_and_gets_it_without_a_note() -> None:
    brief = parse("ambient with a didgeridoo", 1)

    assert brief.instruments == ("didgeridoo",)
    assert brief.notes == ()


def test_a_closed_pipe_has_more_of_the_odd_harmonics() -> None:
    sound = held(3)[RATE : 2 * RATE]
    magnitudes = np.abs(np.fft.rfft(sound * np.hanning(RATE)))

    harmonics = [magnitudes[round(LOW_D_HZ * n) - 3 : round(LOW_D_HZ * n) + 4].max() for n in range(1, 6)]

    assert harmonics[0] == max(harmonics)
    assert harmonics[4] > 1.2 * harmonics[3]


def test_a_long_note_pulses_with_the_breath() -> None:
    pieces = held(4)[RATE:].reshape(30, -1)
    levels_db = 10.0 * np.log10((pieces**2).mean(axis=1))

    assert 3.0 < levels_db.max() - levels_db.min() < 12.0
