"""The parts of one take under faders: what is set on the desk is heard at once, and what is kept makes another take."""

from studio.studio import Studio
from ui.components.module import module
from ui.tab import Tab


class DeskTab(Tab):
    """A module that plays the stems itself and asks for edits over the routes, so that nothing of it waits for Gradio."""

    label = "Desk"
    order = 17

    def build(self, studio: Studio) -> None:
        """See :meth:`Tab.build`."""
        del studio  # the module asks the routes
        module("desk/desk")
