"""The only reader of the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from studio.errors import ParameterError

_MP3_KBITS = ("128", "160", "192", "224", "256", "320")


@dataclass(frozen=True, slots=True)
class Settings:
    """The configuration of this installation.

    Attributes:
        home: Folder that holds the database and every song (``STUDIO_HOME``, default ``~/.mother-load``).
        host: Address the app listens on (``STUDIO_HOST``).
        port: Port the app listens on, 1 to 65535 (``STUDIO_PORT``).
        workers: Worker processes that make music, 1 to 64 (``STUDIO_WORKERS``).
        threads: Threads a worker renders with, 1 to 64 (``STUDIO_THREADS``).
        hosts: Further host names of the app, such as a proxy's (``STUDIO_HOSTS``, separated by commas).
        on_a_space: Whether this is a Hugging Face Space.
        sounds: Id of the sound bank that plays, or path of a SoundFont (``STUDIO_SOUNDS``); empty for the
            best one that is here.
        mp3_kbit: Bit rate of MP3 downloads in kbit/s, 128 to 320 (``STUDIO_MP3_KBIT``).
    """

    home: Path
    host: str = "127.0.0.1"
    port: int = 7860
    workers: int = 1
    threads: int = 2
    hosts: tuple[str, ...] = ()
    on_a_space: bool = False
    sounds: str = ""
    mp3_kbit: int = 320

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read the settings.

        Raises:
            ParameterError: A number is not one, or out of its range.
        """
        on_a_space = "SPACE_ID" in environment
        return cls(
            home=Path(environment.get("STUDIO_HOME") or Path.home() / ".mother-load").expanduser().absolute(),
            host=environment.get("STUDIO_HOST") or ("0.0.0.0" if on_a_space else "127.0.0.1"),  # noqa: S104
            port=_whole_number(environment, "STUDIO_PORT", 7860, 1, 65535),
            workers=_whole_number(environment, "STUDIO_WORKERS", 1, 1, 64),
            threads=_whole_number(environment, "STUDIO_THREADS", min(2, os.cpu_count() or 1), 1, 64),
            hosts=_hosts(environment),
            on_a_space=on_a_space,
            sounds=environment.get("STUDIO_SOUNDS", "").strip(),
            mp3_kbit=_mp3_kbit(environment),
        )

    @property
    def database_path(self) -> Path:
        """The SQLite file with songs, takes and jobs."""
        return self.home / "studio.db"

    @property
    def takes_path(self) -> Path:
        """The folder with one folder per take."""
        return self.home / "takes"

    @property
    def instruments_path(self) -> Path:
        """The folder with one file per instrument that was kept in the Patch lab."""
        return self.home / "instruments"

    @property
    def searches_path(self) -> Path:
        """The folder with one folder per search of the Patch lab."""
        return self.home / "searches"


def _mp3_kbit(environment: Mapping[str, str]) -> int:
    text = environment.get("STUDIO_MP3_KBIT", "").strip() or "320"
    if text not in _MP3_KBITS:
        raise ParameterError(f"STUDIO_MP3_KBIT is {text!r}; it can be {', '.join(_MP3_KBITS)}.")
    return int(text)


def _whole_number(environment: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = environment.get(name, "").strip() or str(default)
    if not text.isdecimal() or not low <= int(text) <= high:
        raise ParameterError(f"{name} is {text!r}; it can be a whole number from {low} to {high}.")
    return int(text)


def _hosts(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The names in ``STUDIO_HOSTS``, and the one that a Space is reached by.

    Raises:
        ParameterError: One of them is more than a name.
    """
    named = [host.strip() for host in environment.get("STUDIO_HOSTS", "").split(",") if host.strip()]
    for host in named:
        if not all(character.isalnum() or character in "-._" for character in host):
            raise ParameterError(
                f"STUDIO_HOSTS names {host!r}; it can be names such as studio.example, with commas between."
            )
    return tuple(dict.fromkeys([*named, *filter(None, [environment.get("SPACE_HOST")])]))
