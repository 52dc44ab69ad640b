"""Titles for untitled pieces: two or three words that combine the mood's colour and the genre's places."""

from collections import Counter
from collections.abc import Sequence

from studio.composing.lyrics import Lyrics
from studio.composing.readers.title import display_title

_COLOURS = {
    "dark": "Black Hollow Midnight Buried Ashen Sunken Shadow Cold Nameless Crooked",
    "chill": "Slow Quiet Paper Amber Soft Sunday Linen Lazy Still Drifting",
    "energetic": "Electric Neon Rushing Burning Turbo Bright Kinetic Wild Live High",
    "sad": "Empty Grey Fading Last Broken Winter Unsent Distant Rainy Lonely",
    "happy": "Golden Sunny Open Yellow Laughing Barefoot Morning Honey Clear Lucky",
    "epic": "Rising Iron Eternal Crowned Thunder Ancient Burning Sovereign Mighty Endless",
    "dreamy": "Velvet Floating Silver Lunar Weightless Glass Violet Sleeping Pale Faraway",
    "aggressive": "Savage Broken Red Serrated Raging Rabid Molten Vicious Feral Bitter",
    "romantic": "Tender Crimson Candlelit Secret Rose Warm Whispered Close Blushing Velvet",
    "tense": "Wired Narrow Silent Breathless Tripwire Sharp Hidden Coiled Shaking Thin",
    "playful": "Bouncing Crooked Tiny Jelly Skipping Pocket Cheeky Wobbly Paper Curious",
    "nostalgic": "Faded Polaroid Old Dusty Borrowed Childhood Sepia Second Remembered Analog",
}
_TURNS = (
    "{colour} {place}",
    "{colour} {place}",
    "{colour} {place}",
    "The {colour} {place}",
    "{place} in {light}",
    "After the {place}",
)
_LIGHTS = ("Blue", "Grey", "Gold", "Winter", "Violet", "Half Light")


def title_for(places: Sequence[str], mood: str, chances: tuple[float, float, float]) -> str:
    """A short title.

    Args:
        places: Words of the genre.
        mood: One of the moods of a brief.
        chances: Three independent numbers, each at least 0 and below 1, that decide turn, colour and place.
    """
    turn, colour, place = chances
    colours = _COLOURS[mood].split()
    return _TURNS[int(turn * len(_TURNS))].format(
        colour=colours[int(colour * len(colours))],
        place=places[int(place * len(places))],
        light=_LIGHTS[int(colour * len(_LIGHTS))],
    )


def title_of_words(lyrics: Lyrics) -> str:
    """A title from the words: the first line of the chorus, else the line that comes most often."""
    choruses = [section.lines[0] for section in lyrics if section.name == "hook" and section.lines]
    lines = Counter(line for section in lyrics for line in section.lines)
    line = choruses[0] if choruses else lines.most_common(1)[0][0] if lines else ""
    title = display_title(line.strip(" .,;:!?…—-"))
    return title[:1].upper() + title[1:]
