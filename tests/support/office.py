"""LibreOffice as a second opinion: it opens a workbook, computes every formula anew and saves what it found."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""Without this LibreOffice trusts the values in the file."""


def recomputed(path: Path, folder: Path) -> Path:
    """The workbook as LibreOffice computes it."""
    office = shutil.which("soffice")
    if office is None:
        _without()
    settings = folder / "office" / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(_ALWAYS, encoding="utf-8")
    command = [office, f"-env:UserInstallation=file://{folder / 'office'}", "--headless", "--convert-to"]
    command += ["xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "computed"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    found = folder / "computed" / path.name
    if not found.exists():  # an office without spreadsheets ends well and writes nothing
        _without()
    return found


def _without() -> NoReturn:
    message = "LibreOffice Calc is absent; on Debian: apt-get install libreoffice-calc-nogui"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
