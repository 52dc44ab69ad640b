"""From a wish to a song card."""

import time
from typing import Any

import gradio as gr

from studio.composing.brief import TEMPO_BPM_RANGE
from studio.composing.genre import GENRES
from studio.composing.mood import MOODS
from studio.jobs.job import Job
from studio.studio import Studio
from ui.components.module import module
from ui.desk import LONGEST_WISH, Desk, whole_wish
from ui.tab import Tab
from ui.visitor import owner_of
from ui.wall import walled

_EXAMPLES = (
    ("Dark trap", "dark trap beat at 140 bpm in C minor, 30 seconds"),
    ("Rainy lo-fi", "nostalgic lo-fi for a rainy evening, Am F C G, 1 minute"),
    ("Boss fight", "fast chiptune boss fight in E minor, 45 seconds"),
    ("Late jazz", "slow smoky jazz, ii-V-I in D, one minute"),
    ("Heavy riffs", "aggressive metal at 170 bpm in D minor, 40 seconds"),
    ("Wide horizon", "epic orchestral piece in G minor, 1 minute"),
)
_KEYS = [
    f"{tonic} {mode}"
    for mode in ("major", "minor")
    for tonic in ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
]
_LENGTHS = ["15 seconds", "30 seconds", "45 seconds", "1 minute", "2 minutes", "3 minutes"]
_AS_THE_WORDS_SAY = ("As the words say", "")


class CreateTab(Tab):
    """The wish, what is understood of it, and the song that comes of it."""

    label = "Create"
    order = 10

    def build(self, studio: Studio) -> None:
        """See :meth:`Tab.build`."""
        desk = Desk(studio)
        with gr.Column(elem_id="composer"):
            wish = gr.Textbox(
                label="What should it sound like?",
                placeholder="dark trap beat at 140 bpm in C minor, 30 seconds",
                lines=1,
                max_lines=8,
                elem_id="wish",
                autofocus=True,
            )
            with gr.Row(elem_id="composer-row"):
                module("composer_foot", data={"limit": LONGEST_WISH})
                press = gr.Button("Create", variant="primary", elem_id="create-button", scale=0)
        understood = module("understood", events=["pause"])
        module("examples", data={"examples": [{"label": label, "wish": words} for label, words in _EXAMPLES]})
        with gr.Accordion("More control", open=False, elem_id="more-control"), gr.Row():
            genres = sorted((genre.label, genre.label) for genre in GENRES.values())
            genre = _choice("Genre", genres)
            tempo_bpm = gr.Number(
                label="Tempo in BPM", placeholder="{:g} to {:g}".format(*TEMPO_BPM_RANGE), value=None, min_width=130
            )
            key = _choice("Key", _KEYS)
            length = _choice("Length", _LENGTHS)
            mood = _choice("Mood", [(mood.capitalize(), mood) for mood in MOODS])
            seed = gr.Number(label="Seed", placeholder="by chance", value=None, precision=0, min_width=130)
        stage = module("stage", events=["another", "cancel", "retry"])

        asked = [wish, genre, tempo_bpm, key, length, mood, seed]
        events = _Events(desk)
        gr.on(
            [understood.pause, *(component.input for component in asked[1:])],
            events.understand,
            asked,
            understood,
            queue=False,
            show_progress="hidden",
            trigger_mode="always_last",
            api_visibility="private",
        )
        order = {"outputs": [stage, understood], "show_progress": "hidden", "api_visibility": "private"}
        gr.on([wish.submit, press.click], events.create, asked, trigger_mode="multiple", **order)
        stage.another(events.another, None, trigger_mode="multiple", **order)
        stage.cancel(events.cancel, None, trigger_mode="multiple", **order)
        stage.retry(events.retry, None, trigger_mode="multiple", **order)


class _Events:
    """What happens when something is pressed: a word with the desk, and what the page shows of it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.understand = walled(self._understand, lambda sentence: {"sentence": sentence})
        self.create = walled(self._create, _refuse)
        self.another = walled(self._another, _refuse)
        self.cancel = walled(self._cancel, _refuse)
        self.retry = walled(self._retry, _refuse)

    def _understand(
        self, words: str, genre: str, tempo_bpm: float | None, key: str, length: str, mood: str, seed: int | None
    ) -> Any:
        return self._desk.understand(whole_wish(words, genre, tempo_bpm, key, length, mood), seed)

    def _create(
        self,
        words: str,
        genre: str,
        tempo_bpm: float | None,
        key: str,
        length: str,
        mood: str,
        seed: int | None,
        request: gr.Request,
    ) -> Any:
        wish = whole_wish(words, genre, tempo_bpm, key, length, mood)
        job = self._desk.create(wish, seed, owner_of(request))
        return _shown(job), self._desk.understand(wish, seed)

    def _another(self, event: gr.EventData, request: gr.Request) -> Any:
        return _shown(self._desk.another(str(event.take_id), owner_of(request))), gr.skip()

    def _cancel(self, event: gr.EventData) -> Any:
        self._desk.cancel(str(event.job_id))
        return gr.skip(), gr.skip()

    def _retry(self, event: gr.EventData) -> Any:
        return _shown(self._desk.retry(str(event.job_id))), gr.skip()


def _shown(job: Job) -> dict[str, Any]:
    """What the stage follows; the moment makes the same job, tried again, a new value."""
    return {"job_id": job.id, "moment": time.time_ns()}


def _refuse(sentence: str) -> Any:
    """Say it where the eye is, and as a notice that also reaches who has scrolled on."""
    gr.Warning(sentence, title="Not like this")
    return gr.skip(), {"sentence": sentence, "urgent": True}


def _choice(label: str, choices: list[Any]) -> gr.Dropdown:
    return gr.Dropdown([_AS_THE_WORDS_SAY, *choices], value="", label=label, min_width=150)
