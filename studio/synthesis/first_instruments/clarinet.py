"""Clarinet: a closed pipe, hollow below and clear above."""

from studio.synthesis.equaliser import PeakingFilter
from studio.synthesis.sustained import Recipe, Sustained

instrument = Sustained(
    label="Clarinet",
    family="wind",
    roles=("lead", "counter"),
    words=("clarinet", "clarinets", "klarinette", "clarinette", "clarinete", "clarinetto"),
    stands_in_for=("duduk",),
    program=71,
    lowest=52,
    highest=89,
    tail_seconds=0.35,
    recipe=Recipe(
        -13,
        -6.5,
        even_db=-26,
        even_rise_db=9,
        formants=(PeakingFilter(1500, 5, 1.0), PeakingFilter(3200, 3, 1.5)),
        ceiling_hz=5200,
    ),
    level=0.21,
    velocity_brightness=1.8,
    brightness=0.42,
    attack=0.045,
    release=0.14,
    scoop_cents=8,
    vibrato_cents=3,
    vibrato_level=0.04,
    vibrato_delay=0.6,
    breath=0.05,
    breath_hz=2200,
    breath_tracking=0.6,
    chiff=0.25,
)
