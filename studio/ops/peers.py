"""Other synthesisers for comparison, where installed: libfluidsynth, tinysoundfont and DawDreamer."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib.util import find_spec

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.ops.fluidsynth import FluidSynth, find_fluidsynth
from studio.synthesis.instrument import INSTRUMENTS
from studio.synthesis.soundfont import find_font
from studio.theory.score import Part, Score

Rendering = Callable[[], object]
"""Renders a score in one pass; every call gives the same sound."""

Player = Callable[[Score], Rendering]
"""Gets ready for a score: fonts are loaded and voices compiled before the clock runs, as ours are."""

_KIT_CHANNEL = 9
_BLOCK_FRAMES = 512

_FAUST = """
import("stdfaust.lib");
freq = hslider("freq", 440, 20, 20000, 0.001); gain = hslider("gain", 0.5, 0, 1, 0.001); \
gate = button("gate");
voice = os.sawtooth(freq) + os.sawtooth(freq * 1.005) \
: fi.resonlp(800 + 4000 * en.adsr(0.01, 0.2, 0.4, 0.3, gate), 1.0, 1.0);
process = voice * en.adsr(0.005, 0.1, 0.8, 0.3, gate) * gain * 0.2 <: _, _;
effect = _, _;
"""
"""A plain subtractive voice: two saws, a filter and two envelopes, poorer than any of ours."""


NAMES = ("libfluidsynth", "tinysoundfont", "dawdreamer")


def peers() -> Mapping[str, Player]:
    """The installed peers, by the name of their library or package."""
    found: dict[str, Player] = {}
    if find_fluidsynth() is not None:
        synth = FluidSynth()
        found["libfluidsynth"] = lambda score: partial(synth.render, score)
    known: dict[str, Player] = {"tinysoundfont": ready_tinysoundfont, "dawdreamer": ready_dawdreamer}
    return found | {name: player for name, player in known.items() if find_spec(name)}


def absent_peers() -> list[str]:
    """The names of the peers that are not installed."""
    here = peers()
    return [name for name in NAMES if name not in here]


def ready_tinysoundfont(score: Score) -> Rendering:
    """One pass with TimGM6mb, as libfluidsynth plays it."""
    import tinysoundfont

    synth = tinysoundfont.Synth(samplerate=SAMPLE_RATE)
    font = synth.sfload(str(find_font()))
    melodic = iter(channel for channel in range(16) if channel != _KIT_CHANNEL)
    events: list[tuple[int, bool, int, int, int]] = []
    for part in score.parts:
        instrument = INSTRUMENTS[part.instrument]
        channel = _KIT_CHANNEL if instrument.is_kit else next(melodic)
        synth.program_select(
            channel, font, 128 if instrument.is_kit else 0, 0 if instrument.is_kit else instrument.program
        )
        for note in part.notes:
            start, end = (score.time.frames(tick, SAMPLE_RATE) for tick in (note.start, note.end))
            events += [
                (start, True, channel, note.pitch, note.velocity),
                (end, False, channel, note.pitch, 0),
            ]
    events.sort()

    def render() -> object:
        sound, done = [], 0
        for frame, is_on, channel, pitch, velocity in events:
            until = min(frame, score.length_frames(SAMPLE_RATE))
            if until > done:
                sound.append(np.frombuffer(synth.generate(until - done), np.float32).copy())
                done = until
            if is_on:
                synth.noteon(channel, pitch, velocity)
            else:
                synth.noteoff(channel, pitch)
        return sound

    return render


def ready_dawdreamer(score: Score) -> Rendering:
    """A Faust voice of sixteen notes for every pitched part, each a stem as ours; drums are left out."""
    import dawdreamer

    engines = []
    for part in score.parts:
        if INSTRUMENTS[part.instrument].is_kit:
            continue
        engine = dawdreamer.RenderEngine(SAMPLE_RATE, _BLOCK_FRAMES)
        processor = engine.make_faust_processor(part.id)
        processor.num_voices = 16
        processor.set_dsp_string(_FAUST)
        processor.compile()
        _add_notes(processor, score, part)
        engine.load_graph([(processor, [])])
        engines.append(engine)

    def render() -> object:
        stems = []
        for engine in engines:
            engine.render(score.length_seconds)
            stems.append(engine.get_audio())
        return stems

    return render


def _add_notes(processor: "object", score: Score, part: Part) -> None:
    seconds = score.time.seconds
    for note in part.notes:
        processor.add_midi_note(note.pitch, note.velocity, seconds(note.start), seconds(note.duration))  # type: ignore[attr-defined]
