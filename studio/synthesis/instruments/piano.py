"""A recorded concert grand, heard from the bench: low keys left, high keys right."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "piano", "grand piano", "pianos", "piano chords", "klavier", "flügel", "pianoforte", "keys", "keyboard",
    "🎹", "concert piano",
)  # fmt: skip

instrument = Sampled(
    label="Piano",
    family="keys",
    roles=("chords", "lead", "arp", "counter"),
    words=_WORDS,
    program=0,
    also_plays=(1,),
    lowest=28,
    highest=100,
    tail_seconds=1.2,
    is_struck=True,
    level_db=-17.5,
    key_db=-0.6,
    detune_cents=0.8,
    release=0.3,
    release_octaves=0.5,
    shelf_hz=900.0,
    shelf_tracking=0.6,
    soft_db=-15.0,
    loud_db=1.5,
)
