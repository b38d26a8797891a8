from datetime import date

from analysis.told import event, told
from detente.analysis.bearing import MOST, bearing
from detente.analysis.ledger import Entry, ledger
from detente.model.matter import Matter

BORDER = Matter(("TCD",), ("land-border",), ("TCD", "NER"), ("land-border", "trade"))
WORDS = "Chad will probably reopen the crossing at Daboua"


def entry() -> Entry:
    [found] = ledger([told(WORDS, horizon="2024-06")], (), date(2024, 7, 1)).entries
    return found


def test_events_are_ranked_by_what_they_share() -> None:
    reopened = event("Chad reopened the crossing at Daboua", "2024-05-02", id="a", issues=("land-border",))
    duty = event("Chad put a duty on onions", "2024-05-03", id="b", plover="SANCTION", issues=("trade",))
    visit = event("the minister of Niger came", "2024-05-04", id="c", source=("NER",), target=("MLI",))
    found = bearing(entry(), BORDER, [visit, duty, reopened])
    assert [each.event.id for each in found] == [each.id for each in (reopened, duty, visit)]
    assert found[0].words == ("cross", "daboua", "reopen")
    assert (found[0].states, found[0].issues, found[0].day) == (("TCD",), ("land-border",), date(2024, 5, 2))
    assert [each.score > 0 for each in found] == [True, True, False]


def test_a_plan_counts_half() -> None:
    deed = event("Chad reopened the crossing at Daboua", "2024-05-02", id="a")
    plan = event("Chad will reopen the crossing at Daboua", "2024-05-02", id="b", status="planned")
    first, second = bearing(entry(), BORDER, [plan, deed])
    assert (first.event.status, second.event.status) == ("happened", "planned")
    assert second.score == first.score / 2


def test_events_outside_its_time_do_not_bear_on_it() -> None:
    before = event("Chad closed the crossing", "2024-02-02", told_on="2024-04-02")
    after = event("Chad reopened the crossing", "2024-07-02")
    own = event("Chad closed the crossing", "2024-03-01")
    assert bearing(entry(), BORDER, [before, after, own]) == ()


def test_what_shares_nothing_fills_half_of_the_list() -> None:
    others = [
        event("the two teams played", f"2024-05-{day:02}", id=str(day), source=("NER",), target=("MLI",))
        for day in range(1, 20)
    ]
    found = bearing(entry(), BORDER, others)
    assert len(found) == MOST // 2
    assert found[0].day == date(2024, 5, 19)  # of equals, the last
