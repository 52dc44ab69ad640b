"""The contract that every engine keeps; a new engine in the folder is tested without a test of its own."""

import json
from pathlib import Path

import pytest

from studio.composing.wishes import parse
from studio.engines.engine import ENGINES, STAGES
from studio.errors import JobCancelledError
from studio.take_files import DEFERRED, part_of

pytestmark = pytest.mark.sound

WISH = "chiptune at 150 bpm in C major, 5 seconds, seed 4"


def quiet(_stage: str, _fraction: float) -> None:
    """Nobody is told."""


def test_the_contract_itself_is_no_engine() -> None:
    assert "engine" not in ENGINES
    assert "symbolic" in ENGINES


@pytest.mark.parametrize("id_", ENGINES.ids)
def test_an_engine_makes_every_file_it_names_and_passes_each_stage_in_order(id_: str, tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []

    production = ENGINES[id_].produce(
        parse(WISH), tmp_path, lambda stage, fraction: told.append((stage, fraction))
    )

    assert {"wav", "flac", "mp3", "score", "brief", "report", "balance", "peaks"} <= set(production.files)
    assert any(part_of(name) for name in production.files)
    written = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    named = set(production.files.values())
    assert written <= named
    assert named - written <= {production.files[name] for name in DEFERRED}
    assert list(dict.fromkeys(stage for stage, _ in told)) == list(STAGES)
    fractions = [fraction for _, fraction in told]
    assert fractions == sorted(fractions)
    assert 0.0 <= fractions[0] <= fractions[-1] <= 1.0
    assert set(production.timings) == set(STAGES)
    assert set(production.report) >= {"asked", "measured"}


@pytest.mark.parametrize("id_", ENGINES.ids)
def test_the_waveform_of_an_engine_can_be_drawn(id_: str, tmp_path: Path) -> None:
    production = ENGINES[id_].produce(parse(WISH), tmp_path, quiet)

    drawn = json.loads((tmp_path / production.files["peaks"]).read_text())
    assert drawn["duration"] == pytest.approx(5.0)
    assert [round(peak, 6) for peak in drawn["peaks"][0]] == [round(peak, 6) for peak in production.peaks]
    lows, highs = production.peaks[::2], production.peaks[1::2]
    assert all(low <= high for low, high in zip(lows, highs, strict=True))
    assert -1.0 <= min(lows) < -0.1
    assert 0.1 < max(highs) <= 1.0


@pytest.mark.parametrize("id_", ENGINES.ids)
@pytest.mark.parametrize("stage", STAGES)
def test_an_engine_stops_at_once_when_it_is_cancelled(id_: str, stage: str, tmp_path: Path) -> None:
    told: list[str] = []

    def cancel(now: str, _fraction: float) -> None:
        told.append(now)
        if now == stage:
            raise JobCancelledError("Enough.")

    with pytest.raises(JobCancelledError):
        ENGINES[id_].produce(parse(WISH), tmp_path, cancel)

    assert told.count(stage) == 1
    assert told[-1] == stage
