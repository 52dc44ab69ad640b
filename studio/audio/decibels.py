"""Between levels that are heard (decibels) and factors that are multiplied."""

import math


def gain_of(level_db: float) -> float:
    """The factor that changes a level by ``level_db``; 0 for −inf."""
    return float(10.0 ** (level_db / 20.0))


def decibels(gain: float) -> float:
    """The level of an amplitude, in dB of full scale; −inf for 0 and below."""
    return 20.0 * math.log10(gain) if gain > 0.0 else -math.inf


def power_decibels(power: float) -> float:
    """The level of a mean square, in dB; −inf for 0 and below."""
    return 10.0 * math.log10(power) if power > 0.0 else -math.inf
