"""Listeners made by others hear the same in the same pieces."""

import essentia
import mir_eval
import numpy as np
import pytest
from essentia import standard

from studio.analysis.measured import analyse
from studio.analysis.spectrum import mono
from studio.theory.scale import Key
from tests import signals

PIECES = (("A", "i-iv-V7-i", 124.0), ("F#", "I-IV-V7-I", 92.5), ("Bb", "I-V-vi-IV", 150.0))


@pytest.fixture(autouse=True)
def quiet_essentia():
    essentia.log.infoActive = essentia.log.warningActive = False


@pytest.mark.parametrize(("tonic", "progression", "tempo_bpm"), PIECES)
def test_essentia_agrees_on_the_key(tonic, progression, tempo_bpm):
    clip = signals.roman_piece(tonic, progression, tempo_bpm).clip

    tonic_name, mode, _ = standard.KeyExtractor(profileType="bgate")(mono(clip))

    theirs, ours = Key(tonic_name, mode), Key.parse(analyse(clip).harmony.key)
    assert (ours.tonic_pitch_class, ours.is_minor) == (theirs.tonic_pitch_class, theirs.is_minor)


@pytest.mark.parametrize(("tonic", "progression", "tempo_bpm"), PIECES)
def test_essentia_agrees_on_tempo_and_beats(tonic, progression, tempo_bpm):
    clip = signals.roman_piece(tonic, progression, tempo_bpm).clip

    theirs_bpm, their_beats, *_ = standard.RhythmExtractor2013(method="degara")(mono(clip))

    rhythm = analyse(clip).rhythm
    assert rhythm.tempo_bpm == pytest.approx(theirs_bpm, rel=0.01)
    assert mir_eval.beat.f_measure(their_beats.astype(float), rhythm.beats) > 0.9


def test_mir_eval_counts_the_chords_as_right():
    piece = signals.roman_piece("G", "I-V-vi-IV", 118)
    heard = analyse(piece.clip).harmony.chords

    def labelled(spans):
        names = [name.removesuffix("7").removesuffix("maj") for *_, name in spans]
        labels = [f"{name[:-1]}:min" if name.endswith("m") else f"{name}:maj" for name in names]
        return np.array([span[:2] for span in spans]), labels

    assert mir_eval.chord.evaluate(*labelled(piece.chords), *labelled(heard))["majmin"] > 0.95
