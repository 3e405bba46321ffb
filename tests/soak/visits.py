"""Let clients visit a hostile gateway again and again.

Invariant: connecting, each call and closing end in time, with success or an OpenDError; a visit leaves nothing behind.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from threading import Event, Thread
from time import sleep
from typing import TYPE_CHECKING, Final, TypeVar

from tests.soak.market import LISTINGS

from opend import AsyncClient, Client, OpenDError
from opend_proto import methods, qot_sub
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from tests.soak.parties import Loop
    from tests.soak.watch import Watch
    from tests.soak.work import Gate

    from opend.session.options import ClientSettings

__all__ = ["Visitor"]

ClientT = TypeVar("ClientT", Client, AsyncClient)

_TIMEOUT: Final = 1.0
_STAY: Final = 0.3
_SETTINGS: Final[ClientSettings] = {"timeout": _TIMEOUT, "connect_timeout": _TIMEOUT, "reconnect": None}
_SUBSCRIPTION: Final = qot_sub.Request(
    c2s=qot_sub.C2S(
        security_list=[listing.security for listing in LISTINGS],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
    )
)


class Visitor:
    """A thread that visits again and again, with blocking or asynchronous clients."""

    def __init__(
        self, ports: tuple[int, int], key: bytes, *, watch: Watch, gate: Gate, seed: str, loop: Loop | None
    ) -> None:
        self.outcomes: Counter[str] = Counter()
        """How visits ended, by the name of the last error; ``unharmed`` if there was none."""
        self._port, self._ws_port = ports
        self._key = key
        self._watch = watch
        self._gate = gate
        self._chance = random.Random(seed)  # noqa: S311
        self._loop = loop
        self._stopped = Event()
        self._name = "blocking visit" if loop is None else "asynchronous visit"
        self._thread = Thread(target=self._run, name=f"soak {self._name}")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def halt(self) -> None:
        """Begin nothing more."""
        self._stopped.set()

    def stop(self) -> None:
        """Stop visiting, and wait for the end of the last visit."""
        self.halt()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopped.wait(self._chance.uniform(0.0, 0.3)):
            with self._gate.inside():
                try:
                    self.outcomes[self._visit()] += 1
                except Exception as error:  # noqa: BLE001
                    self._watch.fail(self._name, error)

    def _visit(self) -> str:
        if self._loop is None:
            return self._visit_blocking(self._client(Client))
        return self._loop.run(self._visit_asynchronous(self._client(AsyncClient)))

    def _client(self, kind: type[ClientT]) -> ClientT:
        """Return a client of the API port, with or without a key, or of the WebSocket port."""
        choice = self._chance.randrange(3)
        if choice == 2:
            return kind.websocket(f"ws://127.0.0.1:{self._ws_port}", **_SETTINGS)
        return kind("127.0.0.1", self._port, rsa_key=self._key if choice else None, **_SETTINGS)

    def _within(self, what: str, seconds: float) -> AbstractContextManager[None]:
        return self._watch.within(seconds, f"{self._name}, {what}")

    def _visit_blocking(self, client: Client) -> str:
        client.qot.on_update_ticker(lambda _: None)
        try:
            with self._within("connecting", _TIMEOUT):
                client.connect()
            with self._within("a call", _TIMEOUT):
                client.call(methods.QOT_SUB, _SUBSCRIPTION)
        except OpenDError as error:
            return type(error).__name__
        else:
            return "unharmed"
        finally:
            sleep(self._chance.uniform(0.0, _STAY))
            with self._within("closing", _TIMEOUT):
                client.close()

    async def _visit_asynchronous(self, client: AsyncClient) -> str:
        client.qot.on_update_ticker(lambda _: None)
        try:
            with self._within("connecting", _TIMEOUT):
                await client.connect()
            with self._within("a call", _TIMEOUT):
                await client.call(methods.QOT_SUB, _SUBSCRIPTION)
        except OpenDError as error:
            return type(error).__name__
        else:
            return "unharmed"
        finally:
            await asyncio.sleep(self._chance.uniform(0.0, _STAY))
            with self._within("closing", _TIMEOUT):
                await client.close()
