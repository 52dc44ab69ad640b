"""Completes a brief: what the words left open is chosen by the genre from the seed.

Each choice draws from its own stream, named after genre, seed and field: asking for one thing more never
changes the rest.
"""

from collections.abc import Iterator, Mapping
from zlib import crc32

from studio.composing.brief import ASKABLE, LENGTH_SECONDS_RANGE, Brief, spoken_number
from studio.composing.genre import Genre
from studio.composing.genre_choice import chosen_genre, listed, meter_notes, reason_notes
from studio.composing.lyrics import sections_said
from studio.composing.readers.chords import likeliest_key
from studio.composing.readers.tempo import Pace
from studio.composing.sung_form import SungForm, form_of
from studio.composing.titles import title_for, title_of_words
from studio.composing.wish_parser import ParsedWish
from studio.errors import BriefError
from studio.instrument_facts import DECLARED, INSTRUMENT_FACTS, spoken_name
from studio.theory.meter import Meter
from studio.theory.pitch import pitch_class
from studio.theory.scale import Key

_BRIGHT_MOODS = ("happy", "playful", "romantic", "energetic")
_SHADED_MOODS = ("dark", "sad", "tense", "aggressive")
_MODES_OF_MOODS = {"sad": "minor", "dark": "minor", "happy": "major"}
"""Moods that a listener hears in the mode first of all, where a style has a choice of modes."""
_PACES_OF_MOODS = {
    "sad": Pace(0.0, 0.35, is_relative=True), "chill": Pace(0.0, 0.5, is_relative=True),
    "dreamy": Pace(0.0, 0.6, is_relative=True), "energetic": Pace(0.45, 1.0, is_relative=True),
    "aggressive": Pace(0.45, 1.0, is_relative=True),
}  # fmt: skip
"""The part of a style's tempos in which a mood that was asked for is at home."""
_FASTEST_SAD_BPM = 96.0
_BENT_WEIGHT = 4.0
"""Factor on the weights of major modes for a bright mood, and of minor modes for a shaded one."""
_SINGER = "voice_solo"
"""What stands in for a singer."""

_ALL_BITS = 2**64 - 1
_MAJOR_MODES = ("major", "lydian", "mixolydian")


def complete(parsed: ParsedWish, seed: int, genres: Mapping[str, Genre]) -> Brief:
    """The brief that keeps to the words and chooses the rest.

    Args:
        parsed: What the words say.
        seed: Where the choices come from, and those of the piece.
        genres: Genres by id.

    Raises:
        BriefError: What is asked for cannot be met.
    """
    genre_id, reason = (parsed.genre.genre, "") if parsed.genre.genre else chosen_genre(parsed, genres)
    genre = genres[genre_id]
    chance = _Chance(genre_id, seed)
    meter = _meter(parsed, genre)
    tempo_bpm = parsed.tempo_bpm or _tempo_bpm(parsed, genre, chance)
    mood = parsed.mood or _mood(parsed, genre, chance)
    key = parsed.key.key or _key(parsed, genre, mood, chance)
    chords = parsed.progression.chords_in(key) if parsed.progression else ()
    sung = _sung_form(parsed, tempo_bpm, meter)
    ensemble = _ensemble(parsed, genre)
    instruments = _with_stand_in(
        parsed, parsed.instruments.wanted_in(genre) or _compared_instruments(parsed, genre_id)
    )
    if sung is not None and not ensemble:
        instruments = (*instruments, *_voice(instruments, parsed.instruments.without))
    return Brief(
        text=parsed.text,
        genre=genre_id,
        tempo_bpm=float(tempo_bpm),
        key=key,
        meter=meter,
        mood=mood,
        length_seconds=(
            _length_seconds(parsed, genre, tempo_bpm, meter)
            if sung is None
            else _length_of_words(parsed, sung, tempo_bpm, meter)
        ),
        form=sung.sections if sung else parsed.form or (),
        chords=chords,
        ensemble=ensemble,
        instruments=instruments,
        without=parsed.instruments.without,
        time_feel=parsed.time_feel,
        lyrics=parsed.lyrics,
        seed=seed,
        title=parsed.title
        or title_of_words(parsed.lyrics)
        or title_for(genre.places, mood, (chance("title", 0), chance("title", 1), chance("title", 2))),
        asked=_asked(parsed, seed),
        notes=(
            *_notes(parsed, genres, genre),
            *_sung_notes(parsed, sung, ensemble or instruments),
            *meter_notes(meter, genre),
            *_bent(parsed, (genre_id, genre.label), tempo_bpm, mood),
            *reason_notes(parsed, genres, genre, reason),
        ),
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


def _meter(parsed: ParsedWish, genre: Genre) -> Meter:
    return Meter.parse(genre.meters[0]) if parsed.meter is None else parsed.meter


def _tempo_bpm(parsed: ParsedWish, genre: Genre, chance: _Chance) -> float:
    neighbour = parsed.genre.neighbour
    low, high = (neighbour.low, neighbour.high) if neighbour else (genre.tempo_low, genre.tempo_high)
    if parsed.pace is not None:
        low, high = _paced(parsed.pace, low, high)
    if parsed.pace is not None or neighbour is not None:
        return round(low + chance("tempo_bpm") * (high - low))
    # triangular: most pieces lie near the typical tempo
    swing = chance("tempo_bpm", 0) + chance("tempo_bpm", 1) - 1.0
    if parsed.mood in _PACES_OF_MOODS:
        slow, fast = _paced_by_mood(parsed.mood, low, high)
        return round(slow + (swing + 1.0) / 2.0 * (fast - slow))
    side = high - genre.tempo_typical if swing > 0 else genre.tempo_typical - low
    return round(genre.tempo_typical + swing * side)


def _paced_by_mood(mood: str, low: float, high: float) -> tuple[float, float]:
    slow, fast = _paced(_PACES_OF_MOODS[mood], low, high)
    return (slow, min(high, max(fast, _FASTEST_SAD_BPM))) if mood == "sad" and slow < 84 else (slow, fast)


def _paced(pace: Pace, low: float, high: float) -> tuple[float, float]:
    if pace.is_exact:
        return pace.low, pace.high
    if pace.is_relative:
        return low + pace.low * (high - low), low + pace.high * (high - low)
    both = max(low, pace.low), min(high, pace.high)
    return both if both[0] <= both[1] else (pace.low, pace.high)


def _mood(parsed: ParsedWish, genre: Genre, chance: _Chance) -> str:
    if parsed.topic_mood is not None and parsed.topic_mood not in parsed.avoided_moods:
        return parsed.topic_mood
    if parsed.comparison is not None and parsed.comparison.traits.mood:
        return parsed.comparison.traits.mood
    alike = {
        mood
        for group in (_BRIGHT_MOODS, _SHADED_MOODS)
        for mood in group
        if {*group} & {*parsed.avoided_moods}
    }
    moods = [mood for mood in genre.moods if mood not in {*alike, *parsed.avoided_moods}] or ["chill"]
    weights = dict.fromkeys(moods, 1.0)
    weights[moods[0]] = max(1.0, len(moods) - 1.0)
    return chance.pick("mood", weights)


def _key(parsed: ParsedWish, genre: Genre, mood: str, chance: _Chance) -> Key:
    progression = parsed.progression
    mode = parsed.key.mode or (progression.mode if progression else None)
    if progression is not None and progression.chords:
        return likeliest_key(progression.chords, mode)
    if mode is None:
        mode = chance.pick("mode", _modes(parsed, genre, mood))
    tonics = tuple(map(pitch_class, genre.tonics)) or range(12)
    return Key.of(tonics[int(chance("key") * len(tonics))], mode)


def _modes(parsed: ParsedWish, genre: Genre, mood: str) -> dict[str, float]:
    """The weights of the modes: a mood that was asked for leaves only those that it sounds in."""
    weights = {name: weight * _bend(name, mood) for name, weight in genre.modes}
    if parsed.mood not in _MODES_OF_MOODS:
        return weights
    major = {name: weight for name, weight in weights.items() if name in _MAJOR_MODES}
    if _MODES_OF_MOODS[parsed.mood] == "major":
        return major or weights
    minor = {name: weight for name, weight in weights.items() if Key.of(0, name).is_minor}
    other = {name: weight for name, weight in weights.items() if name not in major}
    return minor or other or ({"minor": 1.0} if parsed.mood == "sad" else weights)


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


def _sung_form(parsed: ParsedWish, tempo_bpm: float, meter: Meter) -> SungForm | None:
    """The form that the words of a wish ask for, within the length that is asked for; None without words."""
    if not parsed.lyrics:
        return None
    bar_seconds = meter.beats_per_bar * 60.0 / tempo_bpm
    longest = int(LENGTH_SECONDS_RANGE[1] / bar_seconds)
    if parsed.length is not None:
        asked = parsed.length.bars or (parsed.length.seconds or 0.0) / bar_seconds
        return form_of(parsed.lyrics, tempo_bpm, meter, max(1, min(longest, int(asked + 1e-6))))
    free = form_of(parsed.lyrics, tempo_bpm, meter)
    is_too_long = sum(bars for _, bars in free.sections) > longest
    return form_of(parsed.lyrics, tempo_bpm, meter, longest) if is_too_long else free


def _length_of_words(parsed: ParsedWish, sung: SungForm, tempo_bpm: float, meter: Meter) -> float:
    """The length that is asked for, else that of the form."""
    seconds = sum(bars for _, bars in sung.sections) * meter.beats_per_bar * 60.0 / tempo_bpm
    if parsed.length is not None:
        seconds = (
            parsed.length.seconds or (parsed.length.bars or 0.0) * meter.beats_per_bar * 60.0 / tempo_bpm
        )
    low, high = LENGTH_SECONDS_RANGE
    return min(high, max(low, seconds))


def _voice(instruments: tuple[str, ...], without: tuple[str, ...]) -> tuple[str, ...]:
    """The voice that sings the words, where none is asked for and voices are not unwanted."""
    has_voice = any(facts.family == "voice" for id_ in instruments if (facts := INSTRUMENT_FACTS.get(id_)))
    unwanted = {_SINGER, "lead", *INSTRUMENT_FACTS[_SINGER].kinds} & set(without)
    return () if has_voice or unwanted else (_SINGER,)


def _sung_notes(parsed: ParsedWish, sung: SungForm | None, players: tuple[str, ...]) -> Iterator[str]:
    if sung is None:
        return
    voices = [id_ for id_ in players if id_ in INSTRUMENT_FACTS and INSTRUMENT_FACTS[id_].family == "voice"]
    singer = voices[0] if voices else next(iter(parsed.instruments.ensemble), "")
    named = f"the {INSTRUMENT_FACTS[singer].label.lower()}" if singer in INSTRUMENT_FACTS else "the tune"
    yield (
        f"There is no singer: the words ({sections_said(parsed.lyrics)}) make the form"
        f" and are kept on the notes of {named}, which stands in."
    )
    if sung.left_out:
        sections = "section does" if sung.left_out == 1 else f"{sung.left_out} sections do"
        yield f"The last {sections} not fit in the length with its words; ask for a longer piece."
    if parsed.form:
        yield "The form follows the words, not the sections that are named beside them."


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
        "form": parsed.form is not None or bool(parsed.lyrics),
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
        others = listed([genres[id_].label for id_ in parsed.genre.also])
        notes.append(f"One studio plays at a time: this is {genre.label}, without {others}.")
    notes += parsed.instruments.notes
    if parsed.wants_vocals and not parsed.lyrics:
        notes.append(_instead_of_a_singer(parsed))
    notes += parsed.remarks
    if parsed.also_moods and parsed.mood is not None:
        notes.append(f"One mood at a time: this is {parsed.mood}, not {listed(parsed.also_moods)}.")
    return tuple(notes)


def _needs_stand_in(parsed: ParsedWish) -> bool:
    """Return True if somebody is meant to sing and no voice plays that could."""
    named = (*parsed.instruments.wanted, *parsed.instruments.ensemble)
    has_voice = any(id_ in DECLARED and DECLARED[id_].family == "voice" for id_ in named)
    return parsed.wants_vocals and not has_voice and _SINGER not in parsed.instruments.without


def _instead_of_a_singer(parsed: ParsedWish) -> str:
    if _needs_stand_in(parsed):
        return "There is no singer here, and nobody sings words: a solo voice on “ah” stands in."
    return "There is no singer here: voices sing without words."


def _ensemble(parsed: ParsedWish, genre: Genre) -> tuple[str, ...]:
    players = parsed.instruments.ensemble_in(genre)
    return (_SINGER, *players) if players and _needs_stand_in(parsed) else players


def _with_stand_in(parsed: ParsedWish, instruments: tuple[str, ...]) -> tuple[str, ...]:
    return (_SINGER, *instruments) if _needs_stand_in(parsed) else instruments


def _compared_instruments(parsed: ParsedWish, genre_id: str) -> tuple[str, ...]:
    """The instruments of a musician or a decade; none where the wish says anything about who plays."""
    if parsed.comparison is None or parsed.instruments.without:
        return ()
    return tuple(id_ for id_ in parsed.comparison.instruments_in(genre_id) if id_ in INSTRUMENT_FACTS)


def _is_bent(parsed: ParsedWish, genre_id: str, mood: str) -> bool:
    """Return True if a musician or a decade decides anything that the words leave open."""
    comparison = parsed.comparison
    if comparison is None:
        return False
    has_players = not parsed.instruments.wanted and bool(_compared_instruments(parsed, genre_id))
    has_mood = parsed.mood is None and parsed.topic_mood is None and comparison.traits.mood == mood
    return has_players or has_mood or (parsed.genre.genre is None and comparison.traits.genre == genre_id)


def _bent(parsed: ParsedWish, genre: tuple[str, str], tempo_bpm: float, mood: str) -> Iterator[str]:
    """Sentences about what words have bent without asking for it exactly."""
    if parsed.pace is not None and parsed.tempo_bpm is None:
        yield f"A word for the pace bends the tempo: {tempo_bpm:g} BPM."
    if parsed.mood is None and parsed.topic_mood is not None:
        yield f"The topic bends the mood: {mood}."
    if parsed.comparison is not None and _is_bent(parsed, genre[0], mood):
        traits = parsed.comparison.traits
        instruments = [] if parsed.instruments.wanted else _compared_instruments(parsed, genre[0])
        said = ", ".join(
            (
                genre[1],
                *([traits.mood] if traits.mood == mood else []),
                *map(spoken_name, instruments),
            )
        )
        yield f"Traits of {traits.label} bend what is chosen ({said}); nobody is copied."
