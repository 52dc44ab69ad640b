"""Our own scripts and styles, and those that came from npm, under an address that changes when they do."""

import hashlib
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
_WAVESURFER = ROOT / "node_modules" / "wavesurfer.js" / "dist"


def _digest() -> str:
    """A name for the present content of the assets and the versions of what npm brought."""
    digest = hashlib.sha256((ROOT / "package-lock.json").read_bytes())
    for path in sorted(path for path in ASSETS.rglob("*") if path.is_file()):
        digest.update(path.relative_to(ASSETS).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


BASE = f"/static/{_digest()}"
"""The address of the assets; it changes with their content, so a browser may cache them for ever."""


def start_script() -> str:
    """The function that Gradio runs at the page's start, as an expression: without the last semicolon."""
    return (ASSETS / "js" / "page" / "start.js").read_text(encoding="utf-8").rstrip().removesuffix(";")


class _Forever(StaticFiles):
    """Files that never change under their address."""

    async def get_response(self, path: str, scope: MutableMapping[str, Any]) -> Response:
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = "public, max-age=31536000, immutable"
        return response


def asset_routes() -> list[Mount]:
    """``/static/{digest}/…``: ``js``, ``css``, ``images`` and ``wavesurfer``."""
    return [
        Mount(f"{BASE}/wavesurfer", _Forever(directory=_WAVESURFER), name="wavesurfer"),
        Mount(BASE, _Forever(directory=ASSETS), name="assets"),
    ]
