"""A style: a genre with other players, grooves, forms, scales or tempo; a new style is one small file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from studio.composing.genre import GENRES, Genre
from studio.composing.part_writing import PartTemplate
from studio.registry import Registry


def style_of(
    parent: str,
    *,
    label: str,
    words: Sequence[str],
    players: Mapping[str, tuple[str, ...]] | None = None,
    parts: Sequence[PartTemplate] = (),
    without: Sequence[str] = (),
    **changes: Any,  # noqa: ANN401  # any field of a genre
) -> Genre:
    """Return a genre that differs from its parent in what is said here.

    >>> style_of("jazz", label="Bebop", words=("bebop",), tempo_typical=220.0, tempo_high=240.0).parent
    'jazz'

    Args:
        parent: Id of the genre that it changes.
        label: As in :class:`Genre`.
        words: As in :class:`Genre`.
        players: Other instruments by id of a part, the first chosen twice as often.
        parts: Parts that replace the parent's of the same id, or join them.
        without: Ids of the parent's parts that the style does not have.
        changes: Other fields of :class:`Genre`.
    """
    base = GENRES[parent]
    replaced = {template.id: template for template in parts}
    templates = [
        replaced.pop(template.id, template) for template in base.part_templates if template.id not in without
    ]
    templates += replaced.values()
    swapped = [
        replace(template, instruments=players[template.id], moods={})
        if players and template.id in players
        else template
        for template in templates
    ]
    own = {"neighbours": {}, "known_for": (), "names_a_sound": False, "names_a_meter": False, **changes}
    return replace(base, label=label, words=tuple(words), part_templates=tuple(swapped), parent=parent, **own)


STYLES: Registry[Genre] = Registry("studio.composing.styles", Genre, "style")
"""The styles by id."""


class _EveryGenre(Mapping[str, Genre]):
    """Genres and styles together, genres first."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id there is."""
        return (*GENRES.ids, *STYLES.ids)

    def __getitem__(self, id_: str) -> Genre:
        """The genre or style of an id.

        Raises:
            NotFoundError: There is none.
        """
        return STYLES[id_] if id_ in STYLES else GENRES[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in GENRES or id_ in STYLES

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)


EVERY_GENRE = _EveryGenre()
"""Every genre and every style by id: what a wish can name."""
