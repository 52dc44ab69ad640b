"""An Ableton Live 11 project: a set, its stems, and a page that says what to expect.

A set is gzipped XML that has no published description. This one is written to the structure of sets that Live
11.3 has saved, element by element and in their order, and has not been opened in Live by its makers;
README.txt says so too. Every part has two tracks: its stem, which plays, and its notes, which are muted so
that nothing sounds twice. Stems were printed after the faders, so theirs stand at 0 dB in the middle; they
are not warped. Sections are locators.
"""

import gzip
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence

from studio.exporting.export_bundle import ExportBundle, Sound
from studio.exporting.exporter import Exporter
from studio.exporting.live_elements import (
    PAN_RANGE,
    Ids,
    add,
    arrangement,
    audio_sequencer,
    chain_head,
    choice,
    empty_devices,
    follow_action,
    grid,
    knob,
    lane_head,
    mixer,
    put,
    text_of,
)
from studio.exporting.live_tracks import LiveTrack, notes_track, sound_track
from studio.exporting.packages import Content
from studio.theory.meter import TICKS_PER_BEAT, Meter
from studio.theory.score import Score

_VERSION = {
    "MajorVersion": "5",
    "MinorVersion": "11.0_11300",
    "SchemaChangeCount": "3",
    "Creator": "Ableton Live 11.3.13",  # Live reads its own format's age from this
    "Revision": "",
}
_TEMPO_RANGE = (60, 200)
_BEFORE_ALL_TIME = -63072000
_PALETTE = 70
_SCENES = 1

_README = """{title}, for Ableton Live 11 or later

Open "{name}.als" from this folder and keep the folder together: the set finds its stems in Samples/Imported.

The tracks called "... notes" are muted: each has the notes of the stem above it. \
To play a part with an instrument of your own,
put it on its notes track, switch the track on and the stem off.

This set is written to the structure of sets that Live 11.3 saves, \
but it has not been opened in Live by its makers. If your Live
refuses it, make an empty set at {tempo} BPM \
and drag the files of Samples/Imported and score.mid from the bundle export into it.
"""


class Ableton(Exporter):
    """Stems, notes, locators, tempo and mixer."""

    label = "Ableton"

    def files(self, recording: ExportBundle) -> Mapping[str, Content]:
        """See :meth:`Exporter.files`."""
        words = _README.format(
            title=recording.title, name=recording.name, tempo=text_of(recording.score.tempo_bpm)
        )
        return {
            f"{recording.name}.als": gzip.compress(_set(recording), mtime=0),
            "README.txt": words.encode(),
            "Ableton Project Info/README.txt": b"Live takes the folder around this one for a project.\n",
            **{_path(sound): sound.path for sound in recording.sounds},
        }


def _path(sound: Sound) -> str:
    return f"Samples/Imported/{sound.file_name}"


def _set(recording: ExportBundle) -> bytes:
    score, ids = recording.score, Ids()
    root = ET.Element("Ableton", _VERSION)
    live_set = add(root, "LiveSet")
    pointees = add(live_set, "NextPointeeId")
    put(live_set, OverwriteProtectionNumber=2819, LomId=0, LomIdView=0)
    _tracks(add(live_set, "Tracks"), recording, ids)
    _master_track(add(live_set, "MasterTrack"), score, ids)
    _cue_track(add(live_set, "PreHearTrack"), ids)
    add(live_set, "SendsPre")
    _scene(add(live_set, "Scenes"), score)
    _transport(live_set, recording)
    _locators(live_set, score)
    _preferences(live_set)
    pointees.set("Value", ids.new())
    ET.indent(root, "\t")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _tracks(tracks: ET.Element, recording: ExportBundle, ids: Ids) -> None:
    parts = {part.id: part for part in recording.score.parts}
    for place, sound in enumerate(recording.sounds):
        lane = LiveTrack(recording, ids, _SCENES, place % _PALETTE)
        sound_track(tracks, lane, sound, _path(sound))
        if sound.id in parts:
            notes_track(tracks, lane, parts.pop(sound.id))
    for part in parts.values():
        notes_track(tracks, LiveTrack(recording, ids, _SCENES, 0), part)


def _master_track(track: ET.Element, score: Score, ids: Ids) -> None:
    envelopes = lane_head(track, "Master", 1)
    chain = add(track, "DeviceChain")
    chain_head(chain, ("AudioOut/External/S0", "Ext. Out", "1/2"))
    mix = mixer(chain, ids, 1.0, 0.0, on=True)
    tempos = [(tick / TICKS_PER_BEAT, tempo_bpm) for tick, tempo_bpm in score.time.tempos]
    meters = [(tick / TICKS_PER_BEAT, _meter_number(meter)) for tick, meter in score.time.signatures]
    limits = (
        min(_TEMPO_RANGE[0], *(tempo_bpm for _, tempo_bpm in tempos)),
        max(_TEMPO_RANGE[1], *(tempo_bpm for _, tempo_bpm in tempos)),
    )
    tempo = knob(mix, "Tempo", ids, tempos[0][1], limits)
    meter = choice(mix, "TimeSignature", ids, meters[0][1])
    knob(mix, "GlobalGrooveAmount", ids, 100, (0, 131.25))
    knob(mix, "CrossFade", ids, 0, PAN_RANGE)
    put(mix, TempoAutomationViewBottom=limits[0], TempoAutomationViewTop=limits[1])
    _envelope(envelopes, 0, meter, "EnumEvent", meters)
    _envelope(envelopes, 1, tempo, "FloatEvent", _stepped(tempos))
    audio_sequencer(add(add(chain, "FreezeSequencer"), "AudioSequencer", Id=0), ids, 0)
    empty_devices(chain)


def _cue_track(track: ET.Element, ids: Ids) -> None:
    lane_head(track, "Master", -1)
    chain = add(track, "DeviceChain")
    chain_head(chain, ("AudioOut/External/S0", "Ext. Out", "1/2"))
    mixer(chain, ids, 1.0, 0.0, on=True)
    empty_devices(chain)


def _stepped(values: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Points between which Live, which draws straight lines, holds each value until the next."""
    held = [(time, before) for (time, _), (_, before) in zip(values[1:], values, strict=False)]
    return sorted([*held, *values], key=lambda point: point[0]) if held else list(values)


def _envelope(
    envelopes: ET.Element, number: int, pointee: str, kind: str, values: Sequence[tuple[float, float]]
) -> None:
    """Values in beats, the first from before all time on: so Live keeps a tempo that never changes."""
    envelope = add(envelopes, "AutomationEnvelope", Id=number)
    put(add(envelope, "EnvelopeTarget"), PointeeId=pointee)
    held = ET.Element("Held")
    events = arrangement(held)
    add(events, kind, Id=0, Time=_BEFORE_ALL_TIME, Value=values[0][1])
    for place, (time, value) in enumerate(values[1:], 1):
        add(events, kind, Id=place, Time=time, Value=value)
    held[0].tag = "Automation"
    envelope.append(held[0])


def _scene(scenes: ET.Element, score: Score) -> None:
    scene = add(scenes, "Scene", Id=0)
    follow_action(scene)
    put(scene, Name="", Annotation="", Color=-1, Tempo=score.tempo_bpm, IsTempoEnabled=False)
    put(scene, TimeSignatureId=_meter_number(score.meter), IsTimeSignatureEnabled=False, LomId=0)
    add(scene, "ClipSlotsListWrapper", LomId=0)


def _transport(live_set: ET.Element, recording: ExportBundle) -> None:
    beats = recording.length_ticks / TICKS_PER_BEAT
    put(add(live_set, "Transport"), PhaseNudgeTempo=10, LoopOn=False, LoopStart=0, LoopLength=beats,
        LoopIsSongStart=False, CurrentTime=0, PunchIn=False, PunchOut=False, MetronomeTickDuration=0,
        DrawMode=False)  # fmt: skip
    add(add(live_set, "SongMasterValues"), "SessionScrollerPos", X=0, Y=0)
    add(live_set, "SignalModulations")
    put(live_set, GlobalQuantisation=4, AutoQuantisation=0)
    grid(live_set)
    put(
        add(live_set, "ScaleInformation"),
        RootNote=recording.score.key.tonic_pitch_class,
        Name=_scale(recording.score),
    )
    put(live_set, InKey=False, SmpteFormat=0)
    put(add(live_set, "TimeSelection"), AnchorTime=0, OtherTime=0)
    navigator = add(live_set, "SequencerNavigator")
    put(add(navigator, "BeatTimeHelper"), CurrentZoom=0.18)
    add(navigator, "ScrollerPos", X=0, Y=0)
    add(navigator, "ClientSize", X=786, Y=316)
    put(live_set, IsContentSplitterOpen=True, IsExpressionSplitterOpen=True)
    for tag, kinds in (("ExpressionLanes", (0, 1, 2, 3)), ("ContentLanes", (4, 5))):
        lanes = add(live_set, tag)
        for number, kind in enumerate(kinds):
            put(
                add(lanes, "ExpressionLane", Id=number), Type=kind, Size=41, IsMinimized=kind not in (0, 1, 4)
            )
    put(live_set, ViewStateFxSlotCount=4, ViewStateSessionMixerHeight=120)


def _locators(live_set: ET.Element, score: Score) -> None:
    locators = add(add(live_set, "Locators"), "Locators")
    for number, section in enumerate(score.sections):
        beats = score.time.bar_ticks(section.start_bar) / TICKS_PER_BEAT
        put(
            add(locators, "Locator", Id=number),
            LomId=0,
            Time=beats,
            Name=section.name,
            Annotation="",
            IsSongStart=False,
        )


def _preferences(live_set: ET.Element) -> None:
    add(live_set, "DetailClipKeyMidis")
    for name in ("Tracks", "VisibleTracks", "ReturnTracks", "Scenes", "CuePoints"):
        add(live_set, f"{name}ListWrapper", LomId=0)
    put(live_set, ChooserBar=0, Annotation="", SoloOrPflSavedValue=True, SoloInPlace=True, CrossfadeCurve=2)
    put(live_set, LatencyCompensation=2, HighlightedTrackIndex=0)
    grooves = add(live_set, "GroovePool")
    put(grooves, LomId=0)
    add(grooves, "Grooves")
    put(
        live_set,
        AutomationMode=False,
        SnapAutomationToGrid=True,
        ArrangementOverdub=False,
        ColorSequenceIndex=0,
    )
    put(add(live_set, "AutoColorPickerForPlayerAndGroupTracks"), NextColorIndex=0)
    put(add(live_set, "AutoColorPickerForReturnAndMasterTracks"), NextColorIndex=0)
    put(live_set, ViewData="{}", ResetNonautomatedMidiControllersOnClipStarts=True, MidiFoldIn=False,
        MidiFoldMode=0, MultiClipFocusMode=False, MultiClipLoopBarHeight=0, MidiPrelisten=False)  # fmt: skip
    add(live_set, "LinkedTrackGroups")
    put(live_set, AccidentalSpellingPreference=3, PreferFlatRootNote=False, UseWarperLegacyHiQMode=False)
    nowhere = dict.fromkeys(("Top", "Left", "Bottom", "Right"), -(1 << 31))
    add(live_set, "VideoWindowRect", **nowhere)
    put(live_set, ShowVideoWindow=True, TrackHeaderWidth=93, ViewStateArrangerHasDetail=True,
        ViewStateSessionHasDetail=True, ViewStateDetailIsSample=True)  # fmt: skip
    put(add(live_set, "ViewStates"), SessionIO=1, SessionSends=1, SessionReturns=1, SessionMixer=1,
        SessionTrackDelay=0, SessionCrossFade=0, SessionShowOverView=0, ArrangerIO=1, ArrangerReturns=1,
        ArrangerMixer=1, ArrangerTrackDelay=0, ArrangerShowOverView=1)  # fmt: skip


def _meter_number(meter: Meter) -> int:
    """4/4 is 201: 99 numerators for each denominator, both counted from the lowest."""
    return 99 * (meter.unit.bit_length() - 1) + meter.count - 1


def _scale(score: Score) -> str:
    return "Minor" if score.key.is_minor else "Major"
