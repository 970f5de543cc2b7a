"""Every bundled case for every audience, planned and made again: ``python -m tests.replay_bundled`` (some minutes)."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from data import BUNDLED
from data.schema.visibility import VISIBILITIES
from optimiser.errors import UsageError
from optimiser.jobs.plan import Request
from optimiser.jobs.plan import run as plan
from optimiser.jobs.replay import ReplayRequest, run
from optimiser.problem.scenario import of_housing_alone
from optimiser.problem.toml_settings import read_toml


def scenarios() -> Iterator[Path]:
    """The bundled scenarios of reception, the slow ones last."""
    found = [path for path in sorted(BUNDLED.glob("*/*.toml")) if not of_housing_alone(read_toml(path))]
    yield from sorted(found, key=lambda path: "locations" in read_toml(path))


def replayed(path: Path, audience: str, folder: Path) -> str:
    """Plan a scenario and make it again; gives what was found."""
    plan(Request(path, folder, audience=audience), lambda _: None)  # type: ignore[arg-type]
    try:
        found = run(ReplayRequest(folder, language="en"), lambda _: None)
    except UsageError as error:
        return f"cannot be made again: {error.code}"
    return found.answer.text if found.differences.any else f"the same, {len(found.differences.same)} files"


def main() -> int:
    """Tell of every case whether it comes out the same; 1 if one does not."""
    failed = False
    for path in scenarios():
        for audience in VISIBILITIES:
            with TemporaryDirectory() as place:
                said = replayed(path, audience, Path(place) / "plan")
            failed |= not said.startswith(("the same", "cannot be made again"))
            print(f"{path.relative_to(BUNDLED)} {audience}: {said}", flush=True)  # noqa: T201  # a command
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
