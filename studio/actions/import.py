"""A song from a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from studio.action import Action
from studio.options import option


@dataclass(frozen=True, slots=True)
class Import(Action):
    """Bring in a recording or a MIDI file as a song, to edit it."""

    caption: ClassVar[str] = "Import"
    order: ClassVar[int] = 300

    file: Path | None = option(
        None,
        "WAV, FLAC, MP3, OGG, AIFF, CAF, M4A, AAC, WMA, WebM … (up to 15 minutes) or MIDI.",
        metavar="FILE",
        required=True,
        positional=True,
    )
    title: str = option("", "What the song is called; the file's name, if nothing is said.", metavar="TEXT")
