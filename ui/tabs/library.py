"""Every song that was made or brought in, newest first, and the way in for those from elsewhere."""

from studio.studio import Studio
from ui.components.module import module
from ui.tab import Tab


class LibraryTab(Tab):
    """A list that reads ``/api/songs`` itself, so that it grows without another round through Gradio."""

    label = "Library"
    order = 20

    def build(self, studio: Studio) -> None:
        """See :meth:`Tab.build`."""
        del studio  # the list asks the routes
        module("library/importing")
        module("library/library")
