"""Write the tables of README and of the pages in docs: python -m tools.readme_tables."""

import re
from pathlib import Path

from studio.action import actions
from studio.composing.genre import GENRES
from studio.composing.style import STYLES
from studio.instrument_facts import DECLARED, InstrumentFacts
from studio.synthesis.sound_bank import BANKS
from studio.theory.pitch import pitch_name

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
STYLES_PAGE = ROOT / "docs" / "styles.md"
INSTRUMENTS_PAGE = ROOT / "docs" / "instruments.md"
CREDITS_PAGE = ROOT / "docs" / "credits.md"
_GENRES_HEAD = "| id | studio | tempo | at home in |\n|---|---|---|---|\n"
_STYLES_HEAD = "| id | style | of | tempo | meters | asked for by |\n|---|---|---|---|---|---|\n"
_ACTIONS_HEAD = "| action | what it does | on |\n|---|---|---|\n"
_CREDITS_HEAD = "| id | bank | made by | licence |\n|---|---|---|---|\n"
_INSTRUMENTS_HEAD = (
    "| id | name | family | roles | range | GM | asked for by |\n|---|---|---|---|---|---|---|\n"
)


def genre_rows() -> list[str]:
    """The genre table, a row for each genre."""
    return [
        f"| `{id_}` | {genre.label} | {genre.tempo_low:g}–{genre.tempo_high:g} BPM "
        f"| {', '.join(genre.moods[:3])} |"
        for id_, genre in GENRES.items()
    ]


def style_rows() -> list[str]:
    """The table of styles, a row for each."""
    return [
        f"| `{id_}` | {style.label} | {GENRES[style.parent].label} "
        f"| {style.tempo_low:g}–{style.tempo_high:g} BPM "
        f"| {', '.join(style.meters)} | {', '.join(style.words)} |"
        for id_, style in STYLES.items()
    ]


def action_rows() -> list[str]:
    """The action table, a row for each action."""
    return [
        f"| `{action.id}` | {action.summary} | {' and '.join(sorted(action.works_on, reverse=True))} |"
        for action in actions()
    ]


def instrument_rows() -> list[str]:
    """The instrument table, a row for each instrument that has a file, also for those that need torch."""
    return [
        f"| `{id_}` | {facts.label} | {facts.family} | {', '.join(facts.roles)} | {_range(facts)} "
        f"| {facts.program} | {', '.join(facts.words)} |"
        for id_, facts in DECLARED.items()
    ]


def credit_rows() -> list[str]:
    """The table of sound banks, a row for each, the one that plays first on top."""
    return [
        f"| `{id_}` | {bank.label} | {bank.credit} | {bank.licence} |"
        for id_, bank in sorted(BANKS.items(), key=lambda item: item[1].rank)
    ]


def main() -> None:
    """Rewrite the tables of genres, actions, instruments and sound banks, and the number of instruments."""
    counted = f"{len(DECLARED)} instruments"
    text = _with_rows(README.read_text(encoding="utf-8"), _GENRES_HEAD, genre_rows())
    text = _with_rows(text, _ACTIONS_HEAD, action_rows())
    README.write_text(re.sub(r"^\S+ instruments\b", counted, text, flags=re.MULTILINE), encoding="utf-8")
    page = INSTRUMENTS_PAGE.read_text(encoding="utf-8")
    INSTRUMENTS_PAGE.write_text(_with_rows(page, _INSTRUMENTS_HEAD, instrument_rows()), encoding="utf-8")
    page = STYLES_PAGE.read_text(encoding="utf-8")
    STYLES_PAGE.write_text(_with_rows(page, _STYLES_HEAD, style_rows()), encoding="utf-8")
    page = CREDITS_PAGE.read_text(encoding="utf-8")
    CREDITS_PAGE.write_text(_with_rows(page, _CREDITS_HEAD, credit_rows()), encoding="utf-8")


def _with_rows(text: str, head: str, rows: list[str]) -> str:
    before, rest = text.split(head, 1)
    after = rest.partition("\n\n")[2]
    return before + head + "\n".join(rows) + "\n\n" + after


def _range(facts: InstrumentFacts) -> str:
    return "" if facts.family in ("kit", "fx") else f"{pitch_name(facts.lowest)}–{pitch_name(facts.highest)}"


if __name__ == "__main__":
    main()
