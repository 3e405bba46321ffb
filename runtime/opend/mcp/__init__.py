"""Serve an OpenD to agents through the Model Context Protocol, with tools made from the schema.

`opend.mcp.permits` says what a tool is, and who decides over the calls that are not for certain reading;
`opend.mcp.desk` carries out the calls of tools, `opend.mcp.server` and `opend.mcp.transports` bring them to agents.
docs/MCP.md is for users.

Invariant: without a gate that says otherwise nothing is called that may change money or data at the gateway; the SDK is
imported only by `opend.mcp.server` and `opend.mcp.transports`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from opend.errors import UsageError

if TYPE_CHECKING:
    from opend.mcp.server import AgentServer

__all__ = ["load_server"]

_PACKAGES = frozenset({"mcp", "mcp_types", "uvicorn"})


def load_server() -> type[AgentServer]:
    """Return the class of the server; raises UsageError if the package `mcp` is missing, or is of the first series."""
    try:
        server: type[AgentServer] = import_module("opend.mcp.server").AgentServer
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _PACKAGES:
            raise
        raise UsageError("agents need the package `mcp`: pip install 'opend[mcp]'") from error
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in _PACKAGES:
            raise
        raise UsageError("agents need version 2 of the package `mcp`: pip install 'opend[mcp]'") from error
    return server
