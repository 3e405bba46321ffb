"""What a program writes with the vendor's logger reaches the program's own handlers, and nothing else."""

from __future__ import annotations

import logging

import pytest

from opend.futu import SysConfig, set_futu_debug_model
from opend.futu.common.ft_logger import FTLog, logger


def test_messages_reach_the_handlers_of_the_program(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    SysConfig.enable_console_log(True)
    with caplog.at_level(logging.INFO, "opend.futu"):
        logger.info("%s lots", 3, extra={"lots": 3})
    assert [(record.getMessage(), vars(record)["lots"]) for record in caplog.records] == [("3 lots", 3)]
    assert capsys.readouterr() == ("", "")


def test_levels_of_debugging_are_kept() -> None:
    assert isinstance(logger, FTLog)
    assert logger.debug_model
    set_futu_debug_model(False)
    assert (logger.console_level, logger.file_level, logger.debug_model) == (logging.WARNING, logging.WARNING, False)
    set_futu_debug_model()
    assert logger.debug_model
