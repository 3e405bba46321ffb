"""Data frames: messages, or replies straight from a call, as tables of pandas, polars or Arrow.

    from opend import Client, frames, security

    tencent = security("HK.00700")
    with Client() as client:
        ticks = frames.fetch(client.qot.get_ticker, security=tencent, max_ret_num=1000).to_pandas()
        bars = frames.fetch(client.qot.iter_history_kl, security=tencent, …).to_polars()
        same = frames.to_arrow(client.qot.get_ticker(security=tencent, max_ret_num=1000))

The columns follow from the type of the rows, never from their values:

- A field has the column of its attribute; in messages within the row the names are put together, as in
  ``warrant_ex_data_type``.
- An enum is a categorical of the names of its values, in the order of their numbers. A value that is not known is
  ``UNKNOWN_99``.
- A security has a column for its text form: ``code``, such as ``HK.00700``, for the ``security`` that the row is about,
  or that the message around the rows is about; for others it is named as the field, such as ``owner``.
- A time string stays as it is, in the exchange's local time. A ``timestamp`` is a real one, to the microsecond, in the
  exchange's zone, which the market of the security tells; where the gateway left it out, or the message has none, it is
  read from the local time string. Rows of exchanges in several zones, or in none that is known, have theirs in UTC.
- A repeated field is a column of lists: of numbers, of texts, also for enums, or of structs (in pandas, dicts).
- Integers keep all 64 bits, bytes are binary, and what is absent is null, never 0.

Each library is an extra, ``opend[pandas]``, ``opend[polars]`` or ``opend[arrow]``, and needs none of the others.

Invariant: a frame of messages and one of the bytes they were read from are the same, in each of the libraries.
"""

from __future__ import annotations

from opend.frames.fetching import fetch
from opend.frames.reading import to_arrow, to_pandas, to_polars
from opend.frames.reply import Reply

__all__ = ["Reply", "fetch", "to_arrow", "to_pandas", "to_polars"]
