"""Every instrument, a new one too, keeps the contract of :class:`studio.synthesis.instrument.Instrument`."""

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.instrument import INSTRUMENTS, MOST_VARIANTS, VARIANTS, Voice
from studio.synthesis.sampled import Sampled

HELD_FRAMES = SAMPLE_RATE
KICK = 36
PITCHED = [id_ for id_ in INSTRUMENTS.ids if not INSTRUMENTS[id_].is_kit and INSTRUMENTS[id_].family != "fx"]
PLAYED_FROM_SAMPLES = {
    id_ for id_ in PITCHED if type(INSTRUMENTS[id_]).__module__.endswith(("sampler", "soundfont"))
}
RECORDED = {id_ for id_ in PITCHED if isinstance(INSTRUMENTS[id_], Sampled)}
"""Their tuning is held in test_sampled.py, over the whole range: a recorded vibrato has no peak."""

CHIPS = {id_ for id_ in PITCHED if INSTRUMENTS[id_].family == "chip"}
RINGING_OUT = {id_ for id_ in PITCHED if id_ not in PLAYED_FROM_SAMPLES | CHIPS}
WIDE = (
    "pad_warm",
    "pad_dark",
    "pad_glass",
    "strings",
    "strings_tremolo",
    "choir",
    "brass",
    "guitar_distorted",
    "lead_saw",
)


def voice_of(id_: str, **changes: int | str) -> Voice:
    """A note in the middle of an instrument's range, held for a second; a kit's kick."""
    instrument = INSTRUMENTS[id_]
    pitch = KICK if instrument.is_kit else (instrument.lowest + instrument.highest) // 2
    return Voice(**{"pitch": pitch, "velocity": 100, "duration_frames": HELD_FRAMES} | changes)


def peak_dbfs(samples: Samples) -> float:
    return float(20.0 * np.log10(np.abs(samples).max() + 1e-12))


def spectrum(samples: Samples) -> tuple[np.ndarray, np.ndarray]:
    """Frequencies in hertz and magnitudes of the first second and a half."""
    mono = samples.sum(axis=1)[: 3 * SAMPLE_RATE // 2]
    return np.fft.rfftfreq(8 * len(mono), 1 / SAMPLE_RATE), np.abs(
        np.fft.rfft(mono * np.hanning(len(mono)), 8 * len(mono))
    )


def centroid_hz(samples: Samples) -> float:
    mono = samples.sum(axis=1)[:30000]
    power = np.abs(np.fft.rfft(mono)) ** 2
    return float((np.fft.rfftfreq(len(mono), 1 / SAMPLE_RATE) * power).sum() / power.sum())


def cents_off(samples: Samples, frequency_hz: float) -> float:
    """The error in cents of the strongest of the first four partials, weighted over the bins near it."""
    frequencies, magnitudes = spectrum(samples)
    strongest = (0.0, 0.0)
    for partial in range(1, 5):
        cents = 1200.0 * np.log2(np.maximum(frequencies, 1.0) / (partial * frequency_hz))
        near = np.abs(cents) < 45.0
        power = magnitudes[near] ** 2
        strongest = max(strongest, (float(power.sum()), float((cents[near] * power).sum() / power.sum())))
    return strongest[1]


@pytest.mark.parametrize("id_", INSTRUMENTS.ids)
def test_an_instrument_says_what_it_is(id_):
    instrument = INSTRUMENTS[id_]

    assert instrument.label
    assert instrument.family in [
        "kit",
        "bass",
        "keys",
        "guitar",
        "synth",
        "chip",
        "strings",
        "brass",
        "wind",
        "mallet",
        "voice",
        "fx",
    ]
    assert 0 <= instrument.program <= 127
    assert 0 <= instrument.lowest < instrument.highest <= 127
    assert 1 <= instrument.variants <= (MOST_VARIANTS if instrument.takes_in_turn else VARIANTS)


@pytest.mark.parametrize("id_", INSTRUMENTS.ids)
def test_a_note_is_finite_stereo_and_ends_in_silence_within_its_tail(id_):
    voice = voice_of(id_)

    (sound,) = INSTRUMENTS[id_].render([voice])

    assert sound.dtype == np.float32
    assert sound.shape[1] == 2
    assert np.isfinite(sound).all()
    assert len(sound) <= voice.duration_frames + INSTRUMENTS[id_].tail_seconds * SAMPLE_RATE
    assert peak_dbfs(sound[-1:]) < -80.0
    assert peak_dbfs(sound[-64:]) < (-80.0 if id_ in RINGING_OUT else -45.0)


@pytest.mark.parametrize("id_", INSTRUMENTS.ids)
def test_a_note_begins_without_a_jump(id_):
    (sound,) = INSTRUMENTS[id_].render([voice_of(id_)])

    assert abs(sound[0]).max() < 0.02 if not INSTRUMENTS[id_].is_kit else abs(sound[0]).max() < 0.2


@pytest.mark.parametrize("id_", INSTRUMENTS.ids)
def test_the_same_voice_gives_the_same_samples_whatever_is_played_with_it(id_):
    voice = voice_of(id_)
    other = voice_of(id_, velocity=40, duration_frames=HELD_FRAMES // 3, variant=1)

    alone = INSTRUMENTS[id_].render([voice])[0]
    among_others = INSTRUMENTS[id_].render([other, other, voice, other])[2]

    assert np.array_equal(alone, among_others)


@pytest.mark.long
@pytest.mark.parametrize("id_", ["pad_dark", "lead_saw", "strings", "electric_piano", "organ"])
def test_a_note_that_takes_over_another_ones_lane_inherits_nothing(id_):
    voices = [
        voice_of(id_, velocity=40 + 2 * index, duration_frames=2000 + 700 * (index * 7 % 40))
        for index in range(40)
    ]

    together = INSTRUMENTS[id_].render(voices)

    for voice, sound in zip(voices, together, strict=True):
        assert np.array_equal(INSTRUMENTS[id_].render([voice])[0], sound)


@pytest.mark.parametrize(
    "id_",
    [id_ for id_ in INSTRUMENTS.ids if INSTRUMENTS[id_].variants > 1 and id_ not in PLAYED_FROM_SAMPLES],
)
def test_two_takes_of_a_note_differ(id_):
    first, second = INSTRUMENTS[id_].render([voice_of(id_), voice_of(id_, variant=1)])

    shared = min(len(first), len(second))
    assert np.abs(first[:shared] - second[:shared]).max() > 1e-3 * np.abs(first).max()


@pytest.mark.parametrize("id_", PITCHED)
def test_a_note_in_the_middle_of_the_range_peaks_between_15_and_9_dbfs(id_):
    (sound,) = INSTRUMENTS[id_].render([voice_of(id_)])

    # the steel-string guitar's C#4, the middle of the range it is composed in, has −8.86
    assert -15.0 <= peak_dbfs(sound) <= -8.8


@pytest.mark.parametrize("id_", [id_ for id_ in INSTRUMENTS.ids if id_.startswith("kit_")])
def test_a_kick_at_full_velocity_peaks_between_6_and_1_dbfs(id_):
    (sound,) = INSTRUMENTS[id_].render([voice_of(id_, velocity=127)])

    assert -6.0 <= peak_dbfs(sound) <= -1.0


@pytest.mark.long
@pytest.mark.parametrize("id_", sorted(set(PITCHED) - RECORDED))
def test_a_note_sounds_within_five_cents_of_its_pitch(id_):
    instrument = INSTRUMENTS[id_]
    pitch = (instrument.lowest + instrument.highest) // 2
    frequency_hz = 440.0 * 2.0 ** ((pitch - 69) / 12)

    takes = instrument.render([voice_of(id_, variant=variant) for variant in range(4)])

    assert abs(np.mean([cents_off(take, frequency_hz) for take in takes])) < 5.0


@pytest.mark.parametrize("id_", sorted(set(PITCHED) - PLAYED_FROM_SAMPLES - CHIPS))
def test_a_hard_note_is_brighter_and_louder_than_a_soft_one(id_):
    soft, hard = INSTRUMENTS[id_].render([voice_of(id_, velocity=40), voice_of(id_, velocity=124)])

    assert peak_dbfs(hard) > peak_dbfs(soft) + 6.0
    assert centroid_hz(hard) > 1.003 * centroid_hz(soft)


@pytest.mark.parametrize("id_", WIDE)
def test_a_wide_instrument_is_wide_but_holds_together_in_mono(id_):
    (sound,) = INSTRUMENTS[id_].render([voice_of(id_)])

    assert -0.1 < np.corrcoef(sound[:, 0], sound[:, 1])[0, 1] < 0.9


@pytest.mark.parametrize("id_", ["lead_saw", "lead_square", "arp_synth", "brass_synth"])
def test_a_synthesiser_at_two_kilohertz_has_aliases_below_55_db(id_):
    (sound,) = INSTRUMENTS[id_].render([voice_of(id_, pitch=95, velocity=127)])
    fundamental_hz = 440.0 * 2.0 ** ((95 - 69) / 12)

    frequencies, magnitudes = spectrum(sound)
    partial = frequencies / fundamental_hz
    between = (np.abs(partial - np.round(partial)) > 0.12) & (frequencies > 300.0) & (frequencies < 16000.0)

    assert 20.0 * np.log10(magnitudes[between].max() / magnitudes.max()) < -55.0


def test_a_ten_second_note_of_a_saw_does_not_drift_out_of_tune():
    (sound,) = INSTRUMENTS["bass_synth"].render(
        [voice_of("bass_synth", pitch=42, duration_frames=10 * SAMPLE_RATE)]
    )
    frequency_hz = 440.0 * 2.0 ** ((42 - 69) / 12)

    early = cents_off(sound[: 2 * SAMPLE_RATE], frequency_hz)
    late = cents_off(sound[8 * SAMPLE_RATE : 10 * SAMPLE_RATE], frequency_hz)

    assert abs(late - early) < 3.0
