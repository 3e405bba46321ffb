"""Keep collected data in a folder of Parquet files: their kinds, places, writing, locking and reading.

Invariant: a file appears whole under its name or not at all, so a reader needs no lock.
"""
