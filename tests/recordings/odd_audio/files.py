"""The odd files: what each is made of, and how long it must come in."""

import struct
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

RATE = 44100
SECONDS = 4.0

Build = Callable[["Sources"], bytes]


@dataclass(frozen=True, slots=True)
class Sources:
    """Sound that the odd files are made of, in a folder.

    Attributes:
        folder: Where the files lie: stereo.wav, mono.wav, five_one.wav, half.wav.
    """

    folder: Path

    @classmethod
    def made(cls, folder: Path) -> "Sources":
        """Write the sources: struck notes over soft noise, each moment unlike the others."""
        moments = np.arange(round(SECONDS * RATE)) / RATE
        random = np.random.default_rng(7)
        strokes = np.exp(-6.0 * (moments % 0.5)) * np.sin(
            2 * np.pi * (220 + 110 * (moments // 0.5)) * moments
        )
        one = 0.4 * strokes + 0.001 * random.standard_normal(moments.size)
        other = 0.3 * strokes + 0.001 * random.standard_normal(moments.size)
        stereo = np.stack([one, other], axis=1)
        soundfile.write(folder / "stereo.wav", stereo, RATE, "PCM_16")
        soundfile.write(folder / "mono.wav", one, RATE, "PCM_16")
        soundfile.write(folder / "half.wav", stereo[: len(stereo) // 2], RATE, "PCM_16")
        around = np.stack([one, other, one, 0.1 * other, other, one], axis=1)
        soundfile.write(folder / "five_one.wav", 0.5 * around, RATE, "PCM_16")
        return cls(folder)

    def bytes_of(self, name: str = "stereo.wav") -> bytes:
        """The bytes of a source."""
        return (self.folder / name).read_bytes()

    def encoded(self, suffix: str, *options: str, source: str = "stereo.wav") -> bytes:
        """A source as FFmpeg writes it into a file that it may go back in."""
        target = self.folder / f"encoded.{suffix}"
        command = ["ffmpeg", "-v", "error", "-y", "-i", str(self.folder / source), *options, str(target)]
        subprocess.run(command, check=True)
        return target.read_bytes()

    def piped(self, *options: str, source: str = "stereo.wav") -> bytes:
        """A source as FFmpeg writes it into a pipe, where no header can be mended later."""
        command = ["ffmpeg", "-v", "error", "-i", str(self.folder / source), *options, "-"]
        return subprocess.run(command, check=True, capture_output=True).stdout

    def written(
        self, suffix: str, format_: str, subtype: str, *, channels: int = 2, rate: int = RATE
    ) -> bytes:
        """A source as libsndfile writes it."""
        samples, _ = soundfile.read(self.folder / "stereo.wav")
        target = self.folder / f"written.{suffix}"
        soundfile.write(target, samples[:, :channels], rate, subtype, format=format_)
        return target.read_bytes()


@dataclass(frozen=True, slots=True)
class OddFile:
    """A file and what must come of it.

    Attributes:
        name: With the suffix that people know it by.
        build: Makes its bytes.
        seconds: How long it must come in; None where it is refused.
        slack: Seconds by which a codec may pad it.
        said: Words in a note, or in the refusal.
        is_mono: Whether it must sound as loud as the mono source, not the stereo one.
        is_lossless: Whether it must come in as the source, sample by sample.
    """

    name: str
    build: Build
    seconds: float | None = SECONDS
    said: str = ""
    slack: float = 0.12
    is_mono: bool = False
    is_lossless: bool = False


def patched(data: bytes, mark: bytes, after: int, value: bytes) -> bytes:
    """The bytes with some written over, so many behind the beginning of a mark."""
    at = data.index(mark) + after
    return data[:at] + value + data[at + len(value) :]


def data_size(size: int, source: str = "stereo.wav") -> Build:
    """A WAV whose sound claims to be of a size."""
    return lambda made: patched(made.bytes_of(source), b"data", 4, struct.pack("<I", size))


def cut(build: Build, share: float) -> Build:
    """The first share of a file."""
    return lambda made: (data := build(made))[: round(len(data) * share)]


def mp3(*options: str, source: str = "stereo.wav") -> Build:
    """An MP3 as LAME writes it."""
    return lambda made: made.encoded("mp3", "-c:a", "libmp3lame", *options, source=source)


def no_index(*options: str) -> Build:
    """An MP3 without a frame that tells its length."""
    return mp3("-write_xing", "0", "-id3v2_version", "0", *options)


def joined(*builds: Build) -> Build:
    """Several files, one behind the other."""
    return lambda made: b"".join(build(made) for build in builds)


def id3(size: int) -> bytes:
    """An empty ID3v2.3 tag of so many bytes."""
    shifts = (21, 14, 7, 0)
    return b"ID3\3\0\0" + bytes(size >> shift & 0x7F for shift in shifts) + bytes(size)


def chunk(name: bytes, body: bytes) -> bytes:
    """A RIFF chunk."""
    return name + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)


def wav_of(coding: int, body: bytes, *, channels: int = 2, more: bytes = b"", before: bytes = b"") -> bytes:
    """A WAV around any bytes."""
    header = struct.pack("<HHIIHH", coding, channels, RATE, 16000, 1, 0) + more
    content = b"WAVE" + before + chunk(b"fmt ", header) + chunk(b"data", body)
    return b"RIFF" + struct.pack("<I", len(content)) + content


def mp3_in_wav(made: Sources) -> bytes:
    """An MP3 in a WAV, as some recorders write it."""
    more = struct.pack("<HHIHHH", 12, 1, 2, 418, 1, 1393)
    return wav_of(0x55, no_index("-b:a", "128k")(made), more=more)


def bw64(made: Sources) -> bytes:
    """A broadcast wave of 64 bits, its size in a table."""
    sound = made.bytes_of()[44:]
    table = struct.pack("<QQQI", len(sound) + 80, len(sound), len(sound) // 4, 0)
    header = struct.pack("<HHIIHH", 1, 2, RATE, RATE * 4, 4, 16)
    content = b"WAVE" + chunk(b"ds64", table) + chunk(b"fmt ", header) + b"data\xff\xff\xff\xff" + sound
    return b"BW64\xff\xff\xff\xff" + content


def chunks_everywhere(made: Sources) -> bytes:
    """A WAV with tags, cues and an odd chunk before and behind its sound."""
    data = made.bytes_of()
    odd = chunk(b"bext", b"x" * 603) + chunk(b"JUNK", b"y" * 28) + chunk(b"LIST", b"INFOISFT\5\0\0\0Odd\0\0")
    content = b"WAVE" + odd + data[12:] + chunk(b"cue ", bytes(4)) + chunk(b"id3 ", id3(50))
    return b"RIFF" + struct.pack("<I", len(content)) + content


def rifx(made: Sources) -> bytes:
    """A WAV with its bytes the other way round."""
    sound = np.frombuffer(made.bytes_of()[44:], "<i2").astype(">i2").tobytes()
    header = b"fmt " + struct.pack(">IHHIIHH", 16, 1, 2, RATE, RATE * 4, 4, 16)
    content = b"WAVE" + header + b"data" + struct.pack(">I", len(sound)) + sound
    return b"RIFX" + struct.pack(">I", len(content)) + content


def extended(made: Sources) -> bytes:
    """A WAV with the extended header that Windows writes for 24 bits."""
    return made.written("wav", "WAVEX", "PCM_24")


def unsized_rf64(made: Sources) -> bytes:
    """A long WAV whose sizes were never written."""
    return patched(made.written("wav", "RF64", "PCM_16"), b"ds64", 8, bytes(24))


def m4a(*options: str, source: str = "stereo.wav") -> Build:
    """An M4A with its index first, so that a cut one can be read."""
    return lambda made: made.encoded(
        "m4a", "-c:a", "aac", "-b:a", "192k", "-movflags", "faststart", *options, source=source
    )


def ogg(*options: str, source: str = "stereo.wav") -> Build:
    """An OGG in pages of a fifth of a second."""
    return lambda made: made.encoded(
        "ogg", "-page_duration", "200000", *(options or ("-c:a", "libvorbis", "-q:a", "6")), source=source
    )


def no_last_page(made: Sources) -> bytes:
    """An OGG as a recorder leaves it that was switched off: no page says that it is the last."""
    data = bytearray(ogg()(made))
    data[data.rindex(b"OggS") + 5] &= 0xFB
    return bytes(data)


def flac_total(total: int) -> Build:
    """A FLAC that claims another number of samples."""

    def build(made: Sources) -> bytes:
        data = bytearray(made.encoded("flac"))
        kept = data[21] & 0xF0 | total >> 32
        data[21:26] = bytes([kept]) + struct.pack(">I", total & 0xFFFFFFFF)
        return bytes(data)

    return build


def damaged(build: Build, at: float, count: int) -> Build:
    """A file in whose middle some bytes are noise."""

    def spoil(made: Sources) -> bytes:
        data = bytearray(build(made))
        start = round(len(data) * at)
        data[start : start + count] = np.random.default_rng(3).bytes(count)
        return bytes(data)

    return spoil


def plain(name: str = "stereo.wav") -> Build:
    """A source itself."""
    return lambda made: made.bytes_of(name)


def by_ffmpeg(suffix: str, *options: str, source: str = "stereo.wav") -> Build:
    """A source as FFmpeg writes it."""
    return lambda made: made.encoded(suffix, *options, source=source)


def by_pipe(*options: str, source: str = "stereo.wav") -> Build:
    """A source as FFmpeg writes it into a pipe."""
    return lambda made: made.piped(*options, source=source)


def by_libsndfile(suffix: str, format_: str, subtype: str) -> Build:
    """A source as libsndfile writes it."""
    return lambda made: made.written(suffix, format_, subtype)


_AAC = ("-c:a", "aac", "-b:a", "192k")
_FLAC = by_ffmpeg("flac")
_BREAKS = "It breaks off after"

ODD_FILES = (
    # MP3: no index, joined, tagged, cut
    OddFile("cbr 64 no index.mp3", no_index("-b:a", "64k")),
    OddFile("cbr 128 no index.mp3", no_index("-b:a", "128k")),
    OddFile("cbr 192 no index.mp3", no_index("-b:a", "192k")),
    OddFile("cbr 320 no index.mp3", no_index("-b:a", "320k")),
    OddFile("vbr no index.mp3", no_index("-q:a", "4")),
    OddFile("vbr best no index.mp3", no_index("-q:a", "0")),
    OddFile("vbr.mp3", mp3("-q:a", "2")),
    OddFile("low rate.mp3", mp3("-ar", "22050", "-b:a", "56k")),
    OddFile("lowest rate no index.mp3", no_index("-ar", "8000", "-b:a", "16k"), slack=0.2),
    OddFile("layer two.mp2", by_ffmpeg("mp2", "-c:a", "mp2", "-b:a", "192k")),
    OddFile("joined.mp3", joined(mp3("-b:a", "128k"), mp3("-b:a", "128k")), 2 * SECONDS),
    OddFile("joined no index.mp3", joined(*[no_index("-b:a", "128k")] * 3), 3 * SECONDS, slack=0.2),
    OddFile("joined vbr.mp3", joined(mp3("-q:a", "2"), mp3("-q:a", "6", source="half.wav")), 1.5 * SECONDS),
    OddFile("two tags.mp3", joined(lambda _: id3(3000), lambda _: id3(500), no_index("-q:a", "4"))),
    OddFile("tag behind.mp3", joined(no_index("-q:a", "4"), lambda _: b"TAG" + bytes(125))),
    OddFile("junk before.mp3", joined(lambda _: bytes(3000), no_index("-b:a", "128k"))),
    OddFile("begins in a frame.mp3", lambda made: no_index("-b:a", "128k")(made)[100:]),
    OddFile("cut.mp3", cut(mp3("-b:a", "192k"), 0.5), 0.5 * SECONDS, _BREAKS),
    OddFile("cut vbr.mp3", cut(mp3("-q:a", "2"), 0.6), 0.6 * SECONDS, _BREAKS),
    OddFile("spoiled.mp3", damaged(no_index("-b:a", "192k"), 0.5, 300)),
    OddFile("mono.mp3", mp3("-b:a", "128k", source="mono.wav"), is_mono=True),
    # OGG
    OddFile("vorbis.ogg", ogg()),
    OddFile("chained.ogg", joined(ogg(), ogg()), 2 * SECONDS),
    OddFile("chained thrice.ogg", joined(ogg(), ogg(source="half.wav"), ogg()), 2.5 * SECONDS),
    OddFile("chained opus.opus", joined(*[by_ffmpeg("opus", "-b:a", "128k")] * 2), 2 * SECONDS),
    OddFile("opus.opus", by_ffmpeg("opus", "-b:a", "128k")),
    OddFile("mono.opus", by_ffmpeg("opus", "-b:a", "96k", source="mono.wav"), is_mono=True),
    OddFile("mono.ogg", ogg(source="mono.wav"), is_mono=True),
    OddFile("flac in.oga", ogg("-c:a", "flac"), is_lossless=True),
    OddFile("cut.ogg", cut(ogg(), 0.5), 0.5 * SECONDS, _BREAKS),
    OddFile("never ended.ogg", no_last_page, SECONDS, _BREAKS),
    # FLAC
    OddFile("plain.flac", _FLAC, is_lossless=True),
    OddFile("pipe.flac", by_pipe("-f", "flac"), is_lossless=True),
    OddFile("no total.flac", flac_total(0), is_lossless=True),
    OddFile("huge total.flac", flac_total((1 << 36) - 1), said=""),
    OddFile("tagged.flac", joined(lambda _: id3(700), _FLAC), is_lossless=True),
    OddFile("cut.flac", cut(_FLAC, 0.5), 0.5 * SECONDS, _BREAKS),
    OddFile("24 bits.flac", by_libsndfile("flac", "FLAC", "PCM_24"), is_lossless=True),
    # WAV
    OddFile("plain.wav", plain(), is_lossless=True),
    OddFile("size 0.wav", data_size(0), is_lossless=True),
    OddFile("size all ones.wav", data_size(0xFFFFFFFF), is_lossless=True),
    OddFile("mono size 0.wav", data_size(0, "mono.wav"), is_mono=True),
    OddFile("pipe.wav", by_pipe("-f", "wav"), is_lossless=True),
    OddFile("cut.wav", cut(plain(), 0.5), 0.5 * SECONDS, _BREAKS),
    OddFile("claims more.wav", data_size(1 << 30), said=_BREAKS, is_lossless=True),
    OddFile("rf64.wav", by_libsndfile("wav", "RF64", "PCM_16"), is_lossless=True),
    OddFile("rf64 cut.wav", cut(by_libsndfile("wav", "RF64", "PCM_16"), 0.5), 0.5 * SECONDS, _BREAKS),
    OddFile("rf64 unsized.wav", unsized_rf64, is_lossless=True),
    OddFile("bw64.wav", bw64, is_lossless=True),
    OddFile("bw64 cut.wav", cut(bw64, 0.5), 0.5 * SECONDS, _BREAKS),
    OddFile("mp3 in.wav", mp3_in_wav),
    OddFile("chunks everywhere.wav", chunks_everywhere, is_lossless=True),
    OddFile("extended.wav", extended, is_lossless=True),
    OddFile("big endian.wav", rifx, is_lossless=True),
    OddFile("ima adpcm.wav", by_ffmpeg("wav", "-c:a", "adpcm_ima_wav")),
    OddFile("a-law.wav", by_libsndfile("wav", "WAV", "ALAW")),
    OddFile("doubles.wav", by_libsndfile("wav", "WAV", "DOUBLE")),
    OddFile("tag before.wav", joined(lambda _: id3(500), plain())),
    # Others
    OddFile("sound.aiff", by_libsndfile("aiff", "AIFF", "PCM_16"), is_lossless=True),
    OddFile("floats.aifc", by_ffmpeg("aiff", "-c:a", "pcm_f32be")),
    OddFile("sowt.aifc", by_ffmpeg("aiff", "-c:a", "pcm_s16le"), is_lossless=True),
    OddFile("cut.aiff", cut(by_libsndfile("aiff", "AIFF", "PCM_16"), 0.5), 0.5 * SECONDS, _BREAKS),
    OddFile("sound.caf", by_ffmpeg("caf", "-c:a", "pcm_s16be"), is_lossless=True),
    OddFile("alac.caf", by_ffmpeg("caf", "-c:a", "alac"), is_lossless=True),
    OddFile("sound.au", by_ffmpeg("au"), is_lossless=True),
    OddFile("mu-law.au", by_libsndfile("au", "AU", "ULAW")),
    OddFile("pipe.au", by_pipe("-f", "au"), is_lossless=True),
    OddFile("sound.w64", by_ffmpeg("w64"), is_lossless=True),
    OddFile("floats.w64", by_libsndfile("w64", "W64", "FLOAT")),
    OddFile("sound.aac", by_ffmpeg("aac", *_AAC)),
    OddFile("joined.aac", joined(by_ffmpeg("aac", *_AAC), by_ffmpeg("aac", *_AAC)), 2 * SECONDS),
    OddFile("mono.aac", by_ffmpeg("aac", *_AAC, source="mono.wav"), is_mono=True),
    OddFile("sound.wma", by_ffmpeg("wma", "-c:a", "wmav2", "-b:a", "192k")),
    OddFile("mono.wma", by_ffmpeg("wma", "-c:a", "wmav2", "-b:a", "128k", source="mono.wav"), is_mono=True),
    OddFile("sound.ac3", by_ffmpeg("ac3", "-b:a", "384k")),
    OddFile("surround.ac3", by_ffmpeg("ac3", "-b:a", "448k", source="five_one.wav"), said="6 channels"),
    OddFile("sound.eac3", by_ffmpeg("eac3", "-b:a", "256k")),
    OddFile("sound.m4a", m4a()),
    OddFile("mono.m4a", m4a(source="mono.wav"), is_mono=True),
    OddFile("alac.m4a", by_ffmpeg("m4a", "-c:a", "alac"), is_lossless=True),
    OddFile("fragments.mp4", by_ffmpeg("mp4", *_AAC, "-movflags", "frag_keyframe+empty_moov")),
    OddFile("sound.mov", by_ffmpeg("mov", "-c:a", "pcm_s16le"), is_lossless=True),
    OddFile("cut.m4a", cut(m4a(), 0.6), 0.6 * SECONDS, _BREAKS),
    OddFile(
        "mono.webm", by_ffmpeg("webm", "-c:a", "libopus", "-b:a", "96k", source="mono.wav"), is_mono=True
    ),
    OddFile("browser.webm", by_pipe("-c:a", "libopus", "-b:a", "128k", "-f", "webm")),
    OddFile("sound.mka", by_ffmpeg("mka", "-c:a", "flac"), is_lossless=True),
    OddFile("sound.wv", by_ffmpeg("wv"), is_lossless=True),
    OddFile("sound.tta", by_ffmpeg("tta"), is_lossless=True),
    OddFile("sound.voc", by_ffmpeg("voc", "-c:a", "pcm_s16le"), is_lossless=True),
    OddFile("sound.ts", by_ffmpeg("ts", *_AAC)),
    OddFile("sound.avi", by_ffmpeg("avi", "-c:a", "pcm_s16le"), is_lossless=True),
    OddFile("sound.flv", by_ffmpeg("flv", *_AAC)),
    OddFile("five one.wav", plain("five_one.wav"), said="6 channels"),
    # Refused
    OddFile("head only.mp3", cut(no_index("-b:a", "128k"), 0.01), None, "lasts 0."),
    OddFile("index only.m4a", cut(by_ffmpeg("m4a", *_AAC), 0.5), None, "holds no sound that can be read"),
    OddFile("archive.wav", lambda _: b"PK\3\4" + bytes(2000), None, "is a ZIP archive; unpack it"),
    OddFile("optim.ofr", lambda _: b"OFR " + bytes(2000), None, "is OptimFROG; convert it to WAV"),
    OddFile("picture.mp3", lambda _: b"\x89PNG\r\n\x1a\n" + bytes(2000), None, "is not sound"),
    OddFile("noise.mp3", lambda _: np.random.default_rng(1).bytes(20_000), None, "'noise.mp3'"),
    OddFile("header only.wav", lambda made: made.bytes_of()[:44], None, "'header only.wav'"),
    OddFile("nothing.flac", lambda _: b"", None, "is empty"),
)
