"""What the page is told once, and that its scripts read it under the names they know."""

import re
from pathlib import Path

import pytest

from studio.jobs.job import FINAL, STATES
from studio.recordings.containers import READABLE
from ui.facts import SUFFIXES, facts

ASSETS = Path(__file__).parents[2] / "assets" / "js"


def _typed(name: str) -> str:
    """The text of a ``@typedef`` of the page."""
    text = (ASSETS / "shared" / "types.js").read_text(encoding="utf-8")
    found = re.search(rf"@typedef \{{[^\n]*\}} {name}\b.*?(?=@typedef|\*/)", text, re.DOTALL)
    assert found is not None
    return found[0]


def test_every_state_of_a_job_has_a_name_and_no_other():
    told = facts()

    assert sorted(told["job_states"].values()) == sorted([*STATES, "unknown"])
    assert told["final_job_states"] == [*FINAL, "unknown"]


def test_the_scripts_know_each_state_by_the_name_that_is_told():
    named = re.search(
        r'@typedef \{([A-Z"|]+)\} StateName', (ASSETS / "shared" / "types.js").read_text(encoding="utf-8")
    )

    assert named is not None
    assert set(re.findall(r'"(\w+)"', named[1])) == set(facts()["job_states"])


@pytest.mark.parametrize(("name", "part"), [("Facts", None), ("Limits", "limits")])
def test_the_scripts_know_each_fact_by_the_name_that_is_told(name: str, part: str | None):
    told = facts() if part is None else facts()[part]

    assert re.findall(r"@property \{[^\n]*?\} (\w+)", _typed(name)) == list(told)


def test_a_box_offers_every_kind_that_can_be_brought_in():
    assert set(re.split(", | and ", READABLE)) == set(SUFFIXES)
    assert all(suffix in facts()["accepted"]["imports"].split(",") for suffix in (".wav", ".mid", "audio/*"))
    assert ".mid" not in facts()["accepted"]["sounds"].split(",")


def test_no_script_types_a_state_of_a_job_again():
    states = "|".join((*STATES, "unknown"))
    quoted = [
        line.strip()
        for path in sorted(ASSETS.rglob("*.js"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(rf'"({states})"', line) and not line.startswith(" *")
    ]

    assert [line for line in quoted if "classList" not in line and "AudioContext" not in line] == []
