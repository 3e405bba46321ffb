"""Load the extension that the environment names in place of the package's own; also a plugin of pytest.

Invariant: it is imported before anything of `opend.codec`.
"""

from __future__ import annotations

import os
import sys
from importlib.util import module_from_spec, spec_from_file_location

__all__: list[str] = []

_spec = spec_from_file_location("opend._native", os.environ["OPEND_TEST_EXTENSION"])
if _spec is None or _spec.loader is None or "opend.codec" in sys.modules:
    raise ImportError("the extension must be a file, and be loaded before opend.codec")
sys.modules["opend._native"] = _module = module_from_spec(_spec)
_spec.loader.exec_module(_module)
