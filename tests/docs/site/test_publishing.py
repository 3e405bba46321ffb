"""mkdocs' complaints become one line, and the old site stays until there is a new one."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from docs.site.errors import SiteError
from docs.site.publishing import publish

MKDOCS = """
import json, pathlib, sys
*_, file = sys.argv
settings = json.loads(pathlib.Path(file).read_text())
if pathlib.Path(settings["docs_dir"], "bad.md").exists():
    print("INFO    -  Cleaning site directory")
    sys.exit("WARNING -  Doc file 'a.md' contains a link 'b.md'\\nAborted with 1 warnings in strict mode!")
pathlib.Path(settings["site_dir"]).mkdir()
pathlib.Path(settings["site_dir"], "index.html").write_text("new")
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose `python -m mkdocs` is a stand-in, with an old site."""
    (tmp_path / "mkdocs.py").write_text(MKDOCS)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "index.md").write_text("# Front\n")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("old")
    return tmp_path


def test_the_new_site_takes_the_place_of_the_old_one(root: Path) -> None:
    publish(root, root / "src", root / "site", Path(sys.executable))
    assert (root / "site" / "index.html").read_text() == "new"
    settings = json.loads((root / "mkdocs.yml").read_text())
    assert settings["nav"] == [{"Guides": ["index.md"]}]
    assert settings["INHERIT"].endswith("docs/site/mkdocs.yml")
    assert not (root / "site.new").exists()


def test_a_warning_is_one_line_of_error(root: Path) -> None:
    (root / "src" / "bad.md").write_text("# Bad\n")
    with pytest.raises(SiteError, match=r"^mkdocs: Doc file 'a\.md' contains a link 'b\.md'$"):
        publish(root, root / "src", root / "site", Path(sys.executable))
    assert (root / "site" / "index.html").read_text() == "old"
