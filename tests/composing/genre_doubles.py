"""Genres with just what a wish needs of them, so that reading is tested apart from what the real ones happen to declare."""

from studio.composing.genre import Genre


def genre_double(label, words, tempos, modes, moods, meters=("4/4",), length_seconds=60.0):
    low, high, typical = tempos
    return Genre(
        label=label,
        words=words,
        tempo_low=low,
        tempo_high=high,
        tempo_typical=typical,
        modes=modes,
        moods=moods,
        forms=(),
        progressions=(),
        cadences=(),
        players=(),
        meters=meters,
        length_seconds=length_seconds,
    )


MINOR = (("minor", 1.0),)
BOTH = (("minor", 1.0), ("major", 1.0))
GENRE_DOUBLES = {
    "ambient": genre_double(
        "Ambient",
        ("ambient", "drone", "relaxing"),
        (50, 80, 60),
        (("major", 1.0), ("lydian", 1.0)),
        ("dreamy", "chill", "dark"),
        length_seconds=120.0,
    ),
    "chiptune": genre_double(
        "Chiptune", ("chiptune", "8 bit"), (110, 180, 150), BOTH, ("playful", "energetic", "happy"), ("4/4", "3/4")
    ),
    "jazz": genre_double(
        "Jazz", ("jazz", "swing", "walking bass"), (80, 220, 130), BOTH, ("romantic", "chill", "happy"), ("4/4", "3/4")
    ),
    "lofi": genre_double("Lo-fi", ("lofi", "lo-fi hip hop"), (65, 95, 80), BOTH, ("chill", "nostalgic", "sad"), ("4/4", "3/4")),
    "metal": genre_double(
        "Metal", ("metal",), (100, 220, 150), (("minor", 2.0), ("phrygian", 1.0)), ("aggressive", "dark", "epic"), ("4/4", "6/8")
    ),
    "orchestral": genre_double(
        "Orchestral",
        ("orchestral", "strings"),
        (60, 140, 90),
        BOTH,
        ("epic", "tense", "romantic", "sad"),
        ("4/4", "3/4", "6/8"),
    ),
    "trap": genre_double("Trap", ("trap", "hip hop"), (120, 160, 140), MINOR, ("dark", "energetic", "aggressive")),
}
