"""Run the checks on libFuzzer's inputs: ``python -m tests.fuzz.target PROGRAM`` with libFuzzer's own arguments.

Invariant: it ends with an error if the codecs disagree, or if a sanitizer reports a fault.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

if __name__ == "__main__":
    # Before every module that uses the extension.
    import_module("tests.fuzz.extension")
    from tests.fuzz.subjects import check

    # Only the environment that run.py makes has it.
    atheris: Any = import_module("atheris")
    atheris.Setup(sys.argv[1:], check)
    atheris.Fuzz()
