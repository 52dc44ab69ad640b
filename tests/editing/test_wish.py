"""Words for wishes."""

import pytest

from studio.composing.rhythm import DRUMS
from studio.editing.wish import Wish, read_wish
from studio.errors import EditError
from tests.editing.scores import piece_of


def read(text: str) -> Wish:
    return read_wish(text, piece_of("pop")[0].parts)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("", Wish()),
        ("  ", Wish()),
        ("busier", Wish(density=1)),
        ("make it denser, please", Wish(density=1)),
        ("a bit simpler and softer", Wish(density=-1, loudness=-1)),
        ("LOUDER!", Wish(loudness=1)),
        ("an octave down", Wish(height=-1)),
        ("less syncopated", Wish(syncopation=-1)),
        ("more syncopation", Wish(syncopation=1)),
        ("more swing", Wish(swing=1)),
        ("no swing", Wish(swing=-1)),
        ("half-time", Wish(pace=0.5)),
        ("double time feel", Wish(pace=2.0)),
        ("jazzier chords", Wish(chords="richer")),
        ("simpler chords", Wish(chords="plainer")),
        ("a different chord progression", Wish(chords="other")),
        ("end with a fill", Wish(fill=True)),
        ("punchier", Wish(accented=True)),
        ("no snare", Wish(silent_drums=(DRUMS["side_stick"], DRUMS["snare"]))),
        ("without bass", Wish(silent_parts=("bass",))),
        ("no bass and lead, busier", Wish(density=1, silent_parts=("bass", "lead"))),
        ("busier but no bass", Wish(density=1, silent_parts=("bass",))),
        ("no shaker", Wish(silent_parts=("shaker",))),
        ("remove the arp", Wish(silent_parts=("arp",))),
    ],
)
def test_a_wish_is_read(text: str, wish: Wish) -> None:
    assert read(text) == wish


@pytest.mark.parametrize("text", ["purple", "no tuba", "louder and softer", "🎷", "x" * 401, "no"])
def test_what_is_not_understood_is_said_with_what_is(text: str) -> None:
    with pytest.raises(EditError) as raised:
        read(text)
    assert len(str(raised.value)) < 900
