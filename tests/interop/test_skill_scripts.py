"""The scripts of the vendor's skill for agents, as a third party packs them, run unchanged with opend-as-futu.

Each prints what it prints under the vendor's client; the two talk to simulators of one seed whose clocks stand still.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
from tests.interop.as_futu import as_futu_python, skill_scripts
from tests.interop.environments import Missing
from tests.support.results import result_in

from opend.simulator import ManualClock, Simulator

HERE: Final = Path(__file__).parent
COMMANDS: Final = (HERE / "skill_commands.txt").read_text("utf-8").splitlines()
"""Scripts and their arguments; all are asked for JSON."""
LOG: Final = re.compile(r"^(.* \| \d+ \| .*|\[WARN\] .*)\n", re.MULTILINE)
"""Lines of the vendor's log, and the scripts' warning that nobody has installed them with the skill's own installer."""

Outcome: TypeAlias = tuple[str, int, str]

pytestmark = pytest.mark.timeout(300)


def outcomes(python: Path, scripts: Path, home: Path) -> dict[str, Outcome]:
    """Return what each command prints, its status, and the error that ended it."""
    home.mkdir()
    with Simulator(seed=7, clock=ManualClock()) as simulator:
        done = subprocess.run(
            [python, HERE / "scripts" / "skills.py"],
            input="\n".join(f"{scripts}/{command} --json" for command in COMMANDS),
            cwd=home,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(home),
                "TMPDIR": str(home),
                "FUTU_OPEND_PORT": str(simulator.port),
            },
            capture_output=True,
            text=True,
            timeout=200,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = result_in(done.stdout)
    return {
        command: (LOG.sub("", each["output"]), each["status"], each["error"])
        for command, each in zip(COMMANDS, found, strict=True)
    }


def test_each_script_prints_the_same(vendor_python: Path, tmp_path: Path) -> None:
    try:
        python, scripts = as_futu_python(), skill_scripts()
    except Missing as missing:
        pytest.skip(str(missing))
    vendors = outcomes(vendor_python, scripts, tmp_path / "vendor")
    ours = outcomes(python, scripts, tmp_path / "ours")
    succeeded = [command for command in COMMANDS if vendors[command][1:] == (0, "")]
    assert len(succeeded) > 110
    different = {command for command in COMMANDS if ours[command] != vendors[command]}
    assert {command: (vendors[command], ours[command]) for command in different} == {}
