"""Run the vendor's own clients against our simulator, call by call: ``python -m tests.interop.matrix`` writes the page.

Invariant: the calls are data; the code that runs them depends on no single call.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.interop.environments import ROOT
from tests.interop.jvm import JavaProgram
from tests.interop.matrix.faces import compare
from tests.interop.matrix.flow import run_trading_flow
from tests.interop.matrix.messages.java_client import run_java_calls
from tests.interop.matrix.messages.javascript_client import run_javascript_calls
from tests.interop.matrix.page import Matrix
from tests.interop.matrix.python_client import run_python_calls
from tests.support.peers.keys import rsa_key

__all__ = ["PAGE", "run_matrix"]

PAGE: Final = ROOT / "docs" / "INTEROP.md"


def run_matrix(python: Path, packages: Path, java: JavaProgram) -> Matrix:
    """Make all calls: in Python and Java in the clear and encrypted, and in JavaScript."""
    with TemporaryDirectory() as home:
        folder = Path(home)
        key_file = folder / "key.pem"
        key_file.write_bytes(rsa_key(1024))
        plain = run_python_calls(python, ROOT, folder)
        return Matrix(
            plain=plain,
            encrypted=run_python_calls(python, ROOT, folder, key_file),
            javascript=run_javascript_calls(packages, ROOT),
            java=run_java_calls(java, folder, key_file),
            flow=run_trading_flow(python, ROOT, folder),
            faces=compare(plain, run_python_calls(Path(sys.executable), ROOT, folder, face="opend.futu")),
        )
