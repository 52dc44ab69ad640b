"""The parts of an ensemble that was asked for: who leads, who accompanies, and how one plays for three."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.composing.brief import Brief
from studio.composing.genre import CONCERT_PROFILES, Genre
from studio.composing.part_assignment import PartAssignment
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Bed,
    Comping,
    Feel,
    Groove,
    HeldChords,
    InnerVoice,
    Layer,
    Layers,
    Melody,
    PartTemplate,
    Pattern,
    WalkingBass,
    Writing,
)
from studio.composing.randomness import pick, stream
from studio.composing.readers.lyrics import split_lyrics
from studio.instrument_facts import InstrumentFacts, facts_of

_TUNE_RHYTHMS = (
    Pattern({"line": "x-------x---x---"}),
    Pattern({"line": "x-----x-x---x---"}),
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x---x-x-x---x-x-"}, energy=(0.4, 1.0)),
    Pattern({"line": "x-----xxx---x---"}, energy=(0.5, 1.0)),
    Pattern({"line": "x-x-x-x-x---x-x-"}, energy=(0.7, 1.0)),
    Pattern({"line": "x-------x---"}, meter="3/4"),
    Pattern({"line": "x---x-x-x---"}, meter="3/4"),
    Pattern({"line": "x-----x---x-"}, meter="6/8"),
    Pattern({"line": "x---x-x---x-"}, meter="6/8"),
)
_TUNE_CLOSES = (
    Pattern({"line": "x-------x-------"}),
    Pattern({"line": "x---x---x-------"}),
    Pattern({"line": "x-----------"}, meter="3/4"),
    Pattern({"line": "x-----x-----"}, meter="6/8"),
)
_CHANT_RHYTHMS = (Pattern({"line": "x---x---x---x---"}), Pattern({"line": "x---x---x-------"}))

_INNER_RHYTHMS = (
    (
        Pattern({"line": "x-------x-------"}, energy=(0.0, 0.5)),
        Pattern({"line": "x-------x---n---"}, energy=(0.0, 0.7)),
        Pattern({"line": "x-x-x-x-x-x-x-x-"}, energy=(0.5, 1.0)),
        Pattern({"line": "..x-x---..x-x-n-"}, energy=(0.4, 1.0)),
        Pattern({"line": "x-------x---"}, meter="3/4"),
        Pattern({"line": "x-----x---n-"}, meter="6/8"),
    ),
    (
        Pattern({"line": "x---------------"}, energy=(0.0, 0.5)),
        Pattern({"line": "x-----------n---"}, energy=(0.0, 0.7)),
        Pattern({"line": "..x-..x-..x-..x-"}, energy=(0.45, 1.0)),
        Pattern({"line": "x---x-n-x---x-n-"}, energy=(0.4, 1.0)),
        Pattern({"line": "x-----------"}, meter="3/4"),
        Pattern({"line": "x-----x-----"}, meter="6/8"),
    ),
)
"""Rhythms of the inner voices, so that neighbours do not move as one."""

_BASS_RHYTHMS = (
    Pattern({"line": "R-------5-------"}, energy=(0.0, 0.5)),
    Pattern({"line": "R-----------A---"}, energy=(0.0, 0.6)),
    Pattern({"line": "R---3---5---A---"}, energy=(0.45, 1.0)),
    Pattern({"line": "R-----R-5---A---"}, energy=(0.5, 1.0)),
    Pattern({"line": "R-------5---"}, meter="3/4"),
    Pattern({"line": "R-----5-----"}, meter="6/8"),
)
_LEFT_HAND_RHYTHMS = (
    Pattern({"line": "R---------------"}, energy=(0.0, 0.4)),
    Pattern({"line": "R-------5-------"}, energy=(0.3, 0.8)),
    Pattern({"line": "R-----5-8---5---"}, energy=(0.6, 1.0)),
    Pattern({"line": "R-----------"}, meter="3/4"),
    Pattern({"line": "R-----5-----"}, meter="6/8"),
)
_BROKEN_CHORDS = Arpeggio(("rolling", "broken", "alberti"), 2, 1, 48, 67, 0.98, velocity=62)
_STRUCK_CHORDS = Comping(
    (
        Pattern({"chord": "....x-------x---"}, energy=(0.0, 0.7)),
        Pattern({"chord": "....x---....x---"}, energy=(0.3, 1.0)),
        Pattern({"chord": "..x-..x-..x-..x-"}, energy=(0.7, 1.0)),
        Pattern({"chord": "....x---x---"}, meter="3/4"),
        Pattern({"chord": "..x-x-..x-x-"}, meter="6/8"),
    ),
    "close", 3, 50, 67, 0.9, strum=0,
)  # fmt: skip
_PLUCKED_CHORDS = Arpeggio(("rolling", "updown", "alberti"), 2, 2, 50, 71, 1.6, velocity=64)
_DRUM_SOLO = Groove(
    patterns=(
        Pattern(
            {"kick": "X.....x.X.......", "snare": "..o.X..o.o..X.oo", "ride": "x.x.x.x.x.x.x.x."},
            energy=(0.0, 0.6),
        ),
        Pattern(
            {"kick": "X..x..x.X.x...x.", "snare": "..oXoo.o..oXoooo", "closed": "x.x.x.x.x.x.x.x."},
            energy=(0.3, 1.0),
        ),
        Pattern(
            {
                "kick": "X.x.....X.x...x.",
                "snare": "oooXoooooooXoooo",
                "tom_high": "......x.......x.",
                "tom_low": "........x......x",
            },
            energy=(0.5, 1.0),
        ),
    ),
    turns=(
        Pattern({"snare": "XoooXoooxxxxxxxx", "tom_high": "......xx........", "tom_low": "............xxxx"}),
    ),
    fills=(Pattern({"snare": "........xxxxXXXX", "tom_low": "............xxxx"}),),
)

_LEGATO = Feel({"": 2}, (3, -3, 0, -3), 6, 0.9)
_FOUR_VOICES = (
    ("soprano", "lead", 62, 77), ("alto", "counter", 55, 72), ("tenor", "pad", 48, 65),
    ("bass", "bass", 41, 60),
)  # fmt: skip
_OVER_VOICES = 65
"""Pitch above which a tune stays that has inner voices under it, where its instrument reaches so high."""

_CHOIRS = ("choir", "choir_sampled")
_UNISON_WORDS = ("chant", "gregorian", "plainsong", "unison", "monks")


@dataclass(frozen=True, slots=True)
class _EnsemblePlayer:
    """One player of an ensemble, before it is known what there is to play."""

    id: str
    instrument: str
    facts: InstrumentFacts

    @property
    def is_drums(self) -> bool:
        return self.facts.roles[0] in ("drums", "percussion")

    @property
    def is_bass(self) -> bool:
        return self.facts.roles[0] == "bass"

    @property
    def plays_chords(self) -> bool:
        return self.facts.family in ("keys", "guitar", "mallet") or "chords" in self.facts.roles

    @property
    def hands(self) -> str:
        family = self.facts.family
        if family == "guitar":
            return "frets"
        if family == "mallet":
            return "mallets"
        if family == "strings" and not self.plays_chords:
            return "bow"
        return "keys" if self.plays_chords else "breath"


def assign_ensemble(brief: Brief, genre: Genre) -> tuple[PartAssignment, ...]:
    """Give every player of an ensemble something to play; nobody else plays.

    The first one leads. Those who can play chords accompany, the lowest plays the bass, everybody else has a
    voice of their own. A player who is alone carries tune, harmony and bass.
    """
    named = _named(brief)
    players = [player for player in named if player.facts.family != "fx"]
    writer = _EnsembleWriter(brief, genre)
    noises = tuple(writer.noise(player) for player in named if player not in players)
    if len(players) == 1 and players[0].instrument in _CHOIRS:
        return (*writer.choir(players[0]), *noises)
    if len(players) == 1:
        return (writer.alone(players[0]), *noises)
    return (*writer.together(players), *noises)


def _named(brief: Brief) -> list[_EnsemblePlayer]:
    total, seen = Counter(brief.ensemble), Counter[str]()
    players = []
    for instrument in brief.ensemble:
        seen[instrument] += 1
        name = instrument if total[instrument] == 1 else f"{instrument}_{seen[instrument]}"
        players.append(_EnsemblePlayer(name, instrument, facts_of(instrument, brief.custom_instruments)))
    return players


@dataclass(frozen=True, slots=True)
class _EnsembleWriter:
    brief: Brief
    genre: Genre

    @property
    def in_concert(self) -> bool:
        return self.genre.profile in CONCERT_PROFILES

    def alone(self, player: _EnsemblePlayer) -> PartAssignment:
        if player.is_drums:
            return self._drums(player, solo=True)
        if player.is_bass:
            return self._part(player, "bass", self._tune(player))
        hands = player.hands
        if hands in ("bow", "breath"):
            middle = (player.facts.lowest + player.facts.highest) // 2
            figure = Arpeggio(("updown", "broken"), 2, 2, player.facts.lowest, middle + 8, 0.95, velocity=70)
            return self._part(player, "lead", Layers(self._tune(player), (figure,), hands))
        return self._part(
            player, "lead", Layers(self._tune(player), self._accompaniment(player, bass=True), hands)
        )

    def choir(self, player: _EnsemblePlayer) -> tuple[PartAssignment, ...]:
        """A choir in four parts, or in unison where chant is meant."""
        wish, _ = split_lyrics(self.brief.text)
        if any(word in wish.lower() for word in _UNISON_WORDS):
            chant = Melody(
                _CHANT_RHYTHMS, _TUNE_CLOSES, 48, 62, "key", 4, leap=0.1, rest=0.0, ornament=0.1, gate=1.0
            )
            return (self._part(player, "lead", chant),)
        parts = []
        for place, (name, role, low, high) in enumerate(_FOUR_VOICES):
            voice = replace(player, id=name)
            writing: Writing = (
                replace(self._tune(player), low=low, high=high, leap=0.25)
                if role == "lead"
                else InnerVoice(_INNER_RHYTHMS[place % 2], 3 - place, 3, 43, 66, 0.98, 80)
            )
            if role == "bass":
                writing = BassLine(_BASS_RHYTHMS, low, high, 0.97)
            parts.append(self._part(voice, role, writing))
        return tuple(parts)

    def noise(self, player: _EnsemblePlayer) -> PartAssignment:
        """Rain or the crackle of vinyl under the whole piece."""
        return self._part(player, "fx", Bed(46, gain_db=-5.0))

    def together(self, players: Sequence[_EnsemblePlayer]) -> tuple[PartAssignment, ...]:
        leader = next((player for player in players if not (player.is_drums or player.is_bass)), None)
        rest = [player for player in players if player is not leader and not player.is_drums]
        harmony = [player for player in rest if player.plays_chords and not player.is_bass]
        bass = next((player for player in rest if player.is_bass), None)
        if bass is None and not harmony and len(rest) > 1:
            bass = min(reversed(rest), key=lambda player: player.facts.lowest)
        voices = [player for player in rest if player not in harmony and player is not bass]
        written: dict[str, PartAssignment] = {}
        for player in players:
            if player.is_drums:
                written[player.id] = self._drums(player)
        if leader is not None:
            alone = not harmony and bass is None
            written[leader.id] = self._leader(leader, alone_with_chords=alone, over_voices=bool(voices))
        if bass is not None:
            written[bass.id] = self._part(bass, "bass", self._bass())
        for place, player in enumerate(harmony):
            written[player.id] = self._harmony(player, place, bass=bass is None and place == 0)
        for place, player in enumerate(voices):
            written[player.id] = self._voice(player, place, len(voices), chords=bool(harmony))
        return tuple(written[player.id] for player in players)

    def _leader(
        self, player: _EnsemblePlayer, *, alone_with_chords: bool, over_voices: bool
    ) -> PartAssignment:
        tune = self._tune(player)
        if alone_with_chords and player.plays_chords:
            layers = Layers(tune, self._accompaniment(player, bass=True), player.hands)
            return self._part(player, "lead", layers)
        if over_voices:
            low = max(tune.low, min(_OVER_VOICES, player.facts.highest - 20))
            tune = replace(tune, low=low, high=max(tune.high, low + 20))
        return self._part(player, "lead", tune)

    def _harmony(self, player: _EnsemblePlayer, place: int, *, bass: bool) -> PartAssignment:
        if player.hands in ("keys", "frets", "mallets") and (bass or place == 0):
            layers = Layers(None, self._accompaniment(player, bass=bass), player.hands)
            return self._part(player, "chords", layers)
        writing = _BROKEN_CHORDS if place % 2 else HeldChords("open", 3, 50, 72, velocity=70)
        return self._part(player, "chords", writing)

    def _voice(self, player: _EnsemblePlayer, place: int, count: int, *, chords: bool) -> PartAssignment:
        """A voice under the tune: alone it moves against it, several share the chord, the highest first."""
        voices = max(2, count)
        facts = player.facts
        low = max(facts.lowest, 43)
        if count == 1 and not chords:
            middle = (facts.lowest + facts.highest) // 2
            figure = Arpeggio(
                ("alberti", "broken", "rolling"), 2, 1, low, max(low + 14, middle), 0.96, velocity=70
            )
            return self._part(player, "counter", figure)
        inner = InnerVoice(_INNER_RHYTHMS[place % 2], voices - 1 - place, voices, 48, _OVER_VOICES + 3)
        return self._part(player, "counter" if place == 0 else "pad", inner)

    def _drums(self, player: _EnsemblePlayer, *, solo: bool = False) -> PartAssignment:
        role = player.facts.roles[0]
        found = [template for template in self.genre.part_templates if template.role == role]
        groove = found[0].writing if found and isinstance(found[0].writing, Groove) else None
        writing = _DRUM_SOLO if solo or groove is None else groove
        feel = found[0].feel if found else Feel()
        return self._part(player, role, writing, feel)

    def _tune(self, player: _EnsemblePlayer) -> Melody:
        """The genre's tune for this player, where it has a band; else one of a concert piece."""
        tunes = [
            template
            for template in self.genre.part_templates
            if template.role == "lead"
            and isinstance(template.writing, Melody)
            and not template.writing.answers
        ]
        own = [template for template in tunes if player.instrument in template.instruments] or tunes
        low = max(player.facts.lowest, 60 if player.plays_chords else player.facts.lowest + 3)
        high = min(player.facts.highest - 2, low + 26)
        if player.plays_chords:
            low, high = min(67, high - 12), min(player.facts.highest, 88)
        if own and not self.in_concert:
            writing = own[0].writing
            assert isinstance(writing, Melody)  # noqa: S101  # chosen so above
            return replace(writing, low=low, high=high, rest=min(writing.rest, 0.15))
        return Melody(
            _TUNE_RHYTHMS,
            _TUNE_CLOSES,
            low,
            high,
            "key",
            4,
            leap=0.45,
            rest=0.05,
            ornament=0.35,
            gate=0.97,
            velocity=92,
        )

    def _bass(self) -> BassLine | WalkingBass:
        found = [
            template.writing
            for template in self.genre.part_templates
            if template.role == "bass" and isinstance(template.writing, BassLine | WalkingBass)
        ]
        return found[0] if found and not self.in_concert else BassLine(_BASS_RHYTHMS, 36, 58, 0.96)

    def _accompaniment(self, player: _EnsemblePlayer, *, bass: bool) -> tuple[Layer, ...]:
        """Bass and chords of one player, as the genre's band plays them or as a concert piece does."""
        chords = self._chords(player)
        if not bass:
            return (chords,)
        low = max(player.facts.lowest, 33)
        line = self._bass()
        if self.in_concert:
            line = BassLine(_LEFT_HAND_RHYTHMS, low, low + 19, 1.0)
        return (replace(line, low=low, high=max(low + 14, 52)), chords)

    def _chords(self, player: _EnsemblePlayer) -> Comping | HeldChords | Arpeggio:
        found = [
            template.writing
            for template in self.genre.part_templates
            if template.role == "chords" and isinstance(template.writing, Comping)
        ]
        if found and not self.in_concert:
            return replace(found[0], low=50, high=67, tones=min(found[0].tones, 3))
        if player.hands == "frets":
            return _PLUCKED_CHORDS
        choices: tuple[Comping | Arpeggio, ...] = (_BROKEN_CHORDS, _STRUCK_CHORDS)
        return pick(stream(self.brief.seed, "hands", player.id), choices)

    def _part(
        self, player: _EnsemblePlayer, role: str, writing: Writing, feel: Feel = _LEGATO
    ) -> PartAssignment:
        template = PartTemplate(player.id, role, (player.instrument,), writing, (0.0, 1.0), feel=feel)
        return PartAssignment(template, player.instrument, self.brief.custom_instruments)
