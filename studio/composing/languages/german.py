"""German."""

from studio.composing.language import GERMAN_NOTES, Language

language = Language(
    label="German",
    letters="latin",
    tonics=GERMAN_NOTES,
    major="dur",
    minor="moll",
    numbers={
        "null": 0, "eins": 1, "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7,
        "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14,
        "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20,
        "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
        "achtzig": 80, "neunzig": 90, "hundert": 100, "einhundert": 100,
    },
    words={
        # what is done with and without
        "with": "mit, samt, plus", "without": "ohne, ohne jede*, keinesfalls", "no": "kein, keine, keinen, keinem, keiner",
        "not": "nicht, nie", "only": "nur, ausschließlich, lediglich, allein mit", "solo": "solo",
        "and": "und, sowie", "or": "oder", "but": "sondern, aber", "for": "für", "about": "über", "like": "wie",
        "very": "sehr, ganz, extrem*, super, wirklich, unglaublich", "a bit": "etwas, ein bisschen, ein wenig, leicht",
        # moods
        "dark": "dunkel, dunkl*, düster*, finster*, unheimlich*, gruselig*, bedrohlich*",
        "chill": "entspannt*, entspannend*, ruhig*, gelassen*, sanft*, gemütlich*, beruhigend*, chillig*, gechillt*, leise*",
        "energetic": "energisch*, energiegeladen*, energetisch*, treibend*, kraftvoll*, mitreißend*, mitreissend*, schwungvoll*",
        "sad": "traurig*, melancholisch*, trübsinnig*, wehmütig*, trauer*", "happy": "fröhlich*, glücklich*, heiter*, gut gelaunt*, freudig*, unbeschwert*",
        "epic": "episch*, heldenhaft*, heroisch*, monumental*, majestätisch*", "dreamy": "verträumt*, traumhaft*, träumerisch*, sphärisch*",
        "aggressive": "aggressiv*, wütend*, brutal*, zornig*", "romantic": "romantisch*, liebevoll*, zärtlich*",
        "tense": "angespannt*, spannend*, spannungsvoll*, nervös*, spannungsgeladen*", "playful": "verspielt*, lustig*, witzig*, spielerisch*",
        "nostalgic": "nostalgisch*, sehnsüchtig*, sehnsuchtsvoll*",
        # paces
        "very slow": "sehr langsam*, ganz langsam*", "slow": "langsam*, gemächlich*", "slower than": "langsamer als", "faster than": "schneller als",
        "very fast": "sehr schnell*, rasend*, blitzschnell*", "fast": "schnell*, flott*, zügig*", "mid tempo": "mittleres tempo, mittlerem tempo, mittelschnell*",
        # styles
        "film music": "filmmusik, kinomusik", "classical": "klassik, klassisch*, klassische musik", "orchestral": "orchestral*, orchestermusik, orchesterstück*",
        "orchestra": "orchester*, symphonieorchester, sinfonieorchester", "folk": "volksmusik, folk", "video game music": "videospielmusik, spielemusik, computerspielmusik, videospiel*, computerspiel*",
        "dance music": "tanzmusik", "electronic music": "elektronische musik, elektronisch*, elektromusik, elektro", "waltz": "walzer",
        "lullaby": "schlaflied*, wiegenlied*", "march": "marsch, märsche, marschmusik", "meditation": "meditation*", "hip hop": "hiphop*, hip hop",
        "metal": "metall", "rock": "rockig*, rockmusik, rocksong, rockstück", "pop": "popmusik, poppig*, popsong*", "jazz": "jazzig*, jazzmusik, jazzstück*",
        "jazz ballad": "jazzballade", "ballad": "ballade*", "tango": "tango", "baroque": "barock*", "choral music": "chormusik", "blues": "bluesig*",
        "chamber music": "kammermusik", "string quartet": "streichquartett*", "piano trio": "klaviertrio*", "reggae": "reggae", "country": "country*", "funk": "funkig*",
        # instruments
        "piano": "klavier*, flügel, piano", "electric piano": "e-piano*, elektrisches klavier*", "guitar": "gitarre*",
        "acoustic guitar": "akustikgitarre*, akustische gitarre*, akustischer gitarre*, konzertgitarre*", "electric guitar": "e-gitarre*, elektrogitarre*, elektrische gitarre*",
        "distorted guitar": "verzerrte gitarre*, verzerrten gitarre*, verzerrter gitarre*", "drums": "schlagzeug*, trommel*, drums",
        "bass": "bass, bässe", "double bass": "kontrabass*, kontrabässe*", "bass guitar": "e-bass*, bassgitarre*", "strings": "streicher*", "violin": "geige*, violine*",
        "cello": "cello*, celli", "viola": "bratsche*", "flute": "flöte*, querflöte*", "clarinet": "klarinette*", "oboe": "oboe*",
        "bassoon": "fagott*", "saxophone": "saxophon*, saxofon*, saxo", "trumpet": "trompete*", "trombone": "posaune*", "french horn": "horn, hörner*, waldhorn*, waldhörner*",
        "brass": "blechbläser*, bläser*", "organ": "orgel*", "church organ": "kirchenorgel*", "harp": "harfe*", "accordion": "akkordeon*, ziehharmonika*",
        "harmonica": "mundharmonika*", "synthesizer": "synthesizer*, synthie*, synthi*", "choir": "chor, chöre*, chors", "bells": "glocke*, glöckchen",
        "timpani": "pauke*", "percussion": "perkussion*, percussion", "marimba": "marimba*", "vibraphone": "vibraphon*", "xylophone": "xylophon*", "music box": "spieluhr*",
        "harpsichord": "cembalo*", "banjo": "banjo*", "mandolin": "mandoline*", "vocals": "gesang*, gesungen*, singstimme*", "singer": "sänger*", "beat": "beat, beats",
        "melody": "melodie*", "with rain": "mit regen", "rain": "regen*, regnerisch*", "vinyl crackle": "plattenknistern, vinylknistern, knistern",
        # numbers, units, keys, sections
        "seconds": "sekunde*, sek, sekündig*", "minutes": "minuten, min, minütig*", "1 minute": "eine minute, einer minute", "half a minute": "eine halbe minute, halbe minute",
        "1.5 minutes": "anderthalb minuten, eineinhalb minuten", "hours": "stunde*", "bars": "takte, takten, takt", "bpm": "schläge pro minute, schlägen pro minute, bpm",
        "tempo": "tempo", "key": "tonart", "time": "takt-gefühl", "major": "dur", "minor": "moll", "chords": "akkorde*, akkordfolge*", "verse": "strophe*", "chorus": "refrain*", "between": "zwischen", "to": "bis",
        # topics
        "study": "lernen, studieren", "sleep": "schlafen, einschlafen, schlaf", "night": "nacht, nachts, nächtlich*", "evening": "abend*", "beach": "strand*", "summer": "sommer*", "battle": "schlacht*",
        "space": "weltraum*, weltall*", "children": "kinder*", "christmas": "weihnacht*", "wedding": "hochzeit*", "love song": "liebeslied*", "love": "liebe", "forest": "wald", "sea": "meer",
    },
    plain="der die das dem den des ein eine einen einem einer eines im in am an auf zu zum zur von vom aus bei ist sind soll sollte"
    " bitte ich möchte will hätte gern gerne mir mach mache erstelle schreib schreibe komponiere spiele spiel etwas was stück"
    " stücke lied lieder song musik musikstück track titel instrumental lang lange länge dauer klingt klingen so es er sie wir uns"
    " mein meine meinen meiner dein deine sein ihr unser als auch noch nach vor durch gegen um seit während wenn dass weil einen"
    " stil art richtung stimmung laune gefühl charakter hintergrund hintergrundmusik spielen spielt gespielt schön schöne schöner"
    " schönes gut gute guter kurz kurze kurzer kurzes bisschen wenig bpm tempo pro man da dann immer mal einmal sich nun jetzt",
)  # fmt: skip
