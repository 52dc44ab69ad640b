"""libfluidsynth in this process, dry, as the yardstick of the benchmarks."""

import ctypes
import ctypes.util
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.errors import NotFoundError
from studio.synthesis.instrument import INSTRUMENTS
from studio.synthesis.soundfont import find_font
from studio.theory.score import Part, Score

_KIT_CHANNEL = 9


@dataclass(frozen=True, slots=True)
class _Event:
    frame: int
    is_on: bool
    channel: int
    pitch: int
    velocity: int


def find_fluidsynth() -> str | None:
    """The name of the library on this machine; None where it is not installed."""
    return ctypes.util.find_library("fluidsynth")


class FluidSynth:
    """Plays a score with a General MIDI SoundFont, without reverb or chorus.

    Args:
        font: The SoundFont; None for TimGM6mb.

    Raises:
        NotFoundError: The library is not installed.
    """

    def __init__(self, font: Path | None = None) -> None:
        name = find_fluidsynth()
        if name is None:
            raise NotFoundError("libfluidsynth is not installed; on Debian it is the package libfluidsynth3.")
        self._library = library = ctypes.CDLL(name)
        for function in ("new_fluid_settings", "new_fluid_synth"):
            getattr(library, function).restype = ctypes.c_void_p
        settings = ctypes.c_void_p(library.new_fluid_settings())
        library.fluid_settings_setnum(settings, b"synth.sample-rate", ctypes.c_double(SAMPLE_RATE))
        for effect in (b"synth.reverb.active", b"synth.chorus.active"):
            library.fluid_settings_setint(settings, effect, 0)
        self._synth = ctypes.c_void_p(library.new_fluid_synth(settings))
        library.fluid_synth_sfload(self._synth, str(font or find_font()).encode(), 1)

    def render(self, score: Score) -> Samples:
        """The whole piece in one pass, (frames, 2): less work than a pass for each stem."""
        library, synth = self._library, self._synth
        library.fluid_synth_system_reset(synth)
        melodic = iter(channel for channel in range(16) if channel != _KIT_CHANNEL)
        events: list[_Event] = []
        for part in score.parts:
            instrument = INSTRUMENTS[part.instrument]
            channel = _KIT_CHANNEL if instrument.is_kit else next(melodic)
            if not instrument.is_kit:
                library.fluid_synth_program_change(synth, channel, instrument.program)
            events += _events(score, part, channel)
        out = np.zeros((score.length_frames(SAMPLE_RATE), 2), np.float32)
        done = 0
        for event in sorted(events, key=lambda event: (event.frame, event.is_on)):
            done = self._write(out, done, min(event.frame, len(out)))
            if event.is_on:
                library.fluid_synth_noteon(synth, event.channel, event.pitch, event.velocity)
            else:
                library.fluid_synth_noteoff(synth, event.channel, event.pitch)
        self._write(out, done, len(out))
        return out

    def _write(self, out: Samples, start: int, end: int) -> int:
        if end > start:
            address = out.ctypes.data_as(ctypes.c_void_p)
            self._library.fluid_synth_write_float(
                self._synth, end - start, address, 2 * start, 2, address, 2 * start + 1, 2
            )
        return max(start, end)


def _events(score: Score, part: Part, channel: int) -> list[_Event]:
    frames = score.time.frames
    return [
        event
        for note in part.notes
        for event in (
            _Event(frames(note.start, SAMPLE_RATE), True, channel, note.pitch, note.velocity),
            _Event(frames(note.end, SAMPLE_RATE), False, channel, note.pitch, 0),
        )
    ]
