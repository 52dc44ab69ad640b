"""Reads a reference record of any format block by block at 44.1 kHz, and refuses unsuitable ones."""

from pathlib import Path

from studio.audio.clip import SAMPLE_RATE
from studio.audio.loudness import ABSOLUTE_GATE_LUFS
from studio.errors import AudioFileError
from studio.mastering.reference import Listener, ReferenceMeasures
from studio.recordings.containers import MIDI, READABLE, Container, container_of
from studio.recordings.decoder import check_length, opened
from studio.recordings.import_sound import at_our_rate

LONGEST_SECONDS = 20 * 60.0
"""More would be an album."""


def hear_record(path: Path, name: str = "") -> ReferenceMeasures:
    """Hear a record whose sound is wanted.

    Args:
        path: A sound file; more than two channels are mixed to two.
        name: What its owner calls the file; "" is its own name.

    Raises:
        NotFoundError: There is no such file.
        AudioFileError: It is not sound that can be read, too long, too short or silent.
    """
    container = container_of(path, name)
    if container.kind == MIDI:
        raise AudioFileError(f"{container.name!r} holds notes, no sound; a reference can be {READABLE}.")
    frames, listener = _listened(container, None)
    if listener is None:
        _, listener = _listened(container, frames)
    if listener is None:
        raise AudioFileError(f"{container.name!r} changes while it is read; try again when it is complete.")
    check_length(container.name, frames / SAMPLE_RATE, LONGEST_SECONDS)
    if listener.loudness_lufs is None:
        raise AudioFileError(
            f"{container.name!r} is silent: nothing in it is louder than {ABSOLUTE_GATE_LUFS:g} LUFS."
        )
    return listener.heard


def _listened(container: Container, frames: int | None) -> tuple[int, Listener | None]:
    """Measure a record.

    Args:
        container: The file.
        frames: Its length at 44.1 kHz; None believes the file for now.

    Returns:
        How many frames there were; the measurements, or None where there were more or fewer than expected.
    """
    with opened(container, LONGEST_SECONDS) as stream:
        expected = round(stream.shape.seconds * SAMPLE_RATE) if frames is None else frames
        listener = Listener(max(1, expected))
        for block in at_our_rate(container, stream):
            listener.add(block)
    return listener.frames, listener if listener.frames == expected else None
