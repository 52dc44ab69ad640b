"""The page: a header, the tabs in their order, the player below."""

import gradio as gr

from studio.studio import Studio
from ui.api import Api
from ui.components.header import header
from ui.components.module import module
from ui.tab import TABS

_STATUS_SECONDS = 5
"""The period, in s, of news to waiting callers; telling each at every step costs their number squared."""

_MOST_WAITING = 1000
"""Calls that may wait; further ones are told that the queue is full."""

_CONCURRENT_EVENTS = 16
"""Handlers only read words and write rows."""


def build(studio: Studio) -> gr.Blocks:
    """Everything that Gradio serves, not yet served."""
    page = gr.Blocks(title="Mother-Load Studio", fill_width=True, analytics_enabled=False)
    with page:
        header()
        with gr.Tabs(elem_id="tabs", overflow_behavior="wrap"):
            for id_, tab in sorted(TABS.items(), key=lambda item: item[1].order):
                with gr.Tab(tab.label, id=id_, elem_id=f"tab-{id_}"):
                    tab.build(studio)
        module("page/mini_player")
        Api(studio).offer()
    page.queue(
        status_update_rate=_STATUS_SECONDS,
        default_concurrency_limit=_CONCURRENT_EVENTS,
        max_size=_MOST_WAITING,
    )
    page._queue.ANALYTICS_MAX_EVENTS = 1  # noqa: SLF001 - else it counts ten thousand of them over again after each
    return page
