"""Words for styles: those there is a studio for, and the wide world's, each with the nearest studio."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.composing.genre import Genre
from studio.composing.reading.instruments import INSTRUMENT_WORDS
from studio.composing.reading.lexicon import Hit, Lexicon
from studio.composing.reading.moods import MOOD_WORDS
from studio.composing.reading.text import Word, fold, words_of

_HOME = {
    "trap": "trap, trap beat, hip hop, hiphop, hip hop beat, rap, rap beat, trap music, boom bap rap, rapper, rap"
    " instrumental, type beat, cloud rap, hip hop instrumental,"
    " trap soul, trapsoul, mumble rap, emo rap, raps, trap instrumental, gangsta rap, gangster rap, conscious rap, southern rap",
    "lofi": "lofi, lo fi, lofi hip hop, lo fi hip hop, lofi hiphop, lo fi hiphop, chillhop, chill hop, lofi beats, lo fi"
    " beats, lofi beat, lo fi beat, study beats,"
    " study beat, study music, beats to study to, chill beats, chill beat, boom bap, boombap, jazz hop, jazzhop, bedroom"
    " beats, lofi rap, lofi trap, low fi,"
    " lowfi, lofi house, lofi chill, lofi study",
    "metal": "metal, heavy metal, death metal, black metal, thrash, thrash metal, metalcore, djent, doom metal, power metal,"
    " nu metal, deathcore, symphonic metal,"
    " progressive metal, prog metal, speed metal, sludge, metall, groove metal, folk metal, viking metal, melodic death metal,"
    " melodeath, trap metal, industrial metal,"
    " hair metal, gothic metal, grindcore, alternative metal, stoner metal, headbanger, post metal, mathcore, heavymetal",
    "jazz": "jazz, swing, bebop, be bop, jazzy, big band, bigband, smooth jazz, cool jazz, jazz trio, jazz quartet, jazz"
    " combo, hard bop, jazz club, dixieland,"
    " ragtime, gypsy jazz, latin jazz, jazz ballad, modal jazz, jazz standard, lounge jazz, jazz waltz, jazz fusion, acid"
    " jazz, nu jazz, electro swing, manouche, dark jazz,"
    " jazz lounge, noir jazz, free jazz, bop, swing jazz, jazz piano trio, spiritual jazz",
    "chiptune": "chiptune, chip tune, chiptunes, 8 bit, 8bit, 16 bit, 16bit, nes, game boy, gameboy, nintendo, chip music,"
    " arcade, bitpop, c64, commodore 64, sid chip, snes,"
    " retro game, video game music, videogame, video game, retro gaming, pixel, sega, famicom, chipmusic, eight bit, atari,"
    " vgm, platformer, 8 bits, pokemon, megaman,"
    " mega man, super mario, retro video game",
    "orchestral": "orchestral, orchestra, cinematic, epic score, film score, film music, movie score, soundtrack, score,"
    " symphonic, symphony, trailer music, movie trailer,"
    " epic music, film, movie, classical orchestra, orchester, orquestal, orquesta, orchestre, cinematico, cinematica,"
    " symphonique, filmmusik, cinematique,"
    " orchestrale, sinfonica, sinfonico, neoclassical, neo classical, epic orchestral, hans zimmer, john williams, epic"
    " trailer, orchestra music, fantasy score,"
    " banda sonora, musique de film, colonna sonora, trailer, kino, hybrid orchestral, overture, chamber orchestra,"
    " orquestral, marching band, march",
    "ambient": "ambient, drone, meditation, meditation music, dark ambient, ambience, soundscape, soundscapes, ambiental,"
    " ambiente, sleep music, space music, new age, spa music,"
    " relaxation music, brian eno, atmosphere music, drone music, binaural, healing music, space ambient, ambient music,"
    " ambiant, meditacion, meditazione,"
    " yoga music, dungeon synth, background drone, ambient drone, deep sleep, sound bath, noise ambient, drones, meditative",
}  # fmt: skip
"""Ids and what people call them; what a genre says of itself in ``Genre.words`` counts first."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A style there is no studio for.

    Attributes:
        genre: Id of the nearest studio.
        low: Tempo its music usually has, lower end, quarter notes per minute.
        high: Upper end.
    """

    genre: str
    low: float
    high: float


_WORLD = {
    "trap": "drill 138 144, uk drill 138 144, phonk 120 150, drift phonk 130 160, grime 138 142, reggaeton 88 100, dembow 90"
    " 105, afrobeat 100 115,"
    " afrobeats 100 115, amapiano 110 115, dancehall 95 105, dubstep 138 142, drum and bass 170 176, drum & bass 170 176, drum"
    " n bass 170 176,"
    " dnb 170 176, d&b 170 176, jungle 160 170, hyperpop 140 165, moombahton 105 112, baile funk 125 135, funk carioca 125"
    " 135, crunk 70 80,"
    " uk garage 128 134, future bass 140 160, bass music 135 145, jersey club 130 140, kuduro 130 140, breakbeat 120 135, g"
    " funk 88 98, plugg 140 160,"
    " rage beat 140 160, horrorcore 120 140, memphis rap 120 140, trip hop 80 95, corrido 90 110, corridos tumbados 90 120, k"
    " pop 110 130, kpop 110 130, big beat 110 130",
    "lofi": "pop 98 122, indie 95 120, indie pop 98 122, r&b 65 90, rnb 65 90, r & b 65 90, soul 70 100, neo soul 70 95,"
    " reggae 70 85, dub 68 80, folk 80 110,"
    " country 85 120, acoustic 80 110, singer songwriter 75 105, vaporwave 65 85, dream pop 80 110, bedroom pop 80 110,"
    " chillwave 80 105,"
    " indie folk 80 110, city pop 100 120, downtempo 75 100, shoegaze 85 120, ska 120 150, j pop 110 140, jpop 110 140, ballad"
    " 62 80, soft rock 80 110, bluegrass 110 140,"
    " americana 85 115, cumbia 88 100, bachata 120 135, gospel 70 100, motown 100 125, pop ballad 62 80, power ballad 62 80,"
    " world music 85 115, love song 70 100,"
    " surf 110 140, indietronica 100 120, glitch hop 95 110, tropical house 100 115, dreampop 80 110, art pop 85 115,"
    " electropop 105 125, synth pop 105 125, synthpop 105 125",
    "metal": "rock 110 145, hard rock 110 145, punk 160 190, punk rock 160 190, grunge 100 125, hardcore punk 170 200,"
    " alternative rock 100 130, indie rock 110 140,"
    " pop punk 150 180, post rock 80 120, stoner rock 80 110, industrial 110 135, emo 110 150, prog rock 90 130, progressive"
    " rock 90 130, garage rock 120 150,"
    " rock and roll 140 170, rock n roll 140 170, rockabilly 150 180, alt rock 100 130, classic rock 105 135, math rock 110"
    " 150, arena rock 110 135, post punk 120 150,"
    " psychedelic rock 90 120, hardcore 160 190, southern rock 105 130, blues rock 90 120, gothic rock 110 135, pop rock 110"
    " 135, post hardcore 130 170, glam rock 120 140",
    "jazz": "blues 70 110, bossa nova 110 135, bossa 110 135, latin 100 125, samba 95 110, salsa 90 110, funk 96 115, disco"
    " 112 124, tango 60 72, mambo 95 105,"
    " flamenco 90 130, bolero 70 90, cabaret 90 120, big band funk 100 120, afro cuban 95 115, son cubano 90 110, merengue 130"
    " 150, klezmer 110 140, doo wop 80 110,"
    " delta blues 70 100, barbershop 80 110, rumba 95 110, chanson 80 110, show tune 100 130, broadway 100 130, musical"
    " theatre 100 130, nu disco 115 122, soul jazz 90 120",
    "chiptune": "techno 124 134, house 120 126, deep house 118 124, edm 124 130, trance 132 140, electro 120 130, eurodance"
    " 130 145, synthwave 84 112, retrowave 84 112,"
    " outrun 95 115, hardstyle 148 154, electronic 110 128, electronica 105 125, happy hardcore 165 175,"
    " progressive house 122 128, psytrance 140 148,"
    " idm 100 130, electronic dance music 124 130, tech house 122 128, future house 124 128, gabber 170 190, minimal techno"
    " 122 130, acid house 120 128,"
    " new wave 115 140, italo disco 110 125, rave 135 150, elektronisch 110 128, eurobeat 150 160, electronic music 110 128,"
    " breakcore 160 190, darksynth 95 115, 80s pop 105 125,"
    " goa 140 148, melodic techno 120 126, big room 126 130, dark techno 130 140, acid techno 130 140, dance music 120 128,"
    " vocaloid 120 150, nightcore 150 175, video game rock 120 150",
    "orchestral": "classical 70 110, baroque 80 110, opera 70 110, romantic era 66 100, piano concerto 80 110, string quartet"
    " music 70 110, medieval 85 115,"
    " renaissance 80 110, celtic 90 120, irish 100 125, requiem 56 76, anthem 84 108, hymn 72 92, fantasy 80 110, klassik 70"
    " 110, clasica 70 110, classique 70 110, sea shanty 90 120, christmas carol 90 115, national anthem 80 100, chamber music"
    " 70 110, impressionist"
    " 60 90, polka 110 125, nocturne 58 76,"
    " sonata 80 120, fugue 80 110, classica 70 110, clasico 70 110, waltzes 80 110, ballet 80 120, tavern music 95 125, pirate"
    " 95 125, middle eastern 85 115, choral music 60 84,"
    " lullaby 58 76, musique classique 70 110, musica clasica 70 110",
    "drill": "grime 138 142",
    "boom_bap": "trip hop 80 95, g funk 88 98",
    "rnb": "soul 70 100",
    "house": "uk garage 128 134, jersey club 130 140, amapiano 110 115, minimal house 120 126",
    "techno": "electro 120 130, industrial 110 135, gabber 170 190, idm 100 130",
    "drum_and_bass": "breakbeat 120 135, breakcore 160 190, big beat 110 130",
    "dubstep": "future bass 140 160, bass music 135 145, glitch hop 95 110",
    "trance": "eurodance 130 145, hardstyle 148 154, happy hardcore 165 175, rave 135 150, eurobeat 150 160, goa 140 148",
    "synthwave": "new wave 115 140, synth pop 105 125, synthpop 105 125, italo disco 110 125, vaporwave 65 85,"
    " chillwave 80 105, 80s pop 105 125",
    "pop": "soft rock 80 110, city pop 100 120, pop ballad 70 88, power ballad 70 88, britpop 105 128"
    ", soul 78 104, gospel 76 100, love song 76 100, ballad 70 88, anthem 96 126, bubblegum pop 110 128",
    "rock": "hardcore punk 170 200, stoner rock 80 110, prog rock 90 130, progressive rock 90 130, post rock 80 120, post punk"
    " 120 150, psychedelic rock 90 120, rockabilly 150 180, emo 110 150, math rock 110 150, gothic rock 110 135, glam rock 120"
    " 140, surf 110 140, shoegaze 90 120",
    "reggae": "reggae fusion 80 100, calypso 90 110, soca 110 125, dancehall 90 105",
    "reggaeton": "bachata 120 135, son cubano 90 110, afro cuban 95 115, rumba 95 110, corrido 90 110, corridos tumbados 90 120,"
    " bolero 70 90, flamenco 90 130, kuduro 120 136",
    "funk": "g funk 88 98, soul jazz 90 120, jazz funk 96 115, go go 96 110",
    "country": "acoustic 80 110, celtic 90 120, irish 100 125, sea shanty 90 120, zydeco 100 130, skiffle 110 130, outlaw country"
    " 90 120, world music 85 115",
    "cinematic": "fantasy 80 110, requiem 56 76, neo noir 70 100, game score 90 130",
    "blues": "boogie 100 130, doo wop 80 110, rhythm and blues 90 120, jump blues 110 140",
    "bossa": "bolero 84 100, exotica 96 120",
}  # fmt: skip
_ADJECTIVES = (
    "jazzy",
    "orchestral",
    "cinematic",
    "symphonic",
    "ambient",
    "8 bit",
    "score",
    "drone",
    "swing",
    "film",
    "movie",
    "acoustic",
    "soundtrack",
    "retro",
)
_SOUND_FIRST = ("chiptune",)
"""Genres that name a sound rather than a style: "8-bit jazz" is chiptune."""
_MODIFIED = re.compile(r"[\s\-/]*")
_NOT_THIS = re.compile(
    r"\b(?:no|not(?: too)?(?: an?y?)?|isn't|without|never|nothing|anything but|instead of|rather than|less|kein|keine|sin|ohne"
    r"|sans) $"
)


@dataclass(frozen=True, slots=True)
class GenreHeard:
    """What a wish says about style.

    Attributes:
        genre: Id of a studio that is asked for; None where none is.
        neighbour: The nearest studio to a style that there is none for.
        unknown: What that style was called.
        also: Other styles that are named, by label.
        avoided: Ids that are not wanted.
        hits: Every phrase that names a style.
    """

    genre: str | None = None
    neighbour: Neighbour | None = None
    unknown: str | None = None
    also: tuple[str, ...] = ()
    avoided: tuple[str, ...] = ()
    hits: tuple[Hit[str], ...] = ()


class GenreWords:
    """The words of all genres there are.

    Args:
        genres: Genres by id.
    """

    def __init__(self, genres: Mapping[str, Genre]) -> None:
        home: dict[str, str] = {}
        for id_ in genres:
            for phrase in _HOME.get(id_, id_).split(","):
                home[phrase.strip()] = id_
        world = _neighbours(genres)
        own = {
            word: id_
            for id_, genre in genres.items()
            for word in (*genre.words, genre.label.lower(), id_)
            if _names_a_style(word)
        }
        self._names = {id_: (id_, " ".join(word.text for word in words_of(fold(genre.label)))) for id_, genre in genres.items()}
        self._world = {phrase: neighbour for phrase, neighbour in world.items() if phrase not in own}
        self._lexicon: Lexicon[str] = Lexicon({**dict.fromkeys(self._world, ""), **home, **own})

    def read(self, folded: str, words: Sequence[Word]) -> GenreHeard:
        """What a text says about style."""
        hits = self._lexicon.hits(folded, words)
        avoided = [hit for hit in hits if _NOT_THIS.search(folded, max(0, hit.start - 20), hit.start)]
        wanted = [hit for hit in hits if hit not in avoided]
        known = [hit for hit in wanted if hit.meaning]
        not_wanted = tuple(dict.fromkeys(hit.meaning for hit in avoided if hit.meaning))
        foreign = [hit for hit in wanted if not hit.meaning]
        if known and not (foreign and self._is_only_colour(known[0], foreign[0])):
            chosen = _head(folded, known)
            also = tuple(
                dict.fromkeys(hit.meaning for hit in known if hit.meaning != chosen and hit.phrase in self._names[hit.meaning])
            )
            return GenreHeard(chosen, also=also, avoided=not_wanted, hits=tuple(hits))
        if foreign:
            stranger = foreign[0]
            written = folded[stranger.start : stranger.end]
            return GenreHeard(neighbour=self._world[stranger.phrase], unknown=written, avoided=not_wanted, hits=tuple(hits))
        return GenreHeard(avoided=not_wanted, hits=tuple(hits))

    def _is_only_colour(self, known: Hit[str], foreign: Hit[str]) -> bool:
        """Whether the known style only colours the unknown one: "cinematic pop", but not "orchestral anthem"."""
        is_adjective = known.phrase in _ADJECTIVES and known.last == foreign.first
        return is_adjective and self._world[foreign.phrase].genre != known.meaning


def _names_a_style(word: str) -> bool:
    """Whether a genre's word is not first of all a feeling or an instrument: "relaxing" and "strings" go with any style."""
    return word not in MOOD_WORDS and word not in INSTRUMENT_WORDS


def _head(folded: str, known: Sequence[Hit[str]]) -> str:
    """Of "epic orchestral metal" the metal: the last of the first unbroken row, unless one names a sound."""
    row = [known[0]]
    for hit in known[1:]:
        if not _MODIFIED.fullmatch(folded, row[-1].end, hit.start):
            break
        row.append(hit)
    return next((hit.meaning for hit in row if hit.meaning in _SOUND_FIRST), row[-1].meaning)


def _neighbours(genres: Mapping[str, Genre]) -> dict[str, Neighbour]:
    neighbours = {}
    for id_, styles in _WORLD.items():
        if id_ not in genres:
            continue
        for style in styles.split(","):
            name, low, high = style.strip().rsplit(" ", 2)
            neighbours[name] = Neighbour(id_, float(low), float(high))
    return neighbours
