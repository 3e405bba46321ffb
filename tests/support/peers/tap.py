"""Relay a connection and record its bytes, so that tests see it from outside.

Invariant: bytes pass unchanged and in order; after ``close`` no thread and no socket is left.
"""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Thread
from typing import Self

__all__ = ["Tap"]


class Tap:
    """Listens on ``port`` and passes all bytes on to another port of this machine."""

    def __init__(self, upstream: int) -> None:
        self.sent = bytearray()
        """The bytes that the clients have sent."""
        self.received = bytearray()
        """The bytes that the clients have received."""
        self._upstream = upstream
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._sockets: list[socket.socket] = []
        self._threads = [Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for each in (self._listener, *self._sockets):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join()
        for each in (self._listener, *self._sockets):
            each.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._upstream))
                self._sockets += [client, server]
                for source, target, log in ((client, server, self.sent), (server, client, self.received)):
                    thread = Thread(target=self._pass_on, args=(source, target, log), daemon=True)
                    self._threads.append(thread)
                    thread.start()

    @staticmethod
    def _pass_on(source: socket.socket, target: socket.socket, log: bytearray) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                log += data
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
