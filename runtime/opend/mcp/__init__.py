"""Serve an OpenD to agents through the Model Context Protocol, with tools made from the schema.

Invariant: without a gate that says otherwise nothing is called that may change money or data at the gateway; the SDK is
imported only by `opend.mcp.server` and `opend.mcp.transports`.
"""
