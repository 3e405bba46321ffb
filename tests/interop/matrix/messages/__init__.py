"""The vendor's clients that give whole replies, as messages of the protocol: each is compared with ours as JSON.

Invariant: every field is compared, whatever the protocol; nothing here names a field of one.
"""

from __future__ import annotations
