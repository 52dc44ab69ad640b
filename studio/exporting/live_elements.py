"""Elements of an Ableton Live set: the parts that devices, lanes and knobs consist of.

After the XML that Live 11.3 saves: nearly everything is an element with a ``Value``, and whatever can be
automated owns targets whose ids are unique in the set and lower than its ``NextPointeeId``.
"""

import xml.etree.ElementTree as ET
from itertools import count

AutomationRange = tuple[float, float]

PAN_RANGE: AutomationRange = (-1, 1)
GAIN_RANGE: AutomationRange = (0.0003162277571, 1.99526238)
"""−70 to 6 dB, as a factor."""

_MPE = {"ZoneType": 0, "FirstNoteChannel": 1, "LastNoteChannel": 15}
_NOWHERE = -1073741824


class Ids:
    """Numbers for what can be pointed at; never the same twice."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def new(self) -> str:
        """The next one."""
        return str(next(self._numbers))


def text_of(value: object) -> str:
    """A value as Live writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.9f}".rstrip("0").rstrip(".")
    return str(value)


def add(parent: ET.Element, tag: str, **attributes: object) -> ET.Element:
    """Add an element."""
    return ET.SubElement(parent, tag, {name: text_of(value) for name, value in attributes.items()})


def put(parent: ET.Element, **values: object) -> None:
    """Add an element with a ``Value`` for each name, in order."""
    for tag, value in values.items():
        add(parent, tag, Value=value)


def target(parent: ET.Element, tag: str, ids: Ids) -> str:
    """Add something that automation can point at; its id."""
    id_ = ids.new()
    put(add(parent, tag, Id=id_), LockEnvelope=0)
    return id_


def switch(parent: ET.Element, tag: str, ids: Ids, *, on: bool) -> None:
    """Add a switch."""
    element = add(parent, tag)
    put(element, LomId=0, Manual=on)
    target(element, "AutomationTarget", ids)
    put(add(element, "MidiCCOnOffThresholds"), Min=64, Max=127)


def knob(parent: ET.Element, tag: str, ids: Ids, value: float, limits: AutomationRange) -> str:
    """Add a knob or fader; the id that its automation points at."""
    element = add(parent, tag)
    put(element, LomId=0, Manual=value)
    put(add(element, "MidiControllerRange"), Min=limits[0], Max=limits[1])
    id_ = target(element, "AutomationTarget", ids)
    target(element, "ModulationTarget", ids)
    return id_


def choice(parent: ET.Element, tag: str, ids: Ids, value: int) -> str:
    """Add a choice of one of several; the id that its automation points at."""
    element = add(parent, tag)
    put(element, LomId=0, Manual=value)
    return target(element, "AutomationTarget", ids)


def device_head(parent: ET.Element, ids: Ids) -> None:
    """Add the first elements of a mixer or sequencer."""
    put(parent, LomId=0, LomIdView=0, IsExpanded=True)
    switch(parent, "On", ids, on=True)
    put(parent, ModulationSourceCount=0)
    add(parent, "ParametersListWrapper", LomId=0)
    add(parent, "Pointee", Id=ids.new())
    put(parent, LastSelectedTimeableIndex=0, LastSelectedClipEnvelopeIndex=0)
    add(add(parent, "LastPresetRef"), "Value")
    add(parent, "LockedScripts")
    put(parent, IsFolded=False, ShouldShowPresetName=False, UserName="", Annotation="")
    add(add(parent, "SourceContext"), "Value")


def lane_head(parent: ET.Element, name: str, colour: int) -> ET.Element:
    """Add the first elements of a track; return its envelopes."""
    put(parent, LomId=0, LomIdView=0, IsContentSelectedInDocument=False, PreferredContentViewMode=0)
    put(add(parent, "TrackDelay"), Value=0, IsValueSampleBased=False)
    put(add(parent, "Name"), EffectiveName=name, UserName=name, Annotation="", MemorizedFirstClipName="")
    put(parent, Color=colour)
    envelopes = add(add(parent, "AutomationEnvelopes"), "Envelopes")
    put(parent, TrackGroupId=-1, TrackUnfolded=True)
    add(parent, "DevicesListWrapper", LomId=0)
    add(parent, "ClipSlotsListWrapper", LomId=0)
    put(parent, ViewData="{}")
    takes = add(parent, "TakeLanes")
    add(takes, "TakeLanes")
    put(takes, AreTakeLanesFolded=True)
    put(parent, LinkedTrackGroupId=-1)
    return envelopes


def chain_head(parent: ET.Element, output: tuple[str, str, str]) -> None:
    """Add the first elements of a track's device chain, its routing included.

    Args:
        parent: The DeviceChain of the track.
        output: Where the sound goes, and the two lines that say so.
    """
    lanes = add(parent, "AutomationLanes")
    lane = add(add(lanes, "AutomationLanes"), "AutomationLane", Id=0)
    put(lane, SelectedDevice=0, SelectedEnvelope=0, IsContentSelectedInDocument=False, LaneHeight=68)
    put(lanes, AreAdditionalAutomationLanesFolded=False)
    put(
        add(parent, "ClipEnvelopeChooserViewState"),
        SelectedDevice=0,
        SelectedEnvelope=0,
        PreferModulationVisible=False,
    )
    routes = {
        "AudioInputRouting": ("AudioIn/External/S0", "Ext. In", "1/2"),
        "MidiInputRouting": ("MidiIn/External.All/-1", "Ext: All Ins", ""),
        "AudioOutputRouting": output,
        "MidiOutputRouting": ("MidiOut/None", "None", ""),
    }
    for tag, (goal, upper, lower) in routes.items():
        route = add(parent, tag)
        put(route, Target=goal, UpperDisplayString=upper, LowerDisplayString=lower)
        put(add(route, "MpeSettings"), **_MPE)


def mixer(parent: ET.Element, ids: Ids, gain: float, pan: float, *, on: bool) -> ET.Element:
    """Add the mixer of a track."""
    element = add(parent, "Mixer")
    device_head(element, ids)
    add(element, "Sends")
    switch(element, "Speaker", ids, on=on)
    put(element, SoloSink=False, PanMode=0)
    knob(element, "Pan", ids, pan, PAN_RANGE)
    knob(element, "SplitStereoPanL", ids, -1, PAN_RANGE)
    knob(element, "SplitStereoPanR", ids, 1, PAN_RANGE)
    knob(element, "Volume", ids, min(GAIN_RANGE[1], max(GAIN_RANGE[0], gain)), GAIN_RANGE)
    put(element, ViewStateSesstionTrackWidth=93)  # the misspelling is Live's
    choice(element, "CrossFadeState", ids, 1)
    add(element, "SendsListWrapper", LomId=0)
    return element


def clip_slots(parent: ET.Element, scenes: int) -> None:
    """Add the empty slots of the session view."""
    slots = add(parent, "ClipSlotList")
    for number in range(scenes):
        slot = add(slots, "ClipSlot", Id=number)
        put(slot, LomId=0)
        add(add(slot, "ClipSlot"), "Value")
        put(slot, HasStop=True, NeedRefreeze=True)


def arrangement(parent: ET.Element) -> ET.Element:
    """Add the lane of the arrangement; the element that its clips belong in."""
    automation = add(parent, "ArrangerAutomation")
    events = add(automation, "Events")
    state = add(automation, "AutomationTransformViewState")
    put(state, IsTransformPending=False)
    add(state, "TimeAndValueTransforms")
    return events


def audio_sequencer(parent: ET.Element, ids: Ids, scenes: int) -> ET.Element:
    """Fill a sequencer of sound; the element that its clips belong in."""
    device_head(parent, ids)
    clip_slots(parent, scenes)
    put(parent, MonitoringEnum=2)
    events = arrangement(add(parent, "Sample"))
    for name in ("Volume", "Transposition", "GrainSize", "Flux", "SampleOffset"):
        target(parent, f"{name}ModulationTarget", ids)
    put(parent, PitchViewScrollPosition=_NOWHERE, SampleOffsetModulationScrollPosition=_NOWHERE)
    put(add(parent, "Recorder"), IsArmed=False, TakeCounter=1)
    return events


def empty_devices(parent: ET.Element) -> None:
    """Add the place for devices, with none in it."""
    chain = add(parent, "DeviceChain")
    add(chain, "Devices")
    add(chain, "SignalModulations")


def grid(parent: ET.Element, tag: str = "Grid") -> None:
    """Add a grid of sixteenths."""
    put(
        add(parent, tag),
        FixedNumerator=1,
        FixedDenominator=16,
        GridIntervalPixel=20,
        Ntoles=2,
        SnapToGrid=True,
        Fixed=False,
    )


def follow_action(parent: ET.Element) -> None:
    """Add the follow action of a clip or scene, which does nothing."""
    put(add(parent, "FollowAction"), FollowTime=4, IsLinked=True, LoopIterations=1, FollowActionA=4,
        FollowActionB=0, FollowChanceA=100, FollowChanceB=0, JumpIndexA=1, JumpIndexB=1,
        FollowActionEnabled=False)  # fmt: skip
