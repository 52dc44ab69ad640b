"""Another version of the whole piece."""

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from studio.action import Edit
from studio.composing.brief import Brief
from studio.composing.style import EVERY_GENRE
from studio.editing.edit import Change, check_seed
from studio.editing.remix import PRESETS, RemixSettings, check_remix, remix
from studio.options import Choice, Preset, option, seed_option
from studio.parameters import parameters_of
from studio.theory.score import Score


def _slider(name: str, least: str, most: str) -> Any:  # noqa: ANN401 (a dataclass field stands for its value)
    """One of the four sliders, as the remix itself declares it, and what its ends mean."""
    known = parameters_of(RemixSettings)[name]
    return option(
        known.default,
        known.help,
        kind="slider",
        low=known.low,
        high=known.high,
        ends=(least, most),
        metavar="0–1",
    )


def _genres() -> list[Choice]:
    return [("", "A genre close to it"), *((id_, genre.label) for id_, genre in EVERY_GENRE.items())]


@dataclass(frozen=True, slots=True)
class Remix(Edit):
    """Make another version of a song, as near or as far as four sliders say."""

    caption: ClassVar[str] = "Remix"
    order: ClassVar[int] = 200
    icon: ClassVar[str] = "sliders"
    shortcut: ClassVar[str] = "X"

    melody_loyalty: float = _slider("melody_loyalty", "New tunes", "The same tunes")
    weirdness: float = _slider("weirdness", "As expected", "Full of surprises")
    genre_shift: float = _slider("genre_shift", "Stays what it is", "Another genre")
    structure_consistency: float = _slider("structure_consistency", "New form", "The same form")
    to_genre: str = option(
        "", "The genre it goes towards.", label="Towards", choices=_genres, metavar="ID", flag="--genre"
    )
    seed: int | None = seed_option()

    @property
    def presets(self) -> list[Preset]:
        """Settings of the sliders to begin from."""
        sliders = [field.name for field in fields(RemixSettings) if field.name != "to_genre"]
        return [
            Preset(preset.label, preset.help, {name: getattr(preset.settings, name) for name in sliders})
            for preset in PRESETS.values()
        ]

    def label(self, score: Score) -> str:
        """For example "Remix towards jazz"."""
        check_remix(score, self._settings())
        genre = EVERY_GENRE[self.to_genre].label if self.to_genre and self.genre_shift else ""
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
