"""Words for who plays: ensembles of known kinds, soloists, "only" and "nothing else"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from studio.composing.readers.lexicon import Hit, Lexicon
from studio.composing.readers.text import Word

_KINDS: Mapping[str, tuple[str, ...]] = {
    "string quartet": ("violin_solo", "violin_solo", "viola", "cello"),
    "string trio": ("violin_solo", "viola", "cello"),
    "string duo": ("violin_solo", "cello"),
    "string quintet": ("violin_solo", "violin_solo", "viola", "cello", "contrabass"),
    "string sextet": ("violin_solo", "violin_solo", "viola", "viola", "cello", "cello"),
    "string octet": ("violin_solo",) * 4 + ("viola",) * 2 + ("cello",) * 2,
    "piano trio": ("violin_solo", "cello", "piano"),
    "piano quartet": ("violin_solo", "viola", "cello", "piano"),
    "piano quintet": ("violin_solo", "violin_solo", "viola", "cello", "piano"),
    "clarinet quintet": ("clarinet", "violin_solo", "violin_solo", "viola", "cello"),
    "flute quartet": ("flute", "violin_solo", "viola", "cello"),
    "horn trio": ("horn", "violin_solo", "piano"),
    "brass quintet": ("trumpet", "trumpet", "horn", "trombone", "tuba"),
    "brass quartet": ("trumpet", "trumpet", "trombone", "tuba"),
    "brass trio": ("trumpet", "horn", "trombone"),
    "wind quintet": ("flute", "oboe", "clarinet", "horn", "bassoon"),
    "woodwind quintet": ("flute", "oboe", "clarinet", "horn", "bassoon"),
    "wind trio": ("oboe", "clarinet", "bassoon"),
    "woodwind trio": ("flute", "clarinet", "bassoon"),
    "wind quartet": ("flute", "oboe", "clarinet", "bassoon"),
    "woodwind quartet": ("flute", "oboe", "clarinet", "bassoon"),
    "jazz trio": ("piano", "bass_upright", "kit_brushes"),
    "jazz piano trio": ("piano", "bass_upright", "kit_brushes"),
    "jazz guitar trio": ("guitar_clean", "bass_upright", "kit_brushes"),
    "jazz quartet": ("saxophone", "piano", "bass_upright", "kit_brushes"),
    "jazz quintet": ("trumpet", "saxophone", "piano", "bass_upright", "kit_brushes"),
    "jazz duo": ("piano", "bass_upright"),
    "organ trio": ("organ", "guitar_clean", "kit_acoustic"),
    "power trio": ("guitar_distorted", "bass_electric", "kit_acoustic"),
    "rock trio": ("guitar_distorted", "bass_electric", "kit_acoustic"),
    "blues trio": ("guitar_clean", "bass_electric", "kit_acoustic"),
    "funk trio": ("guitar_clean", "bass_electric", "kit_acoustic"),
    "piano four hands": ("piano", "piano"),
    "two pianos": ("piano", "piano"),
    "string orchestra": ("strings", "strings_pizzicato", "contrabass"),
}
_STYLES: Mapping[str, str] = {
    "jazz": "jazz", "power": "rock", "rock": "rock", "blues": "blues", "funk": "funk", "organ": "jazz",
}  # fmt: skip
_VOICES: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    (
        "a cappella", "acappella", "a capella", "a cappella choir", "acapella choir", "barbershop",
        "barbershop quartet", "barbershop choir", "vocal quartet", "choir alone", "choir only", "only choir",
        "choral piece", "unaccompanied choir", "gregorian chant", "plainsong", "plainchant", "monks chanting",
        "four part choir", "choir in four parts", "satb", "satb choir", "motet", "madrigal",
        "gregorianischer choral", "chant gregorien", "canto gregoriano",
    ),
    ("choir",),
)  # fmt: skip
_OTHER_NAMES = {
    "streichquartett": "string quartet", "quatuor a cordes": "string quartet", "quatuor": "string quartet",
    "cuarteto de cuerda": "string quartet", "cuarteto de cuerdas": "string quartet",
    "quartetto d archi": "string quartet", "strings quartet": "string quartet",
    "streichtrio": "string trio", "klaviertrio": "piano trio", "trio con piano": "piano trio",
    "blaserquintett": "wind quintet", "blechblaserquintett": "brass quintet", "jazztrio": "jazz trio",
    "trio de jazz": "jazz trio",
}  # fmt: skip
_NUMBERS: Mapping[str, int] = {
    "duo": 2, "duet": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6, "septet": 7, "octet": 8,
    "duett": 2, "quartett": 4, "quintett": 5, "quartetto": 4, "quintetto": 5, "cuarteto": 4, "quinteto": 5,
    "quatuor": 4, "quintette": 5,
}  # fmt: skip
_NUMBER = re.compile(rf"\b({'|'.join(_NUMBERS)})s?\b")

_ALONE = re.compile(
    r"\b(?:only|just|nothing (?:else|but|more)|unaccompanied"
    r"|no (?:others?|one else|accompaniment|backing|band|instruments)"
    r"|all alone|alone|by (?:itself|himself|herself)|on (?:its|his|her) own|nur|sonst nichts|allein|alleine"
    r"|ohne begleitung|solamente|solo piece|nada mas|seulement|uniquement|rien d'autre|seul|seule|soltanto"
    r"|nient'altro|apenas|somente|without (?:(?:anything|anyone|anybody) else|(?:any )?instruments)"
    r"|without (?:any )?accompaniment|and that's (?:it|all))\b"
)
_OF_OTHER = re.compile(
    r" (?:a bit|a little|as|like|in|at|on|for|during|some(?:thing)?\b|want|need|make|give|please|relax|\d)"
)
"""Words after "just" or "only" that it belongs to: "just something with bells"."""
_SOLO_BEFORE = re.compile(r"\b(?:solo|lone|single|unaccompanied|lonely)(?: \w+)?[ -]$")
_SOLO_AFTER = re.compile(r"[ -](?:solo|alone|unaccompanied|solo piece|only)\b")
_OPENING = re.compile(r"(?:an? |the |one )?(?:[^\W\d_]+[ -]){0,3}")
"""The words before an instrument where the wish begins with it: "flamenco guitar solo"."""
_BESIDE_A_BAND = re.compile(
    r"\b(?:with|featuring|feat\.?|plus|adding|add|and|then|mit|avec|con|com|has|have)"
    r"(?: an?| the| some)?(?: \w+)? $"
)
_ACCOMPANIED = re.compile(
    r"\b(?:with|over|accompanied by|and)(?: an?| the| some| soft| light| gentle| sparse| simple)* ?$"
)
_ACCOMPANIMENT = re.compile(r" (?:accompaniment|accompanying|backing|begleitung|acompanamiento)\b")
_COUNTS = {
    **{str(count): count for count in range(2, 9)}, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "both": 2, "pair of": 2, "couple of": 2,
}  # fmt: skip
_COUNT = re.compile(rf"\b({'|'.join(_COUNTS)})(?: (?!and\b|or\b)[a-z]+)? $")
_JOINED = re.compile(
    rf"\s*(?:,|&|\+|and|und|y|et|e|i|en|,\s*and|and an?|and the)\s+(?:(?:an?|the|{'|'.join(_COUNTS)}) )?"
)
_FOR = re.compile(
    r"\b(?:music|piece|duet|duo|trio|quartet|quintet|sonata|something|song|work|study|etude|stuck"
    r"|musik|waltz|nocturne|prelude|ballade|lullaby|suite|minuet)s?"
    r"(?: for| fur| pour| para| per)(?: an?| the| solo)? ?$"
)
_PIECE_AFTER = re.compile(
    r"[ -]?(?:music|piece|pieces|sonata|etude|prelude|nocturne|study|miniature|improvisation|impromptu"
    r"|invention|musik|stuck|stueck|partita|suite|fingerpicking|fingerstyle|fingerpicked|reverie|bagatelle|rhapsody|fantasia|caprice|ballade|waltz|minuet)\b"
)
_GUITAR_SOLOS = ("guitar solo", "solo guitar", "guitar solos")
_WHOLE_BAND_ALONE = (
    "piano", "piano_felt", "harp", "guitar_nylon", "guitar_acoustic", "harpsichord", "celesta", "music_box",
    "church_organ", "kalimba",
)  # fmt: skip
"""Instruments that carry a piece alone, so that "sad piano" is a pianist and no band."""
_MEASURES = re.compile(
    r"\d+|[a-g]|sharp|flat|major|minor|seconds?|secs?|s|minutes?|min|bpm|bars?|in|at|a|an|of|for|the|slow|fast"
)
"""Words that say how long, how fast and in which key, beside a player."""
_BAND_WORDS = re.compile(
    r"\b(?:beats?|band|groove|drop|chorus|track|banger|instrumental|songs?|build ?up|hook|verse)\b"
)
_BAND_KINDS = ("guitar", "bass", "drums")
_ACOUSTIC = ("keys", "guitar", "strings", "wind", "brass", "mallet", "voice", "world")
_ELECTRONIC = ("electric_piano", "organ", "guitar_distorted", "guitar_lead", "clavinet")
_CONCERT_STYLE = re.compile(
    r"\b(?:classical|chamber|baroque|romantic era|klassik|klassisch\w*|clasica|classique|lullaby|nocturne"
    r"|sonata|etude|prelude|fugue|minuet|sarabande|gavotte|partita|chorale|wiegenlied|berceuse)\b"
)


_LEXICON: Lexicon[tuple[str, ...]] = Lexicon(
    {**_KINDS, **_VOICES, **{phrase: _KINDS[kind] for phrase, kind in _OTHER_NAMES.items()}}
)


def read_ensemble(
    folded: str,
    words: Sequence[Word],
    hits: Sequence[Hit[str]],
    families: Mapping[str, str],
    *,
    names_style: bool,
) -> tuple[str, ...]:
    """Read who plays, the leader first; nobody where the wish leaves that to the style.

    Args:
        folded: The text.
        words: Its words.
        hits: Where it names instruments that are wanted.
        families: Family of every instrument.
        names_style: Whether it names a style, whose band then plays unless it says otherwise.
    """
    noises = [hit for hit in hits if families.get(hit.meaning) == "fx"]
    hits = [hit for hit in hits if hit not in noises]
    kinds = _LEXICON.hits(folded, words)
    if kinds:
        players = _with_guests(folded, kinds[0], hits)
    else:
        players = _players(folded, words, hits, families, names_style=names_style) if hits else ()
    return (*players, *(noise.meaning for noise in noises)) if players else ()


def _players(
    folded: str,
    words: Sequence[Word],
    hits: Sequence[Hit[str]],
    families: Mapping[str, str],
    *,
    names_style: bool,
) -> tuple[str, ...]:
    hits = [player for hit in hits for player in [_without_solo(hit)] * _count_of(folded, hit)]
    named = tuple(hit.meaning for hit in hits)
    if copies := _copies(folded, hits):
        return named[:1] * copies if len(set(named)) == 1 else named
    only = _ALONE.search(folded) is not None and not _only_of_something_else(folded, hits)
    if only or _are_accompanied(folded, hits):
        return named
    concert = not names_style or _CONCERT_STYLE.search(folded) is not None
    if soloists := [hit for hit in hits if _is_soloist(folded, hit, concert=concert)]:
        return (soloists[0].meaning, *(hit.meaning for hit in hits if hit is not soloists[0]))
    return _of_a_piece(folded, words, hits, families) if concert else ()


def style_of_ensemble(folded: str, words: Sequence[Word]) -> str | None:
    """The genre that an ensemble plays where no style is named: jazz for a jazz trio."""
    kinds = _LEXICON.hits(folded, words)
    return _STYLES.get(kinds[0].phrase.split()[0]) if kinds else None


def _with_guests(folded: str, kind: Hit[tuple[str, ...]], hits: Sequence[Hit[str]]) -> tuple[str, ...]:
    """An ensemble, and who joins it: "string quartet and piano", "piano with string quartet"."""
    outside = [hit for hit in hits if hit.end <= kind.start or hit.start >= kind.end]
    guests = [hit for hit in outside if hit.meaning not in kind.meaning]
    before = [hit.meaning for hit in guests if hit.end <= kind.start and kind.start - hit.end < 12]
    after = [
        hit.meaning
        for hit in guests
        if hit.start >= kind.end
        and re.fullmatch(r" (?:and|plus|with|&)(?: an?)? ", folded[kind.end : hit.start])
    ]
    return (*before, *kind.meaning, *after)


def _without_solo(hit: Hit[str]) -> Hit[str]:
    """The player of a "guitar solo": the instrument that is called so in a band is another."""
    return replace(hit, meaning="guitar") if hit.phrase in _GUITAR_SOLOS else hit


def is_count_before(folded: str, start: int) -> bool:
    """Return True if a number of players is said right before an index."""
    return _COUNT.search(folded, max(0, start - 24), start) is not None


def _count_of(folded: str, hit: Hit[str]) -> int:
    """The number of players that is said before a word for them: "two guitars", "3 cellos"."""
    said = _COUNT.search(folded, max(0, hit.start - 24), hit.start)
    return _COUNTS[said[1]] if said is not None and hit.phrase.endswith("s") else 1


def _copies(folded: str, hits: Sequence[Hit[str]]) -> int:
    """The number of players where one is said: four in a "cello quartet"; 0 for none."""
    number = _NUMBER.search(folded)
    if number is None or _is_beside_a_band(folded, hits[0]):
        return 0
    said, named = _NUMBERS[number[1]], {hit.meaning for hit in hits}
    return said if len(named) == 1 or len(hits) == said else 0


def _is_beside_a_band(folded: str, hit: Hit[str]) -> bool:
    return _BESIDE_A_BAND.search(folded, max(0, hit.start - 30), hit.start) is not None


def _is_soloist(folded: str, hit: Hit[str], *, concert: bool) -> bool:
    """Tell whether somebody plays alone: a "solo cello" does, a "guitar solo" in a song does not."""
    opening, closing = hit.phrase.split()[0] == "solo", hit.phrase.split()[-1] == "solo"
    before = _SOLO_BEFORE.search(folded, max(0, hit.start - 24), hit.start)
    if opening or before is not None:
        start = hit.start if before is None else before.start()
        return _BESIDE_A_BAND.search(folded, max(0, start - 16), start) is None
    is_solo = closing or _SOLO_AFTER.match(folded, hit.end) is not None
    is_whole_wish = _OPENING.fullmatch(folded, 0, hit.start) and not _BAND_WORDS.search(folded)
    return is_solo and bool(concert or is_whole_wish) and not _is_beside_a_band(folded, hit)


def _only_of_something_else(folded: str, hits: Sequence[Hit[str]]) -> bool:
    """Tell whether "just" or "only" is said of something else: "just a bit slower, with piano"."""
    found = _ALONE.search(folded)
    if found is None or found[0] not in ("only", "just", "nur", "seulement", "solamente", "apenas"):
        return False
    after = folded[found.end() : found.end() + 30]
    before = folded[max(0, found.start() - 30) : found.start()]
    near = any(
        found.end() <= hit.start <= found.end() + 30 or found.start() - 30 <= hit.end <= found.start()
        for hit in hits
    )
    is_other = _OF_OTHER.match(after) is not None
    return not near or is_other or before.endswith("not ")


def _are_accompanied(folded: str, hits: Sequence[Hit[str]]) -> bool:
    """Tell whether the second is said to accompany the first: "flute with guitar accompaniment"."""
    return any(
        _ACCOMPANIMENT.match(folded, hit.end) is not None
        and _ACCOMPANIED.search(folded, max(0, hit.start - 30), hit.start) is not None
        for hit in hits[1:]
    ) or any(
        re.search(r"accompanied by(?: an?| the)? $", folded[max(0, hit.start - 30) : hit.start])
        for hit in hits[1:]
    )


def _of_a_piece(
    folded: str, words: Sequence[Word], hits: Sequence[Hit[str]], families: Mapping[str, str]
) -> tuple[str, ...]:
    """Players of a piece without a style: "cello and piano", "music for harp", "sad piano"."""
    named = tuple(hit.meaning for hit in hits)
    acoustic = all(_is_acoustic(name, families) for name in named)
    if not acoustic or _is_beside_a_band(folded, hits[0]):
        return ()
    if len(hits) > 1:
        joined = all(
            one == other or _JOINED.fullmatch(folded, one.end, other.start) for one, other in pairwise(hits)
        )
        return named if joined else ()
    hit = hits[0]
    is_piece = _PIECE_AFTER.match(folded, hit.end) or _FOR.search(folded, max(0, hit.start - 30), hit.start)
    others = [
        word.text for word in (*words[: hit.first], *words[hit.last :]) if not _MEASURES.fullmatch(word.text)
    ]
    is_all = len(others) <= 1 and hit.meaning not in _BAND_KINDS
    carries_all = hit.meaning in _WHOLE_BAND_ALONE and _BAND_WORDS.search(folded) is None
    return named if is_piece or (is_all and not _BAND_WORDS.search(folded)) or carries_all else ()


def _is_acoustic(name: str, families: Mapping[str, str]) -> bool:
    return name in _BAND_KINDS or (families.get(name) in _ACOUSTIC and name not in _ELECTRONIC)
