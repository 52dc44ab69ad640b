"""The Patch lab for programs, over Gradio's API."""

import asyncio
from dataclasses import asdict
from typing import Any

import gradio as gr

from studio.errors import InputError
from studio.jobs.job import DONE
from studio.studio import Studio
from ui.views import found_view
from ui.visitor import owner_of
from ui.wall import sentence_of

_PERIOD_SECONDS = 0.1


class PatchApi:
    """The endpoint ``/patch``.

    Args:
        studio: Whose instruments they are.
    """

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    def offer(self) -> None:
        """Add the endpoint to the page under construction."""
        gr.api(self.patch, api_name="patch", concurrency_limit=32, concurrency_id="create")

    async def patch(
        self, text: str, count: int = 300, seed: int | None = None, name: str = "", request: gr.Request | None = None
    ) -> dict:
        """Find a sound by words, and keep the nearest as an instrument where it is given a name.

        Args:
            text: How it sounds: "warm plucky bass".
            count: How many random patches are listened to, 10 to 2000.
            seed: 0 to 4294967295; the same words, count and seed find the same. Left out, chance decides.
            name: What the nearest is called as an instrument; left out, none is kept.
            request: Who is asking; not part of the call.

        Returns:
            The candidates, nearest first (patch, distance, figures, the address of its sound), the median distance of the random
            patches, and the instrument that was kept.
        """
        try:
            return await self._find(str(text), count, seed, str(name), owner_of(request))
        except Exception as error:
            raise gr.Error(sentence_of(error), print_exception=False) from error

    async def _find(self, text: str, count: int, seed: int | None, name: str, owner: str) -> dict[str, Any]:
        from studio.patch_lab import check_name

        if name:
            check_name(name)
        lab = self._studio.patch_lab
        job = await asyncio.to_thread(lab.enqueue, text, None, "", count, seed, owner)
        progress = gr.Progress()
        while not job.is_final:
            progress(job.fraction, desc=job.stage or "queued")
            await asyncio.sleep(_PERIOD_SECONDS)
            job = await asyncio.to_thread(self._studio.job, job.id)
        if job.state != DONE:
            raise InputError(job.error or "The search was stopped before it was finished.")
        found = found_view(await asyncio.to_thread(lab.found, job.id))
        kept = await asyncio.to_thread(lab.keep, job.id, 0, name) if name else None
        return found | {"instrument": None if kept is None else asdict(kept)}
