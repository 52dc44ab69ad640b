"""Another version of the whole piece."""

from dataclasses import dataclass, fields

from studio.composing.brief import Brief
from studio.composing.genre import GENRES
from studio.editing.edit import Change, Edit, check_seed
from studio.editing.remixing import RemixSettings, check_remix, remix
from studio.theory.score import Score

_USUAL = RemixSettings()


@dataclass(frozen=True, slots=True)
class Remix(Edit):
    """The piece as near or as far as four sliders say.

    Attributes:
        melody_loyalty: 0 to 1.
        weirdness: 0 to 1.
        genre_shift: 0 to 1.
        structure_consistency: 0 to 1.
        to_genre: Id of a genre; "" lets the seed choose.
        seed: Where the ideas come from; None until one is drawn.
    """

    melody_loyalty: float = _USUAL.melody_loyalty
    weirdness: float = _USUAL.weirdness
    genre_shift: float = _USUAL.genre_shift
    structure_consistency: float = _USUAL.structure_consistency
    to_genre: str = _USUAL.to_genre
    seed: int | None = None

    def label(self, score: Score) -> str:
        """For example "Remix towards jazz"."""
        check_remix(score, self._settings())
        genre = GENRES[self.to_genre].label if self.to_genre and self.genre_shift else ""
        return f"Remix towards {genre}" if genre else "Remix"

    def validate(self, score: Score) -> None:
        """Check sliders, genre and seed.

        Raises:
            ParameterError: A slider is outside its range.
            EditError: The piece does not allow it.
        """
        check_seed(self.seed)
        check_remix(score, self._settings())

    def apply(self, score: Score, brief: Brief) -> Change:
        """Make the other version.

        Raises:
            ParameterError: A slider is outside its range.
            EditError: The piece does not allow it.
        """
        remixed, changed = remix(score, brief, self._settings(), check_seed(self.seed))
        return Change(remixed, changed)

    def _settings(self) -> RemixSettings:
        return RemixSettings(**{field.name: getattr(self, field.name) for field in fields(RemixSettings)})
