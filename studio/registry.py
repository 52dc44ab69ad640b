"""One file = one extension: its file name is the id that songs store.

Listing ids reads a folder and imports nothing; a module is imported when its extension is first asked for.
"""

import importlib
import inspect
import os
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from types import ModuleType
from typing import Generic, TypeVar

from studio.errors import NotFoundError

Extension = TypeVar("Extension")


class Registry(Mapping[str, Extension], Generic[Extension]):
    """The extensions of one kind, by id.

    A module offers exactly one extension: either a module-level instance of the contract, or a concrete
    subclass defined in it, which is made without arguments.

    Args:
        package: Dotted name of the folder, such as "studio.composing.genres".
        contract: The class every extension is an instance of.
        kind: What a person calls one of them: "genre".
        ignore: Modules of the folder that are no extension, such as the contract itself.
    """

    def __init__(
        self, package: str, contract: type[Extension], kind: str, ignore: tuple[str, ...] = ()
    ) -> None:
        self._package = package
        self._contract = contract
        self._kind = kind
        self._ignore = ignore
        self._loaded: dict[str, Extension] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id there is, sorted, without importing any extension."""
        names = _module_names(self._package)
        return tuple(name for name in names if name not in self._ignore) if self._ignore else names

    def __getitem__(self, id_: str) -> Extension:
        """The extension called ``id_``.

        Raises:
            NotFoundError: There is none by that id; the message offers what is near.
        """
        if id_ not in self._loaded:
            if id_ not in self.ids:
                near = get_close_matches(id_, self.ids, n=3) or list(self.ids)
                raise NotFoundError(f"There is no {self._kind} called {id_!r}; there is {', '.join(near)}.")
            module = importlib.import_module(f"{self._package}.{id_}")
            self._loaded[id_] = self._extension_in(module)
        return self._loaded[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self.ids

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    def _extension_in(self, module: ModuleType) -> Extension:
        instances = [value for value in vars(module).values() if isinstance(value, self._contract)]
        if len(instances) == 1:
            return instances[0]
        classes = [
            value
            for value in vars(module).values()
            if inspect.isclass(value)
            and issubclass(value, self._contract)
            and not inspect.isabstract(value)
            and value.__module__ == module.__name__
        ]
        if instances or len(classes) != 1:
            raise TypeError(f"{module.__name__} must define exactly one {self._kind}.")
        return classes[0]()


def _module_names(package: str) -> tuple[str, ...]:
    module = sys.modules.get(package) or importlib.import_module(package)
    folders = tuple(module.__path__)
    return _modules_among(folders, tuple(os.stat(folder).st_mtime_ns for folder in folders))  # noqa: PTH116 - asked often; pathlib takes four times as long


@lru_cache(256)
def _modules_among(folders: tuple[str, ...], _changed_at: tuple[int, ...]) -> tuple[str, ...]:
    """The modules in some folders; looked for again when a file has come to one of them or left it."""
    return tuple(sorted(item.name for item in pkgutil.iter_modules(folders) if not item.name.startswith("_")))
