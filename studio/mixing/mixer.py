"""The desk at work: parts go in block by block, stems and the mix come out."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

import numpy as np

from studio.audio.clip import Samples
from studio.mixing.balance import Balance
from studio.mixing.channel_assignment import channels_of
from studio.mixing.control import Ducking, send
from studio.mixing.effect import Processor
from studio.mixing.effects.delay import Delay
from studio.mixing.gain_staging import soundcheck
from studio.mixing.profile import Profile, profile_of
from studio.mixing.strip import Strip
from studio.mixing.strip_chain import StripChain
from studio.theory.score import Score

__all__ = ["SPACE", "Balance", "MixBlock", "Mixer", "soundcheck"]

SPACE = "space"
"""Stem of the room and the echoes."""

_TAIL_AMOUNT = 1.0  # sends carry the room alone: the plain sound is in the stems


@dataclass(frozen=True, slots=True, eq=False)
class MixBlock:
    """A stretch of a mix.

    Attributes:
        stems: By part id, and "space"; each (frames, 2) float32.
        mix: Their sum, added in the order of the mapping.
    """

    stems: Mapping[str, Samples]
    mix: Samples


class Mixer:
    """Mixes a score; whatever the size of the blocks, the same samples come out.

    Args:
        score: The piece; its profile decides the sound.
        balance: Levels of the parts.
        threads: How many strips are worked on at once.
    """

    def __init__(self, score: Score, balance: Balance, threads: int = 2) -> None:
        profile = profile_of(score)
        channels = channels_of(score)
        ducking = Ducking(score, profile.duck_release_seconds)
        self._strips = {
            part.id: Strip(part, channels[part.id], balance.faders_of(part.id), score.time, ducking)
            for part in score.parts
        }
        self._room = profile.reverb.make()
        self._echoes = echoes(profile, score.tempo_bpm)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="mixer")
        self._frame = 0

    def mix(self, block: Mapping[str, Samples]) -> MixBlock:
        """Mix the next frames.

        Args:
            block: Samples of every part, all of one length of at least one frame; left as they are.
        """
        return self._put_together(self._process(block))

    def mix_all(self, blocks: Iterable[Mapping[str, Samples]]) -> Iterator[MixBlock]:
        """Mix all blocks as :meth:`mix` does; strips process the next while the room is added to this one."""
        before: _Processing | None = None
        for block in blocks:
            if before is not None:
                wait(before.values())  # a strip takes its blocks one after the other
            following = self._process(block)
            if before is not None:
                yield self._put_together(before)
            before = following
        if before is not None:
            yield self._put_together(before)

    def _process(self, block: Mapping[str, Samples]) -> "_Processing":
        """Have every strip work on its part."""
        return {
            part_id: self._pool.submit(strip.process, block[part_id])
            for part_id, strip in self._strips.items()
        }

    def _put_together(self, processing: "_Processing") -> MixBlock:
        """Send what the strips have made to room and echoes, and add everything up."""
        stems = {part_id: made.result() for part_id, made in processing.items()}
        frames = next(iter(stems.values())).shape[0]
        room, echoes, mix = add_up(self._strips, stems, self._frame, frames)
        self._room.process(room)
        self._echoes.process(echoes)
        room += echoes
        mix += room
        self._frame += frames
        return MixBlock({**stems, SPACE: room}, mix)


_Processing = Mapping[str, "Future[Samples]"]
"""The pending output of each strip, by part id."""


def add_up(
    strips: Mapping[str, StripChain], stems: Mapping[str, Samples], frame: int, frames: int
) -> tuple[Samples, Samples, Samples]:
    """Add what strips have made to the two sends and the mix, in the order of the mapping.

    Args:
        strips: By part id.
        stems: Those that are heard, by part id.
        frame: Of the piece that the stems begin with.
        frames: How many there are.

    Returns:
        What goes to the room, what goes to the echoes, and the mix without them.
    """
    room, echoes, mix = (np.zeros((frames, 2), np.float32) for _ in range(3))
    for part_id, stem in stems.items():
        strip = strips[part_id]
        for bus, gains in (
            (room, strip.reverb_gains(frame, frames)),
            (echoes, strip.delay_gains(frame, frames)),
        ):
            if gains.any():
                send(bus, stem, frame, gains)
        mix += stem
    return room, echoes, mix


def echoes(profile: Profile, tempo_bpm: float, start_frame: int = 0) -> Processor:
    """The echoes that all players of a profile share, heard alone.

    Args:
        profile: Whose.
        tempo_bpm: They are in time with this.
        start_frame: Frame of the piece that the first block begins with.
    """
    echo = profile.echo
    return Delay.synchronised(
        tempo_bpm,
        echo.beats,
        feedback=echo.feedback,
        high_cut_hz=echo.high_cut_hz,
        crossing=echo.crossing,
        amount=_TAIL_AMOUNT,
    ).make(start_frame)
