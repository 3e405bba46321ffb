"""Tell what the interpreter allows in which the caller runs; a process may have several (PEP 734)."""

from __future__ import annotations

from threading import Thread

from opend.errors import UsageError

__all__ = ["refuse_without_daemons"]


def refuse_without_daemons(what: str, advice: str) -> None:
    """Raise UsageError if no daemon thread may run here, as in an isolated subinterpreter; ``what`` needs one."""
    try:
        Thread(name="opend-probe", daemon=True)
    except RuntimeError as error:
        raise UsageError(f"{what} needs a daemon thread, which this subinterpreter does not allow; {advice}") from error
