"""A guess at the brief of a piece: the genre nearest in tempo, mode and beat, and a wish in words."""

import math

from studio.analysis.measured import Measured
from studio.composing.brief import LENGTH_SECONDS_RANGE, MAXIMUM_TITLE_CHARACTERS, TEMPO_BPM_RANGE, Brief
from studio.composing.genre import GENRES, Genre
from studio.composing.wishes import parse
from studio.recordings.form import HeardForm
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import Score

_STEADY = 0.45
"""From this confidence of the tempo on, somebody keeps time."""

_OUTSIDE_WEIGHT = 6.0
_OCTAVE_COST = 0.35
_MODE_WEIGHT = 0.25
_NO_BEAT_COST = 0.8
_METER_COST = 0.5
_READINGS = ((1.0, 0.0), (0.5, _OCTAVE_COST), (2.0, _OCTAVE_COST))
"""A tempo may be heard at half or double; (factor, what believing so costs)."""


def brief_like(form: HeardForm, measured: Measured, title: str) -> Brief:
    """A brief for music like a recording, in words that a person could have said.

    Args:
        form: Its form.
        measured: What was heard.
        title: What it is called.
    """
    keeps_time = measured.rhythm.confidence >= _STEADY and not form.is_guessed
    return _brief(form.tempo_bpm, form.key, form.meter, form.length_seconds, title, keeps_time=keeps_time)


def guess_brief(score: Score) -> Brief:
    """A brief for music like a score that nobody asked for."""
    has_drums = any(part.role == "drums" for part in score.parts)
    return _brief(
        score.tempo_bpm, score.key, score.meter, score.length_seconds, score.title, keeps_time=has_drums
    )


def likely_genre(tempo_bpm: float, key: Key, meter: Meter, *, keeps_time: bool) -> str:
    """Id of the genre that a piece is most like; a guess, which a wish can overrule.

    Args:
        tempo_bpm: Quarter notes per minute.
        key: The key.
        meter: The time signature.
        keeps_time: Whether somebody strikes the beat.
    """

    def distance(genre: Genre) -> float:
        tempo = min(_tempo_distance(genre, tempo_bpm * factor) + cost for factor, cost in _READINGS)
        modes = dict(genre.modes)
        share = modes.get("minor" if key.is_minor else "major", 0.0) / max(sum(modes.values()), 1e-9)
        has_drums = any(player.role == "drums" for player in genre.part_templates)
        metre = 0.0 if str(meter) in genre.meters else _METER_COST
        return tempo + _MODE_WEIGHT * (1 - share) + _NO_BEAT_COST * (keeps_time != has_drums) + metre

    return min(GENRES, key=lambda id_: (distance(GENRES[id_]), id_))


def _brief(
    tempo_bpm: float, key: Key, meter: Meter, seconds: float, title: str, *, keeps_time: bool
) -> Brief:
    id_ = likely_genre(tempo_bpm, key, meter, keeps_time=keeps_time)
    low, high = LENGTH_SECONDS_RANGE
    slowest, fastest = TEMPO_BPM_RANGE
    length = min(high, max(low, seconds))
    words = f"{GENRES[id_].label}, {round(tempo_bpm)} BPM, {key}, {round(length)} seconds"
    asked = parse(words, 0)
    return Brief(
        text=words,
        genre=id_,
        tempo_bpm=min(fastest, max(slowest, tempo_bpm)),
        key=key,
        meter=meter,
        mood=asked.mood,
        length_seconds=length,
        chords=(),
        instruments=(),
        without=(),
        seed=0,
        title=title[:MAXIMUM_TITLE_CHARACTERS],
        asked=asked.asked,
    )


def _tempo_distance(genre: Genre, tempo_bpm: float) -> float:
    outside = max(0.0, math.log2(genre.tempo_low / tempo_bpm), math.log2(tempo_bpm / genre.tempo_high))
    return abs(math.log2(tempo_bpm / genre.tempo_typical)) + _OUTSIDE_WEIGHT * outside
