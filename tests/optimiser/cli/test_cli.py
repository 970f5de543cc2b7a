"""The front door as a user meets it: its exit code, its two streams and its files."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from maps.outputs import outputs
from tests.support.commands import optimiser
from tests.support.processes import process
from tests.support.towns import change


def test_the_bundled_case_adds_up_from_any_folder(tmp_path: Path) -> None:
    for trap in ("data", "maps", "optimiser"):
        (tmp_path / trap).mkdir()
        (tmp_path / f"{trap}.py").write_text("raise SystemExit('wrong module')\n")
    done = process("plan", "--out", "result", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "10.157" in done.stdout
    assert "HiGHS" not in done.stdout
    written = {p.name for p in (tmp_path / "result").iterdir()}
    assert written == {
        "edition.json",
        "certificate.json",
        "check_certificate.py",
        "inputs",
        "manifest.json",
        "run.json",
        *(name for room in outputs() for name in room.FILES),
    }
    with (tmp_path / "result" / "plan.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 345 * 3
    assert sum(int(r["new"]) for r in rows) == 10_157
    assert {g: sum(int(r["new"]) for r in rows if r["group"] == g) for g in ("regular", "amv", "safe_country")} == {
        "regular": 9_557,
        "amv": 500,
        "safe_country": 100,
    }
    assert all(int(r["total"]) == int(r["existing"]) + int(r["new"]) for r in rows)
    record = json.loads((tmp_path / "result" / "run.json").read_text(encoding="utf-8"))
    assert record["status"] == "optimal"
    assert set(record["audit"].values()) == {0}
    assert record["unknown"]["existing places without a known municipality"] == 4_268
    assert all(len(digest) == 64 for digest in record["inputs"].values())
    assert (tmp_path / "result" / "map.html").stat().st_size < 600_000
    ter_apel = [r for r in rows if r["gm_code"] == "GM1950"]
    assert sum(int(r["new"]) for r in ter_apel) == 0


def test_the_same_inputs_give_the_same_files(dossier: Path, tmp_path: Path) -> None:
    for run, name in ((process, "one"), (optimiser, "two")):  # two processes: sets have an order of their own in each
        assert run("plan", dossier / "tiny.toml", "--out", name, cwd=tmp_path).returncode == 0
    for name in ("plan.csv", "map.html"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_reordered_tables_give_the_same_plan(dossier: Path, tmp_path: Path) -> None:
    assert optimiser("plan", dossier / "tiny.toml", "--out", "one", cwd=tmp_path).returncode == 0
    for path in dossier.glob("*.csv"):
        head, *rows = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join([head, *reversed(rows)]) + "\n", encoding="utf-8")
    assert optimiser("plan", dossier / "tiny.toml", "--out", "two", cwd=tmp_path).returncode == 0
    assert (tmp_path / "one" / "plan.csv").read_bytes() == (tmp_path / "two" / "plan.csv").read_bytes()


def test_an_impossible_requirement_is_exit_4_with_the_clash_and_no_plan_is_written(
    dossier: Path, tmp_path: Path
) -> None:
    change(
        dossier / "limits.csv",
        "T003,,,maximum,35",
        "T001,,,maximum,5,x,y,public,\nT002,,,maximum,20,x,y,public,\nT003,,,maximum,35",
    )
    done = optimiser("plan", dossier / "tiny.toml", "--out", "o", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 4
    assert done.stdout == ""
    for part in (
        "No plan can obey all rules",
        "respect_limits): Bee (T002)",
        "meet_requirement",
        "Smallest relaxation",
    ):
        assert part in done.stderr
    assert {path.stem for path in (tmp_path / "o").iterdir()} == {"clash", "manifest"}
    relaxed = optimiser("plan", dossier / "tiny.toml", "--out", "o", "--relax", "--json", cwd=tmp_path)
    assert relaxed.returncode == 0, relaxed.stderr
    record = json.loads(relaxed.stdout)
    assert record["status"] == "relaxed"
    assert sum(s["places"] for s in record["shortfall"]) == 78 - 60


def test_a_clash_is_one_json_object_with_its_bottleneck_and_its_repairs(dossier: Path, tmp_path: Path) -> None:
    caps = "T001,,,maximum,5,x,y,public,\nT002,,,maximum,20,x,y,public,\nT003,,,maximum,35"
    change(dossier / "limits.csv", "T003,,,maximum,35", caps)
    with (dossier / "tiny.toml").open("a", encoding="utf-8") as file:
        file.write("\n[repair]\nlimit = 2.5\n")
    done = optimiser("plan", dossier / "tiny.toml", "--out", "o", "--json", cwd=tmp_path)
    assert done.returncode == 4
    record = json.loads(done.stdout)
    (told,) = record["bottlenecks"]
    assert (told["asked"], told["possible"], told["short"]) == (78, 60, 18)
    assert [(r["cost"], {c["cause"] for c in r["changes"]}) for r in record["repairs"][:1]] == [(45.0, {"limit"})]
    assert sum(m["places"] for m in record["missing"]) == 18
    assert "18 te kort: 3 gemeenten (Aa (T001), Bee (T002), Cee (T003)) en 3 grenzen" in done.stderr


def test_bottlenecks_and_repairs_of_visible_rows_are_the_same_whatever_is_hidden(dossier: Path, tmp_path: Path) -> None:
    caps = "T001,,,maximum,5,x,y,public,\nT002,,,maximum,20,x,y,public,\nT003,,,maximum,35"
    change(dossier / "limits.csv", "T003,,,maximum,35", caps)
    told = []
    for hidden in ("", "T003,,amv,maximum,1,x,y,prt,\n", "T001,,amv,maximum,0,x,y,,\n"):
        change(dossier / "limits.csv", "T001,,,maximum,5", hidden + "T001,,,maximum,5")
        told.append(optimiser("plan", dossier / "tiny.toml", "--out", "o", "--json", cwd=tmp_path).stdout)
    assert told[0] == told[1] == told[2]
    assert json.loads(told[0])["repairs"]


def test_an_impossible_requirement_does_not_betray_a_hidden_limit(dossier: Path, tmp_path: Path) -> None:
    change(
        dossier / "limits.csv",
        "T003,,,maximum,35",
        "T001,,,maximum,5,x,y,prt,\nT002,,,maximum,20,x,y,,\nT003,,,maximum,35",
    )
    public = optimiser("plan", dossier / "tiny.toml", "--out", "o", cwd=tmp_path)
    assert public.returncode == 4
    assert "niet voor deze lezers" in public.stderr
    assert "T001" not in public.stderr
    assert "T002" not in public.stderr
    record = optimiser("plan", dossier / "tiny.toml", "--out", "o", "--json", cwd=tmp_path)
    assert json.loads(record.stdout) == {"status": "infeasible", "hidden": True}
    table = optimiser("plan", dossier / "tiny.toml", "--out", "o", "--audience", "prt", cwd=tmp_path)
    assert "Bee (T002)" in table.stderr


def test_invalid_input_is_exit_3_and_leaves_an_earlier_result_alone(dossier: Path, tmp_path: Path) -> None:
    assert optimiser("plan", dossier / "tiny.toml", "--out", "o", cwd=tmp_path).returncode == 0
    before = {p: p.read_bytes() for p in (tmp_path / "o").rglob("*") if p.is_file()}
    change(dossier / "requirement.csv", ",60,", ",6.000,")
    for run, *arguments in ((optimiser, "plan", dossier / "tiny.toml", "--out", "o"), (process, "check", dossier)):
        done = run(*arguments, cwd=tmp_path)
        assert done.returncode == 3
        assert "requirement.csv, rij 3, kolom additional: “6.000” kan 6000 of 6,000 betekenen" in done.stderr
        assert "Traceback" not in done.stderr
    assert {p: p.read_bytes() for p in (tmp_path / "o").rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("plan", "nowhere.toml"),
        ("check", "nowhere"),
        ("divide", "--places", "5", "--key", "nothing"),
        ("divide", "--places", "-5", "--key", "population"),
        ("plan", "--out", "a-file"),
        ("nonsense",),
    ],
)
def test_wrong_use_is_a_sentence_and_never_a_traceback(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "a-file").write_text("x")
    done = optimiser(*arguments, cwd=tmp_path)
    assert done.returncode in {2, 3}
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert len(done.stderr) > 10


def test_divide_prints_what_programmes_rely_on(tmp_path: Path) -> None:
    done = optimiser("divide", "--places", 96_000, "--key", "spreidingswet", "--by", "province", "--json", cwd=tmp_path)
    found = json.loads(done.stdout)
    assert {k: found[k] for k in ("key", "places", "by")} == {
        "key": "spreidingswet",
        "places": 96_000,
        "by": "province",
    }
    assert sum(r["places"] for r in found["allocation"]) == 96_000
    assert [r["code"] for r in found["allocation"]] == [f"PV{n}" for n in range(20, 32)]
    assert {r["basis"] for r in found["allocation"]} == {"approximation"}


def test_auditing_and_scoring_work_without_a_solver_installed(dossier: Path, tmp_path: Path) -> None:
    assert optimiser("plan", dossier / "tiny.toml", "--out", "o", cwd=tmp_path).returncode == 0
    code = f"""
import sys
for name in ("pulp", "highspy", "scipy.optimize"):
    sys.modules[name] = None
from pathlib import Path
from optimiser import audit, load, score
from optimiser.auditing.plan_file import read_plan
from optimiser.distribution.build import build_instance
from optimiser.problem.scenario import read_scenario
tables, scenario = load({str(dossier)!r}), read_scenario({str(dossier / "tiny.toml")!r})
plan = read_plan(Path({str(tmp_path / "o" / "plan.csv")!r}), build_instance(tables, scenario))
assert set(audit(plan).values()) == {{0}}, audit(plan)
assert score(plan)["after"]["without_reception"] == 0
print("sound")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.stdout.strip() == "sound", done.stderr


def test_ten_lines_of_python_plan_and_draw(tmp_path: Path) -> None:
    code = """
from data import BUNDLED
from maps import draw
from optimiser import audit, load, score, solve
plan = solve(load(BUNDLED / "tiny"), BUNDLED / "tiny" / "tiny.toml")
print(max(audit(plan).values()), sorted(score(plan)), len(plan.frame()), "<iframe" in draw(plan)._repr_html_())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.stdout.split() == ["0.0", "['after',", "'before']", "9", "True"], done.stderr
