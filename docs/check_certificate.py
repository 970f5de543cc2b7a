"""Check plan.csv against certificate.json, in a folder or beside this file: python check_certificate.py [FOLDER]."""

import csv
import json
import sys
from fractions import Fraction
from pathlib import Path


def rules(c, new, old, low, high, groups):  # sums of requirements, then fewest and most places of every municipality
    yield from (f"{a[0]} gets {n} places" for a, n in new.items() if n < 0 and c["plan"] == "places")
    everywhere = {"rows": {a for a, _, _ in new}, "more": 0}
    for x in [*(x | everywhere for x in c["totals"]), *(x | {"more": c["surplus"]} for x in c["requirement"])]:
        if not 0 <= sum(new[a, x["group"], x["period"]] for a in x["rows"]) - x["places"] <= x["more"]:
            yield f"{x.get('scope', 'the whole')} has not {x['places']} places of {x['group']} in {x['period']}"
    for x in c["bounds"]:
        key, counts = (x["area"], x["group"], x["period"]), x.get("existing", 0)
        cells = [(x["area"], g, x["period"]) for g in (groups if x["group"] == "total" else [x["group"]])]
        places, had, most = sum(new[a] for a in cells), [old[a] for a in cells], max(0, x.get("most", 10**9) - counts)
        if not x.get("least", places) <= places <= most or (counts and "" not in had and sum(map(int, had)) != counts):
            yield f"{x['rule']} is broken: {x['area']} gets {places} of {x['group']} in {x['period']}"
        low[key], high[key] = max(x.get("least", 0), low.get(key, 0)), min(most, high.get(key, most))


def levels(c, new, low, high, groups):  # no load can be lower unless one that is as heavy is higher
    share, had = ({(x["area"], x["period"]): Fraction(x[n]) for x in c["shares"]} for n in ("share", "counted"))
    room, obliged = {k[::2]: n for k, n in high.items() if k[1] == "total"}, {k[::2] for k, n in low.items() if n}
    got, proven = {(a, t): sum(new[a, g, t] for g in groups) for a, t in share}, set()
    for x in sorted(c["levels"], key=lambda x: -Fraction(x["level"])):
        level, of, here = Fraction(x["level"]), [c["requirement"][i] for i in x["of"]], {tuple(a) for a in x["areas"]}
        taken = {(a, r["group"], r["period"]): r["places"] for r in of for a in r["rows"]}
        rest = {(a, t): sum(low.get((a, g, t), 0) for g in groups if (a, g, t) not in taken) for a, t in share}
        room |= {a: 0 for a in share.keys() - proven - here - obliged if had[a] >= level * share[a]}  # has it already
        must = Fraction(sum(r["places"] for r in of) + sum(had[a] for a in here))
        must += sum(rest[a, t] if of else max(rest[a, t], low.get((a, "total", t), 0)) for a, t in here)
        for a, t in {(a, t) for a, _, t in taken} - here:  # what others can take of these requirements at most
            most = sum(min(n, high.get(b, n)) for b, n in taken.items() if (b[0], b[2]) == (a, t))
            must -= min(most, room.get((a, t), most + rest.get((a, t), 0)) - rest.get((a, t), 0))
        if must != level * sum(share[a] for a in here) or here & proven or len(taken) < sum(len(r["rows"]) for r in of):
            yield f"level {float(level):.6f} is not what its areas must have"
        room, proven = room | {a: level * share[a] - had[a] for a in here}, proven | here
        for a in here | {a for a in share if room.get(a) == 0}:
            if abs(got[a] - room[a]) >= 1 - (room[a] == 0) + Fraction(1, 10**4):
                yield f"{a[0]} gets {got[a]} places in {a[1]} where its level gives {float(room[a]):.3f}"
    yield from ["areas without a level"] * (sum(got[a] > 0 for a in share.keys() - proven) != c["areas_without_proof"])


def faults(folder):
    c, low, high = json.loads((folder / "certificate.json").read_text(encoding="utf-8")), {}, {}
    table = list(csv.DictReader((folder / "plan.csv").read_text(encoding="utf-8").splitlines()))
    new, old = ({(r["gm_code"], r["group"], r["period"]): r[n] for r in table} for n in ("new", "existing"))
    needed = {(a, x["group"], x["period"]) for x in c["requirement"] for a in x["rows"]} | new.keys()
    if len(table) != len(new) or any(not new.get(a, "").lstrip("-").isdigit() for a in needed):
        return ["a row of plan.csv is there twice, is missing or has no whole number"]
    new, groups = {a: int(n) for a, n in new.items()}, sorted({r["group"] for r in table})
    return [*rules(c, new, old, low, high, groups), *(levels(c, new, low, high, groups) if "levels" in c else ())]


if __name__ == "__main__":
    sys.exit("\n".join(faults(Path(*sys.argv[1:] or [Path(__file__).parent]))) or print("As its certificate says."))
