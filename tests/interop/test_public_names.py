"""Each public name of the vendor's package is ours too, and its submodules' star imports bring the same names."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
from tests.interop.conftest import RunScript, runner
from tests.support.results import result_in

import opend.futu
from opend.futu.logs import logger
from opend.futu.naming import standard
from opend.futu.naming.submodules import exported_by

SCRIPT: Final = Path(__file__).parent / "scripts" / "public_names.py"
OURS: Final[frozenset[str]] = frozenset(vars(opend.futu)["__all__"])
SUBMODULES: Final = (
    *(f"common.{name}" for name in ("constant", "ft_logger", "open_context_base", "sys_config", "utils")),
    *(f"quote.{name}" for name in ("open_quote_context", "quote_get_warrant", "quote_option_event_info")),
    *(f"quote.{name}" for name in ("quote_query", "quote_response_handler", "quote_stockfilter_info")),
    *("quote.stock_screen_const", "trade.open_trade_context", "trade.trade_response_handler"),
)
OLD_CONTEXTS: Final = {"OpenCNTradeContext", "OpenHKCCTradeContext", "OpenHKTradeContext", "OpenUSTradeContext"}
"""What the vendor's releases had until 10.2."""
INTERNAL_KINDS: Final = {"module", "query", "function", "value"}
"""What only leaks out of the vendor's package, as `docs/from-futu-api.md` says."""
PUBLIC: Final = {"logger", "set_debug_model", "set_futu_debug_model"}
"""Of those kinds, what programs use."""
INTERNAL_CLASSES: Final = {
    *("Err", "FtEnum", "FutuConnMng", "ParseRspErr", "ParseRspResult", "ProtoId", "ProtoInfo", "ProtobufMap"),
    *("Request", "Response", "RsaCrypt", "SubscriptionQuery", "TRADE"),
}
INTERNAL_SETTINGS: Final = {"RSA_OBJ", "get_init_rsa_obj"}
"""Objects of the vendor's package for cryptography."""
FOR_LOG: Final = {"console_level", "console_logger", "consoleHandler", "debug", "debug_model", "enable_console_log"} | {
    *("error", "file_level", "file_logger", "fileHandler", "info", "warning"),
}
"""What programs use of the log; the rest formats its lines."""

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def theirs(vendor_python: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    run: RunScript = runner(vendor_python, tmp_path_factory.mktemp("vendor"))
    found: dict[str, Any] = result_in(run(SCRIPT, 0))
    return found


def test_each_public_name_is_here(theirs: dict[str, Any]) -> None:
    kinds: dict[str, str] = theirs["names"]
    assert len(kinds) > 600
    internal = {name for name, kind in kinds.items() if kind in INTERNAL_KINDS} - PUBLIC | INTERNAL_CLASSES
    assert kinds.keys() - internal - OURS == set()
    assert OURS - kinds.keys() == {*OLD_CONTEXTS, "Choice"}
    assert internal & OURS == {"RET_ERROR", "RET_OK", "pd"}


def test_the_version_is_the_vendors(theirs: dict[str, Any]) -> None:
    assert opend.futu.__version__ == theirs["version"]


def test_submodules_export_what_the_vendors_do(theirs: dict[str, Any]) -> None:
    for path in SUBMODULES:
        vendors, ours = set(theirs["submodules"][f"futu.{path}"]), set(exported_by(f"opend.futu.{path}"))
        assert (vendors & OURS) - ours - set(standard.__all__) <= {"FTLog"}, path
        assert ours - vendors <= OLD_CONTEXTS, path


def test_settings_and_log_have_what_the_vendors_have(theirs: dict[str, Any]) -> None:
    assert {name for name in theirs["settings"] if not hasattr(opend.futu.SysConfig, name)} == INTERNAL_SETTINGS
    assert {name for name in FOR_LOG if not hasattr(logger, name)} == set()
    assert set(theirs["log"]) >= FOR_LOG
