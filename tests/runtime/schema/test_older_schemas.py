"""The runtime works with the oldest schema that it supports, cut from ours; test_oldest_release.py has the vendor's."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.support.schemas.older_report import check_report, report_of, run_with
from tests.support.schemas.older_schema import OLDER, generate_from, older_release

from opend.schema.versions import OLDEST

pytestmark = pytest.mark.one_python


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the older schema."""
    folder = tmp_path_factory.mktemp("older")
    return generate_from(str(older_release(folder)), folder)


@pytest.fixture(scope="module")
def first_layout(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as the opend-codegen of opend 0.1 would have written it: no effects, no releases, no layout."""
    copied = tmp_path_factory.mktemp("first") / "generated"
    shutil.copytree(package, copied)
    folder = copied / "opend_proto"
    rewrite(folder / "__init__.py", r'^(LAYOUT|SCHEMA_PACKAGE|SCHEMA_VERSION) = .*\n"""[^"]*"""\n', "")
    rewrite(folder / "__init__.py", r"__all__ = .*", '__all__ = ["SCHEMA_SOURCE"]')
    rewrite(folder / "methods.py", r',\s*(effect|since)="[^"]*"', "")
    rewrite(folder / "schema.py", r'^    since: str = ""\n', "")
    return copied


def rewrite(path: Path, pattern: str, replacement: str) -> None:
    path.write_text(re.sub(pattern, replacement, path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")


@pytest.fixture(scope="module")
def report(package: Path) -> Any:
    """The report of a program that uses most of the runtime."""
    return report_of(package)


def test_the_schema_is_the_oldest_that_is_supported(package: Path) -> None:
    assert OLDER == OLDEST
    assert not (package / "opend_proto" / "qot_sub_event_contract.py").exists()
    assert "K_10MIN" not in (package / "opend_proto" / "qot_common.py").read_text("utf-8")
    assert "expire_time" not in (package / "opend_proto" / "trd_place_order.py").read_text("utf-8")


def test_clients_simulator_and_frames_work(report: Any) -> None:
    check_report(report)


def test_the_first_layout_works_and_keeps_real_orders_back(first_layout: Path) -> None:
    text = (first_layout / "opend_proto" / "methods.py").read_text("utf-8")
    assert "Trd_PlaceOrder" in text
    assert "effect" not in text
    report = report_of(first_layout)
    check_report(report, layout=1)
    refuses_real_orders(report)


def test_real_orders_are_refused_there_too(report: Any) -> None:
    refuses_real_orders(report)


def refuses_real_orders(report: Any) -> None:
    assert isinstance(report["trades"]["simulated"], int)
    assert "Trd_PlaceOrder (2202): not sent: " in report["trades"]["real"]
    assert "allow_real_trading=True" in report["trades"]["real"]


def test_names_and_words_are_looked_up_in_the_schema_in_use(package: Path, first_layout: Path) -> None:
    for folder in (package, first_layout):
        found = run_with(folder, "-m", "opend.cli", "schema", "get_option_chain", "--json")
        assert '"name": "Qot_GetOptionChain.C2S.beginTime"' in found.stdout, found.stderr
        assert run_with(folder, "-m", "opend.cli", "schema", "SubEventContract").returncode == 2
        searched = run_with(folder, "-m", "opend.cli", "schema", "--search", "trading password", "--json")
        assert '"python": "opend_proto.trd_unlock_trade' in searched.stdout, searched.stderr


def test_the_vendors_face_says_what_it_needs(package: Path) -> None:
    program = "try:\n import opend.futu\nexcept Exception as error: print(type(error).__name__, error)"
    done = run_with(package, "-c", program)
    assert done.stderr == ""
    assert done.stdout.startswith("UsageError opend.futu needs ")
    assert f"futu-api {OLDER}" in done.stdout
    assert done.stdout.count("\n") == 1
