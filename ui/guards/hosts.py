"""The host names of the studio, the pages that may ask it, and the security headers of its answers."""

import ipaddress
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from studio.settings import Settings

_MISDIRECTED = 421
_FORBIDDEN = 403
_FOREIGN_ORIGIN = 4403
_SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}

_POLICY = {
    "default-src": "'self'",
    # Gradio starts inline and builds gr.HTML by new Function
    "script-src": "'self' 'unsafe-inline' 'unsafe-eval' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' data: blob:",
    "worker-src": "'self' blob:",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
_FILES_POLICY = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox"
"""Of files that visitors brought in or had made: should one be a page, it can do nothing."""

_FILE_ROUTES = ("/media/", "/export/")


@dataclass(frozen=True, slots=True)
class KnownHosts:
    """The names under which the studio may be asked for.

    A page of another site can make its own name point at this machine (DNS rebinding) and is then, for a
    browser, of the same origin as the studio. Only its name gives it away, so a name that nobody declared is
    refused. An address of digits cannot be made to point elsewhere and is always served.

    Attributes:
        names: Every name that is served, in lower case.
        partners: Those that ``STUDIO_HOSTS`` declares: pages from there may ask, and may frame the studio.
        frames: Further sites that may show the studio in a frame.
    """

    names: frozenset[str]
    partners: frozenset[str] = frozenset()
    frames: tuple[str, ...] = ()

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The hosts of an installation: this machine's own names and what ``STUDIO_HOSTS`` adds."""
        machine = platform.node().lower()
        partners = frozenset(host.lower() for host in settings.hosts)
        own = {settings.host.lower(), "localhost", machine, f"{machine}.local"} - {""}
        frames = ("https://huggingface.co",) if settings.on_a_space else ()
        return cls(frozenset(own) | partners, partners, frames)

    def serves(self, host: str) -> bool:
        """Return True for a ``Host`` of the studio: "127.0.0.1:7860", "studio.example", "[::1]:7860"."""
        name = _host_name(f"//{host}")
        return name is not None and (name in self.names or name.endswith(".localhost") or _is_address(name))

    def may_ask(self, origin: str, host: str) -> bool:
        """Return True if a page from ``origin`` may change something: ours, or one of a declared host."""
        name = _host_name(origin)
        return name is not None and (urlsplit(origin).netloc.lower() == host.lower() or name in self.partners)

    @property
    def content_policy(self) -> str:
        """The ``Content-Security-Policy`` of the page: as strict as Gradio's own scripts allow."""
        framing = [
            "'self'",
            *self.frames,
            *(f"{scheme}://{name}" for name in sorted(self.partners) for scheme in ("https", "http")),
        ]
        return "; ".join(
            f"{name} {value}" for name, value in {**_POLICY, "frame-ancestors": " ".join(framing)}.items()
        )


class HostGuard:
    """Answers known hosts only, refuses requests from other sites' pages, and adds security headers.

    Args:
        app: What is guarded.
        hosts: Who may ask.
    """

    def __init__(self, app: ASGIApp, hosts: KnownHosts) -> None:
        self._app = app
        self._hosts = hosts
        self._headers: Mapping[str, str] = {
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
            "cross-origin-opener-policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See the ASGI specification."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is None:
            await self._app(scope, receive, self._with_headers(scope, send))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": _FOREIGN_ORIGIN})
        else:
            status, sentence = refusal
            await JSONResponse({"error": sentence}, status)(scope, receive, self._with_headers(scope, send))

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        """The status and the sentence with which a request is refused; None where it is let in."""
        headers = Headers(scope=scope)
        host, origin = headers.get("host", ""), headers.get("origin")
        if not self._hosts.serves(host):
            return (
                _MISDIRECTED,
                (
                    f"This studio is not served as {host[:100]!r}; "
                    "the setting STUDIO_HOSTS can name further hosts."
                ),
            )
        asks_for_change = scope["type"] == "websocket" or scope["method"] not in _SAFE_METHODS
        if asks_for_change and origin is not None and not self._hosts.may_ask(origin, host):
            return (
                _FORBIDDEN,
                "This was asked from the page of another site; only the studio's own page may ask it.",
            )
        return None

    def _with_headers(self, scope: Scope, send: Send) -> Send:
        is_file = scope.get("path", "").startswith(_FILE_ROUTES)
        policy = _FILES_POLICY if is_file else self._hosts.content_policy

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("content-security-policy", policy)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        return send_with_headers


def _host_name(address: str) -> str | None:
    """The host in an address, in lower case; None where there is none."""
    try:
        name = urlsplit(address).hostname
    except ValueError:
        return None
    return name.lower().rstrip(".") if name else None


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
