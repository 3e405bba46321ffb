"""Define the options of commands that serve others, and read them: addresses, TLS, tokens.

Invariant: tokens and keys come from files or the environment, never from the command line.
"""
