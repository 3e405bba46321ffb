"""Get the vendor's Java SDK and compile programs that use it, below build/, where a second run finds them again.

Invariant: a folder of classes is used only if it was compiled from the same text and packages.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from tests.interop.environments import ROOT, Missing
from tests.support.locks import locked

__all__ = ["VENDOR_JAVA", "JavaProgram", "java_packages", "java_program", "vendor_calls"]

VENDOR_JAVA: Final = ("com.futunn.openapi:futu-api:9.6.5608", "com.google.protobuf:protobuf-java-util:3.5.1")
"""The SDK, and of the protobuf that it needs the part that reads and writes JSON, which programs bring themselves."""
JavaProgram = tuple[str, ...]
"""The command that runs a compiled program."""
_CALLS: Final = Path(__file__).parent / "scripts" / "VendorCalls.java"
_FOLDER: Final = ROOT / "build" / "interop" / "java"
_BRIEF: Final = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")
"""For a program that runs a few seconds: optimising it would take longer than it runs."""
_COPY: Final = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"


def java_packages() -> Path:
    """Return a folder that holds the SDK's archive and those that it needs."""
    _tool("java")
    jars, receipt, wanted = _FOLDER / "jars", _FOLDER / "installed.txt", "\n".join(VENDOR_JAVA)
    with locked(_FOLDER / "install.lock"):
        if not receipt.exists() or receipt.read_text() != wanted:
            _install(jars)
            receipt.write_text(wanted)
    return jars


def java_program(name: str, source: str) -> JavaProgram:
    """Compile a program whose main class has this name, unless that was done, and return the command that runs it."""
    jars, compiler = java_packages(), _tool("javac")
    folder = _FOLDER / name
    receipt, wanted = folder / "compiled.txt", "\n".join((*VENDOR_JAVA, source))
    with locked(_FOLDER / f"{name}.lock"):
        if not receipt.exists() or receipt.read_text(encoding="utf-8") != wanted:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            file = folder / f"{name}.java"
            file.write_text(source, encoding="utf-8")
            compile_ = [compiler, "-proc:none", "-encoding", "UTF-8", "-cp", f"{jars}/*", "-d", str(folder), str(file)]
            done = subprocess.run(compile_, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
            receipt.write_text(wanted, encoding="utf-8")
    return (_tool("java"), *_BRIEF, "-cp", f"{jars}/*:{folder}", name)


def vendor_calls() -> JavaProgram:
    """Return the command of the program that makes the calls that it is told."""
    return java_program("VendorCalls", _CALLS.read_text(encoding="utf-8"))


def _install(jars: Path) -> None:
    maven = _tool("mvn")
    shutil.rmtree(jars, ignore_errors=True)
    (_FOLDER / "pom.xml").write_text(_project(), encoding="utf-8")
    copy = [maven, "--quiet", "--batch-mode", f"-Dmaven.repo.local={_FOLDER / 'repository'}", _COPY]
    with tempfile.TemporaryDirectory() as home:
        result = subprocess.run(
            [*copy, "-DincludeScope=runtime", f"-DoutputDirectory={jars}"],
            cwd=_FOLDER,
            env={"PATH": os.environ["PATH"], "HOME": home},
            capture_output=True,
            text=True,
            check=False,
        )
    if result.returncode:
        told = [line for line in result.stdout.splitlines() if "ERROR" in line] or ["no message"]
        raise Missing(f"mvn cannot get {' '.join(VENDOR_JAVA)}: {told[0]}")


def _project() -> str:
    """Return a project that does nothing but depend on the packages."""
    names = ("groupId", "artifactId", "version")
    dependencies = "".join(
        f"<dependency>{''.join(f'<{tag}>{text}</{tag}>' for tag, text in zip(names, each.split(':'), strict=True))}"
        "</dependency>"
        for each in VENDOR_JAVA
    )
    return (
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
        "<groupId>interop</groupId><artifactId>interop</artifactId><version>1</version><packaging>pom</packaging>"
        f"<dependencies>{dependencies}</dependencies></project>\n"
    )


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise Missing(f"{name} is not installed")
    return found
