"""A component of the page whose behaviour is one ES module in ``assets/js``."""

from collections.abc import Mapping, Sequence
from typing import Any

import gradio as gr

from ui.routes.assets import BASE

_LOADER = """const send = Object.fromEntries(\
{events}.map((name) => [name, (detail) => trigger(name, detail ?? {{}})]));
import("{base}/js/{name}.js").then((module) => \
module.mount(element.firstElementChild, {{ props, watch, send }}));"""


def module(name: str, *, events: Sequence[str] = (), data: Mapping[str, Any] | None = None) -> gr.HTML:
    """An empty element that ``mount(element, {props, watch, send})`` of a module fills.

    The template never changes and no value is ever put into it: Gradio evaluates templates as code, so what a
    person typed may only reach the page through the module, as text. The component's value is JSON; the
    module reads it as ``props.value``.

    Args:
        name: The module's path in ``assets/js`` without its ending, such as "page/job_panel"; its last part
            is the id of the element, with dashes: "job-panel".
        events: What ``send`` offers the module; each is an event to listen to in Python.
        data: What the module is given once, there as ``props.data``.
    """
    dashed = name.rpartition("/")[2].replace("_", "-")
    return gr.HTML(
        html_template=f'<div class="module {dashed}"></div>',
        js_on_load=_LOADER.format(events=list(events), base=BASE, name=name),
        apply_default_css=False,
        elem_id=dashed,
        data=dict(data or {}),
    )
