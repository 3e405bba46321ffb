"""Later features are used if the schema has them, and refused in one line where they are indispensable."""

from __future__ import annotations

import pytest

from opend.errors import UsageError
from opend.schema.optional import need, newer
from opend_proto.trd_common import TrdAcc, TrdAccRole, TrdHeader


def test_fields_that_there_are_are_kept_with_their_enums() -> None:
    kept = newer(TrdAcc, acc_role=1, card_num="7", no_such_field=3)
    assert kept == {"acc_role": TrdAccRole.NORMAL, "card_num": "7"}
    assert isinstance(kept["acc_role"], TrdAccRole)
    assert newer(TrdHeader, acc_role=1) == {}
    assert newer(TrdAcc, acc_role=None) == {"acc_role": None}


def test_what_is_there_is_not_missed() -> None:
    need("a feature", "common.PredSide", release="10.9")
    need("a feature", "qot_common.QotMarket.HK_SECURITY", release="10.9")


@pytest.mark.parametrize("name", ["common.NoSuchEnum", "no_such_module.Enum", "qot_common.QotMarket.NO_SUCH_VALUE"])
def test_what_is_not_there_is_named(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        need("opend.future", name, release="99.1")
    text = str(caught.value)
    assert text.startswith(f"opend.future needs {name}, which came with OpenD 99.1 and is not in the schema ")
    assert "import 99.1 or a later release" in text
