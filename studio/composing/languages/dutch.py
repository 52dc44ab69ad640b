"""Dutch."""

from studio.composing.language import NOTE_LETTERS, Language

language = Language(
    label="Dutch",
    letters="latin",
    tonics={**NOTE_LETTERS, "cis": "C#", "dis": "D#", "fis": "F#", "gis": "G#", "ais": "A#", "des": "Db", "es": "Eb", "ges": "Gb", "as": "Ab", "bes": "Bb"},
    sharp="kruis",
    flat="mol",
    major="groot, grote terts, majeur, dur",
    minor="klein, kleine terts, mineur, moll",
    numbers={
        "nul": 0, "één": 1, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
        "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "achttien": 18, "twintig": 20, "dertig": 30,
        "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90, "honderd": 100,
    },
    words={
        "with": "met", "without": "zonder", "no": "geen", "not": "niet, nooit", "only": "alleen, enkel, slechts, uitsluitend", "solo": "solo", "and": "en", "or": "of", "but": "maar", "for": "voor", "about": "over", "like": "zoals",
        "very": "heel, erg, zeer, super, echt", "a bit": "een beetje, iets, ietsje",
        "dark": "donker*, duister*, somber*, onheilspellend*, griezelig*", "chill": "rustig*, ontspannen*, kalm*, relaxed, relaxte, zacht*, vredig*", "energetic": "energiek*, krachtig*, opzwepend*, levendig*", "sad": "droevig*, verdrietig*, triest*, melancholisch*, treurig*", "happy": "vrolijk*, blij*, opgewekt*, gelukkig*",
        "epic": "episch*, heldhaftig*, heroïsch*, groots, grootse", "dreamy": "dromerig*, etherisch*", "aggressive": "agressi*, woedend*, boos, boze", "romantic": "romantisch*, liefdevol*", "tense": "gespannen, spannend*, zenuwachtig*", "playful": "speels*, grappig*, leuk, leuke", "nostalgic": "nostalgisch*, weemoedig*",
        "very slow": "heel langzaam, heel langzame, erg langzaam, erg langzame, zeer langzaam", "slow": "langzaam, langzame, traag, trage", "slower than": "langzamer dan, trager dan", "faster than": "sneller dan", "very fast": "heel snel*, erg snel*, zeer snel*, razendsnel*", "fast": "snel*, vlot*", "mid tempo": "gemiddeld tempo, matig tempo, middelmatig tempo",
        "film music": "filmmuziek", "classical": "klassiek*, klassieke muziek", "classic rock": "klassieke rock", "orchestral": "orkestraal, orkestrale, symfonisch*, orkestmuziek", "symphonic metal": "symfonische metal", "orchestra": "orkest*", "folk": "volksmuziek, folk", "video game music": "gamemuziek, videogame*, videospel*, computerspel*",
        "dance music": "dansmuziek", "electronic music": "elektronische muziek, elektronisch*", "waltz": "wals, walsje*, walsen", "lullaby": "slaapliedje*, wiegelied*", "march": "mars, marsmuziek", "meditation": "meditatie*", "hip hop": "hiphop, hip-hop", "country": "country*", "metal": "metal", "rock": "rockmuziek, rocknummer", "pop": "popmuziek, popnummer*, popliedje*", "jazz": "jazzmuziek, jazznummer, jazzy",
        "choral music": "koormuziek", "baroque": "barok*", "ballad": "ballade*", "love song": "liefdesliedje*, liefdeslied", "chamber music": "kamermuziek", "string quartet": "strijkkwartet*", "piano trio": "pianotrio*",
        "piano": "piano*, vleugel", "electric piano": "elektrische piano*", "guitar": "gitaar, gitaren, gitaartje", "acoustic guitar": "akoestische gitaar, akoestische gitaren, klassieke gitaar, spaanse gitaar", "electric guitar": "elektrische gitaar, elektrische gitaren, e-gitaar", "distorted guitar": "vervormde gitaar, vervormde gitaren, gitaren met distortion",
        "drums": "drums, drumstel, slagwerk, trommel*", "bass": "bas, bassen", "double bass": "contrabas*", "strings": "strijkers, strijkinstrumenten", "violin": "viool, violen", "cello": "cello*", "viola": "altviool, altviolen", "flute": "fluit*, dwarsfluit*", "clarinet": "klarinet*", "oboe": "hobo*", "bassoon": "fagot*", "saxophone": "saxofoon*, sax", "trumpet": "trompet*", "trombone": "trombone*",
        "french horn": "hoorn*, hoorns", "brass": "koper, koperblazers, blazers", "organ": "orgel*", "church organ": "kerkorgel*", "harp": "harp, harpen", "accordion": "accordeon*, trekzak", "harmonica": "mondharmonica*", "synthesizer": "synthesizer*", "choir": "koor, koren", "bells": "klok, klokken, belletjes, bellen", "timpani": "pauk*", "percussion": "percussie",
        "marimba": "marimba*", "vibraphone": "vibrafoon*", "xylophone": "xylofoon*", "music box": "muziekdoos*, speeldoos*", "harpsichord": "klavecimbel*", "banjo": "banjo*", "mandolin": "mandoline*", "vocals": "zang, gezongen, stemmen", "singer": "zanger*, zangeres*", "melody": "melodie*", "with rain": "met regen, met regengeluiden", "rain": "regen*", "vinyl crackle": "vinylgekraak, gekraak van vinyl, vinyl gekraak",
        "seconds": "seconde*, sec", "minutes": "minuten, min", "1 minute": "één minuut, een minuut, 1 minuut", "half a minute": "een halve minuut, halve minuut", "1.5 minutes": "anderhalve minuut", "hours": "uur, uren", "bars": "maten, maat", "bpm": "slagen per minuut, bpm, tellen per minuut", "tempo": "tempo", "key": "toonsoort", "major": "majeur, grote terts", "minor": "mineur, kleine terts", "chords": "akkoord*",
        "verse": "couplet*", "chorus": "refrein*", "between": "tussen", "to": "tot", "study": "studeren", "sleep": "slapen, slaap", "night": "nacht*", "evening": "avond*", "beach": "strand*", "summer": "zomer*", "battle": "veldslag*, strijd", "space": "ruimte, heelal", "children": "kinderen, kinder*", "christmas": "kerst*", "wedding": "bruiloft*, huwelijk*", "love": "liefde", "forest": "bos", "sea": "zee",
    },
    plain="de het een van in op te aan om bij uit naar door dat die deze dit er is zijn zal moet mag kan wil wou graag ik je jij u we wij hij"
    " zij ze mijn jouw uw haar ons onze maak maken geef speel spelen gespeeld door componeer schrijf iets wat muziek muziekje nummer lied"
    " liedje liedjes stuk stukje track beat instrumentaal instrumentale lang lengte duur ongeveer stijl sfeer gevoel achtergrond"
    " achtergrondmuziek mooi mooie goed goede ook nog als dan dus wel kort korte alsjeblieft per waarin tijdens na bpm tempo met-een hele alles lekker lekkere",
)  # fmt: skip
