"""Trade in one account: place orders and follow them, and read positions, funds and fees.

    with Client() as client:
        account = client.account(env="paper", market="HK")
        order = account.buy("HK.00700", 100, limit=480.0)
        if not order.wait(30):
            order.cancel()
        print(order.status, order.filled, account.positions())

An `AsyncClient` gives the same with ``await``; there ``order.wait`` is called ``order.done``. The rules of this client
hold for its accounts too: real accounts need ``allow_real_trading=True``, and every order passes `opend.risk`.

Invariant: each operation is written once, as steps that ask for calls and pauses; the two faces only carry them out. An
order is sent at most once.
"""
