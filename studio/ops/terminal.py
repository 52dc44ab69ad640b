"""Songs, figures and progress as text for a terminal."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from studio.engines.engine import Progress
from studio.library.song import Branch, Song, Take

_BAR_CELLS = 24
_CLEAR_LINE = "\r\x1b[2K"

_FIGURES = (
    ("length", "length_seconds", "s"),
    ("tempo", "tempo_bpm", "BPM"),
    ("key", "key", ""),
    ("loudness", "loudness_lufs", "LUFS"),
    ("loudness range", "loudness_range_lu", "LU"),
    ("true peak", "true_peak_dbtp", "dBTP"),
    ("stereo correlation", "stereo_correlation", ""),
)
"""The figures shown of a measured file: label, name among the figures, unit."""


@contextmanager
def show_progress(stream: TextIO) -> Iterator[Progress]:
    """Show a progress bar on one line of a terminal, gone at the end; nothing on other streams."""
    if not stream.isatty():
        yield lambda _stage, _fraction: None
        return

    def show(stage: str, fraction: float) -> None:
        full = round(fraction * _BAR_CELLS)
        stream.write(f"{_CLEAR_LINE}{'━' * full}{'─' * (_BAR_CELLS - full)} {fraction:4.0%} {stage}")
        stream.flush()

    try:
        yield show
    finally:
        stream.write(_CLEAR_LINE)
        stream.flush()


def describe_take(take: Take, files: Mapping[str, Path]) -> str:
    """A new song on a few lines: what it is, asked beside measured, where it lies, how to get it again."""
    seconds = sum(take.timings.values())
    lines = [take.title, *([take.request] if take.edit else []), _ways_of(take), ""]
    if take.is_recording:
        lines.append(describe_measured(take.report["measured"]))
    lines += [_check_line(check) for check in take.report.get("checks", ())]
    notes = (*take.brief.get("notes", ()), *take.report.get("source", {}).get("notes", ()))
    lines += [str(note) for note in dict.fromkeys(notes)]
    lines += ["", str(files["wav"].parent), f"Made in {seconds:.1f} s; {_again(take)}."]
    return "\n".join(lines)


def describe_lineage(lineage: Sequence[Branch]) -> str:
    """The takes of a song, one on a line, each under the one that it was made from."""
    children: dict[str | None, list[Branch]] = defaultdict(list)
    for branch in lineage:
        children[branch.parent_id].append(branch)
    lines: list[str] = []
    waiting = [(branch, 0) for branch in reversed(children[None])]
    while waiting:
        branch, depth = waiting.pop()
        trashed = "  (in the trash)" if branch.trashed else ""
        lines.append(f"{branch.take_id}  {'  ' * depth}{branch.label}{trashed}")
        waiting += [(child, depth + 1) for child in reversed(children[branch.take_id])]
    return "\n".join(lines)


def describe_song(song: Song) -> str:
    """A song on one line."""
    made = datetime.fromtimestamp(song.created, UTC).astimezone()
    return f"{made:%Y-%m-%d %H:%M}  {song.title}  ·  {_ways_of(song.latest)}"


def describe_measured(measured: Mapping[str, Any]) -> str:
    """The figures of an audio file, one on a line; those that cannot be told are left out."""
    found = [
        (label, measured[name], unit) for label, name, unit in _FIGURES if measured.get(name) is not None
    ]
    lines = [f"{label:<20}{value} {unit}".rstrip() for label, value, unit in found]
    return "\n".join([*lines, *map(str, measured.get("notes", ()))])


def _again(take: Take) -> str:
    """The way to get a take again, in words."""
    if take.edit:
        return f"the take it was made from stays: {take.parent_id}"
    if "source" in take.report:
        return f"brought in from {take.report['source']['file']}"
    return f"the same words with --seed {take.seed} make it again"


def _ways_of(take: Take) -> str:
    brief = take.brief
    if take.is_recording:
        measured = take.report["measured"]
        tempo = "free time" if measured["tempo_bpm"] is None else f"{brief['tempo_bpm']:g} BPM"
        return " · ".join(["recording", tempo, measured["key"] or "no key", f"{take.length_seconds:g} s"])
    return (
        f"{brief['genre']} · {brief['tempo_bpm']:g} BPM · {brief['key']} · "
        f"{take.length_seconds:g} s · seed {take.seed}"
    )


def _check_line(check: Mapping[str, Any]) -> str:
    mark = "✓" if check["ok"] else "✗"
    note = f"  ({check['note']})" if check.get("note") else ""
    return f"{mark} {check['name']:<12}{check['asked']:<22}{check['measured']}{note}"
