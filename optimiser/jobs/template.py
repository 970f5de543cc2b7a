"""A dossier to fill in, with the known rows in place."""

from pathlib import Path

from data import Tables, load
from data.operations.province import restrict
from data.reading.rows import nearest
from maps.forms.template import write_form
from optimiser.errors import UsageError
from optimiser.jobs.answer import Answer
from optimiser.jobs.files import one_workbook
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
    with one_workbook(out) as draft:
        rows = write_form(tables, draft, words=words, examples=national)
    left_out = bool(province) and len(tables.requirement) < len(national.requirement)
    text = words("template-done", path=str(out), rows=words.number(rows))
    return Answer(text, remarks=(words("template-scope"),) if left_out else ())


def _code(tables: Tables, province: str) -> str:
    """Code of a province by its name or code, whatever its capitals.

    Raises:
        UsageError: no such province; names the nearest and all.

    """
    codes = {m.province: m.province_code for m in tables.municipalities}
    codes_by_text = {form.casefold(): code for name, code in codes.items() for form in (name, code)}
    typed = province.strip().casefold()
    if typed in codes_by_text:
        return codes_by_text[typed]
    names_by_text = {name.casefold(): name for name in codes}
    near = names_by_text.get(nearest(typed, names_by_text), "")
    raise UsageError(
        "template-province-unknown",
        name=province,
        nearest=near,
        near="yes" if near else "no",
        known=", ".join(sorted(codes)),
    )
