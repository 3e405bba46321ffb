"""A gateway of vn.py for the OpenD gateway of futu and moomoo.

    main_engine.add_gateway(OpendGateway)
    main_engine.connect({"markets": "HK,US"}, "OPEND")

Invariant: vn.py's threads never wait for OpenD, except in `OpendGateway.query_history` and `OpendGateway.close`, which
take bounded time; everything else happens on a thread of the gateway's own.
"""

from __future__ import annotations

from vnpy_opend.gateway import OpendGateway

__all__ = ["OpendGateway"]
