"""Download bars with a client: plan, ask whether to go on, and carry the plan out, under the lock of the folder.

Invariant: nothing that uses the quota of history is asked before the plan is agreed to.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack, overload

from opend.collect.downloading.doing import do
from opend.collect.downloading.planning import make_plan
from opend.collect.downloading.running import Downloaded, Run
from opend.collect.downloading.wish import make_wish
from opend.errors import UsageError
from opend.steps import Awaiting, Blocking
from opend.storage.coverage import Coverage
from opend.storage.kinds import arrow
from opend.storage.lock import FolderLock
from opend.storage.parts import remove_leftovers

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable
    from datetime import date
    from os import PathLike

    from opend.collect.downloading.planning import Plan
    from opend.collect.downloading.running import Progress
    from opend.collect.downloading.wish import Adjustment, Codes, Wish
    from opend.steps import Steps
    from opend_proto.common import Session

__all__ = ["DownloadOptions", "download"]


class DownloadOptions(TypedDict, total=False):
    """What to download, besides the securities themselves."""

    plates: Codes
    """Plates, such as ``HK.BK1910``, whose securities are downloaded too."""
    bars: str | Iterable[str]
    """The lengths of the bars: ``1m``, ``3m``, ``5m``, ``15m``, ``30m``, ``60m``, ``day`` (the default), ``week`` …
    (`opend.storage.kinds.BAR_TYPES`)."""
    years: int | None
    """How many years back; 1 if ``begin`` is not given either."""
    begin: date | str | None
    """The first day, by the exchange's calendar: a date, or a text such as ``2016-01-04``."""
    end: date | str | None
    """The last day; by default, and at most, the last that is over at the exchange."""
    adjustment: Adjustment
    """``none`` (the default), or ``backward``."""
    session: Session | None
    """The part of the US trading day that bars of minutes cover; by default the gateway's choice, regular hours."""
    actions: bool
    """Whether corporate actions are downloaded too, with which bars can be adjusted; True by default."""


@overload
def download(
    client: Blocking,
    codes: Codes = (),
    *,
    to: str | PathLike[str],
    agree: Callable[[Plan], bool] | None = None,
    tell: Callable[[Progress], None] | None = None,
    **wanted: Unpack[DownloadOptions],
) -> Downloaded: ...
@overload
def download(
    client: Awaiting,
    codes: Codes = (),
    *,
    to: str | PathLike[str],
    agree: Callable[[Plan], bool] | None = None,
    tell: Callable[[Progress], None] | None = None,
    **wanted: Unpack[DownloadOptions],
) -> Coroutine[Any, Any, Downloaded]: ...
def download(
    client: Blocking | Awaiting,
    codes: Codes = (),
    *,
    to: str | PathLike[str],
    agree: Callable[[Plan], bool] | None = None,
    tell: Callable[[Progress], None] | None = None,
    **wanted: Unpack[DownloadOptions],
) -> Downloaded | Coroutine[Any, Any, Downloaded]:
    """Download historical bars and corporate actions into a folder, from where `opend.dataset` reads them.

        with Client() as client:
            done = collect.download(client, ["HK.00700", "US.AAPL"], to="data", bars="day", years=10)

    It is awaited if the client is asynchronous. What the folder has whole is not asked for again, so that a download
    that was ended in any way goes on where it was. Bars are stored once their period (the day, for minutes) is over at
    the exchange. Calls wait for their turn under the rate limits, however long that takes.

    A security whose history has not been asked for lately uses one unit of the quota of history. Securities for which
    none is left are left out, those that count already come first, and what the gateway refuses does not end the rest:
    see ``plan.left_out`` and ``failed`` of the result.

    Args:
        client: A connected client, of an OpenD or of a hub. With ``retry=`` it repeats calls that failed in passing.
        codes: The securities, as text such as ``HK.00700`` or as messages.
        to: The folder, which is made if it is not there.
        agree: Is called with the plan before anything is asked for that uses the quota; False ends the download. It
            is not called if there is nothing to ask for.
        tell: Is called before each call, with the progress.
        **wanted: What to download (`DownloadOptions`).

    Raises:
        UsageError: The wish cannot be meant, or pyarrow is missing (``pip install 'opend[collect]'``).
        StorageInUse: Another process is writing to the folder.
        StorageError: The folder cannot be written to or read.
        OpenDError: Any error of the connection; what has been downloaded until then is stored.
    """
    arrow()
    wish = make_wish(codes, **wanted)
    if not wish.securities and not wish.plates:
        raise UsageError("name at least one security, such as 'HK.00700', or a plate")
    root = Path(to)
    lock, steps = FolderLock(root, "opend download"), _download(root, wish, agree, tell)
    if isinstance(client, Awaiting):
        return _awaited(client, lock, steps)
    with lock:
        return client.carry_out(steps)


async def _awaited(client: Awaiting, lock: FolderLock, steps: Steps[Downloaded]) -> Downloaded:
    with lock:
        return await client.carry_out(steps)


def _download(
    root: Path,
    wish: Wish,
    agree: Callable[[Plan], bool] | None,
    tell: Callable[[Progress], None] | None,
) -> Steps[Downloaded]:
    yield from do(partial(remove_leftovers, root))
    coverage = yield from do(partial(Coverage, root))
    yield from do(coverage.tidy)
    plan = yield from make_plan(wish, coverage)
    if not plan.calls:
        return Downloaded(plan)
    if agree is not None and not (yield from do(partial(agree, plan))):
        return Downloaded(plan, is_agreed=False)
    return (yield from Run(root, coverage, plan, wish.adjustment, tell).steps())
