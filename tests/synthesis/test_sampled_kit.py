"""Recorded kits: no two strokes alike, even layers, one image, one room, a bank of kits where it is here."""

import struct
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.instrument import FIRST_INSTRUMENTS, INSTRUMENTS, MOST_VARIANTS, Voice
from studio.synthesis.performance import perform
from studio.synthesis.renderer import Renderer
from studio.synthesis.sampled_kit import RecordedDrum, SampledKit
from studio.synthesis.sound_bank import BANKS, FoundBank, find_banks
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import Note, Part, Score

KITS = {id_: kit for id_ in INSTRUMENTS.ids if isinstance(kit := INSTRUMENTS[id_], SampledKit)}
DRUM_SETS = ("kit_acoustic", "kit_brushes", "kit_jazz", "kit_lofi", "kit_metal", "kit_room")
KICK, SNARE, CLOSED_HAT, OPEN_HAT, FLOOR_TOM, HIGH_TOM, CRASH, RIDE = 36, 38, 42, 46, 41, 50, 49, 51
SIXTEENTH, SWUNG_EIGHTH = 120, 160


def hit(kit: SampledKit, key: int, velocity: int = 108, variant: int = 0, articulation: str = "") -> Samples:
    return kit.render([Voice(key, velocity, 1, variant, articulation)])[0]


def played(id_: str, *notes: Note) -> tuple[Score, Part]:
    part = Part("drums", "drums", id_, notes)
    return Score("Test", 120.0, Meter(), Key.parse("C major"), 8.0, (), (), (part,), 5), part


def rms_db(samples: Samples, seconds: float = 0.2) -> float:
    return float(10.0 * np.log10(np.square(samples[: int(seconds * SAMPLE_RATE)]).sum() + 1e-20))


def balance(samples: Samples) -> float:
    """Where a stroke is heard: −1 left, 1 right."""
    left, right = np.square(samples.astype(np.float64)).sum(axis=0)
    return float((right - left) / (right + left))


def centroid_hz(samples: Samples) -> float:
    power = np.abs(np.fft.rfft(samples.sum(axis=1))) ** 2
    return float((power * np.fft.rfftfreq(len(samples), 1.0 / SAMPLE_RATE)).sum() / power.sum())


def test_the_kits_that_are_played_by_hand_are_recorded():
    assert {*DRUM_SETS, "kit_orchestral", "percussion_hand", "percussion_taiko"} <= set(KITS)


@pytest.mark.parametrize("step", [SIXTEENTH, 2 * SIXTEENTH, 4 * SIXTEENTH, SWUNG_EIGHTH, 3 * SIXTEENTH])
@pytest.mark.parametrize("id_", ["kit_acoustic", "kit_metal", "percussion_hand"])
def test_no_two_of_eight_equal_strokes_are_the_same(id_, step):
    score, part = played(id_, *(Note(index * step, 60, SNARE, 108) for index in range(8)))

    voices = [note.voice for note in perform(score, part, KITS[id_])]
    sounds = KITS[id_].render(voices)

    for one, other in combinations(sounds, 2):
        frames = min(len(one), len(other), 2000)
        difference = np.abs(one[:frames] - other[:frames]).max() / np.abs(one).max()
        assert difference > 0.02


@pytest.mark.parametrize("key", [KICK, SNARE, CLOSED_HAT, FLOOR_TOM])
def test_strokes_differ_in_detail_and_are_one_drum(key):
    takes = [hit(KITS["kit_acoustic"], key, variant=variant) for variant in range(5)]

    levels = [rms_db(take) for take in takes]
    brightness = [centroid_hz(take) for take in takes]

    assert max(levels) - min(levels) < 2.5
    assert max(brightness) < 1.3 * min(brightness)


@pytest.mark.parametrize("id_", DRUM_SETS)
@pytest.mark.parametrize("key", [KICK, SNARE, CLOSED_HAT, RIDE])
def test_level_follows_velocity_without_jumps(id_, key):
    """Each step of the grid that velocities are rounded to is as much louder as it should be."""
    velocities = (36, 54, 72, 90, 108, 126)
    levels = [rms_db(hit(KITS[id_], key, velocity)) for velocity in velocities]

    for (soft, hard), (low, high) in zip(pairwise(levels), pairwise(velocities), strict=True):
        expected_db = 32.0 * np.log10(high / low)
        assert abs(hard - soft - expected_db) <= 2.0


@pytest.mark.parametrize("id_", DRUM_SETS)
def test_the_image_is_as_it_is_seen_from_the_stool(id_):
    kit = KITS[id_]

    heard = {key: balance(hit(kit, key)) for key in (CLOSED_HAT, OPEN_HAT, KICK, SNARE, RIDE)}

    assert heard[CLOSED_HAT] < -0.1
    assert heard[OPEN_HAT] < -0.1
    assert abs(heard[KICK]) < 0.08
    assert abs(heard[SNARE]) < 0.08
    assert heard[RIDE] > 0.1
    toms = [balance(hit(kit, key)) for key in (HIGH_TOM, 47, 45, 43, FLOOR_TOM)]
    # the lower a drum, the more of it is in the middle, wherever it stands
    assert all(right > left - 0.05 for left, right in pairwise(toms))
    assert toms[-1] > toms[0] + 0.15


@pytest.mark.parametrize("id_", KITS)
def test_a_stroke_does_not_click_where_it_begins_and_ends(id_):
    for key in (KICK, SNARE, CLOSED_HAT, CRASH):
        sound = hit(KITS[id_], key, 127)

        assert np.abs(sound[0]).max() < 1e-3
        assert np.abs(sound[-8:]).max() < 1e-4


def test_an_open_hat_is_ended_by_a_closed_one():
    score, part = played("kit_acoustic", Note(0, 240, OPEN_HAT, 108), Note(480, 240, CLOSED_HAT, 1))
    rings, _ = played("kit_acoustic", Note(0, 240, OPEN_HAT, 108))
    after = int((0.5 + 0.02) * SAMPLE_RATE)

    choked = Renderer(score).render_range(0, 2 * SAMPLE_RATE)[part.id][after : after + 4410]
    ringing = Renderer(rings).render_range(0, 2 * SAMPLE_RATE)[part.id][after : after + 4410]

    assert np.abs(choked).max() < 0.05 * np.abs(ringing).max()


def heard_frames(sound):
    """Frames until a stroke is 40 dB below its peak."""
    level = np.abs(sound).max(axis=1)
    return int(np.flatnonzero(level > 0.01 * level.max())[-1])


def test_a_ghost_note_is_darker_and_shorter_than_a_soft_stroke():
    plain, ghost = (hit(KITS["kit_acoustic"], SNARE, 54, articulation=name) for name in ("", "ghost"))

    assert centroid_hz(ghost) < 0.97 * centroid_hz(plain)
    assert heard_frames(ghost) < heard_frames(plain)


def test_a_sweep_of_brushes_lasts_as_long_as_its_note():
    short, long = KITS["kit_brushes"].render([Voice(40, 90, seconds * SAMPLE_RATE, 0) for seconds in (1, 3)])

    assert len(long) - len(short) == pytest.approx(2 * SAMPLE_RATE, abs=0.35 * SAMPLE_RATE)


def test_a_gate_ends_the_room():
    drum = {SNARE: KITS["kit_metal"].drums[SNARE]}
    kit = replace(KITS["kit_metal"], drums=drum)
    late = slice(int(0.35 * SAMPLE_RATE), int(0.45 * SAMPLE_RATE))

    gated = hit(kit, SNARE)
    open_ = hit(replace(kit, room=replace(kit.room, gate_seconds=0.0)), SNARE)

    tail_db = [rms_db(np.pad(sound, ((0, SAMPLE_RATE), (0, 0)))[late]) for sound in (gated, open_)]
    assert tail_db[0] < tail_db[1] - 6.0


def test_a_tail_falls_by_sixty_decibels_in_its_time():
    room = DrumRoom(pair_db=-90.0, tail_db=0.0, tail_seconds=0.8, tail_high_hz=11025.0)
    left, right = np.zeros((2, 64 * 800), np.float32)
    left[0] = right[0] = 1.0

    room.answer(left, right, KITS["kit_acoustic"].drums[SNARE].place, 1.0)

    early, late = (np.square(left[start : start + 8820]).sum() for start in (8820, 26460))
    assert 10.0 * np.log10(early / late) == pytest.approx(60.0 * 0.4 / 0.8, abs=3.0)


def test_the_kits_of_the_first_version_are_kept():
    assert {"kit_acoustic", "kit_metal", "percussion_hand"} <= set(FIRST_INSTRUMENTS.ids)
    assert not FIRST_INSTRUMENTS["kit_acoustic"].takes_in_turn


def chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def write_font(path: Path, recordings: list[NDArray[np.int16]]) -> Path:
    """One preset 0:0 of equal layers of velocity, all on keys 36 to 60."""
    edges = np.linspace(0, 128, len(recordings) + 1).astype(int)
    zones = b"".join(
        struct.pack("<HBBHBBHh", 43, 36, 60, 44, low, high - 1, 53, index)
        for index, (low, high) in enumerate(pairwise(edges.tolist()))
    )
    starts = np.cumsum([0, *(len(recording) for recording in recordings)]).tolist()
    headers = b"".join(
        struct.pack("<20sIIIIIBbHH", b"Layer", start, end, start, start, SAMPLE_RATE, 36, 0, 0, 1)
        for start, end in pairwise(starts)
    )
    count = len(recordings)
    hydra = (
        chunk(
            b"phdr",
            struct.pack("<20sHHHIII", b"Kit", 0, 0, 0, 0, 0, 0)
            + struct.pack("<20sHHHIII", b"EOP", 0, 0, 1, 0, 0, 0),
        )
        + chunk(b"pbag", struct.pack("<HHHH", 0, 0, 1, 0))
        + chunk(b"pmod", bytes(10))
        + chunk(b"pgen", struct.pack("<Hh", 41, 0) + bytes(4))
        + chunk(b"inst", struct.pack("<20sH", b"Kit", 0) + struct.pack("<20sH", b"EOI", count))
        + chunk(b"ibag", b"".join(struct.pack("<HH", 3 * index, 0) for index in range(count + 1)))
        + chunk(b"imod", bytes(10))
        + chunk(b"igen", zones + bytes(4))
        + chunk(b"shdr", headers + bytes(46))
    )
    content = b"sfbk" + chunk(b"LIST", b"INFO" + chunk(b"INAM", b"Tiny"))
    content += chunk(b"LIST", b"sdta" + chunk(b"smpl", np.concatenate(recordings).tobytes()))
    path.write_bytes(chunk(b"RIFF", content + chunk(b"LIST", b"pdta" + hydra)))
    return path


def layer(partial: int) -> NDArray[np.int16]:
    """A stroke of half a second whose overtones come with force: a fundamental and one partial."""
    seconds = np.arange(SAMPLE_RATE // 2) / SAMPLE_RATE
    wave = np.sin(2.0 * np.pi * 200.0 * seconds) + np.sin(2.0 * np.pi * 200.0 * partial * seconds)
    return (12000.0 * wave * np.exp(-12.0 * seconds)).astype(np.int16)


@pytest.fixture
def layered_kit(tmp_path: Path) -> SampledKit:
    """The acoustic kit where its bank of kits is here, with five layers."""
    path = write_font(tmp_path / "layers.sf2", [layer(partial) for partial in (5, 9, 13, 17, 21)])
    kits = FoundBank("avl_black_pearl", "Layers", path, "0" * 12, is_whole=False)
    return replace(KITS["kit_acoustic"], detune_cents=0.0).played_from([*find_banks(), kits])


def strength_db(samples: Samples, hz: float) -> float:
    frames = np.arange(len(samples)) / SAMPLE_RATE
    return float(
        20.0 * np.log10(np.abs((samples.sum(axis=1) * np.exp(-2j * np.pi * hz * frames)).sum()) + 1e-9)
    )


def test_a_bank_of_kits_plays_the_acoustic_kit_where_it_is_here(layered_kit):
    soft, hard = hit(layered_kit, SNARE, 18), hit(layered_kit, SNARE, 126)

    # The snare's key is two above the one it was recorded at.
    tuned = 2.0 ** (2.0 / 12.0)
    assert strength_db(soft, 1000.0 * tuned) > strength_db(soft, 4200.0 * tuned) + 20.0
    assert strength_db(hard, 4200.0 * tuned) > strength_db(hard, 1000.0 * tuned) + 20.0


def test_layers_of_velocity_fade_into_each_other(layered_kit):
    tuned = 2.0 ** (2.0 / 12.0)
    between = [hit(layered_kit, SNARE, velocity) for velocity in range(72, 84, 2)]

    shares = [strength_db(sound, 2600.0 * tuned) - strength_db(sound, 3400.0 * tuned) for sound in between]
    levels = [rms_db(sound) for sound in between]

    assert any(-15.0 < share < 15.0 for share in shares)
    assert max(abs(after - before) for before, after in pairwise(levels)) < 2.0


def test_hands_are_not_played_by_a_bank_of_kits(layered_kit):
    assert np.array_equal(hit(layered_kit, 63), hit(replace(KITS["kit_acoustic"], detune_cents=0.0), 63))


@pytest.mark.parametrize("id_", [id_ for id_ in BANKS.ids if BANKS[id_].is_kit_bank])
def test_a_bank_of_kits_says_where_its_drums_lie(id_):
    bank = BANKS[id_]

    assert set(range(41, 54)) | {KICK, 37, SNARE} <= set(bank.drums)
    assert bank.licence
    assert bank.credit


def test_a_kit_that_a_bank_lacks_is_played_by_its_plain_one():
    kit = KITS["kit_acoustic"]
    strange = {**kit.drums, SNARE: RecordedDrum(takes=((3, 38),), peak_dbfs=-3.0)}
    small = find_banks()[-1:]

    assert len(hit(replace(kit, drums=strange).played_from(small), SNARE)) > 1000
    assert kit.variants == MOST_VARIANTS
