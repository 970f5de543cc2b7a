"""Typst in one place: fonts from a package, nothing from the system, the same bytes every time."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from typing import Any, Literal

import typst

FONT = "Fira Sans"
"""The one font of papers and pictures; its files come with ``fontpkg-fira-sans``."""


@cache
def _fonts() -> typst.Fonts:
    with as_file(files("fontpkg_fira_sans") / "files") as folder:
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


def typeset(
    template: str, data: Mapping[str, Any], *, kind: Literal["pdf", "png"], ppi: float = 144, title: bool = False
) -> bytes:
    """Compile a template with data.

    Values reach the template as JSON only, so that no text can become markup. No time, user or folder
    enters the result.

    Args:
        template: Typst source, ours alone.
        data: what the template reads from ``json(bytes(sys.inputs.data))``.
        kind: ``pdf`` is tagged; ``png`` has one page.
        ppi: pixels per inch of a PNG.
        title: whether the PDF has a title and a language, and must therefore pass PDF/UA-1.

    """
    made = typst.compile(
        template.encode(),
        format=kind,
        ppi=ppi,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False, sort_keys=True)},
        pdf_standards=["ua-1"] if kind == "pdf" and title else [],
        timestamp=0,
    )
    return made[0] if isinstance(made, list) else made
