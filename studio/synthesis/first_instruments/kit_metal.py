"""A metal kit: a kick that clicks through a wall of guitars, a fat snare in a big room, many cymbals."""

from studio.synthesis.cymbal_models import cymbal, hat, ride
from studio.synthesis.drum_models import clap, kick, side_stick, snare, tom
from studio.synthesis.drums import Kit
from studio.synthesis.hand_percussion import HAND_PERCUSSION
from studio.synthesis.rooms import EarlyReflections

KICK = kick(
    resting_hz=52.0,
    fall_hz=110.0,
    fall_seconds=0.011,
    knock_hz=420.0,
    decay_seconds=0.075,
    drive=1.9,
    click_level=1.5,
    click_hz=(3200.0, 6800.0),
    click_seconds=0.0055,
    skin_level=0.18,
    peak_dbfs=-1.8,
)

SNARE = snare(
    shell_hz=174.0,
    shell_seconds=0.075,
    wires_level=0.62,
    wires_seconds=0.085,
    crack_level=1.3,
    tail_level=0.18,
    drive=1.6,
    peak_dbfs=-1.9,
)

_WORDS = (
    "double bass drums", "double kick", "double bass drum", "double bass drumming", "blast beats",
    "blast beat", "metal drums", "double kicks",
)  # fmt: skip

instrument = Kit(
    label="Metal kit",
    family="kit",
    roles=("drums",),
    words=_WORDS,
    program=16,
    room=EarlyReflections(level=0.6, seconds=0.075, taps=28, high_hz=7500.0, seed=66),
    detune_cents=8.0,
    drums={
        **HAND_PERCUSSION,
        36: KICK,
        37: side_stick(),
        38: SNARE,
        39: clap(),
        40: snare(
            shell_hz=196.0,
            shell_seconds=0.06,
            wires_level=0.7,
            wires_seconds=0.08,
            crack_level=1.5,
            drive=1.6,
        ),
        41: tom(resting_hz=66.0, decay_seconds=0.2, pan=-0.55, drive=1.1, skin_level=0.8),
        43: tom(resting_hz=80.0, decay_seconds=0.19, pan=-0.4, drive=1.1, skin_level=0.8),
        45: tom(resting_hz=98.0, decay_seconds=0.18, pan=-0.15, drive=1.1, skin_level=0.8),
        47: tom(resting_hz=117.0, decay_seconds=0.17, pan=0.1, drive=1.1, skin_level=0.8),
        48: tom(resting_hz=140.0, decay_seconds=0.16, pan=0.3, drive=1.1, skin_level=0.8),
        50: tom(resting_hz=168.0, decay_seconds=0.15, pan=0.45, drive=1.1, skin_level=0.8),
        42: hat(decay_seconds=0.026, noise_level=0.6, stick_level=0.5, pan=0.3, peak_dbfs=-13.0),
        44: hat(
            decay_seconds=0.03, stick_level=0.05, low_hz=4000.0, high_hz=12500.0, pan=0.3, peak_dbfs=-17.0
        ),
        46: hat(decay_seconds=0.24, low_hz=4400.0, noise_level=0.8, pan=0.3, peak_dbfs=-11.0),
        49: cymbal(decay_seconds=0.4, noise_level=1.3, peak_dbfs=-7.0, pan=0.5),
        57: cymbal(decay_seconds=0.45, low_hz=300.0, noise_level=1.2, peak_dbfs=-7.0, pan=-0.55, seed=57),
        52: cymbal(
            decay_seconds=0.22, low_hz=420.0, tilt_db=2.5, noise_level=1.6, pan=-0.7, seed=52, trash_drive=1.6
        ),
        55: cymbal(decay_seconds=0.13, low_hz=700.0, peak_dbfs=-9.0, pan=0.2, seed=55),
        51: ride(ping_level=0.7, peak_dbfs=-12.0),
        53: ride(bell=True, peak_dbfs=-11.0),
        59: ride(decay_seconds=0.9, ping_level=0.3, pan=-0.45),
    },
)
