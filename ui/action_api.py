"""Every action as an endpoint of Gradio's API, drawn from its declaration; a call waits for its result."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any

import gradio as gr
from gradio.events import api

from studio.action import Action, actions
from studio.errors import InputError
from studio.jobs.job import DONE, Job
from studio.jobs.task import Request
from studio.options import Option
from studio.studio import Studio
from studio.take_files import TakeFile
from ui.error_boundary import sentence_of
from ui.routes.uploads import uploaded
from ui.session import owner_of
from ui.submissions import Submissions
from ui.views import export_url, found_view, job_view, media_url

Values = dict[str, Any]
Do = Callable[[Action, Values, gr.Request | None], Awaitable[Any]]
"""Given an action and what was said, does it for whoever asks."""

_PERIOD_SECONDS = 0.1

_CALLERS = 32
"""Calls that may wait for their songs at once; waiting costs nothing."""

_SONG = "The id of a song, whose newest take is meant, or of a take."
_REQUEST = "Who is asking; not part of the call."
_ANSWERS: Mapping[str, tuple[Any, str]] = {
    "take": (
        tuple[dict, gr.FileData],
        (
            "A description of the take (song_id, take_id, parent_id, title, seed, brief, report, "
            "files by address) and its WAV."
        ),
    ),
    "file": (gr.FileData, "One file."),
    "patches": (
        dict,
        (
            "The candidates, nearest first, each with the address of its sound, "
            "and the instrument that was kept."
        ),
    ),
}
"""The type and the description of an endpoint's answer, by the outcome of its action."""

_HINTS: Mapping[str, Any] = {
    "whole": int,
    "seed": int,
    "number": float,
    "moment": float,
    "slider": float,
    "flag": bool,
    "parts": list[str],
    "file": gr.FileData,
    "json": dict,
}


class ActionApi:
    """An endpoint for every action there is.

    Args:
        studio: Who does them.
    """

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._orders = Submissions(studio)
        self._doers: Mapping[str, Do] = {
            "create": self._create,
            "import": self._import,
            "export": self._export,
            "patch": self._patch,
        }

    def offer(self) -> None:
        """Add the endpoints to the page under construction."""
        for action in actions():
            endpoint = endpoint_of(action, self._doers.get(action.id, self._edit))
            group = "export" if action.outcome == "file" else "create"
            api(endpoint, api_name=action.id, concurrency_limit=_CALLERS, concurrency_id=group)

    def offer_any_edit(self) -> None:
        """Add the endpoint ``/edit``, which takes an edit of any kind as JSON."""

        async def edit(
            song_id: str, edit: dict, request: gr.Request | None = None
        ) -> tuple[dict, gr.FileData]:
            """Change a song in any way there is; nothing is overwritten, each edit is a new take.

            Args:
                song_id: The id of a song, whose newest take is meant, or of a take.
                edit: The edit with its kind, one of the other endpoints' names, and what that is given:
                    {"kind": "cut", "start": 8, "end": 16}, {"kind": "tempo", "tempo_bpm": 100} …
                request: Who is asking; not part of the call.

            Returns:
                A description of the new take (as of a song, with parent_id and edit) and its WAV file.
            """
            try:
                job = await asyncio.to_thread(
                    self._enqueued, self._studio.requests.edit, str(song_id), edit, owner=owner_of(request)
                )
                return await self._take_of(job, request)
            except Exception as error:
                raise gr.Error(sentence_of(error), print_exception=False) from error

        api(edit, api_name="edit", concurrency_limit=_CALLERS, concurrency_id="create")

    async def _create(self, _: Action, said: Values, request: gr.Request | None) -> Any:  # noqa: ANN401
        job = await asyncio.to_thread(
            self._enqueued,
            self._studio.requests.create,
            str(said["text"]),
            said.get("seed"),
            owner=owner_of(request),
        )
        return await self._take_of(job, request)

    async def _edit(self, action: Action, said: Values, request: gr.Request | None) -> Any:  # noqa: ANN401
        song_id = str(said.pop("song_id"))
        names = {"name": said.pop("like_name")} if "like_name" in said else {}
        edit = action.from_json({**said, **names})
        job = await asyncio.to_thread(
            self._enqueued, self._studio.requests.edit, song_id, edit, owner=owner_of(request)
        )
        return await self._take_of(job, request)

    async def _import(self, _: Action, said: Values, request: gr.Request | None) -> Any:  # noqa: ANN401
        bring_in = self._orders.bring_in
        name, title = str(said.get("file_name", "")), str(said.get("title") or "")
        if said.get("file") is None:
            raise InputError("No file was sent; send one with gradio_client.handle_file(path).")
        job = await asyncio.to_thread(bring_in, said["file"], name, title, owner_of(request))
        return await self._take_of(job, request)

    def _enqueued(self, ask: Callable[..., Request], *said: object, owner: str) -> Job:
        """The job of a request, found to be possible."""
        return self._studio.enqueue(ask(*said), owner)

    async def _export(self, action: Action, said: Values, request: gr.Request | None) -> Any:  # noqa: ANN401
        song_id, format_id = str(said["song_id"]), str(said.get("format") or action.options["format"].default)
        path = await asyncio.to_thread(self._studio.takes.packed_export, song_id, format_id)
        return _download(
            f"{_base_url(request)}{export_url(song_id, format_id)}/{path.name.replace(' ', '_')}"
        )

    async def _patch(self, action: Action, said: Values, request: gr.Request | None) -> Any:  # noqa: ANN401
        search: Any = action.from_json({name: value for name, value in said.items() if name != "like_name"})
        if search.name:
            self._studio.patch_lab.check_name(search.name)
        lab, file_name = self._studio.patch_lab, str(said.get("like_name", ""))
        asked = (search.text, search.like, file_name, search.count, search.seed)
        search_of = partial(self._enqueued, self._studio.requests.find_patch, *asked, owner=owner_of(request))
        job = await self._follow(await asyncio.to_thread(search_of))
        if job.state != DONE:
            raise InputError(job.error or "The search was stopped before it was finished.")
        found = found_view(await asyncio.to_thread(lab.found, job.id))
        kept = await asyncio.to_thread(lab.keep, job.id, 0, search.name) if search.name else None
        return found | {"instrument": None if kept is None else asdict(kept)}

    async def _take_of(self, job: Job, request: gr.Request | None) -> tuple[Values, gr.FileData]:
        """Wait for a job; the take that came of it and its sound."""
        job = await self._follow(job)
        if job.state != DONE or job.take_id is None:
            raise InputError(job.error or "The song was stopped before it was finished.")
        take = await asyncio.to_thread(self._studio.library.take, job.take_id)
        base = _base_url(request)
        description: Values = {
            "song_id": take.song_id,
            "take_id": take.id,
            "parent_id": take.parent_id,
            "title": take.title,
            "request": take.request,
            "edit": take.edit,
            "seed": take.seed,
            "brief": dict(take.brief),
            "files": {name: base + media_url(take.id, path) for name, path in take.files.items()},
            "report": dict(take.report),
            "timings": dict(take.timings),
        }
        return description, _download(description["files"][TakeFile.WAV])

    async def _follow(self, job: Job) -> Job:
        """Wait for a job's end and pass its progress on to the caller."""
        progress = gr.Progress()
        progress(0.0, desc="queued")
        while not job.is_final:
            await asyncio.sleep(_PERIOD_SECONDS)
            job = await asyncio.to_thread(self._studio.jobs.job, job.id)
            view = job_view(job, 0)
            progress(view["fraction"], desc=view["stage"] or view["state"])
        return job

    def received(self, action: Action, given: Mapping[str, Any]) -> Values:
        """The values with uploaded files as paths; a file "like" adds "like_name", its original name."""
        said: Values = {}
        for name, value in given.items():
            option = action.options.get(name)
            if option is not None and option.kind == "file" and value is not None:
                said[name], said[f"{name}_name"] = uploaded(value, self._studio.uploads)
            else:
                said[name] = value
        return said


def endpoint_of(action: Action, do: Do) -> Callable[..., Awaitable[Any]]:
    """Return a function with an action's parameters, types, defaults and documentation, for ``gr.api``.

    Args:
        action: The action.
        do: Does it.
    """
    owner = getattr(do, "__self__", None)
    parameters = _parameters(action)
    answer, _ = _ANSWERS[action.outcome]
    signature = inspect.Signature(parameters, return_annotation=answer)

    async def endpoint(*given: Any, **named: Any) -> Any:  # noqa: ANN401 (what the action takes and gives)
        values = dict(signature.bind(*given, **named).arguments)
        request = values.pop("request", None)
        try:
            said = owner.received(action, values) if isinstance(owner, ActionApi) else values
            return await do(action, said, request)
        except Exception as error:
            raise gr.Error(sentence_of(error), print_exception=False) from error

    endpoint.__name__ = endpoint.__qualname__ = action.id
    endpoint.__doc__ = _documentation(action)
    endpoint.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters} | {
        "return": answer
    }
    endpoint.__signature__ = signature  # type: ignore[attr-defined]
    return endpoint


def _parameters(action: Action) -> list[inspect.Parameter]:
    keyword = inspect.Parameter.POSITIONAL_OR_KEYWORD
    song = [inspect.Parameter("song_id", keyword, annotation=str)] if action.needs_song else []
    options = [_parameter(option) for option in action.options.values() if not option.hidden]
    request = inspect.Parameter("request", keyword, default=None, annotation=gr.Request | None)
    return [*song, *options, request]


def _parameter(option: Option) -> inspect.Parameter:
    hint = _HINTS.get(option.kind, str)
    if option.required:
        return inspect.Parameter(option.name, inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=hint)
    default = option.default if option.default != () else None
    hint = hint if default is not None else hint | None
    return inspect.Parameter(
        option.name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=hint
    )


def _documentation(action: Action) -> str:
    """The docstring of an endpoint, which Gradio's pages and clients show."""
    lines = [f"    song_id: {_SONG}"] if action.needs_song else []
    lines += [
        f"    {option.name}: {_help(option)}" for option in action.options.values() if not option.hidden
    ]
    lines.append(f"    request: {_REQUEST}")
    return (
        f"{action.description}\n\nArgs:\n"
        + "\n".join(lines)
        + f"\n\nReturns:\n    {_ANSWERS[action.outcome][1]}"
    )


def _help(option: Option) -> str:
    """The help of an option, with its range or its choices."""
    if option.is_closed:
        return f"{option.help.rstrip('.')}: {', '.join(filter(None, option.choice_ids))}."
    if option.low is not None and option.high is not None:
        return f"{option.help.rstrip('.')}; {option.spoken_range}."
    return option.help


def _base_url(request: gr.Request | None) -> str:
    """The address by which the caller reached the studio: "http://127.0.0.1:7860"."""
    return (
        str(request.request.base_url).rstrip("/")
        if request is not None and request.request is not None
        else ""
    )


def _download(url: str) -> gr.FileData:
    """A file by its address, as a "stream": Gradio copies any other file and names it by its path there."""
    return gr.FileData(path=url, is_stream=True)
