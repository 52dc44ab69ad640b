"""A Reaper project: a text file beside its stems.

Every part has two tracks: its stem, which plays, and its notes, which are muted so that nothing sounds twice.
Stems were printed after the faders, so theirs stand at 0 dB in the middle and add up to the mix; the faders
of the notes stand where they stood in the mix. Sections are regions. Positions are in seconds, notes in ticks
of 480 to the beat.
"""

import uuid
from collections.abc import Iterator, Mapping

from studio.audio.clip import SAMPLE_RATE
from studio.audio.decibels import gain_of
from studio.exporting.export_bundle import ExportBundle, Fader, Sound, channel_of, colour_of
from studio.exporting.exporter import Exporter
from studio.exporting.midi import sounding_notes
from studio.exporting.packages import Content
from studio.exporting.sung_lines import sung_lines
from studio.theory.meter import TICKS_PER_BEAT, TimeMap
from studio.theory.score import Part

_SOURCES = {".flac": "FLAC", ".wav": "WAVE", ".mp3": "MP3"}
_NAMESPACE = uuid.UUID("6d6f7468-6572-4c6f-8164-000000000000")
_CUSTOM_COLOUR = 1 << 24
_LOOP_OFF = "LOOP 0"
_CLOSE = ">"
_ALL_NOTES_OFF = 0x7B
_SQUARE = 1


class Reaper(Exporter):
    """Stems, notes, regions, tempo and mixer."""

    label = "Reaper"

    def files(self, recording: ExportBundle) -> Mapping[str, Content]:
        """See :meth:`Exporter.files`."""
        sounds = {_path(sound): sound.path for sound in recording.sounds}
        return {f"{recording.name}.rpp": _written(_project(recording)).encode(), **sounds}


def _project(recording: ExportBundle) -> Iterator[str]:
    score = recording.score
    yield '<REAPER_PROJECT 0.1 "7.0/mother-load" 0'
    yield f"SAMPLERATE {SAMPLE_RATE} 1 0"
    tempo_bpm, meter = score.time.tempos[0][1], score.time.signatures[0][1]
    yield f"TEMPO {_number(tempo_bpm)} {meter.count} {meter.unit}"
    yield from _tempo_envelope(score.time)
    for number, section in enumerate(score.sections, 1):
        start, end = (
            _number(score.time.seconds(score.time.bar_ticks(bar)))
            for bar in (section.start_bar, section.end_bar)
        )
        yield f"MARKER {number} {start} {_quoted(section.name)} 1"
        yield f'MARKER {number} {end} "" 1'
    for number, (tick, line) in enumerate(sung_lines(score), 1):
        yield f"MARKER {number} {_number(score.time.seconds(tick))} {_quoted(line)} 0"
    parts = {part.id: part for part in score.parts}
    for sound in recording.sounds:
        yield from _sound_track(sound, recording)
        if sound.id in parts:
            yield from _notes_track(parts.pop(sound.id), recording)
    for part in parts.values():
        yield from _notes_track(part, recording)
    yield _CLOSE


def _tempo_envelope(time: TimeMap) -> Iterator[str]:
    """Changes of tempo and meter as square points, each with the tempo from there on; none without any."""
    if not (time.tempo_map or time.meters):
        return
    meters = dict(time.signatures)
    yield "<TEMPOENVEX"
    yield "ACT 1 -1"
    yield "VIS 1 0 1"
    yield "DEFSHAPE 1 -1 -1"
    for tick in sorted({*(tick for tick, _ in time.tempos), *meters}):
        point = f"PT {_number(time.seconds(tick))} {_number(time.tempo_at(tick))} {_SQUARE}"
        meter = meters.get(tick)
        yield point if meter is None else f"{point} {meter.unit << 16 | meter.count} 0 1"
    yield _CLOSE


def _sound_track(sound: Sound, recording: ExportBundle) -> Iterator[str]:
    yield from _track_head(sound.id, sound.colour, Fader(), recording, mute=False)
    yield from _item_head(sound.id, sound.shape.seconds)
    yield f"<SOURCE {_SOURCES[sound.path.suffix]}"
    yield f"FILE {_quoted(_path(sound))}"
    yield from (_CLOSE, _CLOSE, _CLOSE)


def _notes_track(part: Part, recording: ExportBundle) -> Iterator[str]:
    name = f"{part.id} notes"
    yield from _track_head(name, colour_of(part), recording.fader_of(part), recording, mute=True)
    yield from _item_head(name, recording.score.time.seconds(recording.length_ticks))
    yield "<SOURCE MIDI"
    yield f"HASDATA 1 {TICKS_PER_BEAT} QN"
    yield from _events(part, recording.length_ticks)
    yield from (_CLOSE, _CLOSE, _CLOSE)


def _track_head(
    name: str, colour: str, fader: Fader, recording: ExportBundle, *, mute: bool
) -> Iterator[str]:
    id_ = str(uuid.uuid5(_NAMESPACE, f"{recording.title}/{recording.score.seed}/{name}")).upper()
    yield f"<TRACK {{{id_}}}"
    yield f"NAME {_quoted(name)}"
    red, green, blue = bytes.fromhex(colour[1:])
    yield f"PEAKCOL {_CUSTOM_COLOUR | blue << 16 | green << 8 | red}"
    yield f"VOLPAN {_number(gain_of(fader.gain_db))} {_number(fader.pan)} -1 -1 1"
    yield f"MUTESOLO {int(mute)} 0 0"
    yield "NCHAN 2"
    yield f"TRACKID {{{id_}}}"


def _item_head(name: str, seconds: float) -> Iterator[str]:
    yield "<ITEM"
    yield "POSITION 0"
    yield f"LENGTH {_number(seconds)}"
    yield _LOOP_OFF
    yield f"NAME {_quoted(name)}"
    yield "SOFFS 0"


def _events(part: Part, end_tick: int) -> Iterator[str]:
    """MIDI messages, each with the ticks since the one before; a key is let go before it is struck again."""
    channel = channel_of(part)
    playing = []
    for start, end, pitch, velocity in sounding_notes(part):
        playing.append((end, 0, pitch, f"{0x80 | channel:02x} {pitch:02x} 40"))
        playing.append((start, 1, pitch, f"{0x90 | channel:02x} {pitch:02x} {velocity:02x}"))
    now = 0
    for tick, _, _, message in sorted(playing):
        yield f"E {tick - now} {message}"
        now = tick
    yield f"E {end_tick - now} {0xB0 | channel:02x} {_ALL_NOTES_OFF:02x} 00"  # it marks where the source ends


def _path(sound: Sound) -> str:
    return f"stems/{sound.file_name}"


def _written(lines: Iterator[str]) -> str:
    """The lines, each as deep as the tree is there."""
    depth = 0
    text = []
    for line in lines:
        depth -= line == _CLOSE
        text.append("  " * depth + line)
        depth += line.startswith("<")
    return "\n".join(text) + "\n"


def _quoted(words: str) -> str:
    """Reaper knows three quotes and no escape."""
    quote = next((mark for mark in "\"'" if mark not in words), "`")
    return quote + words.replace(quote, "'") + quote


def _number(value: float) -> str:
    return f"{value:.9f}".rstrip("0").rstrip(".")
