"""A dossier to fill in, with the known rows in place."""

from dataclasses import replace
from pathlib import Path

from data import BUNDLED, Tables, load
from data.operations.province import restrict
from data.reading.place_names import Named, fitting, most_similar
from data.schema.location_options import Kind
from maps.forms.template import write_form
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.files import one_workbook
from optimiser.problem.stated_settings import stated_sources
from optimiser.words import Words


def run(dossier: Path, province: str | None, out: Path, language: str) -> Answer:
    """Write the workbook.

    Args:
        dossier: the dossier whose rows are filled in.
        province: name or code of the only province in it; ``None`` for the whole country.
        out: the workbook.
        language: of the text and of the explanations in the workbook.

    Raises:
        InvalidInputError: tables that cannot be used.
        UsageError: no such province, or no workbook can be written there.

    """
    words, national = Words(language), load(dossier)
    tables = restrict(national, _code(national, province)) if province else national
    about = [_origin(dossier, words)]
    if not tables.kinds:
        tables = replace(tables, kinds=_published_kinds())
        about.append(words("template-kinds"))
    with one_workbook(out) as draft:
        rows = write_form(tables, draft, words=words, examples=national, about=about)
    left_out = bool(province) and len(tables.requirement) < len(national.requirement)
    text = words("template-done", path=str(out), rows=words.number(rows))
    return Answer(text, remarks=(words("template-scope"),) if left_out else ())


def _published_kinds() -> tuple[Kind, ...]:
    """The kinds of location that COA published, none of them unnamed: what may come, the dossier's candidates say."""
    found = load(BUNDLED / "nl-2022", over=BUNDLED / "nl-2022" / "runoff").kinds
    return tuple(kind.model_copy(update={"generic": 0}) for kind in found)


def _origin(dossier: Path, words: Words) -> str:
    """Where the rows come from and of which day they are, as the scenarios beside the tables say."""
    sources: dict[str, None] = {}
    for path in sorted(dossier.glob("*.toml")) if dossier.is_dir() else ():
        sources |= dict.fromkeys(stated_sources(path))
    if not sources:
        return words("template-sources-unknown", dossier=dossier.name)
    return words("template-sources", dossier=dossier.name, sources="; ".join(sources))


def _code(tables: Tables, province: str) -> str:
    """Code of a province by its name or code, as a person types it.

    Raises:
        UsageError: no such province; names the nearest and all.

    """
    provinces = [
        Named(code, name) for code, name in {m.province_code: m.province for m in tables.municipalities}.items()
    ]
    found = fitting(province, provinces)
    if len(found) == 1:
        return found[0].code
    close = most_similar(province, provinces)
    near = close.name if close else ""
    raise UsageError(
        "template-province-unknown",
        name=province,
        nearest=near,
        near="yes" if near else "no",
        known=", ".join(sorted(p.name for p in provinces)),
    )
