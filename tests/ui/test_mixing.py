"""The desk's automatic mixes over HTTP: variants, auto-mix, matching a record, and figures of the master."""

import io
import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from starlette.testclient import TestClient

from studio.analysis.third_octaves import THIRDS_HZ
from studio.audio.clip import SAMPLE_RATE
from studio.composing.wishes import parse
from studio.engines.symbolic import SymbolicEngine
from studio.facts import MOST_REFERENCE_BYTES
from studio.library.song import Take
from studio.library.turns import Turns
from studio.mastering.reference import Match
from studio.mastering.target import TARGETS
from studio.mixing.desk_settings import Desk
from studio.mixing.variant import VARIANTS
from studio.studio import Studio
from studio.take_files import FIGURES
from tests import doubles, signals

pytestmark = pytest.mark.sound


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str], dict]:
    """A real take, made once."""
    folder = tmp_path_factory.mktemp("made")
    production = SymbolicEngine(("wav",)).produce(parse("house, 10 seconds, seed 4"), folder, lambda *_: None)
    return folder, dict(production.files), dict(production.report)


@pytest.fixture
def take(studio: Studio, made: tuple[Path, dict[str, str], dict]) -> Take:
    """The real take in a home of its own."""
    source, files, report = made
    with studio.library.workspace() as folder:
        for path in files.values():
            copy = folder / path
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes((source / path).read_bytes())
        draft = doubles.draft(folder, files=files, report=report)
        (folder / "master.wav").write_bytes((source / files["wav"]).read_bytes())
        return studio.library.add_take(draft, folder)


def posted(client: TestClient, take: Take, what: str, **body: object) -> dict:
    answer = client.post(f"/api/takes/{take.id}/desk/{what}", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def wav(samples: np.ndarray, rate: int = SAMPLE_RATE) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format="WAV", subtype="FLOAT")
    return file.getvalue()


def refused(client: TestClient, take: Take, content: bytes, name: str = "song.wav") -> str:
    answer = client.post(f"/api/takes/{take.id}/desk/match", files={"file": (name, content)})
    assert answer.status_code == 400
    return answer.json()["error"]


def test_the_desk_names_every_variant(client: TestClient, take: Take):
    variants = client.get(f"/api/takes/{take.id}/desk").json()["variants"]

    assert [variant["id"] for variant in variants] == list(VARIANTS)
    assert all(variant["label"] and variant["help"].endswith(".") for variant in variants)


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_variant_comes_as_a_desk_that_can_be_kept(client: TestClient, take: Take, variant: str):
    before = client.get(f"/api/takes/{take.id}/desk").json()["desk"]
    before["strips"]["drums"] |= {"mute": True, "fader_db": 5.0}

    answer = posted(client, take, "variant", variant=variant, desk=before)

    desk = Desk.from_json(answer["desk"], before["strips"])
    assert desk.strip_of("drums").mute
    assert desk.strip_of("drums").fader_db != 5.0
    assert answer["sentence"].startswith(VARIANTS[variant].label)


def test_automix_brings_back_a_fader_that_was_moved(client: TestClient, take: Take):
    desk = client.get(f"/api/takes/{take.id}/desk").json()["desk"]
    desk["strips"]["bass"]["fader_db"] = -9.0

    answer = posted(client, take, "automix", desk=desk)

    assert abs(answer["desk"]["strips"]["bass"]["fader_db"]) <= 1.0
    assert [row["part"] for row in answer["rows"]] == list(desk["strips"])
    row = next(row for row in answer["rows"] if row["part"] == "bass")
    assert row["wanted_lufs"] - row["before_lufs"] == pytest.approx(9.0, abs=1.0)
    assert row["after_lufs"] == pytest.approx(row["wanted_lufs"], abs=0.6)
    assert "bass" in answer["sentence"]


def test_a_record_is_answered_with_what_the_master_needs(client: TestClient, take: Take):
    reference = wav(signals.pink_noise(3.0, -12.0), 48000)

    answer = client.post(f"/api/takes/{take.id}/desk/match", files={"file": ("pink.wav", reference)}).json()

    match = Match.from_json(answer["match"])
    assert any(match.matching_db)
    assert Desk.from_json(answer["desk"]).at_rest
    rows = {row["name"]: row for row in answer["rows"]}
    assert set(rows["Loudness"]) == {"name", "take", "reference", "after", "unit"}
    assert rows["Loudness"]["after"] == pytest.approx(rows["Loudness"]["reference"], abs=0.5)
    apart = next(row for name, row in rows.items() if name.startswith("Spectrum"))
    assert apart["after"] < 0.5 * apart["take"]
    assert answer["sentence"].endswith(".")


def test_files_that_are_no_records_are_refused_in_one_sentence(client: TestClient, take: Take):
    assert refused(client, take, b"", "nothing.wav").startswith("'nothing.wav' is empty; it can be WAV,")
    assert "'notes.mp3' is not sound" in refused(client, take, b"dear diary" * 50, "notes.mp3")
    assert "'hush.wav' is silent" in refused(client, take, wav(np.zeros((SAMPLE_RATE * 2, 2))), "hush.wav")
    assert "no numbers" in refused(client, take, wav(np.full((SAMPLE_RATE * 2, 2), np.nan)), "nan.wav")
    assert "lasts 25 minutes" in refused(client, take, wav(np.zeros((4000 * 1500, 1)), 4000), "long.wav")


def test_a_form_without_a_file_is_refused(client: TestClient, take: Take):
    address = f"/api/takes/{take.id}/desk/match"
    for answer in (
        client.post(address),
        client.post(address, json={}),
        client.post(address, data={"file": "words"}),
    ):
        assert answer.status_code == 400
        assert "file" in answer.json()["error"]
    torn = client.post(
        address, content=b"--x\r\nnonsense", headers={"content-type": "multipart/form-data; boundary=x"}
    )
    assert torn.status_code == 400


def test_too_long_an_upload_is_refused_before_it_is_read(client: TestClient, take: Take):
    headers = {
        "content-length": str(MOST_REFERENCE_BYTES + 1),
        "content-type": "multipart/form-data; boundary=x",
    }

    answer = client.post(f"/api/takes/{take.id}/desk/match", content=b"", headers=headers)

    assert answer.status_code == 400
    assert "200,000,000" in answer.json()["error"]


def test_another_site_may_not_ask(client: TestClient, take: Take):
    for what in ("variant", "automix", "match"):
        answer = client.post(
            f"/api/takes/{take.id}/desk/{what}", headers={"origin": "https://elsewhere.example"}, json={}
        )
        assert answer.status_code == 403
        assert "another site" in answer.json()["error"]


@pytest.mark.parametrize(
    ("what", "body", "status", "words"),
    [
        ("variant", {}, 400, "variant is None"),
        ("variant", {"variant": 3}, 400, "variant is 3"),
        ("variant", {"variant": "loud"}, 404, "no mix variant called 'loud'"),
        ("variant", {"variant": "warm", "desk": {"strips": {"tuba": {}}}}, 400, "a strip for 'tuba'"),
        ("automix", {"desk": 3}, 400, "The desk is 3"),
        ("automix", {"desk": {"space_db": 99}}, 400, "space_db is 99"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    client: TestClient, take: Take, what: str, body: dict, status: int, words: str
):
    answer = client.post(f"/api/takes/{take.id}/desk/{what}", json=body)

    assert answer.status_code == status
    assert words in answer.json()["error"]


def test_mastering_is_shown_before_and_after(client: TestClient, studio: Studio, take: Take):
    address = f"/api/takes/{take.id}/mastering"

    view = client.get(address).json()

    assert view["target"] == "streaming"
    assert {target["id"] for target in view["targets"]} == set(TARGETS)
    assert all(target["help"] for target in view["targets"])
    assert view["thirds_hz"] == list(THIRDS_HZ)
    assert view["after"]["loudness_lufs"] == pytest.approx(-14.0, abs=0.3)
    assert view["after"]["true_peak_dbtp"] <= -1.0
    assert view["before"]["loudness_lufs"] == pytest.approx(-20.0, abs=4.0)
    for figures in (view["before"], view["after"]):
        assert set(figures) >= {"loudness_lufs", "range_lu", "true_peak_dbtp", "crest_db", "spectrum_db"}
        assert len(figures["spectrum_db"]) == 31
    for stem in studio.library.folder(take).glob("stems/*"):
        stem.unlink()
    assert client.get(address).json() == view, "it was measured once and kept"


def test_too_many_measurements_at_once_are_told_to_wait(client: TestClient, studio: Studio, take: Take):
    studio.takes.turns = Turns(at_once=1, most_waiting=0)
    reference = wav(signals.pink_noise(2.0))

    with studio.takes.turns.taken():
        shown = client.get(f"/api/takes/{take.id}/mastering")
        matched = client.post(f"/api/takes/{take.id}/desk/match", files={"file": ("pink.wav", reference)})

    for answer in (shown, matched):
        assert answer.status_code == 429
        assert answer.json()["error"].endswith("; try again in a minute.")
    assert client.get(f"/api/takes/{take.id}/mastering").status_code == 200


def test_figures_that_cannot_be_read_are_measured_again(client: TestClient, studio: Studio, take: Take):
    address = f"/api/takes/{take.id}/mastering"
    view = client.get(address).json()
    kept = studio.library.folder(take) / FIGURES

    kept.write_text('{"before": {"loud')  # the power went

    assert client.get(address).json() == view
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_a_record_is_heard_whatever_its_name_says(client: TestClient, take: Take):
    files = {"file": ("record.raw", wav(signals.pink_noise(2.0)))}

    assert client.post(f"/api/takes/{take.id}/desk/match", files=files).status_code == 200


def test_made_up_takes_are_not_found(client: TestClient):
    assert client.get("/api/takes/nobody/mastering").status_code == 404
    for what in ("variant", "automix"):
        assert client.post(f"/api/takes/nobody/desk/{what}", json={"variant": "warm"}).status_code == 404
    assert json.loads(client.post("/api/takes/nobody/desk/match").text) == {
        "error": "There is no take 'nobody' in the library."
    }
