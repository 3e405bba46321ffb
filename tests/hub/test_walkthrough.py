"""docs/HUB.md leads from an empty machine to the first ticks: its lines run as they stand, and its files are read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import import_module
from json import loads
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

import pytest

from opend.cli.app import build_parser

pytestmark = pytest.mark.one_python

ROOT: Final = Path(__file__).resolve().parents[2]
DOCS: Final = ROOT / "docs"
PAGE: Final = (DOCS / "HUB.md").read_text(encoding="utf-8")
LINES: Final = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)[0]
PACKAGE: Final = "'opend[hub]'"
KEPT: Final = ("PIP_", "SSL_", "LANG")
"""The variables that a new user has too, by their beginnings."""


def alone() -> list[str]:
    """Return the words before a command that give it a loopback of its own, so that the usual ports are free."""
    words = ["unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
    try:
        done = subprocess.run([*words, "true"], capture_output=True, check=False, timeout=10)
    except OSError:
        return []
    return words if done.returncode == 0 else []


def told(lines: str, folder: Path, before: list[str]) -> subprocess.CompletedProcess[str]:
    """Run lines of the page in a folder; what they start ends with them."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name.startswith(KEPT)}
    path = os.pathsep.join([str(Path(sys.executable).resolve().parent), "/usr/local/bin", "/usr/bin", "/bin"])
    return subprocess.run(
        [*before, "bash", "-eu", "-c", lines],
        cwd=folder,
        env={**kept, "HOME": str(home), "PATH": path, "OPEND_BUILD": "pure"},
        capture_output=True,
        text=True,
        check=False,
        timeout=400,
    )


@pytest.mark.timeout(600)
def test_the_lines_lead_from_an_empty_machine_to_ticks(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    built = subprocess.run(
        build, env={**os.environ, "OPEND_BUILD": "pure"}, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert LINES.count(PACKAGE) == 1
    # Only the package itself comes from this checkout, and packages need the network, which comes first.
    lines = LINES.replace(PACKAGE, f"--quiet 'opend[hub] @ {wheel.as_uri()}'")
    end = lines.index("\n", lines.index("pip install"))
    installing, rest = lines[: end + 1], lines[end + 1 :]
    folder = tmp_path / "empty"
    folder.mkdir()
    done = told(installing, folder, [])
    if "No matching distribution" in done.stderr or "connection" in done.stderr.lower():
        pytest.skip(f"pip cannot install the packages: {done.stderr.strip().splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    done = told(f". hub/bin/activate\n{rest}", folder, alone())
    assert done.returncode == 0, done.stdout + done.stderr
    ticks = re.findall(r"^HK\.00700 \S+ \S+ [\d.]+$", done.stdout, re.MULTILINE)
    assert ticks, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    status: Any = loads((folder / "status.json").read_text(encoding="utf-8"))
    assert status["name"] == "main"
    assert (status["nats"], status["opend"]) == (True, True)


def test_the_compose_file_starts_what_there_is() -> None:
    """Its images have names alone, its commands are understood, and every password is asked for."""
    yaml: Any = import_module("yaml")
    composed: Any = yaml.safe_load((DOCS / "hub" / "compose.yaml").read_text(encoding="utf-8"))
    services = composed["services"]
    assert set(services) == {"nats", "hub", "standby"}
    for service in services.values():
        assert re.fullmatch(r"[a-z]+:[\w.-]+", service["image"])
        for name, value in service["environment"].items():
            assert "PASSWORD" not in name or re.fullmatch(r"\$\{\w+_PASSWORD:\?\}", value), name
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", []))
    *shell, script = services["hub"]["command"]
    assert shell == ["sh", "-c"]
    words = script.rpartition("exec opend ")[2].split()
    parsed = build_parser(words).parse_args(words)
    assert (parsed.standby, parsed.nats) == (True, "nats://nats:4222")
    asked = set(re.findall(r"\$\{(\w+):\?\}", (DOCS / "hub" / "compose.yaml").read_text(encoding="utf-8")))
    assert asked == {variable.removeprefix("$") for variable in re.findall(r"password: (\$\w+)", PAGE)}


def test_the_picture_says_what_it_shows() -> None:
    """It is well formed, has words for who cannot see it, and colours for the dark."""
    (path,) = re.findall(r"!\[[^\]]+\]\((.*?)\)", PAGE)
    text = (DOCS / path).read_text(encoding="utf-8")
    root = ET.fromstring(text)  # noqa: S314 - our own file
    space = "{http://www.w3.org/2000/svg}"
    described = {each.get("id") for tag in ("title", "desc") for each in root.iter(f"{space}{tag}")}
    assert described == set(root.get("aria-labelledby", "").split())
    assert "prefers-color-scheme: dark" in text
    used = set(re.findall(r"var\((--\w+)\)", text))
    light, dark = re.findall(r"svg \{(.*?)\}", text)
    assert used == set(re.findall(r"(--\w+):", light)) == set(re.findall(r"(--\w+):", dark))
