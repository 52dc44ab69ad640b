"""Form: which sections a piece of a given length has, how long each is, and where it ends."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from studio.composing.brief import Brief
from studio.composing.chart import SectionPlan
from studio.composing.genre import Form, Genre, SectionTemplate
from studio.composing.mood import mood_of
from studio.composing.randomness import pick, stream
from studio.theory.meter import TICKS_PER_BEAT, TimeMap
from studio.theory.score import Section

RING_SECONDS = 1.2
"""Shortest time in seconds that the last chord is left to ring."""

_QUIET_BELOW = 0.45

_USUAL_ENERGY = {
    "intro": 0.3, "verse": 0.58, "pre": 0.62, "hook": 0.9, "bridge": 0.38, "break": 0.28, "build": 0.6,
    "drop": 0.95, "solo": 0.85, "head": 0.6, "theme": 0.55, "riff": 0.75, "climax": 0.95, "outro": 0.35,
}  # fmt: skip
"""Energy that a section of a name usually has, for forms that are asked for in words."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The division of the file into sections and the ending.

    Attributes:
        plans: The form, up to the ending.
        sections: The form as the score shows it, to the last bar begun.
        ending_tick: The beat of the last chord.
        end_tick: First tick after the file.
        bars: Bars begun within the file.
    """

    plans: tuple[SectionPlan, ...]
    sections: tuple[Section, ...]
    ending_tick: int
    end_tick: int
    bars: int


def lay_out(brief: Brief, genre: Genre) -> Layout:
    """Divide the length into sections and find the beat of the ending.

    The ending is the downbeat after the last full bar, or the last full bar's own where less than
    :data:`RING_SECONDS` would remain. A piece too short for a bar before its ending closes on the last beat
    that still can ring.
    """
    played, ending_tick, end_tick = measure_out(brief.length_seconds, TimeMap(brief.tempo_bpm, brief.meter))
    bars = max(1, ceil(end_tick / brief.meter.ticks_per_bar))
    templates = (
        _asked_templates(brief, genre, played) if brief.form else _fit(_choose_form(brief, genre), played)
    )
    plans = _plans(templates, mood_of(brief.mood).energy)
    names = [name for name, _ in brief.form] or [item.name for item in plans]
    sections = tuple(
        Section(name, item.start_bar, item.bars, round(item.energy, 3))
        for name, item in zip(names, plans, strict=False)
    )
    last = sections[-1]
    sections = (*sections[:-1], replace(last, bars=bars - last.start_bar))
    return Layout(plans, sections, ending_tick, end_tick, bars)


def measure_out(length_seconds: float, time: TimeMap) -> tuple[int, int, int]:
    """Bars that are played before the ending, the beat of the ending and the first tick after the file."""
    if time.tempo_map or time.meters:
        return _measured_out(length_seconds, time)
    bar_seconds = time.seconds_per_bar
    full_bars = floor(length_seconds / bar_seconds + 1e-9)
    remainder = length_seconds - full_bars * bar_seconds
    played = full_bars if remainder >= RING_SECONDS else full_bars - 1
    end_tick = ceil(length_seconds / time.seconds_per_tick - 1e-6)
    if played < 1:
        beats = floor(max(0.0, length_seconds - RING_SECONDS) / (time.seconds_per_tick * TICKS_PER_BEAT))
        return 1, beats * TICKS_PER_BEAT, end_tick
    return played, played * time.meter.ticks_per_bar, end_tick


def _measured_out(length_seconds: float, time: TimeMap) -> tuple[int, int, int]:
    """The same for a piece whose tempo or meter changes."""
    end_tick = ceil(time.exact_ticks(length_seconds) - 1e-6)
    full_bars = floor(time.bars(time.exact_ticks(length_seconds)) + 1e-9)
    remainder = length_seconds - time.seconds(time.bar_ticks(full_bars))
    played = full_bars if remainder >= RING_SECONDS else full_bars - 1
    if played < 1:
        beats = floor(max(0.0, time.exact_ticks(length_seconds - RING_SECONDS)) / TICKS_PER_BEAT)
        return 1, beats * TICKS_PER_BEAT, end_tick
    return played, time.bar_ticks(played), end_tick


def plans_over(sections: Sequence[Section], genre: Genre, ending_bar: int) -> tuple[SectionPlan, ...]:
    """The section plans of an existing form.

    Each section is played as the genre's own of that name, or as the nearest in energy.

    Args:
        sections: The form, gapless from bar 0.
        genre: Whose sections they are played as.
        ending_bar: First bar that is not played, because the last chord rings in it.
    """
    known = [template for form in genre.forms for template in form.sections]
    templates = [_template_of(section.name, section.energy, known) for section in sections]
    visits: Counter[str] = Counter()
    plans = []
    for index, (section, template) in enumerate(zip(sections, templates, strict=True)):
        last = index + 1 == len(sections)
        bars = max(1, min(section.end_bar, ending_bar) - section.start_bar) if last else section.bars
        following = None if last else templates[index + 1]
        plans.append(
            SectionPlan(
                index=index,
                name=template.name,
                start_bar=section.start_bar,
                bars=bars,
                energies=tuple(
                    _energy(replace(template, energy=section.energy), bar, bars, 0.0) for bar in range(bars)
                ),
                visit=visits[template.name],
                drop_beats=following.drop_beats if following and bars > 1 else 0.0,
                rise=0.0 if last else sections[index + 1].energy - (section.energy + template.rise / 2),
            )
        )
        visits[template.name] += 1
    return tuple(plans)


def _asked_templates(brief: Brief, genre: Genre, bars: int) -> list[tuple[SectionTemplate, int]]:
    """The form that was asked for, as (template, bars) of each section.

    Each section is played as the genre's own of that name, or as the nearest in energy.

    The bar of the ending belongs to the last section: the last sections lose the bars that do not fit.
    """
    known = [section for form in genre.forms for section in form.sections]
    templates = []
    for name, wanted in brief.form:
        template = _template_of(name, _USUAL_ENERGY.get(name, 0.6), known)
        played = min(wanted, bars)
        bars -= played
        if played:
            templates.append((template, played))
    template, played = templates[-1]
    return [*templates[:-1], (template, played + bars)]


def _template_of(name: str, energy: float, known: Sequence[SectionTemplate]) -> SectionTemplate:
    """The section of this name, or of any, that is nearest in energy."""
    named = [template for template in known if template.name == name]
    return min(named or known, key=lambda template: abs(template.energy - energy))


def _choose_form(brief: Brief, genre: Genre) -> Form:
    rng = stream(brief.seed, "form")
    return pick(rng, genre.forms, [form.weight for form in genre.forms])


def _fit(form: Form, bars: int) -> list[tuple[SectionTemplate, int]]:
    """Choose sections for this many bars and give each its length."""
    unit = 4 if bars >= 16 else 2 if bars >= 4 else 1
    chosen: set[int] = set()
    room, natural = bars, 0
    for index in sorted(range(len(form.sections)), key=lambda item: (form.sections[item].priority, item)):
        template = form.sections[index]
        least = max(unit, template.bars // 2 // unit * unit)
        natural += template.bars
        comfortable = template.priority <= 3 or natural <= bars * 1.15
        if (least <= room and comfortable) or not chosen:
            chosen.add(index)
            room -= least
        else:
            natural -= template.bars
    order = _without_quiet_end(form, sorted(chosen))
    order = _with_strong_end(form, _with_returns(form, order, bars))
    templates = [form.sections[index] for index in order]
    return list(zip(templates, _share_out(templates, bars, unit), strict=True))


def _without_quiet_end(form: Form, order: list[int]) -> list[int]:
    """Leave out breaks and bridges that lead nowhere; only the form's own last section may end quietly."""
    quiet = [section.energy < _QUIET_BELOW for section in form.sections]
    while len(order) > 1 and order[-1] != len(form.sections) - 1 and quiet[order[-1]]:
        order = order[:-1]
    return [
        index
        for place, index in enumerate(order)
        if not (0 < place < len(order) - 1 and quiet[index] and quiet[order[place + 1]])
    ]


def _with_returns(form: Form, order: list[int], bars: int) -> list[int]:
    """Repeat the cycle of the form before its last section until the natural lengths come near ``bars``."""
    natural = sum(form.sections[index].bars for index in order)
    returns: list[int] = []
    turn = 0
    while natural < bars * 0.85:
        index = form.cycle[turn % len(form.cycle)]
        before = (returns or order[:-1] or order)[-1]
        turn += 1
        if form.sections[index].name != form.sections[before].name or turn > 2 * bars:
            returns.append(index)
            natural += form.sections[index].bars
    return [*order[:-1], *returns, order[-1]] if len(order) > 1 else [*order, *returns]


def _with_strong_end(form: Form, order: list[int]) -> list[int]:
    """End on the last section of the form, or on the main section, which has priority 1."""
    main = min(range(len(form.sections)), key=lambda index: form.sections[index].priority)
    last = order[-1]
    if (
        len(order) == 1
        or last == len(form.sections) - 1
        or form.sections[last].name == form.sections[main].name
    ):
        return order
    if len(order) <= 4 and main in order:
        place = len(order) - 1 - order[::-1].index(main)
        return [*order[:place], *order[place + 1 :], main]
    return [*order[:-1], main]


def _share_out(templates: list[SectionTemplate], bars: int, unit: int) -> list[int]:
    natural = sum(template.bars for template in templates)
    lengths = [max(unit, round(template.bars * bars / natural / unit) * unit) for template in templates]
    while sum(lengths) > bars:
        candidates = [index for index, length in enumerate(lengths) if length > unit]
        if not candidates:
            lengths[-1] -= sum(lengths) - bars
            break
        longest = max(candidates, key=lambda index: (lengths[index] / templates[index].bars, index))
        lengths[longest] -= unit
    while bars - sum(lengths) >= unit:
        shortest = min(
            range(len(lengths)),
            key=lambda index: (lengths[index] / templates[index].bars, templates[index].priority),
        )
        lengths[shortest] += unit
    left = bars - sum(lengths)
    if (
        left * 2 >= unit > 1
        and lengths[-1] == unit
        and len(lengths) > 1
        and templates[-1].energy < _QUIET_BELOW
    ):
        lengths[-1] = 0  # a short close, so that its bars go where the music is
        shortest = min(
            range(len(lengths) - 1),
            key=lambda index: (lengths[index] / templates[index].bars, templates[index].priority),
        )
        lengths[shortest] += unit
    lengths[-1] += left
    return lengths


def _plans(templates: list[tuple[SectionTemplate, int]], mood_energy: float) -> tuple[SectionPlan, ...]:
    visits: Counter[str] = Counter()
    plans: list[SectionPlan] = []
    start = 0
    for index, (template, bars) in enumerate(templates):
        visit = visits[template.name]
        visits[template.name] += 1
        lift = mood_energy + 0.04 * min(visit, 2)
        energies = tuple(_energy(template, bar, bars, lift) for bar in range(bars))
        following = templates[index + 1][0] if index + 1 < len(templates) else None
        plans.append(
            SectionPlan(
                index=index,
                name=template.name,
                start_bar=start,
                bars=bars,
                energies=energies,
                visit=visit,
                drop_beats=following.drop_beats if following and bars > 1 else 0.0,
                rise=following.energy - (template.energy + template.rise / 2) if following else 0.0,
            )
        )
        start += bars
    return tuple(plans)


def _energy(template: SectionTemplate, bar: int, bars: int, lift: float) -> float:
    """Energy of one bar: it grows in steps of half a section, as arrangements do, not bar by bar."""
    halves = 1 if bars < 4 else 2 if bars < 8 else 4
    phase = (bar * halves // bars) / max(1, halves - 1) - 0.5 if halves > 1 else 0.0
    return min(1.0, max(0.05, template.energy + lift + template.rise * phase))
