"""The runtime works with the oldest schema that it supports: cut from ours, and the vendor's if it can be fetched."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.support.schemas.older_schema import OLDER, ROOT, generate_from, older_release

from opend.schema.versions import OLDEST
from opend_codegen.errors import CodegenError
from opend_codegen.releases.download import download

pytestmark = pytest.mark.one_python


def run(package: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run this Python with a generated package in place of ours."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(package), str(ROOT), *sys.path])}
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False, env=environment)


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
    return reported(package)


def reported(package: Path) -> Any:
    done = run(package, "-W", "error", "-m", "tests.support.schemas.older_program")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_schema_is_the_oldest_that_is_supported(package: Path) -> None:
    assert OLDER == OLDEST
    assert not (package / "opend_proto" / "qot_sub_event_contract.py").exists()
    assert "K_10MIN" not in (package / "opend_proto" / "qot_common.py").read_text("utf-8")
    assert "expire_time" not in (package / "opend_proto" / "trd_place_order.py").read_text("utf-8")


def test_clients_simulator_and_frames_work(report: Any) -> None:
    check(report)


def check(report: Any, *, layout: int = 2) -> None:
    """Assert that a report is complete."""
    assert (report["version"], report["layout"]) == (OLDER, layout)
    assert (report["quotes"]["server_ver"], report["asynchronous"]) == (902, 902)
    assert (report["quotes"]["rows"], report["quotes"]["pushed"]) == (5, "00700")
    assert report["quotes"]["ticks"] == ["Tick", "Tick", "Tick"]
    assert report["quotes"]["klines"] == ["Bar", "Bar", "Bar"]
    assert report["callbacks"] is True
    assert (report["trades"]["filled"], report["trades"]["held"]) == (100, ["00700"])
    assert report["unanswered"] == []
    assert set(report["commands"].values()) == {0}
    assert report["recorded"]["same"] is True
    assert "GetGlobalState.Response" in report["recorded"]["told"]


def test_the_first_layout_works_and_keeps_real_orders_back(first_layout: Path) -> None:
    text = (first_layout / "opend_proto" / "methods.py").read_text("utf-8")
    assert "Trd_PlaceOrder" in text
    assert "effect" not in text
    report = reported(first_layout)
    check(report, layout=1)
    refuses_real_orders(report)


def test_real_orders_are_refused_there_too(report: Any) -> None:
    refuses_real_orders(report)


def refuses_real_orders(report: Any) -> None:
    assert isinstance(report["trades"]["simulated"], int)
    assert "Trd_PlaceOrder (2202): not sent: " in report["trades"]["real"]
    assert "allow_real_trading=True" in report["trades"]["real"]


def test_names_and_words_are_looked_up_in_the_schema_in_use(package: Path, first_layout: Path) -> None:
    for folder in (package, first_layout):
        found = run(folder, "-m", "opend.cli", "schema", "get_option_chain", "--json")
        assert '"name": "Qot_GetOptionChain.C2S.beginTime"' in found.stdout, found.stderr
        assert run(folder, "-m", "opend.cli", "schema", "SubEventContract").returncode == 2
        searched = run(folder, "-m", "opend.cli", "schema", "--search", "trading password", "--json")
        assert '"python": "opend_proto.trd_unlock_trade' in searched.stdout, searched.stderr


def test_the_vendors_face_says_what_it_needs(package: Path) -> None:
    program = "try:\n import opend.futu\nexcept Exception as error: print(type(error).__name__, error)"
    done = run(package, "-c", program)
    assert done.stderr == ""
    assert done.stdout.startswith("UsageError opend.futu needs ")
    assert f"futu-api {OLDER}" in done.stdout
    assert done.stdout.count("\n") == 1


def test_the_vendors_own_release(tmp_path: Path) -> None:
    try:
        archive = download(f"futu-api=={OLDER}", tmp_path)
    except CodegenError as error:
        pytest.skip(str(error))
    check(reported(generate_from(str(archive), tmp_path)))
