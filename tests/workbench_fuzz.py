"""Requests of every odd form, made from the workbench's own OpenAPI, against the command: no answer may be a defect.

``python -m tests.workbench_fuzz --minutes 20`` prints what failed, with a command of curl for each; exit 1 if any did.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click
import httpx

from tests.support.workbench import served, sign_in_at

_LEFT_OUT = "/sign-out|^/sign-in"
"""What would end the signing in of the run itself."""
_TAKES_AWAY = "delete_api_scenarios__scenario_id__delete"
"""What would leave all other requests without their scenario; ``test_deleting.py`` asks it."""


def main() -> int:
    """Run until the minutes are over; 1 if any request made the server fail."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=1.0)
    asked.add_argument("--examples", type=int, default=30)
    given = asked.parse_args()
    end, seed, failed = time.monotonic() + 60 * given.minutes, 0, 0
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as (link, process):
        address, cookie = sign_in_at(link)
        headers = {"x-workbench": "1", "cookie": cookie}
        for bundled in ("tiny/tiny", "zeeland/working-day"):
            made = httpx.post(f"{address}/api/scenarios", headers=headers, json={"name": bundled, "bundled": bundled})
            click.echo(f"{bundled}: {made.status_code}")
        settings = Path(folder) / "schemathesis.toml"  # else most requests are about scenarios that are not there
        settings.write_text(f'[parameters]\n"path.scenario_id" = "{made.json()["id"]}"\n"path.number" = 1\n')
        while time.monotonic() < end and process.poll() is None:
            seed += 1
            command = [
                str(Path(sys.executable).parent / "schemathesis"), "--config-file", str(settings),
                "run", f"{address}/openapi.json",
                "--seed", str(seed), "--checks", "not_a_server_error",
                "--header", "x-workbench: 1", "--header", f"cookie: {cookie}",
                "--exclude-path-regex", _LEFT_OUT, "--exclude-operation-id", _TAKES_AWAY,
                "--max-examples", str(given.examples), "--rate-limit", "1000/m",
                "--request-timeout", "90", "--continue-on-failure", "--generation-database", "none",
                "--phases", "examples,coverage,fuzzing",
            ]  # fmt: skip
            left = end - time.monotonic()
            try:
                found = subprocess.run(command, check=False, timeout=left, capture_output=True, text=True, cwd=folder)
            except subprocess.TimeoutExpired as over:
                click.echo(f"seed {seed}: time is over " + (over.stdout or b"").decode(errors="replace")[-2_000:])
                break
            failed += found.returncode != 0
            click.echo(f"seed {seed}: exit {found.returncode} " + found.stdout[-6_000:])
        defects = [x for x in (Path(folder) / "served.log").read_text().splitlines() if '"trace"' in x]
        click.echo(f"{seed} runs, {failed} with failures, {len(defects)} defects in the log")
        click.echo("\n".join(sorted(set(defects))[:20]))
        return int(bool(failed or defects or process.poll() is not None))


if __name__ == "__main__":
    sys.exit(main())
