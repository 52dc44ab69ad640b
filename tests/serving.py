"""The whole application as a process of its own, as a person would start it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import httpx
import psutil

ROOT = Path(__file__).parents[1]


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def environment(home: Path, port: int) -> dict[str, str]:
    return {
        **os.environ,
        "STUDIO_HOME": str(home),
        "STUDIO_PORT": str(port),
        "STUDIO_HOST": "127.0.0.1",
        "STUDIO_WORKERS": "1",
    }


class Server:
    """``python app.py`` with a home and a port of its own, and whatever else its environment says."""

    def __init__(self, home: Path, more: Mapping[str, str] | None = None) -> None:
        self.home = home
        self._more = dict(more or {})
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.cpu_seconds_to_first_page = 0.0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> "Server":
        self._process = subprocess.Popen(
            [sys.executable, "app.py"], cwd=ROOT, env=environment(self.home, self.port) | self._more
        )
        self.wait_until_up()
        spent = psutil.Process(self._process.pid).cpu_times()
        self.cpu_seconds_to_first_page = spent.user + spent.system
        return self

    def wait_until_up(self, seconds: float = 300.0) -> None:
        deadline = time.monotonic() + seconds
        while True:
            assert self._process is not None
            assert self._process.poll() is None, "the app ended instead of serving"
            try:
                if httpx.get(self.url, timeout=seconds).status_code == 200:
                    return
            except httpx.TransportError:
                assert time.monotonic() < deadline, "the app did not answer"
                time.sleep(0.05)

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(15)
            self._process = None

    def kill(self) -> None:
        """As a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self._process = None

    @property
    def resident_bytes(self) -> int:
        """Memory that the serving process holds now, its workers not counted."""
        assert self._process is not None
        return int(psutil.Process(self._process.pid).memory_info().rss)

    @property
    def worker_pids(self) -> list[int]:
        """The worker processes that this app has started."""
        assert self._process is not None
        return [
            child.pid for child in psutil.Process(self._process.pid).children() if "worker" in child.cmdline()
        ]

    def kill_worker(self) -> None:
        """``kill -9`` on the one that works."""
        for pid in self.worker_pids:
            os.kill(pid, signal.SIGKILL)
