"""Read a folder of collected data: list its files, leave out what was replaced, and hand them to a library of frames.

Invariant: nothing here writes, and no lock is taken; a row is read once, whatever a writer or a compaction does
meanwhile.
"""
