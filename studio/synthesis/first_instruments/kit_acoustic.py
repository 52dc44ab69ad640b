"""A drummer's kit in a good room, heard from the audience."""

from studio.synthesis.cymbal_models import cymbal, hat, ride
from studio.synthesis.drum_models import clap, kick, side_stick, snare, tom
from studio.synthesis.drums import Kit
from studio.synthesis.hand_percussion import HAND_PERCUSSION
from studio.synthesis.rooms import EarlyReflections

KICK = kick(
    resting_hz=54.0,
    fall_hz=62.0,
    fall_seconds=0.02,
    decay_seconds=0.095,
    drive=1.1,
    click_level=0.3,
    click_hz=(1600.0, 5200.0),
    click_seconds=0.005,
    skin_level=0.35,
)

SNARE = snare(shell_hz=188.0, shell_seconds=0.06, wires_level=0.6, wires_seconds=0.075)

instrument = Kit(
    label="Acoustic kit",
    family="kit",
    roles=("drums",),
    words=("acoustic drums", "live drums", "rock drums", "real drums", "drum kit"),
    program=0,
    room=EarlyReflections(level=0.4, seconds=0.05, taps=24),
    drums={
        **HAND_PERCUSSION,
        36: KICK,
        37: side_stick(),
        38: SNARE,
        39: clap(),
        40: snare(shell_hz=205.0, shell_seconds=0.05, wires_level=0.62, wires_seconds=0.065, crack_level=0.9),
        41: tom(resting_hz=78.0, decay_seconds=0.17, pan=-0.45),
        43: tom(resting_hz=92.0, decay_seconds=0.16, pan=-0.35),
        45: tom(resting_hz=112.0, decay_seconds=0.15, pan=-0.15),
        47: tom(resting_hz=132.0, decay_seconds=0.14, pan=0.05),
        48: tom(resting_hz=156.0, decay_seconds=0.13, pan=0.2),
        50: tom(resting_hz=185.0, decay_seconds=0.12, pan=0.35),
        42: hat(decay_seconds=0.022),
        44: hat(decay_seconds=0.03, stick_level=0.05, low_hz=4000.0, high_hz=12500.0, peak_dbfs=-18.0),
        46: hat(decay_seconds=0.16, low_hz=4200.0, noise_level=0.6, peak_dbfs=-12.0),
        49: cymbal(decay_seconds=0.42),
        57: cymbal(decay_seconds=0.48, low_hz=300.0, tilt_db=1.0, pan=-0.5, seed=57),
        52: cymbal(
            decay_seconds=0.26, low_hz=420.0, tilt_db=2.2, noise_level=1.4, pan=-0.6, seed=52, trash_drive=0.8
        ),
        55: cymbal(decay_seconds=0.14, low_hz=700.0, tilt_db=1.0, peak_dbfs=-10.0, pan=0.2, seed=55),
        51: ride(),
        53: ride(bell=True),
        59: ride(decay_seconds=0.95, ping_level=0.35, pan=-0.45),
    },
)
