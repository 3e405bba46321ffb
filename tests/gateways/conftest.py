"""The frameworks' environments, and what a day with each brings; tests are skipped if one cannot be installed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
from tests.gateways.with_vnpy import vnpy_python
from tests.interop.environments import Missing
from tests.support.results import result_in
from tests.support.sharing import made_once

SCRIPTS: Final = Path(__file__).parent / "scripts"
BESIDE: Final = str(Path(sys.executable).parent)
"""Where `nats-server` is."""
WRONG: Final = (
    {"colour": "red"},
    {"port": "none"},
    {"trading": "both"},
    {"contracts": "HK.7"},
    {"max notional": "50000"},
    {"max quantity": "many"},
    {"account id": "mine"},
    {"password from": "123456"},
    {"rsa key": "/no/such/key.pem"},
    {"markets": " , "},
    {"hub": "4222"},
)
"""Settings that cannot be used."""


@pytest.fixture(scope="session")
def python_with_vnpy() -> Path:
    """The interpreter that has vn.py and opend-vnpy."""
    try:
        return vnpy_python()
    except Missing as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def vnpy_day(python_with_vnpy: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a day with vn.py brought; see scripts/vnpy_day.py."""

    def make() -> dict[str, Any]:
        home = tmp_path_factory.mktemp("vnpy")  # vn.py writes to ~/.vntrader.
        command: list[str | Path] = [python_with_vnpy, SCRIPTS / "vnpy_day.py", json.dumps(WRONG)]
        done = subprocess.run(
            command,
            env={"HOME": str(home), "PATH": BESIDE},
            cwd=home,
            capture_output=True,
            text=True,
            timeout=150,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = result_in(done.stdout)
        return found | {"errors": done.stderr}

    return made_once(tmp_path_factory, "vnpy-day", make)
