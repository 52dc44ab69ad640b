"""A DAWproject, the open exchange format of Bitwig Studio, Studio One, Cubase and others.

Written after Project.xsd and MetaData.xsd of DAWproject 1.0. Every part has two lanes: its stem, which plays,
and its notes, which are muted so that nothing sounds twice. Stems were printed after the faders, so theirs
stand at 0 dB in the middle and add up to the mix; the faders of the notes stand where they stood in the mix.
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from itertools import count

from studio.audio.decibels import gain_of
from studio.exporting.export_bundle import ExportBundle, Fader, Sound, channel_of, colour_of
from studio.exporting.exporter import Exporter
from studio.exporting.midi import sounding_notes
from studio.exporting.packages import Content
from studio.exporting.sung_lines import sung_lines
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Part

_LOUDEST_FADER = 2.0


class DawProject(Exporter):
    """Stems, notes, sections, tempo and mixer in one file."""

    label = "DAWproject"
    suffix = ".dawproject"
    is_archive = True

    def files(self, recording: ExportBundle) -> Mapping[str, Content]:
        """See :meth:`Exporter.files`."""
        sounds = {_path(sound): sound.path for sound in recording.sounds}
        return {
            "project.xml": _document(_Project(recording).root),
            "metadata.xml": _document(_metadata(recording)),
            **sounds,
        }


class _Project:
    """The tree of one project.xml.

    Args:
        recording: What it describes.
    """

    def __init__(self, recording: ExportBundle) -> None:
        self._recording = recording
        self._score = recording.score
        self._ids = count()
        self.root = ET.Element("Project", version="1.0")
        ET.SubElement(self.root, "Application", name="Mother-Load Studio", version="1.0")
        self._transport()
        self._structure = ET.SubElement(self.root, "Structure")
        arrangement = ET.SubElement(self.root, "Arrangement", id=self._new_id())
        self._lanes = ET.SubElement(arrangement, "Lanes", timeUnit="beats", id=self._new_id())
        self._master = self._new_id()
        notes = {part.id: part for part in self._score.parts}
        for sound in recording.sounds:
            self._sound(sound)
            if sound.id in notes:
                self._notes(notes.pop(sound.id))
        for part in notes.values():
            self._notes(part)
        track = ET.SubElement(
            self._structure,
            "Track",
            contentType="audio notes",
            loaded="true",
            id=self._new_id(),
            name="Master",
        )
        self._channel(track, self._master, "master", Fader(), mute=False)
        markers = ET.SubElement(arrangement, "Markers", timeUnit="beats", id=self._new_id())
        for section in self._score.sections:
            beats = _number(self._score.time.bar_ticks(section.start_bar) / TICKS_PER_BEAT)
            ET.SubElement(markers, "Marker", time=beats, name=section.name)
        for tick, line in sung_lines(self._score):
            ET.SubElement(markers, "Marker", time=_number(tick / TICKS_PER_BEAT), name=line)
        self._automation(arrangement)

    def _new_id(self) -> str:
        return f"id{next(self._ids)}"

    def _transport(self) -> None:
        time = self._score.time
        meter = time.signatures[0][1]
        transport = ET.SubElement(self.root, "Transport")
        tempo = {"max": "666", "min": "20", "unit": "bpm", "value": _number(time.tempos[0][1])}
        self._tempo = self._new_id()
        ET.SubElement(transport, "Tempo", tempo, id=self._tempo, name="Tempo")
        written = {"denominator": str(meter.unit), "numerator": str(meter.count)}
        self._signature = self._new_id()
        ET.SubElement(transport, "TimeSignature", written, id=self._signature)

    def _automation(self, arrangement: ET.Element) -> None:
        """Changes of tempo and meter, where there are some."""
        time = self._score.time
        if time.tempo_map:
            tempos = ET.SubElement(
                arrangement, "TempoAutomation", unit="bpm", timeUnit="beats", id=self._new_id()
            )
            ET.SubElement(tempos, "Target", parameter=self._tempo)
            for tick, tempo_bpm in time.tempos:
                point = {"time": _number(tick / TICKS_PER_BEAT), "value": _number(tempo_bpm)}
                ET.SubElement(tempos, "RealPoint", point, interpolation="hold")
        if time.meters:
            meters = ET.SubElement(
                arrangement, "TimeSignatureAutomation", timeUnit="beats", id=self._new_id()
            )
            ET.SubElement(meters, "Target", parameter=self._signature)
            for tick, meter in time.signatures:
                written = {"numerator": str(meter.count), "denominator": str(meter.unit)}
                ET.SubElement(meters, "TimeSignaturePoint", written, time=_number(tick / TICKS_PER_BEAT))

    def _channel(self, track: ET.Element, id_: str, role: str, fader: Fader, *, mute: bool) -> None:
        channel = ET.SubElement(track, "Channel", audioChannels="2", role=role, solo="false", id=id_)
        if role != "master":
            channel.set("destination", self._master)
        ET.SubElement(channel, "Mute", value=str(mute).lower(), id=self._new_id(), name="Mute")
        pan = {"max": "1", "min": "0", "unit": "normalized", "value": _number((fader.pan + 1.0) / 2.0)}
        ET.SubElement(channel, "Pan", pan, id=self._new_id(), name="Pan")
        gain = min(_LOUDEST_FADER, gain_of(fader.gain_db))
        volume = {"max": _number(_LOUDEST_FADER), "min": "0", "unit": "linear", "value": _number(gain)}
        ET.SubElement(channel, "Volume", volume, id=self._new_id(), name="Volume")

    def _track(self, content: str, name: str, colour: str, fader: Fader, *, mute: bool) -> ET.Element:
        """Add a track; return the element that its clips belong in."""
        described = {
            "contentType": content,
            "loaded": "true",
            "name": name,
            "color": colour,
            "id": self._new_id(),
        }
        track = ET.SubElement(self._structure, "Track", described)
        self._channel(track, self._new_id(), "regular", fader, mute=mute)
        lanes = ET.SubElement(self._lanes, "Lanes", track=described["id"], id=self._new_id())
        return ET.SubElement(lanes, "Clips", id=self._new_id())

    def _sound(self, sound: Sound) -> None:
        clips = self._track("audio", sound.id, sound.colour, Fader(), mute=False)
        seconds = _number(sound.shape.seconds)
        beats = _number(self._recording.beats_of(sound))
        placed = {
            "time": "0",
            "duration": beats,
            "contentTimeUnit": "seconds",
            "playStart": "0",
            "playStop": seconds,
        }
        clip = ET.SubElement(clips, "Clip", placed, name=sound.id)
        described = {
            "channels": str(sound.shape.channels),
            "duration": seconds,
            "sampleRate": str(sound.shape.sample_rate),
        }
        audio = ET.SubElement(
            clip, "Audio", described, timeUnit="seconds", algorithm="raw", id=self._new_id()
        )
        ET.SubElement(audio, "File", path=_path(sound), external="false")

    def _notes(self, part: Part) -> None:
        clips = self._track(
            "notes", f"{part.id} notes", colour_of(part), self._recording.fader_of(part), mute=True
        )
        length = _number(self._recording.length_ticks / TICKS_PER_BEAT)
        placed = {"time": "0", "duration": length, "contentTimeUnit": "beats", "playStart": "0"}
        clip = ET.SubElement(clips, "Clip", placed, name=part.id)
        notes = ET.SubElement(clip, "Notes", timeUnit="beats", id=self._new_id())
        channel = str(channel_of(part))
        for start, end, pitch, velocity in sounding_notes(part):
            when = {
                "time": _number(start / TICKS_PER_BEAT),
                "duration": _number((end - start) / TICKS_PER_BEAT),
            }
            ET.SubElement(
                notes, "Note", when, channel=channel, key=str(pitch), vel=_number(velocity / 127.0), rel="0.5"
            )


def _metadata(recording: ExportBundle) -> ET.Element:
    score = recording.score
    root = ET.Element("MetaData")
    ET.SubElement(root, "Title").text = recording.title
    described = (
        f"{_number(score.tempo_bpm)} BPM, {score.key}, {score.meter}, seed {score.seed}; "
        "made with Mother-Load Studio."
    )
    ET.SubElement(root, "Comment").text = described
    return root


def _path(sound: Sound) -> str:
    return f"audio/{sound.file_name}"


def _document(root: ET.Element) -> bytes:
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _number(value: float) -> str:
    """To a billionth and without an exponent: a tick of 480 to the beat can be found again from it."""
    return f"{value:.9f}".rstrip("0").rstrip(".")
