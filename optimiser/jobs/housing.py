"""The housing task: of a scenario, with its files; or a national number divided alone."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from data import Complaint, InvalidInputError, Tables, load
from data.files import sha256
from data.schema.catalogue import HOUSING
from data.schema.facts import Municipality
from data.schema.headers import own_table
from data.schema.visibility import Visibility
from maps.text.housing import housing_text, persons_division_text
from optimiser.distribution.divide import groups_in
from optimiser.distribution.territories import build_territory
from optimiser.errors import UsageError
from optimiser.housing.division import APPROXIMATION, divide_persons
from optimiser.jobs.answer import Answer
from optimiser.jobs.claim import Claim
from optimiser.jobs.files import owned
from optimiser.jobs.fingerprints import OURS, our_version
from optimiser.jobs.remarks import remark_lines, unused_lines
from optimiser.problem.housing_scenario import HousingScenario, read_housing_scenario
from optimiser.problem.territory import PROVINCE, Territory
from optimiser.publishing.housing import HousingOrigin, publish_housing
from optimiser.words import Words

PROVINCES = 12
"""Provinces of the Netherlands: with fewer a dossier is a part of the country."""

SCENARIO = "housing.toml"
"""Scenario of a dossier that says of which year its inhabitants are."""

_READ = {Municipality.TABLE, *(model.TABLE for model in HOUSING)}
"""Tables that the housing task reads."""


@dataclass(frozen=True)
class HousingRequest:
    """What the user asked for.

    Args:
        scenario: file with a section ``[housing]``.
        out: folder for the files; ``None`` for none.
        audience: for whom the results are.
        language: of the text.
        boundaries: file of boundaries of the municipalities; ``None`` for those fetched before, or tiles.

    """

    scenario: Path
    out: Path | None
    audience: Visibility
    language: str
    boundaries: Path | None = None


@dataclass(frozen=True)
class PersonsRequest:
    """A national number to divide by inhabitants alone.

    Args:
        persons: the number [persons].
        by: ``municipality``, ``region`` or ``province``.
        dossier: folder of tables or workbook.
        language: of the text.

    """

    persons: int
    by: str
    dossier: Path
    language: str


def read_housing(path: Path) -> tuple[HousingScenario, Tables, dict[str, str]]:
    """A scenario, its checked tables, and the fingerprints of all files.

    Raises:
        InvalidInputError: a scenario or tables that cannot be used.

    """
    scenario = read_housing_scenario(path)
    dossier = path.parent / scenario.dossier
    over = None if scenario.tables is None else dossier / scenario.tables
    tables = load(dossier, country=scenario.country, over=over)
    return scenario, tables, {path.name: sha256(path), **tables.sha256}


def territory_of(tables: Tables, country: str = "NL") -> Territory:
    """The areas of a dossier."""
    return build_territory(tables, groups_in(tables), country=country)


def run(request: HousingRequest, notify: Callable[[str], None] = lambda _: None) -> Answer:
    """Compute the task for one audience, and write all files or none.

    Raises:
        InvalidInputError: a scenario, tables or boundaries that cannot be used.
        UsageError: a folder that may not hold the results.

    """
    from maps.geometry.found_shapes import shapes_of  # noqa: PLC0415  # geometry is read for files alone
    from maps.pictures.housing_picture import HousingAreas  # noqa: PLC0415
    from maps.studies.housing import housing_record, write_housing  # noqa: PLC0415  # a workbook needs much of its own

    words = Words(request.language)
    scenario, tables, inputs = read_housing(request.scenario)
    territory = territory_of(tables, scenario.country)
    origin = HousingOrigin({n: h for n, h in inputs.items() if _of_housing(n)}, {OURS: our_version()})
    edition = publish_housing(tables, territory, scenario, request.audience, origin)
    for line in remark_lines(filter(_is_read, tables.remarks), request.audience, words):
        notify(line)
    for line in unused_lines(edition.unused, words):
        notify(line)
    if request.out is not None:
        shapes = shapes_of(HousingAreas(edition), request.boundaries)
        with owned(Claim(request.out, "housing", request.audience)) as draft:
            write_housing(edition, draft, words, shapes)
    closing = words("housing-done", folder=str(request.out)) if request.out is not None else ""
    return Answer(housing_text(edition, words), housing_record(edition, words), closing=closing)


def _is_read(remark: Complaint) -> bool:
    """Whether a remark is about a table that the housing task reads."""
    return own_table(Path(remark.table).stem, _READ) in _READ


def _of_housing(file: str) -> bool:
    """Whether a file is a table that the housing task reads, or no single table: a scenario or a workbook."""
    return not file.endswith(".csv") or own_table(Path(file).stem, _READ) in _READ


def divide_alone(request: PersonsRequest) -> Answer:
    """Divide a national number over a dossier by inhabitants.

    Raises:
        InvalidInputError: tables that cannot be used.
        UsageError: a negative number.

    """
    if request.persons < 0:
        raise UsageError("housing-negative", persons=request.persons)
    words, tables = Words(request.language), load(request.dossier)
    territory, year = territory_of(tables), _year(request.dossier)
    persons_of = divide_persons(request.persons, territory)
    allocation = [
        {
            "code": area,
            "name": territory.names[area],
            "persons": sum(persons_of[m] for m in territory.scopes[area]),
            "basis": APPROXIMATION,
        }
        for area in territory.areas(request.by)
    ]
    record = {
        "key": "population",
        "persons": request.persons,
        "by": request.by,
        "inhabitants_year": year,
        "allocation": allocation,
    }
    remark = words("housing-year", year=str(year)) if year else words("housing-year-unsaid")
    return Answer(persons_division_text(allocation, request.persons, words, _part(territory)), record, (remark,))


def _part(territory: Territory) -> str:
    """The provinces of a dossier that is a part of the country, by name; empty for the whole country."""
    provinces = [territory.names[p] for p in territory.areas(PROVINCE)]
    return ", ".join(provinces) if len(provinces) < PROVINCES else ""


def _year(dossier: Path) -> int | None:
    """The year of the inhabitants, as the housing scenario of the dossier says; ``None`` where none does."""
    try:
        return read_housing_scenario(dossier / SCENARIO).housing.inhabitants_year
    except InvalidInputError:
        return None
