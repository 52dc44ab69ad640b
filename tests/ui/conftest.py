"""A home with a take in it, and the routes over it without Gradio's page."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from studio.library.song import Take
from studio.settings import Settings
from studio.studio import Studio
from tests import doubles
from tests.serving import Server
from ui.routes.chunks import chunk_routes
from ui.routes.editor import editor_routes
from ui.routes.exports import export_routes
from ui.routes.imports import import_routes
from ui.routes.jobs import JobFeed, job_routes
from ui.routes.library import library_routes
from ui.routes.media import media_routes
from ui.routes.mixing import mixing_routes
from ui.routes.patches import patch_routes
from ui.server import guard

SOUND = bytes(range(256)) * 8


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    studio = Studio(Settings(tmp_path / "home", workers=1, threads=1))
    yield studio
    studio.library.close()


def add_take(studio: Studio, title: str = "Small Song", **fields: object) -> Take:
    score = doubles.score(doubles.brief()).to_json()
    with studio.library.workspace() as folder:
        (folder / "stems").mkdir()
        for path in ("stems/drums.flac", "stems/space.flac", "master.mp3"):
            (folder / path).write_bytes(SOUND + path.encode())
        (folder / "score.json").write_text(json.dumps(score))
        files = {"wav": "master.wav", "mp3": "master.mp3", "score": "score.json"}
        files |= {"stems/drums": "stems/drums.flac", "stems/space": "stems/space.flac"}
        draft = doubles.draft(folder, title, files=files, **fields)
        (folder / "master.wav").write_bytes(SOUND)
        return studio.library.add_take(draft, folder)


@pytest.fixture
def take(studio: Studio) -> Take:
    return add_take(studio)


@pytest.fixture
def client(studio: Studio) -> Iterator[TestClient]:
    feed = JobFeed(studio)

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        watching = asyncio.create_task(feed.run())
        yield
        watching.cancel()

    app = FastAPI(lifespan=lifespan)
    guard(app, Settings(studio.settings.home, hosts=("testserver",)))
    for offered in (
        chunk_routes,
        media_routes,
        editor_routes,
        mixing_routes,
        export_routes,
        import_routes,
        library_routes,
    ):
        app.include_router(offered(studio))
    app.include_router(patch_routes(studio))
    app.include_router(job_routes(studio, feed))
    with TestClient(app) as client:
        yield client


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("served") / "home").start()
    yield server
    server.stop()
