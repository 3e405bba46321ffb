"""Model the company behind a share: its statements, reports, dividends, people and holders.

Invariant: everything about a company is a pure function of its listing and the quarter, and agrees with everything
else: statements add up, earnings for a share times the shares are the net profit, holders hold less than all shares.
What is known at an instant is what had been published by then.
"""
