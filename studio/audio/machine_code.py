"""Machine code of compiled loops on disk, put to work without the compiler that made it.

Numba's own cache still needs numba's type system and its LLVM set-up, half a second before the first loop runs. An image holds
what the compiler came to: object code, and the names in it by which Python calls it. LLVM's linker alone, and three small
extension modules of numba's that compiled code calls, bring it back in a millisecond.
"""

import builtins
import ctypes
import importlib.util
import pickle
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import llvmlite.binding as llvm

Signature = tuple[Any, ...]
"""What decides which machine code fits some arguments: see :func:`studio.audio.kernels.signature_of`."""

_EXTENSIONS = ("numba._helperlib", "numba._dynfunc", "numba.core.runtime._nrt_python")


class Image(NamedTuple):
    """One loop, compiled for one signature.

    Attributes:
        object_code: An object file for the linker.
        wrapper: The symbol that Python calls.
        environment: The symbol that points to what the code needs of Python while it runs.
        constants: Python's values in there.
    """

    object_code: bytes
    wrapper: str
    environment: str
    constants: tuple[Any, ...]

    @classmethod
    def of(cls, compiled: Any) -> "Image":  # noqa: ANN401  # numba has no types
        """The image of what numba has just compiled (its CompileResult)."""
        code = compiled.library._get_compiled_object()  # noqa: SLF001  # as numba's own cache reads it
        names = compiled.fndesc
        return cls(code, names.llvm_cpython_wrapper_name, names.env_name, tuple(compiled.environment.consts))

    def link(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Make the image callable.

        Each has a linker of its own: had they one together, what two of them contain would be taken from whichever came first.

        Args:
            function: The source of the loop; it gives its name and the names it sees.
        """
        runtime = _runtime()
        engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), _target().create_target_machine())
        engine.add_object_file(llvm.ObjectFileRef.from_data(self.object_code))
        engine.finalize_object()
        environment = runtime.Environment(function.__globals__)
        environment.consts.extend(self.constants)
        place = ctypes.c_void_p.from_address(engine.get_global_value_address(self.environment))
        place.value = id(environment)
        address = engine.get_function_address(self.wrapper)
        module = sys.modules[function.__module__]
        linked: Callable[..., Any] = runtime.make_function(
            module, function.__name__, function.__doc__ or "", address, environment, (engine,)
        )
        return linked


def read_images(path: Path) -> dict[Signature, Image]:
    """The images of one loop by signature; none where there is no file, or another machine or compiler made it."""
    try:
        stamp, images = pickle.loads(path.read_bytes())  # noqa: S301  # our own file, as trusted as bytecode
    except (OSError, ValueError, EOFError, LookupError, AttributeError, ImportError, pickle.UnpicklingError):
        return {}  # not there, or damaged
    return dict(images) if stamp == machine() else {}


def write_images(path: Path, images: Mapping[Signature, Image]) -> None:
    """Keep the images of one loop; where the folder cannot be written, it is compiled again in the next process."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
            file.write(pickle.dumps((machine(), dict(images))))
        Path(file.name).replace(path)


@cache
def machine() -> tuple[Any, ...]:
    """What machine code depends on beside its source: the processor, Python, and numba's runtime."""
    runtime = [_extension_path(name).stat() for name in _EXTENSIONS]
    return (
        llvm.get_process_triple(),
        llvm.get_host_cpu_name(),
        llvm.get_host_cpu_features().flatten(),
        sys.implementation.cache_tag,
        [(status.st_size, status.st_mtime_ns) for status in runtime],
    )


@cache
def _target() -> Any:  # noqa: ANN401  # LLVM's binding has no types
    return llvm.Target.from_triple(llvm.get_process_triple())


@cache
def _runtime() -> ModuleType:
    """Give the linker every name that compiled code uses; numba's maker of callables."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    helpers, functions, arrays = (_extension(name) for name in _EXTENSIONS)
    for prefix, module in (("numba_", helpers), ("numba_", functions), ("NRT_", arrays)):
        for name, address in module.c_helpers.items():
            llvm.add_symbol(name if name.startswith("_nrt") else prefix + name, address)
    llvm.add_symbol("_Py_NoneStruct", id(None))
    for name, value in vars(builtins).items():
        if isinstance(value, type) and issubclass(value, BaseException):
            llvm.add_symbol(f"PyExc_{name}", id(value))
    llvm.add_symbol("numba_unpickle", ctypes.cast(_unpickle, ctypes.c_void_p).value)
    return functions


@ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
def _unpickle(address: int, length: int, _checksum: int) -> object:
    """What stands in machine code as a pickle, mostly the type of an array; numba's own would import all of numba."""
    return _unpickled(address, length)


@cache
def _unpickled(address: int, length: int) -> object:
    return pickle.loads(ctypes.string_at(address, length))  # noqa: S301  # it is part of the machine code


def _extension(name: str) -> ModuleType:
    """An extension module of numba's, without numba around it; numba finds it again should it be imported later."""
    if name not in sys.modules:
        path = str(_extension_path(name))
        spec = importlib.util.spec_from_file_location(name, path, loader=ExtensionFileLoader(name, path))
        if spec is None or spec.loader is None:
            raise ImportError(f"{path} cannot be loaded.", name=name)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        sys.modules[name] = module
    return sys.modules[name]


def _extension_path(name: str) -> Path:
    package, *parts = name.split(".")
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise ImportError(f"{package} is not installed.", name=package)
    return Path(found.origin).parent.joinpath(*parts[:-1], parts[-1] + EXTENSION_SUFFIXES[0])
