"""LibreOffice as a second opinion: it opens our files, computes every formula anew and saves what it found."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

WORKBOOK = "xlsx:Calc MS Excel 2007 XML"
TEXT = "txt:Text"
_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Without this LibreOffice trusts the values in the file."""


def converted(*paths: Path, folder: Path, kind: str = WORKBOOK) -> list[Path]:
    """The files as LibreOffice reads and computes them; their names differ. It starts once, which takes seconds.

    Its settings stand beside ``folder``: they take as long to make, and tests of one process follow one another.
    """
    office = shutil.which("soffice")
    if office is None:
        _without()
    home = folder.parent / "office"
    settings = home / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(_ALWAYS, encoding="utf-8")
    command = [office, f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to", kind]
    command += ["--outdir", str(folder / "computed"), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    found = [folder / "computed" / f"{path.stem}.{kind.partition(':')[0]}" for path in paths]
    if not all(path.exists() for path in found):  # an office without that part ends well and writes nothing
        _without()
    return found


def recomputed(path: Path, folder: Path) -> Path:
    """The workbook as LibreOffice computes it."""
    return converted(path, folder=folder)[0]


def _without() -> NoReturn:
    message = "LibreOffice is absent; on Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
