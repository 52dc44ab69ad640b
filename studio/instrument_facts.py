"""The facts of every instrument beside its sound: words, family, roles, range, General MIDI programs.

All of it stands once, in the instrument's own file under ``studio/synthesis/instruments/``; the parser, the
composer, MIDI in and out, the mixing desk and the docs read it here. The file's text is read, not run: a wish
is understood without numpy, in a fifth of the time that importing eighty synthesisers takes. A file that
writes its facts otherwise than as plain values is imported.
"""

import ast
import importlib.util
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import MISSING, dataclass, fields
from importlib.machinery import SourceFileLoader
from typing import Any

from studio.custom_instruments import NO_CUSTOM_INSTRUMENTS, KeptInstrument
from studio.extras import has_torch
from studio.registry import Registry

_PACKAGE = "studio.synthesis.instruments"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentFacts:
    """The facts that an instrument's file declares beside its sound.

    Attributes:
        label: What a person calls it: "Electric piano".
        family: "kit", "bass", "keys", "guitar", "synth", "chip", "strings", "brass", "wind", "mallet",
            "voice", "fx".
        roles: Roles it takes, as in ``studio.theory.score.ROLES``, the most natural first.
        words: Words and phrases by which a wish asks for it: ("rhodes", "electric piano").
        kinds: Wider words that a wish without them leaves it out by: "no guitars", "no piano".
        stands_in_for: Instruments that the studio does not have, for which it plays, with a note.
        program: General MIDI program, 0 to 127, for exports; also played of foreign MIDI files, by the first
            by name where several have it and none of them also names it in ``also_plays``.
        also_plays: Programs of foreign MIDI files that it plays where no instrument, or more than one, fits.
        lowest: Lowest pitch it plays well.
        highest: Highest pitch it plays well.
        without_torch: Id of the instrument that plays where torch is missing; empty if it needs no torch.
    """

    label: str
    family: str
    roles: tuple[str, ...]
    words: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    stands_in_for: tuple[str, ...] = ()
    program: int = 0
    also_plays: tuple[int, ...] = ()
    lowest: int = 0
    highest: int = 127
    without_torch: str = ""


_NAMES = tuple(field.name for field in fields(InstrumentFacts))
_NEEDED = {field.name for field in fields(InstrumentFacts) if field.default is MISSING}


class _Declared(Registry[InstrumentFacts]):
    def __init__(self) -> None:
        super().__init__(_PACKAGE, InstrumentFacts, "instrument")

    def __getitem__(self, id_: str) -> InstrumentFacts:
        """See :meth:`Registry.__getitem__`; imports nothing where the facts are written as plain values."""
        if id_ not in self._loaded and id_ in self.ids:
            source = _source_of(f"{_PACKAGE}.{id_}")
            found = None if source is None else _facts_in(source)
            if found is not None:
                self._loaded[id_] = found
        return super().__getitem__(id_)

    def __contains__(self, id_: object) -> bool:
        # composing asks often, and looking into the folder takes time
        return id_ in self._loaded or super().__contains__(id_)


class _Playable(_Declared):
    @property
    def ids(self) -> tuple[str, ...]:
        """See :attr:`Registry.ids`; without those that need torch where it is not installed."""
        listed = super().ids
        return listed if has_torch() else tuple(id_ for id_ in listed if not DECLARED[id_].without_torch)


DECLARED: Registry[InstrumentFacts] = _Declared()
"""Every instrument that has a file, also those that this machine cannot play."""

INSTRUMENT_FACTS: Registry[InstrumentFacts] = _Playable()
"""The studio's instruments that can be played here."""


def facts_of(id_: str, custom: Mapping[str, KeptInstrument] = NO_CUSTOM_INSTRUMENTS) -> InstrumentFacts:
    """The facts of an instrument; those of an unknown one are a middle range and usual roles.

    >>> facts_of("flute").roles
    ('lead', 'counter')

    Args:
        id_: Of the instrument.
        custom: Those that there are beside the studio's, as a brief or a score has them.
    """
    if id_ in INSTRUMENT_FACTS:
        return INSTRUMENT_FACTS[id_]
    kept = custom.get(id_)
    return _UNKNOWN if kept is None else facts_of_kept(kept)


def spoken_name(id_: str, custom: Mapping[str, KeptInstrument] = NO_CUSTOM_INSTRUMENTS) -> str:
    """The name of an instrument as a sentence has it.

    >>> spoken_name("guitar_nylon"), spoken_name("violin_solo"), spoken_name("horn")
    ('nylon guitar', 'violin', 'French horn')

    Args:
        id_: Of the instrument; of an unknown one the id is made readable.
        custom: Those that there are beside the studio's, as a brief or a score has them.
    """
    if id_ in custom:
        return custom[id_].name
    if id_ not in DECLARED:
        return id_.replace("_", " ")
    facts = DECLARED[id_]
    label = facts.label if facts.family == "voice" else facts.label.removeprefix("Solo ")
    return label if label.startswith(_PROPER_NAMES) else f"{label[:1].lower()}{label[1:]}"


def facts_of_kept(kept: KeptInstrument) -> InstrumentFacts:
    """The facts of a custom instrument: those that are usual for the role it was made for."""
    return InstrumentFacts(
        label=kept.name,
        family="bass" if kept.role == "bass" else "synth",
        roles=_ROLES_BESIDE.get(kept.role, _UNKNOWN.roles),
        words=(kept.name,),
        program=_PROGRAMS.get(kept.role, _PROGRAM_OF_LEADS),
        lowest=kept.lowest,
        highest=kept.highest,
        without_torch=_STAND_INS.get(kept.role, "lead_saw"),
    )


_PROPER_NAMES = ("French ", "English ")
_UNKNOWN = InstrumentFacts(
    label="Unknown", family="synth", roles=("lead", "chords", "pad"), lowest=36, highest=96
)
_ROLES_BESIDE = {
    "bass": ("bass",), "lead": ("lead", "counter"), "pad": ("pad", "chords"),
    "chords": ("chords", "lead", "arp", "counter"), "arp": ("arp", "lead", "chords"),
}  # fmt: skip
"""Roles that a custom instrument can play, by the role that it was made for."""

_PROGRAMS = {"bass": 38, "pad": 89, "chords": 4, "arp": 98}
_PROGRAM_OF_LEADS = 81
_STAND_INS = {"bass": "bass_synth", "pad": "pad_warm", "arp": "pluck_synth", "chords": "electric_piano"}


def _source_of(module: str) -> str | None:
    """The source of a module, read without importing it; None where only compiled files are there."""
    spec = importlib.util.find_spec(module)
    return (
        spec.loader.get_source(module)
        if spec is not None and isinstance(spec.loader, SourceFileLoader)
        else None
    )


def _facts_in(source: str) -> InstrumentFacts | None:
    """The facts in ``instrument = Kind(label="…", …)``; None unless all are plain values or constants."""
    constants: dict[str, Any] = {}
    for node in ast.parse(source).body:
        if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)):
            continue
        if node.targets[0].id == "instrument":
            return _facts_of_call(node.value, constants)
        with suppress(ValueError):
            constants[node.targets[0].id] = ast.literal_eval(node.value)
    return None


def _facts_of_call(call: ast.expr, constants: Mapping[str, Any]) -> InstrumentFacts | None:
    if not isinstance(call, ast.Call) or call.args:  # replace(another.instrument, …) says only what differs
        return None
    facts: dict[str, Any] = {}
    for item in call.keywords:
        if item.arg is None:
            return None
        if item.arg in _NAMES:
            try:
                value = item.value
                facts[item.arg] = (
                    constants[value.id] if isinstance(value, ast.Name) else ast.literal_eval(value)
                )
            except (KeyError, ValueError):
                return None
    return InstrumentFacts(**facts) if facts.keys() >= _NEEDED else None
