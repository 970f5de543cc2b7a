"""Make a plan again from its own folder and compare every file; nothing in the folder changes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from data.complaints import InvalidInputError
from optimiser.editions.file import read_edition
from optimiser.errors import DiffersError, InfeasibleError, UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.drafts import scratch
from optimiser.jobs.kept_inputs import FOLDER, RunRecord, bundled_scenario, read_record
from optimiser.jobs.manifest import Manifest, read_manifest
from optimiser.jobs.replay_differences import Differences, compare, edited_since, other_inputs, other_versions
from optimiser.jobs.replay_plan import ReplayRequest as ReplayRequest  # noqa: PLC0414  # commands import it from here
from optimiser.jobs.replay_plan import remade, sought_again
from optimiser.words import Words


@dataclass(frozen=True)
class Replay:
    """What a replay came to: an answer, and whether the plan is the same."""

    answer: Answer
    differences: Differences


def run(request: ReplayRequest, progress: Callable[[str], None]) -> Replay:
    """Make the plan in a folder again and say what is the same and what differs, with the cause as far as it is known.

    Raises:
        UsageError: the folder holds no plan with its inputs, or something that it does not hold was not given.
        InvalidInputError, InfeasibleError: no plan follows from the inputs, though nobody changed them.

    """
    manifest = read_manifest(request.folder)
    if manifest is None or manifest.job != "plan":
        raise UsageError("kept-nothing", folder=str(request.folder))
    recorded = read_record(request.folder)
    words = Words(request.language)
    with scratch(), TemporaryDirectory() as place:
        draft = Path(place)
        try:
            judged = remade(request, recorded, draft, progress)
        except (InvalidInputError, InfeasibleError):
            found = _without_plan(request, manifest, recorded)
            if not found.edited:
                raise
        else:
            found = compare(request.folder, draft, manifest, recorded)
            found = replace(found, value=recorded.contents["locations"]["value"]) if judged else found
            sought = "locations" in recorded.contents and sought_again(read_edition(request.folder), recorded)
            found = replace(found, sought=sought)
    source = request.scenario or (bundled_scenario(recorded) if recorded.not_kept else None)
    found = replace(found, inputs=other_inputs(source, recorded) if source else {})
    return Replay(Answer("\n".join(_lines(found, words)), _as_data(found)), found)


def require_same(replay: Replay) -> None:
    """Tell that a plan is not the same.

    Raises:
        DiffersError: it is not.

    """
    if replay.differences.any:
        raise DiffersError("replay-not-same")


def _without_plan(request: ReplayRequest, manifest: Manifest, recorded: RunRecord) -> Differences:
    """What is known where the inputs were changed so that they give no plan any more."""
    edited, versions = edited_since(request.folder, manifest), other_versions(recorded)
    return Differences(edited=edited, versions=versions, made=False)


def _lines(found: Differences, words: Words) -> Iterator[str]:
    """The answer for a reader: what is the same, what differs, and what may be the cause."""
    if not found.any:
        yield words("replay-same", count=len(found.same))
    named = {"differs": found.differs, "lacking": found.lacking, "parts": found.parts}
    for code, names in named.items():
        if names:
            yield words(f"replay-{code}", files=", ".join(names))
    if found.any:
        yield from _causes(found, words)
    yield words("replay-clock" if found.made else "replay-no-plan")
    if found.value is not None:
        yield words("replay-locations", value=words.number(found.value, 3))
    if found.others:
        yield words("replay-others", files=", ".join(found.others))


def _causes(found: Differences, words: Words) -> Iterator[str]:
    """What may be the cause, as far as it is known."""
    kept = [name for name in found.edited if name.startswith(f"{FOLDER}/")]
    others = [name for name in found.edited if name not in kept]
    for code, names in (("inputs-edited", kept), ("edited", others)):
        if names:
            yield words(f"replay-{code}", files=", ".join(names))
    for code, pairs in (("input", found.inputs), ("version", found.versions)):
        for name, (before, now) in pairs.items():
            yield words(f"replay-{code}", name=name, before=before or "-", now=now or "-")
    if not (found.edited or found.inputs or found.versions):
        yield words("replay-sought" if found.sought else "replay-no-cause")


def _as_data(found: Differences) -> dict[str, Any]:
    pairs = {"inputs": found.inputs, "versions": found.versions}
    changes = {k: {n: {"recorded": a, "found": b} for n, (a, b) in v.items()} for k, v in pairs.items()}
    names = ("same", "differs", "parts", "lacking", "edited", "others")
    return {"is_same": not found.any} | {n: list(getattr(found, n)) for n in names} | changes
