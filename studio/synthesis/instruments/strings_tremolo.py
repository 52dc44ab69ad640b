"""Tremolo strings: the ensemble with trembling bows."""

from studio.synthesis.equaliser import Cut, Peak
from studio.synthesis.subtractive import Subtractive

instrument = Subtractive(
    label="Tremolo strings",
    family="strings",
    words=("tremolo strings", "tremolo"),
    program=44,
    lowest=36,
    highest=96,
    variants=1,
    tail_seconds=0.9,
    level=0.22,
    players=10,
    detune_cents=12,
    width=0.9,
    noise=0.34,
    noise_sustain=0.8,
    cutoff_hz=3600,
    four_pole=0,
    damping=1.4,
    filter_octaves=0.8,
    filter_attack=0.1,
    filter_decay=1.5,
    filter_sustain=0.7,
    velocity_octaves=2.2,
    key_tracking=0.4,
    attack=0.07,
    attack_softness=1.5,
    decay=2,
    sustain=0.9,
    release=0.4,
    drift_cents=9,
    tremolo=0.55,
    tremolo_hz=12.5,
    body=(Cut(55, "low"), Peak(290, 3, 1.5), Peak(520, 2.5, 1.8), Peak(1250, -3, 0.9), Peak(3000, 4.5, 1.1), Cut(7000, "high")),
)
