"""Provide the trade contexts' handling of accounts: listing, selecting and unlocking them.

Invariant: a context shows accounts of one securities firm, and asks for the pushes of all accounts that it shows.
"""

from __future__ import annotations

from hashlib import md5
from logging import getLogger
from typing import TYPE_CHECKING, Any

import pandas as pd

from opend.errors import OpenDError, ServerError, UsageError
from opend.futu.answers import answered
from opend.futu.arguments import integer
from opend.futu.choices import chosen
from opend.futu.contexts import Context
from opend.futu.markets import order_market
from opend.futu.settings import SysConfig
from opend.futu.tables.columns import frame_of
from opend.futu.tables.trade_tables import ACCOUNTS
from opend.futu.trading.accounts import Filter, account_of
from opend_proto import methods, trd_common, trd_unlock_trade
from opend_proto.trd_common import TrdCategory, TrdHeader
from opend_proto.vendor import TrdEnv

if TYPE_CHECKING:
    from opend.futu.calls import Call
    from opend_proto.qot_common import QotMarket
    from opend_proto.trd_common import TrdAcc

__all__ = ["AccountContext", "header_of"]

_logger = getLogger("opend")


class AccountContext(Context):
    """Base of the trade contexts.

    Orders for real accounts are refused unless ``allow_real_trading=True`` is passed to the context, or
    ``SysConfig.set_allow_real_trading`` was called. A program written for the vendor's client must add one of them, and
    nothing else, to trade with real money.
    """

    def __init__(
        self,
        category: TrdCategory,
        market: str,
        host: str,
        port: int,
        is_encrypt: bool | None,
        security_firm: str,
        allow_real_trading: bool,
    ) -> None:
        self._category = category
        self._accounts: list[TrdAcc] = []
        self._password_md5 = ""
        self._filter = Filter(
            chosen(trd_common.TrdMarket, market, "filter_trdmarket"),
            chosen(trd_common.SecurityFirm, security_firm, "security_firm"),
        )
        super().__init__(
            host,
            port,
            is_encrypt,
            allow_real_trading=allow_real_trading or SysConfig.current.allow_real_trading,
            unlock_provider=lambda: self._password_md5,
        )
        try:
            self._follow_accounts()
        except OpenDError as error:
            # The first call about an account tries again, and returns the error.
            _logger.warning("no pushes of orders and fills yet: %s", error)

    @answered
    def get_acc_list(self) -> pd.DataFrame:
        """Return the accounts of this context's market and securities firm: Trd_GetAccList (2001)."""
        return frame_of(ACCOUNTS, *self._list_accounts())

    @answered
    def unlock_trade(
        self, password: str | None = None, password_md5: str | None = None, is_unlock: bool = True
    ) -> str | None:
        """Unlock trading with real accounts, or lock it: Trd_UnlockTrade (2005).

        Pass the password or its MD5, 32 lowercase hexadecimal digits. The digest is kept, to unlock again after a lost
        connection. Returns the gateway's message, or None if it is empty. Without ``allow_real_trading=True`` the
        context can only lock, since unlocking opens the real accounts to every program at the gateway.
        """
        digest = ""
        if is_unlock:
            if password is None and password_md5 is None:
                raise UsageError("unlock_trade needs the password or password_md5")
            digest = password_md5 or md5(str(password).encode(), usedforsecurity=False).hexdigest()
        self._account(TrdEnv.REAL, 0, 0)
        c2s = trd_unlock_trade.C2S(unlock=bool(is_unlock), pwd_md5=digest, security_firm=self._filter.firm)
        reply = self.client.call(methods.TRD_UNLOCK_TRADE, trd_unlock_trade.Request(c2s=c2s))
        if reply.ret_type:
            raise ServerError(reply.ret_msg or "", ret_type=reply.ret_type, err_code=reply.err_code)
        self._password_md5 = digest
        return reply.ret_msg or None

    def _list_accounts(self) -> list[TrdAcc]:
        reply = self.client.trd.get_acc_list(
            user_id=self._user_id(),
            trd_category=self._category,
            need_general_sec_account=self._category != TrdCategory.FUTURE,
        )
        self._accounts = [account for account in reply.acc_list if self._filter.admits(account)]
        return self._accounts

    def _follow_accounts(self) -> None:
        """Ask for the pushes of all accounts: Trd_SubAccPush (2008)."""
        accounts = self._list_accounts()
        if not self._filter.firm:
            # From here on the context keeps to the firm of its first real account, as the vendor's does.
            firms = [account.security_firm for account in accounts if account.trd_env == trd_common.TrdEnv.REAL]
            self._filter.firm = next((firm for firm in firms if firm), self._filter.firm)
            accounts = self._accounts = [account for account in accounts if self._filter.admits(account)]
        if accounts:
            self.client.trd.sub_acc_push(acc_id_list=[account.acc_id for account in accounts])

    def _account(self, trd_env: str, acc_id: int, acc_index: int) -> TrdAcc:
        environment = chosen(trd_common.TrdEnv, trd_env, "trd_env")
        wanted = environment, integer(acc_id, "acc_id"), integer(acc_index, "acc_index")
        if not self._accounts:
            self._follow_accounts()
        return account_of(self._accounts, *wanted)

    def _read(self, call: Call, header: TrdHeader, *values: Any) -> Any:
        """Return the one part of the answer to a call about an account; the values are those of its arguments."""
        payload = self._payload(call, values, header=header)
        (part,) = call.parts
        return part(payload)

    def _header(self, trd_env: str, acc_id: int, acc_index: int) -> TrdHeader:
        """Return the header of a call about an account."""
        return header_of(self._account(trd_env, acc_id, acc_index))

    def _order_header(self, account: TrdAcc, market: QotMarket, jp_acc_type: str) -> TrdHeader:
        """Return the header of a call about one security."""
        tax_class = chosen(trd_common.TrdSubAccType, jp_acc_type, "jp_acc_type")
        return TrdHeader(
            trd_env=account.trd_env,
            acc_id=account.acc_id,
            trd_market=order_market(market, self._category, account.trd_env),
            jp_acc_type=tax_class or None,
        )


def header_of(account: TrdAcc) -> TrdHeader:
    """Return the header of a call about an account, which names the first of its markets."""
    market = next(iter(account.trd_market_auth_list), trd_common.TrdMarket.UNKNOWN)
    return TrdHeader(trd_env=account.trd_env, acc_id=account.acc_id, trd_market=market)
