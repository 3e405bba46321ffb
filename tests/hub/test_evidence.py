"""What a soak that has found something leaves behind."""

from __future__ import annotations

import json
from pathlib import Path

from tests.hub.soak.evidence import Timeline, keep, write_answers

from opend.errors import ConnectionClosed
from opend.session.life.states import Disconnected


def broken() -> object:
    raise OSError("the server is gone")


def test_all_that_can_be_had_is_kept(tmp_path: Path) -> None:
    folder, place = tmp_path / "soak", tmp_path / "kept"
    (folder / "nats").mkdir(parents=True)
    (folder / "nats" / "blocks").write_bytes(b"\0")
    (folder / "key.pem").write_text("a secret")
    timeline = Timeline(folder / "timeline.log")
    timeline.note("kill a hub")
    timeline.state("sync c", Disconnected(ConnectionClosed("lost"), 0.5))
    write_answers(folder, status=broken, leases=lambda: {"a": {"revision": 7}})
    kept = keep(folder, place, {"seed": 31, "problems": ["a lease"]})
    assert kept.parent == place
    assert kept.name.startswith("31-")
    found = {str(path.relative_to(kept)) for path in kept.rglob("*") if path.is_file()}
    assert found == {"leases.json", "nats/blocks", "report.json", "status.json", "timeline.log"}
    assert "the server is gone" in json.loads((kept / "status.json").read_text())
    assert json.loads((kept / "leases.json").read_text()) == {"a": {"revision": 7}}
    lines = [line.split(" ", 1)[1] for line in (kept / "timeline.log").read_text().splitlines()]
    assert lines == ["kill a hub", "sync c Disconnected: lost"]
