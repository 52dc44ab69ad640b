"""A dusty kit off an old record, through a twelve-bit sampler."""

from studio.synthesis.cymbal_models import cymbal, hat, ride
from studio.synthesis.drum_models import clap, kick, side_stick, snare, tom
from studio.synthesis.drums import Kit, Sampled
from studio.synthesis.hand_percussion import HAND_PERCUSSION
from studio.synthesis.rooms import EarlyReflections

KICK = kick(
    resting_hz=56.0,
    fall_hz=55.0,
    fall_seconds=0.025,
    decay_seconds=0.085,
    drive=1.8,
    click_level=0.22,
    click_hz=(900.0, 3200.0),
    skin_level=0.45,
    peak_dbfs=-2.5,
)

_DUSTY = 0.75
"""Seconds ring shorter on a record that was sampled for its attack."""

instrument = Kit(
    label="Lo-fi kit",
    family="kit",
    roles=("drums",),
    words=("lofi drums", "lo fi drums", "dusty drums", "boom bap drums", "vinyl drums", "crunchy drums"),
    program=0,
    room=EarlyReflections(level=0.32, seconds=0.03, taps=18, high_hz=4200.0, seed=12),
    colour=Sampled(),
    detune_cents=18.0,
    drums={
        key: drum.played_back(high_cut_hz=12000.0, drive=0.8)
        for key, drum in {
            **HAND_PERCUSSION,
            36: KICK,
            37: side_stick(frequency_hz=1500.0),
            38: snare(
                shell_hz=176.0,
                shell_seconds=0.055,
                wires_level=0.55,
                wires_seconds=0.08 * _DUSTY,
                wires_hz=(1100.0, 7500.0),
            ),
            39: clap(high_hz=5200.0, tail_seconds=0.07),
            40: snare(
                shell_hz=192.0,
                shell_seconds=0.045,
                wires_level=0.6,
                wires_seconds=0.07 * _DUSTY,
                wires_hz=(1200.0, 8000.0),
            ),
            41: tom(resting_hz=80.0, decay_seconds=0.16 * _DUSTY, pan=-0.3),
            45: tom(resting_hz=112.0, decay_seconds=0.15 * _DUSTY),
            48: tom(resting_hz=152.0, decay_seconds=0.14 * _DUSTY, pan=0.3),
            42: hat(decay_seconds=0.02, low_hz=5000.0, high_hz=10000.0, pan=0.18),
            44: hat(
                decay_seconds=0.026,
                low_hz=3800.0,
                high_hz=8500.0,
                stick_level=0.05,
                peak_dbfs=-18.0,
                pan=0.18,
            ),
            46: hat(decay_seconds=0.12, low_hz=5400.0, high_hz=10000.0, peak_dbfs=-13.0, pan=0.18),
            49: cymbal(decay_seconds=0.28, high_hz=9000.0, peak_dbfs=-10.0),
            51: ride(decay_seconds=0.4, ping_level=0.4, peak_dbfs=-14.0),
            53: ride(decay_seconds=0.4, bell=True, peak_dbfs=-14.0),
        }.items()
    },
)
