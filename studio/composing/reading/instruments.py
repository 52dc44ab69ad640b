"""Words for instruments, and for the roles that a wish can do without."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.composing.reading.lexicon import Hit, Lexicon
from studio.composing.reading.text import Word, words_of
from studio.extras import TORCH, has_torch
from studio.shelf import SHELF

_IDS = {
    "piano": "piano, grand piano, pianos, piano chords, klavier, pianoforte, keys, keyboard, 🎹, concert piano, honky tonk piano",
    "piano_felt": "felt piano, soft piano, muted piano, upright piano",
    "electric_piano": "electric piano, rhodes, wurlitzer, wurli, fender rhodes, e piano, epiano, electric keys, dx7, piano"
    " electrico, tine piano",
    "organ": "organ, hammond, hammond organ, church organ, pipe organ, drawbar organ, b3, orgel, orgue, organo, orgao",
    "vibraphone": "vibraphone, vibes player, vibraharp, vibraphones",
    "bells": "bells, bell, trap bells, church bells, bell melody, glocken, chimes",
    "music_box": "music box, spieluhr, caja de musica",
    "celesta": "celesta, celeste, glockenspiel",
    "marimba": "marimba, xylophone, kalimba, balafon",
    "steel_drum": "steel drum, steel drums, steelpan, steel pan",
    "accordion": "accordion, akkordeon, accordeon, acordeon, bandoneon, concertina, fisarmonica",
    "tubular_bells": "tubular bells",
    "guitar_distorted": "distorted guitar, distorted guitars, distortion guitar, heavy guitar, heavy guitars, metal guitar,"
    " metal guitars, crunchy guitar,"
    " crunchy guitars, power chords, rhythm guitar, guitar riff, guitar riffs, heavy riffs, riffs, fuzz guitar, overdriven"
    " guitar, down tuned guitars,"
    " downtuned guitars, chugging guitars, chugging guitar, shredding guitars, screaming guitars, roaring guitars, palm muted"
    " guitars, detuned guitars",
    "guitar_lead": "guitar solo, guitar solos, lead guitar, shredding, shred guitar, wailing guitar, soaring guitar, electric"
    " guitar solo",
    "guitar_clean": "clean guitar, clean guitars, jazz guitar, surf guitar, reverb guitar, jangly guitar",
    "guitar_nylon": "acoustic guitar, acoustic guitars, nylon guitar, nylon string guitar, classical guitar, spanish guitar,"
    " flamenco guitar,"
    " fingerpicked guitar, fingerstyle guitar, folk guitar, guitarra acustica, guitarra espanola,"
    " akustikgitarre,"
    " guitare acoustique, chitarra acustica, chitarra classica, violao, soft guitar",
    "guitar_acoustic": "steel string guitar, steel string acoustic guitar, western guitar, strummed guitar,"
    " strummed acoustic guitar",
    "guitar_muted": "funk guitar, skank guitar, guitar skank, skanking guitar, muted guitar, wah guitar, scratch guitar",
    "harp": "harp, harps, harfe, harpe, arpa, lyre",
    "strings_pizzicato": "pizzicato, pizzicato strings, plucked strings",
    "strings_tremolo": "tremolo strings, string tremolo",
    "strings": "strings, string section, string ensemble, string quartet, violins, cellos, viola, violas, orchestral"
    " strings, lush strings, streicher,"
    " cordes, cuerdas, archi, cordas, staccato strings, cinematic strings",
    "violin_solo": "violin, solo violin, fiddle, violin solo, geige, violine, violon, violino, 🎻",
    "cello": "cello, solo cello, violoncello, violoncelle",
    "contrabass": "contrabass, orchestral basses",
    "brass": "brass, brass section, horns, horn section, trombone, trombones, trumpets, blaser, cuivres, ottoni, tuba, brass"
    " stabs, metales, braams",
    "horn": "french horn, french horns, horn",
    "trumpet_muted": "trumpet, muted trumpet, jazz trumpet, trompete, trompette, trompeta, tromba, 🎺, cornet, flugelhorn,"
    " trumpet solo",
    "saxophone": "saxophone, sax, saxophones, tenor sax, alto sax, soprano sax, saxofon, sassofono, saxo, saxophon, 🎷, sax"
    " solo, saxofone",
    "flute": "flute, flutes, flauta, flote, flauto, pan flute, bamboo flute, wooden flute, recorder, piccolo",
    "clarinet": "clarinet, clarinets, klarinette, clarinette, clarinete, clarinetto",
    "oboe": "oboe, english horn, bassoon",
    "choir": "choir, choirs, choral, choral voices, chor, choeur, coro, gregorian chant, chanting, chants, wordless choir,"
    " angelic voices",
    "timpani": "timpani, kettle drums, timpanis, war drums, taiko, taiko drums, pauken",
    "bass_808": "808, 808s, 808 bass, 808 sub, sub bass, subbass, booming 808s, gliding 808, sliding 808s, distorted 808,"
    " distorted 808s, 808s bass, heavy 808, heavy 808s,"
    " deep 808, deep 808s, booming bass, trap bass, sub",
    "bass_synth": "synth bass, bass synth, moog bass, synthbass, electronic bass",
    "bass_reese": "reese bass, reese, reese basses, neuro bass",
    "bass_wobble": "wobble bass, wobble, wobbles, wub, wubs, growl bass, growls",
    "bass_acid": "acid bass, 303, tb 303, acid line, acid lines",
    "cowbell_phonk": "phonk cowbell, phonk cowbells, cowbell melody, cowbell lead",
    "bass_electric": "bass guitar, electric bass, fretless bass, fingered bass, bajo electrico, e bass, basse"
    " electrique, funky bass, finger bass",
    "bass_slap": "slap bass, slapped bass, popped bass",
    "bass_upright": "upright bass, double bass, acoustic bass, walking bass, kontrabass, contrabajo, contrebasse,"
    " contrabbasso, stand up bass",
    "bass_distorted": "distorted bass, fuzz bass, picked bass",
    "kit_808": "808 drums, 808 kit, trap drums, 808 drum kit, tr 808, trap hats, trap hi hats, trap beat drums, hi hat rolls,"
    " hat rolls, rolling hi hats",
    "kit_909": "909, tr 909, 909 drums, drum machine, house drums, techno drums, four on the floor drums, electronic drums,"
    " 909 kick",
    "kit_acoustic": "acoustic drums, live drums, rock drums, real drums, drum kit",
    "kit_metal": "double bass drums, double kick, double bass drum, double bass drumming, blast beats, blast beat, metal"
    " drums, double kicks",
    "kit_lofi": "lofi drums, lo fi drums, dusty drums, boom bap drums, vinyl drums, crunchy drums",
    "kit_brushes": "brushes, brush drums, brushed drums, brushed snare, jazz drums, drum brushes",
    "kit_orchestral": "orchestral percussion, orchestral drums, epic drums, cinematic drums, cymbals, tam tam, gong, epic"
    " percussion, cinematic percussion, big drums",
    "kit_chip": "chip drums, 8 bit drums, noise drums, 8bit drums",
    "percussion_hand": "hand percussion, congas, conga, bongos, bongo, shaker, shakers, tambourine, cowbell, claves, clave,"
    " djembe, hand drums, maracas, cajon,"
    " percussion, tabla, tablas, handpan",
    "chip_pulse": "pulse wave, pulse lead, chip lead, pulse waves",
    "chip_square": "square waves, square wave",
    "chip_triangle": "triangle bass, triangle wave",
    "lead_saw": "saw lead, synth lead, lead synth, sawtooth, saw synth, synth leads, analog"
    " synth, synth solo",
    "supersaw": "supersaw, supersaws, super saw, super saws, hypersaw, trance lead, saw chords",
    "lead_square": "square lead",
    "lead_soft": "soft lead, sine lead, theremin, soft synth lead",
    "pluck_synth": "plucks, pluck synth, synth pluck, synth plucks, plucky synth, pluck, plucky synths",
    "pad_warm": "pads, pad, warm pad, warm pads, synth pad, synth pads, lush pads, analog pads, ambient pads, soft pads,"
    " string pad, nappe, nappes, evolving pads,"
    " ethereal pads, atmospheric pads, dreamy pads",
    "pad_dark": "dark pad, dark pads, drone pad, dark drone",
    "pad_glass": "glass pad, glassy pad, glassy pads, shimmer pad, shimmering pads, shimmer, bright pads",
    "arp_synth": "arp, arps, arpeggio, arpeggios, arpeggiated synth, arpeggiator, arpeggiated synths, synth arp, synth"
    " arpeggios, arpeggios synth, arpegio, arpegios",
    "brass_synth": "synth brass, brass synth",
    "whistle": "whistle, whistling, whistles",
    "vinyl": "vinyl crackle, crackle, vinyl noise, vinyl, vinyl hiss, record crackle, tape hiss, vinyl texture",
    "rain": "with rain, mit regen, rain sounds, rain sound, sound of rain, rainfall, rain ambience, rain in the background,"
    " rain noise",
    "riser": "riser, risers",
    "impact": "impacts, cinematic hits",
}  # fmt: skip
_ANY = {
    "guitar": "guitar, guitars, electric guitar, electric guitars, gitarre, gitarren, guitare, guitares, guitarra, guitarras,"
    " chitarra, chitarre, 🎸, e gitarre,"
    " guitarra electrica, guitare electrique, guitar loop, guitar melody, strumming",
    "drums": "drums, drum, schlagzeug, batterie, bateria, batteria, 🥁, drumkit, beat drums, percusion, trommeln, drum beat,"
    " drum groove",
    "bass": "bass, bassline, bass line, basslines, basse, bajo, basso, baixo, deep bass, heavy bass, groovy bass, big bass,"
    " thick bass, fat bass",
    "synth": "synth, synths, synthesizer, synthesizers, synthesiser, synthesisers, sintetizador, sintetizadores, synthe,"
    " synthes, sintetizzatore, synthetiseur",
}  # fmt: skip
"""Words that leave it to the genre which one of its kind plays."""
_SPECIAL = {
    "guitar": {"rock": "guitar_distorted", "reggae": "guitar_muted", "funk": "guitar_muted", "country": "guitar_acoustic",
        "pop": "guitar_acoustic", "bossa": "guitar_nylon", "reggaeton": "guitar_nylon", "metal": "guitar_distorted"},
    "drums": {
        "cinematic": "kit_orchestral", "reggaeton": "kit_909", "afrobeats": "kit_909", "bossa": "kit_brushes",
        "trap": "kit_808", "lofi": "kit_lofi", "metal": "kit_metal", "jazz": "kit_brushes", "chiptune": "kit_chip",
        "orchestral": "kit_orchestral", "ambient": "percussion_hand",
    },
    "bass": {
        "cinematic": "contrabass", "reggaeton": "bass_808", "afrobeats": "bass_808", "funk": "bass_slap", "bossa": "bass_upright",
        "country": "bass_upright",
        "trap": "bass_808", "lofi": "bass_electric", "metal": "bass_distorted", "jazz": "bass_upright",
        "chiptune": "chip_triangle",
        "orchestral": "contrabass", "ambient": "bass_synth",
    },
    "synth": {"trap": "pluck_synth", "lofi": "lead_soft", "ambient": "pad_warm", "orchestral": "pad_warm",
    "jazz": "lead_soft", "chiptune": "chip_pulse"},
}  # fmt: skip
_USUAL = {"guitar": "guitar_clean", "drums": "kit_acoustic", "bass": "bass_electric", "synth": "lead_saw"}
_GUITARS = ("guitar_distorted", "guitar_lead", "guitar_clean", "guitar_nylon", "guitar_acoustic", "guitar_muted")
_SYNTHS = (
    "lead_saw",
    "lead_square",
    "lead_soft",
    "pluck_synth",
    "pad_warm",
    "pad_dark",
    "pad_glass",
    "arp_synth",
    "brass_synth",
    "bass_synth",
)
_LEFT_OUT = {
    "guitar": _GUITARS, "synth": _SYNTHS, "strings": ("strings", "strings_tremolo", "strings_pizzicato"),
    "piano": ("piano", "piano_felt"), "brass": ("brass", "horn", "brass_synth"), "pad_warm": ("pad",), "arp_synth": ("arp",),
    "percussion_hand": ("percussion",),
}  # fmt: skip
"""What a wish without it leaves out: roles, or every instrument of that kind."""
_ROLES = {
    "percussion": "percussion, percussions",
    "drums": "beat, beats, hi hats, hats, kick, snare, rhythm",
    "chords": "chords, harmony",
    "lead": "melody, lead, leads, solo, solos, top line, topline",
    "fx": "fx, effects, sound effects, sfx, risers",
    "pad": "pads, pad",
    "arp": "arps, arp, arpeggios, arpeggio",
}  # fmt: skip
_NEAREST = {
    "banjo": "guitar_nylon", "ukulele": "guitar_nylon", "sitar": "guitar_nylon", "koto": "harp", "harpsichord": "harp",
    "mandolin": "guitar_nylon",
    "erhu": "violin_solo", "bagpipes": "accordion", "harmonica": "accordion", "didgeridoo": "pad_dark", "shakuhachi": "flute",
    "oud": "guitar_nylon",
    "duduk": "clarinet", "hang drum": "marimba", "singing bowls": "bells", "clavinet": "electric_piano",
    "mellotron": "strings", "talkbox": "lead_saw",
}  # fmt: skip
_TORCH = {
    "torch_bass": ("bass_synth", "torch bass, torchsynth bass, modular bass"),
    "torch_lead": ("lead_saw", "torch lead, torchsynth lead, modular lead, torchsynth, torch synth, modular synth"),
    "torch_pluck": ("pluck_synth", "torch pluck, torch plucks, torchsynth pluck, modular pluck"),
    "torch_pad": ("pad_warm", "torch pad, torch pads, torchsynth pad, modular pad"),
    "torch_keys": ("electric_piano", "torch keys, torch piano, torchsynth keys, modular keys"),
    "torch_bell": ("bells", "torch bell, torch bells, torchsynth bell, modular bell, modular bells"),
    "torch_wobble": ("bass_wobble", "torch wobble, torchsynth wobble, modular wobble"),
}
"""Instruments that need torch: what plays where it is not installed, and their words."""
_STAND_INS = {"bass": "bass_synth", "pad": "pad_warm", "arp": "pluck_synth", "chords": "electric_piano"}
"""Who plays for an instrument of one's own where torch is not installed, by its role; else the saw lead."""


def _phrases(table: Mapping[str, str]) -> dict[str, str]:
    return {phrase.strip(): id_ for id_, phrases in table.items() for phrase in phrases.split(",")}


_TORCH_WORDS = _phrases({id_: words for id_, (_, words) in _TORCH.items()})
INSTRUMENT_WORDS: Lexicon[str] = Lexicon(
    {**_phrases(_IDS), **_phrases(_ANY), **_TORCH_WORDS, **{word: f"~{word}" for word in _NEAREST}}
)
_ROLE_WORDS: Lexicon[str] = Lexicon({**_phrases(_IDS), **_phrases(_ANY), **_TORCH_WORDS, **_phrases(_ROLES)})
INSTRUMENT_IDS = frozenset(
    {*_IDS, *_USUAL.values(), *_NEAREST.values(), *_GUITARS, *_SYNTHS, *(_TORCH if has_torch() else ())}
    | {i for t in _SPECIAL.values() for i in t.values()}
)
"""Every instrument that a word can ask for."""

_NEGATION = re.compile(
    r"\b(?:no|not? any|without|w/o|minus|sans|ohne|sin|sem|senza|pas de|kein|keine|keinen|exclude|excluding|remove|drop the"
    r"|leave out|except|zero|never|nix|lacking|avoid)(?: the| any| a| much)? ?$"
)
_LISTED = re.compile(
    r"\s*(?:,?\s*(?:or|and|nor|&|und|oder|y|o|ni|et|ou|e|no|without)|,\s*(?:no|or|nor|and|without)|/)\s+(?:the |any |no )?"
)
_OR_LATER = re.compile(r"(?:, ?[\w ]{1,20})?,? (?:or|nor|oder|ou)\b")
_DRUMLESS = re.compile(r"\b(?:drumless|beatless|percussionless)\b")
_ONLY_BEFORE = re.compile(
    r"\b(?:solo|only|just|nothing but|unaccompanied|nur|solamente|seulement|solo per)(?: an?| the| for)? ?$"
)
_ONLY_AFTER = re.compile(r" (?:only|alone|solo piece)\b| solo(?=$|[,.;]| (?:in|at|with|piece|\d))")
_ROLES_BESIDE_A_SOLO = ("drums", "percussion", "bass", "pad", "counter", "arp", "fx")
_ROLE_OF_PREFIX = {"kit": "drums", "percussion": "percussion", "bass": "bass", "pad": "pad", "arp": "arp", "drums": "drums"}


@dataclass(frozen=True, slots=True)
class InstrumentsHeard:
    """Instruments that a wish names.

    Attributes:
        wanted: Ids, or a kind ("guitar", "drums", "bass", "synth") where the genre chooses which.
        without: Roles and ids to leave out.
        notes: Sentences about instruments that there are none of.
    """

    wanted: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def wanted_in(self, genre: str) -> tuple[str, ...]:
        """The ids, where the genre has chosen."""
        return tuple(dict.fromkeys(_SPECIAL.get(name, {}).get(genre, _USUAL.get(name, name)) for name in self.wanted))


def is_role_word(phrase: str) -> bool:
    """Whether a phrase names what a wish can do without."""
    return phrase in _ROLE_WORDS


def read_kept(folded: str) -> list[Hit[str]]:
    """Where a text names instruments of the open home."""
    if not SHELF:
        return []
    names: Lexicon[str] = Lexicon({kept.name: id_ for id_, kept in SHELF.items()})
    words = words_of(folded)
    return [hit for hit in names.hits(folded, words) if hit.phrase == " ".join(w.text for w in words[hit.first : hit.last])]


def read_instruments(
    folded: str, words: list[Word], taken: tuple[Hit[str], ...] = (), kept: Sequence[Hit[str]] = ()
) -> InstrumentsHeard:
    """The instruments that a text asks for and those it does without.

    Args:
        folded: The text, the names of kept instruments blanked.
        words: Its words.
        taken: Phrases that mean a genre, whose words are no instruments: "drum and bass".
        kept: Where it names instruments of the open home.
    """
    without = _left_out(folded, words)
    heard = INSTRUMENT_WORDS.hits(folded, words)
    hits = [hit for hit in heard if not _overlaps(hit, without) and not _is_within(hit, taken)]
    refused = [hit for hit in kept if _NEGATION.search(folded, max(0, hit.start - 30), hit.start)]
    asked = [hit for hit in kept if hit not in refused]
    notes = tuple(
        f"There is no {hit.phrase} yet; {_NEAREST[hit.phrase].replace('_', ' ')} plays instead."
        for hit in hits
        if hit.meaning[0] == "~"
    )
    wanted = tuple(dict.fromkeys(_NEAREST[hit.phrase] if hit.meaning[0] == "~" else hit.meaning for hit in [*asked, *hits]))
    wanted, missing = _playable(wanted)
    notes += missing
    roles = dict.fromkeys(role for hit in without for role in _LEFT_OUT.get(hit.meaning, (hit.meaning,)))
    roles.update(dict.fromkeys(hit.meaning for hit in refused))
    if _DRUMLESS.search(folded):
        roles["drums"] = None
    if any(_is_alone(folded, hit) for hit in [*asked, *hits]):
        roles.update(dict.fromkeys(_roles_beside(wanted)))
    return InstrumentsHeard(wanted, tuple(roles), notes)


def _playable(wanted: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What plays of what is wanted where torch may be missing, and a sentence about each that does not."""
    if has_torch():
        return wanted, ()
    played: dict[str, None] = {}
    notes = []
    for id_ in wanted:
        kept = SHELF.get(id_)
        if kept is None and id_ not in _TORCH:
            played[id_] = None
            continue
        instead = _TORCH[id_][0] if kept is None else _STAND_INS.get(kept.role, "lead_saw")
        played[instead] = None
        name = id_.replace("_", " ") if kept is None else kept.name
        notes.append(f"{name} needs {TORCH}, which are not installed; {instead.replace('_', ' ')} plays instead.")
    return tuple(played), tuple(notes)


def _overlaps(hit: Hit[str], others: Sequence[Hit[str]]) -> bool:
    return any(other.first < hit.last and hit.first < other.last for other in others)


def _is_within(hit: Hit[str], others: Sequence[Hit[str]]) -> bool:
    """Whether a longer phrase holds it: the drum of "drum and bass"."""
    length = hit.last - hit.first
    return any(other.first <= hit.first and hit.last <= other.last and other.last - other.first > length for other in others)


def _left_out(folded: str, words: list[Word]) -> list[Hit[str]]:
    left_out: list[Hit[str]] = []
    for hit in _ROLE_WORDS.hits(folded, words):
        goes_on = bool(left_out) and _goes_on(folded, left_out[-1], hit)
        if goes_on or _NEGATION.search(folded, max(0, hit.start - 30), hit.start):
            left_out.append(hit)
    return left_out


def _goes_on(folded: str, before: Hit[str], hit: Hit[str]) -> bool:
    """Whether a list of what is left out runs on: "no drums or bass", "no drums, bass or piano"."""
    if _LISTED.fullmatch(folded, before.end, hit.start):
        return True
    return folded[before.end : hit.start].strip() == "," and _OR_LATER.match(folded, hit.end) is not None


def _is_alone(folded: str, hit: Hit[str]) -> bool:
    before = _ONLY_BEFORE.search(folded, max(0, hit.start - 30), hit.start)
    return before is not None or (hit.meaning.startswith("piano") and _ONLY_AFTER.match(folded, hit.end) is not None)


def _roles_beside(wanted: tuple[str, ...]) -> list[str]:
    own = {_ROLE_OF_PREFIX.get(name.split("_", 1)[0]) for name in wanted} | {SHELF[name].role for name in wanted if name in SHELF}
    return [role for role in _ROLES_BESIDE_A_SOLO if role not in own]
