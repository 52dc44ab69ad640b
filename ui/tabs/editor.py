"""One take, bar by bar and part by part: what is done to it makes another."""

from dataclasses import asdict
from typing import Any

from studio.composing.genre import GENRES
from studio.editing.remixing import PRESETS, RemixSettings
from studio.mastering.target import TARGETS
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
        "genres": [{"id": id_, "label": genre.label} for id_, genre in GENRES.items()],
        "keys": KEYS,
        "targets": [{"id": id_, "label": target.label, "loudness_lufs": target.loudness_lufs} for id_, target in TARGETS.items()],
        "remix": asdict(RemixSettings()),
        "presets": [
            {"label": preset.label, "help": preset.help, "remix": asdict(preset.settings)} for preset in PRESETS.values()
        ],
    }
