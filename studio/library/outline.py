"""Outline of a piece in seconds: bars, sections, chords, parts."""

from typing import Any

from studio.editing.region import beat_lines, end_tick_of
from studio.theory.score import Score


def outline(score: Score) -> dict[str, Any]:
    """The lines and names that an editor draws over the sound.

    Args:
        score: The piece.

    Returns:
        tempo_bpm, meter, key, beats_per_bar; bars, the seconds at which each bar begins and the last one
        ends; beats, the same of each beat, where tempo or meter changes; sections and chords with their
        start and end in seconds; parts with what a person calls them; words, where there are some, as
        (second, syllable) by the part that sings them.
    """
    time, last = score.time, end_tick_of(score)
    varied = time.tempo_map or time.meters
    beats = {"beats": [time.seconds(tick) for tick in (*beat_lines(score, last), last)]} if varied else {}
    return {
        "tempo_bpm": score.tempo_bpm,
        "meter": str(score.meter),
        "key": str(score.key),
        "beats_per_bar": score.meter.beats_per_bar,
        "bars": [time.seconds(tick) for tick in (*time.bar_lines(last), last)],
        **beats,
        "sections": _sections(score),
        "chords": _chords(score),
        "parts": parts_of(score),
        **_words(score),
    }


def parts_of(score: Score) -> list[dict[str, Any]]:
    """The players, with what a person calls them."""
    return [
        {
            "id": part.id,
            "role": part.role,
            "instrument": part.instrument,
            "label": part.label,
        }
        for part in score.parts
    ]


def _sections(score: Score) -> list[dict[str, Any]]:
    time = score.time
    return [
        {
            "name": section.name,
            "start": time.seconds(time.bar_ticks(section.start_bar)),
            "end": time.seconds(time.bar_ticks(section.end_bar)),
            "energy": section.energy,
        }
        for section in score.sections
    ]


def _words(score: Score) -> dict[str, Any]:
    """Words by part; nothing for a piece without."""
    seconds = score.time.seconds
    sung = {
        part.id: [[round(seconds(note.start), 3), note.lyric] for note in part.notes if note.lyric]
        for part in score.parts
    }
    words = {id_: syllables for id_, syllables in sung.items() if syllables}
    return {"words": words} if words else {}


def _chords(score: Score) -> list[dict[str, Any]]:
    """The harmony; a chord that is held on is one stretch."""
    stretches: list[dict[str, Any]] = []
    for span in score.chords:
        name, end = str(span.chord), score.time.seconds(span.end)
        if stretches and stretches[-1]["name"] == name:
            stretches[-1]["end"] = end
        else:
            stretches.append({"start": score.time.seconds(span.start), "end": end, "name": name})
    return stretches
