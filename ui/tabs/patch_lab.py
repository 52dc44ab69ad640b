"""A sound is described or shown, found, heard and kept as an instrument."""

from studio.studio import Studio
from ui.components.module import module
from ui.tab import Tab


class PatchLabTab(Tab):
    """A module that asks ``/api/patches``, so that nothing of it waits for Gradio."""

    label = "Patch lab"
    order = 30

    def build(self, studio: Studio) -> None:
        """See :meth:`Tab.build`."""
        del studio  # the module asks the routes
        module("patch_lab/patch_lab")
