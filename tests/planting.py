"""An action in one file, added to the studio's own in every Python that starts with a folder on its path."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]

REVERSE = '''
"""A stretch backwards."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from studio.action import Edit
from studio.audio.clip import Samples
from studio.composing.brief import Brief
from studio.editing.edit import Change, window_of
from studio.editing.region import Region
from studio.errors import EditError
from studio.recordings.form import HeardForm
from studio.recordings.edit_plan import Plan, kept, region_frames
from studio.options import end_option, option, parts_option, snap_option, start_option
from studio.theory.score import Note, Part, Score


@dataclass(frozen=True, slots=True)
class Reverse(Edit):
    """Play a stretch backwards."""

    caption: ClassVar[str] = "Reverse"
    order: ClassVar[int] = 165
    icon: ClassVar[str] = "nobody_drew_this"
    shortcut: ClassVar[str] = "W"
    works_on: ClassVar[frozenset[str]] = frozenset({"scores", "recordings"})

    start: float = start_option()
    end: float = end_option()
    parts: tuple[str, ...] = parts_option("The parts that turn round; all, if none are named.")
    softer_db: float = option(
        0.0, "How much softer it becomes.", label="Softer by", unit="dB", low=0.0, high=24.0
    )
    twice: bool = option(False, "Turn it round once more, so that it is as it was.")
    snap: str = snap_option()

    def label(self, score: Score) -> str:
        return f"Reverse {Region.of_seconds(score, self.start, self.end, self.snap).spoken(score)}"

    def apply(self, score: Score, brief: Brief) -> Change:
        region = Region.of_seconds(score, self.start, self.end, self.snap)

        def turned(note: Note) -> Note:
            if not region.start_tick <= note.start < region.end_tick or self.twice:
                return note
            last = min(note.end, region.end_tick)
            start = region.start_tick + region.end_tick - last
            velocity = max(1, note.velocity - round(self.softer_db))
            return replace(note, start=start, duration=last - note.start, velocity=velocity)

        def backwards(part: Part) -> Part:
            if self.parts and part.id not in self.parts:
                return part
            notes = sorted(map(turned, part.notes), key=lambda note: (note.start, note.pitch))
            return replace(part, notes=tuple(notes))

        changed = replace(score, parts=tuple(backwards(part) for part in score.parts))
        return Change(changed, brief, window_of(score, changed, region), self.parts)

    def plan(self, form: HeardForm, frames: int) -> Plan:
        if self.parts:
            raise EditError("A recording has no parts; leave them out.")
        region = form.region(self.start, self.end, self.snap)
        start, end = region_frames(region, frames)

        def process(samples: Samples) -> tuple[Samples, Mapping[str, Any]]:
            sound = samples.copy()
            sound[start:end] = sound[start:end][:: 1 if self.twice else -1] * 10 ** (-self.softer_db / 20)
            return sound, {"reversed": True}

        return Plan(f"Reverse {form.spoken(region)}", kept((0, frames)), process=process)
'''

_PLUGIN = """
from pathlib import Path

import studio.actions

studio.actions.__path__.append(str(Path(__file__).parent / "actions"))
"""


def plant_reverse(folder: Path) -> dict[str, str]:
    """Write the action into a folder; return the environment in which Python and its children find it."""
    (folder / "actions").mkdir()
    (folder / "actions" / "reverse.py").write_text(REVERSE, encoding="utf-8")
    (folder / "sitecustomize.py").write_text(_PLUGIN, encoding="utf-8")
    return {"PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}
