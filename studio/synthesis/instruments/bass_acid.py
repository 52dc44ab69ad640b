"""Acid bass: one saw through a filter that whistles as it shuts; slides run from note to note."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.subtractive import Subtractive

instrument = Subtractive(
    label="Acid bass",
    family="bass",
    roles=("bass", "lead", "arp"),
    words=("acid bass", "303", "tb 303", "acid line", "acid lines"),
    program=38,
    lowest=28,
    highest=67,
    monophonic=True,
    tail_seconds=0.3,
    level=0.36,
    players=1,
    saw=1.0,
    pulse=0.25,
    pulse_width=0.45,
    drive=2.4,
    oversampling=2,
    cutoff_hz=520,
    damping=0.22,
    filter_octaves=3.0,
    filter_decay=0.16,
    filter_sustain=0.08,
    velocity_octaves=2.6,
    key_tracking=0.3,
    attack=0.002,
    decay=0.7,
    sustain=0.6,
    release=0.06,
    drift_cents=1,
    body=(PassFilter(60, "low"), PassFilter(9500, "high")),
)
