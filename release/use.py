"""Use the installed package as a program would; run by the Python of an environment, outside of any checkout.

``python use.py native`` and ``python use.py pure`` demand the codec in C or the one in Python; ``any`` takes either.
What is used here needs nothing but the package's own requirements, on every system.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import io
import platform
import sys
from pathlib import Path

__all__ = ["main"]


def main(wanted: str) -> None:
    """Call a simulated gateway, encode and decode, look into the knowledge, and print one line."""
    import opend
    from opend import codec
    from opend.simulator import Simulator
    from opend_codegen.shipped import shipped_schema, shipped_templates
    from opend_proto.qot_common import QotMarket, Security, SubType

    _demand(wanted in {codec.implementation, "any"}, f"the codec is {codec.implementation}, not {wanted}")
    one = Security(market=QotMarket.HK_SECURITY, code="00700")
    _demand(codec.decode(Security, codec.encode(one)) == one, "a message is another one after encoding and decoding")
    with Simulator() as gateway, opend.Client("127.0.0.1", gateway.port) as client:
        client.subscribe("HK.00700", SubType.TICKER)
        ticks = client.qot.get_ticker(security="HK.00700", max_ret_num=10).ticker_list
        _demand(len(ticks) > 0, "the simulator gave no ticks")
    for folder in (shipped_schema(), shipped_templates()):
        _demand(folder.parent.name == "opend_codegen", f"{folder} is not that of an installed package")
        _demand(any(folder.iterdir()), f"{folder} is empty")
    _demand(_told_version().split()[:2] == ["opend", opend.__version__], "`opend --version` says something else")
    _demand(opend.__version__ == importlib.metadata.version("opend"), "the metadata has another version")
    where = f"Python {platform.python_version()}, {sys.platform} {platform.machine()}"
    print(f"opend {opend.__version__} ({codec.implementation}) on {where}")


def _told_version() -> str:
    """Return what ``opend --version`` prints."""
    from opend.cli.app import main as run_command

    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        run_command(["--version"])
    return printed.getvalue()


def _demand(holds: bool, otherwise: str) -> None:
    """End the program if something is not as it should be; ``assert`` would do nothing under -O."""
    if not holds:
        sys.exit(otherwise)


if __name__ == "__main__":
    # The folder of this file, which Python looks into first, may be that of a checkout.
    here = Path(__file__).resolve().parent
    sys.path[:] = [folder for folder in sys.path if Path(folder or ".").resolve() != here]
    main(sys.argv[1] if len(sys.argv) > 1 else "any")
