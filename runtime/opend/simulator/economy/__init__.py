"""Model the economies behind the markets: their indicators, and the interest rate of the Federal Reserve.

Invariant: every number is a pure function of the seed and its period, so that the calendar, the histories and what is
expected agree with one another, whenever they are asked for.
"""
