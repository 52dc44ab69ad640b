from pathlib import Path

import pytest

from studio.errors import ParameterError
from studio.settings import Settings


def test_an_empty_environment_gives_a_home_and_a_local_address(monkeypatch):
    settings = Settings.from_environment({})

    assert settings.home == Path.home() / ".mother-load"
    assert (settings.host, settings.port) == ("127.0.0.1", 7860)
    assert settings.workers == 1
    assert 1 <= settings.threads <= 2


def test_the_environment_is_read():
    settings = Settings.from_environment(
        {
            "STUDIO_HOME": "/tmp/studio",  # noqa: S108
            "STUDIO_HOST": "::1",
            "STUDIO_PORT": "80",
            "STUDIO_WORKERS": "3",
            "STUDIO_THREADS": "4",
        }
    )

    assert settings == Settings(Path("/tmp/studio"), "::1", 80, 3, 4)  # noqa: S108
    assert settings.database_path == settings.home / "studio.db"
    assert settings.takes_path == settings.home / "takes"


def test_a_home_is_made_absolute_and_its_tilde_opened():
    assert Settings.from_environment({"STUDIO_HOME": "~/songs"}).home == Path.home() / "songs"
    assert Settings.from_environment({"STUDIO_HOME": "songs"}).home == Path.cwd() / "songs"


def test_blank_values_count_as_unset():
    assert Settings.from_environment({"STUDIO_PORT": " ", "STUDIO_HOME": ""}).port == 7860


def test_on_a_space_it_listens_to_everybody():
    assert Settings.from_environment({"SPACE_ID": "somebody/studio"}).host == "0.0.0.0"  # noqa: S104


@pytest.mark.parametrize("port", ["0", "65536", "-1", "eighty", "80.5", "1e3"])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(ParameterError) as refusal:
        Settings.from_environment({"STUDIO_PORT": port})

    assert str(refusal.value) == f"STUDIO_PORT is {port!r}; it can be a whole number from 1 to 65535."
