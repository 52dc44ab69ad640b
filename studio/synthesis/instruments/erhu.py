"""Erhu: two strings and a snake's skin, slid and shaken like a voice; the violin's recordings, narrower."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "erhu", "er hu", "huqin", "chinese fiddle", "chinese violin", "kokyu", "haegeum", "morin khuur",
)  # fmt: skip

instrument = Sampled(
    label="Erhu",
    family="strings",
    roles=("lead", "counter"),
    words=_WORDS,
    program=40,
    lowest=60,
    highest=91,
    tail_seconds=0.6,
    preset=(40, 0),
    attack=0.04,
    attack_softness=1.0,
    swell=0.15,
    level_db=-14.5,
    release=0.35,
    shelf_hz=1500.0,
    soft_db=-8.0,
    loud_db=0.5,
    scoop_cents=50.0,
    vibrato_cents=26.0,
    vibrato_hz=6.0,
    vibrato_delay=0.2,
    vibrato_level=0.15,
    wander_cents=3.0,
    waver=0.06,
    bow_seconds=2.6,
    breath=0.05,
    breath_hz=3000.0,
    low_cut_hz=240.0,
)
