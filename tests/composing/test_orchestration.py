"""The table of chairs against the instruments that exist; composing may not look at them itself."""

import pytest

from studio.composing.orchestration import CHAIRS
from studio.synthesis.instrument import INSTRUMENTS
from studio.theory.score import ROLES


def test_every_instrument_has_a_chair_and_every_chair_an_instrument() -> None:
    assert set(CHAIRS) == set(INSTRUMENTS.ids)


@pytest.mark.parametrize("name", sorted(CHAIRS))
def test_a_chair_asks_for_no_more_than_the_instrument_can(name: str) -> None:
    chair, instrument = CHAIRS[name], INSTRUMENTS[name]
    assert chair.roles
    assert set(chair.roles) <= set(ROLES)
    assert instrument.is_kit == (chair.roles[0] in ("drums", "percussion") and name != "timpani")
    if not instrument.is_kit and chair.roles[0] != "fx":
        assert instrument.lowest <= chair.low < chair.high <= instrument.highest
