"""Read what was downloaded, and ask the gateway for the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opend.storage.kinds import BAR_TYPES, BARS
from opend.storage.layout import parts_in, places_of
from opend.storage.parts import open_part
from opend_proto.qot_common import RehabType

if TYPE_CHECKING:
    from pathlib import Path

    from opend import Client
    from opend.storage.kinds import Kind

Row = dict[str, Any]


def rows(root: Path, kind: Kind, code: str) -> list[Row]:
    """Return all stored rows of a code, as they are in the files, one file after the other."""
    found: list[Row] = []
    for place in places_of(root, kind):
        if place.code == code:
            for part in parts_in(place.folder(root)):
                with open_part(part) as file:
                    found += file.read().to_pylist()
    return sorted(found, key=lambda row: str(row["time"]))


def told(
    client: Client, code: str, length: str, days: tuple[str, str], adjustment: RehabType = RehabType.NONE
) -> list[Row]:
    """Return the bars that the gateway has, as rows."""
    bars = client.qot.iter_history_kl(
        rehab_type=adjustment,
        kl_type=BAR_TYPES[length],
        security=code,
        begin_time=days[0],
        end_time=days[1],
        max_ack_kl_num=1000,
    )
    listed = list(bars)
    table = BARS[length].table(listed, beside={"adjustment": [adjustment.name] * len(listed)})
    return [{**row, "timestamp": each.timestamp} for row, each in zip(table.to_pylist(), listed, strict=True)]


def with_seconds(found: list[Row]) -> list[Row]:
    """Return rows with their instants as seconds, as `told` has them."""
    return [{**row, "timestamp": row["timestamp"].timestamp()} for row in found]
