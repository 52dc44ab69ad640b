"""Costs are counted for everything that is registered, and peers play what is there."""

import numpy as np
import pytest

from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.mixing.effect import EFFECTS
from studio.ops import costs
from studio.ops.costs import effect_costs, instrument_costs, table
from studio.ops.peers import peers, ready_dawdreamer, ready_tinysoundfont
from studio.synthesis.instrument import INSTRUMENTS


def test_every_instrument_that_is_there_and_every_effect_has_a_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    few = {id_: INSTRUMENTS[id_] for id_ in ("piano", "kit_808", "lead_saw")}
    monkeypatch.setattr(costs, "INSTRUMENTS", few)
    monkeypatch.setattr(costs, "_EFFECT_SECONDS", 0.5)

    instruments, effects = instrument_costs(runs=1), effect_costs(runs=1)
    assert set(instruments) == set(few)
    assert set(effects) == set(EFFECTS.ids)
    assert min(*instruments.values(), *effects.values()) > 0.0


def test_the_dearest_stands_first() -> None:
    assert table("t", {"cheap": 1.0, "dear": 2.0}).split()[1] == "dear"


@pytest.mark.parametrize(
    ("name", "player"), [("tinysoundfont", ready_tinysoundfont), ("dawdreamer", ready_dawdreamer)]
)
def test_peers_play_the_same_score(name: str, player: object) -> None:
    score = compose(parse("trap, 10 seconds", 1))
    assert name in peers()
    sound = np.concatenate([np.ravel(piece) for piece in player(score)()])  # type: ignore[operator]
    assert len(sound) >= 2 * score.length_frames(44100) * 0.99
    assert 0.01 < float(np.abs(sound).max()) < 10.0
