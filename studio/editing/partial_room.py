"""The change in reverb and echoes that a change in some stems causes."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.file_patch import read_stretch
from studio.editing.audio_patch import FADE_FRAMES, INAUDIBLE, AudioPatch, fade_back, on_disk, settled_after
from studio.editing.original import Original
from studio.mixing.channel_assignment import channels_of
from studio.mixing.control import Ducking, send
from studio.mixing.mixer import SPACE, echoes
from studio.mixing.profile import profile_of
from studio.mixing.strip import Faders, Strip
from studio.theory.score import Score

_STEP_FRAMES = SAMPLE_RATE

_QUIET_FRAMES = round(2.25 * SAMPLE_RATE)
"""The reverb has died away once it is quiet this long: a little over the longest time between two echoes."""


@dataclass(frozen=True, slots=True, eq=False)
class _Sends:
    """The difference between the new and the old sends of a changed stem.

    Attributes:
        stem: Its new sound and its old one.
        new: Its strip now.
        old: Its strip as it was.
    """

    stem: AudioPatch
    new: Strip
    old: Strip

    def add_to(self, to_room: Samples, to_echoes: Samples, frame: int) -> None:
        """Add the difference to both buses, whose first frame is given."""
        first, last = max(frame, self.stem.start_frame), min(frame + to_room.shape[0], self.stem.end_frame)
        if first >= last:
            return
        inside, place = (
            slice(first - frame, last - frame),
            slice(first - self.stem.start_frame, last - self.stem.start_frame),
        )
        for strip, sound in ((self.new, self.stem.samples[place]), (self.old, -self.stem.before[place])):
            send(to_room[inside], sound, first, strip.reverb_gains(first, last - first))
            send(to_echoes[inside], sound, first, strip.delay_gains(first, last - first))


def revised_space(original: Original, score: Score, stems: Mapping[str, AudioPatch]) -> AudioPatch | None:
    """Return the new sound of reverb and echoes: both are linear, so only the difference is processed.

    Args:
        original: The take whose room is changed.
        score: The piece as it is now.
        stems: The new sound of stems, by part id; at least one.

    Returns:
        From the start of the first stretch to where the response has died away; None where it is inaudible.
    """
    start, end = (
        min(stem.start_frame for stem in stems.values()),
        max(stem.end_frame for stem in stems.values()),
    )
    answer, settled = _answer(original, score, stems, start, end)
    if np.abs(answer).max(initial=0.0) < INAUDIBLE:
        return None
    if settled is not None:
        answer = answer[: settled + FADE_FRAMES]
    before = read_stretch(original.files.stem(SPACE), start, start + answer.shape[0])
    after = before + answer
    if start + answer.shape[0] < score.length_frames(SAMPLE_RATE):
        fade_back(after, before)
    return AudioPatch(start, on_disk(after), before)


def _answer(
    original: Original, score: Score, stems: Mapping[str, AudioPatch], start: int, end: int
) -> tuple[Samples, int | None]:
    """The response of reverb and echoes to the difference, and the frame at which it has died away."""
    profile, total = profile_of(score), score.length_frames(SAMPLE_RATE)
    room, repeats = profile.reverb.make(start), echoes(profile, score.tempo_bpm, start)
    new, old = _strips(score), _strips(original.score)
    sends = [_Sends(stem, new[part_id], old[part_id]) for part_id, stem in stems.items()]
    answer = np.zeros((0, 2), np.float32)
    settled = None
    while settled is None and start + answer.shape[0] < total:
        frame = start + answer.shape[0]
        frames = min(max(_STEP_FRAMES, end - frame), total - frame)
        to_room, to_echoes = np.zeros((frames, 2), np.float32), np.zeros((frames, 2), np.float32)
        for part_sends in sends:
            part_sends.add_to(to_room, to_echoes, frame)
        room.process(to_room)
        repeats.process(to_echoes)
        answer = np.concatenate([answer, to_room + to_echoes])
        settled = settled_after(answer, end - start, _QUIET_FRAMES)
    return answer, settled


def _strips(score: Score) -> dict[str, Strip]:
    """Every part's strip, for its sends."""
    channels, still = channels_of(score), Ducking(score, 1.0)
    return {part.id: Strip(part, channels[part.id], Faders(), score.time, still) for part in score.parts}
