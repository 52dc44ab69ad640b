"""Who can play what: the roles and the range of every instrument.

The ids are those of :mod:`studio.synthesis.instruments`, which this layer may not import; a test holds the two together.
"""

from typing import NamedTuple

from studio.extras import has_torch
from studio.shelf import SHELF


class Chair(NamedTuple):
    """What an instrument is good for.

    Attributes:
        roles: Roles it takes, the most natural first.
        low: Lowest pitch it sounds well at.
        high: Highest pitch it sounds well at.
    """

    roles: tuple[str, ...]
    low: int = 0
    high: int = 127


_KEYS = ("chords", "lead", "arp", "counter")
_MALLETS = ("lead", "arp", "counter", "chords")
_LEADS = ("lead", "counter")
_PADS = ("pad", "chords")
_SECTIONS = ("pad", "chords", "counter", "lead")

CHAIRS: dict[str, Chair] = {
    "kit_808": Chair(("drums",)),
    "kit_909": Chair(("drums",)),
    "kit_acoustic": Chair(("drums",)),
    "kit_metal": Chair(("drums",)),
    "kit_lofi": Chair(("drums",)),
    "kit_brushes": Chair(("drums",)),
    "kit_orchestral": Chair(("drums", "percussion")),
    "kit_chip": Chair(("drums",)),
    "percussion_hand": Chair(("percussion", "drums")),
    "timpani": Chair(("percussion", "bass"), 38, 57),
    "bass_808": Chair(("bass",), 24, 52),
    "bass_synth": Chair(("bass",), 24, 55),
    "bass_electric": Chair(("bass",), 28, 60),
    "bass_upright": Chair(("bass",), 28, 60),
    "bass_distorted": Chair(("bass",), 26, 55),
    "bass_slap": Chair(("bass",), 28, 60),
    "bass_reese": Chair(("bass",), 24, 55),
    "bass_wobble": Chair(("bass",), 24, 55),
    "bass_acid": Chair(("bass", "lead", "arp"), 28, 67),
    "contrabass": Chair(("bass",), 28, 60),
    "electric_piano": Chair(_KEYS, 36, 91),
    "organ": Chair(("chords", "pad", "lead"), 36, 91),
    "piano": Chair(_KEYS, 28, 100),
    "piano_felt": Chair(_KEYS, 28, 96),
    "accordion": Chair(("chords", "lead"), 48, 89),
    "vibraphone": Chair(_MALLETS, 53, 89),
    "marimba": Chair(_MALLETS, 45, 93),
    "celesta": Chair(_MALLETS, 60, 103),
    "steel_drum": Chair(_MALLETS, 53, 88),
    "music_box": Chair(_MALLETS, 60, 100),
    "bells": Chair(_MALLETS, 55, 96),
    "cowbell_phonk": Chair(("lead", "arp"), 55, 89),
    "tubular_bells": Chair(("counter", "lead"), 60, 77),
    "guitar_distorted": Chair(("chords", "lead"), 36, 64),
    "guitar_lead": Chair(_LEADS, 52, 88),
    "guitar_clean": Chair(("chords", "arp", "lead"), 40, 84),
    "guitar_nylon": Chair(("chords", "arp", "lead"), 40, 83),
    "guitar_acoustic": Chair(("chords", "arp", "lead"), 40, 83),
    "guitar_muted": Chair(("chords", "counter"), 40, 83),
    "harp": Chair(("arp", "chords", "lead"), 36, 98),
    "strings_pizzicato": Chair(("arp", "chords", "counter"), 40, 88),
    "lead_saw": Chair(_LEADS, 48, 91),
    "lead_square": Chair(_LEADS, 48, 91),
    "lead_soft": Chair(_LEADS, 48, 91),
    "supersaw": Chair(("chords", "lead", "pad", "arp"), 48, 93),
    "pluck_synth": Chair(("arp", "lead", "chords"), 48, 96),
    "arp_synth": Chair(("arp", "lead"), 48, 96),
    "pad_warm": Chair(_PADS, 40, 84),
    "pad_dark": Chair(_PADS, 36, 76),
    "pad_glass": Chair(_PADS, 48, 93),
    "brass_synth": Chair(("chords", "lead", "pad"), 40, 84),
    "choir": Chair(_SECTIONS, 45, 81),
    "choir_sampled": Chair(_SECTIONS, 45, 84),
    "whistle": Chair(_LEADS, 67, 96),
    "strings": Chair(_SECTIONS, 36, 93),
    "strings_tremolo": Chair(_SECTIONS, 38, 91),
    "brass": Chair(("chords", "lead", "counter", "pad"), 36, 82),
    "horn": Chair(("counter", "lead", "pad"), 41, 77),
    "flute": Chair(_LEADS, 60, 94),
    "clarinet": Chair(_LEADS, 52, 89),
    "oboe": Chair(_LEADS, 58, 89),
    "violin_solo": Chair(_LEADS, 55, 96),
    "cello": Chair(("counter", "lead", "bass"), 36, 76),
    "saxophone": Chair(_LEADS, 49, 80),
    "trumpet_muted": Chair(_LEADS, 54, 84),
    "chip_pulse": Chair(("lead", "arp", "counter", "chords"), 45, 100),
    "chip_pulse_thin": Chair(("arp", "counter", "lead"), 45, 100),
    "chip_square": Chair(("lead", "counter", "arp"), 45, 100),
    "chip_triangle": Chair(("bass", "lead"), 28, 76),
    "riser": Chair(("fx",)),
    "downlifter": Chair(("fx",)),
    "impact": Chair(("fx",)),
    "reverse_cymbal": Chair(("fx",)),
    "vinyl": Chair(("fx",)),
    "rain": Chair(("fx",)),
}
"""Every instrument by id."""

if has_torch():
    CHAIRS |= {
        "torch_bass": Chair(("bass",), 24, 55),
        "torch_wobble": Chair(("bass",), 24, 55),
        "torch_lead": Chair(_LEADS, 48, 91),
        "torch_pluck": Chair(("arp", "lead", "chords"), 48, 96),
        "torch_pad": Chair(_PADS, 40, 84),
        "torch_keys": Chair(_KEYS, 40, 91),
        "torch_bell": Chair(_MALLETS, 60, 96),
    }

_ROLES_BESIDE = {
    "bass": ("bass",), "lead": _LEADS, "pad": _PADS, "chords": _KEYS, "arp": ("arp", "lead", "chords"),
}  # fmt: skip
"""What an instrument of one's own can do, by the role that it was made for."""

_UNKNOWN = Chair(("lead", "chords", "pad"), 36, 96)


def chair_of(instrument: str) -> Chair:
    """What an instrument is good for; one that is not in the table, nor of the open home, can play in the middle."""
    if instrument in CHAIRS:
        return CHAIRS[instrument]
    kept = SHELF.get(instrument)
    return _UNKNOWN if kept is None else Chair(_ROLES_BESIDE.get(kept.role, _UNKNOWN.roles), kept.lowest, kept.highest)
