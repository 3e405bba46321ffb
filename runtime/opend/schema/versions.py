"""Convert releases of OpenD and of its schema between texts, tuples, and the numbers on the wire.

Invariant: a version that cannot be parsed is None, never a guess.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import opend_proto

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "OLDEST",
    "VENDOR_PACKAGES",
    "WRITTEN_FOR",
    "build_number",
    "client_version",
    "opend_release",
    "parse",
    "release_text",
    "schema_package",
    "schema_text",
    "schema_version",
    "too_new_for",
]

WRITTEN_FOR: Final = "10.11.7108"
"""The release whose schema this runtime was written for; used if a schema does not record its own."""
OLDEST: Final = "9.2.5208"
"""The oldest release of the vendor's schema that this runtime works with."""
VENDOR_PACKAGES: Final = frozenset({"futu-api", "moomoo-api"})

_SCALE: Final = 100
_LEAST_SERVER_VERSION: Final = 200


def schema_package() -> str:
    """Return the distribution that the schema was generated from; "unknown" if not recorded."""
    return _told()[0]


def schema_version() -> str:
    """Return the release of that distribution; "" if not recorded."""
    return _told()[1]


def schema_text() -> str:
    """Return the distribution and its release in one text."""
    return " ".join(_told()).strip()


def _told() -> tuple[str, str]:
    package: str = getattr(opend_proto, "SCHEMA_PACKAGE", "")
    version: str = getattr(opend_proto, "SCHEMA_VERSION", "")
    if not package:  # Layout 1 records both in one text.
        package, _, version = str(getattr(opend_proto, "SCHEMA_SOURCE", "unknown")).partition(" ")
    return package, version


@lru_cache(64)
def parse(version: str) -> tuple[int, ...] | None:
    """Parse ``10.11.7108`` into its numbers; None unless it is two or more numbers separated by dots."""
    parts = version.split(".")
    if len(parts) < 2 or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    return tuple(int(part) for part in parts)


def client_version() -> int:
    """Return the clientVer to announce: 1011 for release 10.11 (protocol document, section 2)."""
    return _number(_release())


def build_number() -> int:
    """Return the third number of the schema's release, 7108 for 10.11.7108; OpenD sends its own as serverBuildNo."""
    release = _release()
    return release[2] if len(release) > 2 else 0


def _release() -> tuple[int, ...]:
    told = parse(schema_version()) if schema_package() in VENDOR_PACKAGES else None
    return told or parse(WRITTEN_FOR) or ()


def _number(release: tuple[int, ...]) -> int:
    major, minor, *_ = release
    return major * _SCALE + minor


def opend_release(server_version: int) -> tuple[int, int] | None:
    """Convert the serverVer that OpenD sends in InitConnect and GetGlobalState: 1011 is release 10.11.

    The protos only call it the version. That it is the release's first number times 100 plus its second is inferred:
    clientVer has that scale, and the vendor's documentation shows the serverVer 504 in a reply of May 2021, when 5.4
    was the current release. Returns None for a number that is no release on that scale.
    """
    return divmod(server_version, _SCALE) if server_version >= _LEAST_SERVER_VERSION else None


def release_text(release: tuple[int, ...]) -> str:
    """Return the first two numbers of a release as text, such as ``10.11``."""
    return ".".join(map(str, release[:2]))


@lru_cache(16)
def too_new_for(server_version: int) -> Mapping[int, str]:
    """Return the calls that an OpenD of this serverVer cannot know: ids with the releases that added them."""
    from opend_proto.methods import METHODS_BY_ID

    release = opend_release(server_version)
    if release is None:
        return {}
    # Layout 1 does not record the release that added a call.
    told = {number: parse(getattr(method, "since", "")) for number, method in METHODS_BY_ID.items()}
    return {number: release_text(since) for number, since in told.items() if since is not None and since[:2] > release}
