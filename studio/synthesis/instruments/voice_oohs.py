"""Voices on "ooh": soft, behind a singer."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Voices, ooh",
    family="voice",
    roles=("pad", "chords", "counter"),
    words=("oohs", "ooh choir", "backing oohs", "voices ooh", "humming choir"),
    kinds=("choir",),
    program=53,
    lowest=48,
    highest=84,
    tail_seconds=1.1,
    release=0.6,
    players=3,
    width=0.6,
    detune_cents=7.0,
    late_seconds=0.03,
    level_db=-11.0,
    attack=0.1,
    attack_softness=1.0,
    swell=0.2,
    shelf_hz=1600.0,
    soft_db=-9.0,
    loud_db=2.0,
    wander_cents=2.5,
    waver=0.04,
)
