"""The desk of a take as it is shown: its settings, their ranges, and the mix of each part."""

from typing import Any

from studio.library.outline import parts_of
from studio.library.song import Take
from studio.mastering.target import TARGETS
from studio.mixing.desk_settings import Desk, desk_at_rest, ranges
from studio.mixing.desk_strip import parts_on_desk
from studio.mixing.variant import VARIANTS
from studio.take_files import TakeFile, TakeFiles
from studio.theory.score import Score


def desk_view(take: Take, files: TakeFiles, score: Score) -> dict[str, Any]:
    """The desk of a take.

    Args:
        take: The take.
        files: Its files.
        score: Its score.

    Returns:
        ``desk`` as set, a strip for every part; its ``ranges``; ``parts`` with the level and the sends of
        each in the mix; mastering ``targets``, and the one the take was made for, None where that was not
        written down; mix ``variants``.

    Raises:
        NotFoundError: A document of it is gone or damaged.
    """
    part_ids = [part.id for part in score.parts]
    desk = desk_at_rest(part_ids)
    kept = files.find_document(TakeFile.DESK, Desk.from_json)
    if kept is not None:
        desk = Desk({**desk.strips, **kept.strips}, kept.space_db)
    mixed = parts_on_desk(score)
    target: str | None = files.find_document(TakeFile.MASTERING, lambda plain: plain["target"])
    return {
        "song_id": take.song_id,
        "take_id": take.id,
        "title": take.title,
        "length_seconds": take.length_seconds,
        "desk": desk.to_json(),
        "ranges": ranges(),
        "parts": [part | mixed[part["id"]].to_json() for part in parts_of(score)],
        "target": target,
        "targets": [
            {
                "id": id_,
                "label": known.label,
                "loudness_lufs": known.loudness_lufs,
                "ceiling_dbtp": known.ceiling_dbtp,
            }
            for id_, known in TARGETS.items()
        ],
        "variants": [
            {"id": id_, "label": variant.label, "help": variant.help} for id_, variant in VARIANTS.items()
        ],
    }
