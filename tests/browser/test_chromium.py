"""A browser is taken from the machine, or unpacked once, and where neither is possible the reason is told."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from tests.browser import chromium as module
from tests.browser.chromium import chromium, unpack_chromium
from tests.interop.environments import Missing

# As apt-get does, it leaves a package in the cache that it is told of; it counts its runs.
APT: Final = """#!/bin/sh
echo run >> "{count}"
for word; do
  case "$word" in
    Dir::Cache=*) cache="${{word#Dir::Cache=}}" ;;
    install) touch "$cache/archives/chromium.deb" ;;
  esac
done
"""
DPKG: Final = """#!/bin/sh
mkdir -p "$3/usr/lib/x86_64-linux-gnu" "$3/usr/lib/chromium" "$3/usr/share/fonts"
touch "$3/usr/lib/chromium/chromium"
"""
FAILING: Final = """#!/bin/sh
echo "a warning" >&2
echo "E: no network" >&2
exit 100
"""


def tool(folder: Path, name: str, text: str) -> None:
    """Put a script on the PATH that stands in for a program."""
    (folder / name).write_text(text, encoding="utf-8")
    (folder / name).chmod(0o755)


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose programs come first, on a machine without a browser."""
    folder = tmp_path / "tools"
    folder.mkdir()
    (tmp_path / "status").touch()
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    monkeypatch.setattr(module, "_COMMANDS", ("a-browser-for-a-test",))
    return folder


def test_the_browser_of_the_machine_comes_first(tools: Path, tmp_path: Path) -> None:
    tool(tools, "a-browser-for-a-test", "#!/bin/sh\n")
    assert chromium(tmp_path / "build") == module.Chromium(tools / "a-browser-for-a-test")
    assert not (tmp_path / "build").exists()


def test_else_one_is_unpacked_once(tools: Path, tmp_path: Path) -> None:
    tool(tools, "apt-get", APT.format(count=tmp_path / "count"))
    tool(tools, "dpkg-deb", DPKG)
    root = tmp_path / "build" / "chromium"
    first, second = (chromium(tmp_path / "build", tmp_path / "status") for _ in range(2))
    assert first == second
    assert first.program == root / "usr" / "lib" / "chromium" / "chromium"
    assert first.program.is_file()
    assert first.environment["LD_LIBRARY_PATH"].split(":")[0] == str(root / "usr" / "lib" / "x86_64-linux-gnu")
    assert (Path(first.environment["XDG_DATA_HOME"]) / "fonts").is_dir()
    assert (tmp_path / "count").read_text(encoding="utf-8").splitlines() == ["run"] * 2  # update and install
    assert {path.name for path in root.parent.iterdir()} == {"chromium", "chromium.lock"}


def test_the_reason_for_which_apt_fails_is_told(tools: Path, tmp_path: Path) -> None:
    tool(tools, "apt-get", FAILING)
    with pytest.raises(Missing, match=r"^apt-get: E: no network$"):
        unpack_chromium(tmp_path / "chromium", tmp_path / "status")
    assert not (tmp_path / "chromium").exists()


def test_where_there_is_no_debian_nothing_is_fetched(tools: Path, tmp_path: Path) -> None:
    tool(tools, "apt-get", APT.format(count=tmp_path / "count"))
    with pytest.raises(Missing, match="no chromium is on the PATH"):
        unpack_chromium(tmp_path / "chromium", tmp_path / "none")
    assert not (tmp_path / "count").exists()
