"""The kind of a file, judged by its first bytes."""

from dataclasses import dataclass
from pathlib import Path

from studio.audio.files import check_regular
from studio.errors import AudioFileError

READABLE = "WAV, FLAC, MP3, OGG, AIFF, AU, CAF, M4A, AAC, WMA, AC3 and WebM"
"""The formats that can be brought in, for people to read."""

MIDI = "midi"
"""The kind of a file that holds notes instead of sound."""

_SEARCHED_BYTES = 1 << 16  # of junk before the first frame of an MP3
_MIDI_SEARCHED_BYTES = 512
_ID3 = b"ID3"
_BROADCAST_BLOCK_BYTES = 188


@dataclass(frozen=True, slots=True)
class Format:
    """A format of sound files.

    Attributes:
        label: What a person calls it: "WMA".
        demuxer: FFmpeg's name of its reader.
        is_plain: Whether libsndfile reads it too.
    """

    label: str
    demuxer: str
    is_plain: bool = False


FORMATS = {
    "riff": Format("WAV", "wav", is_plain=True),
    "w64": Format("Wave64", "w64", is_plain=True),
    "aiff": Format("AIFF", "aiff", is_plain=True),
    "au": Format("AU", "au", is_plain=True),
    "caf": Format("CAF", "caf", is_plain=True),
    "flac": Format("FLAC", "flac", is_plain=True),
    "ogg": Format("OGG", "ogg", is_plain=True),
    "mpeg": Format("MP3", "mp3", is_plain=True),
    "voc": Format("VOC", "voc", is_plain=True),
    "mov": Format("M4A", "mov"),
    "matroska": Format("WebM", "matroska"),
    "adts": Format("AAC", "aac"),
    "asf": Format("WMA", "asf"),
    "ac3": Format("AC3", "ac3"),
    "eac3": Format("E-AC3", "eac3"),
    "dts": Format("DTS", "dts"),
    "amr": Format("AMR", "amr"),
    "wavpack": Format("WavPack", "wv"),
    "ape": Format("Monkey's Audio", "ape"),
    "tta": Format("True Audio", "tta"),
    "tak": Format("TAK", "tak"),
    "musepack": Format("Musepack", "mpc"),
    "musepack8": Format("Musepack", "mpc8"),
    "dsf": Format("DSD", "dsf"),
    "iff": Format("IFF", "iff"),
    "avi": Format("AVI", "avi"),
    "flv": Format("FLV", "flv"),
    "realmedia": Format("RealMedia", "rm"),
    "mpegts": Format("MPEG-TS", "mpegts"),
    "mpegps": Format("MPEG", "mpeg"),
}
"""The formats that are known by their first bytes, by kind."""

_FIRST_BYTES = (
    (0, b"fLaC", "flac"),
    (0, b"OggS", "ogg"),
    (0, b"MThd", MIDI),
    (0, b".snd", "au"),
    (0, b"caff", "caf"),
    (0, b"riff\x2e\x91\xcf\x11", "w64"),
    (0, b"Creative Voice File", "voc"),
    (0, b"\x1a\x45\xdf\xa3", "matroska"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "asf"),
    (0, b"\x7f\xfe\x80\x01", "dts"),
    (0, b"#!AMR", "amr"),
    (0, b"wvpk", "wavpack"),
    (0, b"MAC ", "ape"),
    (0, b"TTA1", "tta"),
    (0, b"tBaK", "tak"),
    (0, b"MP+", "musepack"),
    (0, b"MPCK", "musepack8"),
    (0, b"DSD ", "dsf"),
    (0, b"FRM8", "iff"),
    (0, b"FLV\x01", "flv"),
    (0, b".RMF", "realmedia"),
    (0, b"\x00\x00\x01\xba", "mpegps"),
    *((4, box, "mov") for box in (b"ftyp", b"styp", b"moov", b"moof", b"mdat", b"wide", b"free", b"skip")),
)
"""(place, bytes, kind): what a file of a kind begins with."""

_FORMS = {
    (b"RIFF", b"WAVE"): "riff",
    (b"RIFX", b"WAVE"): "riff",
    (b"RF64", b"WAVE"): "riff",
    (b"BW64", b"WAVE"): "riff",
    (b"RIFF", b"AVI "): "avi",
    (b"FORM", b"AIFF"): "aiff",
    (b"FORM", b"AIFC"): "aiff",
    (b"FORM", b"8SVX"): "iff",
}
"""The kind of a file that consists of chunks, by its first name and its form."""

_NO_SOUND = (
    (b"OFR ", "OptimFROG; convert it to WAV or FLAC with the program that made it"),
    (b"PK\x03\x04", "a ZIP archive; unpack it and choose one of the files in it"),
    (b"Rar!", "a RAR archive; unpack it and choose one of the files in it"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it and choose one of the files in it"),
    (b"%PDF", "a PDF; choose the sound itself"),
)
"""What people take for sound, by its first bytes, and what can be done with it."""


@dataclass(frozen=True, slots=True)
class Container:
    """A file, as its first bytes describe it.

    Attributes:
        path: Where it lies.
        name: What a person calls it.
        kind: "midi", or one of :data:`FORMATS`.
    """

    path: Path
    name: str
    kind: str

    @property
    def format(self) -> Format:
        """The name of its kind, and the reader for it."""
        return FORMATS[self.kind]


def container_of(path: Path, name: str = "") -> Container:
    """Look at a file.

    Args:
        path: Where it lies.
        name: What it was called where it came from; empty for what it is called there.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is empty, neither sound nor MIDI, or no file but a folder, a pipe or a device.
    """
    name = printable(name or path.name)
    check_regular(path, name)
    head = _head(path)
    if not head:
        raise AudioFileError(f"{name!r} is empty; it can be {READABLE}, or MIDI.")
    kind = kind_of(head)
    if kind is None:
        said = next((said for first, said in _NO_SOUND if head.startswith(first)), "")
        if said:
            raise AudioFileError(f"{name!r} is {said}.")
        raise AudioFileError(f"{name!r} is not sound, whatever it is called; it can be {READABLE}, or MIDI.")
    return Container(path, name, kind)


def printable(name: str) -> str:
    """A file's name without what cannot be shown, at most 80 characters."""
    shown = "".join(character if character.isprintable() else "?" for character in name)
    return shown if len(shown) <= 80 else f"{shown[:79]}…"


def kind_of(head: bytes) -> str | None:
    """The kind of a file, by its first bytes behind a tag; None where it is none that is known."""
    form = _FORMS.get((head[:4], head[8:12]))
    if form is not None:
        return form
    for place, first, kind in _FIRST_BYTES:
        if head.startswith(first, place):
            return kind
    if _is_midi(head[:_MIDI_SEARCHED_BYTES]):
        return MIDI
    if head[:2] == b"\x0b\x77" and len(head) > 5:
        return "eac3" if head[5] >> 3 > 10 else "ac3"
    if head[:1] == b"G" and head[_BROADCAST_BLOCK_BYTES : _BROADCAST_BLOCK_BYTES + 1] == b"G":
        return "mpegts" if head[2 * _BROADCAST_BLOCK_BYTES : 2 * _BROADCAST_BLOCK_BYTES + 1] == b"G" else None
    return _stream_kind(head)


def _is_midi(head: bytes) -> bool:
    """Return whether a file is MIDI: bare, in RIFF, after the head of MacBinary, or without its own."""
    if head[:4] in (b"MThd", b"MTrk") or (head[:4] == b"RIFF" and head[8:12] == b"RMID"):
        return True
    return head[4:8] == b"\0\0\0\6" or b"MThd" in head


def _head(path: Path) -> bytes:
    """The beginning of a file, behind the tags that may stand before any format."""
    with path.open("rb") as file:
        at = 0
        while (mark := file.read(10))[:3] == _ID3 and len(mark) == 10:
            at += 10 + sum(
                (byte & 0x7F) << shift for byte, shift in zip(mark[6:], (21, 14, 7, 0), strict=True)
            )
            file.seek(at)
        file.seek(at)
        head = file.read(_SEARCHED_BYTES)
        if head or not at:
            return head
        file.seek(0)
        return file.read(_SEARCHED_BYTES)


def _stream_kind(head: bytes) -> str | None:
    """MP3 or AAC, which have no header: where one frame follows another, behind whatever comes first."""
    at = head.find(b"\xff")
    while 0 <= at < len(head) - 7:
        for kind, length_of in (("mpeg", mpeg_frame_bytes), ("adts", _adts_frame_bytes)):
            length = length_of(head[at : at + 7])
            following = head[at + length : at + length + 7] if length else b""
            if length and (length_of(following) or (at == 0 and len(following) < 7)):
                return kind
        at = head.find(b"\xff", at + 1)
    return None


_BIT_RATES = {
    (3, 3): (32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (3, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (3, 1): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 3): (32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (2, 2): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (2, 1): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""kbit/s by (3: MPEG 1, 2: later; 3: layer I to 1: layer III) and index (ISO 11172-3, 13818-3)."""

_SAMPLE_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}


def mpeg_frame_bytes(header: bytes) -> int:
    """Length of an MPEG audio frame by its first four bytes; 0 where it is none."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return 0
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    rate, frequency, slot = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if version == 1 or layer == 0 or not 0 < rate < 15 or frequency == 3:
        return 0
    bits = 1000 * _BIT_RATES[3 if version == 3 else 2, layer][rate - 1]
    hertz = _SAMPLE_RATES[version][frequency]
    if layer == 3:
        return (12 * bits // hertz + slot) * 4
    return (72 if version != 3 and layer == 1 else 144) * bits // hertz + slot


def _adts_frame_bytes(header: bytes) -> int:
    """Length of an AAC frame by its first seven bytes; 0 where it is none (ISO 13818-7)."""
    if len(header) < 7 or header[0] != 0xFF or header[1] & 0xF6 != 0xF0 or header[2] >> 2 & 15 > 12:
        return 0
    length = (header[3] & 3) << 11 | header[4] << 3 | header[5] >> 5
    return length if length > 7 else 0
