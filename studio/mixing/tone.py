"""The brightness of a kind of record: the slope of its spectrum."""

from dataclasses import dataclass

from studio.parameters import Parametric, parameter


@dataclass(frozen=True, slots=True)
class Tone(Parametric):
    """The long-term spectrum that a master is led towards.

    Popular records fall by 4 to 5 dB per octave above 100 Hz (P. Pestana et al., "Spectral characteristics of
    popular commercial recordings 1950–2010", AES 2013).
    """

    slope_db: float = parameter(-4.5, -9.0, -1.5, "dB/octave", "Power density above 100 Hz.")
    strength: float = parameter(0.6, 0.0, 1.0, "", "How much of the way there the master goes.")
    low_db: float = parameter(0.0, -9.0, 9.0, "dB", "How far 50 to 110 Hz stand above the slope.")
    bass_db: float = parameter(0.0, -9.0, 9.0, "dB", "How far 80 to 220 Hz stand above the slope.")
    bass_strength: float = parameter(0.0, 0.0, 1.0, "", "How much of the way there the bass goes.")
    presence_db: float = parameter(0.0, -9.0, 9.0, "dB", "How far 2 to 5 kHz stand above the slope.")
