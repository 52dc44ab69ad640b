"""Speed and memory beside other synthesisers in the same run, and the cost of each instrument and effect.

Every figure is a median. Ratios come from pairs timed in a row: a machine that slows down slows both.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from studio.actions.regenerate import Regenerate
from studio.audio.files import FORMATS
from studio.composing.brief import Brief
from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.editing.original import Original
from studio.editing.render_edit import render_edit
from studio.engines.engine import DEFAULT_ENGINE, ENGINES, Engine, Production, Progress
from studio.engines.take_writing import BLOCK_FRAMES
from studio.exporting.midi import midi_bytes
from studio.ops.costs import effect_costs, instrument_costs
from studio.ops.costs import table as cost_table
from studio.ops.editing_page import editing_waits
from studio.ops.page import has_page, waits
from studio.ops.peers import absent_peers, peers
from studio.synthesis.cache import NoteCache
from studio.synthesis.renderer import Renderer
from studio.take_files import TakeFile, TakeFiles, path_of
from studio.theory.score import Score

WISH = "energetic trap beat at 128 bpm in A minor, {seconds} seconds, seed 7"
RUNS = 5

SYNTHESIS_WISHES = tuple(
    f"{genre}, 30 seconds, seed 1"
    for genre in ("trap", "lofi", "metal", "jazz", "chiptune", "orchestral", "ambient")
)
"""One piece of each of the first seven studios: few notes or many, dry drums or long pads."""

INSTRUMENT_COSTS, EFFECT_COSTS = "instrument_ms_per_voice_second", "effect_ms_per_second"

GOALS: Mapping[str, tuple[str, float]] = {
    "render_30s_wav_s": ("at most", 0.5),
    "render_30s_all_s": ("at most", 0.8),
    "render_180s_all_s": ("at most", 4.0),
    "render_180s_peak_mib": ("at most", 500.0),
    "synth_vs_libfluidsynth": ("at least", 2.0),
    "cold_create_s": ("at most", 1.5),
    "edit_4_bars_of_180s_s": ("at most", 1.0),
    "edit_vs_full_render": ("at least", 5.0),
    "edit_all_parts_heard_vs_full_render": ("at least", 5.0),
    "first_page_s": ("at most", 4.0),
    "first_sound_s": ("at most", 2.0),
    "editor_opens_600s_s": ("at most", 1.5),
    "desk_move_heard_ms": ("at most", 50.0),
}


def run() -> dict[str, float]:
    """Every figure, by name; seconds unless the name says otherwise."""
    short, long = brief_of(30), brief_of(180)
    lean = ENGINES[DEFAULT_ENGINE].delivering(formats=("wav",), stem_files=False)
    full = ENGINES[DEFAULT_ENGINE].delivering(at_once=FORMATS)
    for engine in (full, lean):
        produce(engine, short)
    figures = {
        "render_30s_wav_s": median_seconds(lambda: produce(lean, short)),
        "render_30s_all_s": median_seconds(lambda: produce(full, short)),
    }
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        seconds, mebibytes = process.submit(long_render, long).result()
    figures |= {"render_180s_all_s": seconds, "render_180s_peak_mib": mebibytes}
    figures |= compare_edits(long)
    figures |= compare_synthesis([compose(parse(wish)) for wish in SYNTHESIS_WISHES])
    figures["cold_create_s"] = cold_create_seconds()
    if has_page():
        figures |= waits(WISH.format(seconds=30), RUNS)
        figures |= editing_waits()
    return {name: round(value, 3) for name, value in figures.items()}


def brief_of(seconds: int) -> Brief:
    """The brief that is timed, at a length."""
    return parse(WISH.format(seconds=seconds))


def produce(engine: Engine, brief: Brief) -> None:
    """Make the piece, MIDI included, in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        production = engine.produce(brief, Path(folder), lambda _stage, _fraction: None)
        (Path(folder) / path_of(TakeFile.MIDI)).write_bytes(midi_bytes(production.score))


def median_seconds(work: Callable[[], None]) -> float:
    """Median wall time of a few runs."""
    return statistics.median(seconds_of(work) for _ in range(RUNS))


def seconds_of(work: Callable[[], object]) -> float:
    """Wall time of one run."""
    began = perf_counter()
    work()
    return perf_counter() - began


def long_render(brief: Brief) -> tuple[float, float]:
    """Seconds of a long render, and the most memory in MiB that this process has ever held."""
    full = ENGINES[DEFAULT_ENGINE].delivering(at_once=FORMATS)
    produce(full, brief_of(5))
    seconds = seconds_of(lambda: produce(full, brief))
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    kibibytes = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    return seconds, kibibytes / 1024


def compare_edits(brief: Brief) -> dict[str, float]:
    """Seconds to compose four bars in the middle anew, one part and all parts, beside a full render.

    Both write the same files: WAV, stems, MIDI, score, report, outlines. "heard" is when stems and master are
    complete, before the master is measured, of the edit as of the full render.
    """
    with tempfile.TemporaryDirectory() as folder:
        made = ENGINES[DEFAULT_ENGINE].produce(brief, Path(folder), lambda *_: None)
        original = Original.read(TakeFiles(Path(folder), made.files), made.report)
        bar = original.score.time.seconds_per_bar
        start = original.score.sections[-1].end_bar // 2 * bar
        one, everything = (
            Regenerate(start, start + 4 * bar, parts=parts, seed=5) for parts in (("drums",), ())
        )
        edit(original, everything)
        wholes, ones, alls = [], [], []
        for _ in range(RUNS):
            wholes.append(timed(partial(ENGINES[DEFAULT_ENGINE].produce, brief)))
            ones.append(edit(original, one))
            alls.append(edit(original, everything))
    (whole_heard, whole), (heard, done), (all_heard, all_done) = (
        [statistics.median(moments) for moments in zip(*runs, strict=True)] for runs in (wholes, ones, alls)
    )
    return {
        "edit_4_bars_of_180s_heard_s": heard,
        "edit_4_bars_of_180s_s": done,
        "edit_4_bars_of_180s_all_parts_heard_s": all_heard,
        "edit_4_bars_of_180s_all_parts_s": all_done,
        "edit_vs_full_render": whole / done,
        "edit_all_parts_heard_vs_full_render": whole_heard / all_heard,
        "edit_all_parts_vs_full_render": whole / all_done,
    }


def edit(original: Original, change: Regenerate) -> tuple[float, float]:
    """Seconds from an edit to its complete stems and master, and to its whole take, which is thrown away."""
    return timed(partial(render_edit, original, change))


def timed(make: Callable[[Path, Progress], Production]) -> tuple[float, float]:
    """Seconds until a take's stems and master are complete, and until all of it is; it is thrown away."""
    heard: dict[str, float] = {}
    began = perf_counter()

    def note(stage: str, _fraction: float) -> None:
        heard.setdefault(stage, perf_counter() - began)

    with tempfile.TemporaryDirectory() as folder:
        production = make(Path(folder), note)
        (Path(folder) / path_of(TakeFile.MIDI)).write_bytes(midi_bytes(production.score))
        return heard["exporting"], perf_counter() - began


def compare_synthesis(scores: Sequence[Score]) -> dict[str, float]:
    """Our stems against one dry pass of each peer that is here, over all the scores together.

    Our note cache is empty at each run; theirs have loaded and compiled everything before. Beside the ratio
    of the sums to libfluidsynth, where it is here, stands the ratio of the score that suits us least.
    """
    known = peers()
    seconds: dict[str, list[float]] = {}
    for score in scores:
        passes: dict[str, Callable[[], object]] = {"synth": partial(play, score)}
        passes |= {name: player(score) for name, player in known.items()}
        for name, work in passes.items():
            work()
            seconds.setdefault(name, [])
        rounds = [{name: seconds_of(work) for name, work in passes.items()} for _ in range(RUNS)]
        for name, found in seconds.items():
            found.append(statistics.median(times[name] for times in rounds))
    ours = seconds["synth"]
    figures = {f"{name}_30s_s": statistics.mean(found) for name, found in seconds.items()}
    figures |= {
        f"synth_vs_{name}": sum(found) / sum(ours) for name, found in seconds.items() if name != "synth"
    }
    if "libfluidsynth" in seconds:
        ratios = [their / our for their, our in zip(seconds["libfluidsynth"], ours, strict=True)]
        figures["synth_vs_libfluidsynth_worst"] = min(ratios)
    return figures


def play(score: Score) -> None:
    """Render every stem, nothing of it known before, and let it go."""
    for _ in Renderer(score, cache=NoteCache()).blocks(BLOCK_FRAMES):
        pass


def cold_create_seconds() -> float:
    """Wall time of the command line, from nothing to a finished song."""
    with tempfile.TemporaryDirectory() as home:
        command = [
            "env",
            f"STUDIO_HOME={home}",
            sys.executable,
            "-m",
            "studio",
            "create",
            WISH.format(seconds=30),
            "--json",
        ]
        return statistics.median(
            seconds_of(lambda: subprocess.run(command, check=True, capture_output=True))  # noqa: S603
            for _ in range(RUNS)
        )


Costs = Mapping[str, Mapping[str, float]]
"""Milliseconds by id, under the name of what is counted."""


def main(*, as_json: bool) -> None:
    """Print the figures beside their goals, then what each instrument and each effect costs."""
    figures = run()
    costs = {INSTRUMENT_COSTS: instrument_costs(), EFFECT_COSTS: effect_costs()}
    absent = absent_peers()
    shown = json.dumps(document(figures, costs, absent)) if as_json else text(figures, costs, absent)
    sys.stdout.write(f"{shown}\n")


def document(figures: Mapping[str, float], costs: Costs, absent: Sequence[str]) -> dict[str, object]:
    """Everything as JSON: figures by name, costs in tables, and the peers that are not installed."""
    rounded = {name: {id_: round(cost, 4) for id_, cost in found.items()} for name, found in costs.items()}
    return {**figures, **rounded, "absent_peers": list(absent)}


def text(figures: Mapping[str, float], costs: Costs, absent: Sequence[str]) -> str:
    """Everything as a person reads it."""
    lines = []
    for name, value in figures.items():
        relation, goal = GOALS.get(name, ("", 0.0))
        met = "" if not relation else ("met" if (value <= goal) == (relation == "at most") else "MISSED")
        lines.append(
            f"{name:38s} {value:10.3f}   {f'{relation} {goal:g}' if relation else '':16s} {met}".rstrip()
        )
    lines += [f"{f'synth_vs_{name}':38s}     absent   {name} is not installed" for name in absent]
    return "\n\n".join(["\n".join(lines), *(cost_table(name, found) for name, found in costs.items())])
