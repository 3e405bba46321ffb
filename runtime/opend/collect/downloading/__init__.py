"""Download historical bars and corporate actions into a folder of collected data.

Invariant: what is stored whole is never asked for again; all else can be repeated without harm.
"""
