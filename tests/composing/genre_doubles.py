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


GENRE_DOUBLES = {
    "ambient": genre_double("Ambient", ("ambient", "drone"), (50, 80, 60), (("major", 1), ("lydian", 1)), ("dreamy", "chill", "dark"), length_seconds=120),
    "chiptune": genre_double("Chiptune", ("chiptune", "8 bit"), (110, 180, 150), (("major", 2), ("minor", 1)), ("playful", "energetic", "happy"), ("4/4", "3/4")),
    "jazz": genre_double("Jazz", ("jazz", "swing"), (80, 220, 130), (("major", 1), ("minor", 1)), ("romantic", "chill", "happy"), ("4/4", "3/4")),
    "lofi": genre_double("Lo-fi", ("lofi", "lo-fi hip hop"), (65, 95, 80), (("minor", 1), ("major", 1)), ("chill", "nostalgic", "sad"), ("4/4", "3/4")),
    "metal": genre_double("Metal", ("metal",), (100, 220, 150), (("minor", 2), ("phrygian", 1)), ("aggressive", "dark", "epic"), ("4/4", "6/8")),
    "orchestral": genre_double("Orchestral", ("orchestral",), (60, 140, 90), (("minor", 1), ("major", 1)), ("epic", "tense", "romantic", "sad"), ("4/4", "3/4", "6/8")),
    "trap": genre_double("Trap", ("trap", "hip hop"), (120, 160, 140), (("minor", 1),), ("dark", "energetic", "aggressive")),
}  # fmt: skip
