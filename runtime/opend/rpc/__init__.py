"""Serve a client's calls and pushes to programs in any language, through gRPC.

    async with AsyncClient() as client, load_server()(client) as server:
        print(server.address)
        await server.wait()

The protos are made by ``opend-codegen generate --flavour grpc``; docs/GRPC.md describes the services.

Invariant: every call goes through the client, whose rules hold for it; the package `grpcio` is imported only when the
server is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from opend.errors import UsageError

if TYPE_CHECKING:
    from opend.rpc.server import RpcServer

__all__ = ["load_server"]


def load_server() -> type[RpcServer]:
    """Return the class of the server; raises UsageError if the package `grpcio` is missing."""
    try:
        server: type[RpcServer] = import_module("opend.rpc.server").RpcServer
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "grpc":
            raise
        raise UsageError("gRPC needs the package `grpcio`: pip install 'opend[grpc]'") from error
    return server
