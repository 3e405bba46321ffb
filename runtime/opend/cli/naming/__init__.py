"""Tell what the names on a command line mean: protocols, messages, enums and their fields.

Invariant: nothing here prints or talks to a gateway; what completes a name loads no message.
"""
