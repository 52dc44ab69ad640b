"""README claims only what is there."""

import re
from pathlib import Path

from studio.__main__ import _parser
from studio.instrument_facts import DECLARED
from studio.settings import Settings
from tools.readme_tables import (
    CREDITS_PAGE,
    INSTRUMENTS_PAGE,
    STYLES_PAGE,
    action_rows,
    credit_rows,
    genre_rows,
    instrument_rows,
    style_rows,
)

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def table_under(heading: str) -> list[list[str]]:
    section = README.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


def test_the_genre_table_is_the_registry() -> None:
    expected = [[cell.strip() for cell in row.strip("|").split("|")] for row in genre_rows()]

    assert table_under("Genres") == expected


def test_the_table_of_styles_is_the_registry() -> None:
    written = STYLES_PAGE.read_text(encoding="utf-8").splitlines()

    assert [line for line in written if line.startswith("| `")] == style_rows()


def test_the_instrument_table_is_what_the_instruments_declare() -> None:
    written = INSTRUMENTS_PAGE.read_text(encoding="utf-8").splitlines()

    assert [line for line in written if line.startswith("| `")] == instrument_rows()


def test_the_credits_are_what_the_banks_declare() -> None:
    written = CREDITS_PAGE.read_text(encoding="utf-8").splitlines()

    assert [line for line in written if line.startswith("| `")] == credit_rows()


def test_the_action_table_is_the_registry() -> None:
    expected = [[cell.strip() for cell in row.strip("|").split("|")] for row in action_rows()]

    assert table_under("What can be done") == expected


def test_the_number_of_instruments_is_the_registrys() -> None:
    assert int(re.search(r"^(\d+) instruments", README, re.MULTILINE)[1]) == len(DECLARED)


def test_every_setting_that_is_read_is_explained_and_no_other() -> None:
    read = set(re.findall(r'"(STUDIO_\w+)"', (ROOT / "studio" / "settings.py").read_text(encoding="utf-8")))

    assert {row[0].strip("`") for row in table_under("Settings")} == read
    assert {row[0]: row[1] for row in table_under("Settings")}[
        "`STUDIO_PORT`"
    ] == f"`{Settings.from_environment({}).port}`"


def test_every_command_that_readme_names_exists() -> None:
    commands = set(re.findall(r"python -m studio (\w+)", README))
    offered = set(re.findall(r"^    (\w+)(?:  |$)", _parser().format_help(), re.MULTILINE))

    assert commands
    assert commands <= offered


def test_every_decision_is_in_the_index_once_under_a_link_that_leads_to_it() -> None:
    text = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
    indexed = [(title, anchor) for title, anchor in re.findall(r"^- \[(.+)\]\(#(.+)\)$", text, re.MULTILINE)]
    headings = re.findall(r"^## (\d{4}-\d\d-\d\d · (.+))$", text, re.MULTILINE)

    assert sorted(indexed) == sorted((title, anchor_of(heading)) for heading, title in headings)


def anchor_of(heading: str) -> str:
    """What a heading is called in a link, where Markdown is shown as GitHub shows it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_every_file_that_the_documents_link_exists() -> None:
    for document in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        links = re.findall(r"\]\((?!http)([^)#]+)\)", document.read_text(encoding="utf-8"))

        assert [link for link in links if not (document.parent / link).exists()] == []
