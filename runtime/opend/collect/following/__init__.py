"""Read what is pushed, and put it on the shelves: ticks, bars and order books, with what is missing between.

Invariant: a row whose place may follow a hole comes after the gap that tells of it.
"""
