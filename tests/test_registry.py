import sys
import textwrap
from abc import ABC, abstractmethod

import pytest

from studio.errors import NotFoundError
from studio.registry import Registry


class Effect(ABC):
    @abstractmethod
    def name(self): ...


FILES = {
    "__init__": "",
    "_private": "raise RuntimeError('never imported')",
    "echo": """
        from tests.test_registry import Effect
        class Echo(Effect):
            def name(self): return "echo"
        """,
    "reverb": """
        from tests.test_registry import Effect
        class Room(Effect):
            def name(self): return "reverb"
        reverb = Room()
        """,
    "empty": "",
    "twins": """
        from tests.test_registry import Effect
        class One(Effect):
            def name(self): return "one"
        class Two(Effect):
            def name(self): return "two"
        """,
}


@pytest.fixture
def effects(tmp_path, monkeypatch):
    package = f"extensions_{tmp_path.name.replace('-', '_')}"
    folder = tmp_path / package
    folder.mkdir()
    for name, source in FILES.items():
        (folder / f"{name}.py").write_text(textwrap.dedent(source))
    monkeypatch.syspath_prepend(str(tmp_path))
    yield Registry(package, Effect, "effect")
    for name in [name for name in sys.modules if name.split(".")[0] == package]:
        del sys.modules[name]


def test_ids_are_the_file_names_and_private_ones_are_hidden(effects):
    assert effects.ids == ("echo", "empty", "reverb", "twins")
    assert list(effects) == list(effects.ids)
    assert len(effects) == 4


def test_listing_imports_no_extension(effects):
    assert effects.ids
    assert "echo" in effects
    assert not [
        name for name in sys.modules if name.startswith("extensions_") and name.endswith((".echo", ".reverb"))
    ]


def test_a_class_is_made_and_an_instance_is_taken(effects):
    assert effects["echo"].name() == "echo"
    assert effects["reverb"].name() == "reverb"


def test_an_extension_is_made_once(effects):
    assert effects["echo"] is effects["echo"]


def test_an_unknown_id_offers_what_is_near(effects):
    with pytest.raises(NotFoundError) as refusal:
        effects["ecko"]

    assert str(refusal.value) == "There is no effect called 'ecko'; there is echo."


def test_an_unknown_id_with_nothing_near_offers_all(effects):
    with pytest.raises(NotFoundError, match="there is echo, empty, reverb, twins"):
        effects["xylophone"]


@pytest.mark.parametrize("id_", ["empty", "twins"])
def test_a_file_with_none_or_two_is_a_defect(effects, id_):
    with pytest.raises(TypeError, match="must define exactly one effect"):
        effects[id_]
