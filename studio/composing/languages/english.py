"""English, which the readers know themselves; its plain words ask for nothing."""

from studio.composing.language import Language

language = Language(
    label="English",
    letters="latin",
    words={
        "styles": (
            "trap lofi lo fi techno house trance ambient jazz rock pop metal reggae reggaeton funk disco "
            "blues country soul rnb drill phonk dubstep drum bass synthwave bossa nova samba tango salsa "
            "folk hip hop rap electro edm chill chillout beat indie punk gospel swing bebop orchestral "
            "cinematic classical chiptune bit lofi waltz march lullaby ballad opera baroque film score "
            "video game dance afrobeats amapiano grime garage jungle hardstyle hyperpop city boom bap "
            "drone ska dub latin flamenco cumbia merengue bachata k j era nocturne nocturnes chorale "
            "continuo monastic gregorian chant chants"
        ),
        "topics": (
            "meditation chamber choral boss fight night evening beach summer battle space children christmas"
            " wedding love forest rain study sleep melody chords verse between crackle noise strings"
        ),
        "moods": (
            "dark sad happy epic dreamy aggressive romantic tense playful nostalgic energetic relaxing "
            "relaxed calm chill slow fast minor major grave largo adagio larghetto andante andantino "
            "moderato allegretto allegro vivace presto prestissimo dorian phrygian lydian mixolydian "
            "locrian"
        ),
        "also elsewhere": (
            "com con sin sans super plus min max base content contents extreme extremely classic classics "
            "velocity distortion distorted organic organ organized organised organization synthetic "
            "synthesis synthesized temporal temporary easy art man plan van die dies sea strand evil "
            "obscure accord according accordance accordingly refrain secondary playable coral ton tom per "
            "due pour event vals extra pro plan email egg early east earth easy rapid rapidly non classy "
            "string strings sec seconds test tests hat rat son mode fund mention solo noble nature natural "
            "animal radio studio video metro retro audio disco casino tornado volcano torpedo dunk los "
            "angeles san santa las vegas del rio monte carlo el paso mi amor adios fiesta siesta la vida "
            "loca salsa macho mariachi bonita der die das und blitz kinder uber wunderbar c'est bon voyage "
            "noir chic petit avant garde fin de femme fatale ballet encore nonsense content tempo adagio "
            "vibrato legato staccato pizzicato tremolo glissando crescendo rubato arpeggio arpeggios "
            "cappella forte fortissimo pianissimo dolce coda da capo a tutti soprano alto tenor contralto "
            "virtuoso opus sonata concerto"
        ),
        "instruments": (
            "piano guitar guitars drums violin cello viola flute clarinet oboe saxophone sax trumpet "
            "trombone horn brass organ harp accordion harmonica synth synths synthesizer choir bells "
            "timpani percussion marimba vibraphone xylophone banjo mandolin strings pad pads solo duo trio "
            "quartet vinyl rain banda"
        ),
    },
    plain=(
        "a about above across actually after again against ago all almost alone along already also "
        "although always am among an and another any anybody anyone anything are area aren't around as ask "
        "asked at away back background based be because become been before begin beginning begins behind "
        "being below beside besides best better between big both bring brings build builds but by call "
        "called can can't cannot change changes clear close come comes could couldn't create created "
        "creating day days deep did didn't do does doesn't doing don't done down during each either else "
        "end ending ends enough enter entering enters etc even ever every everybody everyone everything "
        "everywhere exactly example far feel feeling feelings feels few find first follow followed "
        "following follows for from full further gave general generate get gets give given gives go goes "
        "going good got great had half has have haven't having he hear heard hears he's her here here's "
        "hers high him his hold how however i i'd i'll i'm i've if in include included includes including "
        "instead into is isn't it it's its itself just keep keeps kind know known large last later least "
        "leave less let let's like likes little long look looking looks lot lots loud low made main make "
        "makes making many may maybe me mean means might mine more most mostly much must my myself near "
        "nearly need needs never new next nice no nobody none nor not nothing now of off often oh ok okay "
        "old on once one ones only onto or other others our ours out over own part particular parts people "
        "perhaps person place plain play played player players playing plays please point possible pretty "
        "probably provide put quite rather real really remain right round said same say says see seem "
        "seems sense set several shall she short should show side similar simple since slightly small so "
        "some somebody someone something sometimes somewhat sort sound sounding sounds start starting "
        "starts stay still stop style styles such suddenly sure take takes tell than thank thanks that "
        "that's the their them then there there's these they thing things think this those though through "
        "throughout thus time times to together too toward towards try turn turns two type type under "
        "underneath until up upon us use used uses using usual very want wants was way ways we well went "
        "were what what's when where which while who whole whom why wide will wish with within without "
        "won't work would write written year years yes yet you your yours yourself story stories lasts met "
        "meet meets went walk came became felt gone left along across seemed told telling person man woman "
        "men women boy girl people friend friends thing lot please hello hi hey someone's somebody's "
        "something's maybe let's whose shall ought etc music musical song songs track tracks piece pieces "
        "tune tunes melody melodies melodic beat beats loop loops instrumental instrumentals instrument "
        "instruments recording recordings record audio clip sample samples sampled production produced mix "
        "mixed band ensemble group accompaniment accompanied accompanying backing rhythm rhythms rhythmic "
        "groove grooves vibe vibes mood moods atmosphere tone tones texture textures layer layers layered "
        "line lines note notes chord chords progression key keys tempo bpm meter signature bar bars "
        "measure measures minute minutes second seconds length duration section sections verse chorus "
        "intro outro bridge hook drop title composition performance performed theme genre version cover "
        "arrangement quality live studio digital analog acoustic electric electronic major minor sharp "
        "flat seed harmony harmonies harmonic sound sounds soundtrack style female male voice voices vocal "
        "vocals vocalist singer singing sings sung lyrics rap featuring feat feature features minimalistic "
        "repetitive repeated repeating consists consisting contains containing suitable perfect ideal fits "
        "fit used consist present presents steady background foreground solo duo duet trio quartet quintet "
        "listener audience moment effect effects sustained bass treble pitch zero one two three four five "
        "six seven eight nine ten eleven twelve fifteen sixteen twenty thirty forty fifty sixty seventy "
        "eighty ninety hundred second third fourth"
    ),
)  # fmt: skip
