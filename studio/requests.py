"""Requests to the studio, checked to be possible before they are carried out at once or queued."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.composing.brief import Brief
from studio.composing.given import Given
from studio.composing.wishes import another, parse
from studio.custom_instruments import CustomInstruments
from studio.engines.engine import DEFAULT_ENGINE, Engine
from studio.errors import NotFoundError
from studio.jobs.create import CreateRequest
from studio.jobs.edit import EditRequest
from studio.jobs.import_file import ImportRequest
from studio.library.library import Library
from studio.takes import Takes

if TYPE_CHECKING:
    from studio.action import Edit
    from studio.jobs.patch import PatchRequest
USUAL_COUNT = 300
"""The number of random patches that a search listens to."""


class Requests:
    """Makes requests; nothing is queued or done by it.

    >>> studio.enqueue(studio.requests.create("dark trap at 140 bpm"), owner="ada")
    >>> studio.make(studio.requests.edit(take.id, {"kind": "tempo", "tempo_bpm": 150.0}))

    Args:
        home: Gives the library and the takes, opened when they are first needed: words are read without them.
        instruments: Those that the home has of its own.
        engines: The engines by id.
    """

    def __init__(
        self,
        home: Callable[[], tuple[Library, Takes]],
        instruments: CustomInstruments,
        engines: Mapping[str, Engine],
    ) -> None:
        self._home = home
        self._instruments = instruments
        self._engines = engines

    def create(
        self,
        text: str,
        seed: int | None = None,
        given: Given | None = None,
        engine: str = DEFAULT_ENGINE,
        usual_seed: int | None = None,
    ) -> CreateRequest:
        """A song.

        Args:
            text: The wish.
            seed: Where every random choice comes from; None lets chance decide, unless the words name one.
            given: What is set by hand; it wins over the words.
            engine: Id of what makes it.
            usual_seed: The seed where neither ``seed`` nor the words name one; None lets chance decide.

        Raises:
            BriefError: The words cannot be understood or met.
            NotFoundError: There is no such engine.
        """
        if engine not in self._engines:
            raise NotFoundError(f"There is no engine called {engine!r}; there is {', '.join(self._engines)}.")
        brief = parse(
            text,
            seed,
            given=given,
            usual_seed=_random_seed() if usual_seed is None else usual_seed,
            custom_instruments=self._instruments,
        )
        return CreateRequest(brief.text, brief.to_json(), engine)

    def another(self, take_id: str) -> CreateRequest:
        """Another song from the wish of a take: what was asked stays, the rest is chosen anew.

        Raises:
            NotFoundError: There is no such take.
        """
        take = self._home()[0].take(take_id)
        asked = replace(Brief.from_json(take.brief), custom_instruments=self._instruments)
        brief = another(asked, _random_seed())
        # a recording was made by none of the engines
        engine = take.engine if take.engine in self._engines else DEFAULT_ENGINE
        return CreateRequest(brief.text, brief.to_json(), engine, take.id)

    def edit(self, id_: str, edit: "Edit | Mapping[str, Any]") -> EditRequest:
        """The next take of a song; the one that is edited stays as it is.

        Args:
            id_: A take, or a song, whose newest take is meant.
            edit: The edit, or one as JSON: {"kind": "mute", "start": 8.0, "end": 16.0, "parts": ["drums"]} …

        Raises:
            ConflictError: The take lies in the trash.
            InputError: There is no such edit, or this take cannot be edited so.
            NotFoundError: There is no such song or take.
        """
        from studio.action import Edit, edit_from_json

        library, takes = self._home()
        edit = edit if isinstance(edit, Edit) else edit_from_json(edit)
        edit = edit.measured(lambda: takes.mixdown(id_))
        return EditRequest.of(library, takes.of(id_).id, edit, _random_seed())

    def bring_in(self, path: Path, name: str = "", title: str = "") -> ImportRequest:
        """A file: sound as a recording, MIDI as a score that is played.

        Args:
            path: A sound file of almost any kind, or MIDI; it stays there until the request is done.
            name: What it was called where it came from; empty for what it is called there.
            title: What the song is called; empty for the file's own name.

        Raises:
            AudioFileError: It cannot be brought in.
            NotFoundError: There is no such file.
        """
        return ImportRequest.of(path, name, title)

    def find_patch(
        self,
        text: str,
        like: Path | None = None,
        name: str = "",
        count: int = USUAL_COUNT,
        seed: int | None = None,
    ) -> "PatchRequest":
        """A search of the Patch lab.

        Args:
            text: How it sounds: "warm plucky bass"; may be empty where a file is shown.
            like: A file to come near to; it is read now.
            name: What the file is called.
            count: How many random patches are listened to, 10 to 2000.
            seed: The same words, file, count and seed find the same; None lets chance decide.

        Raises:
            InputError: Nothing is said that can be measured, the file is no sound, or a number is too
                small or too large.
            NotFoundError: There is no such file.
        """
        from studio.jobs.patch import PatchRequest
        from studio.synthesis.patches.timbre_target import likeness_of

        likeness = None if like is None else likeness_of(like, name)
        return PatchRequest.of(text, likeness, count, _random_seed() if seed is None else seed)


def _random_seed() -> int:
    return secrets.randbits(32)
