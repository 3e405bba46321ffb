"""Check how the connection does: keep-alive, latency and pushes.

Invariant: every wait is bounded.
"""

from __future__ import annotations

import time
from statistics import median
from threading import Event
from typing import TYPE_CHECKING, Final

from opend.doctor.finding import Finding, State
from opend.securities import security
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from opend.client_sync import Client
    from opend.doctor.finding import Bounds, Target

__all__ = ["keep_alive", "latency", "pushes"]

_BUSY: Final = (
    "something between the two machines, or a busy OpenD, holds replies up: move closer, or close other programs"
)


def keep_alive(client: Client, target: Target, bounds: Bounds) -> Finding:
    """Check that a KeepAlive is answered, which is what keeps a quiet connection open."""
    client.system.keep_alive(time=int(time.time()), timeout=bounds.reply)
    every = "" if target.is_websocket else f"; OpenD wants one every {client.init.keep_alive_interval} s"
    return Finding("keep-alive", State.OK, f"KeepAlive is answered{every}")


def latency(client: Client, _: Target, bounds: Bounds) -> Finding:
    """Time calls that OpenD answers by itself."""
    taken: list[float] = []
    for _each in range(bounds.samples):
        began = time.perf_counter()
        client.system.keep_alive(time=int(time.time()), timeout=bounds.reply)
        taken.append(time.perf_counter() - began)
        if sum(taken) > bounds.sampling:
            break
    middle, least, most = median(taken), min(taken), max(taken)
    says = f"{len(taken)} calls took {middle * 1e3:.1f} ms in the median, from {least * 1e3:.1f} to {most * 1e3:.1f} ms"
    if middle > bounds.latency or most - least > bounds.spread:
        return Finding("latency", State.RED, says, _BUSY)
    return Finding("latency", State.OK, says)


def pushes(client: Client, target: Target, bounds: Bounds) -> Finding:
    """Subscribe to a quote and wait for the push that comes at once, even while the market is closed."""
    arrived = Event()
    wanted = security(target.code)
    began = time.perf_counter()
    remove = client.qot.on_update_basic_qot(lambda _: arrived.set())
    try:
        client.qot.sub(
            security_list=[wanted],
            sub_type_list=[SubType.BASIC],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            is_first_push=True,
        )
        came = arrived.wait(bounds.push)
    finally:
        remove()
    if came:
        seconds = time.perf_counter() - began
        return Finding("pushes", State.OK, f"the first push of {target.code} came after {seconds:.2f} s")
    return Finding(
        "pushes",
        State.RED,
        f"no push of {target.code} within {bounds.push:g} s of subscribing",
        "try --code with a security of another market; if none pushes, log OpenD in anew and look at its log",
    )
