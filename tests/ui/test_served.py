"""The app as it is served: start, routes beside Gradio's, and the API as a program uses it."""

import os
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import httpx
import pytest
import soundfile
from gradio_client import Client, handle_file
from gradio_client.exceptions import AppError

from studio.action import ACTIONS
from tests.recordings.pieces import POP, foreign_piece, write
from tests.serving import ROOT, Server, environment, free_port

WISH = "dark trap beat at 140 bpm in C minor, 8 seconds"


@pytest.fixture(scope="module")
def client(server: Server) -> Client:
    return Client(server.url, verbose=False, download_files=str(server.home.parent / "downloads"))


def test_health_is_plain_json(server: Server):
    health = httpx.get(f"{server.url}/healthz").json()

    assert health == {
        "ok": True,
        "version": health["version"],
        "workers_alive": 1,
        "queue_length": health["queue_length"],
    }


def test_the_page_asks_nobody_else_for_anything(server: Server):
    page = httpx.get(server.url).text

    addresses = set(re.findall(r"""(?:src|href)=["'](https?://[^"']+)""", page))
    assert {address for address in addresses if not address.startswith(server.url)} == set()


def test_scripts_are_scripts_and_are_kept(server: Server):
    page = httpx.get(server.url).text
    base = re.search(r"/static/[0-9a-f]{12}", page)
    assert base is not None

    for path in ("js/page/job_panel.js", "wavesurfer/wavesurfer.esm.js"):
        answer = httpx.get(f"{server.url}{base[0]}/{path}")
        assert "/javascript" in answer.headers["content-type"]
        assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize("path", ["/openapi.json", "/docs", "/monitoring"])
def test_nothing_is_shown_that_is_not_for_visitors(server: Server, path: str):
    assert httpx.get(server.url + path).status_code in (404, 403)


@pytest.mark.parametrize("path", ["/etc/passwd", str(ROOT / "app.py"), str(ROOT / "studio/settings.py")])
def test_gradio_hands_out_no_file_of_the_machine(server: Server, path: str):
    assert httpx.get(f"{server.url}/gradio_api/file={path}").status_code == 404


@pytest.mark.parametrize(
    "path", ["/gradio_api/queue/join", "/gradio_api/upload", "/api/import", "/api/takes/x/edits"]
)
def test_a_foreign_page_is_not_let_in(server: Server, path: str):
    foreign = {"origin": "http://evil.example"}
    preflight = httpx.options(
        f"{server.url}{path}", headers={**foreign, "access-control-request-method": "POST"}
    )

    assert "access-control-allow-origin" not in preflight.headers
    assert httpx.post(f"{server.url}{path}", headers=foreign).status_code == 403
    assert httpx.post(f"{server.url}{path}", headers={"host": "evil.example", **foreign}).status_code == 421


def test_small_answers_do_not_wait_for_the_network(server: Server):
    """Without TCP_NODELAY each waits some 40 ms for the other side's acknowledgement."""
    with httpx.Client(base_url=server.url) as client:
        client.get("/healthz")
        spent = []
        for _ in range(20):
            began = time.perf_counter()
            client.get("/healthz")
            spent.append(time.perf_counter() - began)

    assert min(spent) < 0.02


def test_a_call_leaves_no_copy_of_its_sound_and_names_no_folder_of_the_machine(
    client: Client, server: Server
):
    sent = httpx.post(f"{server.url}/gradio_api/upload", files={"files": ("My song.wav", b"RIFF")}).json()
    events = httpx.post(f"{server.url}/gradio_api/call/create", json={"data": [WISH, 11]}).json()
    with httpx.stream(
        "GET", f"{server.url}/gradio_api/call/create/{events['event_id']}", timeout=120
    ) as answer:
        said = answer.read().decode()

    assert re.fullmatch(r"upload/[0-9a-z]{26}/My song\.wav", sent[0])
    assert "event: complete" in said
    assert str(server.home) not in said
    assert "/tmp" not in said  # noqa: S108 - where Gradio would have put a copy


def test_only_these_endpoints_are_offered(client: Client):
    endpoints = client.view_api(return_format="dict", print_info=False)["named_endpoints"]

    assert set(endpoints) == {f"/{id_}" for id_ in ACTIONS} | {"/edit", "/job", "/songs", "/lineage"}
    assert [parameter["parameter_name"] for parameter in endpoints["/create"]["parameters"]] == [
        "text",
        "seed",
    ]


def test_a_song_made_over_the_api_reports_progress_and_comes_with_its_sound(client: Client, server: Server):
    call = client.submit(WISH, 11, api_name="/create")
    seen = set()
    while not call.done():
        seen |= {unit.desc for unit in call.status().progress_data or ()}
    song, sound = call.result()

    assert seen & {"queued", "composing", "rendering", "mixing", "mastering", "exporting", "checking"}
    assert (song["seed"], song["brief"]["key"], song["brief"]["length_seconds"]) == (11, "C minor", 8.0)
    assert Path(sound).read_bytes() == httpx.get(song["files"]["wav"]).content
    assert song["take_id"] in {listed["take_id"] for listed in client.predict(50, 0, api_name="/songs")}
    assert song["files"]["wav"].startswith(server.url)


def test_a_song_comes_as_a_project_for_another_program(client: Client):
    song, _ = client.predict(WISH, 11, api_name="/create")

    project = client.predict(song["song_id"], "dawproject", api_name="/export")

    assert Path(project).name == f"{song['title'].replace(' ', '_')}.dawproject"
    assert {"project.xml", "metadata.xml", "audio/drums.flac"} <= set(zipfile.ZipFile(project).namelist())
    with pytest.raises(AppError, match="no export format called 'cubase'"):
        client.predict(song["song_id"], "cubase", api_name="/export")
    with pytest.raises(AppError, match="no song or take 'nobody'"):
        client.predict("nobody", "midi", api_name="/export")


def test_a_song_is_mixed_and_mastered_like_a_record_over_the_api(client: Client, tmp_path: Path):
    record = write(tmp_path / "A record.wav", foreign_piece(*POP)[1])
    song, _ = client.predict(WISH, 11, api_name="/create")

    mixed, _ = client.predict(song["song_id"], "warm", api_name="/mix")
    like, _ = client.predict(mixed["take_id"], "cd", handle_file(record), api_name="/master")

    assert (mixed["parent_id"], mixed["edit"]["kind"]) == (song["take_id"], "desk")
    assert (like["parent_id"], like["edit"]["target"]) == (mixed["take_id"], "cd")
    assert any(like["edit"]["match"]["matching_db"])
    with pytest.raises(AppError, match="say one of the three"):
        client.predict(song["song_id"], api_name="/mix")


def test_a_file_sent_over_the_api_becomes_a_song(client: Client, tmp_path: Path):
    path = write(tmp_path / "A tune.wav", foreign_piece(*POP)[1])

    song, sound = client.predict(handle_file(path), "My tune", api_name="/import")

    assert (song["title"], song["report"]["source"]["file"]) == ("My tune", "A tune.wav")
    assert (soundfile.read(sound, dtype="int16")[0] == soundfile.read(path, dtype="int16")[0]).all()


def test_the_api_brings_in_no_file_of_the_machine_that_was_not_sent(client: Client, tmp_path: Path):
    path = write(tmp_path / "secret.wav", foreign_piece(*POP)[1])

    with pytest.raises(AppError, match="No file was sent"):
        client.predict({"path": str(path), "orig_name": "x.wav"}, api_name="/import")


def test_an_edit_over_the_api_is_a_take_of_the_same_song(client: Client):
    song, _ = client.predict(WISH, 11, api_name="/create")

    edited, sound = client.predict(song["song_id"], 2.0, 5.0, ["drums"], "busier", 7, api_name="/regenerate")

    assert (edited["song_id"], edited["parent_id"]) == (song["song_id"], song["take_id"])
    assert (edited["edit"]["kind"], edited["edit"]["seed"]) == ("regenerate", 7)
    assert Path(sound).read_bytes() == httpx.get(edited["files"]["wav"]).content
    assert Path(sound).read_bytes() != httpx.get(song["files"]["wav"]).content
    branches = client.predict(song["song_id"], api_name="/lineage")
    assert [branch["take_id"] for branch in branches] == [song["take_id"], edited["take_id"]]


def test_an_edit_that_cannot_be_is_refused_with_its_sentence(client: Client):
    song, _ = client.predict(WISH, 11, api_name="/create")

    with pytest.raises(AppError, match="The region starts at 100 seconds"):
        client.predict(song["song_id"], {"kind": "cut", "start": 100, "end": 104}, api_name="/edit")
    with pytest.raises(AppError, match="no song or take 'nobody'"):
        client.predict("nobody", 4, api_name="/extend")


def test_a_bad_wish_is_refused_with_its_sentence(client: Client):
    with pytest.raises(AppError, match="999"):
        client.predict("trap at 999 bpm", None, api_name="/create")


def test_a_job_that_is_not_there_is_unknown(client: Client):
    assert client.predict("none", api_name="/job") == {"id": "none", "state": "unknown"}


def run_app(**variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "app.py"],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_port_that_is_taken_is_said_in_one_sentence(server: Server, tmp_path: Path):
    ended = run_app(**environment(tmp_path / "home", server.port))

    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert str(server.port) in ended.stderr


def test_a_home_that_cannot_be_made_is_said_in_one_sentence(tmp_path: Path):
    (tmp_path / "file").write_text("not a folder")

    ended = run_app(**environment(tmp_path / "file" / "home", free_port()))

    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "Traceback" not in ended.stderr


def test_a_port_that_is_none_is_said_in_one_sentence(tmp_path: Path):
    ended = run_app(**environment(tmp_path, 0) | {"STUDIO_PORT": "many"})

    assert ended.returncode == 1
    assert ended.stderr == "STUDIO_PORT is 'many'; it can be a whole number from 1 to 65535.\n"
