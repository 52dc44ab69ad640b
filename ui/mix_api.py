"""How programs have a song mixed or mastered by itself over Gradio's API; each call waits for the take that comes of it."""

import asyncio
from collections.abc import Callable
from typing import Any

import gradio as gr

from studio.library.mixdown import Mixdown
from studio.studio import Studio
from ui.edit_api import WAITING, Edited, EditSong
from ui.routes.uploads import uploaded
from ui.wall import sentence_of


class MixApi:
    """The endpoints ``/mix`` and ``/master``.

    Args:
        studio: Whose songs they are.
        edit_song: Makes an edit.
    """

    def __init__(self, studio: Studio, edit_song: EditSong) -> None:
        self._studio = studio
        self._edit_song = edit_song

    def offer(self) -> None:
        """Add the endpoints to the page under construction."""
        for endpoint in (self.mix, self.master):
            gr.api(endpoint, api_name=endpoint.__name__, **WAITING)

    async def mix(
        self,
        song_id: str,
        variant: str = "",
        auto: bool = False,
        like: gr.FileData | None = None,
        request: gr.Request | None = None,
    ) -> tuple[dict, gr.FileData]:
        """Have the desk mix a song by itself, in one of three ways.

        Args:
            song_id: The id of a song, whose newest take is meant, or of a take.
            variant: Lean the mix: balanced, bass_heavy, bright, club, lofi, vocal_forward, warm or wide.
            auto: Set every fader by measurement, as the genre's mix has its parts.
            like: A record to sound like: WAV, FLAC, MP3, OGG or AIFF, up to 20 minutes.
            request: Who is asking; not part of the call.

        Returns:
            A description of the new take (as of a song, with parent_id and edit) and its WAV file.
        """
        asked: dict[str, Any] = {"variant": str(variant) or None, "auto": bool(auto)}
        return await self._done(song_id, like, lambda mixdown, record: mixdown.mix_edit(**asked, **record), request)

    async def master(
        self, song_id: str, target: str, like: gr.FileData | None = None, request: gr.Request | None = None
    ) -> tuple[dict, gr.FileData]:
        """Master a song for another place.

        Args:
            song_id: The id of a song, whose newest take is meant, or of a take.
            target: streaming, apple, youtube, club, cd, broadcast or podcast.
            like: A record to sound like; its loudness is taken instead of the target's.
            request: Who is asking; not part of the call.

        Returns:
            A description of the new take (as of a song, with parent_id and edit) and its WAV file.
        """
        return await self._done(song_id, like, lambda mixdown, record: mixdown.master_edit(str(target), **record), request)

    async def _done(
        self,
        song_id: str,
        like: object,
        ask: Callable[..., dict[str, Any]],
        request: gr.Request | None,
    ) -> Edited:
        try:
            edit = await asyncio.to_thread(self._edit_for, str(song_id), like, ask)
            return await self._edit_song(str(song_id), edit, request)
        except Exception as error:
            raise gr.Error(sentence_of(error), print_exception=False) from error

    def _edit_for(self, song_id: str, like: object, ask: Callable[[Mixdown, dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
        record = {} if like is None else dict(zip(("like", "name"), uploaded(like, self._studio.uploads), strict=True))
        return ask(self._studio.mixdown(song_id), record)
