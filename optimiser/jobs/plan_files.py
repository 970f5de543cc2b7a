"""The files of a plan, in a folder for drafts: written when a plan is made, and again when it is replayed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from maps.outputs import write_undrawn
from optimiser.editions.edition import Edition
from optimiser.editions.file import write_edition
from optimiser.jobs.kept_inputs import RUN, write_kept
from optimiser.jobs.remarks import unused_record
from optimiser.jobs.run_record import record
from optimiser.problem.case import Case
from optimiser.problem.scenario import Scenario
from optimiser.publishing import check_certificate
from optimiser.publishing.certificate import NAME as CERTIFICATE
from optimiser.publishing.certificate import certificate
from optimiser.publishing.kept_tables import kept_tables
from optimiser.publishing.visible_plan import View
from optimiser.words import Words

if TYPE_CHECKING:
    from optimiser.jobs.locations import Located

CHECKER = Path(check_certificate.__file__)
"""The programme that checks a certificate, which is copied beside every plan."""


@dataclass(frozen=True)
class Options:
    """What was asked beside the scenario, as far as a plan or its files depend on it.

    ``borders`` is the name of the file of borders, ``source`` what the map calls it and ``previous`` the SHA-256 of the
    edition before.
    """

    language: str = "nl"
    relax: bool = False
    background: bool = False
    time_limit: float | None = None
    gap: float | None = None
    borders: str | None = None
    source: str | None = None
    previous: str | None = None


@dataclass(frozen=True)
class PlanFiles:
    """All that the files are made of.

    Args:
        edition: what the audience may see; maps, papers, workbooks and figures are made of it alone.
        seen: what may be shown of the plan.
        case: the case of the plan, of which the visible rows are kept.
        scenario: as read.
        options: what was asked beside it.
        gap: of the plan.
        located: the plan of whole locations; ``None`` for a plan in places.

    """

    edition: Edition
    seen: View
    case: Case
    scenario: Scenario
    options: Options
    gap: float
    located: "Located | None" = None


def _order(case: Case) -> list[dict[str, Any]]:
    """The stages in their order, with those for groups that the scenario names in none."""
    return [
        {
            "stage": i,
            "aims": [{"aim": p.aim, "level": p.level, "group": p.group, "weight": p.weight} for p in stage.parts],
            "tolerance": stage.tolerance,
        }
        for i, stage in enumerate(case.scenario.stages, 1)
    ]


def write_outputs(files: PlanFiles, draft: Path) -> None:
    """The edition, and everything that is made of it but the maps."""
    write_edition(files.edition, draft)
    write_undrawn(files.edition, draft, words=Words(files.options.language))


def write_record(files: PlanFiles, draft: Path, seconds: Mapping[str, float]) -> dict[str, Any]:
    """What was kept of the inputs, and ``run.json``, whose contents are returned."""
    edition, audience = files.edition, files.seen.audience
    contents = record(edition, files.scenario, gap=files.gap, seconds=seconds)
    kept = kept_tables(files.case, files.scenario, files.seen.territory, audience)
    contents |= {
        "order": _order(files.case),
        "options": asdict(files.options),
        "kept": write_kept(kept, draft),
        "unused": unused_record(files.case.tables, files.scenario, audience),
    }
    if files.located:
        contents |= files.located.record(edition)
    proof = json.dumps(certificate(edition, files.seen), ensure_ascii=False, separators=(",", ":"))
    (draft / CERTIFICATE).write_text(proof + "\n", encoding="utf-8")
    (draft / CHECKER.name).write_bytes(CHECKER.read_bytes())
    (draft / RUN).write_text(json.dumps(contents, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return contents
