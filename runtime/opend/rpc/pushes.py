"""Send pushes to any number of readers: each push is taken from the client, and written, once for all of them.

Invariant: a slow reader holds back neither the client nor another reader.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from opend.codec import decode
from opend.rpc.descriptors import payload_type
from opend.rpc.readers import Reader, Subjects, subjects_of, varint

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from opend.client_async import AsyncClient
    from opend.errors import OpenDError
    from opend.rpc.messages import PushRequest
    from opend_proto.schema import AnyPush

__all__ = ["PushHub"]

_S2C = b"\x0a"
"""The key of the field ``s2c`` of an item, 1 of type message."""


class PushHub:
    """The readers of all pushes of a client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._readers: dict[int, set[Reader]] = {}
        self._removals: dict[int, Callable[[], None]] = {}

    @property
    def count(self) -> int:
        """The number of readers."""
        return sum(map(len, self._readers.values()))

    @contextmanager
    def reading(self, push: AnyPush, request: PushRequest) -> Generator[Reader]:
        """Yield a reader of the pushes that arrive during the block; raises UsageError for a bad request."""
        reader = Reader(request)
        readers = self._readers.setdefault(push.id, set())
        readers.add(reader)
        if push.id not in self._removals:
            self._removals[push.id] = self._client.raw.on_push(push.id, self._handler(push, readers))
        try:
            yield reader
        finally:
            readers.discard(reader)
            if not readers and (remove := self._removals.pop(push.id, None)):
                remove()

    def end(self, error: OpenDError) -> None:
        """End every stream."""
        for readers in self._readers.values():
            for reader in readers:
                reader.end(error)

    @staticmethod
    def _handler(push: AnyPush, readers: set[Reader]) -> Callable[[bytes], None]:
        def handle(payload: bytes) -> None:
            @cache
            def subjects() -> Subjects:
                return subjects_of(decode(payload_type(push), payload))

            event = _S2C + varint(len(payload)) + payload
            for reader in readers:
                reader.put(event, subjects)

        return handle
