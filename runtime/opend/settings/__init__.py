"""Find out how to reach OpenD from environment variables and a configuration file (docs/OPERATIONS.md).

Invariant: a value that cannot be used is a UsageError which names its variable, or its file and key; the value of a
secret is in no message. Whether orders of real accounts may be sent is never read from here.
"""

from __future__ import annotations

from opend.settings.reading import Settings, load_settings
from opend.settings.table import SETTINGS, Setting

__all__ = ["SETTINGS", "Setting", "Settings", "load_settings"]
