import inspect
import re

import pytest

from studio import errors

CLASSES = [value for value in vars(errors).values() if inspect.isclass(value)]


@pytest.mark.parametrize("error", CLASSES)
def test_every_error_has_the_one_root(error):
    assert issubclass(error, errors.StudioError)


@pytest.mark.parametrize("error", CLASSES)
def test_every_error_stands_in_the_drawn_tree_below_its_parent(error):
    drawn = re.findall(r"^(.*?)(\w+Error)\b", errors.__doc__, re.MULTILINE)
    depth = {name: len(indent) for indent, name in drawn}

    assert error.__name__ in depth
    if error is not errors.StudioError:
        assert depth[error.__name__] > depth[error.__bases__[0].__name__]


@pytest.mark.parametrize("error", [errors.ParameterError, errors.BriefError, errors.AudioFileError])
def test_input_that_cannot_be_used_is_caught_as_one(error):
    with pytest.raises(errors.InputError):
        raise error("No.")


@pytest.mark.parametrize(
    ("error", "builtin"),
    [(errors.InputError, ValueError), (errors.NotFoundError, LookupError), (errors.StorageError, OSError)],
)
def test_errors_are_also_what_python_calls_them(error, builtin):
    assert issubclass(error, builtin)


def test_a_message_is_what_is_printed():
    assert str(errors.StorageError("The disk is full.")) == "The disk is full."
