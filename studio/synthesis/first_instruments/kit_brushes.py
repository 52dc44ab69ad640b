"""A jazz drummer with brushes: taps and sweeps on a coated snare, a soft felt kick, a dark ride."""

from studio.synthesis.cymbal_models import cymbal, hat, ride
from studio.synthesis.drum_models import clap, kick, side_stick, tom
from studio.synthesis.drums import Drum, Kit
from studio.synthesis.hand_percussion import HAND_PERCUSSION
from studio.synthesis.layers import Body, Modes, Noise
from studio.synthesis.rooms import EarlyReflections

KICK = kick(
    resting_hz=62.0,
    fall_hz=32.0,
    fall_seconds=0.03,
    knock_hz=90.0,
    decay_seconds=0.12,
    drive=0.5,
    click_level=0.16,
    click_hz=(500.0, 2200.0),
    click_seconds=0.008,
    skin_level=0.5,
    peak_dbfs=-4.5,
)

TAP = Drum(
    layers=(
        Body(resting_hz=195.0, fall_hz=30.0, fall_seconds=0.01, decay_seconds=0.045, level=0.4),
        Modes(frequency_hz=345.0, ratios=(1.0, 1.4, 1.9), levels=(0.3, 0.2, 0.12), decay_seconds=0.035),
        Noise(
            low_hz=1500.0,
            high_hz=11500.0,
            attack_seconds=0.003,
            decay_seconds=0.022,
            level=0.8,
            width=0.35,
            bursts=3,
            gap_seconds=0.0045,
        ),
        Noise(low_hz=1800.0, high_hz=7000.0, decay_seconds=0.07, level=0.16, width=0.5),
    ),
    peak_dbfs=-9.0,
    low_cut_hz=90.0,
    high_cut_hz=16500.0,
    mono_below_hz=400.0,
)

SWEEP = Drum(
    layers=(
        Noise(
            low_hz=900.0,
            low_end_hz=2300.0,
            high_hz=5200.0,
            high_end_hz=13000.0,
            move_seconds=0.11,
            attack_seconds=0.13,
            curve=1.4,
            decay_seconds=0.075,
            damping=1.0,
            width=0.5,
        ),
        Noise(
            low_hz=2500.0,
            high_hz=9000.0,
            delay_seconds=0.1,
            attack_seconds=0.03,
            decay_seconds=0.05,
            level=0.5,
            width=0.4,
        ),
        Modes(frequency_hz=310.0, ratios=(1.0, 1.5), levels=(0.04, 0.03), decay_seconds=0.06),
    ),
    peak_dbfs=-15.0,
    low_cut_hz=250.0,
    high_cut_hz=16500.0,
    mono_below_hz=300.0,
)

_WORDS = (
    "brushes", "brush drums", "brushed drums", "brushed snare", "jazz drums", "drum brushes", "brush kit",
)  # fmt: skip

instrument = Kit(
    label="Brushes",
    family="kit",
    roles=("drums",),
    words=_WORDS,
    program=40,
    room=EarlyReflections(level=0.42, seconds=0.055, taps=24, high_hz=5500.0, seed=40),
    detune_cents=15.0,
    drums={
        **HAND_PERCUSSION,
        36: KICK,
        37: side_stick(frequency_hz=1550.0, peak_dbfs=-11.0),
        38: TAP,
        39: clap(peak_dbfs=-9.0),
        40: SWEEP,
        41: tom(resting_hz=88.0, decay_seconds=0.18, pan=-0.4, drive=0.1, peak_dbfs=-8.0),
        43: tom(resting_hz=100.0, decay_seconds=0.17, pan=-0.3, drive=0.1, peak_dbfs=-8.0),
        45: tom(resting_hz=125.0, decay_seconds=0.16, pan=-0.1, drive=0.1, peak_dbfs=-8.0),
        48: tom(resting_hz=170.0, decay_seconds=0.14, pan=0.25, drive=0.1, peak_dbfs=-8.0),
        42: hat(decay_seconds=0.024, low_hz=4800.0, high_hz=15000.0, stick_level=0.12, peak_dbfs=-17.0),
        44: hat(decay_seconds=0.034, low_hz=3600.0, high_hz=12500.0, stick_level=0.03, peak_dbfs=-16.0),
        46: hat(decay_seconds=0.17, low_hz=5000.0, high_hz=15000.0, stick_level=0.1, peak_dbfs=-15.0),
        49: cymbal(decay_seconds=0.4, bloom_seconds=0.03, stick_level=0.15, peak_dbfs=-11.0),
        57: cymbal(
            decay_seconds=0.4,
            low_hz=300.0,
            bloom_seconds=0.03,
            stick_level=0.15,
            peak_dbfs=-11.0,
            pan=-0.4,
            seed=57,
        ),
        51: ride(decay_seconds=0.7, ping_hz=2650.0, ping_level=0.45, peak_dbfs=-13.0),
        53: ride(decay_seconds=0.7, bell=True, peak_dbfs=-14.0),
        59: ride(decay_seconds=0.8, ping_hz=2400.0, ping_level=0.3, peak_dbfs=-13.0, pan=-0.45),
        55: cymbal(decay_seconds=0.14, low_hz=650.0, peak_dbfs=-12.0, pan=0.2, seed=55),
    },
)
