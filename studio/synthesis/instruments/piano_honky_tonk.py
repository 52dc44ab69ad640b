"""Honky-tonk piano: an upright in a saloon whose strings have drifted apart."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "honky tonk piano", "saloon piano", "honky tonk", "tack piano", "ragtime piano", "barroom piano",
    "out of tune piano",
)  # fmt: skip

instrument = Sampled(
    label="Honky-tonk piano",
    family="keys",
    roles=("chords", "lead", "arp", "counter"),
    words=_WORDS,
    kinds=("piano",),
    program=3,
    lowest=36,
    highest=96,
    tail_seconds=0.6,
    preset=(1, 0),
    is_struck=True,
    level_db=-15.5,
    players=2,
    width=0.25,
    detune_cents=9.0,
    shelf_hz=1500.0,
    release=0.18,
    release_octaves=0.3,
    soft_db=-8.0,
    loud_db=5.0,
)
