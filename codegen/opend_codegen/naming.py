"""Turn the names of the protos into valid, idiomatic names in Python: all casing and escaping.

Invariant: every function is pure: its result depends on its arguments alone.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Container, Iterable
from math import isfinite

__all__ = [
    "argument_name",
    "attribute_name",
    "call_name",
    "class_name",
    "constant_name",
    "enum_member_name",
    "group_name",
    "iterator_name",
    "module_name",
    "payload_name",
    "python_literal",
    "python_text",
    "sorted_names",
    "words",
]

# Acronyms that the general rule would cut in the wrong place.
_JOINED = {"CBCiv": "CbcIv", "KLine": "Kline"}

# Names that a generated module uses: a module, class or attribute of such a name would hide them.
_USED_IN_MODULES = frozenset(
    {"ClassVar", "Field", "FlagEnum", "MappingProxyType", "Message", "OpenEnum", "dataclass", "deferred", "empty_list"}
    | {"Date", "Sequence", "TYPE_CHECKING", "read_texts"}
    | {"FIELDS", "FULL_NAME", "annotations", "bool", "bytes", "float", "int", "list", "str", "tuple"}
)

# Names that the body of a stub uses, or once used, since an argument keeps its name.
_USED_IN_STUBS = frozenset(
    {"as_list", "async_pages_by_key", "async_pages_by_offset", "each", "fetch", "following_key", "found", "len"}
    | {"methods", "pages_by_key", "pages_by_offset", "payload", "request", "response", "s2c", "self", "timeout"}
)

# Names that the signatures of a stub class use, and its own attributes.
_USED_IN_GROUPS = frozenset({"object", "payloads", "with_link"})

# The modules of a package that do not come from a proto file.
_FIXED_MODULES = frozenset(
    {"base", "client", "late", "late_enums", "links", "methods", "notebook", "paging", "payloads", "schema", "spi"}
    | {"stubs_async", "stubs_sync", "texts"}
)

# Names in `methods` besides the constants of the protocols.
_USED_IN_METHODS = frozenset({"METHODS_BY_ID", "METHODS_BY_NAME", "PUSHES_BY_ID", "PUSHES_BY_NAME", "TYPE_CHECKING"})

_GROUPS = ("Qot", "Trd")


def words(name: str) -> str:
    """Split a camel-case name into lower-case words joined by underscores: ``maxRetNum`` to ``max_ret_num``."""
    for joined, spelled in _JOINED.items():
        name = name.replace(joined, spelled)
    name = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name)
    name = re.sub(r"([a-z])([A-Z])", r"\1_\2", name)
    return re.sub(r"[_\W]+", "_", name).lower()


def module_name(file: str) -> str:
    """Name the module of a proto file: ``Qot_GetTicker.proto`` to ``qot_get_ticker``."""
    return _free(_valid(words(file.removesuffix(".proto"))), _FIXED_MODULES | _USED_IN_STUBS)


def class_name(name: str) -> str:
    """Keep a message's or enum's name, which people search for, unless Python or the module needs it."""
    return _valid(name)


def attribute_name(name: str, used: Container[str] = ()) -> str:
    """Name the attribute of a field: ``isSubOrUnSub`` to ``is_sub_or_un_sub``.

    The annotations beside it use the modules and classes named by ``used``, which it must not hide.
    """
    return _free(_valid(words(name)), used)


def argument_name(attribute: str, module: str) -> str:
    """Name the stub argument of an attribute; the stub needs some names itself, its ``module`` among them."""
    return _free(attribute, _USED_IN_STUBS | {module})


def enum_member_name(enum: str, value: str) -> str:
    """Name an enum member: without the enum's prefix, upper-case, and led by the enum's first letter before a digit.

    ``KLType_1Min`` becomes ``K_1MIN``, ``QotMarket_HK_Security`` becomes ``HK_SECURITY``.
    """
    member = words(value.removeprefix(f"{enum}_")).strip("_").upper()
    letter = enum.lstrip("_0123456789")[:1] or "x"
    return f"{letter.upper()}_{member}" if member[:1].isdigit() or not member else member


def constant_name(protocol: str) -> str:
    """Name the constant of a protocol: ``Qot_GetTicker`` to ``QOT_GET_TICKER``."""
    return _free(words(protocol).upper(), _USED_IN_METHODS)


def payload_name(protocol: str, ending: str) -> str:
    """Name the type that a protocol's reply or push holds: ``Qot_GetTicker`` and ``Reply`` to ``QotGetTickerReply``."""
    return "".join(part[:1].upper() + part[1:] for part in protocol.split("_")) + ending


def sorted_names(names: Iterable[str]) -> tuple[str, ...]:
    """Sort as `__all__` is sorted by custom: constants, then classes, then the rest."""
    return tuple(sorted(set(names), key=lambda name: (not name.isupper(), not name[0].isupper(), name)))


def group_name(protocol: str) -> str:
    """Name the stub group of a protocol: ``qot``, ``trd``, or ``system`` for all others."""
    prefix = protocol.partition("_")[0]
    return prefix.lower() if prefix in _GROUPS else "system"


def call_name(protocol: str) -> str:
    """Name the stub method of a protocol within its group: ``Qot_GetTicker`` to ``get_ticker``."""
    prefix, _, rest = protocol.partition("_")
    return _free(_valid(words(rest if prefix in _GROUPS and rest else protocol)), _USED_IN_GROUPS)


def iterator_name(call: str) -> str:
    """Name the iterator over all pages of a call: ``request_history_kl`` to ``iter_history_kl``."""
    return f"iter_{call.removeprefix('get_').removeprefix('request_')}"


def python_literal(value: object) -> str:
    """Write a value as Python source, whatever characters it holds."""
    if not isinstance(value, str | int | float | bytes | None):
        raise TypeError(f"{value!r} has no literal in Python that a template may write")
    return f'float("{value}")' if isinstance(value, float) and not isfinite(value) else repr(value)


def python_text(text: str) -> str:
    """Write a text as Python source, in double quotes where it holds none itself."""
    # A text that holds a single quote only is written in double ones.
    return repr(text) if '"' in text else '"' + repr("'" + text)[2:]


def _valid(name: str) -> str:
    """Make a name that Python and its checkers take for a public one: an underscore in front moves to the end."""
    if name.startswith("_"):
        name = f"{name.strip('_')}_"
    if not name[:1].isalpha():
        name = f"x_{name.strip('_')}"
    return _free(name, _USED_IN_MODULES) if not keyword.iskeyword(name) else f"{name}_"


def _free(name: str, taken: Container[str]) -> str:
    """Return the name, with an underscore behind it if the name itself is taken."""
    return f"{name}_" if name in taken else name
