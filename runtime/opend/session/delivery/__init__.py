"""The way of a push from its connection to those who read it: who gets it, how much may wait, what was lost.

Invariant: what a reader loses is counted, and the reader is told.
"""
