"""Briefs to compose from, complete without a wish."""

from dataclasses import replace
from typing import Any

from studio.composing.brief import Brief
from studio.composing.genre import GENRES
from studio.theory.meter import Meter
from studio.theory.scale import Key


def brief_of(genre: str, **asked: Any) -> Brief:
    """A brief of a genre at its typical tempo, 30 s in A minor, with what is asked put in its place."""
    style = GENRES[genre]
    plain = Brief(
        text=f"a {genre} piece",
        genre=genre,
        tempo_bpm=style.tempo_typical,
        key=Key("A", "minor"),
        meter=Meter.parse(style.meters[0]),
        mood=style.moods[0],
        length_seconds=30.0,
        chords=(),
        instruments=(),
        without=(),
        seed=1,
        title="Test",
        asked=(),
    )
    return replace(plain, **asked)
