"""A component of the page whose behaviour is one ES module in ``assets/js``."""

from collections.abc import Sequence
from typing import Any

import gradio as gr

from ui.routes.assets import BASE

_LOADER = """const send = Object.fromEntries({events}.map((name) => [name, (detail) => trigger(name, detail ?? {{}})]));
import("{base}/js/{module}.js").then((module) => module.mount(element.firstElementChild, {{ props, watch, send }}));"""

from gradio.events import Dependency

class Module(gr.HTML):
    """An empty element that ``mount(element, {props, watch, send})`` of a module fills.

    The template never changes and no value is ever put into it: Gradio evaluates templates as code, so what a person typed may
    only reach the page through the module, as text.

    Args:
        module: The file name in ``assets/js`` without its ending.
        events: What ``send`` offers the module; each is an event to listen to in Python.
        value: JSON for the module, there as ``props.value``.
        elem_id: Id of the element; the module's name with dashes by default.
        props: Further values, there as ``props.<name>``.
    """

    def __init__(self, module: str, *, events: Sequence[str] = (), value: Any = None, elem_id: str | None = None, **props: Any) -> None:
        super().__init__(
            value=value,
            html_template=f'<div class="module {module.replace("_", "-")}"></div>',
            js_on_load=_LOADER.format(events=list(events), base=BASE, module=module),
            apply_default_css=False,
            elem_id=elem_id or module.replace("_", "-"),
            **props,
        )

    def preprocess(self, payload: Any) -> Any:
        """What the module set, as it is."""
        return payload

    def postprocess(self, value: Any) -> Any:
        """What the module gets, as it is."""
        return value

    def api_info(self) -> dict[str, Any]:
        """Any JSON."""
        return {}

    def get_block_name(self) -> str:
        """The part of Gradio's page that draws it."""
        return "html"
    from typing import Callable, Literal, Sequence, Any, TYPE_CHECKING
    from gradio.blocks import Block
    if TYPE_CHECKING:
        from gradio.components import Timer
        from gradio.components.base import Component