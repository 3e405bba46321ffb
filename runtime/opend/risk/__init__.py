"""Judge every order by the user's own limits, from the bytes about to be sent, on whatever path it came.

    from opend import Client, RiskLimits

    limits = RiskLimits(max_notional={"HKD": 50_000}, max_quantity=1_000, allowed=["HK.00700"], price_band=0.05)
    with Client(risk_limits=limits) as client:
        client.halt("lunch")      # no order leaves until client.resume(); cancelling is always allowed

Stubs, ``call``, ``raw``, accounts and the other faces of one client pass the same desk, and
`opend.risk.desk.limit_process` sets limits for all clients of the process. An order that cannot be judged is refused:
its price, say, is known only from a snapshot (Qot_GetSecuritySnapshot) that the same client has read, and the size of a
future only from its terms (Qot_GetFutureInfo).

Invariant: an order that breaks a limit, or may break one, raises RiskLimitExceeded and is not sent. This package is
loaded by every client, so only `opend.risk.desk` is, and the rest when there is a limit.
"""
