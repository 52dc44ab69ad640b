"""The drum machine of hip-hop: a long low kick, thin snare, metal of six oscillators."""

from studio.synthesis.cymbal_models import cymbal, machine_hat, ride
from studio.synthesis.drum_models import clap, cowbell, kick, machine_snare, side_stick, tom
from studio.synthesis.drums import Kit
from studio.synthesis.hand_percussion import HAND_PERCUSSION

KICK = kick(
    resting_hz=47.0,
    fall_hz=75.0,
    fall_seconds=0.028,
    decay_seconds=0.17,
    hold_seconds=0.03,
    drive=1.5,
    click_level=0.2,
    click_hz=(900.0, 4500.0),
)

_WORDS = (
    "808 drums", "808 kit", "trap drums", "808 drum kit", "tr 808", "trap hats", "trap hi hats",
    "trap beat drums", "hi hat rolls", "hat rolls", "rolling hi hats",
)  # fmt: skip

instrument = Kit(
    label="808 kit",
    family="kit",
    roles=("drums",),
    words=_WORDS,
    program=25,
    detune_cents=4.0,
    drums={
        **HAND_PERCUSSION,
        36: KICK,
        37: side_stick(frequency_hz=1700.0),
        38: machine_snare(),
        39: clap(),
        40: machine_snare(shell_hz=195.0, snappy=0.95, seconds=0.13),
        41: tom(resting_hz=82.0, decay_seconds=0.15, pan=-0.3, skin_level=0.0),
        45: tom(resting_hz=112.0, decay_seconds=0.13, skin_level=0.0),
        48: tom(resting_hz=155.0, decay_seconds=0.11, pan=0.3, skin_level=0.0),
        42: machine_hat(decay_seconds=0.017, tail_seconds=0.035),
        44: machine_hat(decay_seconds=0.026, tail_seconds=0.05, peak_dbfs=-15.0),
        46: machine_hat(decay_seconds=0.05, tail_seconds=0.15, peak_dbfs=-12.5),
        49: cymbal(decay_seconds=0.34, noise_level=1.1, low_hz=480.0),
        51: ride(decay_seconds=0.5),
        53: ride(decay_seconds=0.5, bell=True),
        55: cymbal(decay_seconds=0.15, low_hz=600.0, peak_dbfs=-10.0, pan=-0.3, seed=55),
        56: cowbell(),
    },
)
