"""Musicians and decades whose music a wish compares itself to: traits that bend what is chosen.

Nobody is imitated: a name only chooses a genre, a mood and instruments where the words leave them open, and a
note says so.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Traits:
    """Traits of a body of music.

    Attributes:
        label: What it is called: "Hans Zimmer", "the 1980s".
        genre: Id of the nearest genre.
        mood: A mood; empty where there is none in common.
        instruments: Ids of instruments that it is known for, at most three.
    """

    label: str
    genre: str
    mood: str = ""
    instruments: tuple[str, ...] = ()


_MUSICIANS = """
hans zimmer: cinematic, epic, strings brass
john williams: orchestral, epic, horn strings
ennio morricone: cinematic, nostalgic, whistle guitar_clean
vangelis: ambient, dreamy, brass_synth pad_warm
jean-michel jarre: synthwave, dreamy, arp_synth
tangerine dream: ambient, dreamy, arp_synth
brian eno: ambient, dreamy, pad_warm
enya: ambient, dreamy, choir
sigur ros: ambient, dreamy, strings
max richter: orchestral, sad, strings piano_felt
ludovico einaudi: orchestral, sad, piano
yiruma: orchestral, romantic, piano
philip glass: orchestral, tense, piano strings
erik satie: orchestral, dreamy, piano
debussy: orchestral, dreamy, piano
chopin: orchestral, romantic, piano
beethoven: orchestral, epic, strings
mozart: orchestral, playful, strings
vivaldi: orchestral, energetic, strings violin_solo
tchaikovsky: orchestral, romantic, strings
johann sebastian bach: orchestral, , organ
joe hisaishi: orchestral, nostalgic, piano strings
koji kondo: chiptune, playful,
nobuo uematsu: orchestral, epic, strings
miles davis: jazz, chill, trumpet_muted
john coltrane: jazz, energetic, saxophone
bill evans: jazz, romantic, piano
duke ellington: jazz, happy, brass piano
louis armstrong: jazz, happy, trumpet_muted
django reinhardt: jazz, playful, guitar_nylon
tom jobim: bossa, chill, guitar_nylon
antonio carlos jobim: bossa, chill, guitar_nylon
astor piazzolla: jazz, tense, accordion
frank sinatra: jazz, romantic, strings
nujabes: lofi, nostalgic, piano
j dilla: boom_bap, chill, electric_piano
dr. dre: trap, dark, bass_synth
wu-tang clan: boom_bap, dark,
metro boomin: trap, dark, bass_808
travis scott: trap, dark, bass_808
kanye west: trap, epic,
drake: trap, sad, bass_808
eminem: trap, aggressive,
kendrick lamar: trap, tense,
the weeknd: synthwave, dark,
taylor swift: pop, romantic, guitar_acoustic
adele: pop, sad, piano
ed sheeran: pop, romantic, guitar_acoustic
billie eilish: pop, dark,
dua lipa: pop, energetic,
coldplay: pop, dreamy, piano
abba: pop, happy, piano
michael jackson: pop, energetic,
madonna: pop, energetic,
prince: funk, energetic,
the beatles: rock, happy, guitar_clean
pink floyd: rock, dreamy, organ guitar_lead
led zeppelin: rock, energetic,
queen: rock, epic, piano guitar_lead
nirvana: rock, aggressive, guitar_distorted
ac/dc: rock, energetic, guitar_distorted
u2: rock, epic, guitar_clean
radiohead: rock, sad,
jimi hendrix: rock, energetic, guitar_lead
metallica: metal, aggressive, guitar_distorted
slayer: metal, aggressive, guitar_distorted
iron maiden: metal, epic, guitar_lead
black sabbath: metal, dark, guitar_distorted
rammstein: metal, aggressive, guitar_distorted
bob marley: reggae, chill,
fela kuti: afrobeats, energetic,
burna boy: afrobeats, chill,
bad bunny: reggaeton, energetic,
daddy yankee: reggaeton, energetic,
johnny cash: country, nostalgic, guitar_acoustic
dolly parton: country, happy, guitar_acoustic
bob dylan: country, nostalgic, guitar_acoustic
james brown: funk, energetic, brass
stevie wonder: funk, happy, electric_piano
chic: funk, happy, guitar_muted
bee gees: funk, happy, strings
daft punk: house, energetic, guitar_muted
kraftwerk: techno, , arp_synth
aphex twin: techno, tense,
burial: dubstep, dark,
skrillex: dubstep, aggressive,
deadmau5: house, dreamy,
avicii: house, happy, piano
tiesto: trance, epic, supersaw
armin van buuren: trance, epic, supersaw
massive attack: boom_bap, dark,
portishead: boom_bap, sad,
bonobo: lofi, dreamy,
depeche mode: synthwave, dark,
john carpenter: synthwave, tense, bass_synth
b.b. king: blues, sad, guitar_clean
robert johnson: blues, sad, guitar_acoustic
"""
CUED_ONLY = frozenset(
    {"drake", "prince", "queen", "chic", "burial", "u2", "madonna", "adele", "bonobo", "coldplay"}
)
"""Names that are other words as well; they count only after "like" or "in the style of"."""


def _musicians() -> dict[str, Traits]:
    found = {}
    for line in _MUSICIANS.strip().splitlines():
        name, _, said = line.partition(": ")
        genre, mood, instruments = (part.strip() for part in (*said.split(","), "")[:3])
        found[name] = Traits(
            name.title() if len(name) > 2 else name.upper(), genre, mood, tuple(instruments.split())
        )
    return found


MUSICIANS = _musicians()
"""Traits by a musician's name in lower case."""

DECADES: dict[str, Traits] = {
    "20": Traits("the 1920s", "jazz", instruments=("clarinet",)),
    "30": Traits("the 1930s", "jazz", instruments=("clarinet",)),
    "40": Traits("the 1940s", "jazz", instruments=("brass",)),
    "50": Traits("the 1950s", "rock", instruments=("piano",)),
    "60": Traits("the 1960s", "rock", instruments=("guitar_clean", "organ")),
    "70": Traits("the 1970s", "funk", instruments=("strings",)),
    "80": Traits("the 1980s", "synthwave", instruments=("brass_synth",)),
    "90": Traits("the 1990s", "pop", instruments=()),
    "00": Traits("the 2000s", "pop", instruments=()),
}
"""Traits by the last digits of a decade."""

OF_DECADES: dict[tuple[str, str], tuple[str, ...]] = {
    ("60", "pop"): ("strings",), ("70", "pop"): ("electric_piano", "strings"), ("70", "rock"): ("organ",),
    ("80", "pop"): ("electric_piano", "brass_synth"), ("80", "rock"): ("guitar_lead", "brass_synth"),
    ("80", "metal"): ("guitar_lead",), ("80", "funk"): ("brass_synth",), ("90", "boom_bap"): ("vinyl",),
    ("90", "house"): ("piano",), ("90", "rnb"): ("electric_piano",),
}  # fmt: skip
"""Instruments of a genre in a decade."""
