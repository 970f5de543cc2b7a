"""What differs between the files of a plan and the same made again, and what may be the cause."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from data.files import sha256
from maps.outputs import outputs
from optimiser.jobs.case import read_input
from optimiser.jobs.fingerprints import versions
from optimiser.jobs.kept_inputs import FOLDER, RUN, RunRecord
from optimiser.jobs.manifest import NAME as MANIFEST
from optimiser.jobs.manifest import Manifest

CLOCK = ("seconds",)
"""Parts of ``run.json`` that no second run repeats."""


@dataclass(frozen=True)
class Differences:
    """What a replay found.

    Args:
        same: files that are the same, bit for bit (of ``run.json`` all but the clock).
        differs: files that are not.
        parts: by which parts ``run.json`` differs.
        lacking: files that the plan has and that were not made again, or the other way round.
        edited: files that somebody changed or removed since the plan was made; kept inputs are among them.
        inputs: files beside the folder that are not those of which the plan was made: recorded and found SHA-256.
        versions: programmes of which another version is here, with the recorded and the present one.
        others: files that other commands made of the plan, which are not made again.

    """

    same: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    inputs: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    versions: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    made: bool = True
    """False if the inputs, which somebody changed, give no plan any more."""
    value: float | None = None
    """Recorded cost of a plan of whole locations that was judged and not sought again; ``None`` for other plans."""
    sought: bool = False
    """Whether whole locations were sought again, which depends on the speed of the computer."""

    @property
    def any(self) -> bool:
        """Whether the plan is not the same, or a file of it was changed since."""
        return bool(self.differs or self.lacking or self.edited or not self.made)


def edited_since(folder: Path, manifest: Manifest) -> tuple[str, ...]:
    """Files of the folder that are not as they were written, or gone."""
    return tuple(n for n, digest in sorted(manifest.files.items()) if _digest(folder / n) != digest)


def compare(folder: Path, draft: Path, manifest: Manifest, recorded: RunRecord) -> Differences:
    """Compare every file of a plan with the same made again."""
    edited = edited_since(folder, manifest)
    made = {p.relative_to(draft).as_posix() for p in draft.rglob("*") if p.is_file()}
    there = {n for n in made if (folder / n).is_file()}
    parts = _parts(recorded.contents, json.loads((draft / RUN).read_text(encoding="utf-8")))
    differs = {n for n in there - {RUN} if (folder / n).read_bytes() != (draft / n).read_bytes()}
    differs |= {RUN} if parts else set()
    own = {n for n in manifest.files if n.startswith(f"{FOLDER}/")}
    return Differences(
        same=tuple(sorted(there - differs)),
        differs=tuple(sorted(differs)),
        parts=parts,
        lacking=tuple(sorted((made - there) | ((own | of_plans(manifest)) - made))),
        edited=edited,
        versions=other_versions(recorded),
        others=tuple(sorted(manifest.files.keys() - made - own - of_plans(manifest) - {MANIFEST})),
    )


def of_plans(manifest: Manifest) -> set[str]:
    """Files of a manifest that ``plan`` makes: those of outputs by name; the others are of other commands."""
    kinds = ("FILES", "WITH_LOCATIONS", "WITH_STREAMS")
    return {n for room in outputs() for kind in kinds for n in getattr(room, kind, ())} & manifest.files.keys()


def _digest(path: Path) -> str:
    try:
        return sha256(path)
    except OSError:
        return ""


def _parts(before: Any, now: Any) -> tuple[str, ...]:
    names = (before.keys() | now.keys()) - set(CLOCK)
    return tuple(sorted(n for n in names if before.get(n) != now.get(n)))


def other_versions(recorded: RunRecord) -> dict[str, tuple[str, str]]:
    """Programmes of which another version is here than when the plan was made: the recorded and the present one."""
    before, now = dict(recorded.contents.get("versions", {})), versions()
    names = sorted(n for n in before.keys() | now.keys() if before.get(n) != now.get(n))
    return {n: (str(before.get(n, "")), now.get(n, "")) for n in names}


def other_inputs(scenario: Path, recorded: RunRecord) -> dict[str, tuple[str, str]]:
    """Files of a scenario that are not those of which the plan was made, as far as its record tells."""
    found = read_input(scenario).inputs
    known = {n: d for n, d in recorded.inputs.items() if n in found}
    return {n: (digest, found[n]) for n, digest in sorted(known.items()) if found[n] != digest}
