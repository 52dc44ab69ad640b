"""The Patch lab in a terminal."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.composing.brief import MAXIMUM_SEED
from studio.errors import InputError
from studio.ops.edit_commands import seed_of
from studio.shelf import KeptInstrument

if TYPE_CHECKING:
    from studio.engines.engine import Progress
    from studio.patch_lab import PatchLab

_USUAL_COUNT = 300


def add_patch_commands(add: Callable[..., argparse.ArgumentParser]) -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    """Add ``patch`` and ``instruments``.

    Args:
        add: ``add_parser`` of the program's commands.
    """
    patch = add("patch", help="find a sound by words or by a file, and keep it as an instrument")
    patch.add_argument("text", metavar="TEXT", nargs="?", default="", help='how it sounds: "warm plucky bass"')
    patch.add_argument("--like", type=Path, metavar="FILE", help="a sound to come near to")
    patch.add_argument("--name", metavar="NAME", help="keep the nearest as an instrument of this name: my-bass")
    patch.add_argument("--count", type=int, default=_USUAL_COUNT, metavar="N", help="random patches, 10 to 2000")
    patch.add_argument("--seed", type=seed_of, metavar="N", help=f"0 to {MAXIMUM_SEED}; the same seed finds the same")
    patch.add_argument("--json", action="store_true", help="print everything that was found as JSON")

    instruments = add("instruments", help="list the instruments that were kept")
    instruments.add_argument("--forget", metavar="NAME", help="remove one")
    instruments.add_argument("--json", action="store_true", help="print them as JSON")
    return patch, instruments


def find(lab: "PatchLab", options: argparse.Namespace, progress: "Progress") -> dict[str, Any]:
    """Do what ``patch`` asks: search, and keep the nearest where it was given a name.

    Returns:
        What was found, with the path of each candidate's sound, and "instrument", None where none was kept.

    Raises:
        InputError: Neither words nor a file were given, or one of them cannot be used.
    """
    from studio.patch_lab import check_name

    if not options.text.strip() and options.like is None:
        raise InputError("Say how it sounds, such as 'warm plucky bass', or show a file with --like.")
    if options.name is not None:
        check_name(options.name)  # before the work, not after it
    found = lab.find_now(options.text, options.like, options.count, options.seed, progress)
    for place, candidate in enumerate(found["candidates"]):
        candidate["file"] = str(lab.sound(found["id"], place))
    kept = None if options.name is None else lab.keep(found["id"], 0, options.name)
    return found | {"instrument": None if kept is None else asdict(kept)}


def describe_found(found: dict[str, Any]) -> str:
    """A search on a few lines."""
    lines = [
        f"{found['text']}: {found['listened_to']} patches, seed {found['seed']}",
        f"median of the random ones {found['median_distance']:.2f}, nearest of them {found['first_distance']:.2f}",
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
