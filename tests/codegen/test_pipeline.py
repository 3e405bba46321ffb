"""The package is the same from run to run, is checked to the byte, and is replaced as a whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Never, TypeAlias

import pytest

from opend_codegen import pipeline, shipped
from opend_codegen.errors import CodegenError
from opend_codegen.pipeline import Difference
from opend_codegen.shipped import shipped_templates

from .workshop import CALL, ROOT, Workshop, push, request

Order: TypeAlias = Callable[[list[Path]], list[Path]]

ORDERS: dict[str, Order] = {
    "backwards": lambda paths: paths[::-1],
    "from the middle": lambda paths: paths[3:] + paths[:3],
    "by last letter": lambda paths: sorted(paths, key=lambda path: path.name[::-1]),
}

FILES = [f"Qot_Get{letter}" for letter in "ABCDEFGH"]
# The files of a package that every schema has.
FIXED = 17


@pytest.fixture
def sample(workshop: Workshop) -> Workshop:
    """A workshop with a schema of some files."""
    rows = "".join(request(number, name) for number, name in enumerate(FILES, start=3000))
    protos = {f"{name}.proto": CALL for name in FILES}
    workshop.write({**protos, "Qot_Update.proto": CALL}, rows + push(4000, "Qot_Update"))
    return workshop


@pytest.fixture
def made(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> Workshop:
    """A workshop with a package that is up to date."""
    sample.generate()
    capsys.readouterr()
    return sample


def differences(workshop: Workshop) -> list[Difference]:
    """Return the differences that the check finds."""
    return pipeline.check(workshop.proto, workshop.templates, workshop.root / "generated")


def interrupt(*_arguments: object, **_options: object) -> Never:
    """Raise KeyboardInterrupt, as Ctrl-C does at any moment."""
    raise KeyboardInterrupt


def interrupted_command(workshop: Workshop) -> None:
    """Run the command and assert that it reports the interruption."""
    assert workshop.command("generate") == 130


def assert_untouched(workshop: Workshop, run: Callable[[], object]) -> None:
    """Assert that ``run`` changes no file and leaves no new one."""
    before = workshop.files()
    run()
    assert workshop.files() == before
    assert {path.name for path in workshop.root.iterdir()} <= {"proto", "generated", "templates"}
    assert {path.name for path in (workshop.root / "generated").iterdir()} <= {"opend_proto"}


def test_a_second_run_changes_no_byte(made: Workshop) -> None:
    first = made.files()
    assert len(first) == len(FILES) + FIXED
    made.generate()
    assert made.files() == first


def listed(original: Callable[..., Iterator[Path]], order: Order) -> Callable[..., Iterator[Path]]:
    """Return a function that lists a folder in an order that another file system might have."""
    # Python 3.13's rglob passes options on to glob, by name.
    return lambda *arguments, **options: iter(order(sorted(original(*arguments, **options))))


@pytest.mark.parametrize("how", ORDERS)
def test_the_order_of_the_folder_does_not_matter(made: Workshop, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made.files()
    for name in ("glob", "rglob", "iterdir"):
        monkeypatch.setattr(Path, name, listed(getattr(Path, name), ORDERS[how]))
    made.generate()
    assert differences(made) == []
    monkeypatch.undo()
    assert made.files() == first


def test_the_order_in_which_files_were_made_does_not_matter(made: Workshop) -> None:
    first = made.files()
    again = made.root / "again"
    again.mkdir()
    for path in sorted(made.proto.iterdir(), reverse=True):
        shutil.copy(path, again)
    shutil.rmtree(made.proto)
    again.rename(made.proto)
    made.generate()
    assert made.files() == first


def test_the_settings_of_the_project_around_it_do_not_matter(made: Workshop) -> None:
    first = made.files()
    settings = made.root / "generated" / "pyproject.toml"
    settings.write_text("[tool.ruff]\nline-length = 60\nformat.quote-style = 'single'\n")
    made.generate()
    settings.unlink()
    assert made.files() == first


def test_the_check_of_a_fresh_package_finds_nothing(made: Workshop) -> None:
    assert differences(made) == []


def test_the_check_does_not_mind_what_python_leaves_behind(made: Workshop) -> None:
    cache = made.package / "__pycache__"
    cache.mkdir()
    (cache / "schema.cpython-311.pyc").write_bytes(b"")
    assert differences(made) == []


def test_the_check_finds_a_changed_byte(made: Workshop) -> None:
    path = made.package / "qot_get_a.py"
    path.write_bytes(path.read_bytes().replace(b"required", b"optional", 1))
    assert differences(made) == [Difference("qot_get_a.py", "differs")]


def test_the_check_finds_other_line_ends(made: Workshop) -> None:
    path = made.package / "schema.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert differences(made) == [Difference("schema.py", "differs")]


def test_the_check_finds_files_that_are_missing_and_files_too_many(made: Workshop) -> None:
    (made.package / "qot_get_b.py").unlink()
    (made.package / "py.typed").unlink()
    (made.package / "zebra.py").write_text("")
    (made.package / "inner").mkdir()
    (made.package / "inner" / "more.txt").write_text("")
    assert differences(made) == [
        Difference("inner/more.txt", "should not be there"),
        Difference("py.typed", "is missing"),
        Difference("qot_get_b.py", "is missing"),
        Difference("zebra.py", "should not be there"),
    ]


def test_the_check_of_nothing_misses_everything(sample: Workshop) -> None:
    found = differences(sample)
    assert len(found) == len(FILES) + FIXED
    assert {difference.what for difference in found} == {"is missing"}
    assert not (sample.root / "generated").exists()


def test_the_check_finds_that_the_schema_has_changed(made: Workshop) -> None:
    path = made.proto / "Qot_GetC.proto"
    path.write_text(path.read_text() + "message More {}\n")
    assert differences(made) == [Difference("qot_get_c.py", "differs")]


def test_a_new_package_replaces_all_of_the_old(made: Workshop) -> None:
    (made.package / "zebra.py").write_text("")
    (made.package / "__pycache__").mkdir()
    made.generate()
    assert not (made.package / "zebra.py").exists()
    assert not (made.package / "__pycache__").exists()
    assert differences(made) == []


def test_other_files_beside_the_package_stay(made: Workshop) -> None:
    (made.root / "generated" / "mine.txt").write_text("mine")
    made.generate()
    assert (made.root / "generated" / "mine.txt").read_text() == "mine"


def test_an_output_folder_that_does_not_exist_is_made(sample: Workshop) -> None:
    pipeline.generate(sample.proto, sample.templates, Path("deep/down"))
    assert Path("deep/down/opend_proto/methods.py").exists()
    assert {path.name for path in sample.root.iterdir()} == {"proto", "deep"}


def test_progress_names_each_proto_and_each_file(sample: Workshop) -> None:
    told: list[str] = []
    pipeline.generate(sample.proto, sample.templates, Path("generated"), progress=told.append)
    protos, files = told[: len(FILES) + 1], told[len(FILES) + 1 :]
    assert protos == [f"{name}.proto" for name in (*FILES, "Qot_Update")]
    made = (path for path in sample.package.rglob("*") if path.is_file())
    assert sorted(files) == sorted(path.relative_to(sample.package).as_posix() for path in made)


def test_a_full_disk_leaves_the_old_package(made: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []

    def write_text(self: Path, *_arguments: object, **_options: object) -> int:
        written.append(self)
        if len(written) == 5:
            raise OSError(28, "No space left on device")
        return self.write_bytes(b"half")

    monkeypatch.setattr(Path, "write_text", write_text)

    def run() -> None:
        with pytest.raises(CodegenError, match=r"cannot be written: .*No space left"):
            pipeline.generate(made.proto, made.templates, Path("generated"))
        assert len(written) == 5

    assert_untouched(made, run)


def test_a_failure_while_the_package_is_put_in_place_leaves_the_old_one(
    made: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if target == Path("generated/opend_proto") and self.parent.name != "old" and self.name == "opend_proto":
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)

    def run() -> None:
        with pytest.raises(CodegenError, match="Input/output error"):
            pipeline.generate(made.proto, made.templates, Path("generated"))

    assert_untouched(made, run)


@pytest.mark.parametrize("where", ["read_schema", "render", "_format", "_swap"])
def test_an_interruption_leaves_the_old_package(made: Workshop, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, where, interrupt)
    assert_untouched(made, lambda: interrupted_command(made))


def test_an_interruption_between_the_two_renames_leaves_the_old_package(
    made: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename, renamed = Path.rename, list[Path]()

    def interrupted(self: Path, target: Path) -> Path:
        renamed.append(self)
        if len(renamed) == 2:
            interrupt()
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    assert_untouched(made, lambda: interrupted_command(made))
    assert len(renamed) == 3


def test_a_crash_leaves_the_old_package(made: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_folder: Path) -> None:
        raise RuntimeError

    monkeypatch.setattr(pipeline, "_format", crash)

    def run() -> None:
        with pytest.raises(RuntimeError):
            pipeline.generate(made.proto, made.templates, Path("generated"))

    assert_untouched(made, run)


def test_the_templates_of_the_checkout_are_found() -> None:
    assert shipped_templates() == ROOT / "templates"


def test_the_templates_of_an_installed_package_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "shipped.py"))
    assert shipped_templates() == tmp_path / "templates"


def test_the_committed_package_is_what_the_schema_gives() -> None:
    assert pipeline.check(ROOT / "proto", shipped_templates(), ROOT / "generated") == []
