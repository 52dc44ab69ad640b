"""Players who may use all they know."""

import pytest

from studio.composing.genre import GENRES
from studio.composing.part_writing import Arpeggio, BassLine, Comping, Groove, GuideLine, HeldChords, Riff
from studio.composing.player_variation import freed

PLAYERS = {
    f"{id_}/{template.id}": template for id_, genre in GENRES.items() for template in genre.part_templates
}


@pytest.mark.parametrize("name", PLAYERS)
def test_a_freed_player_is_the_same_player_with_other_habits(name: str) -> None:
    template = PLAYERS[name]

    other = freed(template)

    assert (other.id, other.role, other.instruments) == (template.id, template.role, template.instruments)
    assert type(other.writing) is type(template.writing)
    for pattern in (
        getattr(other.writing, "patterns", ())
        if isinstance(template.writing, Groove | BassLine | Comping | Riff)
        else ()
    ):
        assert (pattern.energy, pattern.sections, pattern.weight) == ((0.0, 1.0), (), 1.0)


@pytest.mark.parametrize("kind", [HeldChords, Comping, Arpeggio, GuideLine, BassLine])
def test_who_plays_without_patterns_gets_other_shapes(kind: type) -> None:
    writings = [template.writing for template in PLAYERS.values() if isinstance(template.writing, kind)]
    others = [freed(template).writing for template in PLAYERS.values() if isinstance(template.writing, kind)]

    assert writings
    assert sum(before != after for before, after in zip(writings, others, strict=True)) >= 0.8 * len(writings)
