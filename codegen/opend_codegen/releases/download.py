"""Fetch the archive of a pinned requirement with pip, without ever building it.

Invariant: no code of the package runs. `pip download` would run an sdist's build for its metadata, so pip is asked in
hash-checking mode, with a hash that cannot match: it then finds and fetches the archive, and stops before unpacking it,
saying where it is and what its hash is. The archive is taken from there and must have that hash.
"""

from __future__ import annotations

import hashlib
import os
import re
import ssl
import subprocess
import sys
import urllib.request
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from opend_codegen.errors import CodegenError

__all__ = ["download", "is_requirement", "published_versions"]

_PINNED = re.compile(r"^[A-Za-z0-9][\w.-]*==[\w.+!-]+$", re.ASCII)
_NO_SUCH_HASH = "0" * 64
_PLACE = re.compile(r"^\s+\S+ from (?P<url>\S+)", re.MULTILINE)
_HASH = re.compile(r"^\s+Got\s+(?P<sha256>[0-9a-f]{64})\s*$", re.MULTILINE)
_VERSIONS = re.compile(r"^Available versions: (?P<versions>.+)$", re.MULTILINE)
_TIMEOUT = 60.0


def is_requirement(source: str) -> bool:
    """Whether SOURCE is a requirement with an exact version."""
    return bool(_PINNED.match(source))


def download(requirement: str, folder: Path) -> Path:
    """Fetch the archive into `folder`."""
    url, sha256 = _ask_pip(requirement, folder)
    data = _fetch(url, requirement)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise CodegenError("its archive is not the one that pip fetched", file=requirement)
    path = folder / PurePosixPath(unquote(urlsplit(url).path)).name
    path.write_bytes(data)
    return path


def published_versions(package: str) -> list[str]:
    """Return the versions of a package that pip finds, ascending."""
    result = _run_pip("index", "versions", package)
    found = _VERSIONS.search(result.stdout)
    if result.returncode or not found:
        raise CodegenError(_cause(result.stderr), file=package)
    return found["versions"].split(", ")[::-1]


def _ask_pip(requirement: str, folder: Path) -> tuple[str, str]:
    wish = folder / "requirement.txt"
    wish.write_text(f"{requirement} --hash=sha256:{_NO_SUCH_HASH}\n", encoding="utf-8")
    arguments = ["--no-deps", "--require-hashes", "--dest", str(folder), "--requirement", str(wish)]
    result = _run_pip("download", "--quiet", *arguments)
    place, found = _PLACE.search(result.stderr), _HASH.search(result.stderr)
    if not place or not found:
        raise CodegenError(_cause(result.stderr), file=requirement)
    return urlsplit(place["url"])._replace(fragment="").geturl(), found["sha256"]


def _run_pip(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pip", *arguments, "--no-input", "--disable-pip-version-check"]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)


def _cause(output: str) -> str:
    if "No module named pip" in output:
        return "pip is missing in this Python; download the archive yourself and give its path"
    errors = [line.removeprefix("ERROR: ") for line in output.splitlines() if line.startswith("ERROR: ")]
    return f"pip cannot fetch it: {errors[-1] if errors else output[-200:] or 'no message'}"


def _fetch(url: str, requirement: str) -> bytes:
    context = ssl.create_default_context(cafile=os.environ.get("PIP_CERT"))
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context))
    try:
        with opener.open(url, timeout=_TIMEOUT) as reply:
            data: bytes = reply.read()
    except OSError as error:
        raise CodegenError(f"cannot fetch {url}: {error}", file=requirement) from error
    return data
