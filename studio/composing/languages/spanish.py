"""Spanish."""

from studio.composing.language import NOTE_LETTERS, Language

language = Language(
    label="Spanish",
    letters="latin",
    tonics={**NOTE_LETTERS, "do": "C", "re": "D", "mi": "E", "fa": "F", "sol": "G", "la": "A", "si": "B"},
    sharp="sostenido",
    flat="bemol",
    major="mayor",
    minor="menor",
    numbers={
        "cero": 0, "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
        "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
        "dieciséis": 16, "dieciocho": 18, "veinte": 20, "veinticinco": 25, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
        "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "doscientos": 200,
    },
    rewrites=((r"\b([^\W\d_]+) solo(?=\s*[,.;]|\s*$)", r"solista \1"),),
    words={
        "with": "con", "without": "sin, sin nada de", "no": "ningún, ninguna, nada de", "not": "no, nunca, tampoco", "only": "solo, sólo, solamente, únicamente, nada más que",
        "solo": "a solas, solista", "and": "y, e", "or": "o, ni", "but": "sino, pero", "for": "para", "about": "sobre", "like": "como",
        "very": "muy, súper, realmente", "a bit": "un poco, algo",
        "dark": "oscur*, sombrí*, siniestr*, tenebros*, lúgubre*", "chill": "tranquil*, relajad*, relajante*, calmad*, suave*, sereno, serena, apacible*",
        "energetic": "enérgic*, energétic*, animad*, potente*, movid*", "sad": "triste*, melancólic*, deprimente*", "happy": "alegre*, feliz, felices, content*",
        "epic": "épic*, heroic*, heróic*, grandios*, majestuos*", "dreamy": "soñador*, onírico, onírica, etére*, de ensueño", "aggressive": "agresiv*, furios*, violent*, rabios*",
        "romantic": "romántic*, tierno, tierna", "tense": "tenso, tensa, tensos, tensas, inquietante*, angustios*, de suspenso, de suspense", "playful": "juguet*, divertid*, gracios*", "nostalgic": "nostálgic*",
        "very slow": "muy lent*", "slow": "lent*, despacio, pausad*", "slower than": "más lento que, más lenta que", "faster than": "más rápido que, más rápida que", "very fast": "muy rápid*, rapidísim*", "fast": "rápid*, veloz", "mid tempo": "tempo medio, medio tiempo",
        "film music": "música de cine, música de película, banda sonora", "classical": "clásic*, música clásica", "classic rock": "rock clásico", "orchestral": "orquestal*, sinfónic*", "symphonic metal": "metal sinfónico", "orchestra": "orquesta*",
        "folk": "folclor*, folk, música folclórica", "video game music": "música de videojuego*, videojuego*", "dance music": "música de baile, música bailable", "electronic music": "música electrónica, electrónic*", "waltz": "vals, valses",
        "lullaby": "canción de cuna, nana", "march": "marcha*", "meditation": "meditación, meditar", "hip hop": "hip-hop, hip hop", "metal": "metal", "choral music": "música coral", "baroque": "barroc*", "ballad": "balada*",
        "love song": "canción de amor", "chamber music": "música de cámara", "string quartet": "cuarteto de cuerda*", "piano trio": "trío con piano, trío de piano", "dark ambient": "ambient oscuro", "bossa nova": "bossa nova", "flamenco": "flamenco", "tango": "tango*", "salsa": "salsa", "cumbia": "cumbia",
        "piano": "piano*", "electric piano": "piano eléctrico", "guitar": "guitarra*", "acoustic guitar": "guitarra acústica, guitarras acústicas, guitarra española, guitarra clásica", "electric guitar": "guitarra eléctrica, guitarras eléctricas",
        "distorted guitar": "guitarra distorsionada, guitarras distorsionadas, guitarras con distorsión", "drums": "batería*, tambor*", "bass": "bajo, bajos", "double bass": "contrabajo*", "strings": "cuerdas, sección de cuerdas", "violin": "violín, violines",
        "cello": "violonchelo*, chelo*", "viola": "viola", "flute": "flauta*", "clarinet": "clarinete*", "oboe": "oboe*", "bassoon": "fagot*", "saxophone": "saxofón*, saxo, saxofones", "trumpet": "trompeta*", "trombone": "trombón*, trombones",
        "french horn": "trompa, trompas, corno*", "brass": "metales, vientos metal", "organ": "órgano*", "church organ": "órgano de iglesia", "harp": "arpa, arpas", "accordion": "acordeón*, acordeones, bandoneón", "harmonica": "armónica*", "synthesizer": "sintetizador*, sinte*",
        "choir": "coro, coros", "bells": "campana*, campanita*", "timpani": "timbales, timbal", "percussion": "percusión*, percusiones", "marimba": "marimba*", "vibraphone": "vibráfono*", "xylophone": "xilófono*", "music box": "caja de música, cajita de música",
        "harpsichord": "clave, clavecín, clavicémbalo", "banjo": "banjo*", "mandolin": "mandolina*", "vocals": "voz, voces, canto, cantado, cantada", "singer": "cantante*", "melody": "melodía*", "with rain": "con lluvia, con sonido de lluvia, con sonidos de lluvia", "rain": "lluvia*, lluvios*",
        "vinyl crackle": "crujido de vinilo, ruido de vinilo, crepitar de vinilo",
        "seconds": "segundo*, seg", "minutes": "minutos, min", "1 minute": "un minuto, 1 minuto", "half a minute": "medio minuto", "1.5 minutes": "minuto y medio, un minuto y medio", "hours": "horas", "bars": "compases, compás",
        "bpm": "pulsaciones por minuto, golpes por minuto, bpm, ppm", "tempo": "tempo", "key": "tonalidad", "major": "mayor", "minor": "menor", "chords": "acorde*", "verse": "estrofa*", "chorus": "estribillo*", "between": "entre", "to": "hasta",
        "study": "estudiar", "sleep": "dormir", "night": "noche*, nocturn*", "evening": "tarde, atardecer", "beach": "playa*", "summer": "verano", "battle": "batalla*, combate*", "space": "espacio", "children": "niños, niñas, infantil", "christmas": "navidad*, navideñ*", "wedding": "boda*", "love": "amor", "forest": "bosque", "sea": "mar",
    },
    plain="el la los las un una unos unas lo al del de a en por se me mi mis te ti tu tus su sus nos le les yo él ella es son sea ser está"
    " están estar era fue hay haz hazme hacer crea crear creame compón componer toca tocar quiero quisiera necesito dame pon por favor"
    " que qué cual cuando donde como este esta esto ese esa eso más menos muy también ya así si tema canción canciones música pieza piezas"
    " pista base instrumental larga largo duración aproximadamente unos estilo género ambiente ritmo fondo bonito bonita bueno buena gran"
    " algo todo toda todos todas tempo durante antes después hecho hecha tocado tocada dure con-un",
)  # fmt: skip
