"""What the page has to know of the studio beforehand: states of jobs, stages, limits and kinds of files.

The scripts in ``assets/js`` ask for it once, at ``/api/facts``, so that none of it is typed again there.
"""

from typing import Any

from studio.composing.brief import LENGTH_SECONDS_RANGE, MAXIMUM_TEXT_CHARACTERS, TEMPO_BPM_RANGE
from studio.custom_instruments import LONGEST_NAME
from studio.editing.structure import MAXIMUM_SEMITONES
from studio.editing.wish import MAXIMUM_CHARACTERS
from studio.engines.engine import STAGES
from studio.foreign.decoding import LONGEST_SECONDS
from studio.jobs.job import FINAL, STATES
from studio.library.uploads import LARGEST_BYTES
from studio.mixing.desk_settings import MOST_POINTS
from studio.patch_lab import USUAL_COUNT
from studio.synthesis.patches.meanings import LONGEST_TEXT
from ui.routes.mixing import MOST_UPLOADED_BYTES
from ui.views import UNKNOWN

SUFFIXES = {
    "WAV": (".wav",),
    "FLAC": (".flac",),
    "MP3": (".mp3",),
    "OGG": (".ogg", ".oga", ".opus"),
    "AIFF": (".aif", ".aiff"),
    "M4A": (".m4a", ".mp4"),
    "WebM": (".webm",),
}
"""How the names of files end that a browser offers to choose, by what ``READABLE`` calls their kinds; what a file is, its content
says."""

_MIDI_SUFFIXES = (".mid", ".midi")


def facts() -> dict[str, Any]:
    """All of it, as JSON; ``Facts`` in ``assets/js/shared/types.js`` says what each is."""
    sounds = [suffix for suffixes in SUFFIXES.values() for suffix in suffixes]
    return {
        "job_states": {state.upper(): state for state in (*STATES, UNKNOWN)},
        "final_job_states": [*FINAL, UNKNOWN],
        "song_stages": list(STAGES),
        "limits": {
            "wish_characters": MAXIMUM_TEXT_CHARACTERS,
            "edit_wish_characters": MAXIMUM_CHARACTERS,
            "import_bytes": LARGEST_BYTES,
            "reference_bytes": MOST_UPLOADED_BYTES,
            "recording_seconds": LONGEST_SECONDS,
            "length_seconds": LENGTH_SECONDS_RANGE,
            "tempo_bpm": TEMPO_BPM_RANGE,
            "semitones": MAXIMUM_SEMITONES,
            "automation_points": MOST_POINTS,
            "patch_text_characters": LONGEST_TEXT,
            "patch_name_characters": LONGEST_NAME,
            "patch_count": USUAL_COUNT,
        },
        "accepted": {
            "imports": ",".join([*sounds, *_MIDI_SUFFIXES, "audio/*"]),
            "sounds": ",".join([*sounds, "audio/*"]),
        },
    }
