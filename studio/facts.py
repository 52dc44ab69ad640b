"""Facts that a page shows before anything is asked: the choices and the limits."""

from collections.abc import Iterable, Mapping
from typing import Any

from studio.composing.brief import LENGTH_SECONDS_RANGE, MAXIMUM_LYRICS_CHARACTERS, TEMPO_BPM_RANGE
from studio.composing.mood import MOODS
from studio.composing.style import EVERY_GENRE
from studio.custom_instruments import LONGEST_NAME
from studio.engines.engine import STAGES
from studio.instrument_facts import spoken_name
from studio.library.uploads import LARGEST_BYTES
from studio.mixing.desk_settings import MOST_POINTS
from studio.recordings.decoder import LONGEST_SECONDS
from studio.requests import USUAL_COUNT
from studio.synthesis.patches.meanings import LONGEST_TEXT
from studio.synthesis.sound_bank import BANKS

MOST_REFERENCE_BYTES = 200_000_000
"""Eighteen minutes of a CD as WAV, and hours of anything else."""

SONG_STAGES = STAGES
"""The stages that a song passes through while it is made."""

TEMPO_LIMITS = TEMPO_BPM_RANGE
"""The slowest and the fastest tempo, in BPM."""

MOOD_NAMES = tuple(MOODS)
"""The moods that a wish can name."""

LIMITS: Mapping[str, Any] = {
    "wish_characters": MAXIMUM_LYRICS_CHARACTERS,
    "import_bytes": LARGEST_BYTES,
    "reference_bytes": MOST_REFERENCE_BYTES,
    "recording_seconds": LONGEST_SECONDS,
    "length_seconds": LENGTH_SECONDS_RANGE,
    "automation_points": MOST_POINTS,
    "patch_text_characters": LONGEST_TEXT,
    "patch_name_characters": LONGEST_NAME,
    "patch_count": USUAL_COUNT,
}
"""The limits of lengths, sizes and counts, by name."""


def genre_labels() -> dict[str, str]:
    """The label of each genre and style by its id, in the order of the labels."""
    labels = {id_: genre.label for id_, genre in EVERY_GENRE.items()}
    return dict(sorted(labels.items(), key=lambda item: item[1].casefold()))


def sound_credits() -> list[str]:
    """The makers and the terms of every sound bank that can play."""
    return [f"{bank.label} by {bank.credit}; {bank.licence}" for bank in BANKS.values()]


def instrument_names(ids: Iterable[str]) -> dict[str, str]:
    """The names of the studio's instruments as sentences have them, by their ids."""
    return {id_: spoken_name(id_) for id_ in ids}


def genre_label(genre: str) -> str:
    """The label of a genre, also of one that has since been removed."""
    return EVERY_GENRE[genre].label if genre in EVERY_GENRE else genre.replace("_", " ")
