"""Proof that an edit changes what it names and nothing else, over random pieces, regions and parts.

Usage: python -m tools.edit_proof [--cases 60] [--seconds 30] [--first 0] [--json] [--out PAGE]

Every case makes a piece, composes some bars of some parts anew, and compares the files of both takes: stems
that were not chosen to the byte; chosen ones to the sample outside the region and what rings after it; both
joints by their second difference, beside the 99.9th percentile of the file's own; the beat by the onsets that
are heard; the master outside the window and the limiter's reach. Inside, the stems are compared with those of
a whole rendering of the new score.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.actions.regenerate import Regenerate
from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.decibels import decibels
from studio.audio.files import read
from studio.composing.genre import GENRES
from studio.composing.wishes import parse
from studio.editing.audio_patch import FADE_FRAMES
from studio.editing.edit import Change
from studio.editing.original import Original
from studio.editing.partial_master import AFTER_FRAMES, REACH_FRAMES
from studio.editing.region import Region
from studio.editing.render_edit import render_edit
from studio.editing.window import MEMORY_FRAMES
from studio.engines.symbolic import SymbolicEngine
from studio.mixing.channel_assignment import channels_of
from studio.mixing.control import Ducking
from studio.mixing.mixer import SPACE
from studio.mixing.profile import profile_of
from studio.mixing.strip import Strip
from studio.synthesis.instrument import INSTRUMENTS
from studio.synthesis.renderer import Renderer
from studio.take_files import TakeFiles
from studio.theory.score import Part, Score

ONSET_TOLERANCE_MS = 5.0
SAME_DB = -80.0
"""The largest difference, in dBFS, of the windowed rendering to the whole one where they play the same."""

_HOP = 32
_LATEST_HOPS = 42  # 30 ms
_AROUND_HOPS = 138  # 100 ms
_FEWEST_HITS = 4


@dataclass(frozen=True, slots=True)
class Case:
    """One case: a piece, and the region and parts that are composed anew.

    Attributes:
        genre: Id of the genre.
        seed: Of the piece and of the edit.
        seconds: Length of the piece.
        first_bar: Of the region.
        bars: Of the region.
        parts: How many parts are chosen; 0 for all.
    """

    genre: str
    seed: int
    seconds: int
    first_bar: int
    bars: int
    parts: int


@dataclass(frozen=True, slots=True)
class Proof:
    """The findings of one case.

    Attributes:
        case: What was done.
        label: The same in words.
        unchosen_bytes_equal: Whether the stems that were not chosen are the same bytes.
        outside_samples_equal: Whether chosen stems and the room are the same samples outside the region
            and its tails.
        notes_differ: Whether a chosen part has other notes inside, and nothing has outside.
        worst_joint: The largest second difference at a joint, as a share of the file's 99.9th percentile;
            where the old sound has as much there, it is an attack of both, and no joint.
        onset_error_ms: How far the hits of the chosen stems lie from their notes inside, more than outside.
        master_outside_equal: Whether the master is the same outside the window and the limiter's reach.
        difference_db: Peak of the difference of the chosen stems to a whole rendering, after the joint.
        tail_seconds: From the end of the region to where the last file goes on as it was.
    """

    case: Case
    label: str
    unchosen_bytes_equal: bool
    outside_samples_equal: bool
    notes_differ: bool
    worst_joint: float
    onset_error_ms: float
    master_outside_equal: bool
    difference_db: float
    tail_seconds: float

    @property
    def holds(self) -> bool:
        """True if the edit changed what it names and nothing else."""
        return (
            self.unchosen_bytes_equal
            and self.outside_samples_equal
            and self.notes_differ
            and self.worst_joint <= 1.0
            and self.onset_error_ms <= ONSET_TOLERANCE_MS
            and self.master_outside_equal
            and self.difference_db <= SAME_DB
        )


def cases(count: int, seconds: int, first: int = 0) -> Iterator[Case]:
    """Random cases, the same every time."""
    generator = np.random.default_rng(20261121)
    genres = GENRES.ids
    for number in range(first + count):
        genre, seed = genres[int(generator.integers(len(genres)))], int(generator.integers(1, 10_000))
        first_bar, bars, parts = (int(generator.integers(*limits)) for limits in ((0, 9), (1, 5), (0, 4)))
        if number >= first:
            yield Case(genre, seed, seconds, first_bar, bars, parts)


def prove(case: Case, folder: Path) -> Proof:
    """Make a take and an edit of it in two folders inside ``folder``, and compare them."""
    before, after = folder / "before", folder / "after"
    before.mkdir()
    after.mkdir()
    brief = parse(f"{case.genre}, {case.seconds} seconds, seed {case.seed}")
    made = SymbolicEngine(("wav",)).produce(brief, before, lambda *_: None)
    original = Original.read(TakeFiles(before, made.files), made.report)
    edit = _edit(case, original.score)
    change = edit.apply(original.score, original.brief)
    render_edit(original, edit, after, lambda *_: None)
    if change.window is None:
        raise SystemExit(f"{edit.label(original.score)} has no window.")
    return _Comparison(original, change, change.window, before, after).proof(case, edit.label(original.score))


def _edit(case: Case, score: Score) -> Regenerate:
    bar = score.time.seconds_per_bar
    bars = max(2, int(score.length_seconds / bar))
    first = case.first_bar % (bars - 1)
    end = min((first + case.bars) * bar, score.length_seconds)
    order = np.random.default_rng(case.seed).permutation(len(score.parts))
    playing = [score.parts[int(place)] for place in order if _plays(score, int(place), first * bar, end)]
    return Regenerate(first * bar, end, tuple(part.id for part in playing[: case.parts]), seed=case.seed)


def _plays(score: Score, place: int, start: float, end: float) -> bool:
    part, seconds = score.parts[place], score.time.seconds
    return part.role != "fx" and sum(start <= seconds(note.start) < end for note in part.notes) > 1


@dataclass(frozen=True, slots=True)
class _Comparison:
    original: Original
    change: Change
    window: Region
    before: Path
    after: Path

    def proof(self, case: Case, label: str) -> Proof:
        names, window = [part.id for part in self.change.score.parts], self.window
        chosen = self._chosen
        start, end = (
            self.change.score.time.frames(tick, SAMPLE_RATE) for tick in (window.start_tick, window.end_tick)
        )
        pairs = {name: self._pair(f"stems/{name}.flac") for name in [*chosen, SPACE]}
        pairs["master"] = self._pair("master.wav")
        spans = {name: _span(old, new) for name, (old, new) in pairs.items()}
        stems_end = max((span[1] for name, span in spans.items() if name != "master" and span), default=end)
        return Proof(
            case=case,
            label=label,
            unchosen_bytes_equal=all(self._same_bytes(name) for name in names if name not in chosen),
            outside_samples_equal=all(
                span is None or (span[0] >= start and span[1] <= end + self._tail_frames(name))
                for name, span in spans.items()
                if name != "master"
            ),
            notes_differ=self._notes_differ(),
            worst_joint=max(
                (_joint(*pairs[name], span) for name, span in spans.items() if span), default=0.0
            ),
            onset_error_ms=max((self._onset_error_ms(name, pairs[name][1]) for name in chosen), default=0.0),
            master_outside_equal=(span := spans["master"]) is None
            or (span[0] >= start - REACH_FRAMES and span[1] <= stems_end + AFTER_FRAMES),
            difference_db=max(
                (self._difference_db(name, pairs[name][1], spans[name]) for name in chosen), default=-200.0
            ),
            tail_seconds=round(
                (max((span[1] for span in spans.values() if span), default=end) - end) / SAMPLE_RATE, 2
            ),
        )

    @property
    def _chosen(self) -> tuple[str, ...]:
        return self.change.parts or tuple(part.id for part in self.change.score.parts)

    def _pair(self, file: str) -> tuple[Samples, Samples]:
        return read(self.before / file).samples, read(self.after / file).samples

    def _same_bytes(self, name: str) -> bool:
        return (self.before / f"stems/{name}.flac").read_bytes() == (
            self.after / f"stems/{name}.flac"
        ).read_bytes()

    def _tail_frames(self, name: str) -> int:
        """The frames for which a change may be heard after the end of the window."""
        parts = [
            part
            for part in self.change.score.parts
            if part.id == name or (name == SPACE and part.id in self._chosen)
        ]
        longest = max((INSTRUMENTS[part.instrument].tail_seconds for part in parts), default=0.0)
        profile = profile_of(self.change.score)
        room = 2 * profile.reverb.decay_seconds + 8.0 if name == SPACE else 0.5
        return round((longest + room) * SAMPLE_RATE) + MEMORY_FRAMES

    def _notes_differ(self) -> bool:
        old = {part.id: part for part in self.original.score.parts}
        same_outside = all(
            self._struck_outside(part) == self._struck_outside(old[part.id])
            for part in self.change.score.parts
        )
        return same_outside and any(part.notes != old[part.id].notes for part in self.change.score.parts)

    def _struck_outside(self, part: Part) -> list[tuple[int, int, int]]:
        """Start, pitch and velocity of the notes outside; what is held into the window may end there."""
        return [
            (note.start, note.pitch, note.velocity)
            for note in part.notes
            if note.start < self.window.start_tick or note.start > self.window.end_tick
        ]

    def _whole(self, name: str, end: int) -> Samples:
        """A stem of the new score, rendered from the beginning."""
        score = self.change.score
        part = next(part for part in score.parts if part.id == name)
        sound = Renderer(replace(score, parts=(part,))).render_range(0, end)[name]
        ducking = Ducking(score, profile_of(score).duck_release_seconds)
        faders = self.original.balance.faders_of(name)
        return Strip(part, channels_of(score)[name], faders, score.time, ducking).process(sound)

    def _difference_db(self, name: str, new: Samples, span: tuple[int, int] | None) -> float:
        if span is None:
            return -200.0
        whole = self._whole(name, span[1])
        return decibels(float(np.abs((new[: span[1]] - whole)[span[0] + FADE_FRAMES :]).max(initial=1e-10)))

    def _onset_error_ms(self, name: str, sound: Samples) -> float:
        """The delay of a drum part's hits after their notes inside, less the delay outside, in ms.

        Only keys that are struck in both count, each as often outside as inside, for a shaker speaks later
        than a kick.
        """
        part = next(part for part in self.change.score.parts if part.id == name)
        if part.role not in ("drums", "percussion"):
            return 0.0
        inside, outside = (self._struck(part, wanted) for wanted in (True, False))
        keys = {
            key: len(hits)
            for key, hits in inside.items()
            if min(len(hits), len(outside.get(key, ()))) >= _FEWEST_HITS
        }
        if not keys:
            return 0.0
        level = _levels(sound)
        shapes = (_shape(level, hits, keys) for hits in (inside, outside))
        return abs(_shift_hops(*shapes)) * _HOP / SAMPLE_RATE * 1000.0

    def _struck(self, part: Part, wanted: bool) -> dict[int, list[int]]:
        """The frames at which each key is struck inside the window, or outside."""
        struck: dict[int, list[int]] = {}
        for note in part.notes:
            if (note.start in self.window) == wanted:
                struck.setdefault(note.pitch, []).append(
                    self.change.score.time.frames(note.start, SAMPLE_RATE)
                )
        return struck


def _span(old: Samples, new: Samples) -> tuple[int, int] | None:
    """The first frame that differs and the one after the last; None when none does."""
    differing = np.flatnonzero((old != new).any(axis=1))
    return (int(differing[0]), int(differing[-1]) + 1) if differing.size else None


def _joint(old: Samples, new: Samples, span: tuple[int, int]) -> float:
    """The largest second difference across a joint beside the 99.9th percentile of the whole."""
    before, second = (np.abs(np.diff(sound, 2, axis=0)).max(axis=1) for sound in (old, new))
    usual = float(np.percentile(second, 99.9))
    second[second <= 1.01 * before] = 0.0
    at_joint = max((float(second[max(0, joint - 2) : joint].max(initial=0.0)) for joint in span), default=0.0)
    return round(at_joint / usual, 3) if usual else float(at_joint > 0.0)


def _levels(sound: Samples) -> NDArray[np.float64]:
    """The level of every hop, in bels."""
    power = (
        (sound[: len(sound) // _HOP * _HOP].astype(np.float64) ** 2).sum(axis=1).reshape(-1, _HOP).sum(axis=1)
    )
    return np.asarray(np.log10(power + 1e-8))


def _shape(
    level: NDArray[np.float64], hits: Mapping[int, Sequence[int]], weights: Mapping[int, int]
) -> NDArray[np.float64]:
    """The level around the hits of each key, averaged per key, then summed by the keys' weights."""
    around = np.arange(-_AROUND_HOPS, _AROUND_HOPS + 1)
    shape = np.zeros(around.size)
    for key, weight in weights.items():
        places = np.clip(np.array(hits[key])[:, np.newaxis] // _HOP + around, 0, level.size - 1)
        shape += weight * level[places].mean(axis=0)
    return shape


def _shift_hops(one: NDArray[np.float64], other: NDArray[np.float64]) -> int:
    """By how many hops one shape follows the other where they are most alike."""
    edge = _LATEST_HOPS
    middle = other[edge:-edge]
    likeness = [
        float(np.corrcoef(one[edge + lag : one.size - edge + lag], middle)[0, 1])
        for lag in range(-edge, edge + 1)
    ]
    return int(np.argmax(likeness)) - edge


def main() -> int:
    """Print a line per case and the sum; write the table where a path for it is given."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cases", type=int, default=60)
    options.add_argument("--seconds", type=int, default=30)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--json", action="store_true")
    options.add_argument("--out", type=Path)
    chosen = options.parse_args()
    proofs = []
    for case in cases(chosen.cases, chosen.seconds, chosen.first):
        with tempfile.TemporaryDirectory() as folder:
            proofs.append(prove(case, Path(folder)))
        print(json.dumps(asdict(proofs[-1])) if chosen.json else _line(proofs[-1]), flush=True)
    held = sum(proof.holds for proof in proofs)
    print(f"{held} of {chosen.cases} hold")
    if chosen.out:
        chosen.out.write_text(page(proofs), encoding="utf-8")
    return 0 if held == chosen.cases else 1


def page(proofs: Sequence[Proof]) -> str:
    """The figures as a page of the documentation."""
    seconds = proofs[0].case.seconds
    rows = [_row(proof) for proof in proofs]
    worst = (
        f"Worst of all: joint {max(proof.worst_joint for proof in proofs):.3f}, "
        f"onset {max(proof.onset_error_ms for proof in proofs):.1f} ms, "
        f"difference {max(proof.difference_db for proof in proofs):.0f} dB."
    )
    return _PAGE.format(
        cases=len(proofs),
        held=sum(proof.holds for proof in proofs),
        seconds=seconds,
        worst=worst,
        rows="\n".join(rows),
    )


def _row(proof: Proof) -> str:
    held = (
        proof.unchosen_bytes_equal,
        proof.outside_samples_equal,
        proof.notes_differ,
        proof.master_outside_equal,
    )
    figures = (
        f"{proof.worst_joint:.3f}",
        f"{proof.onset_error_ms:.1f}",
        f"{proof.difference_db:.0f}",
        f"{proof.tail_seconds:.2f}",
    )
    what = (proof.case.genre, str(proof.case.seed), proof.label.removeprefix("Regenerate "))
    return f"| {' | '.join((*what, *map(_yes, held), *figures))} |"


def _yes(holds: bool) -> str:
    return "yes" if holds else "**no**"


_PAGE = """# An edit changes what it names and nothing else

`make edit-proof` makes {cases} random pieces of {seconds} s, composes some bars of some parts anew, \
and compares the files of
both takes. **{held} of {cases} hold.** {worst}

- *Others*: stems that were not chosen are the same bytes.
- *Outside*: chosen stems and the room are the same samples outside the region and what rings after it.
- *Notes*: a chosen part has other notes inside, and nothing has outside.
- *Master*: the same samples outside the window and the limiter's reach.
- *Joint*: the largest second difference at a joint, \
as a share of the 99.9th percentile of the file's own; it may be 1.
- *Onset*: how much later drums are heard inside than outside, beside their notes, in ms; it may be 5.
- *Difference*: peak of the difference between the windowed rendering \
and a rendering from the beginning, in dB; it may be −80.
- *Tail*: seconds from the end of the region to where the last file goes on as it was.

| Genre | Seed | Anew | Others | Outside | Notes | Master | Joint | Onset | Difference | Tail |
| --- | ---: | --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: |
{rows}
"""


def _line(proof: Proof) -> str:
    marks = (
        proof.unchosen_bytes_equal,
        proof.outside_samples_equal,
        proof.notes_differ,
        proof.master_outside_equal,
    )
    return (
        f"{'holds' if proof.holds else 'FAILS'}  {proof.case.genre:13s} {proof.label:58s} "
        f"{''.join('+' if mark else '-' for mark in marks)}  joint {proof.worst_joint:5.3f}  "
        f"onset {proof.onset_error_ms:4.1f} ms  difference {proof.difference_db:6.1f} dB  "
        f"tail {proof.tail_seconds:5.2f} s"
    )


if __name__ == "__main__":
    sys.exit(main())
