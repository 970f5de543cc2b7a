"""The official SES-WOA total score per municipality: wealth, education and recent work of private households.

Publisher CBS, tables 85163NED, 85900NED and 86092NED (scores per district and neighbourhood, with rows for
municipalities), one table per regional classification, yearly, CC BY 4.0. A score that is missing stays unknown.

Maths:
    score[m] = score[m, y*]    y* = max{y ≤ year: score[m, y] known on the same territory}    [score]
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from data.changes import Changes, changes
from data.official.paging import Tell, odata_rows
from data.official.sources import Piece, Urls
from data.official.web import SourceError, Web

PUBLISHER = "CBS"
LICENCE = "CC BY 4.0"
SERVICE = "cbs"
TABLE = "municipal_figures"
SOURCES = ("85163NED", "85900NED", "86092NED")
"""Numbers of the tables at CBS, the oldest regional classification first."""

SCORE = "GemiddeldeScore_29"
"""The publisher's column of the total score; a table without it is refused."""


def pieces(year: int) -> tuple[Piece, ...]:
    """The three tables, the oldest first; of two scores of the same year that of the later table counts."""
    page = "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/"
    return tuple(Piece(f"cbs-{s}-{year}.json", s, page + s, year) for s in SOURCES)


def fetch(web: Web, urls: Urls, piece: Piece, tell: Tell) -> dict[str, Any]:
    """The title, which states the regional classification, and the municipal rows of all years, as published."""
    base = f"{urls.cbs.rstrip('/')}/{piece.source}"
    table_infos = odata_rows(web, f"{base}/TableInfos", {"$select": "Title"}, lambda _: None)
    query = {
        "$filter": "substringof('GM',WijkenEnBuurten)",
        "$select": f"WijkenEnBuurten,Perioden,{SCORE}",
    }
    return {"TableInfos": table_infos, "TypedDataSet": odata_rows(web, f"{base}/TypedDataSet", query, tell)}


def _same_territory(code: str, classification: int | None, year: int, history: Changes) -> bool:
    """Whether a code had the same territory in the classification of the table and in the year wanted.

    If the title states no classification, this is certain only for codes that never changed.
    """
    if classification is None:
        return code in history.unchanged
    first, second = sorted((date(classification, 1, 1), date(year, 1, 1)))
    return not any(first < c.date <= second and code in {c.old_code, c.new_code} for c in history.rows)


def tidy(raw: Mapping[str, Any], piece: Piece) -> list[dict[str, Any]]:
    """The latest known score of each municipality, up to the year wanted.

    Raises:
        SourceError: the column of the score is absent.

    """
    title = " ".join(str(row.get("Title", "")) for row in raw["TableInfos"])
    year_in_title = re.search(r"regio-indeling (\d{4})", title)
    classification, history = int(year_in_title.group(1)) if year_in_title else None, changes()
    latest_scores: dict[str, tuple[int, float]] = {}
    for row in raw["TypedDataSet"]:
        if SCORE not in row:
            raise SourceError("source-column", source=piece.source, column=SCORE, found=", ".join(sorted(row)))
        code, period = str(row.get("WijkenEnBuurten", "")).strip(), re.match(r"(\d{4})JJ", str(row.get("Perioden")))
        if row[SCORE] is None or period is None or not re.fullmatch(r"GM\d{4}", code):
            continue
        year = int(period.group(1))
        if year <= piece.year and _same_territory(code, classification, piece.year, history):
            latest_scores[code] = max(latest_scores.get(code, (0, 0.0)), (year, float(row[SCORE])))
    return [
        {"gm_code": code, "ses_woa": score, "ses_woa_year": year}
        for code, (year, score) in sorted(latest_scores.items())
    ]
