"""Make the frames of each library from the columns, which no library is needed for.

Invariant: a library is imported when its first frame is made, and none of the others with it.
"""
