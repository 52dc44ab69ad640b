"""Words for the twelve moods in six languages, and topics, which only suggest a mood."""

import re
from collections.abc import Sequence

from studio.composing.readers.lexicon import Lexicon
from studio.composing.readers.text import Word

_WORDS = {
    "dark": "dark darker darkness sinister evil haunting haunted spooky scary creepy eerie horror horrific"
    " gothic ominous gloomy brooding menacing moody bleak grim macabre demonic satanic vampire villain noir"
    " shadowy oscuro oscura dunkel dunkle dunkler dunkles dustere dusterer finster sombre obscur tenebreux"
    " cupo cupa scuro scura sombrio sombria escuro escura tenebroso unheimlich",
    "chill": "chill chilled chillout relaxed relaxing relax relaxation calm calming mellow peaceful laidback"
    " laid-back easygoing easy-going soothing tranquil serene serenity gentle soft smooth cozy cosy lazy"
    " quiet meditative cool tranquilo tranquila relajado relajante suave entspannt entspannend ruhig ruhige"
    " ruhiger sanft calme doux douce tranquille tranquillo rilassante calmo calma relaxante unwind restful"
    " sleepy mindful zen lounge soulful easy-listening minimal minimalist",
    "energetic": "energetic energy energized energetico energetica energetique energico energica hype hyped"
    " powerful dynamic pumping pumped banging exciting excited danceable party driving upbeat lively fiery"
    " explosive adrenaline wild motivating motivational workout vibrant uptempo energiegeladen treibend"
    " kraftvoll dynamique enérgico animado animada bouncy groovy funky punchy 🔥 ⚡ 💪 🎉 lit",
    "sad": "sad sadness sorrow sorrowful melancholy melancholic melancholia depressing depressed depressive"
    " heartbroken heartbreak heartbreaking lonely loneliness tragic mournful grief grieving tearful"
    " emotional emo crying blue downcast somber forlorn bittersweet pensive triste tristes tristeza"
    " melancolico melancolica melancolique malinconico malinconica traurig traurige trauriger trauriges"
    " melancholisch deprimido 😢 😭 💔 sorrowfully gloom",
    "happy": "happy happiness joyful joyous joy cheerful cheery sunny uplifting feel-good feelgood bright"
    " positive optimistic jolly merry celebratory summery fun carefree euphoric hopeful alegre alegres feliz"
    " felices glucklich frohlich frohliche frohlicher heiter joyeux joyeuse heureux gai felice allegra"
    " gioioso gioiosa 😊 😀 😄 🌞 ☀ inspiring inspirational",
    "epic": "epic epico epica epique episch epische epischer heroic triumphant majestic grand grandiose"
    " monumental massive glorious victorious legendary mighty anthemic soaring bombastic grandioso heroico"
    " heroica heroisch heldenhaft heroique eroico dramatic powerful-build larger-than-life stadium regal"
    " towering colossal",
    "dreamy": "dreamy dreamlike dreaming ethereal hazy floating floaty atmospheric hypnotic spacey spacy"
    " celestial otherworldly surreal psychedelic mystical magical enchanted enchanting trippy airy cosmic"
    " mysterious misty lush soaked-in-reverb onirico onirica vertraumt traumhaft vertraumte reveur reveuse"
    " etereo eterea sonador sonadora sonhador 🌙 ✨ 🌌 immersive weightless transcendent",
    "aggressive": "aggressive aggro angry anger furious fury rage raging brutal violent heavy hard harsh"
    " vicious savage intense hardcore ferocious hostile crushing relentless gritty filthy nasty agresivo"
    " agresiva aggressiv aggressive wutend wutende brutale agressif agressive enrage aggressivo aggressiva"
    " arrabbiato agressivo agressiva furioso furiosa rabioso wild-and-angry 😡 🤘",
    "romantic": "romantic love loving tender sensual sexy intimate passionate seductive sultry lovely"
    " affectionate wedding valentine romantico romantica amor romantisch romantische liebe liebevoll"
    " romantique amour amoureux amore sinnlich ❤ 💕 🌹 heartfelt",
    "tense": "tense tension suspense suspenseful suspenseful anxious anxiety nervous uneasy thrilling"
    " thriller chase edgy dissonant paranoid unsettling urgent restless frantic tenso tensa angespannt"
    " spannend spannungsvoll tendu tendue angoissant teso nervioso inquieto claustrophobic",
    "playful": "playful quirky whimsical funny silly goofy cute bubbly cheeky comical humorous humorous"
    " childlike mischievous zany jugueton juguetona verspielt verspielte lustig enjoue ludique giocoso"
    " giocosa scherzoso brincalhao divertido divertida adorable kawaii wacky",
    "nostalgic": "nostalgic nostalgia retro vintage wistful longing yearning sentimental throwback oldschool"
    " old-school memories reminiscent reflective nostalgico nostalgica nostalgisch nostalgique sehnsucht"
    " sehnsuchtig saudade warm yearn bygone faded dusty old-timey",
}  # fmt: skip
_PHRASES = {
    "feel good": "happy", "laid back": "chill", "easy going": "chill", "easy listening": "chill",
    "old school": "nostalgic", "old timey": "nostalgic", "high energy": "energetic", "low energy": "chill",
    "larger than life": "epic", "edge of your seat": "tense", "heart broken": "sad", "broken heart": "sad",
    "full of energy": "energetic", "late night": "chill", "hard hitting": "aggressive",
    "in your face": "aggressive", "deep focus": "chill", "laid back and": "chill",
}  # fmt: skip
_NO_MOOD = (
    "hard rock",
    "hardcore punk",
    "cool jazz",
    "heavy metal",
    "soft rock",
    "smooth jazz",
    "blue note",
    "hard bop",
    "driving range",
)
"""Names that hold a mood word without meaning it."""
MOOD_WORDS: Lexicon[str | None] = Lexicon(
    {
        **{word.replace("-", " "): mood for mood, words in _WORDS.items() for word in words.split()},
        **_PHRASES,
        **dict.fromkeys(_NO_MOOD),
    }
)
"""The mood of a word that names one."""

_TOPICS = {
    "sad": "goodbye loss lost funeral tears breakup divorce alone missing regret death dying leaving widow"
    " rainy rain",
    "chill": "study studying homework coffee cafe sleep sleeping yoga spa reading meditation focus work"
    " working cooking lullaby baby sunset beach walk evening sunday background",
    "energetic": "gym running run sport sports race racing car driving dance club football skate"
    " skateboarding exercise training summer festival",
    "epic": "battle war hero heroes trailer victory dragon dragons knight knights castle king queen empire"
    " conquest quest viking vikings champion adventure titan",
    "dark": "night midnight demon demons devil ghost ghosts zombie monster monsters vampires halloween crime"
    " gang street dungeon witch abyss hell graveyard",
    "tense": "heist spy escape bomb detective mystery investigation hacker hacking stealth boss",
    "dreamy": "space stars moon moonlight galaxy universe ocean clouds sky underwater dream dreams"
    " dreamscape forest snow aurora nebula planet astronaut sea",
    "playful": "kids children cartoon puppy kitten cat dog circus toy toys candy birthday banana robot"
    " penguin",
    "romantic": "girlfriend boyfriend wife husband date kiss marriage anniversary",
    "nostalgic": "childhood memory school grandmother grandma grandpa hometown autumn 80s 90s 70s 60s 50s"
    " cassette tape vhs",
    "happy": "vacation holiday sunshine friends friendship spring birthday christmas smile",
    "aggressive": "fight fighting revenge hate destroy destruction apocalypse chaos",
}  # fmt: skip
MOOD_TOPICS: Lexicon[str] = Lexicon({word: mood for mood, words in _TOPICS.items() for word in words.split()})
"""The mood that a topic suggests."""

_DENIED = re.compile(
    r"\b(?:not|no|never|nothing|isn't|without|less|don't|not too|not so|not very|nothing too|nicht|kein|keine"
    r"|pas|sin|nao|non|no muy)(?: an?| too| so| very| zu| trop)? $"
)


def read_moods(folded: str, words: Sequence[Word]) -> tuple[str, ...]:
    """The moods that words name, those that most name first; of equals, the first said."""
    moods = [
        hit.meaning
        for hit in MOOD_WORDS.hits(folded, words)
        if hit.meaning and not _DENIED.search(folded, max(0, hit.start - 24), hit.start)
    ]
    return tuple(sorted(dict.fromkeys(moods), key=lambda mood: -moods.count(mood)))


def read_denied_moods(folded: str, words: Sequence[Word]) -> tuple[str, ...]:
    """The moods that are not wanted: "not happy"."""
    return tuple(
        dict.fromkeys(
            hit.meaning
            for hit in MOOD_WORDS.hits(folded, words)
            if hit.meaning and _DENIED.search(folded, max(0, hit.start - 24), hit.start)
        )
    )


def read_mood_of_topic(folded: str, words: Sequence[Word]) -> str | None:
    """The mood that the first telling topic suggests."""
    hits = MOOD_TOPICS.hits(folded, words)
    return hits[0].meaning if hits else None
