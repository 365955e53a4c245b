"""What .ci/checks/20-demo asks of a demo folder: counts, secrets, versions; and holding its lake."""

import csv
import fcntl
import json
import pathlib
import re
import sys
import time


def counts(demo):
    results = json.loads((demo / "lake" / "run_results.json").read_text())
    expected = json.loads((demo / "truth" / "expected.json").read_text())
    counted = {feed["feed"]: feed for feed in results["feeds"]}
    for feed, truth in expected.items():
        got = [counted[feed][k] for k in ("in", "out", "quarantined", "duplicates", "superseded")]
        set_aside = truth["broken"] + truth["conflicts"]
        want = [truth["rows"], truth["accepted"], set_aside, truth["duplicates"], truth["superseded"]]
        if got != want or got[0] != sum(got[1:]):
            sys.exit(f"{feed}: in, out, quarantined, duplicates, superseded are {got}, the truth is {want}")
    print(f"ok: {len(expected)} feeds equal the truth, each record in one place")


def identity(report):
    found = json.loads(report.read_text())
    wanted = {
        "f1 at least .99": found["f1"] >= 0.99,
        "at most 1 wrong link in 10,000": found["wrong_per_10000"] <= 1,
        "at most 1 % asked": found["review_share"] <= 0.01,
        "nobody mixed or split": found["people"]["mixed"] + found["people"]["split"] == 0,
        "every kind of dirt": {"pinyin", "cadre_no_wrong", "namesake_in_unit"} <= {s["kind"] for s in found["slices"]},
    }
    missed = [bar for bar, met in wanted.items() if not met]
    if missed:
        sys.exit(f"who is who misses {missed}: {json.dumps(found, indent=1)}")
    print(f"ok: f1 {found['f1']:.4f}, {found['all']['wrong']} wrong, {found['review_share']:.4f} asked")


def detection(report, truth):
    found = json.loads(report.read_text())
    attacks = list(csv.DictReader((truth / "attacks.csv").open()))
    flags = found["flags"]
    wanted = {
        "as many attacked cases as the truth lists": flags["attacked"] == len({(a["platform"], a["unit_id"], a["from"][:4], (int(a["from"][5:7]) - 1) // 3) for a in attacks}),
        "at most 1 in 100 innocent cases flagged": flags["wrong_per_1000"] <= 10,
        "corrected counts nearer to the truth than reported ones": found["corrected_all_attacks"]["median_error"]
        <= found["corrected_all_attacks"]["median_reported_error"],
        "views per resident nearer too": found["per_capita"]["mean_absolute_error_corrected"]
        <= found["per_capita"]["mean_absolute_error_reported"],
        "three others beside": len(found["baselines"]) == 3,
    }
    missed = [bar for bar, met in wanted.items() if not met]
    if missed:
        sys.exit(f"detection misses {missed}: {json.dumps(found, indent=1)}")
    print(f"ok: {flags['recall']['with']} of {flags['attacked']} attacks flagged, {flags['false_discovery']['with']} wrongly")


def secrets(demo, *more):
    ids = {row[0] for row in rows(demo / "truth" / "secrets" / "resident_ids.csv")}
    petitioners = rows(demo / "truth" / "secrets" / "petitioners.csv")
    ids |= {row[2] for row in petitioners if len(row) > 2}
    words = [word.encode() for row in petitioners for word in row[:2]]
    hits = 0
    for place in [demo / "lake", demo / "site", *map(pathlib.Path, more)]:
        for file in [place] if place.is_file() else (f for f in place.rglob("*") if f.is_file()):
            data = file.read_bytes()
            found = [m for m in re.findall(rb"\d{17}[\dX]", data) if m.decode() in ids]
            found += [word for word in words if word in data]
            if found:
                hits += len(found)
                print(f"{file}: {len(found)} secrets")
    if hits or len(ids) < 1000 or len(petitioners) < 200:
        sys.exit(f"{hits} hits of {len(ids)} ids and {len(petitioners)} petitioners outside landing")
    print(f"ok: no byte of {len(ids)} resident ids and {len(petitioners)} petitioners outside landing")


def versions(demo):
    for log in sorted((demo / "lake").glob("*/*/_delta_log")):
        layer = log.parent.parent.name
        latest = max(file.name for file in log.glob("*.json"))
        if layer != "ops" or log.parent.name == "publication":
            print(layer, log.parent.name, latest)


def hold(demo):
    with open(demo / "lake" / "_lock", "r+") as lock:
        lock.write("a check that holds the lake")
        lock.flush()
        fcntl.lockf(lock, fcntl.LOCK_EX)
        time.sleep(120)


def rows(file):
    with open(file, encoding="utf-8") as text:
        return list(csv.reader(text))[1:]


if __name__ == "__main__":
    commands = {"counts": counts, "secrets": secrets, "versions": versions, "hold": hold,
                "identity": identity, "detection": detection}
    commands[sys.argv[1]](*(pathlib.Path(path) for path in sys.argv[2:]))
