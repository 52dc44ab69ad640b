"""Completes a brief: what the words left open is chosen by the genre from the seed.

Each choice draws from its own stream, named after genre, seed and field: asking for one thing more never
changes the rest.
"""

from collections.abc import Mapping, Sequence
from zlib import crc32

from studio.composing.brief import ASKABLE, LENGTH_SECONDS_RANGE, Brief, spoken_number
from studio.composing.genre import Genre
from studio.composing.readers.chords import likeliest_key
from studio.composing.readers.tempo import Pace
from studio.composing.titles import title_for
from studio.composing.wish_parser import ParsedWish
from studio.errors import BriefError
from studio.theory.meter import Meter
from studio.theory.scale import Key

_BRIGHT_MOODS = ("happy", "playful", "romantic", "energetic")
_SHADED_MOODS = ("dark", "sad", "tense", "aggressive")
_BENT_WEIGHT = 4.0
"""Factor on the weights of major modes for a bright mood, and of minor modes for a shaded one."""
_ALL_BITS = 2**64 - 1
_MAJOR_MODES = ("major", "lydian", "mixolydian")

_CONCERT_GENRES = ("classical", "orchestral", "cinematic")
_BAND_GENRES = ("rock", "jazz", "funk")
_BAND_PREFIXES = (
    "kit", "drums", "bass", "percussion", "synth", "lead_", "pad_", "guitar_distorted", "guitar_lead",
    "organ",
)  # fmt: skip

_FAMILIAR, _FIRST_CHOICE, _AT_HOME = 4.0, 1.5, 1.0
"""Points for a genre: it is known for the instrument, a part has it as first choice, or as an alternative."""


def complete(parsed: ParsedWish, seed: int, genres: Mapping[str, Genre]) -> Brief:
    """The brief that keeps to the words and chooses the rest.

    Args:
        parsed: What the words say.
        seed: Where the choices come from, and those of the piece.
        genres: Genres by id.

    Raises:
        BriefError: What is asked for cannot be met.
    """
    genre_id = parsed.genre.genre or _ensemble_genre(parsed, genres) or _genre_id(parsed, seed, genres)
    genre = genres[genre_id]
    chance = _Chance(genre_id, seed)
    meter = _meter(parsed, genre)
    tempo_bpm = parsed.tempo_bpm or _tempo_bpm(parsed, genre, chance)
    mood = parsed.mood or _mood(parsed, genre, chance)
    key = parsed.key.key or _key(parsed, genre, mood, chance)
    chords = parsed.progression.chords_in(key) if parsed.progression else ()
    return Brief(
        text=parsed.text,
        genre=genre_id,
        tempo_bpm=float(tempo_bpm),
        key=key,
        meter=meter,
        mood=mood,
        length_seconds=_length_seconds(parsed, genre, tempo_bpm, meter),
        form=parsed.form or (),
        chords=chords,
        ensemble=parsed.instruments.ensemble_in(genre),
        instruments=parsed.instruments.wanted_in(genre),
        without=parsed.instruments.without,
        seed=seed,
        title=parsed.title
        or title_for(genre.places, mood, (chance("title", 0), chance("title", 1), chance("title", 2))),
        asked=_asked(parsed, seed),
        notes=_notes(parsed, genres, genre),
    )


class _Chance:
    """Pseudo-random numbers, the same for the same genre, seed and field in every process.

    They come from SplitMix64 (Steele, Lea and Flood, 2014), so that reading a wish does not import numpy.
    """

    def __init__(self, genre: str, seed: int) -> None:
        self._state = seed << 32 | crc32(genre.encode())

    def __call__(self, field: str, index: int = 0) -> float:
        """Return a number from 0 up to but not including 1."""
        mixed = _mix(_mix(self._state) ^ crc32(f"{field}/{index}".encode()))
        return (mixed >> 11) / 2.0**53

    def pick(self, field: str, weights: Mapping[str, float]) -> str:
        """One of the names, by weight."""
        remaining = self(field) * sum(weights.values())
        *names, last = weights
        for name in names:
            remaining -= weights[name]
            if remaining < 0:
                return name
        return last


def _mix(state: int) -> int:
    """The next number of SplitMix64, 64 bits in which every bit depends on every bit of ``state``."""
    state = (state + 0x9E3779B97F4A7C15) & _ALL_BITS
    state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & _ALL_BITS
    state = (state ^ state >> 27) * 0x94D049BB133111EB & _ALL_BITS
    return state ^ state >> 31


def _ensemble_genre(parsed: ParsedWish, genres: Mapping[str, Genre]) -> str | None:
    """The genre of an ensemble where no style is named: its own, else that of concert music."""
    ensemble = parsed.instruments.ensemble
    if not ensemble or parsed.genre.neighbour is not None:
        return None
    if parsed.instruments.style is not None:
        return parsed.instruments.style if parsed.instruments.style in genres else None
    styles = _CONCERT_GENRES
    if any(name.startswith(_BAND_PREFIXES) for name in ensemble):
        styles = _BAND_GENRES if "guitar_distorted" in ensemble or len(ensemble) == 1 else _BAND_GENRES[::-1]
    able = [id_ for id_ in styles if id_ in genres]
    return next(
        (id_ for id_ in able if parsed.meter is None or str(parsed.meter) in genres[id_].meters), None
    )


def _genre_id(parsed: ParsedWish, seed: int, genres: Mapping[str, Genre]) -> str:
    able = [
        id_
        for id_, genre in genres.items()
        if not genre.parent and (parsed.meter is None or str(parsed.meter) in genre.meters)
    ]
    if not able:
        meters = sorted({meter for genre in genres.values() for meter in genre.meters})
        raise BriefError(f"No genre has a groove in {parsed.meter}; there are grooves in {_listed(meters)}.")
    if parsed.genre.neighbour is not None and parsed.genre.neighbour.genre in able:
        return parsed.genre.neighbour.genre
    wanted = [id_ for id_ in able if id_ not in parsed.genre.avoided] or able
    fits = {id_: _fit(parsed, genres[id_]) for id_ in wanted}
    best = max(fits.values())
    return _Chance("", seed).pick("genre", {id_: 1.0 for id_, fit in fits.items() if fit == best})


def _fit(parsed: ParsedWish, genre: Genre) -> float:
    """Points for a genre: how well the words of a wish fit it."""
    fit = 0.0
    for mood, weight in ((parsed.mood, 2.0), (parsed.topic_mood, 1.0)):
        if mood is not None and mood in genre.moods:
            fit += weight * (1.5 if mood == genre.moods[0] else 1.0)
    for name, instrument in zip(parsed.instruments.wanted, parsed.instruments.wanted_in(genre), strict=False):
        fit += _FAMILIAR if name in genre.known_for else _belonging(instrument, genre)
    if parsed.tempo_bpm is not None and genre.tempo_low <= parsed.tempo_bpm <= genre.tempo_high:
        fit += 2.0
    return fit


def _belonging(instrument: str, genre: Genre) -> float:
    """Points for a genre that has an instrument which was asked for."""
    if any(instrument == template.instruments[0] for template in genre.part_templates):
        return _FIRST_CHOICE
    return _AT_HOME if any(instrument in template.instruments for template in genre.part_templates) else 0.0


def _meter(parsed: ParsedWish, genre: Genre) -> Meter:
    if parsed.meter is None:
        return Meter.parse(genre.meters[0])
    if str(parsed.meter) not in genre.meters:
        raise BriefError(f"{genre.label} has no groove in {parsed.meter}; it can be {_listed(genre.meters)}.")
    return parsed.meter


def _tempo_bpm(parsed: ParsedWish, genre: Genre, chance: _Chance) -> float:
    neighbour = parsed.genre.neighbour
    low, high = (neighbour.low, neighbour.high) if neighbour else (genre.tempo_low, genre.tempo_high)
    if parsed.pace is not None:
        low, high = _paced(parsed.pace, low, high)
    if parsed.pace is not None or neighbour is not None:
        return round(low + chance("tempo_bpm") * (high - low))
    # triangular: most pieces lie near the typical tempo
    swing = chance("tempo_bpm", 0) + chance("tempo_bpm", 1) - 1.0
    side = high - genre.tempo_typical if swing > 0 else genre.tempo_typical - low
    return round(genre.tempo_typical + swing * side)


def _paced(pace: Pace, low: float, high: float) -> tuple[float, float]:
    if pace.is_relative:
        return low + pace.low * (high - low), low + pace.high * (high - low)
    both = max(low, pace.low), min(high, pace.high)
    return both if both[0] <= both[1] else (pace.low, pace.high)


def _mood(parsed: ParsedWish, genre: Genre, chance: _Chance) -> str:
    if parsed.topic_mood is not None:
        return parsed.topic_mood
    weights = dict.fromkeys(genre.moods, 1.0)
    weights[genre.moods[0]] = max(1.0, len(genre.moods) - 1.0)
    return chance.pick("mood", weights)


def _key(parsed: ParsedWish, genre: Genre, mood: str, chance: _Chance) -> Key:
    progression = parsed.progression
    mode = parsed.key.mode or (progression.mode if progression else None)
    if progression is not None and progression.chords:
        return likeliest_key(progression.chords, mode)
    if mode is None:
        mode = chance.pick("mode", {name: weight * _bend(name, mood) for name, weight in genre.modes})
    return Key.of(int(chance("key") * 12), mode)


def _bend(mode: str, mood: str) -> float:
    is_bright = mode in _MAJOR_MODES
    return _BENT_WEIGHT if mood in (_BRIGHT_MOODS if is_bright else _SHADED_MOODS) else 1.0


def _length_seconds(parsed: ParsedWish, genre: Genre, tempo_bpm: float, meter: Meter) -> float:
    if parsed.form:
        return _length_of_form(parsed, tempo_bpm, meter)
    if parsed.length is None:
        return float(genre.length_seconds)
    if parsed.length.bars is None:
        return float(parsed.length.seconds or 0.0)
    seconds = parsed.length.bars * meter.beats_per_bar * 60.0 / tempo_bpm
    low, high = LENGTH_SECONDS_RANGE
    if not low <= seconds <= high:
        unit = "bar" if parsed.length.bars == 1 else "bars"
        bars = f"{spoken_number(parsed.length.bars)} {unit}, {spoken_number(round(seconds, 1))} seconds"
        raise BriefError(f"The length is {bars} at {tempo_bpm:g} BPM; it can be {low:g} to {high:g} seconds.")
    return seconds


def _length_of_form(parsed: ParsedWish, tempo_bpm: float, meter: Meter) -> float:
    """The form's own length, or the one that is asked for where it leaves less than a bar after the form."""
    bars = sum(count for _, count in parsed.form or ())
    seconds_per_bar = meter.beats_per_bar * 60.0 / tempo_bpm
    seconds = bars * seconds_per_bar
    said = f"The form has {bars:,} bars, {spoken_number(round(seconds, 1))} seconds at {tempo_bpm:g} BPM"
    low, high = LENGTH_SECONDS_RANGE
    if not low <= seconds <= high:
        raise BriefError(f"{said}; a piece can be {low:g} to {high:g} seconds.")
    if parsed.length is None:
        return seconds
    asked = parsed.length.seconds or (parsed.length.bars or 0.0) * seconds_per_bar
    if not seconds - 0.01 <= asked < seconds + seconds_per_bar:
        raise BriefError(
            f"{said}, but the length is {spoken_number(round(asked, 1))} seconds;"
            f" ask for one of the two, or for {spoken_number(round(seconds, 1))} seconds."
        )
    return max(asked, seconds)


def _asked(parsed: ParsedWish, seed: int) -> tuple[str, ...]:
    said = {
        "genre": parsed.genre.genre is not None,
        "tempo_bpm": parsed.tempo_bpm is not None,
        "key": parsed.key.key is not None,
        "meter": parsed.meter is not None,
        "mood": parsed.mood is not None,
        "length_seconds": parsed.length is not None,
        "form": parsed.form is not None,
        "chords": parsed.progression is not None,
        "ensemble": bool(parsed.instruments.ensemble),
        "instruments": bool(parsed.instruments.wanted),
        "without": bool(parsed.instruments.without),
        "seed": parsed.seed is not None and parsed.seed == seed,
    }
    return tuple(name for name in ASKABLE if said[name])


def _notes(parsed: ParsedWish, genres: Mapping[str, Genre], genre: Genre) -> tuple[str, ...]:
    notes = []
    if parsed.overruled:
        notes.append(f"What is set by hand wins over the words: {'; '.join(parsed.overruled)}.")
    if parsed.genre.neighbour is not None:
        notes.append(
            f"There is no {parsed.genre.unknown} studio yet; this is {genre.label}, the nearest there is."
        )
    if parsed.genre.also:
        others = _listed([genres[id_].label for id_ in parsed.genre.also])
        notes.append(f"One studio plays at a time: this is {genre.label}, without {others}.")
    notes += parsed.instruments.notes
    if parsed.wants_vocals:
        notes.append("There are no sung vocals yet; this is an instrumental.")
    return tuple(notes)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
