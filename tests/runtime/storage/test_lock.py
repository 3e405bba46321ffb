"""One process writes to a folder at a time; the second is told who does, and the lock ends with its process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.support.commands import environment

from opend import StorageError, StorageInUse
from opend.storage.lock import FolderLock

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys
from pathlib import Path
from opend.storage.lock import FolderLock
with FolderLock(Path(sys.argv[1]), "the first"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_second_is_refused_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "for it"
    with FolderLock(folder, "opend collect"):
        with pytest.raises(StorageInUse) as refusal, FolderLock(folder, "the second"):
            pass
        said = rf"is being written to by opend collect \(process {os.getpid()} on \S+, since \d{{4}}-\S+\): end that"
        assert re.search(said, str(refusal.value))
    with FolderLock(folder, "the second"):
        pass


def test_the_lock_ends_with_a_killed_process(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        env=environment({}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StorageInUse, match=rf"the first \(process {holder.pid} on "), FolderLock(tmp_path, "x"):
            pass
        holder.kill()
        holder.wait()
    with FolderLock(tmp_path, "x"):
        pass


@pytest.mark.parametrize("told", [b"", b"not JSON", b"[1]", b'{"pid": 1}'])
def test_a_holder_that_says_nothing_is_another_process(tmp_path: Path, told: bytes) -> None:
    with FolderLock(tmp_path, "x"):
        (tmp_path / ".lock").write_bytes(told)
        expected = r"\? \(process 1 on \?, since \?\)" if b"pid" in told else "another process"
        with pytest.raises(StorageInUse, match=expected), FolderLock(tmp_path, "y"):
            pass


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match=r"file/data cannot be written to: Not a directory"):
        FolderLock(tmp_path / "file" / "data", "x").__enter__()
