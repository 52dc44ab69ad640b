"""The drum machine of house and techno: a kick that punches, a snare of noise, metallic hats."""

from studio.synthesis.cymbal_models import cymbal, hat, ride
from studio.synthesis.drum_models import clap, kick, machine_snare, side_stick, tom
from studio.synthesis.drums import Kit
from studio.synthesis.hand_percussion import HAND_PERCUSSION

KICK = kick(
    resting_hz=50.0,
    fall_hz=190.0,
    fall_seconds=0.019,
    knock_hz=500.0,
    decay_seconds=0.1,
    hold_seconds=0.05,
    drive=2.0,
    click_level=0.35,
    click_hz=(1200.0, 6500.0),
)

_WORDS = (
    "909", "tr 909", "909 drums", "drum machine", "house drums", "techno drums", "four on the floor drums",
    "electronic drums", "909 kick", "909 kit",
)  # fmt: skip

instrument = Kit(
    label="909 kit",
    family="kit",
    roles=("drums",),
    words=_WORDS,
    program=25,
    detune_cents=3.0,
    drums={
        **HAND_PERCUSSION,
        36: KICK,
        37: side_stick(frequency_hz=1900.0),
        38: machine_snare(shell_hz=188.0, snappy=0.95, seconds=0.085),
        39: clap(low_hz=900.0, high_hz=7500.0, tail_seconds=0.1),
        40: machine_snare(shell_hz=210.0, snappy=1.1, seconds=0.11),
        41: tom(resting_hz=86.0, decay_seconds=0.17, pan=-0.3, skin_level=0.12),
        45: tom(resting_hz=120.0, decay_seconds=0.15, skin_level=0.12),
        48: tom(resting_hz=165.0, decay_seconds=0.13, pan=0.3, skin_level=0.12),
        42: hat(
            decay_seconds=0.024, low_hz=6000.0, high_hz=15000.0, noise_level=0.8, peak_dbfs=-13.0, seed=909
        ),
        44: hat(
            decay_seconds=0.035, low_hz=5500.0, high_hz=14000.0, stick_level=0.1, peak_dbfs=-16.0, seed=909
        ),
        46: hat(
            decay_seconds=0.13, low_hz=5500.0, high_hz=15000.0, noise_level=0.8, peak_dbfs=-12.0, seed=909
        ),
        49: cymbal(decay_seconds=0.32, low_hz=550.0, tilt_db=2.0, noise_level=1.3),
        51: ride(decay_seconds=0.45, ping_hz=3500.0),
        53: ride(decay_seconds=0.45, bell=True),
        55: cymbal(decay_seconds=0.13, low_hz=700.0, peak_dbfs=-10.0, pan=-0.3, seed=55),
    },
)
