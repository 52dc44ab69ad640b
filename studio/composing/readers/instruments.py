"""Words for instruments, and for the roles that a wish can do without."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from studio.composing.brief import MAXIMUM_PLAYERS
from studio.composing.genre import CONCERT_PROFILES, Genre
from studio.composing.readers.ensemble import is_count_before, read_ensemble, style_of_ensemble
from studio.composing.readers.lexicon import Hit, Lexicon
from studio.composing.readers.text import Word, words_of
from studio.custom_instruments import NO_CUSTOM_INSTRUMENTS, KeptInstrument
from studio.extras import TORCH, has_torch
from studio.instrument_facts import DECLARED, facts_of_kept, spoken_name

_ANY = {
    "guitar": "guitar, guitars, electric guitar, electric guitars, gitarre, gitarren, guitare, guitares,"
    " guitarra, guitarras, chitarra, chitarre, 🎸, e gitarre, guitarra electrica, guitare electrique,"
    " guitar loop, guitar melody, strumming",
    "drums": "drums, drum, schlagzeug, batterie, bateria, batteria, 🥁, drumkit, beat drums, percusion,"
    " trommeln, drum beat, drum groove",
    "bass": "bass, bassline, bass line, basslines, basse, bajo, basso, baixo, deep bass, heavy bass,"
    " groovy bass, big bass, thick bass, fat bass",
    "synth": "synth, synths, synthesizer, synthesizers, synthesiser, synthesisers, sintetizador,"
    " sintetizadores, synthe, synthes, sintetizzatore, synthetiseur",
}  # fmt: skip
"""Words that leave it to the genre which one of its kind plays."""
_USUAL = {"guitar": "guitar_clean", "drums": "kit_acoustic", "bass": "bass_electric", "synth": "lead_saw"}
"""The instrument of each kind where the genre does not choose."""
_CONCERT = {"guitar": "guitar_nylon", "drums": "kit_acoustic"}
"""The instrument of a kind that plays in a small ensemble."""
_HAND_DRUMS = (
    "percussion_hand", "bodhran", "bongos", "cajon", "castanets", "claves", "congas", "darbuka", "djembe",
    "tabla", "timbales", "woodblocks",
)  # fmt: skip
_ROLES_LEFT_OUT = {"pad_warm": "pad", "arp_synth": "arp", **dict.fromkeys(_HAND_DRUMS, "percussion")}
"""The role that stays empty when a wish leaves out an instrument."""
_ROLES = {
    "percussion": "percussion, percussions",
    "drums": "beat, beats, hi hats, hats, kick, snare, rhythm",
    "chords": "chords, harmony",
    "lead": "melody, lead, leads, solo, solos, top line, topline",
    "fx": "fx, effects, sound effects, sfx, risers",
    "pad": "pads, pad",
    "arp": "arps, arp, arpeggios, arpeggio",
}  # fmt: skip
_STANDS_IN = "~"
"""Prefix of the meaning of a word whose instrument does not exist: "~flute"."""


def _phrases(table: Mapping[str, str]) -> dict[str, str]:
    return {phrase.strip(): id_ for id_, phrases in table.items() for phrase in phrases.split(",")}


@lru_cache(maxsize=2)
def _lexicons(ids: tuple[str, ...]) -> tuple[Lexicon[str], Lexicon[str]]:
    """Two lexicons for these instruments: words that ask for one, and words that a wish can leave out."""
    facts = {id_: DECLARED[id_] for id_ in ids}
    own = {word: id_ for id_, known in facts.items() for word in known.words} | _phrases(_ANY)
    missing = {word: f"{_STANDS_IN}{id_}" for id_, known in facts.items() for word in known.stands_in_for}
    return Lexicon(missing | own), Lexicon(own | _phrases(_ROLES))


def instrument_words() -> Lexicon[str]:
    """The words that ask for an instrument, or for one of a kind."""
    return _lexicons(DECLARED.ids)[0]


def asked_and_left_out_words() -> tuple[Lexicon[str], Lexicon[str]]:
    """The words that ask for an instrument, and those that a wish can do without."""
    return _lexicons(DECLARED.ids)


_NEGATION = re.compile(
    r"\b(?:no|not? any|without|w/o|minus|sans|ohne|sin|sem|senza|pas de|kein|keine|keinen|exclude|excluding"
    r"|remove|drop the|leave out|except|zero|never|nix|lacking|avoid|not|instead of|rather than|in place of"
    r"|replac(?:e|es|ing)|(?:not|n't) (?:like|want|need|use|include|have|add)|dislike|hate|skip|mute)"
    r"(?: the| any| an?| much| my)? ?$"
)
_LISTED = re.compile(
    r"\s*(?:,?\s*(?:or|and|nor|&|und|oder|y|o|ni|et|ou|e|no|without)|,\s*(?:no|or|nor|and|without)|/)\s+"
    r"(?:the |any |no )?"
)
_OR_LATER = re.compile(r"(?:, ?[\w ]{1,20})?,? (?:or|nor|oder|ou)\b")
_DRUMLESS = re.compile(r"\b(?:drumless|beatless|percussionless)\b")


@dataclass(frozen=True, slots=True)
class ParsedInstruments:
    """Instruments that a wish names.

    Attributes:
        wanted: Ids, or a kind ("guitar", "drums", "bass", "synth") where the genre chooses which.
        without: Roles and ids to leave out.
        notes: Sentences about instruments that there are none of.
        ensemble: Ids or kinds of exactly those who play, one for each player, the leader first; empty where
            the genre's band plays.
        style: Id of the genre that such an ensemble plays where the wish names none.
    """

    wanted: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    ensemble: tuple[str, ...] = ()
    style: str | None = None

    def wanted_in(self, genre: Genre) -> tuple[str, ...]:
        """The ids, where the genre has chosen."""
        return tuple(dict.fromkeys(_chosen(name, genre) for name in self.wanted))

    def ensemble_in(self, genre: Genre) -> tuple[str, ...]:
        """The ids of the players, where the genre has chosen."""
        in_concert = genre.profile in CONCERT_PROFILES
        return tuple(
            _CONCERT[name] if in_concert and name in _CONCERT else _chosen(name, genre)
            for name in self.ensemble
        )


def _chosen(name: str, genre: Genre) -> str:
    return genre.usual.get(name, _USUAL.get(name, name))


def is_role_word(phrase: str) -> bool:
    """Return True if a phrase names something that a wish can do without."""
    return phrase in _lexicons(DECLARED.ids)[1]


def read_kept(folded: str, custom: Mapping[str, KeptInstrument]) -> list[Hit[str]]:
    """Return the places where a text names custom instruments of its home."""
    if not custom:
        return []
    names: Lexicon[str] = Lexicon({kept.name: id_ for id_, kept in custom.items()})
    words = words_of(folded)
    return [
        hit
        for hit in names.hits(folded, words)
        if hit.phrase == " ".join(w.text for w in words[hit.first : hit.last])
    ]


def read_instruments(
    folded: str,
    words: list[Word],
    taken: tuple[Hit[str], ...] = (),
    kept: Sequence[Hit[str]] = (),
    custom: Mapping[str, KeptInstrument] = NO_CUSTOM_INSTRUMENTS,
) -> ParsedInstruments:
    """The instruments that a text asks for and those it does without.

    Args:
        folded: The text, the names of kept instruments blanked.
        words: Its words.
        taken: Phrases that mean a genre, whose words are no instruments: "drum and bass".
        kept: Where it names some of ``custom``.
        custom: The instruments that a home has of its own.
    """
    without = _left_out(folded, words)
    parsed = instrument_words().hits(folded, words)
    hits = [hit for hit in parsed if not _overlaps(hit, without) and not _is_within(hit, taken)]
    refused = [hit for hit in kept if _NEGATION.search(folded, max(0, hit.start - 30), hit.start)]
    asked = [hit for hit in kept if hit not in refused]
    notes = tuple(
        f"There is no {hit.phrase} yet; {spoken_name(hit.meaning.removeprefix(_STANDS_IN))} plays instead."
        for hit in hits
        if hit.meaning.startswith(_STANDS_IN)
    )
    wanted = tuple(dict.fromkeys(hit.meaning.removeprefix(_STANDS_IN) for hit in [*asked, *hits]))
    wanted, missing = _playable(wanted, custom)
    notes += missing
    roles = dict.fromkeys(role for hit in without for role in _left_out_with(hit.meaning))
    if "percussion" in roles and not any(_is_kit(id_) for id_ in wanted):
        roles["drums"] = None  # drums are percussion
    roles.update(dict.fromkeys(hit.meaning for hit in refused))
    if _DRUMLESS.search(folded):
        roles["drums"] = None
    ordered = [
        replace(hit, meaning=_single(hit, folded).removeprefix(_STANDS_IN))
        for hit in sorted([*asked, *hits], key=lambda hit: hit.start)
    ]
    families = {hit.meaning: DECLARED[hit.meaning].family for hit in ordered if hit.meaning in DECLARED}
    ensemble = read_ensemble(folded, words, ordered, families, names_style=bool(taken))
    if ensemble:
        players, _ = _playable(tuple(dict.fromkeys(ensemble)), custom)
        instead = dict(zip(dict.fromkeys(ensemble), players, strict=False))
        ensemble = tuple(instead.get(id_, id_) for id_ in ensemble)[:MAXIMUM_PLAYERS]
        return ParsedInstruments(wanted, tuple(roles), notes, ensemble, style_of_ensemble(folded, words))
    return ParsedInstruments(wanted, tuple(roles), notes)


def _playable(
    wanted: tuple[str, ...], custom: Mapping[str, KeptInstrument]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the instruments that can play, with substitutes where torch is missing, and a note on each."""
    if has_torch():
        return wanted, ()
    played: dict[str, None] = {}
    notes = []
    for id_ in wanted:
        kept = custom.get(id_)
        instead = (
            facts_of_kept(kept).without_torch
            if kept
            else DECLARED[id_].without_torch
            if id_ in DECLARED
            else ""
        )
        if not instead:
            played[id_] = None
            continue
        played[instead] = None
        notes.append(
            f"{spoken_name(id_, custom)} needs {TORCH}, which are not installed;"
            f" {spoken_name(instead)} plays instead."
        )
    return tuple(played), tuple(notes)


def _left_out_with(meaning: str) -> tuple[str, ...]:
    """The roles and instruments that a wish leaves out: a role, or an instrument and all of its kind."""
    if meaning in _ROLES_LEFT_OUT:
        return (_ROLES_LEFT_OUT[meaning],)
    of_its_kind = _of_kind(meaning)
    return of_its_kind if of_its_kind and meaning not in DECLARED else (meaning, *of_its_kind)


def _single(hit: Hit[str], folded: str) -> str:
    """The one of many that are counted: "cellos" are a section, "two cellos" are two players."""
    singular = hit.phrase.removesuffix("s")
    is_counted = is_count_before(folded, hit.start)
    return instrument_words().meaning_of(singular) or hit.meaning if is_counted else hit.meaning


def _is_kit(name: str) -> bool:
    return name == "drums" or (name in DECLARED and DECLARED[name].family == "kit")


@lru_cache(256)
def _of_kind(kind: str) -> tuple[str, ...]:
    return tuple(id_ for id_, facts in DECLARED.items() if kind in facts.kinds)


def _overlaps(hit: Hit[str], others: Sequence[Hit[str]]) -> bool:
    return any(other.first < hit.last and hit.first < other.last for other in others)


def _is_within(hit: Hit[str], others: Sequence[Hit[str]]) -> bool:
    """Return True if a longer phrase contains it: the "drum" of "drum and bass"."""
    length = hit.last - hit.first
    return any(
        other.first <= hit.first and hit.last <= other.last and other.last - other.first > length
        for other in others
    )


def _left_out(folded: str, words: list[Word]) -> list[Hit[str]]:
    left_out: list[Hit[str]] = []
    for hit in _lexicons(DECLARED.ids)[1].hits(folded, words):
        goes_on = bool(left_out) and _goes_on(folded, left_out[-1], hit)
        if goes_on or _NEGATION.search(folded, max(0, hit.start - 30), hit.start):
            left_out.append(hit)
    return left_out


def _goes_on(folded: str, before: Hit[str], hit: Hit[str]) -> bool:
    """Return True if a list of things to leave out goes on: "no drums or bass", "no drums, bass or piano"."""
    if _LISTED.fullmatch(folded, before.end, hit.start):
        return True
    return folded[before.end : hit.start].strip() == "," and _OR_LATER.match(folded, hit.end) is not None
