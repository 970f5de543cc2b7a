"""``kill -9`` while plans are saved: every revision that was said to be kept is there, whole, and none is half.

``python -m tests.workbench_kills --times 50`` kills the server of the command itself, at random moments, and starts it
again on the same database; exit 1 if anything was lost.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import click
import httpx

from optimiser.workbench.people import LOCAL
from tests.support.kept import opened
from tests.support.workbench import served, sign_in_at


def main() -> int:
    """Kill and look, as often as asked; 1 if anything was lost."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--times", type=int, default=50)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    dice, saved, scenario = random.Random(given.seed), {}, ""
    with tempfile.TemporaryDirectory() as folder:
        for n in range(given.times):
            with served(Path(folder)) as (link, process):
                address, cookie = sign_in_at(link)
                with httpx.Client(base_url=address, headers={"x-workbench": "1", "cookie": cookie}) as browser:
                    if not scenario:
                        asking = {"name": "proef", "bundled": "zeeland/working-day"}
                        scenario = browser.post("/api/scenarios", json=asking).json()["id"]
                        saved[1] = None
                    draft = browser.get(f"/api/scenarios/{scenario}").json()["latest"]["draft"]
                    killing = threading.Timer(dice.uniform(0.02, 0.5), os.kill, (process.pid, signal.SIGKILL))
                    killing.start()
                    unknown = _save_until_killed(browser, scenario, draft, saved)
            store = opened(f"sqlite:///{Path(folder) / 'served.db'}")
            head = store.get(LOCAL, scenario).head
            kept = {r.number: r.draft["edits"] for r in store.history(LOCAL, scenario)}
            store.database.close()
            lost = [k for k, places in saved.items() if k not in kept or (places and kept[k][0]["places"] != places)]
            if lost or sorted(kept) != list(range(1, head + 1)) or head > max(saved) + 1:
                click.echo(f"kill {n + 1}: lost {lost}, head {head}, kept {sorted(kept)}")
                return 1
            if head > max(saved):  # it was written, and the server was killed before it could say so
                saved[head] = unknown
            click.echo(f"kill {n + 1}: {len(saved)} revisions")
    click.echo(f"{given.times} kills, {len(saved)} revisions, none lost and none half")
    return 0


def _save_until_killed(
    browser: httpx.Client, scenario: str, draft: dict[str, Any], saved: dict[int, int | None]
) -> int:
    """Save one after another; the number that was on its way when the server was gone."""
    base = max(saved)
    while True:
        row = {"id": "w1", "kind": "limit", "municipality": "GM0664", "bound": "maximum", "places": 1000 + base,
               "reason": "x" * 900, "author": "proef"}  # fmt: skip
        asking = {"draft": {**draft, "edits": [row]}, "base": base, "reason": "proef"}
        try:
            answer = browser.post(f"/api/scenarios/{scenario}/revisions", json=asking)
        except httpx.HTTPError:
            return 1000 + base
        assert answer.status_code == 201, answer.text
        base = answer.json()["number"]
        saved[base] = 1000 + base - 1


if __name__ == "__main__":
    sys.exit(main())
