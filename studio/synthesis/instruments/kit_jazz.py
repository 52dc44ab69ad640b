"""A jazz drummer with sticks: a small kick that sings, a dark ride, a dry snare, a club."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import CYMBALS, JAZZ, drum_set, kick, snare, toms
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Jazz kit",
    family="kit",
    roles=("drums",),
    words=("jazz kit", "jazz drum kit", "bebop drums", "swing drums", "bop kit"),
    program=32,
    room=DrumRoom(
        pair_db=-6.0,
        walls=EarlyReflections(level=0.24, seconds=0.04, taps=20, high_hz=5500.0, seed=32),
        tail_db=-22.0,
        tail_seconds=0.7,
        tail_high_hz=3800.0,
        size=0.55,
    ),
    detune_cents=10.0,
    drums={
        **drum_set(
            kick=kick(JAZZ, semitones=4.0, bright_hz=5000.0, peak_dbfs=-4.5, room_level=0.8),
            snare=snare((JAZZ, 38), peak_dbfs=-5.0, bright_hz=12000.0),
            rim=snare((JAZZ, 40), peak_dbfs=-5.0, bright_hz=12000.0),
        ),
        **toms(0, semitones=3.5, peak_dbfs=-6.0, bright_hz=7000.0),
        51: replace(CYMBALS[51], peak_dbfs=-8.0, bright_hz=17000.0, ring_octaves=0.5, ring_seconds=2.8),
        59: replace(CYMBALS[59], peak_dbfs=-8.0, bright_hz=17000.0, ring_octaves=0.5, ring_seconds=2.8),
        53: replace(CYMBALS[53], peak_dbfs=-9.0, semitones=-1.0),
        49: replace(CYMBALS[49], peak_dbfs=-10.0, semitones=-1.5, bright_hz=12000.0),
        42: replace(CYMBALS[42], peak_dbfs=-11.0),
        44: replace(CYMBALS[44], peak_dbfs=-9.5),
    },
)
