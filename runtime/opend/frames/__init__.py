"""Convert messages, or the replies of calls, to tables of pandas, polars or Arrow.

    from opend import Client, frames, security

    tencent = security("HK.00700")
    with Client() as client:
        ticks = frames.fetch(client.qot.get_ticker, security=tencent, max_ret_num=1000).to_pandas()
        bars = frames.fetch(client.qot.iter_history_kl, security=tencent, …).to_polars()
        same = frames.to_arrow(client.qot.get_ticker(security=tencent, max_ret_num=1000))

The columns follow from the type of the rows, never from their values:

- A field becomes a column with the name of its attribute. A field of a nested message has the names on its path,
  joined by ``_``, such as ``warrant_ex_data_type``.
- An enum becomes a categorical of the names of its values, in the order of their numbers. An unknown value, such as
  99, reads ``UNKNOWN_99``.
- A security becomes a column of its text form, such as ``HK.00700``. The column is called ``code`` for the
  ``security`` of the row, or of the message that holds the rows; for any other security it has the field's name,
  such as ``owner``.
- A time string stays as it is, in the exchange's local time. A ``timestamp`` becomes an instant, to the microsecond,
  in the time zone of the exchange, which follows from the security's market. Where the gateway left it out, or the
  message has no such field, the instant is read from the local time string. If the rows belong to exchanges in several
  zones, or no zone is known, the instants are in UTC.
- A repeated field becomes a column of lists: of numbers, of texts (also for enums), or of structs (in pandas, dicts).
- Integers keep all 64 bits, bytes are binary, and absent values are null, never 0.

``prefix=False`` leaves the path before a nested field's name out, and ``flatten="…"`` makes a row of each element of a
list in the rows; `columns` lists what a call's frame will have.

Each library is an extra, ``opend[pandas]``, ``opend[polars]`` or ``opend[arrow]``, and needs none of the others.

Invariant: in each library, messages and the bytes they were decoded from give the same frame.
"""

from __future__ import annotations

from opend.frames.describing import columns
from opend.frames.fetching import fetch
from opend.frames.reading import to_arrow, to_pandas, to_polars
from opend.frames.reply import Reply

__all__ = ["Reply", "columns", "fetch", "to_arrow", "to_pandas", "to_polars"]
