"""The faults as values: which can be made, and how they are written."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from opend.errors import UsageError
from opend.testing import FAULTS, Cut, Delay, Drop, Fault, Flip, FlipField, Merge, Refuse, Split, Stall, parse_fault
from opend.testing.faults import FrameFault, StreamFault


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_is_a_constant_that_can_be_built_by_its_name_alone(name: str) -> None:
    fault = parse_fault(name)
    assert type(fault) is FAULTS[name]
    assert fault.name == name
    assert fault == FAULTS[name]()
    assert is_dataclass(fault)
    assert hash(fault) == hash(FAULTS[name]())
    assert fault.main_field in {field.name for field in fields(fault)}
    with pytest.raises(FrozenInstanceError):
        setattr(fault, fault.main_field, 1)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("cut=1000", Cut(after_bytes=1000)),
        ("cut=after_frames=2,reset=false", Cut(after_frames=2, reset=False)),
        ("delay=0.5,direction=both", Delay(0.5, direction="both")),
        ("delay=1,jitter=2", Delay(1, jitter=2)),
        ("flip-field=sha1,protocol_id=3010,times=1", FlipField("sha1", protocol_id=3010, times=1)),
        ("merge=4", Merge(4)),
        ("refuse=3", Refuse(times=3)),
        ("refuse=listening=false", Refuse(listening=False)),
        ("split=3,pause=0.01", Split(3, pause=0.01)),
        ("stall=seconds=2", Stall(seconds=2)),
    ],
)
def test_a_fault_can_be_written_as_text(text: str, fault: Fault) -> None:
    assert parse_fault(text) == fault


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tear", "there is no fault 'tear'; there are refuse, drop, "),
        ("", "there is no fault ''"),
        ("cut=size=3", "fault 'cut' has no field 'size'; it has connection, times, direction, "),
        ("cut=ten", "fault 'cut': after_bytes must be a whole number from 0, not 'ten'"),
        ("cut=-1", "after_bytes must be a whole number from 0, not -1"),
        ("cut=reset=1", "reset must be true or false, not 1"),
        ("cut=direction=up", "direction must be one of to_client, to_server, both, not 'up'"),
        ("cut=connection=0", "connection must be a whole number from 1, not 0"),
        ("cut=times=true", "times must be a whole number from 1, not True"),
        ("delay=nan", "seconds must be a number of seconds, not nan"),
        ("delay=-0.1", "seconds must be a number of seconds, not -0.1"),
        ("merge=1", "frames must be a whole number from 2, not 1"),
        ("split=2,smallest=3", "smallest \\(3\\) is above largest \\(2\\)"),
        ("flip-field=tail", "field must be one of magic, protocol_id, .*, not 'tail'"),
        ("flip=bit=8", "bit must be 0 to 7, not 8"),
        ("refuse=2,listening=false", "leave out times and connection"),
    ],
)
def test_what_makes_no_sense_is_refused(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse_fault(text)


def test_faults_that_need_frames_say_so() -> None:
    needing = {name for name, kind in FAULTS.items() if issubclass(kind, FrameFault)}
    assert needing == {"drop", "duplicate", "reorder", "flip-field", "merge"}
    assert Drop().needs_frames
    assert not Cut(after_bytes=3).needs_frames
    assert Cut(after_frames=1).needs_frames
    assert [name for name, kind in FAULTS.items() if not issubclass(kind, StreamFault)] == ["refuse"]
    assert not Flip().needs_frames
