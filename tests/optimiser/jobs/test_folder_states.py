"""Any run of commands into one folder: at each step it is as the last one that came to its end left it."""

import json
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from data.schema.visibility import VISIBILITIES, Visibility
from optimiser.errors import UsageError
from optimiser.jobs.claim import Claim
from optimiser.jobs.draft_folder import PREFIX
from optimiser.jobs.drafts import tidy
from optimiser.jobs.files import owned, reserved
from optimiser.jobs.manifest import NAME, read_manifest
from tests.support.killed import killed_at

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked to be killed")
audiences = st.sampled_from(VISIBILITIES)


class Folder(RuleBasedStateMachine):
    """The folder ``out`` beside what it should hold: files by name, by whom they are, and for whom."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.out = self.place / "out"
        self.files: dict[str, str] = {}
        self.job: str | None = None
        self.audience: Visibility = "public"
        self.listed = True
        self.count = 0

    def teardown(self) -> None:
        shutil.rmtree(self.place)

    def text(self, audience: str) -> str:
        self.count += 1
        return f"{self.count} for {audience}"

    def refused(self, job: str, audience: Visibility) -> bool:
        if self.job is None:
            return False
        strict = VISIBILITIES.index(self.audience) > VISIBILITIES.index(audience)
        return not self.listed or strict or self.job != job

    def plan_files(self, audience: Visibility) -> dict[str, str]:
        text = self.text(audience)
        return {"edition.json": text, "plan.csv": text} | ({"map.html": text} if self.count % 2 else {})

    def write(self, files: dict[str, str], claim: Claim) -> None:
        with owned(claim) as draft:
            for name, text in files.items():
                (draft / name).write_text(text)

    @rule(audience=audiences)
    def plan(self, audience: Visibility) -> None:
        files, claim = self.plan_files(audience), Claim(self.out, "plan", audience)
        if self.refused("plan", audience):
            with pytest.raises(UsageError, match="out-"):
                self.write(files, claim)
            return
        self.write(files, claim)
        self.files, self.job, self.audience = files, "plan", audience

    @rule(audience=audiences, moment=st.integers(0, 60))
    def killed(self, audience: Visibility, moment: int) -> None:
        if self.refused("plan", audience):
            return
        files = self.plan_files(audience)
        killed_at(moment, lambda: self.write(files, Claim(self.out, "plan", audience)), self.place)
        tidy(self.out)
        if self.there() == files:  # it was killed after its files were in place, or not at all
            self.files, self.job, self.audience = files, "plan", audience

    @precondition(lambda self: self.job == "plan" and self.listed)
    @rule(name=st.sampled_from(["A", "B"]))
    def paper(self, name: str) -> None:
        manifest = read_manifest(self.out)
        assert manifest is not None
        files = {f"paper-{name}.docx": self.text(self.audience)}
        self.write(files, Claim(self.out, "paper", self.audience, of=manifest.of, adds=True))
        self.files |= files

    @rule(audience=audiences)
    def sweep(self, audience: Visibility) -> None:
        claim, point = Claim(self.out, "sweep", audience), self.text(audience)
        if self.refused("sweep", audience):
            with pytest.raises(UsageError, match="out-"), reserved(claim):
                pass
            return
        with reserved(claim) as folder:
            (folder.parts / "point.json").write_text(point)
            (folder.parts / "point.json").replace(self.out / "point.json")
            with folder.results(there=lambda: ["point.json"], stale=tuple) as draft:
                (draft / "sweep.csv").write_text(point)
        self.files, self.job, self.audience = {"point.json": point, "sweep.csv": point}, "sweep", audience

    @precondition(lambda self: self.job == "plan" and self.listed)
    @rule(schema=st.booleans())
    def older_version(self, schema: bool) -> None:  # noqa: FBT001  # drawn by Hypothesis
        if schema:
            found = json.loads((self.out / NAME).read_text())
            (self.out / NAME).write_text(json.dumps(found | {"schema": 0}))
        else:
            (self.out / NAME).unlink()
        self.listed = False

    @rule()
    def clear(self) -> None:
        shutil.rmtree(self.out, ignore_errors=True)
        self.files, self.job, self.audience, self.listed = {}, None, "public", True

    def there(self) -> dict[str, str]:
        return {path.name: path.read_text() for path in self.out.glob("*") if path.name != NAME}

    @invariant()
    def is_as_the_last_run_left_it(self) -> None:
        assert self.there() == self.files
        manifest = read_manifest(self.out)
        if self.job is not None and self.listed:
            assert manifest is not None
            assert (manifest.job, manifest.audience) == (self.job, self.audience)
            assert set(manifest.files) == set(self.files)
        assert not list(self.place.rglob(f"{PREFIX}*"))


TestAnyRunOfCommands = Folder.TestCase
TestAnyRunOfCommands.settings = settings(max_examples=30, stateful_step_count=12, deadline=None)
