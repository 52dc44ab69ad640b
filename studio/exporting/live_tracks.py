"""The tracks of an Ableton Live set: one for each stem, one for each part's notes."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass

from studio.audio.decibels import gain_of
from studio.exporting.export_bundle import ExportBundle, Sound
from studio.exporting.live_elements import (
    Ids,
    add,
    arrangement,
    audio_sequencer,
    chain_head,
    clip_slots,
    device_head,
    empty_devices,
    follow_action,
    grid,
    lane_head,
    mixer,
    put,
    target,
)
from studio.exporting.midi import sounding_notes
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Part

_CONTROLLERS = 131  # 128 of MIDI, pitch bend and two pressures
_TO_MASTER = ("AudioOut/Master", "Master", "")
_PROJECT_FOLDER = 3
_A_FILE = 2
_COMPLEX_WARP, _RESOLUTION = 4, 6
_A_LITTLE_BEATS = 1 / 32


@dataclass(frozen=True, slots=True)
class LiveTrack:
    """The recording, set and colour that a track is written with.

    Attributes:
        recording: What is written.
        ids: Of the set.
        scenes: Rows of the session view.
        colour: 0 to 69 of Live's palette.
    """

    recording: ExportBundle
    ids: Ids
    scenes: int
    colour: int


def sound_track(tracks: ET.Element, lane: LiveTrack, sound: Sound, path: str) -> None:
    """Add a stem.

    Args:
        tracks: The tracks so far.
        lane: Where it stands.
        sound: The stem.
        path: Where it lies, from the folder of the project.
    """
    track = add(tracks, "AudioTrack", Id=lane.ids.new())
    chain = _track(track, lane, sound.id)
    mixer(chain, lane.ids, 1.0, 0.0, on=True)
    events = audio_sequencer(add(chain, "MainSequencer"), lane.ids, lane.scenes)
    _sound_clip(events, lane, sound, path)
    audio_sequencer(add(chain, "FreezeSequencer"), lane.ids, lane.scenes)
    empty_devices(chain)


def notes_track(tracks: ET.Element, lane: LiveTrack, part: Part) -> None:
    """Add the notes of a part, muted: its stem plays already."""
    track = add(tracks, "MidiTrack", Id=lane.ids.new())
    chain = _track(track, lane, f"{part.id} notes")
    fader = lane.recording.fader_of(part)
    mixer(chain, lane.ids, gain_of(fader.gain_db), fader.pan, on=False)
    sequencer = add(chain, "MainSequencer")
    device_head(sequencer, lane.ids)
    clip_slots(sequencer, lane.scenes)
    put(sequencer, MonitoringEnum=1)
    _notes_clip(arrangement(add(sequencer, "ClipTimeable")), lane, part)
    put(add(sequencer, "Recorder"), IsArmed=False, TakeCounter=0)
    controllers = add(sequencer, "MidiControllers")
    for number in range(_CONTROLLERS):
        target(controllers, f"ControllerTargets.{number}", lane.ids)
    audio_sequencer(add(chain, "FreezeSequencer"), lane.ids, lane.scenes)
    empty_devices(chain)
    put(track, ReWireSlaveMidiTargetId=1, PitchbendRange=96)


def _track(track: ET.Element, lane: LiveTrack, name: str) -> ET.Element:
    """Add the first elements of a track; return its DeviceChain."""
    lane_head(track, name, lane.colour)
    put(track, SavedPlayingSlot=-1, SavedPlayingOffset=0, Freeze=False, VelocityDetail=0)
    put(track, NeedArrangerRefreeze=True, PostProcessFreezeClips=0)
    chain = add(track, "DeviceChain")
    chain_head(chain, _TO_MASTER)
    return chain


def _clip_head(
    clip: ET.Element, lane: LiveTrack, name: str, beats: float, length: float, *, warped: bool
) -> None:
    """Add the first elements of a clip.

    Args:
        clip: A clip at the beginning of the song.
        lane: Where its track stands.
        name: What it is called.
        beats: How long it is in the arrangement.
        length: How long its content is, in beats, or in seconds where it is not warped.
        warped: Whether its content follows the tempo.
    """
    meter = lane.recording.score.time.signatures[0][1]
    put(clip, LomId=0, LomIdView=0, CurrentStart=0, CurrentEnd=beats)
    loop = add(clip, "Loop")
    put(loop, LoopStart=0, LoopEnd=length, StartRelative=0, LoopOn=False, OutMarker=length, HiddenLoopStart=0)
    put(loop, HiddenLoopEnd=length)
    put(clip, Name=name, Annotation="", Color=lane.colour, LaunchMode=0, LaunchQuantisation=0)
    signatures = add(add(clip, "TimeSignature"), "TimeSignatures")
    put(
        add(signatures, "RemoteableTimeSignature", Id=0),
        Numerator=meter.count,
        Denominator=meter.unit,
        Time=0,
    )
    add(add(clip, "Envelopes"), "Envelopes")
    put(add(clip, "ScrollerTimePreserver"), LeftTime=0, RightTime=beats)
    put(add(clip, "TimeSelection"), AnchorTime=0, OtherTime=0)
    put(clip, Legato=False, Ram=False)
    put(add(clip, "GrooveSettings"), GrooveId=-1)
    put(clip, Disabled=False, VelocityAmount=0)
    follow_action(clip)
    grid(clip)
    put(clip, FreezeStart=0, FreezeEnd=0, IsWarped=warped, TakeId=1)


def _sound_clip(events: ET.Element, lane: LiveTrack, sound: Sound, path: str) -> None:
    seconds, tempo_bpm = sound.shape.seconds, lane.recording.score.time.tempo_at(0)
    clip = add(events, "AudioClip", Id=0, Time=0)
    _clip_head(clip, lane, sound.id, lane.recording.beats_of(sound), seconds, warped=False)
    reference = add(clip, "SampleRef")
    put(add(reference, "FileRef"), RelativePathType=_PROJECT_FOLDER, RelativePath=path, Path="", Type=_A_FILE,
        LivePackName="", LivePackId="", OriginalFileSize=sound.path.stat().st_size,
        OriginalCrc=0)  # fmt: skip
    put(reference, LastModDate=0)
    add(reference, "SourceContext")
    put(
        reference,
        SampleUsageHint=0,
        DefaultDuration=sound.shape.frames,
        DefaultSampleRate=sound.shape.sample_rate,
    )
    onsets = add(clip, "Onsets")
    add(onsets, "UserOnsets")
    put(onsets, HasUserOnsets=False)
    put(clip, WarpMode=_COMPLEX_WARP, GranularityTones=30, GranularityTexture=65, FluctuationTexture=25)
    put(
        clip,
        TransientResolution=_RESOLUTION,
        TransientLoopMode=2,
        TransientEnvelope=100,
        ComplexProFormants=100,
    )
    put(clip, ComplexProEnvelope=128, Sync=True, HiQ=True, Fade=False)
    put(add(clip, "Fades"), FadeInLength=0, FadeOutLength=0, ClipFadesAreInitialized=True, CrossfadeInState=0,
        FadeInCurveSkew=0, FadeInCurveSlope=0, FadeOutCurveSkew=0, FadeOutCurveSlope=0, IsDefaultFadeIn=False,
        IsDefaultFadeOut=False)  # fmt: skip
    put(clip, PitchCoarse=0, PitchFine=0, SampleVolume=1)
    markers = add(clip, "WarpMarkers")
    add(markers, "WarpMarker", Id=0, SecTime=0, BeatTime=0)
    add(markers, "WarpMarker", Id=1, SecTime=_A_LITTLE_BEATS * 60.0 / tempo_bpm, BeatTime=_A_LITTLE_BEATS)
    add(clip, "SavedWarpMarkersForStretched")
    put(clip, MarkersGenerated=False, IsSongTempoMaster=False)


def _notes_clip(events: ET.Element, lane: LiveTrack, part: Part) -> None:
    beats = lane.recording.length_ticks / TICKS_PER_BEAT
    clip = add(events, "MidiClip", Id=0, Time=0)
    _clip_head(clip, lane, part.id, beats, beats, warped=True)
    notes = add(clip, "Notes")
    keys = add(notes, "KeyTracks")
    played = sounding_notes(part)
    note_id = 0
    for number, pitch in enumerate(sorted({pitch for _, _, pitch, _ in played})):
        key = add(keys, "KeyTrack", Id=number)
        lines = add(key, "Notes")
        for start, end, _, velocity in (note for note in played if note[2] == pitch):
            note_id += 1
            add(lines, "MidiNoteEvent", Time=start / TICKS_PER_BEAT, Duration=(end - start) / TICKS_PER_BEAT,
                Velocity=velocity, VelocityDeviation=0, OffVelocity=64, Probability=1, IsEnabled=True,
                NoteId=note_id)  # fmt: skip
        put(key, MidiKey=pitch)
    add(add(notes, "PerNoteEventStore"), "EventLists")
    put(add(notes, "NoteIdGenerator"), NextId=note_id + 1)
    put(clip, BankSelectCoarse=-1, BankSelectFine=-1, ProgramChange=-1, NoteEditorFoldInZoom=-1,
        NoteEditorFoldInScroll=0, NoteEditorFoldOutZoom=-1, NoteEditorFoldOutScroll=0,
        NoteEditorFoldScaleZoom=-1, NoteEditorFoldScaleScroll=0)  # fmt: skip
    put(add(clip, "ScaleInformation"), RootNote=0, Name="Major")
    put(clip, IsInKey=False, NoteSpellingPreference=3, PreferFlatRootNote=False)
    grid(clip, "ExpressionGrid")
