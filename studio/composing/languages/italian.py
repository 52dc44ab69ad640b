"""Italian."""

from studio.composing.language import NOTE_LETTERS, Language

language = Language(
    label="Italian",
    letters="latin",
    tonics={**NOTE_LETTERS, "do": "C", "re": "D", "mi": "E", "fa": "F", "sol": "G", "la": "A", "si": "B"},
    sharp="diesis",
    flat="bemolle",
    major="maggiore",
    minor="minore",
    numbers={
        "zero": 0, "un": 1, "una": 1, "uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8,
        "nove": 9, "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15, "sedici": 16,
        "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70, "ottanta": 80, "novanta": 90, "cento": 100,
    },
    rewrites=((r"\b([^\W\d_]+) solo(?=\s*[,.;]|\s*$)", r"solista \1"),),
    words={
        "with": "con, col, coi", "without": "senza, senza alcun*", "no": "niente, nessun, nessuno, nessuna", "not": "non, né", "only": "solo, soltanto, solamente, unicamente, nient'altro che",
        "solo": "solista, assolo", "and": "e, ed", "or": "o, oppure", "but": "ma, bensì", "for": "per", "about": "su, sul, sulla", "like": "come", "very": "molto, davvero, estremamente, super", "a bit": "un po, un poco, leggermente",
        "dark": "cupo, cupa, cupi, cupe, scuro, scura, scuri, scure, oscur*, tenebros*, sinistr*, inquietante*, tetro, tetra", "chill": "rilassant*, rilassat*, calm*, tranquill*, dolce, dolci, soave, pacat*, rasseren*", "energetic": "energic*, dinamic*, travolgente*, potente*, vivace*",
        "sad": "triste, tristi, malinconic*, deprimente*", "happy": "allegr*, felic*, gioios*, spensierat*", "epic": "epic*, eroic*, grandios*, maestos*", "dreamy": "sognant*, onirico, onirica, etere*", "aggressive": "aggressiv*, arrabbiat*, furios*, violent*",
        "romantic": "romantic*, tenero, tenera", "tense": "teso, tesa, tesi, tese, nervos*, angosciant*, di suspense", "playful": "giocos*, scherzos*, divertent*, buffo, buffa", "nostalgic": "nostalgic*",
        "very slow": "molto lent*, lentissim*", "slow": "lento, lenta, lenti, lente, lentamente", "slower than": "più lento di, più lenta di", "faster than": "più veloce di", "very fast": "molto veloc*, velocissim*", "fast": "veloc*, rapid*", "mid tempo": "tempo medio, tempo moderato",
        "film music": "musica da film, colonna sonora, musica per film", "classical": "classic*, musica classica", "classic rock": "rock classico", "orchestral": "orchestral*, sinfonic*", "symphonic metal": "metal sinfonico", "orchestra": "orchestra", "folk": "folk, musica folk, musica popolare",
        "video game music": "musica da videogioco, videogioco*, videogiochi, musica per videogiochi, musica da videogiochi", "dance music": "musica da ballo, musica dance", "electronic music": "musica elettronica, elettronic*", "waltz": "valzer*", "lullaby": "ninna nanna, ninnananna",
        "march": "marcia, marce", "meditation": "meditazione", "hip hop": "hip hop, hip-hop", "metal": "metal", "choral music": "musica corale", "baroque": "barocc*", "ballad": "ballata*, ballate", "love song": "canzone d'amore", "chamber music": "musica da camera", "string quartet": "quartetto d'archi", "piano trio": "trio con pianoforte", "dark ambient": "ambient cupa, ambient cupo, ambient oscuro", "tango": "tango",
        "piano": "pianoforte*, piano", "electric piano": "piano elettrico, pianoforte elettrico", "guitar": "chitarra, chitarre", "acoustic guitar": "chitarra acustica, chitarre acustiche, chitarra classica", "electric guitar": "chitarra elettrica, chitarre elettriche",
        "distorted guitar": "chitarra distorta, chitarre distorte", "drums": "batteria, batterie, tamburo, tamburi", "bass": "basso, bassi", "double bass": "contrabbass*", "strings": "archi", "violin": "violino, violini", "cello": "violoncello, violoncelli", "viola": "viola, viole",
        "flute": "flaut*", "clarinet": "clarinett*", "oboe": "oboe, oboi", "bassoon": "fagott*", "saxophone": "sassofon*, sax", "trumpet": "tromba, trombe", "trombone": "trombone, tromboni", "french horn": "corno, corni", "brass": "ottoni", "organ": "organo, organi", "church organ": "organo da chiesa",
        "harp": "arpa, arpe", "accordion": "fisarmonica, fisarmoniche", "harmonica": "armonica", "synthesizer": "sintetizzator*, synth", "choir": "coro, cori", "bells": "campan*, campanell*", "timpani": "timpani", "percussion": "percussion*", "marimba": "marimba", "vibraphone": "vibrafono", "xylophone": "xilofono",
        "music box": "carillon", "harpsichord": "clavicembalo", "banjo": "banjo", "mandolin": "mandolino, mandolini", "vocals": "voce, voci, cantato, cantata, canto", "singer": "cantante*", "melody": "melodia, melodie", "with rain": "con pioggia, con la pioggia, con rumore di pioggia", "rain": "pioggia, piovos*", "vinyl crackle": "fruscio di vinile, crepitio di vinile, fruscio del vinile",
        "seconds": "second*, sec", "minutes": "minuti, min", "1 minute": "un minuto, 1 minuto", "half a minute": "mezzo minuto", "1.5 minutes": "un minuto e mezzo, minuto e mezzo", "hours": "ore", "bars": "battute, battuta, misure", "bpm": "battiti al minuto, bpm", "tempo": "tempo", "key": "tonalità", "major": "maggiore", "minor": "minore", "chords": "accord*",
        "verse": "strofa, strofe", "chorus": "ritornello, ritornelli", "between": "tra, fra", "to": "fino a", "study": "studiare, studio", "sleep": "dormire, sonno", "night": "notte, notturn*", "evening": "sera, serata", "beach": "spiaggia", "summer": "estate, estiv*", "battle": "battaglia*", "space": "spazio", "children": "bambini, bambino", "christmas": "natale, natalizi*", "wedding": "matrimonio", "love": "amore", "forest": "foresta, bosco", "sea": "mare",
    },
    plain="il lo la i gli le un uno una l d dell del della dei degli delle dello di a al alla allo ai agli alle da dal dalla in nel nella"
    " nello nei è sono sia essere c che chi cui si mi ti ci vi mio mia tuo tua suo sua fai fammi fare crea creare componi suona suonare"
    " suonato suonata vorrei voglio dammi per favore brano brani canzone canzoni musica pezzo pezzi traccia base strumentale lungo lunga"
    " durata circa qualcosa stile genere atmosfera ritmo sottofondo bello bella bel buono buona questo questa quello quella anche ancora"
    " più meno poi tempo poco quando dove ogni tutto tutta tutti ha ho hai durante prima dopo",
)  # fmt: skip
