"""One take, bar by bar and part by part: what is done to it makes another."""

from studio.studio import Studio
from ui.action_forms import action_forms
from ui.components.module import module
from ui.tab import Tab


class EditorTab(Tab):
    """A module that reads takes and asks for edits over the routes, so that it never waits for Gradio."""

    label = "Editor"
    order = 15

    def build(self, studio: Studio) -> None:
        """See :meth:`Tab.build`."""
        del studio  # the module asks the routes
        module("editor/editor", data={"actions": action_forms()})
