"""The Desk tab: a take's parts under faders; a setting is heard at once, and keeping it makes a new take."""

from studio.studio import Studio
from ui.components.module import module
from ui.tab import Tab


class DeskTab(Tab):
    """A module that plays the stems and asks for edits over the routes, so that it never waits for Gradio."""

    label = "Desk"
    order = 17

    def build(self, studio: Studio) -> None:
        """See :meth:`Tab.build`."""
        del studio  # the module asks the routes
        module("desk/desk")
