"""Build history.toml from the vendor's releases: the elements that each of them added, changed and removed.

Invariant: the file equals the result of one build from all its releases, in whatever steps they were added.
"""

from opend_codegen.history.build import Step, plan_history, write_history
from opend_codegen.history.cache import default_cache

__all__ = ["Step", "default_cache", "plan_history", "write_history"]
