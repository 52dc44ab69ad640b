"""Solo cello: a slower bow, a bigger body, a vibrato as wide as the hand."""

from studio.synthesis.equaliser import PeakingFilter
from studio.synthesis.sustained import Recipe, Sustained

instrument = Sustained(
    label="Solo cello",
    family="strings",
    roles=("counter", "lead", "bass"),
    words=("cello", "solo cello", "violoncello", "violoncelle"),
    program=42,
    lowest=36,
    highest=76,
    tail_seconds=0.6,
    recipe=Recipe(
        -8,
        -5.0,
        formants=(
            PeakingFilter(220, 5, 2.5),
            PeakingFilter(400, 4, 2.5),
            PeakingFilter(900, -3, 1.5),
            PeakingFilter(2000, 5, 1.2),
        ),
        ceiling_hz=4200,
    ),
    level=0.16,
    brightness=0.4,
    velocity_brightness=1.7,
    blare=0.08,
    attack=0.08,
    attack_softness=1.5,
    release=0.3,
    swell=0.25,
    scoop_cents=8,
    vibrato_cents=20,
    vibrato_level=0.1,
    vibrato_hz=5.3,
    vibrato_delay=0.28,
    wander_cents=2.4,
    breath=0.12,
    breath_hz=2200,
    breath_tracking=0.7,
    chiff=0.4,
)
