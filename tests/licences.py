"""The licence of every package that the programme needs, as its maker states it; exit 1 where one is not known to fit.

    python -m tests.licences

Fits: what software under EUPL-1.2 may be distributed beside: permissive licences, and copyleft that stays with its
files.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata

from tests.support.paths import ROOT

FITS = re.compile(
    r"\b(MIT|BSD|0BSD|Apache|APL 2|LGPL|ISC|Zlib|CC0|PSF|Python Software Foundation|MPL|Mozilla Public|OFL|HPND|"
    r"BlueOak)"
)
"""Parts of names of licences that fit; LGPL binds who changes that library, and we use it as it comes (psycopg)."""

NEVER = re.compile(r"\b(AGPL|GPL-[23]|General Public License|SSPL|Proprietary|Commercial)\b")
"""Parts of names that need a decision, even beside one that fits; a lesser or library licence is not among them."""


def pinned(lock: str = "requirements.lock") -> Iterator[str]:
    """Names of the packages in a lock."""
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if found := re.match(r"([A-Za-z0-9._-]+)==", line):
            yield found[1]


def licence(package: str) -> str:
    """What the maker of an installed package states: the expression, else the classifiers, else the first line."""
    stated = metadata(package)
    classifiers = [c.rpartition(":: ")[2] for c in stated.get_all("Classifier") or [] if c.startswith("License ::")]
    text = (stated.get("License") or "").strip().splitlines()
    return str(stated.get("License-Expression") or ", ".join(classifiers) or (text[0] if text else "") or "unknown")


def main() -> None:
    """Print a line for each package."""
    odd = 0
    for package in dict.fromkeys(pinned()):
        try:
            stated, version = licence(package), metadata(package)["Version"]
        except PackageNotFoundError:
            sys.stdout.write(f"{package}: not installed on this system\n")
            continue
        fits = FITS.search(stated) and not NEVER.search(stated)
        odd += not fits
        sys.stdout.write(f"{package} {version}: {stated}{'' if fits else '  <-- not known to fit'}\n")
    sys.exit(odd > 0)


if __name__ == "__main__":
    main()
