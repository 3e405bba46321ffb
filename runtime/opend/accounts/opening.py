"""Open an account: list the accounts and choose one.

Invariant: nothing is subscribed or limited before exactly one account fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.accounts.choosing import AccountChoice, category_of, choose
from opend.steps import Steps, ask
from opend_proto import trd_get_acc_list
from opend_proto.methods import TRD_GET_ACC_LIST

if TYPE_CHECKING:
    from opend_proto.trd_common import TrdAcc, TrdHeader

__all__ = ["find_account"]


def find_account(choice: AccountChoice) -> Steps[tuple[TrdAcc, TrdHeader]]:
    """Return the one account that fits, and the header of its calls; raises UsageError that lists what there is."""
    # The user's number is no longer used, and the WebSocket port does not tell it.
    c2s = trd_get_acc_list.C2S(user_id=0, trd_category=category_of(choice), need_general_sec_account=True)
    response = yield from ask(TRD_GET_ACC_LIST, trd_get_acc_list.Request(c2s=c2s))
    return choose([] if response.s2c is None else response.s2c.acc_list, choice)
