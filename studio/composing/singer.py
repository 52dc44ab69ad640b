"""The part that sings the words of a piece: a voice, or the player of the tune."""

from collections.abc import Sequence
from dataclasses import replace

from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import Layers, Melody

_VOICE_LOW, _VOICE_HIGH = 57, 77
"""Register of words, in which most people can sing along."""


def with_singer(assignments: Sequence[PartAssignment]) -> tuple[tuple[PartAssignment, ...], str]:
    """The parts of a piece with words, and the id of the one that sings; every other tune only answers it.

    A voice sings where there is one, else whoever leads; empty where nobody has a tune.
    """
    tunes = [item for item in assignments if _tune_of(item) is not None]
    ranked = sorted(tunes, key=lambda item: (item.facts.family != "voice", item.template.role != "lead"))
    if not ranked:
        return tuple(assignments), ""
    singer = ranked[0]
    return tuple(singing(item) if item is singer else _answers(item) for item in assignments), singer.part


def _tune_of(assignment: PartAssignment) -> Melody | None:
    writing = assignment.template.writing
    if isinstance(writing, Layers):
        return writing.tune
    return writing if isinstance(writing, Melody) else None


def singing(assignment: PartAssignment) -> PartAssignment:
    """The assignment of a part that sings words: wherever there are some, in a register for them."""
    template = replace(assignment.template, energy=(0.0, 1.0), sections=())
    if assignment.facts.family == "voice" and isinstance(template.writing, Melody):
        low = max(_VOICE_LOW, assignment.facts.lowest)
        tune = replace(template.writing, low=low, high=min(_VOICE_HIGH, assignment.facts.highest))
        template = replace(template, writing=replace(tune, gate=1.0, answers=False))
    return replace(assignment, template=template)


def _answers(assignment: PartAssignment) -> PartAssignment:
    writing = assignment.template.writing
    if not isinstance(writing, Melody) or assignment.template.role != "lead":
        return assignment
    return replace(assignment, template=replace(assignment.template, writing=replace(writing, answers=True)))
