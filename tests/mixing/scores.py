"""Small scores and synthetic parts to mix."""

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import Automation, Note, Part, Score, Section

SECONDS = 12.0
ROLES = ("drums", "bass", "chords", "lead")


def part(role, *, beats=24, pitch=60, automation=()):
    notes = tuple(Note(480 * beat, 400, 36 if role == "drums" else pitch, 100) for beat in range(beats))
    return Part(role, role, "piano", notes, automation)


def score(*parts, profile="balanced"):
    chosen = parts or tuple(part(role) for role in ROLES)
    return Score(
        "Test",
        120.0,
        Meter(),
        Key.parse("A minor"),
        SECONDS,
        (Section("verse", 0, 6, 0.8),),
        (),
        chosen,
        1,
        profile,
    )


def sounds(of, seed=0):
    """Tones and noise with an envelope on every beat, another level for every part."""
    generator = np.random.default_rng(seed)
    moments = np.arange(of.length_frames(SAMPLE_RATE)) / SAMPLE_RATE
    made = {}
    for place, item in enumerate(of.parts):
        envelope = np.exp(-4.0 * (moments % 0.5)) * 10.0 ** (-place / 4)
        tone = np.sin(2.0 * np.pi * 110.0 * (place + 1) * moments)[:, np.newaxis]
        noise = generator.standard_normal((moments.size, 2))
        made[item.id] = ((0.2 * tone + 0.05 * noise) * envelope[:, np.newaxis]).astype(np.float32)
    return made


def blocks(of, made, sizes):
    """Cut sounds into blocks of the given sizes, over and over."""
    start, turn, end = 0, 0, of.length_frames(SAMPLE_RATE)
    while start < end:
        size = min(sizes[turn % len(sizes)], end - start)
        yield {part_id: samples[start : start + size] for part_id, samples in made.items()}
        start += size
        turn += 1


GAIN_FADE = Automation("gain_db", ((0, 0.0), (480 * 24, -40.0)))
"""From full level to 40 dB less over 12 s at 120 bpm."""
