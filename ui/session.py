"""The identity of a visitor: a name that the browser made up for itself."""

import gradio as gr
from starlette.requests import Request

OWNER_COOKIE = "studio-owner"
_LONGEST_OWNER = 64


def owner_of(request: gr.Request | Request | None) -> str:
    """The browser's name for its visitor; "" where it has none. It tells jobs apart and protects nothing."""
    return "" if request is None else str(request.cookies.get(OWNER_COOKIE, ""))[:_LONGEST_OWNER]
