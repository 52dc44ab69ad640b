"""Seven genres with just what a wish needs of them, so that parsing is tested apart from the real genres.

Styles that have a genre by now are neighbours here, so that prompts without a genre of their own
stay tested.
"""

from studio.composing.genre import GENRES, Genre

NEIGHBOURS = {
    "Chiptune": {"techno": (124, 134), "house": (120, 126), "synthwave": (84, 112)},
    "Lo-fi": {
        "country": (85, 120),
        "r&b": (65, 90),
        "reggae": (70, 85),
        "pop": (98, 122),
        "synth pop": (105, 125),
    },
    "Metal": {"rock": (110, 145)},
    "Orchestral": {"classical": (70, 110)},
    "Trap": {"drum and bass": (170, 176), "uk drill": (138, 144)},
}


def genre_double(label, words, tempos, modes, moods, meters=("4/4",), length_seconds=60.0):
    low, high, typical = tempos
    real = GENRES[label.lower().replace("-", "")]
    return Genre(
        label=label,
        words=(*(word for word in real.words if word not in NEIGHBOURS.get(label, {})), *words),
        tempo_low=low,
        tempo_high=high,
        tempo_typical=typical,
        modes=modes,
        moods=moods,
        forms=(),
        progressions=(),
        cadences=(),
        part_templates=(),
        meters=meters,
        length_seconds=length_seconds,
        neighbours={**real.neighbours, **NEIGHBOURS.get(label, {})},
        usual=real.usual,
        known_for=real.known_for,
        names_a_sound=real.names_a_sound,
    )


MINOR = (("minor", 1.0),)
BOTH = (("minor", 1.0), ("major", 1.0))
GENRE_DOUBLES = {
    "ambient": genre_double(
        "Ambient",
        (),
        (50, 80, 60),
        (("major", 1.0), ("lydian", 1.0)),
        ("dreamy", "chill", "dark"),
        length_seconds=120.0,
    ),
    "chiptune": genre_double(
        "Chiptune", (), (110, 180, 150), BOTH, ("playful", "energetic", "happy"), ("4/4", "3/4")
    ),
    "jazz": genre_double("Jazz", (), (80, 220, 130), BOTH, ("romantic", "chill", "happy"), ("4/4", "3/4")),
    "lofi": genre_double("Lo-fi", (), (65, 95, 80), BOTH, ("chill", "nostalgic", "sad"), ("4/4", "3/4")),
    "metal": genre_double(
        "Metal",
        (),
        (100, 220, 150),
        (("minor", 2.0), ("phrygian", 1.0)),
        ("aggressive", "dark", "epic"),
        ("4/4", "6/8"),
    ),
    "orchestral": genre_double(
        "Orchestral",
        ("cinematic", "film score", "soundtrack"),
        (60, 140, 90),
        BOTH,
        ("epic", "tense", "romantic", "sad"),
        ("4/4", "3/4", "6/8"),
    ),
    "trap": genre_double("Trap", (), (120, 160, 140), MINOR, ("dark", "energetic", "aggressive")),
}
