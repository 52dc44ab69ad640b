"""French."""

from studio.composing.language import NOTE_LETTERS, Language

language = Language(
    label="French",
    letters="latin",
    tonics={**NOTE_LETTERS, "do": "C", "ut": "C", "ré": "D", "mi": "E", "fa": "F", "sol": "G", "la": "A", "si": "B"},
    sharp="dièse, diese",
    flat="bémol, bemol",
    major="majeur, majeure, maj",
    minor="mineur, mineure, min",
    numbers={
        "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
        "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
        "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
        "nonante": 90, "cent": 100, "cents": 100,
    },
    words={
        "with": "avec, accompagné de, accompagnée de", "without": "sans, sans aucun, sans aucune", "no": "pas de, pas d, aucun, aucune", "not": "pas, ni, jamais",
        "only": "seulement, uniquement, juste, rien que, que du", "solo": "solo, en solo", "and": "et", "or": "ou", "but": "mais, plutôt",
        "for": "pour", "about": "sur", "like": "comme", "very": "très, vraiment, extrêmement, super", "a bit": "un peu, légèrement",
        "dark": "sombre*, obscur*, ténébreu*, lugubre*, inquiétant*, sinistre*", "chill": "calme*, relaxant*, détendu*, doux, douce*, tranquille*, apaisant*, reposant*, posé, posée",
        "energetic": "énergique*, dynamique*, énergétique*, entraînant*, puissant*, pêchu*", "sad": "triste*, mélancolique*, déprimant*",
        "happy": "joyeu*, gai, gaie, gais, heureu*, enjoué*", "epic": "épique*, héroïque*, grandiose*, majestueu*", "dreamy": "rêveu*, onirique*, planant*, éthéré*, vaporeu*",
        "aggressive": "agressi*, enragé*, violent*, furieu*", "romantic": "romantique*, tendre*", "tense": "tendu*, angoissant*, haletant*, nerveu*",
        "playful": "ludique*, espiègle*, amusant*, rigolo*, drôle*", "nostalgic": "nostalgique*",
        "very slow": "très lent*", "slow": "lent, lente, lents, lentes, lentement", "slower than": "plus lent que, plus lente que", "faster than": "plus rapide que, plus vite que", "very fast": "très rapide*, très vite, à toute vitesse", "fast": "rapide*, vite",
        "mid tempo": "tempo moyen, tempo modéré",
        "film music": "musique de film*, bande originale", "classical": "classique, classiques, musique classique", "classic rock": "rock classique", "hard rock": "rock dur",
        "orchestral": "orchestral, orchestrale, orchestraux, symphonique*", "symphonic metal": "métal symphonique", "orchestra": "orchestre*", "folk": "musique folk, folklorique*", "video game music": "musique de jeu vidéo, jeu vidéo, jeux vidéo, jeux video",
        "dance music": "musique de danse, musique dance", "electronic music": "musique électronique, électro, electro, électronique*", "waltz": "valse*", "lullaby": "berceuse*", "march": "marche, marche militaire",
        "meditation": "méditation*", "hip hop": "hip-hop, hip hop", "metal": "métal", "choral music": "musique chorale", "baroque": "baroque*", "ballad": "ballade*", "love song": "chanson d'amour",
        "drum and bass": "drum and bass", "house": "house", "chamber music": "musique de chambre", "string quartet": "quatuor à cordes", "piano trio": "trio avec piano", "dark ambient": "ambient sombre, ambiant sombre", "ambient": "ambiant, ambient",
        "piano": "piano*", "electric piano": "piano électrique, pianos électriques", "guitar": "guitare*", "acoustic guitar": "guitare acoustique, guitares acoustiques, guitare sèche, guitare classique",
        "electric guitar": "guitare électrique, guitares électriques", "distorted guitar": "guitare saturée, guitares saturées, guitare distordue, guitares distordues", "drums": "batterie*, tambour*",
        "bass": "basse*", "double bass": "contrebasse*", "strings": "cordes, section de cordes", "violin": "violon, violons", "cello": "violoncelle*", "viola": "alto",
        "flute": "flûte*", "clarinet": "clarinette*", "oboe": "hautbois", "bassoon": "basson*", "saxophone": "saxo, saxophone*", "trumpet": "trompette*", "trombone": "trombone*",
        "french horn": "cor, cors, cor d'harmonie", "brass": "cuivre*", "organ": "orgue*", "church organ": "orgue d'église", "harp": "harpe*", "accordion": "accordéon*", "harmonica": "harmonica*",
        "synthesizer": "synthé*, synthétiseur*", "choir": "chœur*, choeur*, chorale*", "bells": "cloche*, clochette*", "timpani": "timbale*", "percussion": "percussion*", "marimba": "marimba*",
        "vibraphone": "vibraphone*", "xylophone": "xylophone*", "music box": "boîte à musique", "harpsichord": "clavecin*", "banjo": "banjo*", "mandolin": "mandoline*", "vocals": "voix, chant, chanté*, vocaux", "singer": "chanteur, chanteuse",
        "melody": "mélodie*", "with rain": "avec de la pluie, avec pluie, avec la pluie", "rain": "pluie, pluvieu*", "vinyl crackle": "craquement de vinyle, craquements de vinyle, craquements vinyle",
        "seconds": "seconde*, sec", "minutes": "minutes, min", "1 minute": "une minute, 1 minute", "half a minute": "une demi-minute, demi-minute", "1.5 minutes": "une minute et demie, minute et demie",
        "hours": "heures", "bars": "mesures, mesure", "bpm": "battements par minute, pulsations par minute, bpm", "tempo": "tempo", "key": "tonalité", "major": "majeur*", "minor": "mineur*", "chords": "accord*",
        "verse": "couplet*", "chorus": "refrain*", "between": "entre", "to": "à", "study": "étudier, réviser, travailler", "sleep": "dormir, sommeil, s'endormir", "night": "nuit, nocturne", "evening": "soir*", "beach": "plage*", "summer": "été", "battle": "bataille*, combat*",
        "space": "espace", "children": "enfant*", "christmas": "noël", "wedding": "mariage", "love": "amour", "forest": "forêt", "sea": "mer",
    },
    plain="le la les un une des du de d l au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre votre leur je tu il elle nous"
    " vous ils elles on me te se moi toi y en dans par vers chez qui que qu quoi dont où est sont soit être avoir a ai as été fait fais"
    " faire faites crée créer compose composer joue jouer voudrais veux vouloir aimerais s'il plaît plait stp svp morceau morceaux chanson"
    " chansons musique titre piste instrumental instrumentale long longue durée environ quelque chose quelques style genre ambiance fond"
    " bien beau belle bon bonne petit petite tout toute tous toutes aussi encore plus moins trop puis ensuite même si ne n c ça cela j"
    " m t s jusqu tempo rythme pendant durant joué jouée jouées avant après ici là",
)  # fmt: skip
