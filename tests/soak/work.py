"""Use a client all the time, as its user does: ask, subscribe, place orders, and check the outcomes.

Invariant: each call ends within its time-out and the grace; each answer belongs to its question; an error is of a kind
that this call may end with.
"""

from __future__ import annotations

import random
from collections import Counter
from contextlib import contextmanager
from threading import Condition, Event, Thread
from typing import TYPE_CHECKING, Final, TypeVar

from tests.soak.journal import Ending, OrderAudit
from tests.soak.market import LISTINGS, SEED

from opend import LinkError, OpenDError, OutcomeUnknown, ProtocolError, ServerError
from opend.simulator.trading.accounts import accounts
from opend_proto import (
    common,
    get_global_state,
    methods,
    qot_get_ticker,
    qot_sub,
    trd_modify_order,
    trd_place_order,
)
from opend_proto.qot_common import SubType
from opend_proto.schema import Message, Method
from opend_proto.trd_common import ModifyOrderOp, OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.soak.parties import Party
    from tests.soak.watch import Watch

    from opend.simulator import SyntheticMarket

__all__ = ["Gate", "Worker"]

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

_TIMEOUTS: Final = (0.2, 1.0, 3.0)
_LONGEST_PAUSE: Final = 0.15
_ANY: Final = common.PacketID(conn_id=0, serial_no=0)
_ACCOUNT: Final = next(
    account
    for account in accounts(SEED)
    if account.environment == TrdEnv.SIMULATE and account.markets == (TrdMarket.HK,)
)
_HEADER: Final = TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=_ACCOUNT.id, trd_market=TrdMarket.HK)


class Gate:
    """Lets work continue while it is open, and holds it while it is shut."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._is_open = True
        self._inside = 0

    @contextmanager
    def inside(self) -> Generator[None]:
        """Wait until the gate is open, and count as inside."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_open)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def shut(self, seconds: float) -> Generator[bool]:
        """Keep the gate shut; tell whether all workers that were inside have left in time."""
        with self._changed:
            self._is_open = False
            left = self._changed.wait_for(lambda: not self._inside, seconds)
        try:
            yield left
        finally:
            with self._changed:
                self._is_open = True
                self._changed.notify_all()


class Worker:
    """A thread that uses one client; start and stop it."""

    def __init__(
        self, party: Party, market: SyntheticMarket, *, orders: OrderAudit, watch: Watch, gate: Gate, seed: str
    ) -> None:
        self.party = party
        self.outcomes: Counter[str] = Counter()
        """How the calls ended, by the name of the error, or ``answered``."""
        self._market = market
        self._orders = orders
        self._watch = watch
        self._gate = gate
        self._chance = random.Random(seed)  # noqa: S311
        self._stopped = Event()
        self._subscribed = False
        self._thread = Thread(target=self._run, name=f"soak-work-{party.name}")

    def start(self) -> None:
        """Start working."""
        self._thread.start()

    def halt(self) -> None:
        """Begin nothing more."""
        self._stopped.set()

    def stop(self) -> None:
        """Stop working, and wait for the end of the thread."""
        self.halt()
        self._thread.join()

    def ask_ticks(self, timeout: float) -> str:
        """Ask for the latest ticks, check the answer, and return how the call ended."""
        listing, count = self._chance.choice(LISTINGS), self._chance.randint(1, 30)
        request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=listing.security, max_ret_num=count))
        since = self._market.milliseconds()
        response = self._call(methods.QOT_GET_TICKER, request, timeout)
        if response.s2c is None:
            return "refused"
        shown = [(tick.sequence, tick.price, tick.volume) for tick in response.s2c.ticker_list]
        last = response.s2c.ticker_list[-1].timestamp
        assert response.s2c.security == listing.security, "the answer to another question"
        assert last is not None
        truth = self._market.latest(listing, count, round(last * 1000))
        assert shown == [(tick.sequence, tick.price, tick.volume) for tick in truth], "ticks that never were"
        assert shown[-1][0] >= self._market.latest(listing, 1, since)[0].sequence, "an answer from before the question"
        return "answered"

    def _run(self) -> None:
        actions = (self.ask_ticks, self.ask_ticks, self._ask_state, self._subscribe, self._order)
        while not self._stopped.wait(self._chance.uniform(0.0, _LONGEST_PAUSE)):
            with self._gate.inside():
                action, timeout = self._chance.choice(actions), self._chance.choice(_TIMEOUTS)
                try:
                    self.outcomes[action(timeout)] += 1
                except (LinkError, ProtocolError, ServerError) as error:
                    self.outcomes[type(error).__name__] += 1
                except Exception as error:  # noqa: BLE001
                    self._watch.fail(f"{action.__name__} of {self.party.name}", error)

    def _call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float) -> ResponseT:
        with self._watch.within(timeout, f"{method.name} of {self.party.name}"):
            return self.party.call(method, request, timeout)

    def _ask_state(self, timeout: float) -> str:
        request = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))
        since = self._market.milliseconds()
        response = self._call(methods.GET_GLOBAL_STATE, request, timeout)
        assert response.s2c is None or response.s2c.time >= since // 1000, "an answer from before the question"
        return "refused" if response.s2c is None else "answered"

    def _subscribe(self, timeout: float) -> str:
        """Subscribe to quotes, or unsubscribe."""
        self._subscribed = not self._subscribed
        c2s = qot_sub.C2S(
            security_list=[listing.security for listing in LISTINGS],
            sub_type_list=[SubType.BASIC],
            is_sub_or_un_sub=self._subscribed,
            is_reg_or_un_reg_push=self._subscribed,
        )
        response = self._call(methods.QOT_SUB, qot_sub.Request(c2s=c2s), timeout)
        return "refused" if response.ret_type else "answered"

    def _order(self, timeout: float) -> str:
        """Place an order far below the market, and cancel it if it was accepted."""
        remark = self._orders.begin(self.party.name)
        ending = Ending.UNKNOWN
        try:
            response = self._call(methods.TRD_PLACE_ORDER, _order(remark), timeout)
            ending = Ending.REFUSED if response.ret_type else Ending.PLACED
        except OutcomeUnknown:
            return "OutcomeUnknown"
        except ServerError:
            ending = Ending.REFUSED
            raise
        except OpenDError as error:
            if not (isinstance(error, LinkError) and "not sent" in str(error)):
                raise AssertionError(f"an order ended with {error!r}, which leaves open what became of it") from error
            ending = Ending.NOT_SENT
            raise
        finally:
            self._orders.end(remark, ending)
        if response.s2c is not None and response.s2c.order_id is not None:
            self._cancel(response.s2c.order_id, timeout)
        return f"order {ending.name.lower()}"

    def _cancel(self, order_id: int, timeout: float) -> None:
        c2s = trd_modify_order.C2S(
            packet_id=_ANY, header=_HEADER, order_id=order_id, modify_order_op=ModifyOrderOp.CANCEL
        )
        try:
            self._call(methods.TRD_MODIFY_ORDER, trd_modify_order.Request(c2s=c2s), timeout)
        except (LinkError, ServerError, OutcomeUnknown) as error:
            self.outcomes[f"cancelling: {type(error).__name__}"] += 1


def _order(remark: str) -> trd_place_order.Request:
    return trd_place_order.Request(
        c2s=trd_place_order.C2S(
            packet_id=_ANY,
            header=_HEADER,
            trd_side=TrdSide.BUY,
            order_type=OrderType.NORMAL,
            code=LISTINGS[0].code,
            qty=100.0,
            price=80.0,
            remark=remark,
        )
    )
