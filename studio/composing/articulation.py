"""Articulations: slurs, short strokes and accents that hands, bows and breaths add to written notes."""

from collections.abc import Sequence
from itertools import pairwise

from studio.composing.chart import SketchNote
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import Arpeggio, GuideLine, InnerVoice, Melody
from studio.instrument_facts import InstrumentFacts
from studio.theory.meter import TICKS_PER_BEAT

_SUSTAINING = frozenset({"strings", "brass", "wind"})

_PLUCKED_PROGRAMS = frozenset({15, 45, 46})
"""General MIDI programs of strings that no bow holds: dulcimer, pizzicato, harp."""

_LINES = (Melody, GuideLine, InnerVoice)
_WIDEST_SLUR = 2
_SHORT_TICKS = TICKS_PER_BEAT // 2
_REST_TICKS = TICKS_PER_BEAT // 2
_BREATH_SHARE = 0.15


def is_sustaining(facts: InstrumentFacts) -> bool:
    """Return True if a bow or a breath decides how every note begins and how long it lasts."""
    return facts.family in _SUSTAINING and facts.program not in _PLUCKED_PROGRAMS


def articulated(notes: Sequence[SketchNote], assignment: PartAssignment, bar_ticks: int) -> list[SketchNote]:
    """Articulate a part as its player would; notes that say how they are played stay as they are.

    Args:
        notes: In order of start.
        assignment: Who plays what.
        bar_ticks: Ticks in a bar; every bar begins a new bow or breath.
    """
    facts, writing = assignment.facts, assignment.template.writing
    if isinstance(writing, _LINES) and (is_sustaining(facts) or facts.family == "guitar"):
        return _phrased(notes, bar_ticks, fast_only=facts.family == "guitar")
    if isinstance(writing, Arpeggio) and is_sustaining(facts):
        return [
            note._replace(articulation="staccato")
            if not note.articulation and note.duration <= _SHORT_TICKS
            else note
            for note in notes
        ]
    return list(notes)


def _phrased(notes: Sequence[SketchNote], bar_ticks: int, *, fast_only: bool) -> list[SketchNote]:
    """Slur the steps of a line and accent the notes that begin its groups on a beat."""
    phrased = list(notes[:1])
    for before, note in pairwise(notes):
        gap, apart = note.start - before.start - before.duration, note.start - before.start
        if note.articulation or not apart:
            phrased.append(note)
        elif _is_slurred(before, note, bar_ticks) and not (fast_only and apart > _SHORT_TICKS):
            phrased[-1] = phrased[-1]._replace(duration=apart)
            phrased.append(note._replace(articulation="legato"))
        elif gap >= _REST_TICKS and note.start % TICKS_PER_BEAT == 0:
            phrased.append(note._replace(articulation="accent"))
        else:
            phrased.append(note)
    return phrased


def _is_slurred(before: SketchNote, note: SketchNote, bar_ticks: int) -> bool:
    """Whether a note follows the one before by step and without a breath, inside a bar."""
    apart = note.start - before.start
    gap = apart - before.duration
    return (
        0 < abs(note.pitch - before.pitch) <= _WIDEST_SLUR
        and abs(gap) <= _BREATH_SHARE * apart
        and note.start % bar_ticks != 0
    )
