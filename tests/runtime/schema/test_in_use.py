"""A program can ask which schema is in use, and require the one that it was written for."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

import opend
import opend_proto
from opend.schema import in_use, versions


def test_what_is_in_use_is_told() -> None:
    used = opend.schema_in_use()
    assert (used.package, used.version, used.layout) == (
        opend_proto.SCHEMA_PACKAGE,
        opend_proto.SCHEMA_VERSION,
        opend_proto.LAYOUT,
    )
    assert used.path == Path(opend_proto.__path__[0])
    assert str(used) == f"{used.package} {used.version}, layout {used.layout}, from {used.path}"


def test_layout_1_is_told_from_its_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    old = SimpleNamespace(SCHEMA_SOURCE="futu-api 10.2.6208", __path__=["/somewhere"])
    monkeypatch.setattr(in_use, "opend_proto", old)
    monkeypatch.setattr(versions, "opend_proto", old)
    used = opend.schema_in_use()
    assert used == opend.SchemaInUse("futu-api", "10.2.6208", 1, Path("/somewhere"))


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the schema in use that of moomoo-api 10.10.7008."""
    told = {"SCHEMA_PACKAGE": "moomoo-api", "SCHEMA_VERSION": "10.10.7008", "SCHEMA_SOURCE": "", "LAYOUT": 2}
    package = SimpleNamespace(**told, __path__=["/somewhere"])
    monkeypatch.setattr(in_use, "opend_proto", package)
    monkeypatch.setattr(versions, "opend_proto", package)


@pytest.mark.usefixtures("loaded")
def test_the_right_schema_passes() -> None:
    assert opend.require_schema("10.10") == opend.schema_in_use()
    opend.require_schema("10.10.7008", package="moomoo-api")
    for version in ("10.10", "10.10.7008", "10.9", "9.2.5208"):
        opend.require_schema(version, or_newer=True)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("version", ["10.1", "10.11", "10.9", "10.10.7007", "10.10.7008.1"])
def test_another_schema_is_refused_in_one_line(version: str) -> None:
    with pytest.raises(opend.UsageError, match=rf"needs the schema {version}, but moomoo-api 10\.10\.7008") as caught:
        opend.require_schema(version)
    assert "from /somewhere" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.usefixtures("loaded")
def test_an_older_schema_and_that_of_another_distribution_are_refused() -> None:
    for version in ("10.11", "10.10.7009", "11.0"):
        with pytest.raises(opend.UsageError, match=f"needs the schema {version} or newer"):
            opend.require_schema(version, or_newer=True)
    with pytest.raises(opend.UsageError, match=r"needs the schema futu-api 10\.10, but moomoo-api"):
        opend.require_schema("10.10", package="futu-api")


@pytest.mark.parametrize("version", ["", "10", "latest", ">=10.2"])
def test_what_is_no_release_is_refused(version: str) -> None:
    with pytest.raises(opend.UsageError, match="takes a release such as"):
        opend.require_schema(version)


def test_a_schema_without_a_version_is_none_that_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    package = SimpleNamespace(SCHEMA_SOURCE="unknown", __path__=["/somewhere"])
    monkeypatch.setattr(in_use, "opend_proto", package)
    monkeypatch.setattr(versions, "opend_proto", package)
    for or_newer in (False, True):
        with pytest.raises(opend.UsageError, match="but unknown"):
            opend.require_schema("9.2", or_newer=or_newer)
