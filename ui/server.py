"""The process that serves the page, the files, the progress and the API; its workers make the songs."""

import asyncio
import contextlib
import logging
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any

from studio.errors import BusyError, ConflictError, InputError, NotFoundError, ParameterError, StudioError
from studio.settings import Settings

if TYPE_CHECKING:
    from fastapi import FastAPI

    from studio.studio import Studio

_BACKLOG = 512
_STOP_SECONDS = 3
_LARGEST_MESSAGE_BYTES = 1 << 16
_SESSIONS = 256
"""Sessions whose components Gradio remembers, at 115 KB each; nothing of ours is kept in them."""

_STATUS = {NotFoundError: 404, ConflictError: 409, InputError: 400, BusyError: 429, StudioError: 503}
"""The HTTP status of each kind of error; the first that fits counts."""

_HEAD = (
    '<meta name="color-scheme" content="dark">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
)


def main() -> int:
    """Serve until stopped; the exit code. What keeps it from starting is said in one sentence."""
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    try:
        settings = Settings.from_environment()
        with _listen(settings) as door:
            return _serve(settings, door)
    except StudioError as error:
        sys.stderr.write(f"{' '.join((str(error), *getattr(error, '__notes__', ())))}\n")
        return 1


def make_app(studio: "Studio") -> "FastAPI":
    """The whole web application: our own routes first, Gradio's page last."""
    import gradio as gr
    from fastapi import FastAPI

    from ui.blocks import build
    from ui.guards import GradioGate
    from ui.routes.assets import ASSETS, asset_routes, start_script
    from ui.routes.chunks import chunk_routes
    from ui.routes.editor import editor_routes
    from ui.routes.exports import export_routes
    from ui.routes.facts import facts_routes
    from ui.routes.health import health_routes
    from ui.routes.imports import import_routes
    from ui.routes.jobs import JobFeed, job_routes
    from ui.routes.library import library_routes
    from ui.routes.media import media_routes
    from ui.routes.mixing import mixing_routes
    from ui.routes.patches import patch_routes
    from ui.routes.uploads import upload_routes
    from ui.theme import THEME

    workers = studio.workers()
    feed = JobFeed(studio)

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        workers.start()
        watching = asyncio.create_task(feed.run())
        try:
            yield
        finally:
            watching.cancel()
            await asyncio.to_thread(workers.stop)

    app = FastAPI(openapi_url=None, lifespan=lifespan, routes=[*asset_routes()])
    guard(app, studio.settings)
    for routes in (
        health_routes(studio, workers),
        chunk_routes(studio),
        media_routes(studio),
        editor_routes(studio),
        mixing_routes(studio),
        export_routes(studio),
        import_routes(studio),
        library_routes(studio),
        patch_routes(studio),
        job_routes(studio, feed),
        facts_routes(),
        upload_routes(studio),
    ):
        app.include_router(routes)
    page = build(studio)
    # a mounted page says it has not, and Gradio then checks no path that a visitor names
    page.has_launched = True
    page.state_session_capacity = _SESSIONS
    gr.mount_gradio_app(
        app,
        page,
        path="/",
        server_name=studio.settings.host,
        server_port=studio.settings.port,
        footer_links=["api"],
        run_history=False,
        app_kwargs={"openapi_url": None},
        blocked_paths=[studio.settings.home.anchor],  # Gradio handles no files: ours are served by our routes
        favicon_path=str(ASSETS / "images" / "icon.svg"),
        show_error=False,
        ssr_mode=False,  # a Node proxy in front would swallow our own routes
        enable_monitoring=False,
        theme=THEME,
        css_paths=sorted((ASSETS / "css").glob("*.css")),
        js=start_script(),
        head=_HEAD,
    )
    mounted = app.routes[-1]
    mounted.app = GradioGate(mounted.app)  # type: ignore[attr-defined]
    return app


def guard(app: "FastAPI", settings: Settings) -> None:
    """Let in known hosts and bounded bodies only; a refusal is answered ``{"error": sentence}``."""
    from fastapi import Request
    from fastapi.exceptions import RequestValidationError
    from starlette.responses import JSONResponse

    from ui.error_boundary import sentence_of
    from ui.guards import BodyGuard, HostGuard, KnownHosts

    app.add_middleware(BodyGuard)
    app.add_middleware(HostGuard, hosts=KnownHosts.of(settings))

    @app.exception_handler(StudioError)
    async def refuse(_: Request, error: StudioError) -> JSONResponse:
        return JSONResponse(
            {"error": str(error)}, next(code for kind, code in _STATUS.items() if isinstance(error, kind))
        )

    @app.exception_handler(Exception)
    async def apologise(_: Request, error: Exception) -> JSONResponse:
        return JSONResponse({"error": sentence_of(error)}, 500)

    @app.exception_handler(RequestValidationError)
    async def refuse_values(_: Request, error: RequestValidationError) -> JSONResponse:
        return JSONResponse({"error": _sentence(error.errors()[0])}, 422)


def _sentence(problem: Mapping[str, Any]) -> str:
    """The sentence about a value in an address that FastAPI refused."""
    name, value = problem["loc"][-1], problem.get("input")
    return f"{name} is {str(value)[:60]!r}; {problem['msg'][:1].lower()}{problem['msg'][1:]}."


def _listen(settings: Settings) -> socket.socket:
    """Take the port before anything slow happens: who comes early waits instead of being turned away.

    Raises:
        ParameterError: The address cannot be had.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # asyncio sends small answers at once only where it sees this protocol
    door = socket.socket(family, proto=socket.IPPROTO_TCP)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((settings.host, settings.port))
        door.listen(_BACKLOG)
    except OSError as error:
        door.close()
        where = f"{settings.host}:{settings.port}"
        raise ParameterError(
            f"The studio cannot listen at {where} ({error.strerror}); STUDIO_PORT can name a free port."
        ) from error
    return door


def _serve(settings: Settings, door: socket.socket) -> int:
    from studio.studio import Studio

    studio = Studio(settings)
    studio.library  # noqa: B018 - a home that cannot be written is said now, not at the first song
    import uvicorn

    from ui.http_protocol import ImpatientProtocol

    config = uvicorn.Config(
        make_app(studio),
        http=ImpatientProtocol,
        ws="websockets-sansio",
        ws_max_size=_LARGEST_MESSAGE_BYTES,
        log_level="warning",
        timeout_graceful_shutdown=_STOP_SECONDS,
    )
    sys.stdout.write(f"Mother-Load Studio is at http://{settings.host}:{settings.port}\n")
    sys.stdout.flush()
    uvicorn.Server(config).run(sockets=[door])
    return 0
