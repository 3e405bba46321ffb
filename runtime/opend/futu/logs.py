"""Provide the vendor's log object; this library writes no log file and prints no log.

Invariant: what a program logs goes to the handlers of `logging` that the program has set up, and nowhere else.
"""

from __future__ import annotations

import logging
from typing import Any, Final

__all__ = ["FTLog", "logger", "set_debug_model", "set_futu_debug_model"]


class FTLog(logging.LoggerAdapter[logging.Logger]):
    """A log with the vendor's attributes for a file and a console, over one logger of `logging`, ``opend.futu``.

    ``debug``, ``info``, ``warning`` and ``error`` are those of `logging`. The levels and handlers are kept for programs
    that set them; they have no effect, since there is no file and no console.
    """

    def __init__(self) -> None:
        super().__init__(logging.getLogger("opend.futu"), {})
        # Loggers of the vendor's names, which programs pass handlers and levels to.
        self.file_logger = logging.getLogger("FTFileLog")
        self.console_logger = logging.getLogger("FTConsoleLog")
        self.fileHandler: logging.Handler = logging.NullHandler()
        self.consoleHandler: logging.Handler = logging.NullHandler()
        self.file_level: int = logging.DEBUG
        self.console_level: int = logging.INFO
        # Without a handler `logging` prints warnings of a program that has set up none.
        self.logger.addHandler(self.fileHandler)

    def enable_console_log(self, enable: bool) -> None:
        """Do nothing, since nothing is printed."""

    @property
    def debug_model(self) -> bool:
        """Whether the levels are those of debugging."""
        return self.console_level <= logging.INFO and self.file_level <= logging.DEBUG

    @debug_model.setter
    def debug_model(self, on_off: bool) -> None:
        if on_off is True:
            self.console_level, self.file_level = logging.INFO, logging.DEBUG
        else:
            self.console_level = self.file_level = logging.WARNING

    def process(self, msg: Any, kwargs: Any) -> tuple[Any, Any]:
        """Leave a message as it is, and keep the ``extra`` of a call."""
        return msg, kwargs


logger: Final = FTLog()
"""The log that the vendor's client writes to; a program may write to it too."""


def set_debug_model(on_off: bool) -> None:
    """Set the levels of ``logger`` to those of debugging, or of warnings."""
    logger.debug_model = on_off


def set_futu_debug_model(on_off: bool = True) -> None:
    """Set the levels of ``logger`` to those of debugging, or of warnings."""
    set_debug_model(on_off)
