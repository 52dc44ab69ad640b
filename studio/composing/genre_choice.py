"""The genre of a wish that names none: the nearest by what its words say, never one by chance."""

from collections.abc import Iterator, Mapping, Sequence

from studio.composing.genre import Genre
from studio.composing.wish_parser import ParsedWish
from studio.theory.meter import Meter

_FAMILIAR, _FIRST_CHOICE, _AT_HOME = 4.0, 1.5, 1.0
"""Points for a genre: it is known for the instrument, a part has it as first choice, or as an alternative."""
_PLAINEST = (
    "pop",
    "lofi",
    "cinematic",
    "orchestral",
    "ambient",
    "rock",
    "jazz",
    "house",
    "funk",
    "trap",
    "metal",
)
"""Genres that surprise least, the first where nothing else decides."""
_LOUDEST = ("rock", "metal", "house", "cinematic", "funk", "trap")
"""The same for a mood that is loud."""
_LOUD_MOODS = ("energetic", "aggressive", "epic", "tense")
_OF_MOODS = {
    "dark": "cinematic", "chill": "lofi", "energetic": "house", "sad": "pop", "happy": "pop",
    "epic": "cinematic", "dreamy": "ambient", "aggressive": "metal", "romantic": "pop",
    "tense": "cinematic", "playful": "pop", "nostalgic": "lofi",
}  # fmt: skip
"""The genre that a mood alone calls for."""
_OFFERED = ("lofi", "rock", "orchestral")
_CONCERT_GENRES = ("classical", "orchestral", "cinematic")
_BAND_GENRES = ("rock", "jazz", "funk")
_BAND_PREFIXES = (
    "kit_", "drums", "bass_", "percussion", "synth", "lead_", "pad_", "guitar_distorted", "guitar_lead",
    "organ",
)  # fmt: skip
_MOST_QUOTED = 5
_WALTZ = Meter(3, 4)


def chosen_genre(parsed: ParsedWish, genres: Mapping[str, Genre]) -> tuple[str, str]:
    """The id of the nearest genre, and why: "ensemble", "neighbour", "compared", "nearest" or "default".

    Genres with grooves in the meter that is asked for come first.
    """
    whole = [id_ for id_, genre in genres.items() if not genre.parent]
    able = [id_ for id_ in whole if _has_meter(parsed, genres[id_])] or whole
    if (style := _style_of_ensemble(parsed, genres)) is not None:
        return style, "ensemble"
    if parsed.genre.neighbour is not None and parsed.genre.neighbour.genre in genres:
        return parsed.genre.neighbour.genre, "neighbour"
    wanted = [id_ for id_ in (*able, *_familiar(parsed, genres)) if id_ not in parsed.genre.avoided] or able
    if parsed.comparison is not None and parsed.comparison.traits.genre in wanted:
        return parsed.comparison.traits.genre, "compared"
    hint = parsed.genre.hint
    if hint is not None and _can_play(hint, parsed, genres):
        return hint, "nearest"
    return _nearest(parsed, {id_: genres[id_] for id_ in wanted})


def _has_meter(parsed: ParsedWish, genre: Genre) -> bool:
    return parsed.meter is None or str(parsed.meter) in genre.meters


def _familiar(parsed: ParsedWish, genres: Mapping[str, Genre]) -> list[str]:
    """Ids of the styles that are known for an instrument of the wish: a sitar calls for a raga."""
    named = {*parsed.instruments.wanted, *parsed.instruments.ensemble}
    return [
        id_
        for id_, genre in genres.items()
        if genre.parent and not named.isdisjoint(genre.known_for) and _has_meter(parsed, genre)
    ]


def _can_play(id_: str, parsed: ParsedWish, genres: Mapping[str, Genre]) -> bool:
    """Return True if there is such a genre, it is not refused, and it has the meter that is asked for."""
    return id_ in genres and id_ not in parsed.genre.avoided and _has_meter(parsed, genres[id_])


def reason_notes(parsed: ParsedWish, genres: Mapping[str, Genre], genre: Genre, reason: str) -> Iterator[str]:
    """Sentences about the words that were not understood, and about a style that was not named."""
    if reason == "default":
        offers = [genres[id_].label.lower() for id_ in _OFFERED if id_ in genres]
        said = (
            f"I did not understand {_quoted(parsed.unheard)}; tell"
            if parsed.unheard
            else "No style is named; tell"
        )
        yield f"{said} me a style, such as {listed(offers)}. Until then this is {genre.label}."
        return
    if reason == "nearest":
        yield f"No style is named; {genre.label} is the nearest."
    if parsed.unheard:
        yield f"Not understood, so nothing follows from it: {_quoted(parsed.unheard)}."


def meter_notes(meter: Meter, genre: Genre) -> Iterator[str]:
    """A sentence where a style has no groove of its own in the meter that is asked for."""
    if str(meter) in genre.meters:
        return
    groups = "+".join(map(str, meter.groups))
    counted = f", counted {groups}" if len(meter.groups) > 1 else ""
    yield f"{genre.label} has no groove of its own in {meter}; its groove is played in it{counted}."


def listed(names: Sequence[str]) -> str:
    """Names as a sentence has them: "a, b or c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _style_of_ensemble(parsed: ParsedWish, genres: Mapping[str, Genre]) -> str | None:
    """The genre of an ensemble where no style is named: its own, else that of concert music or a band."""
    ensemble = parsed.instruments.ensemble
    if not ensemble or parsed.genre.neighbour is not None:
        return None
    styles: tuple[str, ...]
    if parsed.instruments.style is not None:
        styles = (parsed.instruments.style,)
    elif any(name == "bass" or name.startswith(_BAND_PREFIXES) for name in ensemble):
        is_rock = "guitar_distorted" in ensemble or len(ensemble) == 1
        styles = _BAND_GENRES if is_rock else _BAND_GENRES[::-1]
    else:
        styles = (*_familiar(parsed, genres), *_CONCERT_GENRES)
    able = [id_ for id_ in styles if id_ in genres]
    in_meter = [id_ for id_ in able if _has_meter(parsed, genres[id_])]
    return next(iter(in_meter or able), None)


def _nearest(parsed: ParsedWish, genres: Mapping[str, Genre]) -> tuple[str, str]:
    fits = {id_: _fit(parsed, genre) for id_, genre in genres.items()}
    best = max(fits.values())
    mood = parsed.mood or parsed.topic_mood
    plainest = (*_LOUDEST, *_PLAINEST) if mood in _LOUD_MOODS else _PLAINEST
    order = [id_ for id_ in plainest if id_ in genres] or list(genres)
    if best == 0 and parsed.meter == _WALTZ and "orchestral" in genres:
        return "orchestral", "nearest"
    if best == 0:
        return order[0], "default" if _says_nothing(parsed) else "nearest"
    is_mood_alone = not parsed.instruments.wanted and parsed.tempo_bpm is None
    if mood is not None and is_mood_alone and _OF_MOODS[mood] in genres:
        return _OF_MOODS[mood], "nearest"
    return next(id_ for id_ in (*order, *genres) if fits[id_] == best), "nearest"


def _says_nothing(parsed: ParsedWish) -> bool:
    """Return True if nothing in the wish tells one genre from another."""
    return not parsed.instruments.wanted and parsed.mood is None and parsed.topic_mood is None


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


def _quoted(words: Sequence[str]) -> str:
    quoted = ", ".join(f"“{word}”" for word in words[:_MOST_QUOTED])
    return quoted if len(words) <= _MOST_QUOTED else f"{quoted} and {len(words) - _MOST_QUOTED} more"
