"""Thirty people at one server, each turning a weight every five seconds: errors, waiting times and memory.

``python -m tests.workbench_load --seconds 300`` makes 200 saved scenarios first, of which a process keeps the most
recent ones; the others come back by asking. Exit 1 if any answer was not what was asked for.
"""

import argparse
import copy
import random
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import click
import httpx

from tests.support.workbench import served, sign_in_at


def main() -> int:
    """Ask until the seconds are over; 1 if anything went wrong."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seconds", type=float, default=300)
    asked.add_argument("--people", type=int, default=30)
    asked.add_argument("--every", type=float, default=5)
    asked.add_argument("--scenarios", type=int, default=200)
    asked.add_argument("--bundled", default="zeeland/weights")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as (link, process):
        address, cookie = sign_in_at(link)
        with httpx.Client(base_url=address, headers={"x-workbench": "1", "cookie": cookie}, timeout=120) as browser:
            made = [browser.post("/api/scenarios", json={"name": f"n{n}", "bundled": given.bundled}).json()["id"]
                    for n in range(given.scenarios)]  # fmt: skip
            draft = browser.get(f"/api/scenarios/{made[0]}").json()["latest"]["draft"]
            waits, errors = _all_people(browser, made, draft, given)
            largest = _memory(process.pid)
            began = time.monotonic()
            again = [_ask(browser, one, draft, random.Random(0)) for one in made[:: max(1, len(made) // 20)]]
            back = time.monotonic() - began
            kept = sum(browser.get(f"/api/scenarios/{one}").status_code == 200 for one in made)
        errors += [text for _, text in again if text]
    ordered = sorted(waits) or [0.0]
    click.echo(f"{len(waits)} questions of {given.people} people in {given.seconds:.0f} s, {len(errors)} errors")
    most = ordered[int(0.95 * (len(ordered) - 1))]
    click.echo(f"median {statistics.median(ordered):.2f} s, 95th percentile {most:.2f} s, longest {ordered[-1]:.2f} s")
    click.echo(f"memory of all processes {largest} MB; {kept} of {len(made)} scenarios kept")
    click.echo(f"{len(again)} of them asked again in {back:.1f} s")
    for text in sorted(set(errors))[:10]:
        click.echo(text)
    return int(bool(errors) or kept < len(made))


def _all_people(
    browser: httpx.Client, made: list[str], draft: dict[str, Any], given: argparse.Namespace
) -> tuple[list[float], list[str]]:
    waits: list[float] = []
    errors: list[str] = []
    end = time.monotonic() + given.seconds

    def person(n: int) -> None:
        dice, pause = random.Random(n), threading.Event()
        pause.wait(dice.uniform(0, given.every))
        own = made[n * len(made) // given.people]
        while time.monotonic() < end:
            wait, error = _ask(browser, own, draft, dice)
            waits.append(wait)
            errors.extend([error] if error else [])
            pause.wait(max(0.0, given.every - wait))

    people = [threading.Thread(target=person, args=(n,)) for n in range(given.people)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    return waits, errors


def _ask(browser: httpx.Client, scenario: str, draft: dict[str, Any], dice: random.Random) -> tuple[float, str]:
    """Turn the weights of the first blend, and ask for the plan: seconds, and what went wrong."""
    turned = copy.deepcopy(draft)
    for stage in turned["settings"]["stages"]:
        for part in stage.get("blend", ()):
            part["weight"] = round(dice.uniform(0.1, 1), 2)
    began = time.monotonic()
    try:
        answer = browser.post(f"/api/scenarios/{scenario}/plan", json={"draft": turned})
    except httpx.HTTPError as error:
        return time.monotonic() - began, repr(error)
    return time.monotonic() - began, "" if answer.status_code == 200 else f"{answer.status_code} {answer.text[:300]}"


def _memory(parent: int) -> int:
    """Of the server and the processes beside it [MB]."""
    total, left = 0, [parent]
    while left:
        pid = left.pop()
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
        total += int(status.split("VmRSS:")[1].split()[0])
        left += [int(x) for x in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()]
    return total // 1024


if __name__ == "__main__":
    sys.exit(main())
