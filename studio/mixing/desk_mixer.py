"""The whole desk at work on finished stems, block by block."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from studio.audio.clip import Samples
from studio.mixing.desk_settings import Desk
from studio.mixing.desk_strip import DeskStrip, level_gain, parts_on_desk
from studio.mixing.mixer import SPACE, MixBlock, add_up
from studio.mixing.room import Responses, Room, responses_of
from studio.theory.score import Score


class DeskMixer:
    """Mixes the stems of a take as a person set the desk.

    Strips give the same samples however the sound is cut into blocks; the room does so to within rounding.

    Args:
        desk: What was set.
        score: The piece the stems are of.
        start_frame: Frame of the piece that the first block begins with; nothing has been heard before.
        responses: Of the score's profile; made where they are not given.
    """

    def __init__(
        self, desk: Desk, score: Score, *, start_frame: int = 0, responses: Responses | None = None
    ) -> None:
        self._desk = desk
        self._strips = {
            part_id: DeskStrip(desk.strip_of(part_id), part, start_frame)
            for part_id, part in parts_on_desk(score).items()
        }
        self._room = Room(responses or responses_of(score))
        self._return = np.float32(level_gain(desk.space_db))
        self._frame = start_frame

    def mix(self, stems: Mapping[str, Samples]) -> MixBlock:
        """Mix the next frames.

        Args:
            stems: The stem of every part as it is before the desk, all of one length of at least one frame;
                left as they are.
        """
        frames = next(iter(stems.values())).shape[0]
        strips = {part_id: strip for part_id, strip in self._strips.items() if self._desk.is_heard(part_id)}
        with ThreadPoolExecutor(2) as pool:
            processing = {
                part_id: pool.submit(strip.process, stems[part_id]) for part_id, strip in strips.items()
            }
        heard = {part_id: made.result() for part_id, made in processing.items()}
        room, echoes, mix = add_up(strips, heard, self._frame, frames)
        made = {
            part_id: heard[part_id] if part_id in heard else np.zeros_like(stems[part_id])
            for part_id in self._strips
        }
        made[SPACE] = self._room.process(room, echoes) * self._return
        mix += made[SPACE]
        self._frame += frames
        return MixBlock(made, mix)


def render_desk(
    blocks: Iterable[Mapping[str, Samples]], desk: Desk, score: Score, *, start_frame: int = 0
) -> Iterator[MixBlock]:
    """Stems and mix of a take whose desk is not at rest.

    Args:
        blocks: The stems of all parts as they are before the desk, stretch by stretch.
        desk: What was set.
        score: The piece they are of.
        start_frame: Frame of the piece that the first stretch begins with.
    """
    mixer = DeskMixer(desk, score, start_frame=start_frame)
    for block in blocks:
        yield mixer.mix(block)
