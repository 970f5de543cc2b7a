"""What can be counted of the architecture, for one or more checkouts: ``python -m tests.architecture_figures PATH...``.

Nothing of a checkout is imported; its files are parsed, so that an old one can be counted by the same rules.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

PACKAGES = ("data", "maps", "optimiser")


class Checkout:
    """The Python files of a checkout, their imports of one another, and the contract about layers."""

    def __init__(self, root: Path) -> None:
        """Parse every file of the three packages."""
        self.root = root
        self.trees = {
            self._module(path): ast.parse(path.read_text(encoding="utf-8"))
            for package in PACKAGES
            for path in sorted((root / package).rglob("*.py"))
        }
        self.packages = {self._module(path) for package in PACKAGES for path in (root / package).rglob("__init__.py")}

    def _module(self, path: Path) -> str:
        parts = path.relative_to(self.root).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def layers(self) -> list[list[str]]:
        """The layers of the contract with most of them, highest first; each is a list of modules or packages."""
        settings = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))
        contracts = settings["tool"]["importlinter"]["contracts"]
        whole = [c["layers"] for c in contracts if c["type"] == "layers" and not c.get("containers")]
        rows = max(whole, key=len)
        return [[name.strip(" ()") for name in re.split(r"[|:]", row)] for row in rows]

    @cached_property
    def imports(self) -> Mapping[str, set[str]]:
        """Modules of the checkout that each of its modules imports, also inside functions and for types alone."""
        return {name: set(self._imported(name, tree)) - {name} for name, tree in self.trees.items()}

    def _imported(self, name: str, tree: ast.AST) -> Iterator[str]:
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names if alias.name in self.trees)
            elif isinstance(node, ast.ImportFrom):
                base = self._base(name, node)
                for alias in node.names:
                    full = f"{base}.{alias.name}"
                    if full in self.trees:
                        yield full
                    elif base in self.trees:
                        yield base

    def _base(self, name: str, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = name.split(".") if name in self.packages else name.split(".")[:-1]
        return ".".join([*parts[: len(parts) - node.level + 1], *([node.module] if node.module else [])])

    def height(self, module: str) -> int | None:
        """Index of the layer that holds a module, 0 the highest; ``None`` for one that is in no layer."""
        for i, row in enumerate(self.layers):
            if any(module == name or module.startswith(f"{name}.") for name in row):
                return i
        return None

    def upward(self) -> list[tuple[str, str]]:
        """Imports of a module in a higher layer."""
        pairs = [(a, b) for a, targets in self.imports.items() for b in sorted(targets)]
        heights = [(a, b, self.height(a), self.height(b)) for a, b in pairs]
        return [(a, b) for a, b, i, j in heights if i is not None and j is not None and j < i]

    def circles(self) -> list[list[str]]:
        """Sets of modules that reach one another by imports (strongly connected, two or more)."""
        reach = {name: self._reached(name) for name in self.trees}
        rings = {frozenset(b for b in reach[a] if a in reach[b]) for a in self.trees if a in reach[a]}
        return sorted(sorted(ring) for ring in rings)

    def _reached(self, name: str) -> set[str]:
        reached: set[str] = set()
        ahead = list(self.imports[name])
        while ahead:
            if (module := ahead.pop()) not in reached:
                reached.add(module)
                ahead += self.imports[module]
        return reached

    def box_arrows(self) -> int:
        """Arrows between the files and folders at the top of ``optimiser`` as they would be drawn: each pair once."""
        tops = {(a.split(".")[1], b.split(".")[1]) for a, b in self._inside()}
        return sum(1 for a, b in tops if a != b)

    def _inside(self) -> Iterator[tuple[str, str]]:
        for a, targets in self.imports.items():
            for b in targets:
                if a.startswith("optimiser.") and b.startswith("optimiser."):
                    yield a, b

    def boxes(self) -> tuple[int, int]:
        """Files and folders at the top of ``optimiser``; ``__init__`` is not counted."""
        top = self.root / "optimiser"
        files = [p for p in top.glob("*.py") if p.stem != "__init__"]
        folders = [p for p in top.iterdir() if (p / "__init__.py").is_file()]
        return len(files), len(folders)

    def naming(self, *names: str) -> int:
        """Modules in which one of the names is written as code: a name, an attribute, an argument or a text alone."""
        return sum(1 for tree in self.trees.values() if any(word in names for word in _words(tree)))

    def comparing(self, *texts: str) -> int:
        """Modules in which one of the texts is compared with something."""
        return sum(1 for tree in self.trees.values() if any(text in texts for text in _compared(tree)))


def _words(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.arg | ast.keyword) and node.arg:
            yield node.arg
        elif isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        elif isinstance(node, ast.alias):
            yield node.name.rsplit(".", 1)[-1]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _compared(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            for side in (node.left, *node.comparators):
                yield from (x.value for x in ast.walk(side) if isinstance(x, ast.Constant) and isinstance(x.value, str))


def figures(root: Path) -> dict[str, str]:
    """Rows of the table by name."""
    checkout = Checkout(root)
    files, folders = checkout.boxes()
    return {
        "Python files in `data`, `maps` and `optimiser`": str(len(checkout.trees)),
        "layers in the contract": str(len(checkout.layers)),
        "circles between files": str(len(checkout.circles())),
        "upward arrows: imports against the contract's order": str(len(checkout.upward())),
        "imports between files": str(sum(len(targets) for targets in checkout.imports.values())),
        "arrows between the boxes at the top of `optimiser/`": str(checkout.box_arrows()),
        "boxes at the top of `optimiser/`": f"{files} files + {folders} folders",
        "files that name `population`": str(checkout.naming("population")),
        "files that name a limit (`Limit`, `limit`, `limits`)": str(checkout.naming("Limit", "limit", "limits")),
        "files that compare kinds of limit (`capacity`, `minimum`, `maximum`, `fixed`) as text": str(
            checkout.comparing("capacity", "minimum", "maximum", "fixed")
        ),
        "files that name a weight of an aim (`weight`)": str(checkout.naming("weight")),
    }


def table(roots: list[Path]) -> str:
    """The table in Markdown, a column per checkout."""
    columns = [figures(root) for root in roots]
    heads = ["before", "after"] if len(roots) == 2 else [root.name for root in roots]
    lines = [f"| | {' | '.join(heads)} |", f"|---|{'---|' * len(roots)}"]
    lines += [f"| {name} | {' | '.join(column[name] for column in columns)} |" for name in columns[0]]
    return "\n".join(lines)


if __name__ == "__main__":
    print(table([Path(argument).resolve() for argument in sys.argv[1:] or ["."]]))  # noqa: T201  # the result
