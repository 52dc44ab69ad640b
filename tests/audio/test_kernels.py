"""Compiled loops: the same bits everywhere, cached on disk until anything that they depend on changes."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numba import config

from studio.audio import kernels
from studio.audio.clip import Samples

_USES = "from studio.audio.kernels import kernel\n"


@pytest.fixture
def studio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    installed = tmp_path / "studio"
    for folder in ("audio", "synthesis", "theory"):
        (installed / folder).mkdir(parents=True)
    (installed / "audio" / "calling.py").write_text(_USES)
    (installed / "audio" / "called.py").write_text("level = 1")
    monkeypatch.setattr(kernels, "_STUDIO", installed)
    monkeypatch.setattr(config, "CACHE_DIR", "")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return installed


def place() -> Path:
    return kernels.machine_code_folder(kernels.watched_folders())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kernels, "FOLDER", tmp_path / "kept")
    return tmp_path / "kept"


def doubled(samples: Any) -> Any:
    twice = np.empty_like(samples)
    for index in range(len(samples)):
        twice[index] = samples[index] * 2
    return twice


def test_the_same_sources_keep_their_machine_code(studio: Path) -> None:
    folder = place()

    assert folder.is_dir()
    assert studio in folder.parents
    assert place() == folder


def test_a_number_that_another_file_tells_leaves_the_old_code_behind(studio: Path) -> None:
    before = place()

    (studio / "audio" / "called.py").write_text("level = 2")

    assert place() != before


def test_a_folder_with_its_first_kernel_counts_from_then_on(studio: Path) -> None:
    (studio / "theory" / "chords.py").write_text("")
    before = place()
    (studio / "theory" / "fifths.py").write_text(_USES)

    after = place()
    (studio / "theory" / "chords.py").write_text("FIFTH = 7")

    assert len({before, after, place()}) == 3


def test_a_source_beside_no_kernel_changes_nothing(studio: Path) -> None:
    before = place()

    (studio / "theory" / "chords.py").write_text("FIFTH = 7")

    assert place() == before


def test_a_kernel_in_a_folder_that_is_not_watched_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubled, "__module__", "studio.unwatched")

    with pytest.raises(RuntimeError, match="doubled"):
        kernels.exact_kernel(doubled)


def test_numbers_in_machine_code_come_from_folders_that_are_watched() -> None:
    watched = {
        ".".join(("studio", *folder.relative_to(kernels._STUDIO).parts))
        for folder in kernels.watched_folders()
    }
    sources = [
        path for path in kernels._STUDIO.rglob("*.py") if kernels._USES_KERNELS.search(path.read_bytes())
    ]
    imports = [
        node
        for path in sources
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom)
    ]

    elsewhere = [
        (node.module, name.name)
        for node in imports
        if node.module is not None
        and node.module.startswith("studio.")
        and node.module.rpartition(".")[0] not in watched
        for name in node.names
        if name.name.isupper()
    ]

    assert imports
    assert elsewhere == []


def test_an_installation_that_may_only_be_read_compiles_into_a_folder_of_the_user(
    studio: Path, tmp_path: Path
) -> None:
    (studio / "__pycache__").write_text("in the way")

    folder = place()

    assert folder.parent == tmp_path / "home" / ".cache" / "mother-load"
    assert folder.is_dir()
    assert place() == folder


def test_what_was_compiled_into_an_installation_that_may_only_be_read_is_used(
    studio: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = place()
    (installed / "loop.nbi").write_text("compiled")
    may_write = kernels._may_write
    monkeypatch.setattr(
        kernels, "_may_write", lambda folder: studio not in folder.parents and may_write(folder)
    )

    folder = place()

    assert folder != installed
    assert (folder / "loop.nbi").read_text() == "compiled"


def test_where_nothing_can_be_kept_a_folder_of_this_process_serves(
    studio: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (studio / "__pycache__").write_text("in the way")
    (tmp_path / "home").write_text("in the way")
    monkeypatch.setattr(kernels.tempfile, "mkdtemp", lambda prefix: f"{prefix}of-its-own")

    assert str(place()) == "mother-load-of-its-own"


def test_whoever_installs_chooses_the_place(
    studio: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(config, "CACHE_DIR", str(tmp_path / "chosen"))

    assert place().parent == tmp_path / "chosen"


def test_what_is_stale_is_removed_and_what_is_used_stays(
    studio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stale = place()
    (studio / "audio" / "new.py").write_text("")
    used = place()
    monkeypatch.setattr(kernels, "FOLDER", used)

    kernels.forget_stale_machine_code()

    assert used.is_dir()
    assert not stale.exists()


@pytest.mark.usefixtures("folder")
def test_a_loop_from_disk_gives_what_the_compiled_one_gave() -> None:
    samples = np.linspace(-1, 1, 1001, dtype=np.float32)
    compiled = kernels.exact_kernel(doubled)(samples)
    assert kernels.is_warm()

    loop: Any = kernels.exact_kernel(doubled)
    loaded = loop(samples)

    assert sum(loop.stats.cache_hits.values()) == 1
    np.testing.assert_array_equal(loaded, compiled)
    assert loaded.dtype == compiled.dtype == np.float32


def test_a_copy_of_the_sources_does_not_compile_again_and_gives_the_same_bytes(tmp_path: Path) -> None:
    sources = Path(kernels.__file__).parents[1]
    copied = shutil.copytree(
        sources, tmp_path / "copy" / "studio", ignore=shutil.ignore_patterns("__pycache__")
    )
    script = (
        "import hashlib, numpy as np; from studio.audio import integers as i;"
        "sound = np.random.default_rng(1).uniform(-1, 1, (4410, 2)).astype(np.float32);"
        "print(hashlib.sha256(i.left_justified(sound)).hexdigest());"
        "loops = [loop for loop in vars(i).values() if hasattr(loop, 'stats')];"
        "print(sum(sum(loop.stats.cache_misses.values()) for loop in loops))"
    )
    environment = {**os.environ, "NUMBA_CACHE_DIR": str(tmp_path)}
    command = [sys.executable, "-c", script]

    first, second = (
        subprocess.run(
            command, cwd=folder, check=True, capture_output=True, text=True, env=environment
        ).stdout.split()
        for folder in (sources.parent, copied.parent)
    )

    assert first[0] == second[0]
    assert int(first[1]) > 0
    assert int(second[1]) == 0


@pytest.mark.usefixtures("folder")
def test_a_setting_for_one_loop_is_taken_back() -> None:
    pairing, locators = config.SLP_VECTORIZE, config.CACHE_LOCATOR_CLASSES
    sound = np.linspace(-1, 1, 101)

    paired = kernels.paired_kernel(doubled)(sound)

    np.testing.assert_array_equal(paired, sound * 2)
    assert pairing == config.SLP_VECTORIZE
    assert locators == config.CACHE_LOCATOR_CLASSES


@kernels.kernel
def _resonance(target: Samples, source: Samples, angles: Samples) -> None:
    one = np.float32(1.0)
    for index in range(source.shape[0]):
        value, angle = source[index], angles[index]
        first = one / (one + angle * (angle + value))
        series = one + value * np.float32(1.0 / 6.0) * (one + value * np.float32(1.0 / 7.0))
        target[index] = series * first * angle * angle + first * value - value * angle


def test_vectors_and_single_values_round_alike() -> None:
    noise = np.random.default_rng(1)
    source, angles = (noise.uniform(0.5, 5.0, 65_536).astype(np.float32) for _ in range(2))
    in_vectors, one_by_one, in_place = np.empty_like(source), np.empty_like(source), source.copy()

    _resonance(in_vectors, source, angles)
    for index in range(source.size):
        _resonance(one_by_one[index : index + 1], source[index : index + 1], angles[index : index + 1])
    _resonance(in_place, in_place, angles)

    np.testing.assert_array_equal(one_by_one, in_vectors)
    np.testing.assert_array_equal(in_place, in_vectors)
