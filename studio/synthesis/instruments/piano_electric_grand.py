"""Electric grand: strings with pick-ups, small and bright, as on stages around 1980."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Electric grand",
    family="keys",
    roles=("chords", "lead", "arp", "counter"),
    words=("electric grand", "electric grand piano", "cp 80", "cp80", "cp 70"),
    kinds=("piano",),
    program=2,
    lowest=36,
    highest=93,
    tail_seconds=0.6,
    is_struck=True,
    detune_cents=1.2,
    shelf_hz=1500.0,
    level_db=-15.5,
    width=0.3,
    release=0.2,
    release_octaves=0.3,
    soft_db=-11.0,
    loud_db=3.0,
)
