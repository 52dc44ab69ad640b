"""Recorded guitars and basses are in tune and even, and no two strokes of a player are alike."""

from itertools import combinations

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.instrument import FIRST_INSTRUMENTS, INSTRUMENTS, Voice, instruments_of
from studio.synthesis.performance import perform
from studio.synthesis.sampled_guitar import SampledGuitar
from studio.synthesis.sound_bank import find_banks
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import Note, Part, Score, SoundSource
from tests.synthesis.test_clicks import clicks
from tests.synthesis.test_instruments import centroid_hz, cents_off

RECORDED = [id_ for id_ in INSTRUMENTS.ids if isinstance(INSTRUMENTS[id_], SampledGuitar)]
BEATS = 480


def middle(id_: str) -> int:
    return (INSTRUMENTS[id_].lowest + INSTRUMENTS[id_].highest) // 2


def played(id_: str, pitch: int | None = None, **how: int | str) -> Samples:
    voice = Voice(
        **{"pitch": middle(id_) if pitch is None else pitch, "velocity": 96, "duration_frames": SAMPLE_RATE}
        | how
    )
    return INSTRUMENTS[id_].render([INSTRUMENTS[id_].heard_as(voice)])[0]


def level_db(samples: Samples, seconds: float = 0.4) -> float:
    return float(10.0 * np.log10(np.mean(samples[: int(seconds * SAMPLE_RATE)] ** 2) + 1e-12))


def seconds_to(samples: Samples, below_db: float) -> float:
    """Seconds until a sound stays this far below its loudest 10 ms."""
    blocks = samples[: len(samples) // 441 * 441].reshape(-1, 882)
    levels = 10.0 * np.log10(np.mean(blocks**2, axis=1) + 1e-12)
    return float(np.flatnonzero(levels > levels.max() - below_db)[-1] + 1) * 0.01


def score_of(id_: str, ticks: list[int], sound: SoundSource | None = None) -> Score:
    notes = tuple(Note(tick, 100, middle(id_), 96) for tick in ticks)
    part = Part("guitar", "chords", id_, notes)
    score = Score("Test", 120.0, Meter(), Key.parse("A minor"), 8.0, (), (), (part,), 7)
    return (
        score
        if sound is None
        else Score(**{name: getattr(score, name) for name in _FIELDS} | {"sound": sound})
    )


_FIELDS = (
    "title", "tempo_bpm", "meter", "key", "length_seconds", "sections", "chords", "parts", "seed", "profile",
)  # fmt: skip


@pytest.mark.parametrize("id_", RECORDED)
def test_every_fifth_key_sounds_within_three_cents_of_its_pitch(id_):
    for pitch in range(INSTRUMENTS[id_].lowest, INSTRUMENTS[id_].highest + 1, 5):
        takes = [
            cents_off(played(id_, pitch, variant=take), 440.0 * 2.0 ** ((pitch - 69) / 12))
            for take in range(3)
        ]

        assert abs(np.mean(takes)) < 3.0, pitch


@pytest.mark.parametrize("id_", RECORDED)
def test_neighbouring_velocities_do_not_jump_in_level(id_):
    levels = [level_db(played(id_, velocity=velocity)) for velocity in range(60, 127, 6)]

    steps = np.diff(levels)
    assert (steps > 0.0).all()
    assert steps.max() <= 2.0


@pytest.mark.parametrize("id_", RECORDED)
def test_neighbouring_keys_do_not_jump_in_level(id_):
    levels = [
        level_db(np.concatenate([played(id_, pitch, variant=take)[:17640] for take in range(3)]), 2.0)
        for pitch in range(middle(id_) - 7, middle(id_) + 8)
    ]

    assert np.abs(np.diff(levels)).max() < 4.0


@pytest.mark.parametrize("id_", RECORDED)
@pytest.mark.parametrize("spacing", [BEATS // 4, BEATS // 3, BEATS // 2, BEATS, 3 * BEATS // 4])
def test_eight_equal_strokes_are_eight_voices(id_, spacing):
    score = score_of(id_, [spacing * stroke for stroke in range(8)])

    voices = {note.voice for note in perform(score, score.parts[0], INSTRUMENTS[id_])}

    assert len(voices) == 8


@pytest.mark.parametrize("id_", RECORDED)
def test_the_takes_of_a_stroke_all_differ(id_):
    takes = [played(id_, duration_frames=4410, variant=take)[:4000] for take in range(8)]

    for one, other in combinations(takes, 2):
        assert np.abs(one - other).max() > 0.02 * np.abs(one).max()


@pytest.mark.parametrize("id_", RECORDED)
def test_a_palm_mute_is_shorter_and_darker(id_):
    open_, muted = played(id_), played(id_, articulation="mute")

    assert seconds_to(muted, 20.0) < 0.6 * seconds_to(open_, 20.0)
    assert centroid_hz(muted) < centroid_hz(open_)


@pytest.mark.parametrize("id_", RECORDED)
@pytest.mark.parametrize("articulation", ["", "mute", "ghost", "legato", "staccato", "accent"])
def test_no_articulation_clicks(id_, articulation):
    sound = played(id_, articulation=articulation, duration_frames=9000)

    assert clicks(sound) == []


@pytest.mark.parametrize("id_", RECORDED)
def test_a_slide_arrives_at_its_pitch(id_):
    pitch = middle(id_)

    sound = played(id_, articulation="slide", slide_from=pitch - 3)[SAMPLE_RATE // 5 :]

    assert abs(cents_off(sound, 440.0 * 2.0 ** ((pitch - 69) / 12))) < 8.0


def test_a_power_chord_growls_between_its_strings_and_an_open_fifth_does_not():
    root = 43
    chord = played("guitar_distorted", root, articulation="power")
    fifth = np.zeros_like(chord)
    for interval in (0, 7):
        note = played("guitar_distorted", root + interval)[: len(fifth)]
        fifth[: len(note)] += note

    def difference_tone_db(sound: Samples) -> float:
        """Level an octave below the root, where the fifth beats against it."""
        mono = sound[4410:40000].sum(axis=1)
        power = np.abs(np.fft.rfft(mono * np.hanning(len(mono)))) ** 2
        frequency = np.fft.rfftfreq(len(mono), 1.0 / SAMPLE_RATE)
        below_hz = 440.0 * 2.0 ** ((root - 12 - 69) / 12)
        near = np.abs(frequency / below_hz - 1.0) < 0.06
        return float(10.0 * np.log10(power[near].sum() / power.sum()))

    assert difference_tone_db(chord) > difference_tone_db(fifth) + 6.0


def test_a_note_under_the_palm_sounds_the_same_however_long_it_is_held():
    guitar = INSTRUMENTS["guitar_distorted"]

    held = [guitar.heard_as(Voice(43, 96, frames, 0, "power_mute")) for frames in (20_000, 60_000)]

    assert held[0] == held[1]


def test_songs_of_the_first_version_keep_the_strings_that_they_had():
    score = score_of("guitar_acoustic", [0], SoundSource(1))

    assert instruments_of(score)["guitar_acoustic"] is FIRST_INSTRUMENTS["guitar_acoustic"]


@pytest.mark.parametrize("id_", ["guitar_nylon", "bass_electric"])
def test_another_bank_gives_another_sound_in_tune(id_):
    small = next(bank for bank in find_banks() if bank.id == "timgm6mb")
    frequency_hz = 440.0 * 2.0 ** ((middle(id_) - 69) / 12)

    (sound,) = INSTRUMENTS[id_].played_from([small]).render([Voice(middle(id_), 96, SAMPLE_RATE)])

    assert abs(cents_off(sound, frequency_hz)) < 6.0
    assert level_db(sound) == pytest.approx(level_db(played(id_)), abs=6.0)
