"""Loops from disk: the same results without the compiler, and never code of another signature, machine or source."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.audio import kernels, machine_code
from studio.audio.kernels import Kernel, exact_kernel, kernel


def doubled(samples: Any) -> Any:
    twice = np.empty_like(samples)
    for index in range(len(samples)):
        twice[index] = samples[index] * 2
    return twice


def sum_of_products(left: Any, right: Any, gain: Any) -> Any:
    total = 0.0
    for row in range(left.shape[0]):
        for column in range(left.shape[1]):
            total += left[row, column] * right[row, column]
    return total * gain


@kernel
def halved(value: float) -> float:
    return value / 2


@kernel
def quartered(value: float) -> float:
    return halved(halved(value))


def refusing(samples: Any) -> Any:
    if len(samples) == 0:
        raise ValueError("nothing to do")
    return len(samples)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kernels, "FOLDER", tmp_path / "images")
    return tmp_path / "images"


def fail_to_compile(*_arguments: object) -> None:
    pytest.fail("numba compiled what lay on disk")


def from_disk(function: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Any:
    """The loop as the next process finds it."""
    monkeypatch.setattr(Kernel, "_compile", fail_to_compile)
    return exact_kernel(function)


def test_a_loop_from_disk_gives_what_the_compiled_one_gave(monkeypatch: pytest.MonkeyPatch) -> None:
    samples = np.linspace(-1, 1, 1001, dtype=np.float32)
    compiled = exact_kernel(doubled)(samples)

    loaded = from_disk(doubled, monkeypatch)(samples)

    np.testing.assert_array_equal(loaded, samples * 2)
    assert loaded.dtype == compiled.dtype == np.float32


@pytest.mark.parametrize(
    "other",
    [
        np.arange(6.0).reshape(2, 3),
        np.asfortranarray(np.arange(6, dtype=np.float32).reshape(2, 3)),
        np.arange(12, dtype=np.float32).reshape(2, 6)[:, ::2],
        np.arange(6).reshape(2, 3),
    ],
    ids=["float64", "columns first", "with gaps", "integers"],
)
def test_an_array_of_another_layout_or_type_has_machine_code_of_its_own(other: Any) -> None:
    ones = np.ones((2, 3), np.float32)
    loop = exact_kernel(sum_of_products)
    loop(ones, ones, 1.0)

    assert loop(other, ones, 1.0) == pytest.approx(other.sum())


def test_whole_and_real_numbers_have_machine_code_of_their_own() -> None:
    ones = np.ones((2, 3), np.float32)
    loop = exact_kernel(sum_of_products)

    assert loop(ones, ones, 2) == 12
    assert loop(ones, ones, 2.5) == 15


def test_signatures_gather_in_one_file(folder: Path) -> None:
    loop: Any = exact_kernel(doubled)
    loop(np.ones(3, np.float32))
    loop(np.ones(3))

    (file,) = folder.iterdir()
    assert len(machine_code.read_images(file)) == 2


def test_a_kernel_calls_another() -> None:
    assert quartered(6.0) == 1.5


def test_an_error_raised_in_machine_code_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    exact_kernel(refusing)(np.ones(1))

    loop = from_disk(refusing, monkeypatch)

    with pytest.raises(ValueError, match="nothing to do"):
        loop(np.ones(0))


def test_what_no_loop_takes_is_refused() -> None:
    with pytest.raises(TypeError, match="not list"):
        exact_kernel(doubled)([1.0, 2.0])


def test_machine_code_of_another_machine_is_not_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exact_kernel(doubled)(np.ones(3))
    (file,) = folder.iterdir()
    assert machine_code.read_images(file)

    monkeypatch.setattr(machine_code, "machine", lambda: ("another",))

    assert machine_code.read_images(file) == {}


@pytest.mark.parametrize("damage", [b"", b"no pickle", b"\x80\x05]\x94."])
def test_a_damaged_file_is_as_good_as_none(folder: Path, damage: bytes) -> None:
    exact_kernel(doubled)(np.ones(3))
    (file,) = folder.iterdir()
    file.write_bytes(damage)

    np.testing.assert_array_equal(exact_kernel(doubled)(np.ones(3)), np.full(3, 2.0))
    assert machine_code.read_images(file)


def test_where_nothing_can_be_kept_loops_still_run(folder: Path) -> None:
    folder.write_text("in the way")

    np.testing.assert_array_equal(exact_kernel(doubled)(np.ones(3)), np.full(3, 2.0))


def test_a_process_that_finds_its_loops_on_disk_does_not_load_the_compiler() -> None:
    script = "import sys, studio.audio; studio.audio.warm(); print(*{'numba', 'llvmlite', 'scipy'} & set(sys.modules))"
    command = [sys.executable, "-c", script]
    subprocess.run(command, check=True)

    loaded = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert loaded.split() == ["llvmlite"]
