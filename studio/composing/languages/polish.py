"""Polish."""

from studio.composing.language import GERMAN_NOTES, Language

language = Language(
    label="Polish",
    letters="latin",
    tonics=GERMAN_NOTES,
    major="dur, durowy, durowej",
    minor="moll, molowy, molowej",
    numbers={
        "zero": 0, "jeden": 1, "jedna": 1, "dwa": 2, "dwie": 2, "trzy": 3, "cztery": 4, "pięć": 5, "sześć": 6, "siedem": 7, "osiem": 8, "dziewięć": 9, "dziesięć": 10,
        "jedenaście": 11, "dwanaście": 12, "piętnaście": 15, "szesnaście": 16, "dwadzieścia": 20, "trzydzieści": 30, "czterdzieści": 40, "pięćdziesiąt": 50,
        "sześćdziesiąt": 60, "siedemdziesiąt": 70, "osiemdziesiąt": 80, "dziewięćdziesiąt": 90, "sto": 100, "dwieście": 200,
    },
    words={
        "with": "z, ze, wraz z", "without": "bez", "no": "żadn*", "not": "nie, nigdy", "only": "tylko, wyłącznie, jedynie, sam, sama, samo", "solo": "solo, solowy, solowa, solowe", "and": "i, oraz", "or": "lub, albo, ani", "but": "ale, lecz, tylko że", "for": "dla, do", "about": "o", "like": "jak",
        "very": "bardzo, naprawdę, niezwykle, super", "a bit": "trochę, nieco, odrobinę",
        "dark": "mroczn*, ciemn*, ponur*, złowieszcz*, posępn*", "chill": "spokojn*, relaksując*, zrelaksowan*, łagodn*, kojąc*, odprężając*, cich*", "energetic": "energiczn*, energetyczn*, dynamiczn*, porywając*", "sad": "smutn*, melancholijn*, smętn*, żałosn*", "happy": "wesoł*, radosn*, szczęśliw*, pogodn*", "epic": "epick*, heroiczn*, bohatersk*, majestatyczn*", "dreamy": "marzycielsk*, senn*, rozmarzon*, eteryczn*", "aggressive": "agresywn*, wściekł*, brutaln*, gniewn*",
        "romantic": "romantyczn*, czuł*", "tense": "napięt*, niespokojn*, pełn* napięcia, trzymając* w napięciu, nerwow*", "playful": "figlarn*, żartobliw*, zabawn*", "nostalgic": "nostalgiczn*, tęskn*",
        "very slow": "bardzo woln*, bardzo powoln*", "slow": "woln*, powoln*, powoli", "slower than": "wolniej niż, wolniejsze niż", "faster than": "szybciej niż, szybsze niż", "very fast": "bardzo szybk*", "fast": "szybk*", "mid tempo": "średnie tempo, średnim tempie, umiarkowane tempo, umiarkowanym tempie",
        "film music": "muzyk* filmow*, ścieżka dźwiękowa", "classical": "klasyczn*, muzyk* klasyczn*", "classic rock": "klasyczny rock", "orchestral": "orkiestrow*, symfoniczn*, orkiestraln*", "symphonic metal": "metal symfoniczny", "orchestra": "orkiestr*", "folk": "ludow*, folkow*, folk, muzyk* ludow*", "video game music": "muzyk* z gier, muzyk* z gry, muzyk* do gry, muzyk* do gier, gra wideo, gier wideo, gry wideo",
        "dance music": "muzyk* taneczn*", "electronic music": "muzyk* elektroniczn*, elektroniczn*", "waltz": "walc*", "lullaby": "kołysank*", "march": "marsz*", "meditation": "medytacj*", "hip hop": "hip-hop*, hip hop*", "metal": "metal, metalow*", "rock": "rock, rockow*", "pop": "pop, popow*", "jazz": "jazz, jazzow*, jazzu", "blues": "blues, bluesow*", "trap": "trap, trapow*", "techno": "techno", "house": "house, house'ow*", "reggae": "reggae", "lofi": "lofi, lo-fi",
        "choral music": "muzyk* chóraln*", "baroque": "barok*, barokow*", "ballad": "ballad*", "love song": "piosenka o miłości, piosenka miłosna", "chamber music": "muzyk* kameraln*", "string quartet": "kwartet smyczkowy, kwartet* smyczkow*", "piano trio": "trio fortepianowe", "polka": "polka, polki",
        "piano": "fortepian*, pianin*, pianino, klawisz*", "electric piano": "pianino elektryczne, pianinem elektrycznym, fortepian elektryczny, elektryczn* pianin*", "guitar": "gitar*", "acoustic guitar": "gitar* akustyczn*, gitar* klasyczn*, akustyczn* gitar*", "electric guitar": "gitar* elektryczn*, elektryczn* gitar*", "distorted guitar": "przesterowan* gitar*, gitar* przesterowan*, gitar* z przesterem",
        "drums": "perkusj*, bębn*, bęben*", "bass": "bas, basu, basem, basy, basów", "double bass": "kontrabas*", "strings": "smyczk*, instrumenty smyczkowe", "violin": "skrzyp*", "cello": "wiolonczel*", "viola": "altówk*", "flute": "flet, fletu, fletem, flety", "clarinet": "klarnet*", "oboe": "obój, oboj*", "bassoon": "fagot*", "saxophone": "saksofon*", "trumpet": "trąbk*", "trombone": "puzon*", "french horn": "waltorni*, róg, rogi", "brass": "instrumenty dęte blaszane, blaszane, dęciaki, sekcj* dęt*", "organ": "organy, organów, organami, organach, organow*", "church organ": "organ* kościeln*",
        "harp": "harf*", "accordion": "akordeon*", "harmonica": "harmonijk*", "synthesizer": "syntezator*, syntez*", "choir": "chór, chóru, chórem, chóry, chórów", "bells": "dzwon*", "timpani": "kotły, kotłów, kotłami", "percussion": "instrumenty perkusyjne, perkusjonali*, przeszkadzajk*", "marimba": "marimb*", "vibraphone": "wibrafon*", "xylophone": "ksylofon*", "music box": "pozytywk*", "harpsichord": "klawesyn*", "banjo": "banjo*", "mandolin": "mandolin*", "vocals": "wokal*, śpiew*, głos*", "singer": "wokalist*, piosenkark*, piosenkarz*",
        "melody": "melodi*", "with rain": "z deszczem, z odgłosami deszczu, z dźwiękami deszczu, z odgłosem deszczu", "rain": "deszcz*, deszczow*", "vinyl crackle": "trzaski winylu, trzaskami winylu, trzask winylu, trzaskiem winylu, szum winylu",
        "seconds": "sekund*, sek", "minutes": "minuty, minut, min, minutow*", "1 minute": "jedna minuta, jedną minutę, minuta, minutę, 1 minuta", "half a minute": "pół minuty", "1.5 minutes": "półtorej minuty", "hours": "godzin*", "bars": "takt*", "bpm": "uderzeń na minutę, bpm", "tempo": "tempo, tempie", "key": "tonacj*", "major": "dur", "minor": "moll", "chords": "akord*", "verse": "zwrotk*", "chorus": "refren*", "between": "między", "to": "a",
        "study": "nauki, uczenia się, nauka", "sleep": "snu, spania, zasypiania", "night": "noc, nocy, nocn*", "evening": "wieczór*, wieczor*", "beach": "plaż*", "summer": "lato, lata, letni*", "battle": "bitw*, walki", "space": "kosmos*", "children": "dzieci*, dziecięc*", "christmas": "świąteczn*, boże narodzenie", "wedding": "ślub*, wesele, weseln*", "love": "miłoś*", "forest": "las, lasu", "sea": "morze, morza",
    },
    plain="w we na od po za przy nad pod przez ten ta to te tę tego tej tych jest są być ma mają mam mi mnie mój moja moje twój swój się"
    " proszę chcę chciałbym chciałabym zrób stwórz skomponuj zagraj napisz graj coś utwór utwory utworu piosenka piosenkę piosenki muzyka muzykę muzyki muzyczny"
    " kawałek kawałka kawałki bit beat bity beaty podkład podkładu instrumentalny instrumentalna instrumentalne ścieżka długi długa długie długość trwający trwająca trwające czas około"
    " styl stylu klimat klimacie nastrój nastroju tle tło ładny ładna dobry dobra dobre bpm tempo co który która które jakiś jakaś żeby aby"
    " czy już też także więcej mniej potem kiedy gdzie taki taka takie rytm rytmie krótki krótka krótkie wykonany wykonana grany grana podczas bardziej metrum",
)  # fmt: skip
