"""A take made to sound like a record: what its master would need, and how near it would come."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.loudness import LoudnessMeter
from studio.mastering.chain import Mastered, master
from studio.mastering.reference import Match, Matching, ReferenceMatch, ReferenceMeasures
from studio.mastering.target import TARGETS

_PASSAGE_SECONDS = 20.0
_ROUNDS = 3
_NAMED_THIRDS = (
    ("Lows, below 140 Hz", slice(0, 7)),
    ("Low middle, to 560 Hz", slice(7, 13)),
    ("Middle, to 2.2 kHz", slice(13, 19)),
    ("Presence, to 5.6 kHz", slice(19, 23)),
    ("Air, above 5.6 kHz", slice(23, 28)),
)
"""Stretches of the matched thirds, as a person names them."""


@dataclass(frozen=True, slots=True, eq=False)
class Resemblance:
    """The result of matching a take to a record.

    Attributes:
        match: What a master needs.
        target: Id of the target that it is tried with.
        rows: name, take, reference, after and unit of what was compared.
        sentence: How near it comes, for a person.
    """

    match: Match
    target: str
    rows: tuple[dict[str, Any], ...]
    sentence: str


def resemble(
    premaster: Samples,
    present: ReferenceMeasures,
    record: ReferenceMeasures,
    target_id: str,
    fade_frames: int | None,
) -> Resemblance:
    """Find what makes a master of a mix sound like a record.

    Args:
        premaster: The mix, (frames, 2); it holds the master afterwards.
        present: Its master as it is now.
        record: What it is to sound like.
        target_id: Whose ceiling and glue it has.
        fade_frames: How much of its end is faded out.

    Raises:
        AudioFileError: The mix is silent or shorter than 0.4 s.
    """
    goal, target = record.likeness, TARGETS[target_id]
    matching = Matching(ReferenceMatch.of(premaster), goal, record.loudness_lufs)
    passage = loudest_passage(premaster)
    plain = ReferenceMatch.of(passage)
    for _ in range(_ROUNDS):
        tried = master(passage.copy(), target, fade_frames=0, match=matching.match)
        matching.learn(plain, ReferenceMatch.of(tried.samples))
    match = matching.match
    made = master(premaster, target, fade_frames=fade_frames, match=match)
    before, after = present.likeness, ReferenceMatch.of(made.samples)
    rows = [
        _row("Loudness", "LUFS", present.loudness_lufs, record.loudness_lufs, made.loudness_lufs),
        _row("Width, sides beside the middle", "dB", before.width_db, goal.width_db, after.width_db),
        *(
            _row(name, "dB", *(float(one.shape_db[thirds].mean()) for one in (before, goal, after)))
            for name, thirds in _NAMED_THIRDS
        ),
        _row("Spectrum, apart from the reference", "dB", before.apart_db(goal), 0.0, after.apart_db(goal)),
    ]
    sentence = _sentence(before.apart_db(goal), after.apart_db(goal), record.loudness_lufs, made)
    return Resemblance(match, target_id, tuple(rows), sentence)


def loudest_passage(samples: Samples, seconds: float = _PASSAGE_SECONDS) -> Samples:
    """The stretch of a sound that is loudest as a whole; all of it where it is shorter."""
    meter = LoudnessMeter()
    meter.add(samples)
    powers = meter.hop_powers
    hops = round(seconds * 10.0)
    if powers.size <= hops:
        return samples
    total = np.concatenate([[0.0], np.cumsum(powers)])
    start = int(np.argmax(total[hops:] - total[:-hops])) * SAMPLE_RATE // 10
    return samples[start : start + round(seconds * SAMPLE_RATE)]


def _row(name: str, unit: str, *values: float) -> dict[str, Any]:
    """A line of a table: the take as it is, the reference, and the take afterwards."""
    take, reference, after = (round(value, 1) for value in values)
    return {"name": name, "take": take, "reference": reference, "after": after, "unit": unit}


def _sentence(before_db: float, after_db: float, goal_lufs: float, made: Mastered) -> str:
    spectrum = f"The spectrum comes from {before_db:.1f} to {after_db:.1f} dB from the reference"
    if abs(made.loudness_lufs - goal_lufs) <= 0.5:
        return f"{spectrum}, at its {goal_lufs:.1f} LUFS."
    return (
        f"{spectrum}, at {made.loudness_lufs:.1f} LUFS instead of its {goal_lufs:.1f}:"
        " further a master does not go."
    )
