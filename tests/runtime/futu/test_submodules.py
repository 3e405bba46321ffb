"""The vendor's submodules are there, also as those of `opend.moomoo`, and export what `opend.futu` does."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import opend.futu
import opend.futu.common
import opend.futu.quote
import opend.futu.trade
from opend.futu.contexts import Context
from opend.futu.naming.submodules import exported_by

PLACES = [opend.futu.common, opend.futu.quote, opend.futu.trade]
SUBMODULES = [module.name for place in PLACES for module in pkgutil.iter_modules(place.__path__, f"{place.__name__}.")]
ELSEWHERE = {"OpenContextBase", "OpenTradeContextBase", "Request"}
"""Names that the vendor's package has in submodules only."""


def test_each_submodule_exports_names_of_the_package() -> None:
    assert len(SUBMODULES) == 14
    for path in SUBMODULES:
        module: Any = importlib.import_module(path)
        assert module.__all__ == exported_by(path), path
        for name in module.__all__:
            assert name in ELSEWHERE or getattr(module, name) is getattr(opend.futu, name), (path, name)


def test_bases_that_only_submodules_have() -> None:
    assert opend.futu.common.open_context_base.OpenContextBase is Context
    assert opend.futu.quote.quote_get_warrant.Request is opend.futu.WarrantRequest
    assert issubclass(opend.futu.OpenUSTradeContext, opend.futu.trade.open_trade_context.OpenTradeContextBase)


def test_moomoo_is_the_same_package() -> None:
    assert importlib.import_module("opend.moomoo") is opend.futu
    for path in SUBMODULES:
        alias = path.replace("opend.futu", "opend.moomoo")
        assert importlib.import_module(alias) is importlib.import_module(path), alias
