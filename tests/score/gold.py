"""A gold for the invented article, and records that are more or less like it."""

from __future__ import annotations

from typing import Any

from detente.record.document import as_record
from invented import TEXT, at, document_by_hand

Json = dict[str, Any]


def words(span: list[int]) -> str:
    return TEXT[slice(*span)]


def record() -> Json:
    """The record of the invented article."""
    return as_record(document_by_hand())


def gold() -> Json:
    """The gold that this record fits in everything."""
    made = record()
    kinds = {"group": "unnamed group"}
    return {
        "boilerplate": [{"span": span, "text": words(span)} for span in made["article"]["boilerplate"]],
        "headings": [{"span": span, "text": words(span)} for span in made["article"]["headings"]],
        "actors": [
            {key: actor[key] for key in ("id", "name", "role", "organisation", "country")}
            | {"kind": kinds.get(actor["kind"], actor["kind"])}
            | {"other_names": sorted({words(span) for span in actor["mentions"]} - {"its neighbour"})}
            for actor in made["actors"]
        ],
        "times": [{"span": t["span"], "value": t["value"], "text": words(t["span"])} for t in made["times"]],
        "statements": [
            {"speaker": s["actor"], "cue": s["cue"] and words(s["cue"]), "content": s["content"]}
            | {"text": [words(span) for span in s["content"]], "type": s["type"], "dated": s["date"]}
            for s in made["statements"]
        ],
        "events": [
            {"evidence": e["span"], "text": words(e["span"]), "source": e["source_countries"]}
            | {"target": e["target_countries"], "plover": e["plover"], "cameo": [e["cameo"][:2]]}
            | {"status": e["status"], "dates": e["date"] and [e["date"]["start"], e["date"]["end"]]}
            for e in made["events"]
        ],
        "forecasts": [
            {"evidence": f["span"], "forecaster": f["forecaster"], "horizon": f["horizon"]}
            | {"probability": [f["likelihood"]["low"], f["likelihood"]["high"]]}
            for f in made["forecasts"]
        ],
        "channels": [{key: c[key] for key in ("parties", "state")} | {"evidence": c["span"]} for c in made["channels"]],
        "positions": [
            {key: p[key] for key in ("party", "direction")} | {"evidence": p["span"]} for p in made["positions"]
        ],
    }


def damaged() -> Json:
    """The record with something wrong or missing in every layer."""
    made = record()
    made["article"]["boilerplate"].pop()
    made["article"]["headings"].append([at("Greek").start, at("Greek").end])
    made["actors"][0] |= {"country": "TUR", "role": "the minister for trade"}
    made["actors"][4]["kind"] = "person"
    made["actors"][5]["name"] = "Bosphorus Forum"
    made["times"][0]["value"] = "2024-01-29"
    made["times"][3]["span"][0] -= 3
    made["times"].pop()
    made["statements"][0] |= {"actor": "a2", "date": "2024-02"}
    made["statements"][1] |= {
        "type": "indirect",
        "content": [[made["statements"][1]["content"][0][0], at("coast").end + 20]],
    }
    made["statements"][2]["cue"] = None
    made["statements"].pop()  # the last: nothing is said to hang on it
    made["events"][0]["status"] = "happened"
    made["events"][2] |= {"date": {"start": "2024-01-01", "end": "2024-01-31"}, "plover": "AGREE", "cameo": "057"}
    made["events"][4]["target_countries"] = ["CYP"]
    made["forecasts"][1]["statement"] = None
    made["forecasts"][0] |= {"forecaster": None, "horizon": "2024-12-31"}
    made["forecasts"][1]["likelihood"] |= {"low": 0.2, "high": 0.5}
    made["channels"][0]["state"] = "restored"
    made["positions"][0]["direction"] = "supports"
    made["positions"][1]["direction"] = "refuses"
    return made
