"""List what an installation with all extras consists of, and ask whether a vulnerability of it is known.

Invariant: the list is made of an environment that holds the built wheel, its requirements, and nothing else.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any, Final

from release.findings import Failed, Skipped, run
from release.workshop import BUILD, Workshop, make_environment, read_project

__all__ = ["audited", "check_audit", "check_licences", "check_sbom", "licence_fault"]

_UNREACHED: Final = ("ConnectionError", "Max retries", "timed out", "ServiceError", "Failed to query", "HTTPError")
"""What pip-audit says if its data source does not answer."""
_ASKED_ELSEWHERE: Final = "its data cannot be reached from here, and the release workflow asks for it"
_OPEN: Final = re.compile(
    r"\b(Apache|BSD|MIT|ISC|PSF|Python Software Foundation|MPL|Mozilla|Unlicense|Zlib|0BSD|HPND|CC0|Python-2\.0)\b",
    re.IGNORECASE,
)


def check_sbom(workshop: Workshop) -> str:
    """Write the software bill of materials, in CycloneDX's JSON, and check it against the schema of that format."""
    target = BUILD / "sbom.json"
    project = workshop.clone / "pyproject.toml"
    options = ("--output-reproducible", "--validate", "--pyproject", project, "--output-file", target)
    run([workshop.tool("cyclonedx-py"), "environment", *options, _installed(workshop)], BUILD)
    components = json.loads(target.read_text(encoding="utf-8"))["components"]
    names = {str(each["name"]).lower() for each in components}
    if "protobuf" not in names:
        raise Failed("the bill of materials lacks protobuf, so it was not made of an installation of opend")
    return f"{target.relative_to(BUILD.parents[1])}, {len(components)} components"


def check_licences(workshop: Workshop) -> str:
    """Check that everything an installation with all extras pulls in has a licence that lets it be used."""
    program = (
        "import importlib.metadata as m, json; print(json.dumps([[d.name, d.metadata.get('License-Expression'),"
        " d.metadata.get('License'), d.metadata.get_all('Classifier') or []] for d in m.distributions()]))"
    )
    found: list[Any] = json.loads(run([_installed(workshop), "-c", program], BUILD))
    faults = [fault for name, *words in found if (fault := licence_fault(name, words)) is not None]
    if faults:
        raise Failed("\n".join(faults))
    return f"{len(found)} distributions, each with a permissive licence or one by file (MPL)"


def licence_fault(name: str, words: list[Any]) -> str | None:
    """Return what is wrong with the licence that a distribution states in any of three ways; None if nothing is."""
    expression, text, classifiers = words
    stated = [expression or "", (text or "").splitlines()[0] if text else "", *classifiers]
    licences = [each for each in stated if each and ("::" not in each or each.startswith("License"))]
    if any(_OPEN.search(each) for each in licences):
        return None
    return f"{name} states no licence that is known to be permissive: {licences or 'none'}"


def check_audit(workshop: Workshop) -> str:
    """Ask the index for known vulnerabilities of what an installation with all extras pulls in."""
    site = next(_installed(workshop).parent.parent.glob("lib/python*/site-packages"))
    report = BUILD / "audit.json"
    report.unlink(missing_ok=True)
    options = ("--progress-spinner", "off", "--format", "json", "--output", report)
    try:
        run([workshop.tool("pip-audit"), *options, "--path", site], BUILD, seconds=300)
    except Failed as reason:
        if any(word in str(reason) for word in _UNREACHED):
            raise Skipped(f"{_ASKED_ELSEWHERE}\n{reason}") from reason
        if not report.exists():
            raise
    return audited(json.loads(report.read_text(encoding="utf-8"))["dependencies"])


def audited(found: list[Any]) -> str:
    """Return how many distributions have no known vulnerability, from pip-audit's report.

    pip-audit also succeeds if its data says nothing of a distribution. That is a failure here, except for ours, as no
    index has them yet.

    Raises:
        Failed: A vulnerability is known, or a distribution was not audited.
        Skipped: None was audited.
    """
    others = [each for each in found if not each["name"].startswith("opend")]
    left = {each["name"]: each["skip_reason"] for each in others if "skip_reason" in each}
    known = [f"{each['name']} {vulnerability['id']}" for each in others for vulnerability in each.get("vulns", ())]
    if known:
        raise Failed(f"vulnerabilities are known of: {', '.join(known)}")
    if len(left) == len(others):
        raise Skipped(f"{_ASKED_ELSEWHERE}\n{next(iter(left.values()), 'nothing is required')}")
    if left:
        raise Failed("\n".join(left.values()))
    return f"no known vulnerability of {len(others)} distributions"


def _installed(workshop: Workshop) -> Path:
    """Return the interpreter of an environment with the wheel and all extras that a user of the library installs."""
    extras = sorted(read_project(workshop.clone)["optional-dependencies"])
    folder = BUILD / "environments" / "all-extras"
    receipt = folder / "installed.txt"
    wanted = workshop.made.pure.name + str(workshop.made.pure.stat().st_mtime_ns)
    if not receipt.exists() or receipt.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        python = make_environment("all-extras", f"{workshop.made.pure}[{','.join(extras)}]")
        run([python, "-m", "pip", "uninstall", "--quiet", "--yes", "pip"], BUILD)
        receipt.write_text(wanted)
    return folder / "bin" / "python"
