"""A song for another program."""

from dataclasses import dataclass
from typing import ClassVar

from studio.action import Action, Outcome
from studio.exporting.exporter import EXPORTERS
from studio.options import Choice, option


def _formats() -> list[Choice]:
    return [(id_, id_) for id_ in EXPORTERS.ids]


@dataclass(frozen=True, slots=True)
class Export(Action):
    """Write a song for another program; a project that is a folder comes as a ZIP of it."""

    caption: ClassVar[str] = "Export"
    order: ClassVar[int] = 310
    outcome: ClassVar[Outcome] = "file"
    needs_song: ClassVar[bool] = True

    format: str = option(
        "dawproject", "What the other program reads.", choices=_formats, metavar="FORMAT", flag="--as"
    )
