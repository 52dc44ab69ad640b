"""Turkish."""

from studio.composing.language import NOTE_LETTERS, Language

language = Language(
    label="Turkish",
    letters="latin",
    tonics={**NOTE_LETTERS, "do": "C", "re": "D", "mi": "E", "fa": "F", "sol": "G", "la": "A", "si": "B"},
    sharp="diyez",
    flat="bemol",
    major="majör, majörde, majore",
    minor="minör, minörde, minore",
    numbers={
        "sıfır": 0, "bir": 1, "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8, "dokuz": 9, "on": 10, "yirmi": 20, "otuz": 30, "kırk": 40, "elli": 50, "altmış": 60, "yetmiş": 70, "seksen": 80, "doksan": 90, "yüz": 100,
    },
    suffixes={
        "suz": "<without", "süz": "<without", "sız": "<without", "siz": "<without",
    },
    words={
        "<with": "ile, eşliğinde, birlikte", "<without": "olmadan, yok, hariç, olmasın, istemiyorum, olmaksızın", "<not": "değil, yerine", "only": "sadece, yalnızca, yalnız, sırf", "solo": "solo", "and": "ve", "or": "veya, ya da", "but": "ama, fakat", "<for": "için", "<about": "hakkında", "<like": "gibi",
        "very": "çok, gerçekten, aşırı, süper", "a bit": "biraz, azıcık, hafif",
        "dark": "karanlık, kasvetli, ürkütücü, uğursuz, kara", "chill": "sakin, rahatlatıcı, huzurlu, dinlendirici, yumuşak, rahat", "energetic": "enerjik, hareketli, coşkulu, dinamik", "sad": "hüzünlü, üzgün, melankolik, kederli, acıklı", "happy": "neşeli, mutlu, sevinçli, şen", "epic": "epik, destansı, kahramanca, görkemli", "dreamy": "rüya gibi, hülyalı, düşsel, hayalperest, rüyamsı", "aggressive": "agresif, saldırgan, öfkeli, sert, kızgın", "romantic": "romantik, duygusal-romantik", "tense": "gergin, gerilimli, gerilim dolu", "playful": "oyuncu, şakacı, eğlenceli, komik, muzip", "nostalgic": "nostaljik, özlem dolu",
        "very slow": "çok yavaş", "slow": "yavaş, ağır", "slower than": "daha yavaş", "very fast": "çok hızlı", "fast": "hızlı, süratli", "mid tempo": "orta tempo, orta tempolu, orta hızda",
        "film music": "film müziği, film müzikleri", "classical": "klasik, klasik müzik", "classic rock": "klasik rock", "orchestral": "orkestral, senfonik", "symphonic metal": "senfonik metal", "orchestra": "orkestra*", "folk": "halk müziği, türkü, folk", "video game music": "video oyunu müziği, oyun müziği, video oyunu", "dance music": "dans müziği", "electronic music": "elektronik müzik, elektronik", "waltz": "vals", "lullaby": "ninni", "march": "marş", "meditation": "meditasyon*", "hip hop": "hip hop, hiphop, hip-hop", "metal": "metal", "rock": "rock, rok", "pop": "pop", "jazz": "caz, jazz", "blues": "blues, bulüz",
        "reggae": "reggae", "choral music": "koro müziği", "baroque": "barok", "ballad": "balad", "love song": "aşk şarkısı", "chamber music": "oda müziği", "string quartet": "yaylı çalgılar dörtlüsü, yaylı dörtlüsü, yaylı kuartet", "piano trio": "piyanolu üçlü, piyano üçlüsü", "rap": "rap", "disco": "disko", "techno": "tekno", "trance": "trans", "tango": "tango",
        "piano": "piyano*", "electric piano": "elektro piyano*, elektrikli piyano*", "guitar": "gitar*", "acoustic guitar": "akustik gitar*, klasik gitar*", "electric guitar": "elektro gitar*, elektrogitar*, elektrikli gitar*", "distorted guitar": "distorsiyonlu gitar*, distortion gitar*", "drums": "davul*, bateri*", "bass": "bas, bası, basla, basgitar", "bass guitar": "bas gitar*", "double bass": "kontrbas*", "strings": "yaylı, yaylılar*, yaylı çalgılar*", "violin": "keman*", "cello": "çello*, viyolonsel*", "viola": "viyola*", "flute": "flüt*, yan flüt*", "clarinet": "klarnet*", "oboe": "obua*", "bassoon": "fagot*", "saxophone": "saksafon*, saksofon*", "trumpet": "trompet*", "trombone": "trombon*", "french horn": "korno*",
        "brass": "bakır nefesliler*, nefesliler*, bakır üflemeli*, üflemeliler", "organ": "org, orgu, orgla, orgun", "church organ": "kilise orgu*", "harp": "arp, arpla, arpı", "accordion": "akordeon*", "harmonica": "mızıka*, armonika*", "synthesizer": "synth, synthler, sintisayzır*, sentezleyici*, sintizayzır*", "choir": "koro*", "bells": "çan, çanlar*, zil, ziller*", "timpani": "timpani*", "percussion": "perküsyon*, vurmalı*", "marimba": "marimba*", "vibraphone": "vibrafon*", "xylophone": "ksilofon*", "music box": "müzik kutusu*", "harpsichord": "klavsen*", "banjo": "banço*, banjo*", "mandolin": "mandolin*", "oud": "ud, udla", "ney": "ney, neyle",
        "vocals": "vokal*, ses, şan", "singer": "şarkıcı*, solist*", "melody": "melodi*, ezgi*", "with rain": "yağmur sesleriyle, yağmur sesiyle, yağmur sesi ile, yağmur sesleri ile, yağmur sesli", "rain": "yağmur*", "vinyl crackle": "plak cızırtısı*, plak çıtırtısı*, vinil çıtırtısı*, vinil cızırtısı*",
        "seconds": "saniye*, sn", "minutes": "dakika*, dk", "half a minute": "yarım dakika*", "1.5 minutes": "bir buçuk dakika*", "1 minute": "bir dakika*", "hours": "saat*", "bars": "ölçü*", "bpm": "vuruş, dakikada vuruş, bpm", "tempo": "tempo*", "key": "tonunda, ton, tonu, tonalite*", "major": "majör", "minor": "minör", "chords": "akor*, akorlar*", "verse": "kıta, dörtlük", "chorus": "nakarat*", "between": "arası, arasında",
        "study": "ders çalışmak, ders çalışma*, ders", "sleep": "uyku*, uyumak", "night": "gece*", "evening": "akşam*", "beach": "plaj*, sahil*", "summer": "yaz, yazlık", "battle": "savaş*", "space": "uzay*", "children": "çocuk*", "christmas": "noel*, yılbaşı", "wedding": "düğün*", "love": "aşk*", "forest": "orman*", "sea": "deniz*", "boss fight": "boss savaşı",
    },
    rewrites=((r"dakikada (\d+) vurus", r"\1 bpm"),),
    plain="bir bu şu o ben sen biz siz bana sana beni benim senin onun için olan olsun olacak var lütfen istiyorum isterim ister yap yapar mısın"
    " yarat besteler bestele çal çalan oluştur hazırla şarkı şarkısı şarkılar parça parçası parçalar müzik müziği müzikler eser beat enstrümantal uzun uzunluğunda uzunluğu"
    " süre süreli süren süresi yaklaşık kadar tarz tarzı tarzında tarzda stil stilinde türünde hava havası havasında atmosfer arka plan fon fonda güzel iyi kısa gibi bir-şey"
    " şey de da daha en ki mi mı mu mü ise tempolu tempoda ölçüsünde ritim ritmi ritimli içeren sesi sesleri kullan kullanarak çalınan bpm lık lik luk lük",
)  # fmt: skip
