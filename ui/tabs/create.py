"""From a wish to a song card."""

import secrets
import time
from collections.abc import Sequence
from typing import Any

import gradio as gr

from studio.composing.brief import MAXIMUM_SEED
from studio.composing.given import Given
from studio.facts import MOOD_NAMES, TEMPO_LIMITS, genre_labels
from studio.jobs.job import Job
from studio.studio import Studio
from studio.theory.scale import COMMON_KEYS, Key
from ui.components.module import module
from ui.error_boundary import walled
from ui.session import owner_of
from ui.submissions import Submissions, seed_of, tempo_of
from ui.tab import Tab
from ui.views import brief_view

Values = dict[gr.components.Component, Any]
"""The value of each control."""

Update = dict[str, Any]
"""The new value of a component."""

_EXAMPLES = (
    ("Dark trap", "dark trap beat at 140 bpm in C minor, 30 seconds"),
    ("Rainy lo-fi", "nostalgic lo-fi for a rainy evening, Am F C G, 1 minute"),
    ("Boss fight", "fast chiptune boss fight in E minor, 45 seconds"),
    ("Late jazz", "slow smoky jazz, ii-V-I in D, one minute"),
    ("Heavy riffs", "aggressive metal at 170 bpm in D minor, 40 seconds"),
    ("Wide horizon", "epic orchestral piece in G minor, 1 minute"),
)
_LENGTHS = [
    ("15 seconds", 15),
    ("30 seconds", 30),
    ("45 seconds", 45),
    ("1 minute", 60),
    ("2 minutes", 120),
    ("3 minutes", 180),
]
_OPEN = ("Any", "")
_UNDRAWN = ""
"""The seed of the next song before one is drawn, which is when its words are first read."""


class CreateTab(Tab):
    """The wish, what is understood of it, and the song that comes of it."""

    label = "Create"
    order = 10

    def build(self, studio: Studio) -> None:
        """See :meth:`Tab.build`."""
        with gr.Column(elem_id="composer"):
            wish = gr.Textbox(
                label="What should it sound like?",
                placeholder=_EXAMPLES[0][1],
                lines=1,
                max_lines=8,
                elem_id="wish",
                autofocus=True,
            )
            with gr.Row(elem_id="composer-row"):
                module("page/composer_foot")
                press = gr.Button("Create", variant="primary", elem_id="create-button", scale=0)
        understood = module("page/brief_preview", events=["pause"])
        module(
            "page/examples",
            data={"examples": [{"label": label, "wish": words} for label, words in _EXAMPLES]},
        )
        form = _Form(wish, gr.Textbox(_UNDRAWN, visible=False))
        stage = module("page/job_panel", events=["another", "cancel", "retry"])

        events = _Events(studio, form)
        gr.on(
            [understood.pause, *(control.input for control in form.controls)],
            events.understand,
            form.inputs,
            [understood, form.chance],
            queue=False,
            show_progress="hidden",
            trigger_mode="always_last",
            api_visibility="private",
        )
        shown = [stage, understood]
        quietly: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        gr.on(
            [wish.submit, press.click],
            events.create,
            form.inputs,
            [*shown, form.chance],
            trigger_mode="always_last",  # the usual mode drops a press while the last answer is on its way
            **quietly,
        )
        stage.another(events.another, None, shown, **quietly)
        stage.cancel(events.cancel, None, shown, **quietly)
        stage.retry(events.retry, None, shown, **quietly)


class _Form:
    """The wish and the controls that say part of it by hand.

    Args:
        wish: The box with the words.
        chance: The seed of the next song where none is named, so that what is shown is what is made.
    """

    def __init__(self, wish: gr.Textbox, chance: gr.Textbox) -> None:
        self.wish = wish
        self.chance = chance
        with gr.Column(elem_id="more-control"):
            module("page/disclosure", data={"label": "More control", "controls": "more-control-form"})
            with gr.Row(elem_id="more-control-form"):
                self.genre = _choice("Genre", [(label, id_) for id_, label in genre_labels().items()])
                slowest, fastest = TEMPO_LIMITS
                self.tempo_bpm = _number("Tempo in BPM", f"{slowest:g} to {fastest:g}")
                self.key = _choice("Key", [(key, key) for key in COMMON_KEYS])
                self.length = _choice("Length", _LENGTHS)
                self.mood = _choice("Mood", [(mood.capitalize(), mood) for mood in MOOD_NAMES])
                self.seed = _number("Seed", "by chance")
        self.controls = (self.genre, self.tempo_bpm, self.key, self.length, self.mood, self.seed)

    @property
    def inputs(self) -> set[gr.components.Component]:
        """The inputs of a handler; a set, so that it reads values by component and not by position."""
        return {self.wish, self.chance, *self.controls}

    def given(self, values: Values) -> Given:
        """The values that are set by hand; an open control gives none.

        Raises:
            BriefError: The tempo that was typed is no number.
        """
        key, length = values[self.key], values[self.length]
        return Given(
            genre=values[self.genre] or None,
            tempo_bpm=tempo_of(values[self.tempo_bpm]),
            key=Key.parse(key) if key else None,
            length_seconds=float(length) if length else None,
            mood=values[self.mood] or None,
        )


class _Events:
    """The handlers of the tab's buttons: they place orders and update the stage and the line of chips."""

    def __init__(self, studio: Studio, form: _Form) -> None:
        self._studio = studio
        self._orders = Submissions(studio)
        self._form = form
        self.understand = walled(self._understand, lambda sentence: ({"sentence": sentence}, gr.skip()))
        self.create = walled(self._create, lambda sentence: (*_refuse(sentence), gr.skip()))
        self.another = walled(self._another, _refuse)
        self.cancel = walled(self._cancel, _refuse)
        self.retry = walled(self._retry, _refuse)

    def _understand(self, values: Values) -> tuple[Update, str]:
        form = self._form
        chance = seed_of(values[form.chance]) or _new_chance()
        shown = self._orders.understand(
            values[form.wish], seed_of(values[form.seed]), form.given(values), chance
        )
        return shown, str(chance)

    def _create(self, values: Values, request: gr.Request) -> tuple[Update, Update, str]:
        form = self._form
        owner = owner_of(request)
        job = self._orders.just_ordered(values[form.wish], owner) or self._orders.create(
            values[form.wish],
            seed_of(values[form.seed]),
            owner,
            form.given(values),
            seed_of(values[form.chance]) or _new_chance(),
        )
        return _shown(job), {"brief": brief_view(job.request["brief"])}, _UNDRAWN

    def _another(self, event: gr.EventData, request: gr.Request) -> tuple[Update, Update]:
        return _shown(self._orders.another(str(event.take_id), owner_of(request))), gr.skip()

    def _cancel(self, event: gr.EventData) -> tuple[Update, Update]:
        self._studio.jobs.cancel(str(event.job_id))
        return gr.skip(), gr.skip()

    def _retry(self, event: gr.EventData) -> tuple[Update, Update]:
        return _shown(self._studio.jobs.retry(str(event.job_id))), gr.skip()


def _new_chance() -> int:
    return secrets.randbelow(MAXIMUM_SEED) + 1


def _shown(job: Job) -> Update:
    """The job that the stage follows; the moment makes a retried job a new value."""
    return {"job_id": job.id, "moment": time.time_ns()}


def _refuse(sentence: str) -> tuple[Update, Update]:
    """Say it where the eye is, and as a notice that also reaches who has scrolled on."""
    gr.Warning(sentence, title="Not like this")
    return gr.skip(), {"sentence": sentence, "urgent": True}


def _choice(label: str, choices: Sequence[tuple[str, str | int]]) -> gr.Dropdown:
    return gr.Dropdown([_OPEN, *choices], value="", label=label, min_width=150)


def _number(label: str, placeholder: str) -> gr.Textbox:
    """A number that can be left open; while it is, its placeholder says what it takes."""
    return gr.Textbox("", label=label, placeholder=placeholder, max_lines=1, max_length=12, min_width=130)
