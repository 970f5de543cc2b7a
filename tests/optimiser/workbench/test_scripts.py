"""Scripts of the workbench run in one function with those of the page: no name of theirs is taken twice."""

import re

from maps.page.assemble import SCRIPTS
from maps.page.many_areas import CANVAS_SCRIPTS
from optimiser.workbench.routes.pages import _DESK
from tests.support.paths import ROOT

_NAMES = re.compile(r"^(?:async )?(?:function|const|let) (\w+)", re.MULTILINE)


def names(*files: str) -> list[str]:
    return [n for f in files for n in _NAMES.findall((ROOT / f"maps/web/{f}.js").read_text(encoding="utf-8"))]


def test_no_name_of_the_desk_is_one_of_the_page_whatever_it_draws_on():
    """A second function of a name would silently take the place of the first."""
    own = names(*(f"workbench/{name}" for name in _DESK))
    assert len(own) == len(set(own)) > 50
    assert not set(own) & set(names(*SCRIPTS, *CANVAS_SCRIPTS))
