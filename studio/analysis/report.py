"""Asked against measured: what the brief wanted beside what the finished file is."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from studio.analysis.measured import Measured, analyse
from studio.theory.chord import Chord
from studio.theory.meter import Meter
from studio.theory.scale import Key

__all__ = ["Check", "analyse", "report"]

_TEMPO_TOLERANCE_PERCENT = 1.0
_LENGTH_TOLERANCE_SECONDS = 0.05
_LOUDNESS_TOLERANCE_LU = 0.3
_CHORD_SHARE_WANTED = 0.7
_METRICAL_LEVELS = {
    1.0: "",
    0.5: "tracker heard half time",
    2.0: "tracker heard double time",
    0.25: "tracker heard quarter time",
    4.0: "tracker heard four times the tempo",
}
_TERNARY_LEVELS = {
    2 / 3: "tracker heard dotted beats",
    1 / 3: "tracker heard one beat in three",
    4 / 3: "tracker heard dotted eighths",
}

ChordSpans = Sequence[tuple[float, float, str]]
"""(start s, end s, written name) of each chord."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the table.

    Attributes:
        name: What is compared: "tempo".
        asked: What was wanted, with its unit.
        measured: What was found, with its unit.
        ok: Whether they agree.
        note: What a reader should know, often nothing.
    """

    name: str
    asked: str
    measured: str
    ok: bool
    note: str = ""


def report(
    asked: Mapping[str, Any],
    measured: Measured,
    *,
    chord_spans: ChordSpans = (),
    tempo_range: tuple[float, float] | None = None,
    loudness_lufs: float = -14.0,
    ceiling_dbtp: float = -1.0,
) -> dict[str, Any]:
    """Compare a brief with the file that was made from it, ready for JSON.

    Args:
        asked: The brief as JSON: "tempo_bpm", "key", "length_seconds", "meter", "chords", "asked".
        measured: What :func:`analyse` heard in the file.
        chord_spans: When each chord of the score sounds; with them the chords are compared by time.
        tempo_range: The slowest and fastest tempo of a score whose tempo changes.
        loudness_lufs: What the master aimed at.
        ceiling_dbtp: What its peaks may reach.
    """
    tempo, tempo_figures = _tempo_check(asked, measured)
    if tempo_range is not None:
        tempo = _moving_tempo_check(tempo, tempo_figures["tempo_at_asked_octave"], tempo_range)
    checks = [
        tempo,
        _key_check(str(asked["key"]), measured),
        _length_check(float(asked["length_seconds"]), measured),
        _loudness_check(loudness_lufs, measured),
        _true_peak_check(ceiling_dbtp, measured),
    ]
    if "chords" in asked.get("asked", ()):
        checks.append(_chord_check(asked["chords"], chord_spans, measured))
    wanted = {
        name: asked[name]
        for name in ("tempo_bpm", "key", "meter", "length_seconds", "chords")
        if name in asked
    }
    return {
        "asked": wanted | {"loudness_lufs": loudness_lufs, "true_peak_dbtp": ceiling_dbtp},
        "measured": measured.to_json() | tempo_figures,
        "checks": [asdict(check) for check in checks],
    }


def chord_share(expected: ChordSpans, heard: ChordSpans) -> float | None:
    """The share of the time in which the heard chord is the expected one, as mir_eval's "majmin" counts it.

    Expected chords that are neither major nor minor (suspended, diminished …) are left out; None where
    that leaves nothing.
    """
    counted = right = 0.0
    for start, end, written in expected:
        triad = _triad(Chord.parse(written))
        if triad is None:
            continue
        counted += end - start
        for heard_start, heard_end, heard_written in heard:
            overlap = min(end, heard_end) - max(start, heard_start)
            if overlap > 0 and _triad(Chord.parse(heard_written)) == triad:
                right += overlap
    return right / counted if counted > 0 else None


def _tempo_check(asked: Mapping[str, Any], measured: Measured) -> tuple[Check, dict[str, Any]]:
    wanted = float(asked["tempo_bpm"])
    heard = measured.rhythm.tempo_bpm
    if heard is None:
        note = "no steady beat was heard"
        nothing = {"tempo_note": note, "tempo_at_asked_octave": None, "tempo_error_percent": None}
        return Check("tempo", f"{wanted:g} BPM", "none", ok=False, note=note), nothing
    levels = dict(_METRICAL_LEVELS)
    if Meter.parse(str(asked.get("meter", "4/4"))).count % 3 == 0:
        levels |= _TERNARY_LEVELS
    ratio = min(levels, key=lambda level: abs(math.log(heard / wanted / level)))
    folded = heard / ratio
    error_percent = 100 * (folded / wanted - 1)
    ok = abs(error_percent) <= _TEMPO_TOLERANCE_PERCENT
    note = levels[ratio] if ok else "another tempo was heard"
    if not ok:
        folded, error_percent = heard, 100 * (heard / wanted - 1)
    figures = {
        "tempo_note": note,
        "tempo_at_asked_octave": round(folded, 3),
        "tempo_error_percent": round(error_percent, 3),
    }
    return Check("tempo", f"{wanted:g} BPM", f"{folded:.2f} BPM", ok, note), figures


def _moving_tempo_check(check: Check, heard: float | None, moves: tuple[float, float]) -> Check:
    """The check of a tempo that changes: any that it goes through is right."""
    slow, fast = moves
    slack = _TEMPO_TOLERANCE_PERCENT / 100
    ok = heard is not None and slow * (1 - slack) <= heard <= fast * (1 + slack)
    said = f"it moves between {slow:.4g} and {fast:.4g} BPM"
    note = said if ok or heard is None else f"{said}; another tempo was heard"
    return replace(check, ok=check.ok or ok, note=note)


def _key_check(written: str, measured: Measured) -> Check:
    if measured.harmony.key is None:
        return Check("key", written, "none", ok=False, note="nothing pitched was heard")
    wanted, heard = Key.parse(written), Key.parse(measured.harmony.key)
    same_tonic = wanted.tonic_pitch_class == heard.tonic_pitch_class
    if same_tonic and wanted.is_minor == heard.is_minor:
        return Check("key", written, str(heard), ok=True)
    return Check("key", written, str(heard), ok=False, note=_key_note(wanted, heard))


def _key_note(wanted: Key, heard: Key) -> str:
    """The relation of the heard key to the wanted one, in words."""
    family = "minor" if heard.is_minor else "major"
    if wanted.tonic_pitch_class == heard.tonic_pitch_class:
        return f"heard as its parallel {family}"
    if wanted.scale_mask == heard.scale_mask:
        related = "relative " if wanted.is_minor != heard.is_minor else ""
        return f"heard as its {related}{family}" if related else f"heard as {heard}, which has the same notes"
    fifths = (heard.tonic_pitch_class - wanted.tonic_pitch_class) % 12
    return {7: "heard a fifth higher", 5: "heard a fifth lower"}.get(fifths, "another key was heard")


def _length_check(wanted: float, measured: Measured) -> Check:
    ok = abs(measured.length_seconds - wanted) <= _LENGTH_TOLERANCE_SECONDS
    return Check("length", f"{wanted:g} s", f"{measured.length_seconds:.2f} s", ok)


def _loudness_check(wanted: float, measured: Measured) -> Check:
    heard = measured.levels.loudness_lufs
    if heard is None:
        return Check(
            "loudness", f"{wanted:g} LUFS", "none", ok=False, note="too quiet or too short to measure"
        )
    return Check(
        "loudness", f"{wanted:g} LUFS", f"{heard:.1f} LUFS", abs(heard - wanted) <= _LOUDNESS_TOLERANCE_LU
    )


def _true_peak_check(ceiling: float, measured: Measured) -> Check:
    heard = measured.levels.true_peak_dbtp
    if heard is None:
        return Check("true peak", f"at most {ceiling:g} dBTP", "none", ok=True, note="silence")
    return Check("true peak", f"at most {ceiling:g} dBTP", f"{heard:.2f} dBTP", heard <= ceiling)


def _chord_check(written: Sequence[str], spans: ChordSpans, measured: Measured) -> Check:
    """Compare by time where the score's chords are known, else by which chords were asked for at all."""
    heard = measured.harmony.chords
    names = " ".join(dict.fromkeys(name for *_, name in heard))
    if spans:
        share, note = chord_share(spans, heard), "of the time, as major or minor"
    else:
        triads = {_triad(Chord.parse(name)) for name in written}
        total = max(sum(end - start for start, end, _ in heard), 1e-9)
        right = sum(end - start for start, end, name in heard if _triad(Chord.parse(name)) in triads)
        share, note = (right / total if triads - {None} else None), "of the time one of those asked for"
    if not heard:
        return Check("chords", " ".join(written), "none", ok=False, note="no chord was heard")
    if share is None:
        return Check(
            "chords",
            " ".join(written),
            names,
            ok=True,
            note="none of them is major or minor, so there is nothing to compare",
        )
    return Check("chords", " ".join(written), names, share >= _CHORD_SHARE_WANTED, f"{share:.0%} {note}")


def _triad(chord: Chord) -> tuple[int, bool] | None:
    """Root and True for minor; None for chords that do not contain a major or minor triad."""
    if 7 not in chord.intervals or not {3, 4} & set(chord.intervals[:2]):
        return None
    return chord.root_pitch_class, chord.is_minor
