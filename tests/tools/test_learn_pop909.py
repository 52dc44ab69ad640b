"""Learning, from a corpus of two songs made for it."""

import json
from pathlib import Path

import mido
import pytest

from studio.composing.melody_fingerprints import Phrases
from tools.corpora import Song, Sounding, Sung, one_at_a_time, read_pop909, read_pop909_tunes
from tools.learn_pop909 import chord_tones, harmony, held, learn, phrases, rhythm, steps

PITCHES = (60, 62, 64, 65, 67, 65, 64, 62)


def write_song(folder: Path, bars: int = 10) -> None:
    """A song at 120 BPM: eighths up and down the scale over C and G, a bar each."""
    folder.mkdir(parents=True)
    beats = [(beat * 0.5, float(beat % 2 == 0), float(beat % 4 == 0)) for beat in range(4 * bars + 1)]
    (folder / "beat_midi.txt").write_text("".join(f"{time} {two} {four}\n" for time, two, four in beats))
    chords = [
        f"{bar * 2.0}\t{bar * 2.0 + 2}\t{'C:maj' if bar % 2 == 0 else 'G:maj/3'}" for bar in range(bars)
    ]
    (folder / "chord_midi.txt").write_text("\n".join(chords))
    (folder / "key_audio.txt").write_text("0.0\t20.0\tC:maj\n")
    file = mido.MidiFile(ticks_per_beat=480)
    track = mido.MidiTrack([mido.MetaMessage("track_name", name="MELODY")])
    for _ in range(bars):
        for pitch in PITCHES:
            track += [
                mido.Message("note_on", note=pitch, velocity=90),
                mido.Message("note_off", note=pitch, time=240),
            ]
    file.tracks += [mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=500_000)]), track]
    file.save(folder / f"{folder.name}.mid")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    write_song(tmp_path / "001")
    write_song(tmp_path / "002")
    return tmp_path


def test_a_song_is_read_on_its_grid(corpus: Path) -> None:
    song = read_pop909(corpus)[0]
    assert song.melody[:3] == (Sung(0, 2, 60), Sung(2, 2, 62), Sung(4, 2, 64))
    assert song.chords[:2] == (Sounding(0, 0, ""), Sounding(16, 7, ""))
    assert (song.tonic, song.mode, song.tempo_bpm) == (0, "major", 120.0)


def test_figures_are_shares_and_hold_no_tune(corpus: Path) -> None:
    figures = json.loads(json.dumps(learn(read_pop909(corpus))))
    assert figures["songs"] == 2
    assert figures["harmony"]["major"] == {"0": {"7": 1.0}, "7": {"0": 1.0}}
    assert figures["rhythm"][3]["first"] == {"0": 1.0}
    assert "67" not in json.dumps(figures["melody"]["step_after_step"])


def test_steps_follow_steps_in_degrees(corpus: Path) -> None:
    after_up = steps(read_pop909(corpus))["1"]
    assert after_up == {"1": 0.75, "-1": 0.25}


def test_a_bar_of_eighths_goes_on_in_eighths_to_its_end(corpus: Path) -> None:
    after = rhythm(read_pop909(corpus))["after"]
    assert after["4,2"] == {"2": 1.0}
    assert after["14,2"] == {"0": 1.0}


def test_rests_divide_phrases_and_shorten_what_is_held() -> None:
    song = Song(
        "made",
        16,
        4,
        90.0,
        (Sung(0, 4, 60), Sung(4, 4, 62), Sung(12, 4, 64)),
        (Sounding(0, 0, ""),),
        0,
        "major",
    )
    assert phrases([song]) == {"2": 1.0}
    assert held([song]) == {"4": {"4": 1.0}, "8": {"4": 1.0}}
    assert chord_tones([song])[4] == 0.0
    assert chord_tones([song])[12] == 1.0
    assert harmony([song]) == {}


def test_of_notes_that_begin_together_the_highest_is_the_tune() -> None:
    assert one_at_a_time([Sung(0, 9, 60), Sung(0, 4, 67), Sung(2, 2, 64)]) == (Sung(0, 2, 67), Sung(2, 2, 64))


def test_every_tune_of_the_corpus_is_known_afterwards(corpus: Path) -> None:
    lines = [[(note.start, note.pitch) for note in tune] for tune in read_pop909_tunes(corpus)]
    assert Phrases.of(lines, 2048, 7).longest_repeat(lines[0][:20]) == 19
