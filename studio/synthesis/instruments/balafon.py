"""Balafon: wooden bars over gourds that buzz; the marimba's recordings, drier, harder mallets."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Balafon",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("balafon", "balafons", "gyil", "african xylophone", "amadinda"),
    program=12,
    lowest=50,
    highest=84,
    tail_seconds=1.2,
    preset=(12, 0),
    is_struck=True,
    rings=True,
    level_db=-13.4,
    detune_cents=1.0,
    decay=0.6,
    shelf_hz=1400.0,
    soft_db=-6.0,
    loud_db=6.0,
    breath=0.08,
    breath_hz=1400.0,
)
