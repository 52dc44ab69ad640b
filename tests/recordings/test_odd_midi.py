"""Of an odd MIDI file all is read that can be; a notice says what was mended."""

import contextlib
import io
import warnings
from collections.abc import Sequence
from pathlib import Path

import pretty_midi
import pytest

from studio.errors import AudioFileError
from studio.recordings.containers import container_of
from studio.recordings.midi_reader import MidiPiece, read_midi
from studio.theory.score import Score
from tests.recordings.mutated import mutations
from tests.recordings.odd_midi.files import FILES, REFUSED, Odd

IDS = [odd.name for odd in FILES]


def piece_of(data: bytes, folder: Path) -> MidiPiece:
    path = folder / "odd.mid"
    path.write_bytes(data)
    return read_midi(container_of(path), fallback="Odd")


def onsets_of(score: Score) -> list[tuple[float, int]]:
    return sorted((score.time.seconds(note.start), note.pitch) for part in score.parts for note in part.notes)


def judged(data: bytes) -> "list[tuple[float, int]] | None":
    """What pretty_midi, which reads with mido, makes of the bytes; None where they refuse them."""
    with warnings.catch_warnings(), contextlib.suppress(Exception):
        warnings.simplefilter("ignore")
        read = pretty_midi.PrettyMIDI(io.BytesIO(data))
        return sorted((note.start, note.pitch) for part in read.instruments for note in part.notes)
    return None


def assert_same(found: Sequence[tuple[float, int]], wanted: Sequence[tuple[float, int]]) -> None:
    assert [pitch for _, pitch in found] == [pitch for _, pitch in wanted]
    assert [moment for moment, _ in found] == pytest.approx([moment for moment, _ in wanted], abs=0.005)


@pytest.mark.parametrize("odd", FILES, ids=IDS)
def test_every_note_is_read(tmp_path: Path, odd: Odd):
    piece = piece_of(odd.data, tmp_path)

    assert_same(onsets_of(piece.score), odd.notes)
    last = max(note.end for part in piece.score.parts for note in part.notes)
    assert piece.score.time.seconds(last) == pytest.approx(odd.end, abs=0.005)


@pytest.mark.parametrize("odd", FILES, ids=IDS)
def test_the_piece_ends_when_its_last_note_has_rung_out(tmp_path: Path, odd: Odd):
    length = piece_of(odd.data, tmp_path).score.length_seconds

    assert odd.end + 1.0 <= length <= max(odd.end + 4.0, 5.0)  # no piece is shorter than 5 s


@pytest.mark.parametrize("odd", FILES, ids=IDS)
def test_the_notice_says_what_was_mended_and_nothing_else(tmp_path: Path, odd: Odd):
    notes = piece_of(odd.data, tmp_path).notes

    assert bool(notes) == bool(odd.said)
    assert odd.said in " ".join(notes)
    assert all(note.endswith(".") and "\n" not in note for note in notes)


DIFFERENT = {
    "no tracks, says the header": "mido believes the header",
    "more tracks than the header says": "mido believes the header",
    "a note that is never let go": "pretty_midi drops it",
    "everything in one tick": "pretty_midi keeps it waiting for another tick",
    "song position inside": "mido lets it run on",
    "film frames of 25 × 40": "mido takes frames for beats",
    "film frames of 24 × 80": "mido takes frames for beats",
    "tempo in the second track": "pretty_midi reads tempos of the first",
    "tempo of two bytes": "mido pads it to 65 ms a beat",
    "two tempos at once": "pretty_midi takes either",
}
"""Files that the judges read otherwise, and why they are not followed."""


@pytest.mark.parametrize("odd", [odd for odd in FILES if odd.name not in DIFFERENT], ids=lambda odd: odd.name)
def test_what_others_read_is_read_the_same(tmp_path: Path, odd: Odd):
    wanted = judged(odd.data)
    if not wanted:
        return  # they refuse it, or find nothing

    assert_same(onsets_of(piece_of(odd.data, tmp_path).score), wanted)


@pytest.mark.parametrize("name", REFUSED)
def test_only_what_holds_no_note_or_never_ends_is_refused(tmp_path: Path, name: str):
    data, said = REFUSED[name]

    with pytest.raises(AudioFileError, match=said) as refused:
        piece_of(data, tmp_path)

    assert str(refused.value).startswith("'odd.mid'")
    assert "\n" not in str(refused.value)


def test_hurt_files_neither_crash_nor_hang_nor_grow(tmp_path: Path):
    for fault in mutations(300, tmp_path, seed=11):
        assert fault is None, fault
