"""Everything the studio hears in a piece of audio, as one frozen value."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from studio.analysis.chords import pitch_content
from studio.analysis.drifting_beats import followed
from studio.analysis.key import key_and_chords
from studio.analysis.levels import Levels
from studio.analysis.sound_features import Hearing, Progress
from studio.analysis.spectrum import Floats, NotePicture, note_picture, picture_from
from studio.analysis.tempo import Rhythm, rhythm_from
from studio.audio.clip import AudioClip
from studio.theory.pitch import FLAT_NAMES, SHARP_NAMES


@dataclass(frozen=True, slots=True)
class Harmony:
    """Key, mode, chords and tuning of a sound, by name.

    Attributes:
        key: "A minor", "Bb major"; None where nothing is pitched.
        key_confidence: 0 (as likely as the next) to 1.
        key_runner_up: The second likeliest key.
        mode: The key's mode where the notes tell it: "dorian", "mixolydian" …
        chords: (start s, end s, written name), ascending; stretches without a chord are left out.
        tuning_cents: How far above A4 = 440 Hz everything is, −50 to 50.
    """

    key: str | None
    key_confidence: float
    key_runner_up: str | None
    mode: str | None
    chords: tuple[tuple[float, float, str], ...]
    tuning_cents: float


NO_HARMONY = Harmony(None, 0.0, None, None, (), 0.0)


@dataclass(frozen=True, slots=True)
class Measured:
    """The measurements of one clip.

    Attributes:
        length_seconds: How long it is.
        rhythm: Tempo and beats.
        harmony: Key and chords.
        levels: Loudness, peaks and stereo image.
    """

    length_seconds: float
    rhythm: Rhythm
    harmony: Harmony
    levels: Levels

    def to_json(self) -> dict[str, Any]:
        """Flat and plain, rounded to what can be heard; None where a figure is undefined."""
        levels, harmony, rhythm = self.levels, self.harmony, self.rhythm
        return {
            "length_seconds": round(self.length_seconds, 3),
            "tempo_bpm": _rounded(rhythm.tempo_bpm, 3),
            "tempo_confidence": round(rhythm.confidence, 2),
            "beats": [round(float(beat), 3) for beat in rhythm.beats],
            "key": harmony.key,
            "key_confidence": round(harmony.key_confidence, 2),
            "key_runner_up": harmony.key_runner_up,
            "mode": harmony.mode,
            "chords": [[round(start, 3), round(end, 3), name] for start, end, name in harmony.chords],
            "tuning_cents": round(harmony.tuning_cents, 1),
            "loudness_lufs": _rounded(levels.loudness_lufs, 2),
            "loudness_range_lu": _rounded(levels.loudness_range_lu, 2),
            "true_peak_dbtp": _rounded(levels.true_peak_dbtp, 2),
            "crest_db": _rounded(levels.crest_db, 2),
            "stereo_correlation": _rounded(levels.stereo_correlation, 3),
            "width_db": _rounded(levels.width_db, 2),
            "tail_dbfs": _rounded(levels.tail_dbfs, 1),
        }


def analyse(
    clip: AudioClip, progress: Progress | None = None, *, threads: int = 1, by_hand: bool = False
) -> Measured:
    """Measure a clip of any rate, length and channel count.

    Args:
        clip: The sound.
        progress: Told the fraction done, 0 to 1, after each step.
        threads: 2 measures levels beside time and pitch.
        by_hand: Whether it may have been played without a click, so that its beats are followed.
    """
    hearing = Hearing.of(clip, progress and (lambda fraction: progress(0.8 * fraction)), threads)
    measured = conclude(hearing, threads=threads, by_hand=by_hand)
    if progress:
        progress(1.0)
    return measured


def conclude(hearing: Hearing, *, threads: int = 1, by_hand: bool = False) -> Measured:
    """Return the measurements that follow from the features of a sound.

    Args:
        hearing: What was heard, moment by moment.
        threads: 2 finds notes beside beats.
        by_hand: Whether it may have been played without a click, so that its beats are followed.
    """
    with ThreadPoolExecutor(1) as beside:
        finding = beside.submit(picture_from, hearing.peaks, threads) if threads > 1 else None
        rhythm = rhythm_from(hearing.energies, hearing.signal_frames)
        rhythm = followed(rhythm, hearing.energies) if by_hand else rhythm
        picture = finding.result() if finding else picture_from(hearing.peaks)
    harmony = NO_HARMONY if hearing.signal_frames == 0 else _harmony_from(picture, rhythm, hearing.seconds)
    return Measured(hearing.seconds, rhythm, harmony, hearing.levels.levels)


def harmony_of(signal: Floats, rhythm: Rhythm, seconds: float) -> Harmony:
    """Find the key and the chords of a mono signal at 44.1 kHz, given its beats."""
    return NO_HARMONY if signal.size == 0 else _harmony_from(note_picture(signal), rhythm, seconds)


def _harmony_from(picture: NotePicture, rhythm: Rhythm, seconds: float) -> Harmony:
    content = pitch_content(picture, rhythm.beats, seconds)
    chords, finding = key_and_chords(content)
    if finding is None:
        return NO_HARMONY
    names = FLAT_NAMES if finding.key.uses_flats else SHARP_NAMES
    return Harmony(
        key=str(finding.key),
        key_confidence=finding.confidence,
        key_runner_up=str(finding.runner_up),
        mode=finding.mode,
        chords=tuple((chord.start, chord.end, names[chord.root] + chord.quality) for chord in chords),
        tuning_cents=picture.tuning_cents,
    )


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
