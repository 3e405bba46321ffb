"""The runtime works with the oldest release of the vendor's schema that it supports, where it can be fetched."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.schemas.older_report import check_report, report_of
from tests.support.schemas.older_schema import OLDER, generate_from

from opend_codegen.errors import CodegenError
from opend_codegen.releases.download import download

pytestmark = pytest.mark.one_python


def test_the_vendors_own_release(tmp_path: Path) -> None:
    try:
        archive = download(f"futu-api=={OLDER}", tmp_path)
    except CodegenError as error:
        pytest.skip(str(error))
    check_report(report_of(generate_from(str(archive), tmp_path)))
