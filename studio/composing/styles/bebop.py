"""Bebop: a small band at a run; the horn improvises in eighths over a walking bass.

Source: Owens, "Bebop: The Music and Its Players", 1995: tempos to 300, ii–V–I chains, rhythm section in four.
"""

from studio.composing.style import style_of

genre = style_of(
    "jazz",
    label="Bebop",
    words=("bebop", "be bop", "hard bop", "bop"),
    tempo_low=180.0,
    tempo_high=240.0,
    tempo_typical=214.0,
    players={"lead": ("saxophone", "trumpet_muted")},
    moods=("energetic", "playful"),
)
