"""Titles for pieces that were given none: two or three words with the colour of the mood and the place of the genre."""

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
_PLACES = {
    "trap": "Avenue|Corner|Skyline|Block|Rooftop|Engine|Money|Hours|Cipher|Tower",
    "lofi": "Window|Notebook|Rain|Coffee|Balcony|Tape|Train|Lamp|Homework|Afternoon",
    "metal": "Throne|Anvil|Forge|Wrath|Crown|Furnace|Serpent|Oath|Blade|Abyss",
    "jazz": "Street|Cigarette|Lounge|Bourbon|Taxi|Umbrella|Sidewalk|Encore|Alibi|Blue",
    "chiptune": "Level|Cartridge|Pixel|Castle|Joystick|Quest|Coin|Continue|Arcade|Comet",
    "orchestral": "Horizon|Kingdom|Banner|Voyage|Cathedral|Summit|Empire|Dawn|Oath|Legend",
    "pop": "Heart|Radio|Summer|Telephone|Confetti|Saturday|Lipstick|Echo|Satellite|Someone",
    "rock": "Highway|Engine|Stranger|Thunder|Garage|Denim|Radio|Fire|Borderline|Smoke",
    "cinematic": "Horizon|Exodus|Countdown|Fracture|Legacy|Gravity|Descent|Frontier|Vow|Ashes",
    "reggae": "Harbour|Veranda|Hillside|Sunday|Mango|Selector|Island|Yard|Version|Breeze",
    "reggaeton": "Malecon|Noche|Barrio|Fuego|Playa|Luna|Corazon|Calle|Sudor|Verano",
    "funk": "Pocket|Strut|Mirrorball|Platform|Groove|Velvet|Roller|Boogie|Backseat|Glitter",
    "country": "Porch|Gravel|Pickup|Whiskey|County|River|Saddle|Creek|Fencepost|Railroad",
    "afrobeats": "Lagos|Sunset|Market|Lagoon|Dance|Palm|Weekend|Gold|Motion|Harmattan",
    "bossa": "Shore|Terrace|Hammock|Corcovado|Sandals|Breeze|Lemon|Balcony|Tide|Twilight",
    "blues": "Crossroads|Bottle|Freight Train|Back Door|Delta|Morning|Highway|Penny|Levee|Kitchen",
    "ambient": "Tide|Drift|Orbit|Glacier|Lake|Signal|Aurora|Distance|Breath|Horizon",
}
_ANYWHERE = "Room|River|Light|Signal|Garden|Road|Mirror|Harbour|Season|Letter"
_TURNS = (
    "{colour} {place}",
    "{colour} {place}",
    "{colour} {place}",
    "The {colour} {place}",
    "{place} in {light}",
    "After the {place}",
)
_LIGHTS = ("Blue", "Grey", "Gold", "Winter", "Violet", "Half Light")


def title_for(genre: str, mood: str, chances: tuple[float, float, float]) -> str:
    """A short title.

    Args:
        genre: Id of the genre.
        mood: One of the moods of a brief.
        chances: Three independent numbers, each at least 0 and below 1, that decide turn, colour and place.
    """
    turn, colour, place = chances
    colours = _COLOURS[mood].split()
    places = _PLACES.get(genre, _ANYWHERE).split("|")
    return _TURNS[int(turn * len(_TURNS))].format(
        colour=colours[int(colour * len(colours))],
        place=places[int(place * len(places))],
        light=_LIGHTS[int(colour * len(_LIGHTS))],
    )
