"""The choice of the parts of a piece, their instruments and their registers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from studio.composing.brief import Brief
from studio.composing.chart import SectionPlan
from studio.composing.genre import Genre
from studio.composing.part_writing import (
    Arpeggio,
    BassLine,
    Comping,
    Gesture,
    Groove,
    GuideLine,
    HeldChords,
    Melody,
    PartTemplate,
    Pattern,
    Writing,
)
from studio.composing.randomness import pick, stream
from studio.custom_instruments import KeptInstrument
from studio.errors import BriefError
from studio.instrument_facts import InstrumentFacts, facts_of
from studio.theory.score import Part


@dataclass(frozen=True, slots=True)
class PartAssignment:
    """A part of the piece that is being written: a template and the instrument that plays it.

    Attributes:
        template: What it plays, and when.
        instrument: Id of its instrument.
        custom_instruments: Instruments that there are beside the studio's own.
    """

    template: PartTemplate
    instrument: str
    custom_instruments: Mapping[str, KeptInstrument] = field(default_factory=dict, compare=False, repr=False)

    @property
    def facts(self) -> InstrumentFacts:
        """The facts of its instrument: range, kinds and so on."""
        return facts_of(self.instrument, self.custom_instruments)

    @property
    def part(self) -> str:
        """Id of its part."""
        return self.template.id

    def plays(self, plan: SectionPlan, bar: int) -> bool:
        """Return True if it plays in a bar, counted within the section."""
        low, high = self.template.energy
        named = not self.template.sections or plan.name in self.template.sections
        return named and low <= plan.energies[bar] <= high

    def register(self, low: int, high: int) -> tuple[int, int]:
        """A written range moved into what the instrument can play: by octaves first, then cut."""
        facts = self.facts
        while low < facts.lowest - 5 and high + 12 <= facts.highest:
            low, high = low + 12, high + 12
        while high > facts.highest + 5 and low - 12 >= facts.lowest:
            low, high = low - 12, high - 12
        low, high = max(low, facts.lowest), min(high, facts.highest)
        return (
            (low, high)
            if high - low >= 12
            else (max(facts.lowest, high - 12), min(facts.highest, max(high, low + 12)))
        )


_DEFAULT_WRITING: dict[str, Writing] = {
    "drums": Groove(
        (Pattern({"kick": "X.......X.......", "snare": "....X.......X...", "closed": "x.x.x.x.x.x.x.x."}),)
    ),
    "percussion": Groove((Pattern({"shaker": "x.o.x.o.x.o.x.o."}),), crash=None),
    "bass": BassLine((Pattern({"line": "R-----R-5-----A-"}),)),
    "chords": Comping(
        (Pattern({"chord": "x-----x-x-----x-"}), Pattern({"chord": "x-------x-------"}, energy=(0.0, 0.5)))
    ),
    "pad": HeldChords(),
    "lead": Melody(
        (
            Pattern({"line": "x---x-x-x---x-x-"}),
            Pattern({"line": "x-----x-x-x-x---"}),
            Pattern({"line": "..x-x-x-x-----x-"}),
        ),
        (Pattern({"line": "x---x---x-------"}), Pattern({"line": "x-x-x-----------"})),
    ),
    "counter": GuideLine(),
    "arp": Arpeggio(),
    "fx": Gesture("at"),
}
"""Writing by role, for an instrument that was asked for but that the genre has no template for."""


def assign_parts(brief: Brief, genre: Genre, plans: Sequence[SectionPlan]) -> tuple[PartAssignment, ...]:
    """Choose the parts of a piece: the genre's own, plus the instruments asked for, minus those not wanted.

    Raises:
        BriefError: Nobody would be left to play.
    """
    wanted = [item for item in dict.fromkeys(brief.instruments) if item not in brief.without]
    templates = [
        template for template in genre.part_templates if not {template.id, template.role} & set(brief.without)
    ]
    custom = brief.custom_instruments
    roles = {instrument: facts_of(instrument, custom).roles for instrument in wanted}
    given = _give_out(roles, templates)
    assignments: list[PartAssignment] = []
    for place, template in enumerate(templates):
        if place in given:
            assignments.append(PartAssignment(_always_heard(template, plans), given[place], custom))
        elif (assignment := _own_choice(brief, template)) is not None:
            assignments.append(assignment)
    taken = set(given.values())
    for instrument in wanted:
        if instrument not in taken:
            role = next(
                (item for item in roles[instrument] if item not in brief.without), roles[instrument][0]
            )
            assignments.append(
                PartAssignment(
                    _always_heard(
                        PartTemplate(instrument, role, (instrument,), _DEFAULT_WRITING[role]), plans
                    ),
                    instrument,
                    custom,
                )
            )
    if not any(assignment.template.role != "fx" for assignment in assignments):
        raise BriefError(
            f"Without {', '.join(brief.without)} nobody is left to play; leave at least one part in."
        )
    return tuple(assignments)


def assign_again(brief: Brief, genre: Genre, plans: Sequence[SectionPlan], part: Part) -> PartAssignment:
    """The assignment of an existing part: the genre's template of its name, else of its role, else a default.

    The part keeps its instrument, and is heard wherever it was asked for.
    """
    own = [
        template for template in genre.part_templates if template.id == part.id and template.role == part.role
    ]
    alike = [
        template for template in genre.part_templates if template.role == part.role and not template.sections
    ]
    found = (
        own or alike or [PartTemplate(part.id, part.role, (part.instrument,), _DEFAULT_WRITING[part.role])]
    )[0]
    template = replace(found, id=part.id)
    asked = part.instrument in brief.instruments or not own
    return PartAssignment(
        _always_heard(template, plans) if asked else template, part.instrument, brief.custom_instruments
    )


def _give_out(wanted: Mapping[str, Sequence[str]], templates: Sequence[PartTemplate]) -> dict[int, str]:
    """Return the instrument for each player, by the index of the template.

    An instrument goes to a player that lists it, else to one in its role.

    Args:
        wanted: The roles of each asked instrument, by its id.
        templates: The players.
    """
    given: dict[int, str] = {}
    for instrument, roles in wanted.items():
        free = [place for place in range(len(templates)) if place not in given]
        own = [place for place in free if instrument in _alternatives(templates[place])]
        fitting = [place for role in roles for place in free if templates[place].role == role]
        if own or fitting:
            given[(own or fitting)[0]] = instrument
    return given


def _alternatives(template: PartTemplate) -> tuple[str, ...]:
    return (*template.instruments, *(item for choices in template.moods.values() for item in choices))


def _own_choice(brief: Brief, template: PartTemplate) -> PartAssignment | None:
    """The genre's choice of instrument for a template; None where the part is left out."""
    rng = stream(brief.seed, "seat", template.id)
    if rng.random() >= template.chance:
        return None
    choices = template.moods.get(brief.mood, template.instruments)
    left = [item for item in choices if item not in brief.without] or [
        item for item in template.instruments if item not in brief.without
    ]
    if not left:
        return None
    return PartAssignment(
        template, pick(rng, left, [2.0] + [1.0] * (len(left) - 1)), brief.custom_instruments
    )


def _always_heard(template: PartTemplate, plans: Sequence[SectionPlan]) -> PartTemplate:
    """A template that plays wherever there is some energy, for an instrument that was asked for."""
    loudest = max(max(plan.energies) for plan in plans)
    writing = (
        replace(template.writing, answers=False) if isinstance(template.writing, Melody) else template.writing
    )
    return replace(
        template,
        writing=writing,
        sections=(),
        energy=(min(template.energy[0], 0.4, loudest - 0.05), 1.0),
        chance=1.0,
    )
