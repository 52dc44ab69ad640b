"""Events of a Standard MIDI File (RP-001) as they stand in it, also of one that is damaged.

A library that reads MIDI refuses the whole file for one bad byte. Here that byte is lost and reading goes on:
lengths are checked against what follows, and where the thread is lost it is taken up again at the next bytes
that are events one after another.
"""

import struct
from dataclasses import dataclass, field
from typing import NamedTuple

SYSEX, META = 0xF0, 0xFF

END_OF_TRACK, TEMPO, METER, KEY = 0x2F, 0x51, 0x58, 0x59
_FIXED_LENGTHS = {0x20: (1,), 0x21: (1,), END_OF_TRACK: (0,), TEMPO: (3,), 0x54: (5,), METER: (4,), KEY: (2,)}
_SHORTER = (0xC0, 0xD0)  # program and channel pressure have one data byte
_SYSTEM_LENGTHS = {0xF1: 1, 0xF2: 2, 0xF3: 1}
_UNDEFINED = (0xF4, 0xF5)
_USUAL_TICKS = 480
_IN_A_ROW = 3
_DELTA_BYTES = 4


class Event(NamedTuple):
    """One event of a track.

    Attributes:
        tick: From the start of the track, in the file's own ticks.
        status: 0x80 to 0xEF with the channel in its lower half, :data:`SYSEX` or :data:`META`.
        first: First data byte; the type of a meta event.
        second: Second data byte; 0 where there is none.
        data: What a meta or system exclusive event holds.
    """

    tick: int
    status: int
    first: int
    second: int = 0
    data: bytes = b""


@dataclass(slots=True)
class Contents:
    """Everything in a file.

    Attributes:
        division: The two bytes that say how time is counted.
        tracks: The events of each.
        notices: Sentences on what is unusual or was mended.
        is_damaged: Whether anything was mended.
    """

    division: int
    tracks: list[list[Event]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    is_damaged: bool = False

    def mend(self, sentence: str) -> None:
        """Say once what was mended."""
        self.is_damaged = True
        if sentence not in self.notices:
            self.notices.append(sentence)


def read_contents(data: bytes) -> Contents:
    """Read what can be read; there may be no track at all."""
    at = data.find(b"MThd")
    contents = Contents(_USUAL_TICKS)
    said_tracks, begin = _read_header(data, at, contents)
    place = _track_from(data, begin)
    while place < len(data):
        place = _track_from(data, _read_track(data, place, contents))
    if said_tracks is not None and said_tracks != len(contents.tracks):
        contents.mend(f"Its header speaks of {said_tracks:,} tracks; it has {len(contents.tracks):,}.")
    return contents


def _read_header(data: bytes, at: int, contents: Contents) -> tuple[int | None, int]:
    """The number of tracks that the header says, and where to look for the first of them."""
    if at < 0 and data[4:8] == b"\0\0\0\6":
        at = 0
    if at < 0 or len(data) < at + 14:
        contents.mend(f"Its header is missing; a beat is taken for {_USUAL_TICKS} ticks.")
        return None, max(at, 0)
    type_, tracks, division = struct.unpack(">HHH", data[at + 8 : at + 14])
    if not division:
        contents.mend(f"Its header has no ticks per beat; {_USUAL_TICKS} are taken.")
    if type_ == 2:
        contents.notices.append("It calls itself a set of patterns (type 2); its tracks play together.")
    contents.division = division or _USUAL_TICKS
    return tracks, at + 14


def _track_from(data: bytes, at: int) -> int:
    """The place at which the next track begins; the end of the data where there is none."""
    if _is_track(data, at):
        return at
    found = data.find(b"MTrk", at)
    return len(data) if found < 0 else found


def _is_track(data: bytes, at: int) -> bool:
    """Return whether a track begins here, though one letter of its name may be wrong."""
    return len(data) >= at + 8 and sum(a == b for a, b in zip(data[at : at + 4], b"MTrk", strict=True)) >= 3


def _begins_chunk(data: bytes, at: int) -> bool:
    name = data[at : at + 4]
    return at == len(data) or (len(name) == 4 and name.isascii() and name.decode("ascii").isprintable())


def _read_track(data: bytes, at: int, contents: Contents) -> int:
    """Read one track; return where it ends."""
    begin = at + 8
    said, following = begin + int.from_bytes(data[at + 4 : begin], "big"), data.find(b"MTrk", begin)
    following = len(data) if following < 0 else following
    fits = said <= following and _begins_chunk(data, said)
    track = _Track(data, begin, said if fits else following)
    track.read()
    if fits and track.broken and following > said:  # what followed looked like a chunk and was none
        longer = _Track(data, begin, following)
        longer.read()
        if longer.ended:
            track, fits = longer, False
    if fits and track.ended:
        track.read_past_the_end()
    if track.ended:
        if not fits and track.at != said:
            contents.mend("A track is longer or shorter than it says; it was read to its end.")
    elif track.at >= len(data) and (track.broken or said > len(data)):
        contents.mend("It breaks off before its end; it was read as far as it goes.")
    elif track.broken or not fits:
        contents.mend("A track has no end; it was read as far as it goes.")
    if track.lost:
        contents.mend("Some of its bytes are damaged; what they held was left out.")
    if track.limited:
        contents.mend("Some of its values are beyond what MIDI allows; they were limited.")
    contents.tracks.append(track.events)
    return said if fits else track.at


class _OutOfBytesError(Exception):
    """The data ends within an event."""


class _Track:
    """Reads the events of a track from its first byte up to a limit."""

    def __init__(self, data: bytes, at: int, limit: int) -> None:
        self.events: list[Event] = []
        self.at = at
        self.ended = self.broken = self.lost = self.limited = False
        self._data, self._limit = data, limit
        self._tick = self._running = 0

    def read(self) -> None:
        """Read up to the end of the track, or to the limit."""
        while self.at < self._limit and not self.ended:
            try:
                self._event()
            except _OutOfBytesError:
                self.broken, self.at = True, self._limit

    def read_past_the_end(self) -> None:
        """Go on after an end that comes too early, if the rest is events up to its own end."""
        while self.at < self._limit and any(self._data[self.at : self._limit]):
            more = _Track(self._data, self.at, self._limit)
            more._tick, more._running = self._tick, self._running
            more.read()
            if not more.ended or more.lost:
                return
            self.events += more.events
            self.at, self._tick, self._running = more.at, more._tick, more._running

    def _event(self) -> None:
        begin = self.at
        delta = self._number()
        status = self._byte()
        if status < 0x80:
            status, self.at = self._running, self.at - 1
        if not status:
            self._resume(begin + 1)
            return
        self._tick += delta
        if status < 0xF0:
            self._running = status
            self._channel(status)
        elif status == META:
            self._meta()
        elif status in (SYSEX, 0xF7):
            self._system_exclusive()
        else:
            self.lost = self.lost or status in _UNDEFINED
            self.at += _SYSTEM_LENGTHS.get(status, 0)

    def _byte(self) -> int:
        if self.at >= self._limit:
            raise _OutOfBytesError
        self.at += 1
        return self._data[self.at - 1]

    def _number(self) -> int:
        """A number of seven bits a byte, all but the last with the high bit set."""
        number, used = 0, 0
        while used < _DELTA_BYTES:
            byte = self._byte()
            number = number << 7 | byte & 0x7F
            used += number > 0
            if byte < 0x80:
                return number
        self.lost = True
        return number

    def _channel(self, status: int) -> None:
        values = [self._byte() for _ in range(1 if status & 0xF0 in _SHORTER else 2)]
        self.limited = self.limited or max(values) > 127
        first, *second = (min(value, 127) for value in values)
        self.events.append(Event(self._tick, status, first, second[0] if second else 0))

    def _meta(self) -> None:
        kind = self._byte()
        if kind > 127:
            self._resume(self.at - 1)
            return
        start_of_length = self.at
        length = self._number()
        begin = self.at
        end = self._end_of(kind, begin, begin + length)
        if end is None:
            self._resume(start_of_length)
            return
        self.at = end
        self.events.append(Event(self._tick, META, kind, data=self._data[begin:end]))
        self.ended = kind == END_OF_TRACK

    def _end_of(self, kind: int, begin: int, said: int) -> int | None:
        """The end of a meta event: the one it states, or that of its kind if events go on there."""
        usual = [begin + length for length in _FIXED_LENGTHS.get(kind, ())]
        if said in usual or (not usual and said <= self._limit):
            return said
        self.lost = True
        for end in (said, *usual):
            if end <= self._limit and (end == self._limit or self._goes_on(end)):
                return end
        return usual[0] if usual and usual[0] <= self._limit else None

    def _system_exclusive(self) -> None:
        begin_of_length = self.at
        length = self._number()
        end = self.at + length
        if end > self._limit:
            self.lost = True
            closing = self._data.find(b"\xf7", begin_of_length, self._limit)
            if closing < 0:
                self._resume(begin_of_length)
                return
            end = closing + 1
        self.events.append(Event(self._tick, SYSEX, 0, data=self._data[self.at : end]))
        self.at = end

    def _resume(self, at: int) -> None:
        """Go on at the next bytes that are events."""
        self.lost = True
        self.at = next((place for place in range(at, self._limit) if self._goes_on(place)), self._limit)

    def _goes_on(self, at: int) -> bool:
        """Return whether some events follow one another here, or the last ones of the track."""
        running = 0
        for _ in range(_IN_A_ROW):
            found = _well_formed(self._data, at, self._limit, running)
            if found is None:
                return False
            at, running = found
            if at == self._limit:
                return True
        return True


def _well_formed(data: bytes, at: int, limit: int, running: int) -> tuple[int, int] | None:
    """The end of the event that begins here and the status that runs on; None where none does."""
    delta = _skip_number(data, at, limit)
    if delta is None or delta >= limit:
        return None
    status, at = data[delta], delta + 1
    if status < 0x80:
        status, at = running, delta
    if not status or 0xF0 < status < META:
        return None
    if status < 0xF0:
        end = at + (1 if status & 0xF0 in _SHORTER else 2)
        return (end, status) if end <= limit and max(data[at:end]) < 0x80 else None
    kind = data[at] if status == META and at < limit else 0
    begin = _skip_number(data, at + (status == META), limit)
    if begin is None or kind > 0x7F:
        return None
    end = begin + _number_at(data, at + (status == META))
    fixed = _FIXED_LENGTHS.get(kind, ()) if status == META else ()
    return (end, running) if end <= limit and (not fixed or end - begin in fixed) else None


def _skip_number(data: bytes, at: int, limit: int) -> int | None:
    for place in range(at, min(at + _DELTA_BYTES, limit)):
        if data[place] < 0x80:
            return place + 1
    return None


def _number_at(data: bytes, at: int) -> int:
    number = 0
    for byte in data[at : at + _DELTA_BYTES]:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return number
