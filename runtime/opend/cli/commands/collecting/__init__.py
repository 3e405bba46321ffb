"""The commands that store data in a folder.

Invariant: each module is a command, or what several of them share.
"""
