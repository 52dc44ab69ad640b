"""A musette accordion, whose reeds beat and whose bellows breathe."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Accordion",
    family="wind",
    roles=("chords", "lead"),
    words=("accordion", "akkordeon", "accordeon", "acordeon", "concertina", "fisarmonica", "musette"),
    program=21,
    lowest=48,
    highest=89,
    tail_seconds=0.4,
    attack=0.03,
    width=0.25,
    swell=0.1,
    level_db=-15.0,
    detune_cents=1.5,
    release=0.12,
    shelf_hz=1400.0,
    soft_db=-9.0,
    loud_db=2.0,
    waver=0.02,
    wander_cents=0.6,
)
