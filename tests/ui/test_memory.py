"""Bounds on the memory that visitors can take: a small file may hold a long sound, many may ask at once."""

import contextlib
import io
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import numpy as np
import pytest
import soundfile
from gradio_client import Client

from studio.audio.clip import SAMPLE_RATE
from tests import signals
from tests.serving import Server

WISH = "dark trap beat at 140 bpm in C minor, 8 seconds"
MIB = 1 << 20


@pytest.fixture(scope="module")
def take_id(server: Server) -> str:
    song, _ = Client(server.url, verbose=False, download_files=False).predict(WISH, 11, api_name="/create")
    return str(song["take_id"])


@pytest.fixture(scope="module")
def long_record() -> bytes:
    """A quarter of an hour in 200 KB: a stroke, and silence after it."""
    file = io.BytesIO()
    with soundfile.SoundFile(file, "w", SAMPLE_RATE, 2, "PCM_16", format="FLAC") as sound:
        sound.write(signals.pink_noise(1.0))
        for _ in range(15):
            sound.write(np.zeros((60 * SAMPLE_RATE - SAMPLE_RATE // 15, 2), np.float32))
    assert len(file.getvalue()) < 500_000
    return file.getvalue()


@contextlib.contextmanager
def watched(server: Server) -> Iterator[list[int]]:
    """The most memory that the server took more than at the beginning; read behind the block."""
    before, peak, over = server.resident_bytes, [0], threading.Event()

    def look() -> None:
        while not over.wait(0.01):
            peak[0] = max(peak[0], server.resident_bytes - before)

    watching = threading.Thread(target=look)
    watching.start()
    try:
        yield peak
    finally:
        over.set()
        watching.join()


def matched(server: Server, take_id: str, record: bytes) -> httpx.Response:
    address = f"{server.url}/api/takes/{take_id}/desk/match"
    return httpx.post(address, files={"file": ("long.flac", record)}, timeout=300.0)


def test_twelve_long_records_at_once_wait_for_each_other(server: Server, take_id: str, long_record: bytes):
    assert matched(server, take_id, long_record).status_code == 200  # what is loaded once is not counted

    with watched(server) as peak, ThreadPoolExecutor(12) as visitors:
        answers = list(visitors.map(lambda _: matched(server, take_id, long_record), range(12)))

    assert peak[0] < 150 * MIB, f"{peak[0] / MIB:.0f} MiB"
    statuses = [answer.status_code for answer in answers]
    assert 200 in statuses
    assert set(statuses) <= {200, 429}
    assert all(answer.json()["error"].endswith(".") for answer in answers if answer.status_code == 429)
