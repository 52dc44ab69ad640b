"""Fiddle: a violin that plays for dancing, with hardly any vibrato and a bow that bites."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "fiddle", "fiddles", "country fiddle", "bluegrass fiddle", "celtic fiddle", "irish fiddle", "fidel",
)  # fmt: skip

instrument = Sampled(
    label="Fiddle",
    family="strings",
    roles=("lead", "counter"),
    words=_WORDS,
    program=110,
    lowest=55,
    highest=93,
    tail_seconds=0.6,
    level_db=-14.5,
    detune_cents=2.0,
    attack=0.018,
    attack_softness=1.5,
    release=0.4,
    swell=0.12,
    shelf_hz=1800.0,
    soft_db=-7.0,
    loud_db=3.5,
    blare=0.4,
    scoop_cents=25.0,
    vibrato_cents=2.0,
    vibrato_hz=5.6,
    vibrato_delay=0.4,
    vibrato_level=0.0,
    wander_cents=2.0,
    waver=0.05,
    bow_seconds=2.2,
    chiff=0.25,
    breath_hz=3200.0,
)
