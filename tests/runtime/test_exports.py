"""All public names of the package exist, and none is loaded before it is used."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

import opend


@pytest.mark.parametrize("name", opend.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(opend, name).__name__ == name
    assert name in dir(opend)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nonsense'"):
        _ = vars(opend)["__getattr__"]("Nonsense")


def test_importing_loads_prints_and_logs_nothing() -> None:
    script = (
        "import opend, sys\n"
        "heavy = {'asyncio', 'google.protobuf', 'cryptography', 'opend.session', 'dataclasses'} & set(sys.modules)\n"
        "heavy |= {name for name in sys.modules if name.startswith('opend_proto.')}\n"
        "assert not heavy, heavy\n"
        "from opend import Client, AsyncClient\n"
        "assert 'cryptography' not in sys.modules\n"
        "import logging\n"  # From Python 3.14 on, it loads dataclasses.
        "assert not logging.getLogger('opend').handlers and not logging.getLogger().handlers\n"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_version_is_that_of_the_installed_package() -> None:
    assert opend.__version__ == version("opend")
    assert "__version__" not in opend.__all__
