"""The ensemble: which players sit down, with which instruments, in which registers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.composing.brief import Brief
from studio.composing.chart import Passage
from studio.composing.genre import Genre
from studio.composing.randomness import pick, stream
from studio.composing.writing import (
    Arpeggio,
    BassLine,
    Comping,
    Gesture,
    Groove,
    GuideLine,
    Melody,
    Pattern,
    Player,
    Sustained,
    Writing,
)
from studio.errors import BriefError
from studio.instrument_facts import facts_of
from studio.theory.score import Part


@dataclass(frozen=True, slots=True)
class Seat:
    """A player with an instrument in hand.

    Attributes:
        player: What it plays, and when.
        instrument: Id of its instrument.
    """

    player: Player
    instrument: str

    @property
    def part(self) -> str:
        """Id of its part."""
        return self.player.id

    def plays(self, passage: Passage, bar: int) -> bool:
        """Whether it plays in a bar (counted within the passage)."""
        low, high = self.player.energy
        named = not self.player.sections or passage.name in self.player.sections
        return named and low <= passage.energies[bar] <= high

    def register(self, low: int, high: int) -> tuple[int, int]:
        """A written range moved into what the instrument can play: by octaves first, then cut."""
        facts = facts_of(self.instrument)
        while low < facts.lowest - 5 and high + 12 <= facts.highest:
            low, high = low + 12, high + 12
        while high > facts.highest + 5 and low - 12 >= facts.lowest:
            low, high = low - 12, high - 12
        low, high = max(low, facts.lowest), min(high, facts.highest)
        return (low, high) if high - low >= 12 else (max(facts.lowest, high - 12), min(facts.highest, max(high, low + 12)))


_DEFAULT_WRITING: dict[str, Writing] = {
    "drums": Groove((Pattern({"kick": "X.......X.......", "snare": "....X.......X...", "closed": "x.x.x.x.x.x.x.x."}),)),
    "percussion": Groove((Pattern({"shaker": "x.o.x.o.x.o.x.o."}),), crash=None),
    "bass": BassLine((Pattern({"line": "R-----R-5-----A-"}),)),
    "chords": Comping((Pattern({"chord": "x-----x-x-----x-"}), Pattern({"chord": "x-------x-------"}, energy=(0.0, 0.5)))),
    "pad": Sustained(),
    "lead": Melody(
        (Pattern({"line": "x---x-x-x---x-x-"}), Pattern({"line": "x-----x-x-x-x---"}), Pattern({"line": "..x-x-x-x-----x-"})),
        (Pattern({"line": "x---x---x-------"}), Pattern({"line": "x-x-x-----------"})),
    ),
    "counter": GuideLine(),
    "arp": Arpeggio(),
    "fx": Gesture("at"),
}
"""What somebody plays whose instrument was asked for but whom the genre has no chair for."""


def seat_players(brief: Brief, genre: Genre, passages: Sequence[Passage]) -> tuple[Seat, ...]:
    """Choose the ensemble: the genre's own chairs, with what was asked for in them and without what was not wanted.

    Raises:
        BriefError: Nobody would be left to play.
    """
    wanted = [item for item in dict.fromkeys(brief.instruments) if item not in brief.without]
    players = [player for player in genre.players if not {player.id, player.role} & set(brief.without)]
    given = _give_out(wanted, players)
    seats: list[Seat] = []
    for place, player in enumerate(players):
        if place in given:
            seats.append(Seat(_always_heard(player, passages), given[place]))
        elif (seat := _own_choice(brief, player)) is not None:
            seats.append(seat)
    taken = set(given.values())
    for instrument in wanted:
        if instrument not in taken:
            role = next((item for item in facts_of(instrument).roles if item not in brief.without), facts_of(instrument).roles[0])
            seats.append(
                Seat(_always_heard(Player(instrument, role, (instrument,), _DEFAULT_WRITING[role]), passages), instrument)
            )
    if not any(seat.player.role != "fx" for seat in seats):
        raise BriefError(f"Without {', '.join(brief.without)} nobody is left to play; leave at least one part in.")
    return tuple(seats)


def seat_again(brief: Brief, genre: Genre, passages: Sequence[Passage], part: Part) -> Seat:
    """The chair of a part that exists: the genre's own of that name, else one of its role, else what its role usually plays.

    The part keeps its instrument, and is heard wherever it was asked for.
    """
    own = [player for player in genre.players if player.id == part.id and player.role == part.role]
    alike = [player for player in genre.players if player.role == part.role and not player.sections]
    found = (own or alike or [Player(part.id, part.role, (part.instrument,), _DEFAULT_WRITING[part.role])])[0]
    player = replace(found, id=part.id)
    asked = part.instrument in brief.instruments or not own
    return Seat(_always_heard(player, passages) if asked else player, part.instrument)


def _give_out(wanted: Sequence[str], players: Sequence[Player]) -> dict[int, str]:
    """Which asked instrument goes to which player (by place): one who could have it anyway, else one in its role."""
    given: dict[int, str] = {}
    for instrument in wanted:
        free = [place for place in range(len(players)) if place not in given]
        own = [place for place in free if instrument in _alternatives(players[place])]
        fitting = [place for role in facts_of(instrument).roles for place in free if players[place].role == role]
        if own or fitting:
            given[(own or fitting)[0]] = instrument
    return given


def _alternatives(player: Player) -> tuple[str, ...]:
    return (*player.instruments, *(item for choices in player.moods.values() for item in choices))


def _own_choice(brief: Brief, player: Player) -> Seat | None:
    """The genre's choice for a chair; None where it stays empty."""
    rng = stream(brief.seed, "seat", player.id)
    if rng.random() >= player.chance:
        return None
    choices = player.moods.get(brief.mood, player.instruments)
    left = [item for item in choices if item not in brief.without] or [
        item for item in player.instruments if item not in brief.without
    ]
    if not left:
        return None
    return Seat(player, pick(rng, left, [2.0] + [1.0] * (len(left) - 1)))


def _always_heard(player: Player, passages: Sequence[Passage]) -> Player:
    """A player who plays wherever there is some energy, because somebody asked to hear it."""
    loudest = max(max(passage.energies) for passage in passages)
    writing = replace(player.writing, answers=False) if isinstance(player.writing, Melody) else player.writing
    return replace(player, writing=writing, sections=(), energy=(min(player.energy[0], 0.4, loudest - 0.05), 1.0), chance=1.0)
