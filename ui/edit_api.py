"""What programs can ask to be done to a song over Gradio's API; each call waits for the take that comes of it."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

import gradio as gr

from studio.errors import StudioError
from studio.studio import Studio
from ui.views import branch_view
from ui.wall import sentence_of

Edited = tuple[dict[str, Any], gr.FileData]
"""The description of a take, and its WAV file."""

EditSong = Callable[[str, dict[str, Any], gr.Request | None], Awaitable[Edited]]
"""Given a song or take, an edit as JSON and who asks; waits for the take that comes of it."""

WAITING = {"concurrency_limit": 32, "concurrency_id": "create"}
"""Of an endpoint that waits for a take; waiting costs nothing."""


class EditApi:
    """The endpoints ``/regenerate``, ``/extend``, ``/remix``, ``/edit`` and ``/lineage``.

    Args:
        studio: Whose songs they are.
        edit_song: Makes an edit.
    """

    def __init__(self, studio: Studio, edit_song: EditSong) -> None:
        self._studio = studio
        self._edit_song = edit_song

    def offer(self) -> None:
        """Add the endpoints to the page under construction."""
        for endpoint in (self.regenerate, self.extend, self.remix, self.edit):
            gr.api(endpoint, api_name=endpoint.__name__, **WAITING)
        gr.api(self.lineage, api_name="lineage", concurrency_limit=32, concurrency_id="reading")

    async def regenerate(
        self,
        song_id: str,
        start: float,
        end: float,
        parts: list[str] | None = None,
        wish: str = "",
        seed: int | None = None,
        snap: str = "bar",
        request: gr.Request | None = None,
    ) -> tuple[dict, gr.FileData]:
        """Compose some bars of a song anew; everything else stays as it is, to the byte.

        Args:
            song_id: The id of a song, whose newest take is meant, or of a take.
            start: Where the bars begin, in seconds.
            end: Where they end, in seconds.
            parts: The parts that change: ["drums", "bass"]; all, if none are named.
            wish: How they should be: "busier", "no snare", "jazzier chords".
            seed: 0 to 4294967295; the same edit and seed give the same take. Left out, chance decides.
            snap: To what start and end move: bar, beat or free.
            request: Who is asking; not part of the call.

        Returns:
            A description of the new take (as of a song, with parent_id and edit) and its WAV file.
        """
        plain = {"start": start, "end": end, "parts": parts, "wish": wish, "seed": seed, "snap": snap}
        return await self._done(song_id, {"kind": "regenerate", **plain}, request)

    async def extend(
        self, song_id: str, bars: int, at: str = "end", seed: int | None = None, request: gr.Request | None = None
    ) -> tuple[dict, gr.FileData]:
        """Compose bars before or after a song.

        Args:
            song_id: The id of a song, whose newest take is meant, or of a take.
            bars: How many.
            at: start or end.
            seed: 0 to 4294967295; left out, chance decides.
            request: Who is asking; not part of the call.

        Returns:
            A description of the new take (as of a song, with parent_id and edit) and its WAV file.
        """
        return await self._done(song_id, {"kind": "extend", "bars": bars, "at": at, "seed": seed}, request)

    async def remix(
        self,
        song_id: str,
        melody_loyalty: float | None = None,
        weirdness: float | None = None,
        genre_shift: float | None = None,
        structure_consistency: float | None = None,
        to_genre: str = "",
        seed: int | None = None,
        request: gr.Request | None = None,
    ) -> tuple[dict, gr.FileData]:
        """Make another version of a song, as near or as far as the sliders say, each from 0 to 1.

        Args:
            song_id: The id of a song, whose newest take is meant, or of a take.
            melody_loyalty: How much of the melody stays.
            weirdness: How much surprises.
            genre_shift: How far it goes towards another genre.
            structure_consistency: How much of the form stays.
            to_genre: The id of that genre.
            seed: 0 to 4294967295; left out, chance decides.
            request: Who is asking; not part of the call.

        Returns:
            A description of the new take (as of a song, with parent_id and edit) and its WAV file.
        """
        sliders = {"melody_loyalty": melody_loyalty, "weirdness": weirdness, "genre_shift": genre_shift}
        plain = {**sliders, "structure_consistency": structure_consistency, "to_genre": to_genre, "seed": seed}
        return await self._done(song_id, {"kind": "remix", **plain}, request)

    async def edit(self, song_id: str, edit: dict, request: gr.Request | None = None) -> tuple[dict, gr.FileData]:
        """Change a song in any way there is; nothing is overwritten, each edit is a new take.

        Args:
            song_id: The id of a song, whose newest take is meant, or of a take.
            edit: The edit with its kind: {"kind": "cut", "start": 8, "end": 16}, duplicate likewise,
                {"kind": "move", "start": 8, "end": 16, "to": 0}, {"kind": "mute", "start": 8, "end": 16, "parts": ["drums"]},
                {"kind": "transpose", "semitones": 2}, {"kind": "tempo", "tempo_bpm": 100}, {"kind": "key", "key": "A minor"},
                {"kind": "desk", "desk": {…}}, or one of those that have an endpoint of their own.
            request: Who is asking; not part of the call.

        Returns:
            A description of the new take (as of a song, with parent_id and edit) and its WAV file.
        """
        return await self._done(song_id, edit if isinstance(edit, dict) else {}, request)

    def lineage(self, song_id: str) -> list[dict]:
        """Show which take of a song came from which.

        Args:
            song_id: The id of a song or of a take.

        Returns:
            Of each take, oldest first: take_id, parent_id, label, created, trashed.
        """
        try:
            return [branch_view(asdict(branch)) for branch in self._studio.lineage(str(song_id))]
        except StudioError as error:
            raise gr.Error(str(error), print_exception=False) from error

    async def _done(self, song_id: str, plain: dict[str, Any], request: gr.Request | None) -> Edited:
        said = {name: value for name, value in plain.items() if value is not None}
        try:
            return await self._edit_song(str(song_id), said, request)
        except Exception as error:
            raise gr.Error(sentence_of(error), print_exception=False) from error
