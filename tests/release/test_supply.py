"""An audit passes only if it looked at everything."""

from __future__ import annotations

from typing import Any

import pytest
from release.findings import Failed, Skipped
from release.supply import audited

GOOD: dict[str, Any] = {"name": "protobuf", "version": "4.25", "vulns": []}
BAD: dict[str, Any] = {"name": "jinja2", "version": "3.1.2", "vulns": [{"id": "PYSEC-1"}, {"id": "PYSEC-2"}]}
LEFT: dict[str, Any] = {"name": "rich", "skip_reason": "not found: rich"}
OURS: dict[str, Any] = {"name": "opend", "skip_reason": "not found: opend"}


def test_an_audit_counts_what_it_looked_at() -> None:
    assert audited([GOOD, OURS]) == "no known vulnerability of 1 distributions"


def test_a_known_vulnerability_is_named() -> None:
    with pytest.raises(Failed, match="jinja2 PYSEC-1, jinja2 PYSEC-2"):
        audited([GOOD, BAD, OURS])


def test_what_was_not_looked_at_is_no_success() -> None:
    with pytest.raises(Failed, match="not found: rich"):
        audited([GOOD, LEFT])
    with pytest.raises(Skipped, match="not found: rich"):
        audited([LEFT, OURS])
