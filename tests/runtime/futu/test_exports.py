"""The names that ``from opend.futu import *`` imports, and the side effects and requirements of the import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import opend.futu

NAMES: Final[list[str]] = vars(opend.futu)["__all__"]


def test_every_public_name_is_there() -> None:
    assert len(set(NAMES)) == len(NAMES) > 200
    assert all(hasattr(opend.futu, name) for name in NAMES)


def test_importing_prints_writes_and_starts_nothing(tmp_path: Path) -> None:
    program = (
        "import signal, threading\n"
        "before = signal.getsignal(signal.SIGINT)\n"
        "from opend.futu import *\n"
        "assert signal.getsignal(signal.SIGINT) is before\n"
        "assert threading.active_count() == 1\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_without_pandas_the_import_says_what_to_install() -> None:
    program = "import sys\nsys.modules['pandas'] = None\nimport opend.futu\n"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "pip install 'opend[futu]'" in done.stderr.splitlines()[-1]


def test_the_client_itself_does_without_pandas() -> None:
    program = "import sys\nimport opend\nopend.Client\nassert 'pandas' not in sys.modules\n"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
