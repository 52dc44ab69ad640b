"""Titles, part names and ids from what a MIDI file calls its tracks, in any script."""

import re
import unicodedata
from collections.abc import Collection

from studio.recordings.midi_events import Tracks

_NO_TITLES = frozenset(
    {"untitled", "unnamed", "conductor", "conductor track", "control", "control track", "master", "meta",
     "master track", "midi", "new song", "seq", "sequence", "song", "soft karaoke", "tempo", "tempo map",
     "tempo track", "track", "words", "lyrics"}
)  # fmt: skip
_NUMBERED = re.compile(r"(?:track|sequence|untitled|midi|staff|seq)[-_ #]*\d+", re.IGNORECASE)
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye",
    "ґ": "g", "ў": "u",
}  # fmt: skip
_MOST_CHARACTERS = 40


def title_in(tracks: Tracks) -> str:
    """The title that the file gives itself: the name of a first track that no single player has; or ""."""
    for _, text in tracks.texts:
        if text.startswith("@T") and len(text) > 2:
            return text[2:].strip()
    name = tracks.names.get(0, "")
    players = {player.channel for player in tracks.notes if player.track == 0}
    said = name.lower().strip(" .:-")
    is_none = not any(map(str.isalnum, said)) or said in _NO_TITLES or _NUMBERED.fullmatch(said)
    return "" if len(players) == 1 or is_none else name


def part_name(tracks: Tracks, track: int, channel: int) -> str:
    """The name that a file gives the player of a channel of a track; "" where it gives none."""
    own = tracks.channel_names.get((track, channel), "")
    channels = {player.channel for player in tracks.notes if player.track == track}
    return own or (tracks.names.get(track, "") if len(channels) == 1 else "")


def id_of(name: str, instrument: str, taken: Collection[str]) -> str:
    """An id that can name a file: the name in Latin letters, else the instrument's; numbered if taken."""
    plain = unicodedata.normalize("NFKD", "".join(map(_latin, name.lower())))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    base = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:_MOST_CHARACTERS].strip("_")
    base = base if base and (any(map(str.isalpha, base)) or not any(map(str.isalpha, name))) else instrument
    number = 2
    id_ = base
    while id_ in taken:
        id_, number = f"{base}_{number}", number + 1
    return id_


def _latin(letter: str) -> str:
    return _CYRILLIC.get(letter, "ss" if letter == "ß" else letter)
