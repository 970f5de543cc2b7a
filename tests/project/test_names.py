import ast
from collections import defaultdict

import pytest

from tests.support.paths import ROOT


def public_classes(top: str) -> dict[str, list[str]]:
    """Files that define a class, by its name; private ones are the file's own matter."""
    files: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / top).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                files[node.name].append(str(path.relative_to(ROOT)))
    return files


@pytest.mark.parametrize("top", ["data", "maps", "optimiser"])
def test_no_public_class_name_stands_twice_in_a_package(top: str) -> None:
    classes = public_classes(top)
    assert classes
    assert {name: files for name, files in classes.items() if len(files) > 1} == {}
