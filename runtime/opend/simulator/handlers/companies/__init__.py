"""Answer requests about the companies behind shares, one module for each family of protocols.

Invariant: a reply follows from the company's figures and the market's prices alone, and tells only what was known at
the instant.
"""
