"""Print what the vendor's package exports: what each name stands for, and what each submodule's star import brings."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import sys

import futu

STANDARD = {*sys.stdlib_module_names, "_struct"}


def starred(module: str) -> dict[str, object]:
    """Return the names that a star import of a module brings."""
    names: dict[str, object] = {}
    exec(f"from {module} import *", names)  # noqa: S102 there is no other way to import so within a function
    del names["__builtins__"]
    return names


def kind(value: object) -> str:
    """Say what a name stands for."""
    if inspect.ismodule(value):
        module, what = value.__name__, "module"
    elif hasattr(value, "pack_req") or hasattr(value, "unpack_rsp"):
        module, what = value.__module__, "query"
    elif callable(value):
        module, what = value.__module__, "class" if inspect.isclass(value) else "function"
    else:
        module, what = "", "value"
    return "standard" if module.partition(".")[0] in STANDARD else what


found = [module.name for module in pkgutil.walk_packages(futu.__path__, "futu.")]
submodules = [name for name in found if name.startswith(("futu.common", "futu.quote", "futu.trade"))]
print(
    "RESULT",
    json.dumps(
        {
            "version": futu.__version__,
            "names": {name: kind(value) for name, value in starred("futu").items()},
            "submodules": {
                name: sorted(starred(name))
                for name in submodules
                if not name.startswith("futu.common.pb") and importlib.import_module(name)
            },
            "settings": [name for name in vars(futu.SysConfig) if not name.startswith("_")],
            "log": [name for name in {**vars(futu.FTLog), **vars(futu.logger)} if not name.startswith("_")],
        }
    ),
)
