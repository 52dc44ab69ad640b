"""The endpoints for programs, over Gradio's API: the same songs as the page's, made by the same workers."""

from dataclasses import asdict
from typing import Any

import gradio as gr
from gradio.events import api

from studio.errors import InputError, StudioError
from studio.studio import Studio
from ui.action_api import ActionApi
from ui.routes.jobs import read_job
from ui.routes.library import MOST_PASSED_OVER
from ui.views import branch_view, song_view

_READERS = {"concurrency_limit": 32, "concurrency_id": "reading"}
_MOST_SONGS = 200


class Api:
    """An endpoint for every action, ``/edit`` for any edit as JSON, and readers of jobs, songs and lineages.

    Args:
        studio: Whose songs they are.
    """

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._actions = ActionApi(studio)

    def offer(self) -> None:
        """Add the endpoints to the page under construction."""
        self._actions.offer()
        self._actions.offer_any_edit()
        for endpoint in (self.job, self.songs, self.lineage):
            api(endpoint, api_name=endpoint.__name__, **_READERS)

    def job(self, job_id: str) -> dict:
        """Show how far a song has come, and the song once it is done.

        Args:
            job_id: The job's id.

        Returns:
            Its state (queued, running, done, failed, cancelled, unknown), stage, fraction, estimate and song.
        """
        return read_job(self._studio, str(job_id))

    def songs(self, limit: int = 50, offset: int = 0) -> list[dict]:
        """List the songs that were made, newest first.

        Args:
            limit: How many at most, 1 to 200.
            offset: How many of the newest to pass over.

        Returns:
            Of each song its ids, title, genre, tempo, key, length, seed and the addresses of its files.
        """
        try:
            return self._songs(limit, offset)
        except StudioError as error:
            raise gr.Error(str(error), print_exception=False) from error

    def lineage(self, song_id: str) -> list[dict]:
        """Show which take of a song came from which.

        Args:
            song_id: The id of a song or of a take.

        Returns:
            Of each take, oldest first: take_id, parent_id, label, created, trashed.
        """
        try:
            return [branch_view(asdict(branch)) for branch in self._studio.library.lineage(str(song_id))]
        except StudioError as error:
            raise gr.Error(str(error), print_exception=False) from error

    def _songs(self, limit: int, offset: int) -> list[dict[str, Any]]:
        if not (_is_whole(limit, 1, _MOST_SONGS) and _is_whole(offset, 0, MOST_PASSED_OVER)):
            raise InputError(
                f"The limit is {limit!r} and the offset {offset!r}; they can be whole numbers, "
                f"1 to {_MOST_SONGS} and 0 to {MOST_PASSED_OVER:,}."
            )
        return [song_view(song.latest) for song in self._studio.library.songs(int(limit), int(offset))]


def _is_whole(value: object, low: int, high: int) -> bool:
    return isinstance(value, int | float) and low <= value <= high and value == int(value)
