"""Music box: a steel comb in a small case."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Music box",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("music box", "spieluhr", "caja de musica", "boîte à musique"),
    program=10,
    lowest=60,
    highest=100,
    tail_seconds=3.5,
    is_struck=True,
    rings=True,
    decay=1.6,
    level_db=-16.5,
    detune_cents=1.5,
    shelf_hz=1600.0,
    soft_db=-12.0,
    loud_db=2.5,
)
