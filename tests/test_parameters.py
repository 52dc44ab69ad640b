from dataclasses import dataclass

import pytest

from studio.errors import ParameterError
from studio.parameters import Parametric, parameter, parameters_of


@dataclass(frozen=True, slots=True)
class Delay(Parametric):
    feedback: float = parameter(0.3, 0.0, 0.95, "", "How much of an echo returns.")
    time_ms: float = parameter(350.0, 1.0, 2000.0, "ms", "Time between echoes.")
    label: str = "Delay"


def test_a_value_in_its_range_is_kept():
    assert Delay(feedback=0.95).feedback == 0.95
    assert Delay().time_ms == 350.0


@pytest.mark.parametrize("feedback", [-0.01, 0.96, float("nan"), float("inf")])
def test_a_value_outside_its_range_is_refused(feedback):
    with pytest.raises(ParameterError, match=r"it can be 0 to 0\.95"):
        Delay(feedback=feedback)


def test_the_sentence_names_value_range_and_unit():
    with pytest.raises(ParameterError) as refusal:
        Delay(time_ms=5000)

    assert str(refusal.value) == "time_ms is 5000 ms; it can be 1 to 2000 ms."


def test_declared_parameters_are_listed_in_order_and_plain_fields_are_not():
    listed = parameters_of(Delay)

    assert list(listed) == ["feedback", "time_ms"]
    assert listed["time_ms"].unit == "ms"
    assert listed["feedback"].help == "How much of an echo returns."


def test_a_default_outside_its_own_range_is_a_defect_found_at_import():
    with pytest.raises(ParameterError, match="default is 2"):
        parameter(2.0, 0.0, 1.0, "", "Too much.")
