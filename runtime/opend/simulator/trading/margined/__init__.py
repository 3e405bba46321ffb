"""Trade on margin: what futures set aside, gain and lose, and how their accounts look.

Invariant: a contract is never paid for. Its margin is the same for each contract and however the price moves, gains and
losses reach the cash when a position closes, and until then they only change what may be spent.
"""
