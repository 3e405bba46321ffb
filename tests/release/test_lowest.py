"""Every requirement has a lowest version, and what was resolved to a newer one is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from release.findings import Failed
from release.lowest import above_lowest, lowest_allowed, versions_in
from release.workshop import read_project

ROOT = Path(__file__).resolve().parents[2]


def test_the_lowest_versions_are_read() -> None:
    texts = ["protobuf>=4.25", "tzdata>=2024.1; sys_platform == 'win32'", "pyright[nodejs] >= 1.2", "a<3,>=2.0.1"]
    assert lowest_allowed(texts) == {"protobuf": "4.25", "tzdata": "2024.1", "pyright": "1.2", "a": "2.0.1"}
    with pytest.raises(Failed, match="no lowest version in 'rich'"):
        lowest_allowed(["rich"])


def test_every_requirement_of_the_package_has_one() -> None:
    project = read_project(ROOT)
    extras = [text for extra in project["optional-dependencies"].values() for text in extra]
    assert len(lowest_allowed([*project["dependencies"], *extras])) > 10


def test_what_is_newer_than_the_lowest_is_told() -> None:
    text = "# made by a tool\nnumpy==1.26.0\n    # via pandas\nprotobuf==5.26.1\nrich==13.7.0 ; python_version > '3'\n"
    assert versions_in(text) == {"numpy": "1.26.0", "protobuf": "5.26.1", "rich": "13.7.0"}
    bounds = {"numpy": "1.26", "protobuf": "4.25", "rich": "13.7", "uvloop": "0.18"}
    assert above_lowest(bounds, versions_in(text)) == ["protobuf 5.26.1 (ours: 4.25)"]
