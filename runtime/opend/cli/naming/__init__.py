"""Complete and describe the names on a command line: protocols, messages, enums and their fields.

Invariant: nothing here prints or talks to a gateway; completing a name loads no messages.
"""
