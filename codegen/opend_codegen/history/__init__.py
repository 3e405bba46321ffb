"""Build history.toml from the vendor's releases: which element came, changed and went with which of them.

Invariant: the file is what a build from all its releases at once gives, however they came into it.
"""

from opend_codegen.history.build import Step, plan_history, write_history
from opend_codegen.history.cache import default_cache

__all__ = ["Step", "default_cache", "plan_history", "write_history"]
