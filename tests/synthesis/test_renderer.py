"""A score sounds the same however it is cut into windows, and whoever computes it."""

import hashlib

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.synthesis.cache import NoteCache
from studio.synthesis.renderer import Renderer
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import Note, Part, Score

BEAT = 480
TEMPO_BPM = 120.0
FRAMES_PER_BEAT = SAMPLE_RATE // 2


def score_of(*parts: Part, seconds: float = 5.0, seed: int = 7) -> Score:
    return Score("Test", TEMPO_BPM, Meter(), Key.parse("A minor"), seconds, (), (), parts, seed)


def band() -> Score:
    drums = Part(
        "drums",
        "drums",
        "kit_808",
        tuple(Note(step * 240, 60, 42 if step % 4 else 46, 90 + step % 3) for step in range(16)),
    )
    bass = Part(
        "bass", "bass", "bass_808", tuple(Note(beat * BEAT, 400, 33 + beat % 3, 100) for beat in range(8))
    )
    pad = Part(
        "pad",
        "pad",
        "pad_warm",
        tuple(Note(bar * 4 * BEAT, 4 * BEAT, pitch, 80) for bar in range(2) for pitch in (57, 60, 64)),
    )
    keys = Part(
        "keys",
        "chords",
        "electric_piano",
        tuple(Note(beat * BEAT + 7, 300, 57 + beat, 70 + 5 * beat) for beat in range(8)),
    )
    return score_of(drums, bass, pad, keys)


def digests(score: Score, block_frames: int, threads: int) -> dict[str, str]:
    """A hash of each part's whole sound."""
    hashes = {part.id: hashlib.sha256() for part in score.parts}
    for block in Renderer(score, threads, NoteCache()).blocks(block_frames):
        for part_id, samples in block.items():
            hashes[part_id].update(samples.tobytes())
    return {part_id: digest.hexdigest() for part_id, digest in hashes.items()}


@pytest.mark.parametrize(("block_frames", "threads"), [(4 * SAMPLE_RATE, 1), (10_007, 2), (999_999, 2)])
def test_every_block_size_and_thread_count_gives_the_same_bytes(block_frames, threads):
    score = band()

    assert digests(score, block_frames, threads) == digests(score, 44_100, 2)


def test_a_cache_too_small_for_one_note_changes_nothing():
    score = band()
    generous = np.concatenate([block["pad"] for block in Renderer(score, 1, NoteCache()).blocks(30_000)])

    starved = np.concatenate([block["pad"] for block in Renderer(score, 1, NoteCache(1000)).blocks(30_000)])

    assert np.array_equal(generous, starved)


def test_a_range_is_what_the_blocks_give_there_with_the_tails_of_earlier_notes():
    score = band()
    whole = {part.id: [] for part in score.parts}
    for block in Renderer(score).blocks(50_000):
        for part_id, samples in block.items():
            whole[part_id].append(samples)

    excerpt = Renderer(score, 2, NoteCache()).render_range(101_010, 199_999)

    for part_id, blocks in whole.items():
        assert np.array_equal(excerpt[part_id], np.concatenate(blocks)[101_010:199_999])
    assert np.abs(excerpt["pad"][:100]).max() > 0.001


def test_a_range_alone_is_what_it_is_in_the_whole_piece():
    score = band()

    excerpt = Renderer(score, 1, NoteCache(), whole=False).render_range(101_010, 199_999)
    whole = Renderer(score, 2, NoteCache()).render_range(0, score.length_frames(SAMPLE_RATE))

    for part_id, samples in excerpt.items():
        assert np.array_equal(samples, whole[part_id][101_010:199_999])


def test_all_frames_of_the_score_are_rendered_and_the_last_block_is_shorter():
    blocks = list(Renderer(band()).blocks(100_000))

    assert [len(block["bass"]) for block in blocks] == [100_000, 100_000, 20_500]


def test_a_longer_note_than_a_dozen_seconds_is_held():
    held = Part("pad", "pad", "pad_warm", (Note(0, 30 * BEAT, 60, 90),))

    excerpt = Renderer(score_of(held, seconds=15.0)).render_range(13 * SAMPLE_RATE, 14 * SAMPLE_RATE)

    assert np.abs(excerpt["pad"]).max() > 0.01


def test_a_closed_hat_chokes_an_open_one():
    alone = Part("drums", "drums", "kit_808", (Note(0, 60, 46, 110),))
    choked = Part("drums", "drums", "kit_808", (Note(0, 60, 46, 110), Note(120, 60, 42, 30)))
    after = slice(5512 + 4000, 5512 + 8000)

    ringing = Renderer(score_of(alone)).render_range(0, SAMPLE_RATE)["drums"][after]
    silenced = Renderer(score_of(choked)).render_range(0, SAMPLE_RATE)["drums"][after]

    assert np.abs(silenced).max() < 0.3 * np.abs(ringing).max()


def test_a_monophonic_instrument_ends_a_note_when_the_next_begins():
    held = Note(0, 8 * BEAT, 36, 100)
    overlapping = Part("bass", "bass", "bass_synth", (held, Note(BEAT, 60, 36, 100)))

    sound = Renderer(score_of(overlapping)).render_range(0, 3 * SAMPLE_RATE)["bass"]

    assert np.abs(sound[FRAMES_PER_BEAT // 2 : FRAMES_PER_BEAT]).max() > 0.05
    assert np.abs(sound[2 * SAMPLE_RATE :]).max() < 1e-4


def test_composing_other_bars_anew_leaves_a_bar_as_it_was():
    first = Part(
        "keys", "chords", "electric_piano", tuple(Note(beat * BEAT, 240, 60 + beat, 90) for beat in range(8))
    )
    other = Part(
        "keys",
        "chords",
        "electric_piano",
        tuple(Note(beat * BEAT, 240, 72 - beat % 2, 60) for beat in range(3)) + first.notes[4:],
    )
    end_of_tail = 4 * FRAMES_PER_BEAT + 100

    before = Renderer(score_of(first)).render_range(end_of_tail, 5 * SAMPLE_RATE)["keys"]
    after = Renderer(score_of(other)).render_range(end_of_tail, 5 * SAMPLE_RATE)["keys"]

    late = slice(2 * FRAMES_PER_BEAT, None)
    assert np.array_equal(before[late], after[late])
    assert np.abs(before[late]).max() > 0.01


def test_levels_follow_the_velocity_between_the_steps_that_notes_share():
    def loudest(velocity: int) -> float:
        part = Part("keys", "chords", "electric_piano", (Note(0, 240, 60, velocity),))
        return float(np.abs(Renderer(score_of(part)).render_range(0, SAMPLE_RATE)["keys"]).max())

    levels = [loudest(velocity) for velocity in (93, 94, 95, 98)]

    assert levels == sorted(levels)
    assert levels[0] < levels[-1]


def test_another_seed_plays_other_takes():
    notes = tuple(Note(beat * 240, 200, 60, 90) for beat in range(16))
    part = Part("keys", "chords", "electric_piano", notes)

    one = Renderer(score_of(part, seed=1)).render_range(0, SAMPLE_RATE)["keys"]
    another = Renderer(score_of(part, seed=2)).render_range(0, SAMPLE_RATE)["keys"]

    assert not np.array_equal(one, another)
