"""The package can be built and used with a C compiler and without one, as a wheel and in place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from tests.support.patience import BEYOND

pytest.importorskip("hatchling")

ROOT = Path(__file__).parents[3]
PARTS = ("codegen", "generated", "proto", "runtime", "templates")
FILES = ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", ".gitignore")
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
NOTICE = "opend is built without its C extension"
USE = """
import opend.codec, sys
from opend_proto.qot_common import QotMarket, Security
one = Security(market=QotMarket.HK_SECURITY, code="00700")
assert opend.codec.decode(Security, opend.codec.encode(one)) == one
print(opend.codec.implementation, opend.__file__)
"""

pytestmark = pytest.mark.skipif(shutil.which("cc") is None, reason="there is no C compiler here")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources without anything that was built from them."""
    tree = tmp_path_factory.mktemp("tree")
    for part in PARTS:
        shutil.copytree(ROOT / part, tree / part, ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"))
    for file in FILES:
        shutil.copy(ROOT / file, tree)
    return tree


@pytest.fixture(scope="module")
def compiled(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A wheel with the extension, and the output of its build."""
    return build(tree, tmp_path_factory.mktemp("compiled"), OPEND_BUILD="native")


def environment(**changes: str) -> dict[str, str]:
    """Return the variables of this process without those that a build or the codec reads."""
    kept = {name: value for name, value in os.environ.items() if name not in {"OPEND_BUILD", "OPEND_PURE", "CC"}}
    return kept | changes


def build(tree: Path, out: Path, *, editable: bool = False, **changes: str) -> tuple[Path, str]:
    """Build a wheel as pip does; return it and the output."""
    function = "build_editable" if editable else "build_wheel"
    program = f"from hatchling import build; build.{function}({str(out)!r})"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tree,
        env=environment(**changes),
        capture_output=True,
        text=True,
        check=False,
        timeout=BEYOND,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = out.glob("*.whl")
    return wheel, done.stdout + done.stderr


def use(*folders: Path, **changes: str) -> list[str]:
    """Import the package from the folders; return the codec's name and the package's path."""
    path = os.pathsep.join([*map(str, folders), sysconfig.get_path("purelib")])
    # Without site, so that an editable install of this repository is not found instead.
    command = [sys.executable, "-S", "-W", "error", "-c", USE]
    done = subprocess.run(
        command,
        env=environment(PYTHONPATH=path, **changes),
        cwd=folders[0],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


def unpack(wheel: Path, folder: Path) -> list[str]:
    """Unpack a wheel and return its extensions."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
        return [name for name in archive.namelist() if name.endswith(SUFFIX)]


def test_a_wheel_built_with_a_compiler_has_the_extension(compiled: tuple[Path, str], tmp_path: Path) -> None:
    wheel, said = compiled
    assert NOTICE not in said
    assert "warning" not in said
    assert "none-any" not in wheel.name
    assert unpack(wheel, tmp_path / "site") == [f"opend/_native{SUFFIX}"]
    assert not list((tmp_path / "site").rglob("*.[ch]"))
    assert use(tmp_path / "site") == ["native", str(tmp_path / "site" / "opend" / "__init__.py")]
    assert use(tmp_path / "site", OPEND_PURE="1")[0] == "pure"


def test_a_wheel_built_without_a_compiler_is_pure_and_says_so_once(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    wheel, said = build(tree, tmp_path, PATH=str(tmp_path / "empty"))
    assert said.count(NOTICE) == 1
    assert wheel.name.endswith("-py3-none-any.whl")
    assert unpack(wheel, tmp_path / "site") == []
    assert use(tmp_path / "site") == ["pure", str(tmp_path / "site" / "opend" / "__init__.py")]


def test_a_wheel_may_be_asked_to_be_pure(tree: Path, tmp_path: Path) -> None:
    wheel, said = build(tree, tmp_path, OPEND_BUILD="pure")
    assert NOTICE not in said
    assert wheel.name.endswith("-py3-none-any.whl")


def test_a_missing_compiler_is_an_error_where_the_extension_is_wanted(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(AssertionError):
        build(tree, tmp_path, PATH=str(tmp_path / "empty"), OPEND_BUILD="native")


def test_an_editable_install_has_the_extension_in_place(tree: Path, tmp_path: Path) -> None:
    extension = tree / "runtime" / "opend" / f"_native{SUFFIX}"
    wheel, _ = build(tree, tmp_path, editable=True)
    assert unpack(wheel, tmp_path / "site") == []
    assert extension.exists()
    assert use(tree / "runtime", tree / "generated")[0] == "native"
    # Files left there must not become part of the next wheel.
    pure, _ = build(tree, tmp_path / "pure", OPEND_BUILD="pure")
    assert unpack(pure, tmp_path / "unpacked") == []
    extension.unlink()


def test_an_extension_of_other_sources_is_left_alone(compiled: tuple[Path, str], tmp_path: Path) -> None:
    wheel, _ = compiled
    unpack(wheel, tmp_path / "site")
    native = tmp_path / "site" / "opend" / "codec" / "native.py"
    native.write_text(native.read_text().replace("_INTERFACE: Final = ", "_INTERFACE: Final = -"))
    assert use(tmp_path / "site")[0] == "pure"
