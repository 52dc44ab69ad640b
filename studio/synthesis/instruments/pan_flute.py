"""Pan flute: more breath than tone."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "pan flute", "panpipes", "pan pipes", "panflöte", "flûte de pan", "zampoña", "siku",
)  # fmt: skip

instrument = Sampled(
    label="Pan flute",
    family="wind",
    roles=("lead", "counter"),
    words=_WORDS,
    program=75,
    lowest=60,
    highest=91,
    tail_seconds=0.5,
    key_db=-0.4,
    level_db=-11.5,
    attack=0.025,
    attack_softness=1.2,
    release=0.22,
    swell=0.15,
    shelf_hz=1800.0,
    soft_db=-10.0,
    loud_db=2.0,
    scoop_cents=25.0,
    vibrato_cents=8.0,
    vibrato_hz=5.1,
    vibrato_delay=0.35,
    vibrato_level=0.07,
    wander_cents=1.5,
    waver=0.04,
    bow_seconds=0.0,
    breath=0.08,
    breath_hz=2600.0,
    chiff=0.7,
)
