"""Facts that the page needs beforehand: states of jobs, stages, limits and kinds of files.

The scripts in ``assets/js`` ask for it once, at ``/api/facts``, so that none of it is typed again there.
"""

from typing import Any

from studio.facts import LIMITS, SONG_STAGES
from studio.jobs.job import FINAL, STATES
from ui.views import UNKNOWN

SUFFIXES = {
    "WAV": (".wav", ".w64"),
    "FLAC": (".flac",),
    "MP3": (".mp3",),
    "OGG": (".ogg", ".oga", ".opus"),
    "AIFF": (".aif", ".aiff", ".aifc"),
    "AU": (".au",),
    "CAF": (".caf",),
    "M4A": (".m4a", ".mp4"),
    "AAC": (".aac",),
    "WMA": (".wma",),
    "AC3": (".ac3",),
    "WebM": (".webm",),
}
"""Suffixes of the files that a browser offers to choose, by kind as in ``READABLE``.

The studio tells a file's kind by its content, not by its suffix."""

_MIDI_SUFFIXES = (".mid", ".midi", ".kar", ".rmi")


def facts() -> dict[str, Any]:
    """All of it, as JSON; ``Facts`` in ``assets/js/shared/types.js`` says what each is."""
    sounds = [suffix for suffixes in SUFFIXES.values() for suffix in suffixes]
    return {
        "job_states": {state.upper(): state for state in (*STATES, UNKNOWN)},
        "final_job_states": [*FINAL, UNKNOWN],
        "song_stages": list(SONG_STAGES),
        "limits": dict(LIMITS),
        "accepted": {
            "imports": ",".join([*sounds, *_MIDI_SUFFIXES, "audio/*"]),
            "sounds": ",".join([*sounds, "audio/*"]),
        },
    }
