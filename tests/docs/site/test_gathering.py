"""The pages of the repository and the files that they link to become the sources of the site."""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from docs.site.errors import SiteError
from docs.site.gathering import gather
from docs.site.places import ROOT


def repository(root: Path, **files: str) -> Path:
    (root / "docs" / "site" / "assets").mkdir(parents=True)
    (root / "docs" / "site" / "assets" / "site.css").write_text("a {}")
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_md", ".md").replace("_py", ".py").replace("_svg", ".svg")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_pages_and_linked_files_are_gathered(tmp_path: Path) -> None:
    root = repository(
        tmp_path / "root",
        README_md="[guide](docs/guide.md), [program](examples/a.py)\n",
        docs__guide_md="# Guide\n\n![A picture](hub/picture.svg)\n",
        docs__hub__picture_svg="<svg/>\n",
        docs__tool_py="pass\n",
        docs__site__api__index_md="[elsewhere on the site](../reference/index.md)\n",
        examples__a_py="print(1)\n",
    )
    gather(root, tmp_path / "src", Path(sys.executable))
    files = {path.relative_to(tmp_path / "src").as_posix(): path for path in (tmp_path / "src").rglob("*.*")}
    pages = {"index.md", "guide.md", "api/index.md", "sources/examples/a.py.md"}
    assert files.keys() == {*pages, "hub/picture.svg", "assets/site.css"}
    assert files["guide.md"].read_text() == "# Guide\n\n![A picture](hub/picture.svg)\n"
    assert files["hub/picture.svg"].read_text() == "<svg/>\n"
    assert files["index.md"].read_text() == "[guide](guide.md), [program](sources/examples/a.py.md)\n"
    assert files["sources/examples/a.py.md"].read_text() == "# examples/a.py\n\n``````python\nprint(1)\n``````\n"
    assert files["api/index.md"].read_text() == "[elsewhere on the site](../reference/index.md)\n"


def test_a_picture_that_a_page_shows_is_gathered(tmp_path: Path) -> None:
    root = repository(tmp_path / "root", README_md="![growth](bench/growth.svg)\n", bench__growth_md="")
    (root / "bench" / "growth.svg").write_text("<svg/>")
    (root / "bench" / "other.svg").write_text("<svg/>")
    gather(root, tmp_path / "src", Path(sys.executable))
    assert (tmp_path / "src" / "index.md").read_text() == "![growth](bench/growth.svg)\n"
    assert [path.read_text() for path in (tmp_path / "src").rglob("*.svg")] == ["<svg/>"]


def test_two_pages_for_one_place_are_refused(tmp_path: Path) -> None:
    root = repository(tmp_path / "root", README_md="", docs__index_md="")
    with pytest.raises(SiteError, match=r"another file stands at index\.md already"):
        gather(root, tmp_path / "src", Path(sys.executable))


def test_the_pages_of_this_repository_have_no_dead_link(tmp_path: Path) -> None:
    with patch("docs.site.gathering.notebook_text", return_value=""):
        gather(ROOT, tmp_path / "src", Path(sys.executable))
    assert (tmp_path / "src" / "index.md").is_file()
