"""The version is compared with the newest section of the changelog that has a day."""

from __future__ import annotations

import pytest
from release.findings import Failed
from release.versions import check_versions, released_version, section_of

CHANGELOG = """# Changelog

## [Unreleased]

### Added

- Something.

## [0.3.0] - 2026-12-01

### Changed

- A call.

## [0.2.0] - 2026-11-30

- All.
"""


def test_the_newest_version_with_a_day_is_the_released_one() -> None:
    assert released_version(CHANGELOG) == "0.3.0"
    with pytest.raises(Failed, match=r"\[0\.3\.0\] of CHANGELOG\.md has no day"):
        released_version(CHANGELOG.replace("[0.3.0] - 2026-12-01", "[0.3.0]"))
    with pytest.raises(Failed, match="no section with a version"):
        released_version("# Changelog\n\n## [Unreleased]\n")


def test_a_section_ends_where_the_next_begins() -> None:
    assert section_of(CHANGELOG, "0.3.0") == "### Changed\n\n- A call."
    assert section_of(CHANGELOG, "0.2.0") == "- All."
    with pytest.raises(Failed, match=r"no section \[1\.0\]"):
        section_of(CHANGELOG, "1.0")


def test_the_places_of_this_repository_name_one_version() -> None:
    assert "as in CHANGELOG.md" in check_versions()
