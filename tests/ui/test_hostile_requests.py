"""Whatever is asked: an answer, and a sentence that tells nothing of the machine.

``python -m tests.ui.test_hostile_requests 10000`` asks as often and says what became of it.
"""

import shutil
import sys
import tempfile
from collections import Counter
from itertools import islice
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from studio.library.song import Take
from studio.studio import Studio
from tests.serving import Server
from tests.ui.requests import hostile_requests

WISH = "calm ambient piano, 6 seconds"
MIB = 1 << 20


def ask(url: str, home: Path, count: int) -> tuple[Counter[int], list[str]]:
    """How often each status was answered, and what should not have been answered."""
    tally: Counter[int] = Counter()
    wrong = []
    with httpx.Client(base_url=url, timeout=120) as client:
        ids = [
            song[name] for song in client.get("/api/songs").json()["songs"] for name in ("song_id", "take_id")
        ]
        for request in islice(hostile_requests(1, ids), count):
            try:
                answer = client.request(request.method, request.address, content=request.body)
            except httpx.InvalidURL:
                continue
            tally[answer.status_code] += 1
            told = str(home) in answer.text[:2000] or "Traceback" in answer.text[:2000]
            if answer.status_code >= 500 or told:
                wrong.append(f"{answer.status_code} {request}"[:300])
    return tally, wrong


def test_no_request_is_answered_with_a_failure_or_with_a_folder_of_the_machine(server: Server):
    made = httpx.post(f"{server.url}/gradio_api/call/create", json={"data": [WISH, 3]}).json()["event_id"]
    assert "event: complete" in httpx.get(f"{server.url}/gradio_api/call/create/{made}", timeout=120).text

    tally, wrong = ask(server.url, server.home, 600)

    assert wrong == []
    assert sum(tally.values()) > 400
    assert tally[200] > 10


@pytest.mark.parametrize("gone", ["folder", "score.json", "master.wav"])
def test_a_take_whose_files_were_removed_by_hand_is_told_of_in_a_sentence(
    client: TestClient, studio: Studio, take: Take, gone: str
):
    folder = studio.settings.takes_path / take.id
    if gone == "folder":
        shutil.rmtree(folder)
    else:
        (folder / gone).unlink()
    base = f"/api/takes/{take.id}"

    answers = [
        client.get(path)
        for path in (base, f"{base}/editor", f"{base}/desk", f"{base}/mastering", "/api/songs")
    ]
    answers += [
        client.get(f"/media/{take.id}/{path}")
        for path in ("master.wav", "chunks/drums/0", "impulse/reverb", "stems.zip")
    ]
    answers += [
        client.get(f"/export/{take.id}/midi"),
        client.post(f"{base}/edits", json={"kind": "tempo", "tempo_bpm": 100}),
    ]
    answers += [client.post(f"{base}/desk/automix", json={})]

    for answer in answers:
        assert answer.status_code in {200, 400, 404, 409, 503}, answer.url
        if answer.status_code != 200:
            assert answer.json()["error"].endswith(".")
            assert str(studio.settings.home) not in answer.text
    assert any(answer.status_code != 200 for answer in answers)


def main() -> None:
    """Ask a server of its own."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "home").start()
        made = httpx.post(f"{server.url}/gradio_api/call/create", json={"data": [WISH, 3]}).json()["event_id"]
        httpx.get(f"{server.url}/gradio_api/call/create/{made}", timeout=300)

        ask(server.url, server.home, 2000)  # what is loaded once, numba among it, is no growth
        before = server.resident_bytes
        tally, wrong = ask(server.url, server.home, int(sys.argv[1]))
        grown = (server.resident_bytes - before) / MIB
        server.stop()
    sys.stdout.write(
        f"{dict(tally)}\n{grown:.1f} MiB more\n{len(wrong)} wrong\n" + "\n".join(wrong[:20]) + "\n"
    )


if __name__ == "__main__":
    main()
