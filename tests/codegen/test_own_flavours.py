"""A user's own flavour: any folder of templates, files of any kind, and one line for each mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from opend_codegen import pipeline
from opend_codegen.__main__ import main

from .workshop import CALL, Workshop, push, request


@pytest.fixture
def sample(workshop: Workshop) -> Workshop:
    """A schema with a call and a push, and an empty flavour `pages`."""
    workshop.write(
        {"Qot_Get.proto": CALL, "Qot_Update.proto": CALL}, request(3010, "Qot_Get") + push(3011, "Qot_Update")
    )
    (workshop.root / "flavours" / "pages").mkdir(parents=True)
    return workshop


def write(workshop: Workshop, **templates: str) -> None:
    """Write templates of Markdown into the flavour; two underscores are a slash."""
    for name, text in templates.items():
        path = workshop.root / "flavours" / "pages" / f"{name.replace('__', '/')}.md.j2"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run(command: str = "generate", flavour: str = "pages", out: str = "build") -> int:
    """Run a command on the flavour."""
    return main([command, "--templates", "flavours", "--flavour", flavour, "--out", out])


def assert_refused(complaint: str, capsys: pytest.CaptureFixture[str], **arguments: str) -> None:
    """Assert that the command fails with ``complaint`` as its only output."""
    capsys.readouterr()
    assert run(**arguments) == 1
    assert capsys.readouterr() == ("", f"opend-codegen: {complaint}\n")


def made(workshop: Workshop) -> dict[str, str]:
    """Return the files that the flavour has made."""
    folder = workshop.root / "build" / "pages"
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_a_file_for_each_module_and_each_protocol_and_one_for_all(sample: Workshop) -> None:
    write(
        sample,
        modules__message_module="{{ module.name }} of {{ schema.modules | length }}",
        protocol_page="{{ protocol.kind }} {{ protocol.id }} {{ protocol.result }} of {{ schema.protocols | length }}",
        deep__protocol_page="{{ protocol.method }}",
        index="{{ schema.messages['qot_get.S2C'].full_name }} {{ schema.enums | length }}",
    )
    assert run() == 0
    assert made(sample) == {
        "modules/qot_get.md": "qot_get of 2",
        "modules/qot_update.md": "qot_update of 2",
        "Qot_Get.md": "call 3010 qot_get.S2C of 2",
        "Qot_Update.md": "push 3011 qot_update.S2C of 2",
        "deep/Qot_Get.md": "get",
        "deep/Qot_Update.md": "update",
        "index.md": "Qot_Get.S2C 0",
    }


def test_only_python_is_formatted(sample: Workshop) -> None:
    text = "```python\nx  =  1\n```\n"
    write(sample, index=text)
    (sample.root / "flavours" / "pages" / "code.py.j2").write_text("x  =  1")
    (sample.root / "flavours" / "pages" / "types.pyi.j2").write_text("x  :  int")
    assert run() == 0
    assert made(sample) == {"index.md": text, "code.py": "x = 1\n", "types.pyi": "x  :  int"}


def test_python_of_its_own_is_copied_below_the_header(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    write(sample, index="{{ header }}")
    mine = sample.root / "flavours" / "pages" / "deep" / "mine.py"
    mine.parent.mkdir()
    mine.write_text('KEPT = "{{ as it is }}"  # {% no template %}\n')
    assert (run(), run("check")) == (0, 0)
    header = made(sample)["index.md"]
    assert header.endswith("then run `opend-codegen generate --flavour pages`.")
    assert made(sample)["deep/mine.py"] == f"{header}\n{mine.read_text()}"
    (mine.parent / "mine.py.j2").write_text("")
    wanted = "the file deep/mine.py and the template deep/mine.py.j2 would both become deep/mine.py"
    assert_refused(f"flavours/pages: {wanted}", capsys)


def test_python_of_its_own_that_is_not_text(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    (sample.root / "flavours" / "pages" / "mine.py").write_bytes(b"\xff")
    assert run() == 1
    assert capsys.readouterr().err.startswith("opend-codegen: flavours/pages/mine.py: template: 'utf-8' codec can't")


def test_a_flavour_without_python_needs_no_ruff(sample: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "_format", None)
    write(sample, index="text")
    assert run() == 0


def test_the_check_compares_it_too(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    write(sample, deep__index="{{ schema.calls | length }}")
    assert (run(), run("check")) == (0, 0)
    (sample.root / "build" / "pages" / "deep" / "index.md").write_text("other")
    capsys.readouterr()
    assert run("check") == 1
    command = "opend-codegen generate --templates flavours --out build --flavour pages"
    wanted = f"{Path('build/pages/deep/index.md')} differs\nopend-codegen: run `{command}` to bring them up to date\n"
    assert capsys.readouterr().err == wanted


def test_without_a_folder_the_shipped_flavours_are_meant(sample: Workshop) -> None:
    assert main(["generate", "--flavour", "betterproto2", "--out", "build"]) == 0
    assert "class Qot:" in (sample.root / "build" / "opend_betterproto2" / "stubs_sync.py").read_text()


def test_it_can_include_a_shipped_flavour_and_a_neighbour(sample: Workshop) -> None:
    (sample.root / "flavours" / "other").mkdir()
    (sample.root / "flavours" / "other" / "part.j2").write_text("{{ schema.calls[0].name }}")
    write(
        sample, index="{% from 'dataclasses/_macros.j2' import preamble %}{{ preamble() }}{% include 'other/part.j2' %}"
    )
    assert run() == 0
    assert made(sample)["index.md"].startswith("# Written by opend-codegen; do not edit.\n")
    assert made(sample)["index.md"].endswith("Qot_Get")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("\n{{ protocl }}", "index.md.j2:2: template: 'protocl' is undefined"),
        ("{{ schema.callz }}", "index.md.j2:1: template: SchemaModel has no attribute 'callz'"),
        ("\n\n{{ schema.calls[0].nam }}", "index.md.j2:3: template: CallModel has no attribute 'nam'"),
        ("{% include 'no.j2' %}", "the template no.j2 is missing"),
    ],
)
def test_a_mistake_is_one_line(text: str, complaint: str, sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    write(sample, index=text)
    place = "flavours/pages/" if ".j2:" in complaint else "flavours/pages: "
    assert_refused(place + complaint, capsys)
    assert not (sample.root / "build").exists()


def test_a_mistake_in_a_shipped_template_names_that(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    write(sample, index="{% from 'dataclasses/_macros.j2' import row %}{{ row(schema) }}")
    assert run() == 1
    assert "dataclasses/_macros.j2:" in capsys.readouterr().err


def test_two_files_of_one_name(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    write(sample, protocol_page="", qot_get="")
    wanted = "Qot_Get by protocol_page.md.j2 and the template qot_get.md.j2 would both become qot_get.md"
    assert_refused(f"flavours/pages: {wanted}", capsys)


def test_a_flavour_that_is_not_there(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = "there is no folder of templates for the flavour page; there are pages"
    assert_refused(f"flavours/page: {wanted}", capsys, flavour="page")
    (sample.root / "flavours" / "pages").rmdir()
    (sample.root / "flavours").rmdir()
    assert_refused("flavours/pages: there is no folder of templates for the flavour pages", capsys)


def test_a_flavour_that_makes_nothing(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    (sample.root / "flavours" / "pages" / "part.j2").write_text("for others")
    wanted = "no file comes of this folder; a template is called NAME.EXTENSION.j2"
    assert_refused(f"flavours/pages: {wanted}", capsys)


@pytest.mark.parametrize("flavour", ["../pages", "..", ".", "", "/tmp", "a\\b"])  # noqa: S108
def test_a_flavour_is_no_path(flavour: str, sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    write(sample, index="")
    wanted = f"the flavour {flavour!r} is not the name of a folder; its folder is what --templates names"
    assert_refused(wanted, capsys, flavour=flavour)


def test_other_files_are_not_replaced(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    write(sample, index="")
    mine = sample.root / "build" / "pages" / "mine.md"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    wanted = "this folder holds other files, which would be lost; give another --out, or empty it"
    assert_refused(f"build/pages: {wanted}", capsys)
    assert mine.read_text() == "mine"
    mine.unlink()
    assert run() == 0


def test_the_inputs_are_not_replaced(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    write(sample, index="")
    (sample.root / "flavours" / "flavours").mkdir()
    (sample.root / "flavours" / "flavours" / "index.md.j2").write_text("")
    assert_refused("flavours: this would replace flavours; give another --out", capsys, flavour="flavours", out=".")
    assert (sample.root / "flavours" / "pages" / "index.md.j2").exists()


def test_the_flavour_s_own_folder_is_not_replaced(sample: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    write(sample, index="")
    wanted = f"this would replace {Path('flavours/pages')}; give another --out"
    assert_refused(f"flavours/pages: {wanted}", capsys, out="flavours")
    assert (sample.root / "flavours" / "pages" / "index.md.j2").exists()
