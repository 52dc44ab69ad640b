"""A finished take as an exporter sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.audio.files import SoundShape, shape_of
from studio.errors import NotFoundError
from studio.exporting.midi import DRUM_CHANNEL
from studio.instrument_facts import facts_of
from studio.mixing.balance import Balance
from studio.mixing.channel_assignment import channels_of
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Part, Score

_UNITY_DB = 0.0
_COLOURS = {
    "drums": "#e5604d",
    "percussion": "#e58a4d",
    "bass": "#8b6fd6",
    "chords": "#4d9de5",
    "pad": "#4dc3c0",
    "lead": "#f2b84b",
    "counter": "#d6c24d",
    "arp": "#7ccf6b",
    "fx": "#9aa3b5",
}
_PLAIN_COLOUR = "#9aa3b5"


@dataclass(frozen=True, slots=True)
class Sound:
    """One file of sound that plays from the beginning.

    Attributes:
        id: What it is called: "drums", "space".
        path: The file.
        colour: Of its lane: "#e5604d".
        shape: Its length, channels and sample rate, as the file says.
    """

    id: str
    path: Path
    colour: str
    shape: SoundShape

    @property
    def file_name(self) -> str:
        """The name of the file among the others."""
        return f"{self.id}{self.path.suffix}"


@dataclass(frozen=True, slots=True)
class Fader:
    """The gain and pan of a part in the mix.

    Attributes:
        gain_db: Its fader.
        pan: −1 (left) to 1 (right).
    """

    gain_db: float = _UNITY_DB
    pan: float = 0.0


@dataclass(frozen=True, slots=True)
class ExportBundle:
    """A take with everything that another program can use.

    Attributes:
        title: What the song is called.
        name: The same as a name for files.
        score: The piece.
        stems: File of each stem by part id, "space" among them; none where an engine made no stems.
        masters: File of the finished mix by encoding: "wav", "flac", "mp3".
        balance: How loud each part was mixed.
    """

    title: str
    name: str
    score: Score
    stems: Mapping[str, Path]
    masters: Mapping[str, Path]
    balance: Balance

    @property
    def sounds(self) -> tuple[Sound, ...]:
        """The stems in the order of the parts, then other stems; without stems, the master.

        Raises:
            AudioFileError: One of them is damaged.
            NotFoundError: One of them is gone, or there is nothing.
        """
        roles = {part.id: part.role for part in self.score.parts}
        if not self.stems:
            path = next((self.masters[name] for name in ("flac", "wav", "mp3") if name in self.masters), None)
            if path is None:
                raise NotFoundError(
                    "The take has neither stems nor a master; make the song again to export it."
                )
            return (Sound("master", path, _PLAIN_COLOUR, shape_of(path)),)
        order = [part_id for part_id in roles if part_id in self.stems]
        order += [stem_id for stem_id in self.stems if stem_id not in roles]
        return tuple(
            Sound(
                id_,
                self.stems[id_],
                _COLOURS.get(roles.get(id_, ""), _PLAIN_COLOUR),
                shape_of(self.stems[id_]),
            )
            for id_ in order
        )

    def fader_of(self, part: Part) -> Fader:
        """The gain and pan of a part in the mix; its stem includes them already, its notes do not."""
        return Fader(self.balance.gains_db.get(part.id, _UNITY_DB), channels_of(self.score)[part.id].pan)

    @property
    def length_ticks(self) -> int:
        """Ticks from the start until everything has ended."""
        last = max((note.end for part in self.score.parts for note in part.notes), default=0)
        return max(last, self.score.time.ticks(self.score.length_seconds))

    def beats_of(self, sound: Sound) -> float:
        """Length of a sound in quarter notes, where the piece has them."""
        return self.score.time.exact_ticks(sound.shape.seconds) / TICKS_PER_BEAT


def colour_of(part: Part) -> str:
    """The colour of a part's lanes: "#e5604d"."""
    return _COLOURS[part.role]


def channel_of(part: Part) -> int:
    """The MIDI channel of a part's notes where each part has a lane of its own, counted from 0."""
    return DRUM_CHANNEL if facts_of(part.instrument).family == "kit" else 0
