"""The commands that share an OpenD with other programs, and with agents.

Invariant: each module is a command.
"""
