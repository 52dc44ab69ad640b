"""The command line: ``python -m studio create "dark trap beat at 140 bpm in C minor, 30 seconds"``.

Exit codes: 0 done; 1 it cannot be done now (no such file, disk full); 2 what was given cannot be used.
An error is one sentence.
"""

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.errors import InputError, StudioError
from studio.settings import Settings

if TYPE_CHECKING:
    from studio.engines.engine import Progress
    from studio.library.song import Take
    from studio.studio import Studio

DONE, NOT_NOW, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: The words after the program's name; None reads them from the command line.

    Returns:
        The exit code.
    """
    _write_any_name()
    said = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser(said[0] if said else None).parse_args(said)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except StudioError as error:
        # the notes name folders, which concern only the person at this machine
        print(error, *getattr(error, "__notes__", ()), file=sys.stderr)
        return BAD_INPUT if isinstance(error, InputError) else NOT_NOW
    except BrokenPipeError:  # whoever read has read enough
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED


def _write_any_name() -> None:
    """Let both outputs write every name: undecodable bytes as they are, what they cannot show as "?"."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            is_utf_8 = stream.encoding.lower().replace("-", "") == "utf8"
            stream.reconfigure(errors="surrogateescape" if is_utf_8 else "replace")


def _parser(command: str | None = None) -> argparse.ArgumentParser:
    """The words of every command.

    Args:
        command: The only action to add; None, or a name that is no action, adds all, which loads more.
    """
    from studio.action import ACTIONS, actions
    from studio.ops.action_commands import add_action_command, seed_said

    parser = argparse.ArgumentParser(
        prog="python -m studio", description="From a sentence to a finished, editable record."
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    for action in [ACTIONS[command]] if command is not None and command in ACTIONS else actions():
        added = add_action_command(commands.add_parser, action)
        if action.outcome == "take":
            _add_result(added)
        else:
            added.add_argument("--json", action="store_true", help="print everything about it as JSON")
        if action.outcome == "file":
            added.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to")
        added.set_defaults(command=_DOERS.get(action.id, _edit))

    parse = commands.add_parser("parse", help="show what a sentence asks for, as JSON")
    parse.add_argument("text", metavar="TEXT", help="a sentence, or - for one on each line of standard input")
    parse.add_argument(
        "--seed", type=seed_said, metavar="N", help="what decides all that the words leave open"
    )
    parse.set_defaults(command=_parse)

    instruments = commands.add_parser("instruments", help="list the instruments that were kept")
    instruments.add_argument("--forget", metavar="NAME", help="remove one")
    instruments.add_argument("--json", action="store_true", help="print them as JSON")
    instruments.set_defaults(command=_instruments)

    lineage = commands.add_parser("lineage", help="show which take of a song came from which")
    lineage.add_argument("song", metavar="SONG", help="the id of a song or of a take")
    lineage.add_argument("--json", action="store_true", help="print them as JSON")
    lineage.set_defaults(command=_lineage)

    analyse = commands.add_parser(
        "analyse", help="measure the tempo, key, chords and loudness of an audio file"
    )
    analyse.add_argument("file", type=Path, metavar="FILE")
    analyse.add_argument("--json", action="store_true", help="print every figure as JSON")
    analyse.set_defaults(command=_analyse)

    songs = commands.add_parser("songs", help="list the songs, newest first")
    songs.add_argument("--json", action="store_true", help="print them as JSON")
    songs.set_defaults(command=_songs)

    _add_machine_commands(commands.add_parser)
    return parser


def _add_machine_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    warm = add("warm", help="compile what the first song would otherwise wait for")
    warm.set_defaults(command=_warm)

    bench = add("bench", help="measure speed and memory on this machine")
    bench.add_argument("--json", action="store_true", help="print the figures as JSON")
    bench.set_defaults(command=_bench)

    doctor = add("doctor", help="check what this machine has and lacks")
    doctor.add_argument(
        "--library", action="store_true", help="check every song, and rebuild what is damaged from its files"
    )
    doctor.add_argument("--json", action="store_true", help="print the checks as JSON")
    doctor.set_defaults(command=_doctor)

    worker = add("worker")  # no help: it is started by the app, not by people
    worker.add_argument("--home", type=Path)
    worker.add_argument("--threads", type=int)
    worker.add_argument("--parent", type=int)
    worker.set_defaults(command=_worker)


def _add_result(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="copy the files into a folder there, named after the song"
    )
    command.add_argument("--json", action="store_true", help="print everything about it as JSON")


def _create(options: argparse.Namespace) -> int:
    from studio.ops.action_commands import action_said

    wish: Any = action_said(options)
    return _make(
        options, lambda studio, progress: studio.make(studio.requests.create(wish.text, wish.seed), progress)
    )


def _edit(options: argparse.Namespace) -> int:
    from studio.ops.action_commands import action_said

    edit: Any = action_said(options)
    return _make(
        options, lambda studio, progress: studio.make(studio.requests.edit(options.song, edit), progress)
    )


def _import(options: argparse.Namespace) -> int:
    from studio.ops.action_commands import action_said

    said: Any = action_said(options)
    return _make(
        options,
        lambda studio, progress: studio.make(studio.requests.bring_in(said.file, title=said.title), progress),
    )


def _make(options: argparse.Namespace, make: Callable[["Studio", "Progress"], "Take"]) -> int:
    """Make a take and show it."""
    from studio.ops.terminal import describe_take, show_progress

    studio = _studio()
    if options.out is not None:
        _check_folder(options.out)
    with show_progress(sys.stderr) as progress:
        take = make(studio, progress)
    if options.out is None:
        files = {name: studio.library.file_path(take.id, name) for name in take.files}
    else:
        files = studio.takes.copy_files(take.id, options.out)
    if options.json:
        _print_json(_take_json(take, files))
    else:
        print(describe_take(take, files))
    return DONE


def _patch(options: argparse.Namespace) -> int:
    from studio.ops.action_commands import action_said
    from studio.ops.patch_commands import describe_found, find
    from studio.ops.terminal import show_progress

    search: Any = action_said(options)
    studio = _studio()
    with show_progress(sys.stderr) as progress:
        found = find(studio, search, progress)
    if options.json:
        _print_json(found)
    else:
        print(describe_found(found))
    return DONE


def _instruments(options: argparse.Namespace) -> int:
    from dataclasses import asdict

    from studio.ops.patch_commands import describe_kept

    instruments = _studio().instruments
    if options.forget is not None:
        instruments.forget(options.forget)
    if options.json:
        _print_json([asdict(kept) for kept in instruments.values()])
    else:
        print(
            "\n".join(map(describe_kept, instruments.values()))
            or "No instruments yet. Find one: python -m studio patch 'warm bass'"
        )
    return DONE


def _lineage(options: argparse.Namespace) -> int:
    from dataclasses import asdict

    from studio.ops.terminal import describe_lineage

    lineage = _studio().library.lineage(options.song)
    if options.json:
        _print_json([asdict(branch) for branch in lineage])
    else:
        print(describe_lineage(lineage))
    return DONE


def _parse(options: argparse.Namespace) -> int:
    from studio.composing.wishes import parse
    from studio.custom_instruments import CustomInstruments

    kept = CustomInstruments(Settings.from_environment().instruments_path)
    if options.text != "-":
        _print_json(
            {
                "intent": "create",
                "brief": parse(options.text, options.seed, custom_instruments=kept).to_json(),
            }
        )
        return DONE
    code = DONE
    for line in sys.stdin.buffer:
        text = line.decode(errors="replace").rstrip("\r\n")
        try:
            _print_json(
                {"intent": "create", "brief": parse(text, options.seed, custom_instruments=kept).to_json()}
            )
        except InputError as error:
            _print_json({"error": str(error)})
            code = BAD_INPUT
    return code


def _export(options: argparse.Namespace) -> int:
    from studio.ops.action_commands import action_said

    wanted: Any = action_said(options)
    path = _studio().takes.export(options.song, wanted.format, options.out)
    if options.json:
        files = [path] if path.is_file() else sorted(inside for inside in path.rglob("*") if inside.is_file())
        _print_json({"format": wanted.format, "path": str(path), "files": [str(file) for file in files]})
    else:
        print(path)
    return DONE


def _analyse(options: argparse.Namespace) -> int:
    from studio.ops.terminal import describe_measured

    measured = _studio().analyse(options.file)
    if options.json:
        _print_json(measured)
    else:
        print(describe_measured(measured))
    return DONE


def _songs(options: argparse.Namespace) -> int:
    from studio.ops.terminal import describe_song

    studio = _studio()
    offset, page = 0, 100
    found: list[dict[str, Any]] = []
    while songs := studio.library.songs(page, offset):
        for song in songs:
            if options.json:
                known = {
                    "song_id": song.id,
                    "title": song.title,
                    "created": song.created,
                    "take_id": song.latest.id,
                }
                found.append(known | {"seed": song.latest.seed, "brief": song.latest.brief})
            else:
                print(describe_song(song))
        offset += page
    if options.json:
        _print_json(found)
    elif offset == 0:
        print('No songs yet. Make one: python -m studio create "a sentence"')
    return DONE


def _warm(options: argparse.Namespace) -> int:  # noqa: ARG001  # every command takes the options
    from studio.ops.warm import warm

    compiled = warm()
    print(f"Warm: every kernel is compiled, and {compiled} modules were.", file=sys.stderr)
    return DONE


def _bench(options: argparse.Namespace) -> int:
    from studio.ops.bench import main as bench

    bench(as_json=options.json)
    return DONE


def _doctor(options: argparse.Namespace) -> int:
    from dataclasses import asdict

    from studio.ops.doctor import examine, examine_library

    checks = [examine_library(_studio())] if options.library else examine(_studio())
    if options.json:
        _print_json([asdict(check) for check in checks])
    else:
        for check in checks:
            mark = "✓" if check.ok else ("✗" if check.required else "–")
            print(f"{mark} {check.name:<12}{check.detail}")
    return DONE if all(check.ok for check in checks if check.required) else NOT_NOW


def _worker(options: argparse.Namespace) -> int:
    import logging
    from dataclasses import replace

    from studio.engines.engine import ENGINES
    from studio.jobs.worker import Worker
    from studio.library.library import Library

    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(process)d %(levelname)s %(message)s")
    settings = Settings.from_environment()
    given = {
        name: getattr(options, name) for name in ("home", "threads") if getattr(options, name) is not None
    }
    settings = replace(settings, **given)
    Worker(Library(settings), ENGINES, settings, options.parent).run()
    return DONE


def _studio() -> "Studio":
    from studio.engines.engine import ENGINES
    from studio.studio import Studio
    from studio.take_files import MASTERS

    # a command names every file of its song, so all are encoded at once, while the master is measured
    engines = {id_: engine.delivering(at_once=MASTERS) for id_, engine in ENGINES.items()}
    return Studio(Settings.from_environment(), engines)


def _check_folder(folder: Path) -> None:
    """Make the folder now: a song is not made first and then left without a place."""
    from studio.library.storage import storage_errors

    with storage_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)


def _take_json(take: "Take", files: dict[str, Path]) -> dict[str, Any]:
    paths: dict[str, Any] = {
        name: str(path) for name, path in files.items() if name not in take.stems.values()
    }
    paths["stems"] = {part: str(files[name]) for part, name in take.stems.items()}
    return {
        "song_id": take.song_id,
        "take_id": take.id,
        "parent_id": take.parent_id,
        "title": take.title,
        "request": take.request,
        "edit": take.edit,
        "seed": take.seed,
        "brief": take.brief,
        "files": paths,
        "report": take.report,
        "timings": take.timings,
    }


def _print_json(document: object) -> None:
    import json

    print(json.dumps(document), flush=True)  # a program that feeds us line by line waits for each answer


_DOERS = {"create": _create, "import": _import, "export": _export, "patch": _patch}
"""The function that carries out each action that is not an edit."""


if __name__ == "__main__":
    sys.exit(main())
