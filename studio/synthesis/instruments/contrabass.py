"""The basses of an orchestra, bowed: one recording of the whole desk, since few of them would beat."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Contrabass",
    family="strings",
    roles=("bass",),
    words=(
        "contrabass",
        "orchestral basses",
        "double bass section",
        "bowed bass",
        "orchestral bass",
    ),
    program=43,
    preset=(48, 50),
    lowest=28,
    highest=60,
    tail_seconds=0.9,
    key_db=-0.6,
    level_db=-17.0,
    detune_cents=4.0,
    attack=0.06,
    attack_softness=1.5,
    release=0.6,
    swell=0.2,
    shelf_hz=700.0,
    soft_db=-9.0,
    loud_db=2.0,
    wander_cents=1.5,
    waver=0.03,
)
