"""Benchmarks name every figure, every peer and every cost; how large the figures are is nobody's test."""

import json

import pytest

from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.ops import fluidsynth
from studio.ops.bench import EFFECT_COSTS, GOALS, INSTRUMENT_COSTS, compare_synthesis, document, text
from studio.ops.peers import NAMES, absent_peers

COSTS = {INSTRUMENT_COSTS: {"piano": 1.25, "kit_808": 3.5}, EFFECT_COSTS: {"echo": 0.125}}


def test_every_peer_that_is_here_plays_the_same_score_in_the_same_run() -> None:
    figures = compare_synthesis([compose(parse("chiptune, 5 seconds", 1))])

    for name in NAMES:
        assert figures[f"synth_vs_{name}"] == pytest.approx(figures[f"{name}_30s_s"] / figures["synth_30s_s"])
    assert figures["synth_vs_libfluidsynth_worst"] == figures["synth_vs_libfluidsynth"], (
        "there is one score only"
    )


def test_what_is_not_installed_is_absent_and_everything_else_is_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # as on a machine without it
    monkeypatch.setattr(fluidsynth.ctypes.util, "find_library", lambda _name: None)

    figures = compare_synthesis([compose(parse("chiptune, 5 seconds", 1))])

    assert absent_peers() == ["libfluidsynth"]
    assert figures["synth_vs_tinysoundfont"] > 0.0
    assert not [name for name in figures if "libfluidsynth" in name]
    assert "libfluidsynth is not installed" in text(figures, {}, absent_peers())


def test_json_has_figures_costs_and_who_is_absent() -> None:
    found = json.loads(json.dumps(document({"cold_create_s": 1.0}, COSTS, ["dawdreamer"])))

    assert found == {"cold_create_s": 1.0, **COSTS, "absent_peers": ["dawdreamer"]}


def test_a_person_reads_goals_that_are_met_and_missed_and_who_is_absent() -> None:
    name, (relation, goal) = next(iter(GOALS.items()))
    better, worse = (goal / 2, goal * 2) if relation == "at most" else (goal * 2, goal / 2)

    assert text({name: better}, {}, []).endswith("met")
    assert text({name: worse}, {}, []).endswith("MISSED")
    assert "dawdreamer is not installed" in text({name: better}, {}, ["dawdreamer"])


def test_the_dearest_instrument_is_read_first() -> None:
    shown = text({}, COSTS, [])

    assert shown.index("kit_808") < shown.index("piano") < shown.index("echo")
