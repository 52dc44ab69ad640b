"""The sound of a part where a piece was changed, rendered there alone."""

from dataclasses import replace

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.files import read
from studio.composing.wishes import parse
from studio.editing.audio_patch import FADE_FRAMES, AudioPatch
from studio.editing.original import Original
from studio.editing.region import Region
from studio.editing.window import Window
from studio.engines.symbolic import SymbolicEngine
from studio.mixing.channel_assignment import channels_of
from studio.mixing.control import Ducking
from studio.mixing.profile import PROFILES
from studio.mixing.strip import Strip
from studio.synthesis.renderer import Renderer
from studio.take_files import TakeFiles
from studio.theory.score import Note, Score

pytestmark = pytest.mark.sound

BAR_TICKS = 1920


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Original:
    folder = tmp_path_factory.mktemp("original")
    made = SymbolicEngine(("wav",)).produce(
        parse("house at 120 bpm, 16 seconds, seed 3"), folder, lambda *_: None
    )
    return Original.read(TakeFiles(folder, made.files), made.report)


def changed(score: Score, part_id: str, notes: list[Note]) -> Score:
    parts = tuple(
        replace(part, notes=tuple(sorted(notes, key=lambda note: (note.start, note.pitch))))
        if part.id == part_id
        else part
        for part in score.parts
    )
    return replace(score, parts=parts)


def notes_of(score: Score, part_id: str) -> list[Note]:
    return list(next(part for part in score.parts if part.id == part_id).notes)


def without_a_hit(score: Score, place: int = 2) -> tuple[Score, Note]:
    """The piece without one stroke of the drums in its third bar."""
    notes = notes_of(score, "drums")
    gone = [note for note in notes if 2 * BAR_TICKS <= note.start < 3 * BAR_TICKS][place]
    return changed(score, "drums", [note for note in notes if note is not gone]), gone


def whole(original: Original, score: Score, part_id: str, end: int) -> Samples:
    """A stem up to a frame, rendered from the beginning at the take's own levels."""
    part = next(part for part in score.parts if part.id == part_id)
    sound = Renderer(replace(score, parts=(part,))).render_range(0, end)[part_id]
    ducking = Ducking(score, PROFILES[score.profile].duck_release_seconds)
    return Strip(
        part, channels_of(score)[part_id], original.balance.faders_of(part_id), score.time, ducking
    ).process(sound)


def stretch_of(original: Original, score: Score, part_id: str = "drums") -> AudioPatch:
    return Window(original, score, Region(2 * BAR_TICKS, 3 * BAR_TICKS)).stem(part_id)


def test_a_stem_is_the_old_one_but_for_what_changed(original: Original) -> None:
    score, gone = without_a_hit(original.score)

    stretch = stretch_of(original, score)

    old = read(original.files.stem("drums")).samples[stretch.start_frame : stretch.end_frame]
    assert np.array_equal(stretch.before, old)
    differing = np.flatnonzero((stretch.samples != old).any(axis=1)) + stretch.start_frame
    hit = score.time.frames(gone.start, SAMPLE_RATE)
    assert (
        abs(
            int(
                differing[np.abs(stretch.samples - old).max(axis=1)[differing - stretch.start_frame] > 1e-3][
                    0
                ]
            )
            - hit
        )
        < 500
    )
    assert stretch.start_frame == score.time.frames(2 * BAR_TICKS, SAMPLE_RATE)


def test_the_windowed_sound_is_the_sound_of_the_whole(original: Original) -> None:
    score, _ = without_a_hit(original.score)

    stretch = stretch_of(original, score)

    inside = slice(stretch.start_frame + FADE_FRAMES, stretch.end_frame - FADE_FRAMES)
    difference = (
        stretch.samples[FADE_FRAMES:-FADE_FRAMES] - whole(original, score, "drums", stretch.end_frame)[inside]
    )
    assert len(difference) > 2 * FADE_FRAMES
    assert np.abs(difference).max() < 1e-4


def test_it_ends_where_the_last_changed_note_has_died_away(original: Original) -> None:
    early, first = without_a_hit(original.score, 0)
    late, last = without_a_hit(original.score, -1)
    assert first.start < last.start

    assert stretch_of(original, early).end_frame < stretch_of(original, late).end_frame


def test_a_strip_that_still_remembers_what_changed_is_heard_out(original: Original) -> None:
    notes = notes_of(original.score, "pad")
    last = max(
        (note for note in notes if 2 * BAR_TICKS <= note.start < 3 * BAR_TICKS), key=lambda note: note.start
    )
    score = changed(original.score, "pad", [note for note in notes if note is not last])

    stretch = stretch_of(original, score, "pad")

    sound = read(original.files.stem("pad")).samples.copy()
    stretch.put_into(sound, 0)
    difference = sound - whole(original, score, "pad", len(sound))
    assert np.abs(difference[stretch.start_frame + FADE_FRAMES :]).max() < 2e-5, (
        "its compressor lets go slowly"
    )


def test_a_part_that_makes_way_for_another_kick_sounds_otherwise_there(original: Original) -> None:
    notes = notes_of(original.score, "drums")
    quiet = changed(
        original.score,
        "drums",
        [
            note
            for note in notes
            if not (2 * BAR_TICKS <= note.start < 3 * BAR_TICKS and note.pitch in (35, 36))
        ],
    )
    window = Window(original, quiet, Region(2 * BAR_TICKS, 3 * BAR_TICKS))

    bass = window.stem("bass")

    assert not window.same_kicks
    assert np.abs(bass.samples - bass.before).max() > 1e-3
    assert np.abs(bass.samples).mean() > np.abs(bass.before).mean(), "nothing ducks it now"


def test_without_a_change_the_stem_is_what_it_was(original: Original) -> None:
    stretch = stretch_of(original, original.score, "bass")

    assert np.abs(stretch.samples - stretch.before).max() <= 2.0**-22
