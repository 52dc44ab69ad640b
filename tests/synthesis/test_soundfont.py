"""The reader of SoundFonts, on a font written here bit by bit and on the one that the requirements bring."""

import struct
from pathlib import Path

import numpy as np
import pytest

from studio.errors import NotFoundError
from studio.synthesis.soundfont import SoundFont, default_font, find_font

FRAMES = np.arange(400, dtype=np.int16)


def chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def generators(*pairs: tuple[int, int]) -> bytes:
    return b"".join(struct.pack("<Hh", operator, amount) for operator, amount in pairs)


def keys(low: int, high: int) -> int:
    return low | high << 8


@pytest.fixture
def written_font(tmp_path: Path) -> SoundFont:
    """One preset, program 5: an instrument with a global zone and two key ranges; the preset adds to both."""
    preset_zones = [generators((48, 50), (52, 10), (41, 0))]
    zones = [
        generators((48, 100), (36, -1200)),
        generators((43, keys(0, 59)), (54, 1), (58, 48), (53, 0)),
        generators((43, keys(60, 127)), (48, 200), (54, 3), (51, -12), (0, 3), (17, 250), (53, 0)),
    ]

    def bags(spans: list[bytes]) -> bytes:
        starts = np.cumsum([0, *(len(span) // 4 for span in spans)])
        return b"".join(struct.pack("<HH", int(start), 0) for start in starts)

    hydra = (
        chunk(
            b"phdr",
            struct.pack("<20sHHHIII", b"Test", 5, 0, 0, 0, 0, 0)
            + struct.pack("<20sHHHIII", b"EOP", 0, 0, 1, 0, 0, 0),
        )
        + chunk(b"pbag", bags(preset_zones))
        + chunk(b"pmod", bytes(10))
        + chunk(b"pgen", b"".join(preset_zones) + bytes(4))
        + chunk(b"inst", struct.pack("<20sH", b"Inst", 0) + struct.pack("<20sH", b"EOI", 3))
        + chunk(b"ibag", bags(zones))
        + chunk(b"imod", bytes(10))
        + chunk(b"igen", b"".join(zones) + bytes(4))
        + chunk(
            b"shdr", struct.pack("<20sIIIIIBbHH", b"Ramp", 0, 300, 100, 200, 22050, 60, 7, 0, 1) + bytes(46)
        )
    )
    content = b"sfbk" + chunk(b"LIST", b"INFO" + chunk(b"INAM", b"Tiny"))
    content += chunk(b"LIST", b"sdta" + chunk(b"smpl", FRAMES.tobytes())) + chunk(b"LIST", b"pdta" + hydra)
    path = tmp_path / "tiny.sf2"
    path.write_bytes(chunk(b"RIFF", content))
    return SoundFont(path)


def test_zones_take_what_the_global_zone_says_unless_they_say_otherwise(written_font: SoundFont) -> None:
    low, high = written_font.regions(5)
    assert (low.keys, high.keys) == ((0, 59), (60, 127))
    assert low.decay_seconds == high.decay_seconds == pytest.approx(0.5)


def test_a_preset_adds_to_its_instrument(written_font: SoundFont) -> None:
    low, high = written_font.regions(5)
    assert low.gain_db == pytest.approx(-0.04 * 150)
    assert high.gain_db == pytest.approx(-0.04 * 250)


def test_root_key_and_tuning_add_up(written_font: SoundFont) -> None:
    low, high = written_font.regions(5)
    assert low.root_key == pytest.approx(48 - 0.17)
    assert high.root_key == pytest.approx(60 + 12 - 0.17)
    assert low.ratio(60.0 - 0.17) == pytest.approx(2.0)


def test_loops_offsets_and_pan_are_read(written_font: SoundFont) -> None:
    low, high = written_font.regions(5)
    assert (low.start, low.end, low.loop_start, low.loop_end) == (0, 300, 100, 200)
    assert (low.loops, low.loops_until_release) == (True, False)
    assert (high.start, high.loops, high.loops_until_release, high.pan) == (3, True, True, 0.5)


def test_defaults_are_those_of_the_specification(written_font: SoundFont) -> None:
    region = written_font.regions(5)[0]
    assert region.velocities == (0, 127)
    assert region.cents_per_key == 100.0
    assert region.attack_seconds == pytest.approx(2.0**-10)
    assert region.cutoff_hz == pytest.approx(19912.0, rel=0.01)
    assert region.sustain_db == 0.0


def test_samples_are_those_of_the_file(written_font: SoundFont) -> None:
    assert np.array_equal(written_font.samples, FRAMES)
    assert not written_font.samples.flags.writeable


def test_a_loop_leads_into_itself(written_font: SoundFont) -> None:
    region = next(region for region in default_font().regions(68) if region.loop_frames > 4000)
    recorded = default_font().recording(region)
    start, end = region.loop_start - region.start, region.loop_end - region.start
    seam = np.concatenate([recorded[end - 64 : end], recorded[start : start + 64]]).astype(float)
    bends = np.abs(np.diff(seam, 2))
    assert bends[60:66].max() <= 1.5 * bends.max(
        initial=0.0, where=np.r_[[True] * 58, [False] * 10, [True] * (len(bends) - 68)]
    )
    assert np.array_equal(recorded[:start], default_font().samples[region.start : region.loop_start])


def test_a_program_that_is_not_there_is_named(written_font: SoundFont) -> None:
    with pytest.raises(NotFoundError, match="program 77"):
        written_font.regions(77)


def test_the_font_of_this_machine_is_a_general_midi_set() -> None:
    assert find_font().suffix == ".sf2"
    assert set(range(128)) <= set(default_font().programs)
    for program in (0, 21, 43, 52, 68):
        regions = default_font().regions(program)
        assert all(0 <= region.start < region.end <= len(default_font().samples) for region in regions)
        assert any(region.sounds_for(60, 100) for region in regions)
