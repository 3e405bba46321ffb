"""Name the two codecs, and replace the codec functions that a test module imported by those of either.

Invariant: a module is unchanged after the replacement ends.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple

import pytest
from tests.support.patience import BEYOND

from opend_proto.schema import Message

__all__ = ["CODECS", "Codec", "available_codecs", "codec_in_place", "native_codec", "run_program"]

# Where each codec's functions are.
CODECS: Final[dict[str, dict[str, str]]] = {
    "pure": {
        "columns": "opend.codec.column_reading",
        "decode": "opend.codec.reading",
        "encode": "opend.codec.writing",
    },
    "native": {
        "columns": "opend.codec.native_columns",
        "decode": "opend.codec.native",
        "encode": "opend.codec.native",
    },
}


def native_codec(module: str = "native") -> Any:
    """Return a module of the native codec; skip the test if the package was built without a compiler."""
    reason = "the package was built without a C compiler"
    return pytest.importorskip(f"opend.codec.{module}", reason=reason, exc_type=ImportError)


class Codec(NamedTuple):
    """The functions of one codec."""

    name: str
    decode: Callable[[type[Message], bytes], Message]
    encode: Callable[[Message], bytes]


def available_codecs() -> list[Codec]:
    """Return the codecs of this package, for tests that give both the same input; only the native one may be absent."""
    names = [name for name in CODECS if name != "native" or find_spec("opend._native")]
    homes = {name: {each: import_module(home) for each, home in CODECS[name].items()} for name in names}
    return [Codec(name, home["decode"].decode, home["encode"].encode) for name, home in homes.items()]


@contextmanager
def codec_in_place(request: pytest.FixtureRequest) -> Generator[str]:
    """Replace the codec's functions in the test's module by those of the codec that the fixture asks for."""
    # Its annotation says nothing.
    untyped: Any = request
    module: ModuleType = untyped.module
    codec: str = request.param
    if codec == "native":
        native_codec()
    with pytest.MonkeyPatch.context() as patch:
        for name, home in CODECS[codec].items():
            if hasattr(module, name):
                function: Any = getattr(import_module(home), name)
                patch.setattr(module, name, function)
        yield codec


def run_program(program: str, **environment: str) -> str:
    """Run a program in a new Python at the root of the repository; fail if it fails or warns."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
        env={**os.environ, **environment},
        timeout=BEYOND,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout
