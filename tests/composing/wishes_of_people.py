"""Wishes as people write them, each with what must be in the brief, in the score and in the notes.

Two tables, each written before a look at the code that reads wishes: :data:`FIRST` before it was mended,
:data:`SECOND` after it. Where several answers are right, they are divided by ``|``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonsWish:
    """A wish and what its writer would look for in the answer; what is left out may be anything.

    Attributes:
        text: The wish.
        genre: Id of the genre or style.
        players: Instruments of exactly those who play, in any order.
        heard: Instruments or roles that must play, whoever else does.
        silent: Instruments or roles that must not play.
        key: "D minor", or only "minor" or "major".
        tempo_bpm: Lowest and highest, 0 where there is no limit.
        meter: The time signature.
        seconds: Lowest and highest length.
        mood: Id of the mood.
        chords: The progression.
        said: Words that the notes must have.
        unsaid: Words that the notes must not have.
        refused: A word of the refusal; empty where the wish must be met.
    """

    text: str
    genre: str = ""
    players: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    key: str = ""
    tempo_bpm: tuple[float, float] = (0, 999)
    meter: str = ""
    seconds: tuple[float, float] = (0, 999)
    mood: str = ""
    chords: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    refused: str = ""


_GUITARS = "guitar_acoustic|guitar_nylon|guitar_clean|guitar_lead|guitar_muted|guitar_distorted"
_ELECTRIC = "guitar_distorted|guitar_lead|guitar_clean|guitar_muted"
_ACOUSTIC = "guitar_acoustic|guitar_nylon"
_PIANOS = "piano|piano_felt"
_VIOLINS = "violin_solo|fiddle"
_CHOIRS = "choir|choir_sampled|voice_oohs"
_SAXES = "saxophone|saxophone_alto|saxophone_tenor|saxophone_soprano|saxophone_baritone"
_STRINGS = "strings|violin_section|cello_section|strings_pizzicato|strings_tremolo"
_BASSES = "bass_electric|bass_upright|bass_synth|contrabass"
_CARIBBEAN = "reggae|dancehall|dub"
_ORCHESTRAL = "orchestral|cinematic|classical|romantic_era"

FIRST = (
    # Who plays, and nobody else
    PersonsWish("solo cello", players=("cello",)),
    PersonsWish("just me and my ukulele... i mean only acoustic guitar, nothing else", players=(_ACOUSTIC,)),
    PersonsWish(
        "piano and violin duet, tender, in E flat major", players=(_PIANOS, _VIOLINS), key="Eb major"
    ),
    PersonsWish(
        "String quartet in A minor, andante, about 40 sec",
        players=(_VIOLINS, _VIOLINS, "viola", "cello"),
        key="A minor",
        tempo_bpm=(60, 108),
        seconds=(36, 44),
    ),
    PersonsWish("a cappella choir singing a solemn hymn", players=(_CHOIRS,)),
    PersonsWish(
        "jazz trio: piano, upright bass, brushes", "jazz|bebop", ("piano", "bass_upright", "kit_brushes")
    ),
    PersonsWish(
        "drum solo 120bpm", players=("kit_acoustic|kit_room|kit_jazz|kit_metal",), tempo_bpm=(120, 120)
    ),
    PersonsWish("flute with harp accompaniment, dreamy", players=("flute", "harp"), mood="dreamy"),
    PersonsWish(
        "brass quintet fanfare in Bb",
        players=("trumpet", "trumpet", "horn", "trombone", "tuba"),
        key="Bb major",
    ),
    PersonsWish(
        "nothing but a church organ please, D minor, like Bach", players=("church_organ",), key="D minor"
    ),
    PersonsWish(
        "solo piano piece for my grandmother's 80th birthday, warm and nostalgic",
        players=(_PIANOS,),
        mood="nostalgic",
    ),
    PersonsWish(
        "power trio, heavy riffs, E minor",
        players=(_ELECTRIC, _BASSES, "kit_room|kit_acoustic|kit_metal"),
        key="E minor",
    ),
    PersonsWish("unaccompanied clarinet", players=("clarinet",)),
    PersonsWish("two guitars and nothing more", players=(_GUITARS, _GUITARS)),
    PersonsWish(
        "orchestra without brass and without percussion, adagio",
        genre=_ORCHESTRAL,
        silent=("brass", "trumpet", "horn", "trombone", "drums", "percussion", "timpani"),
        tempo_bpm=(50, 80),
    ),
    # Styles and what is added to their band or taken from it
    PersonsWish("lofi hiphop with saxophone, no drums", "lofi", heard=(_SAXES,), silent=("drums",)),
    PersonsWish("klezmer wedding dance, clarinet leads", "klezmer", heard=("clarinet",)),
    PersonsWish("Gregorian chant", "gregorian_chant", silent=("drums", "bass")),
    PersonsWish("slow tango with bandoneon", "tango", heard=("bandoneon",), tempo_bpm=(40, 122)),
    PersonsWish("surf rock instrumental a la Pulp Fiction", "surf", heard=(_ELECTRIC,)),
    PersonsWish(
        "I need a bluegrass tune with fiddle for my youtube channel",
        "bluegrass",
        heard=("fiddle|violin_solo",),
    ),
    PersonsWish(
        "metal but without guitars", "metal", silent=("guitar_distorted", "guitar_lead", "guitar_clean")
    ),
    PersonsWish("reggae riddim w/ organ bubble and deep bass", _CARIBBEAN, heard=("organ", "bass")),
    PersonsWish("irish jig in 6/8", "celtic|folk", meter="6/8"),
    PersonsWish("salsa", "salsa", unsaid=("not understood",)),
    PersonsWish("punk rock, fast as hell", "punk", tempo_bpm=(160, 240)),
    PersonsWish("flamenco guitar solo", "flamenco", players=("guitar_nylon|guitar_acoustic",)),
    # Meter, tempo and key
    PersonsWish("a waltz", meter="3/4"),
    PersonsWish("5/4 jazz groove like Take Five", "jazz", meter="5/4"),
    PersonsWish("prog rock in 7/8 at 132", "progressive_rock|rock", meter="7/8", tempo_bpm=(132, 132)),
    PersonsWish("trap,140 bpm,Cm", "trap", key="C minor", tempo_bpm=(140, 140)),
    PersonsWish("ｈｏｕｓｅ，１２６ｂｐｍ，Ａｍ", "house", key="A minor", tempo_bpm=(126, 126)),
    PersonsWish("dubstep 140", "dubstep", tempo_bpm=(140, 140)),
    PersonsWish("techno between 128 and 134 bpm", "techno", tempo_bpm=(128, 134)),
    PersonsWish("house, a bit slower than 120", "house", tempo_bpm=(108, 119.5)),
    PersonsWish("drum n bass, not 140 but 172", "drum_and_bass", tempo_bpm=(172, 172)),
    PersonsWish("pop song in C major... no wait, A minor", "pop", key="A minor", said=("A minor",)),
    PersonsWish("fast slow song", said=("later",)),
    PersonsWish(
        "80 bpm boom bap f#m 2:30", "boom_bap", key="F# minor", tempo_bpm=(80, 80), seconds=(149, 151)
    ),
    PersonsWish(
        "chords Am F C G, soft rock ballad",
        "rock|soft_rock|pop|indie_rock|power_ballad",
        chords=("Am", "F", "C", "G"),
    ),
    # Moods
    PersonsWish("sad", key="minor", tempo_bpm=(40, 100)),
    PersonsWish("melancholy piano", key="minor", tempo_bpm=(40, 105), heard=(_PIANOS,)),
    PersonsWish("angry music for my boxing workout", mood="aggressive", tempo_bpm=(110, 240)),
    PersonsWish("not too sad, please, rather hopeful", unsaid=("not understood",)),
    PersonsWish("happy birthday song for a 5 year old", mood="happy|playful", key="major"),
    PersonsWish("relaxing spa music no beat, 5 minutes", silent=("drums",), seconds=(295, 305)),
    PersonsWish("scary halloween music for kids party", mood="dark|tense|playful"),
    # Stories and captions
    PersonsWish(
        "At 7:30 I wake up, at 8 the kids leave, and by 9 the house is quiet. Make me a calm piano piece "
        "of 1 minute.",
        heard=(_PIANOS,),
        seconds=(58, 62),
    ),
    PersonsWish(
        "background music for a 45 second ad about coffee, jazzy, with the logo appearing at 0:40",
        "jazz",
        seconds=(44, 46),
    ),
    PersonsWish("music for 2 people dancing in the 80s, synthwave", "synthwave", unsaid=("not understood",)),
    PersonsWish(
        "This song features a male vocal singing emotionally over acoustic guitar. The tempo is medium. "
        "There are no percussion instruments.",
        heard=(_ACOUSTIC,),
        silent=("drums", "percussion"),
        said=("voice|singer",),
    ),
    PersonsWish(
        "the low quality recording features a groovy bass line, punchy kick and snare hits, shimmering hi "
        "hats and a funky electric guitar melody. It sounds energetic and fun.",
        "funk|disco|soul",
        heard=("bass", "drums", _ELECTRIC),
    ),
    PersonsWish(
        "epic trailer. starts quiet, at the end huge drums",
        "cinematic|trailer|orchestral",
        mood="epic",
        unsaid=("D major", "minute"),
    ),
    # Artists and eras
    PersonsWish("like Hans Zimmer", "cinematic|orchestral|trailer", said=("Zimmer",)),
    PersonsWish("90s boom bap a la wu-tang", "boom_bap", unsaid=("90 BPM",)),
    PersonsWish("something in the style of Ludovico Einaudi", heard=(_PIANOS,), said=("Einaudi",)),
    PersonsWish("80's power ballad", "rock|pop|power_ballad", tempo_bpm=(55, 100)),
    # Typos, shouting, emoji, nonsense
    PersonsWish(
        "DARK TRAP BEAT!!!! HARD 808S!!! NO MELODY",
        "trap",
        mood="dark",
        heard=("bass_808",),
        silent=("lead",),
    ),
    PersonsWish("hapy acustic gitar song", mood="happy", heard=(_ACOUSTIC,)),
    PersonsWish("🔥🔥 drill beat 🔥🔥 142bpm", "drill", tempo_bpm=(142, 142)),
    PersonsWish("blorptastic fizzwonk", said=("blorptastic", "fizzwonk")),
    PersonsWish("jazz with a zorblatt and piano", "jazz", heard=(_PIANOS,), said=("zorblatt",)),
    PersonsWish("orchestrall cinematc music", "cinematic|orchestral"),
    # Other languages
    PersonsWish("nur Klavier, ohne Schlagzeug, 90 bpm", players=(_PIANOS,), tempo_bpm=(90, 90)),
    PersonsWish(
        "une valse triste pour accordéon, 1 minute",
        heard=("accordion",),
        meter="3/4",
        mood="sad",
        key="minor",
        seconds=(59, 61),
    ),
    PersonsWish(
        "cuarteto de cuerda, lento y triste en re menor",
        players=(_VIOLINS, _VIOLINS, "viola", "cello"),
        key="D minor",
        tempo_bpm=(40, 80),
    ),
    PersonsWish("chitarra sola, malinconica", players=(_GUITARS,), key="minor"),
    PersonsWish(
        "грустная музыка для фортепиано, 70 bpm, без барабанов",
        heard=(_PIANOS,),
        silent=("drums",),
        mood="sad",
        tempo_bpm=(70, 70),
    ),
    PersonsWish("悲伤的钢琴独奏，2分钟", players=(_PIANOS,), mood="sad", seconds=(118, 122)),
    PersonsWish(
        "明るいロック、テンポ150、ギターとドラム", "rock", heard=(_ELECTRIC, "drums"), tempo_bpm=(150, 150)
    ),
    PersonsWish("신나는 하우스 음악 125 bpm", "house", tempo_bpm=(125, 125)),
    PersonsWish("موسيقى حزينة مع الكمان", heard=(_VIOLINS + "|violin_section",), mood="sad", key="minor"),
    PersonsWish("hüzünlü keman ve piyano", players=(_VIOLINS, _PIANOS), mood="sad", key="minor"),
    PersonsWish(
        "hello i want make music for my video is about cat funny, not so long, 20 second",
        mood="playful|happy",
        seconds=(19, 21),
    ),
    # What cannot be
    PersonsWish("pop song with female singer, love song about the sea", "pop", said=("voice",)),
)

SECOND = (
    # Who plays, and nobody else
    PersonsWish("oboe and bassoon, a little dialogue", players=("oboe", "bassoon")),
    PersonsWish("just a lonely trumpet in the night", players=("trumpet",)),
    PersonsWish("three cellos please", players=("cello", "cello", "cello")),
    PersonsWish("duet for flute and guitar, bossa feel", players=("flute", _GUITARS)),
    PersonsWish(
        "woodwind quintet, cheerful, G major",
        players=("flute", "oboe", "clarinet", "horn", "bassoon"),
        key="G major",
    ),
    PersonsWish("piano only. no strings! no drums! nothing!", players=(_PIANOS,)),
    PersonsWish(
        "solo acoustic guitar, fingerpicked, 72 bpm, key of G",
        players=(_ACOUSTIC,),
        key="G major",
        tempo_bpm=(72, 72),
    ),
    PersonsWish("harp solo for a wedding entrance", players=("harp",)),
    PersonsWish("string trio in C minor, agitato", players=(_VIOLINS, "viola", "cello"), key="C minor"),
    PersonsWish("saxophone and double bass duo, smoky", players=(_SAXES, "bass_upright|contrabass")),
    PersonsWish(
        "jazz quartet, medium swing, Bb",
        "jazz|bebop",
        (_SAXES, "piano", "bass_upright", "kit_brushes|kit_jazz"),
        key="Bb major",
    ),
    PersonsWish("accordion by itself, french cafe mood", players=("accordion",)),
    PersonsWish("music for marimba and vibraphone", players=("marimba", "vibraphone")),
    PersonsWish(
        "violin with piano accompaniment, sad, e minor",
        players=(_VIOLINS, _PIANOS),
        key="E minor",
        mood="sad",
    ),
    PersonsWish("male choir, medieval, no instruments", players=(_CHOIRS,)),
    PersonsWish(
        "solo drums, funky, 100bpm",
        players=("kit_acoustic|kit_room|kit_jazz|kit_lofi",),
        tempo_bpm=(100, 100),
    ),
    # Styles, with somebody more or somebody less
    PersonsWish("trap but with violin instead of 808", "trap", heard=(_VIOLINS,), silent=("bass_808",)),
    PersonsWish("techno without hi-hats and without pads", "techno", silent=("pad",)),
    PersonsWish("happy ska with trombone", "ska", heard=("trombone|brass",), mood="happy"),
    PersonsWish(
        "disco 118 bpm strings and slap bass", "disco", heard=(_STRINGS, "bass_slap"), tempo_bpm=(118, 118)
    ),
    PersonsWish("baroque harpsichord piece in D major", "baroque", heard=("harpsichord",), key="D major"),
    PersonsWish("gospel with hammond organ and choir", "gospel", heard=("organ", _CHOIRS)),
    PersonsWish("samba de roda, 100 bpm", "samba", tempo_bpm=(100, 100)),
    PersonsWish("post-rock, slow build, 3 minutes", "post_rock", seconds=(179, 181)),
    PersonsWish("mariachi!!!", "mariachi", heard=("trumpet|brass",)),
    PersonsWish("chiptune boss battle, fast", "chiptune", tempo_bpm=(140, 240)),
    PersonsWish("hard techno 150", "techno|hard_techno", tempo_bpm=(150, 150)),
    PersonsWish("bebop, 240bpm, Eb", "bebop", tempo_bpm=(240, 240), key="Eb major"),
    PersonsWish(
        "no genre in mind, just something calm with bells and rain",
        heard=("bells|celesta|tubular_bells", "rain"),
        mood="chill",
    ),
    # Meter, tempo, key, length, chords
    PersonsWish("a minuet in G, three four", meter="3/4", key="G major"),
    PersonsWish("6/8 ballad rock, 60 bpm", "rock|power_ballad", meter="6/8"),
    PersonsWish("lofi 75-85bpm", "lofi", tempo_bpm=(75, 85)),
    PersonsWish("faster than 130 bpm trance", "trance", tempo_bpm=(130.5, 240)),
    PersonsWish("funk,108bpm,Em,1:30", "funk", tempo_bpm=(108, 108), key="E minor", seconds=(89, 91)),
    PersonsWish("Ｔｅｃｈｎｏ　１３２　ＢＰＭ", "techno", tempo_bpm=(132, 132)),
    PersonsWish("make it 90 not 120 bpm hip hop beat", "boom_bap|trap|lofi", tempo_bpm=(90, 90)),
    PersonsWish("house at 124, no sorry, 122 bpm", "house", tempo_bpm=(122, 122)),
    PersonsWish(
        "Key: F#m | Tempo: 96 | Mood: dark | Genre: rnb",
        "rnb",
        key="F# minor",
        tempo_bpm=(96, 96),
        mood="dark",
    ),
    PersonsWish(
        "I want a song in the key of B flat minor, not too slow", key="Bb minor", tempo_bpm=(80, 240)
    ),
    PersonsWish("Dm7 G7 Cmaj7, jazz, swing", "jazz|bebop", chords=("Dm7", "G7", "Cmaj7")),
    PersonsWish("half a minute of ambient drone", "ambient|drone", seconds=(29, 31)),
    PersonsWish("16 bars of boom bap at 92", "boom_bap", tempo_bpm=(92, 92), seconds=(41, 43)),
    PersonsWish("two and a half minutes, orchestral adventure", _ORCHESTRAL, seconds=(149, 151)),
    # Moods
    PersonsWish("depressing", key="minor", tempo_bpm=(40, 100), mood="sad"),
    PersonsWish("something not happy", mood="sad|dark|nostalgic|tense|chill|dreamy"),
    PersonsWish("sad song but in a major key please", mood="sad", key="major"),
    PersonsWish("triumphant victory fanfare for my team", mood="epic", heard=("brass|trumpet|horn",)),
    PersonsWish(
        "calm down music for toddlers before sleep", mood="chill|dreamy", silent=("guitar_distorted",)
    ),
    PersonsWish("creepy music box", mood="dark|tense", heard=("music_box",)),
    PersonsWish("I'm so in love <3 make me a romantic piano song", mood="romantic", heard=(_PIANOS,)),
    # Stories and captions
    PersonsWish(
        "My dog died last year after 14 years. I'd like a gentle piano melody to remember him, maybe 90 "
        "seconds.",
        heard=(_PIANOS,),
        seconds=(89, 91),
        tempo_bpm=(40, 120),
    ),
    PersonsWish(
        "The train leaves at 5:15, she runs 2 minutes along the platform, misses it. Film noir score with "
        "muted trumpet, 40 seconds",
        heard=("trumpet_muted",),
        seconds=(39, 41),
    ),
    PersonsWish(
        "A male singer raps over a hard hitting trap beat with 808 bass. There are dogs barking in the "
        "background.",
        "trap",
        heard=("bass_808|bass",),
        said=("sing",),
    ),
    PersonsWish(
        "The song is an instrumental. The song is medium tempo with a steady drumming rhythm, strong bass "
        "line, keyboard harmony and various percussion hits. The song is emotional and passionate.",
        heard=("drums", "bass"),
    ),
    PersonsWish(
        "Chinese traditional-style piece, the tempo is slow, flute and plucked strings, peaceful, live "
        "recording with poor audio quality",
        heard=("flute|shakuhachi|dizi",),
        mood="chill",
    ),
    PersonsWish(
        "for my podcast about 19th century history, intro, 15 seconds, classical strings",
        seconds=(14, 16),
        heard=(_STRINGS + "|violin_solo|cello",),
    ),
    PersonsWish(
        ("We walk through the old town and the bells ring while the rain falls softly on the roofs. " * 18)
        + "slow ambient in A minor",
        "ambient",
        key="A minor",
    ),
    # Artists and eras
    PersonsWish("in the style of Metallica but acoustic", said=("Metallica",)),
    PersonsWish("60s psychedelic rock", "rock|psychedelic_rock|surf", unsaid=("60 seconds",)),
    PersonsWish("a daft punk type beat 120", said=("Daft Punk",), tempo_bpm=(120, 120)),
    # Typos, shouting, emoji, nonsense
    PersonsWish("regae with hapy trumpt", _CARIBBEAN, heard=("trumpet",), mood="happy"),
    PersonsWish("FAST METAL NO SOLO", "metal", silent=("lead",), tempo_bpm=(140, 240)),
    PersonsWish("🎻🎻🎻 sad", heard=(_VIOLINS + "|" + _STRINGS,), mood="sad", key="minor"),
    PersonsWish("lol idk whatever", "pop", said=("tell me a style",)),
    PersonsWish("rock with grumblephone", "rock", said=("grumblephone",)),
    # Other languages
    PersonsWish(
        "Streichquartett, langsam und traurig in d-Moll",
        players=(_VIOLINS, _VIOLINS, "viola", "cello"),
        key="D minor",
        tempo_bpm=(40, 90),
    ),
    PersonsWish("seulement du piano, sans batterie, 90 bpm", players=(_PIANOS,), tempo_bpm=(90, 90)),
    PersonsWish(
        "música alegre con acordeón y guitarra, 2 minutos",
        heard=("accordion", _GUITARS),
        mood="happy",
        seconds=(119, 121),
    ),
    PersonsWish("apenas violão, calmo, em sol maior", players=(_GUITARS,), key="G major"),
    PersonsWish(
        "vrolijk liedje met accordeon en gitaar, 2 minuten",
        heard=("accordion", _GUITARS),
        mood="happy",
        seconds=(119, 121),
    ),
    PersonsWish(
        "kwartet smyczkowy, powoli i smutno, d-moll",
        players=(_VIOLINS, _VIOLINS, "viola", "cello"),
        key="D minor",
    ),
    PersonsWish("тільки фортепіано, без барабанів, 90 bpm", players=(_PIANOS,), tempo_bpm=(90, 90)),
    PersonsWish(
        "弦乐四重奏，慢而悲伤，D小调",
        players=(_VIOLINS, _VIOLINS, "viola", "cello"),
        key="D minor",
        mood="sad",
    ),
    PersonsWish("only piano pls, i not like drum, speed 90", players=(_PIANOS,), tempo_bpm=(90, 90)),
    # What cannot be
    PersonsWish("metal at 900 bpm", refused="900 BPM"),
)

SPOKEN: dict[str, tuple[str, str, str]] = {
    "english": (
        "string quartet, slow and sad in D minor",
        "just piano, no drums, 90 bpm",
        "cheerful song with accordion and guitar, 2 minutes",
    ),
    "german": (
        "Streichquartett, langsam und traurig, in d-Moll",
        "nur Klavier, kein Schlagzeug, 90 BPM",
        "fröhliches Lied mit Akkordeon und Gitarre, 2 Minuten",
    ),
    "french": (
        "quatuor à cordes, lent et triste, en ré mineur",
        "piano seul, pas de batterie, 90 bpm",
        "une chanson joyeuse avec accordéon et guitare, 2 minutes",
    ),
    "spanish": (
        "cuarteto de cuerdas, lento y triste, en re menor",
        "solo piano, sin batería, 90 bpm",
        "canción alegre con acordeón y guitarra, 2 minutos",
    ),
    "italian": (
        "quartetto d'archi, lento e triste, in re minore",
        "solo pianoforte, niente batteria, 90 bpm",
        "una canzone allegra con fisarmonica e chitarra, 2 minuti",
    ),
    "portuguese": (
        "quarteto de cordas, lento e triste, em ré menor",
        "só piano, sem bateria, 90 bpm",
        "uma música alegre com acordeão e violão, 2 minutos",
    ),
    "dutch": (
        "strijkkwartet, langzaam en droevig, in d-klein",
        "alleen piano, geen drums, 90 bpm",
        "een vrolijk liedje met accordeon en gitaar, 2 minuten",
    ),
    "polish": (
        "kwartet smyczkowy, wolny i smutny, w d-moll",
        "tylko fortepian, bez perkusji, 90 bpm",
        "wesoła piosenka z akordeonem i gitarą, 2 minuty",
    ),
    "russian": (
        "струнный квартет, медленно и грустно, ре минор",
        "только фортепиано, без ударных, 90 bpm",
        "весёлая песня с аккордеоном и гитарой, 2 минуты",
    ),
    "ukrainian": (
        "струнний квартет, повільно і сумно, ре мінор",
        "тільки піаніно, без ударних, 90 bpm",
        "весела пісня з акордеоном і гітарою, 2 хвилини",
    ),
    "turkish": (
        "yaylı çalgılar dörtlüsü, yavaş ve hüzünlü, re minör",
        "sadece piyano, davul olmasın, 90 bpm",
        "akordeon ve gitarla neşeli bir şarkı, 2 dakika",
    ),
    "chinese": (
        "弦乐四重奏，缓慢悲伤，D小调",
        "只要钢琴，不要鼓，90 bpm",
        "欢快的歌曲，有手风琴和吉他，2分钟",
    ),
    "japanese": (
        "弦楽四重奏、ゆっくりで悲しい、ニ短調",
        "ピアノだけ、ドラムなし、90 bpm",
        "アコーディオンとギターの楽しい曲、2分",
    ),
    "korean": (
        "현악 4중주, 느리고 슬픈, 라단조",
        "피아노만, 드럼 없이, 90 bpm",
        "아코디언과 기타가 있는 신나는 노래, 2분",
    ),
    "hindi": (
        "स्ट्रिंग क्वार्टेट, धीमा और उदास, डी माइनर में",
        "सिर्फ पियानो, बिना ड्रम, 90 bpm",
        "अकॉर्डियन और गिटार के साथ खुशनुमा गाना, 2 मिनट",
    ),
    "arabic": (
        "رباعي وتري، بطيء وحزين، في ري مينور",
        "بيانو فقط، بدون طبول، 90 bpm",
        "أغنية مرحة مع الأكورديون والجيتار، دقيقتان",
    ),
    "indonesian": (
        "kuartet gesek, lambat dan sedih, D minor",
        "hanya piano, tanpa drum, 90 bpm",
        "lagu ceria dengan akordeon dan gitar, 2 menit",
    ),
    "vietnamese": (
        "tứ tấu đàn dây, chậm và buồn, Rê thứ",
        "chỉ piano, không trống, 90 bpm",
        "bài hát vui tươi với đàn accordion và guitar, 2 phút",
    ),
}
"""Three wishes in every language: a string quartet, slow and sad in D minor; only a piano, without drums, at
90 BPM; a cheerful song with accordion and guitar, two minutes long."""
