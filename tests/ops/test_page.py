"""What a person waits for is measured on the application as it is; how long that takes is nobody's test."""

from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from studio.ops import page


def test_the_app_is_timed_until_it_answers_and_is_gone_afterwards(tmp_path: Path) -> None:
    with page.serving(tmp_path) as (url, seconds):
        connection = HTTPConnection(urlsplit(url).netloc, timeout=300)
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        connection.close()

    assert answer.status == 200
    assert seconds > 0
    with pytest.raises(ConnectionRefusedError):
        connection.request("GET", "/healthz")


def test_the_page_is_here_and_would_not_be_beside_an_installed_studio(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = page.has_page()
    monkeypatch.setattr(page, "_ROOT", tmp_path)

    assert here
    assert not page.has_page()
