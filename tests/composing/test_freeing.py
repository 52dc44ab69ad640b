"""Players who may use all they know."""

import pytest

from studio.composing.freeing import freed
from studio.composing.genre import GENRES
from studio.composing.writing import Arpeggio, BassLine, Comping, Groove, GuideLine, Riff, Sustained

PLAYERS = {f"{id_}/{player.id}": player for id_, genre in GENRES.items() for player in genre.players}


@pytest.mark.parametrize("name", PLAYERS)
def test_a_freed_player_is_the_same_player_with_other_habits(name: str) -> None:
    player = PLAYERS[name]

    other = freed(player)

    assert (other.id, other.role, other.instruments) == (player.id, player.role, player.instruments)
    assert type(other.writing) is type(player.writing)
    for pattern in (
        getattr(other.writing, "patterns", ()) if isinstance(player.writing, Groove | BassLine | Comping | Riff) else ()
    ):
        assert (pattern.energy, pattern.sections, pattern.weight) == ((0.0, 1.0), (), 1.0)


@pytest.mark.parametrize("kind", [Sustained, Comping, Arpeggio, GuideLine, BassLine])
def test_who_plays_without_patterns_gets_other_shapes(kind: type) -> None:
    writings = [player.writing for player in PLAYERS.values() if isinstance(player.writing, kind)]
    others = [freed(player).writing for player in PLAYERS.values() if isinstance(player.writing, kind)]

    assert writings
    assert sum(before != after for before, after in zip(writings, others, strict=True)) >= 0.8 * len(writings)
