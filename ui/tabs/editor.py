"""One take, bar by bar and part by part: what is done to it makes another."""

from typing import Any

from studio.facts import genre_labels, mastering_targets, remix_choices
from studio.studio import Studio
from ui.choices import KEYS
from ui.components.module import module
from ui.tab import Tab


class EditorTab(Tab):
    """A module that reads takes and asks for edits over the routes, so that nothing of it waits for Gradio."""

    label = "Editor"
    order = 15

    def build(self, studio: Studio) -> None:
        """See :meth:`Tab.build`."""
        del studio  # the module asks the routes
        module("editor/editor", data=_choices())


def _choices() -> dict[str, Any]:
    """What the forms offer: genres to remix towards, keys to play in, places to master for, and where remix sliders may begin."""
    return {
        "genres": [{"id": id_, "label": label} for id_, label in genre_labels().items()],
        "keys": KEYS,
        "targets": mastering_targets(),
        **remix_choices(),
    }
