"""The Patch lab in a terminal."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from studio.actions.patch import FindPatch
from studio.custom_instruments import KeptInstrument
from studio.errors import InputError

if TYPE_CHECKING:
    from studio.engines.engine import Progress
    from studio.studio import Studio


def find(studio: "Studio", search: FindPatch, progress: "Progress") -> dict[str, Any]:
    """Do what ``patch`` asks: search, and keep the nearest where it was given a name.

    Returns:
        What was found, with the path of each candidate's sound, and "instrument", None where none was kept.

    Raises:
        InputError: Neither words nor a file were given, or one of them cannot be used.
    """
    if not search.text.strip() and search.like is None:
        raise InputError("Say how it sounds, such as 'warm plucky bass', or show a file with --like.")
    lab = studio.patch_lab
    if search.name:
        lab.check_name(search.name)  # before the work, not after it
    found = lab.find_now(
        studio.requests.find_patch(search.text, search.like, count=search.count, seed=search.seed), progress
    )
    for place, candidate in enumerate(found["candidates"]):
        candidate["file"] = str(lab.sound(found["id"], place))
    kept = None if not search.name else lab.keep(found["id"], 0, search.name)
    return found | {"instrument": None if kept is None else asdict(kept)}


def describe_found(found: dict[str, Any]) -> str:
    """A search on a few lines."""
    lines = [
        f"{found['text']}: {found['listened_to']} patches, seed {found['seed']}",
        (
            f"median of the random ones {found['median_distance']:.2f}, "
            f"nearest of them {found['first_distance']:.2f}"
        ),
    ]
    lines += [f"  {candidate['distance']:.2f}  {candidate['file']}" for candidate in found["candidates"]]
    lines += found["notes"]
    kept = found["instrument"]
    if kept is not None:
        lines.append(f"Kept as {kept['name']}; ask for it in a wish: 'lo-fi with {kept['name']}'.")
    return "\n".join(lines)


def describe_kept(kept: KeptInstrument) -> str:
    """An instrument on one line."""
    return f"{kept.name:20s} {kept.role:8s} {kept.wish}"
