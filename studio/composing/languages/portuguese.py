"""Portuguese, of Brazil and of Portugal."""

from studio.composing.language import NOTE_LETTERS, Language

language = Language(
    label="Portuguese",
    letters="latin",
    tonics={**NOTE_LETTERS, "dó": "C", "do": "C", "ré": "D", "mi": "E", "fá": "F", "sol": "G", "lá": "A", "si": "B"},
    sharp="sustenido",
    flat="bemol",
    major="maior",
    minor="menor",
    numbers={
        "zero": 0, "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9,
        "dez": 10, "onze": 11, "doze": 12, "treze": 13, "quatorze": 14, "catorze": 14, "quinze": 15, "dezesseis": 16, "dezasseis": 16, "vinte": 20, "trinta": 30,
        "quarenta": 40, "cinquenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80, "noventa": 90, "cem": 100, "cento": 100, "duzentos": 200,
    },
    words={
        "with": "com", "without": "sem, sem nenhum, sem nenhuma", "no": "nenhum, nenhuma, nada de", "not": "não, nem", "only": "só, somente, apenas, unicamente", "solo": "solo, a solo", "and": "e", "or": "ou", "but": "mas, e sim", "for": "para, pra", "about": "sobre", "like": "como",
        "very": "muito, super, bem, realmente", "a bit": "um pouco, meio",
        "dark": "sombri*, escur*, obscur*, sinistr*, tenebros*, assustador*", "chill": "relaxante*, calm*, tranquil*, suave*, relaxad*, seren*", "energetic": "enérgic*, energétic*, animad*, dinâmic*, potente*", "sad": "triste*, melancólic*, deprimente*", "happy": "alegre*, feliz, felizes, contente*",
        "epic": "épic*, heroic*, heróic*, grandios*, majestos*", "dreamy": "sonhador*, onírico, onírica, etére*", "aggressive": "agressiv*, furios*, raivos*, violent*", "romantic": "romântic*, terno, terna", "tense": "tenso, tensa, tensos, tensas, angustiante*, de suspense", "playful": "brincalh*, divertid*, engraçad*", "nostalgic": "nostálgic*, saudos*, saudade*",
        "very slow": "muito lent*, bem lent*", "slow": "lent*, devagar", "slower than": "mais lento que, mais lenta que", "faster than": "mais rápido que, mais rápida que", "very fast": "muito rápid*, bem rápid*", "fast": "rápid*, veloz, acelerad*", "mid tempo": "tempo médio, andamento médio, andamento moderado",
        "film music": "música de filme, trilha sonora, banda sonora, música de cinema", "classical": "clássic*, música clássica, música erudita", "classic rock": "rock clássico", "orchestral": "orquestral, orquestrais, sinfônic*, sinfónic*", "symphonic metal": "metal sinfônico, metal sinfónico", "orchestra": "orquestra*",
        "folk": "folk, folclór*, música folclórica", "video game music": "música de videogame, música de videojogo, videogame*, música de jogo", "dance music": "música de dança, música para dançar, música dançante", "electronic music": "música eletrônica, música eletrónica, eletrônic*, eletrónic*", "waltz": "valsa*", "lullaby": "canção de ninar, canção de embalar", "march": "marcha*",
        "meditation": "meditação, meditar", "hip hop": "hip hop, hip-hop", "metal": "metal", "choral music": "música coral", "baroque": "barroc*", "ballad": "balada*", "love song": "canção de amor, música de amor", "chamber music": "música de câmara", "string quartet": "quarteto de cordas", "piano trio": "trio com piano", "dark ambient": "ambient sombrio, ambiente sombrio", "samba": "samba*", "bossa nova": "bossa nova, bossa",
        "piano": "piano*", "electric piano": "piano elétrico, piano eléctrico", "guitar": "guitarra*", "acoustic guitar": "violão, violões, guitarra acústica, guitarra clássica", "electric guitar": "guitarra elétrica, guitarras elétricas, guitarra eléctrica, guitarras eléctricas", "distorted guitar": "guitarra distorcida, guitarras distorcidas, guitarra com distorção",
        "drums": "bateria*, tambor*", "bass": "baixo, baixos", "double bass": "contrabaixo*", "strings": "cordas", "violin": "violino*", "cello": "violoncelo*", "viola": "viola de arco", "flute": "flauta*", "clarinet": "clarinete*", "oboe": "oboé*", "bassoon": "fagote*", "saxophone": "saxofone*, sax", "trumpet": "trompete*", "trombone": "trombone*",
        "french horn": "trompa, trompas", "brass": "metais", "organ": "órgão*", "church organ": "órgão de igreja", "harp": "harpa*", "accordion": "acordeão, acordeon, sanfona*", "harmonica": "gaita, harmônica", "synthesizer": "sintetizador*", "choir": "coro, coros, coral", "bells": "sinos, sininho*, o sino", "timpani": "tímpano*", "percussion": "percussão, percussões",
        "marimba": "marimba*", "vibraphone": "vibrafone*", "xylophone": "xilofone*", "music box": "caixinha de música, caixa de música", "harpsichord": "cravo", "banjo": "banjo*", "mandolin": "bandolim", "vocals": "voz, vozes, vocais, canto, cantada, cantado", "singer": "cantor, cantora", "melody": "melodia*", "with rain": "com chuva, com som de chuva, com barulho de chuva", "rain": "chuva*, chuvos*", "vinyl crackle": "chiado de vinil, estalos de vinil, ruído de vinil",
        "seconds": "segundo*, seg", "minutes": "minutos, min", "1 minute": "um minuto, 1 minuto", "half a minute": "meio minuto, meia minuto", "1.5 minutes": "um minuto e meio, minuto e meio", "hours": "horas", "bars": "compassos, compasso", "bpm": "batidas por minuto, bpm", "tempo": "andamento, tempo", "key": "tonalidade, tom", "major": "maior", "minor": "menor", "chords": "acorde*",
        "verse": "estrofe*, verso*", "chorus": "refrão", "between": "entre", "to": "até", "study": "estudar", "sleep": "dormir", "night": "noite*, noturn*, nocturn*", "evening": "fim de tarde, entardecer", "beach": "praia*", "summer": "verão", "battle": "batalha*", "space": "espaço", "children": "crianças, infantil", "christmas": "natal, natalin*", "wedding": "casamento*", "love": "amor", "forest": "floresta", "sea": "mar",
    },
    plain="o a os as um uma uns umas ao aos à às de do da dos das em no na nos nas num numa por pelo pela se me mim te ti meu minha seu sua"
    " nosso eu ele ela nós que qual quem é são seja ser está estão estar tem ter há faça faz fazer crie cria criar componha compor toque"
    " tocar tocado tocada quero queria gostaria preciso favor faixa música músicas canção peça peças base instrumental batida longa longo"
    " duração cerca algo estilo gênero género clima ritmo fundo bonito bonita bom boa este esta isso isto esse essa mais menos também já"
    " assim quando onde tudo todo toda todos durante antes depois feita feito",
)  # fmt: skip
