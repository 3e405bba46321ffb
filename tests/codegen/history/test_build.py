"""A history is the same however its releases were added, and a failure leaves it unchanged."""

from __future__ import annotations

import tarfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from opend_codegen.__main__ import main
from opend_codegen.errors import CodegenError
from opend_codegen.history import build, plan_history, write_history
from opend_codegen.history.writer import text_of
from opend_codegen.knowledge.since import HISTORY, Changes, History, Record, load_record

from .conftest import package_of

Pack = Callable[[Mapping[str, str]], Path]

WHAT_HAPPENED = Record(
    releases={"vendor": ("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6")},
    changes={
        "1.1": Changes(added=("Common.Kind.Kind_C", "Qot_A.Row.c", "Qot_A.N", "Qot_New"), ids_added={"New": 11}),
        "1.2": Changes(
            removed=("Common.Kind.Kind_C", "Qot_A.Row.c"),
            retyped={
                "Qot_A.M.x": ("optional int32", "optional int64"),
                "Qot_A.N.s": ("required string", "optional string"),
            },
        ),
        "1.3": Changes(
            added=("Common.Kind.Kind_C", "Qot_A.Row.c", "Qot_New.C2S.r"),
            renumbered={"Common.Kind.Kind_B": (2, 7)},
            ids_renumbered={"New": (11, 12)},
        ),
        "1.4": Changes(
            renamed={
                "Qot_A.N": "Qot_A.O",
                "Qot_A.Row": "Common.Row",
                "Qot_New.C2S.q": "Qot_New.C2S.query",
            }
        ),
        "1.6": Changes(removed=("Qot_New",), renamed={"Qot_A": "Qot_B"}, ids_removed={"New": 12}),
    },
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A schema folder without a history."""
    folder = tmp_path / "proto"
    folder.mkdir()
    return folder


def bring_in(folder: Path, sources: Sequence[Path | str]) -> Record:
    """Add releases; the earlier ones are read from the folder of the new ones."""
    cache = folder.parent
    record, steps = plan_history(folder, [str(source) for source in sources])
    written, path = write_history(folder, record, steps, cache, lambda _: None)
    assert load_record(path) == written
    return written


def renamed_package(archive: Path, package: str, version: str) -> Path:
    """Copy an archive as one of another package and version."""
    path = archive.with_name(f"{package}-{version}.tar.gz")
    with tarfile.open(archive) as old, tarfile.open(path, "w:gz") as new:
        for member in old:
            member.name = f"{package}-{version}/{member.name.partition('/')[2]}"
            new.addfile(member, old.extractfile(member))
    return path


def test_what_happened(row: list[Path], folder: Path) -> None:
    assert bring_in(folder, row) == WHAT_HAPPENED
    assert (folder / HISTORY).read_text() == text_of(WHAT_HAPPENED)


def test_one_by_one_is_all_at_once(row: list[Path], folder: Path, tmp_path: Path) -> None:
    at_once = tmp_path / "other"
    at_once.mkdir()
    bring_in(at_once, [*row[3:], *row[:3]])
    for archive in row:
        bring_in(folder, [archive])
    assert (folder / HISTORY).read_bytes() == (at_once / HISTORY).read_bytes()


def test_versions_are_compared_by_number(row: list[Path], folder: Path) -> None:
    archives = [renamed_package(row[0], "vendor", "9.6"), renamed_package(row[1], "vendor", "10.2")]
    record = bring_in(folder, archives[::-1])
    assert record.releases == {"vendor": ("9.6", "10.2")}
    assert record.changes.keys() == {"10.2"}


def test_the_last_release_is_fetched_where_it_is_not_at_hand(
    row: list[Path], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(folder, row[:1])
    cache = tmp_path / "cache"
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "none"))
    record, steps = plan_history(folder, ["Vendor==1.1"])
    write_history(folder, record, steps, cache, lambda _: None)
    assert sorted(path.name for path in cache.iterdir()) == ["vendor-1.0.tar.gz", "vendor-1.1.tar.gz"]


def test_all_published_releases(row: list[Path], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "PACKAGES", ("vendor", "other"))
    published = {"vendor": ["1.0", "1.1"], "other": ["1.1"]}
    monkeypatch.setattr(build, "published_versions", published.__getitem__)
    renamed_package(row[0], "other", "1.1")
    (folder / HISTORY).write_text("not TOML: it is built from nothing")
    record, steps = plan_history(folder, [])
    done: list[str] = []
    write_history(folder, record, steps, tmp_path, done.append)
    assert done == ["vendor 1.0", "vendor 1.1", "other 1.1"]
    found = load_record(folder / HISTORY)
    assert found.releases == {"vendor": ("1.0", "1.1"), "other": ("1.1",)}
    # The other package has the first schema still.
    assert found.differences == {
        "other": {"1.1": Changes(removed=found.changes["1.1"].added, ids_removed=found.changes["1.1"].ids_added)}
    }


def test_a_file_that_takes_the_package_of_another_does_not_count(pack: Pack, folder: Path) -> None:
    files = {"Qot_A": "message M { optional int32 x = 1; }"}
    slip = package_of(files) | {"pb/build2.proto": 'syntax = "proto2"; package Qot_A; message Slip {}'}
    assert bring_in(folder, [pack(package_of(files)), pack(slip)]).changes == {}


def test_a_version_that_is_in_it_is_left_out(row: list[Path], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bring_in(folder, row[:2])
    before = (folder / HISTORY).read_bytes()
    assert main(["history", "--proto", str(folder), str(row[1])]) == 0
    assert capsys.readouterr().out == "vendor 1.1 is in the history already\n"
    assert (folder / HISTORY).read_bytes() == before


def test_an_older_release_is_refused(row: list[Path], folder: Path) -> None:
    bring_in(folder, [row[0], row[2]])
    with pytest.raises(CodegenError, match=r"^history\.toml: vendor 1\.1 comes before vendor 1\.2, .* build it again"):
        bring_in(folder, [row[1]])


def test_a_failure_leaves_the_file(row: list[Path], folder: Path, pack: Pack) -> None:
    bring_in(folder, row[:2])
    before = (folder / HISTORY).read_bytes()
    broken = pack({"pb/Qot_A.proto": 'syntax = "proto3";'})
    with pytest.raises(CodegenError, match="proto3"):
        bring_in(folder, [row[2], broken])
    assert (folder / HISTORY).read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [HISTORY]


def test_an_interrupt_leaves_the_file(
    row: list[Path], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bring_in(folder, row[:1])
    before = (folder / HISTORY).read_bytes()

    def interrupted(*_: object) -> Changes:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "compare", interrupted)
    command = ["history", "--proto", str(folder), "--cache", str(folder.parent), str(row[1])]
    assert main(command) == 130
    assert capsys.readouterr().err == "opend-codegen: interrupted; nothing was changed\n"
    assert (folder / HISTORY).read_bytes() == before


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("nothing.tar.gz", "nothing.tar.gz: no such folder or archive"),
        ("unversioned", "nothing in it tells its version"),
    ],
)
def test_what_is_no_release_is_one_line(
    source: str, said: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    (folder / "unversioned").mkdir()
    (folder / "unversioned" / "A.proto").write_text('syntax = "proto2"; package A;')
    assert main(["history", "--proto", str(folder), source]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", "--proto", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err.endswith("none: there is no such schema folder\n")


def test_command(row: list[Path], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", "--proto", str(folder), *map(str, row[:2])]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "vendor: 2 releases, 1.0 to 1.1",
        f"written to {folder / HISTORY}",
    ]


def test_dates() -> None:
    last = History(WHAT_HAPPENED)
    dates = {
        "Qot_B.M.x": "",  # its file was renamed and its type changed
        "Qot_B.O.s": "1.1",  # its message was renamed
        "Common.Row": "",  # moved
        "Common.Row.a": "",
        "Common.Row.c": "1.3",  # came again, then moved
        "Common.Kind.Kind_A": "",
        "Common.Kind.Kind_B": "1.3",  # renumbered
        "Common.Kind.Kind_C": "1.3",  # came again
        "Unknown.M": "",
        "": "",
    }
    assert {name: last.since(name) for name in dates} == dates
    in_between = History(WHAT_HAPPENED, "1.4")
    assert in_between.since("Qot_New.C2S.query") == "1.1"
    assert in_between.since("Qot_New.C2S.r") == "1.3"
    assert History(WHAT_HAPPENED, "1.2").since("Common.Kind.Kind_B") == ""
