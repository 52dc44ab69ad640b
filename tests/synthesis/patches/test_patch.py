"""A patch: its ranges, its place in the room of all patches, its description."""

import numpy as np
import pytest

from studio.errors import ParameterError
from studio.parameters import parameters_of
from studio.synthesis.patches.patch import Patch, random_unit


def test_a_patch_survives_its_description():
    patch = Patch.from_unit(random_unit(np.random.default_rng(3)))

    assert Patch.from_json(patch.to_json()) == patch


def test_a_patch_stands_where_it_was_taken_from():
    unit = random_unit(np.random.default_rng(4))

    assert np.abs(Patch.from_unit(unit).to_unit() - unit).max() < 2e-3


@pytest.mark.parametrize("corner", [0.0, 1.0, -7.0, 9.0])
def test_every_corner_and_what_lies_beyond_is_a_patch(corner):
    patch = Patch.from_unit(np.full(len(parameters_of(Patch)), corner))

    for name, declared in parameters_of(Patch).items():
        assert declared.low <= getattr(patch, name) <= declared.high


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1.0, 1e9])
def test_a_value_that_no_patch_has_is_refused(value):
    with pytest.raises(ParameterError, match=r"cutoff_hz is .* it can be 120 to 12000 Hz"):
        Patch.from_json({"cutoff_hz": value})


def test_a_parameter_that_there_is_not_is_refused():
    with pytest.raises(ParameterError, match="A patch has no loudness"):
        Patch.from_json({"loudness": 1.0})
