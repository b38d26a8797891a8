"""What the record says of two states, with the passages that say it."""

from detente.store import Store
from detente.store.citing import cite
from detente.store.relation import channel_reports, event_reports, forecast_reports, position_reports
from detente.store.withdrawing import withdraw
from invented import document_by_hand
from store.kept import DAY, document, keep

PAIR = ("GRC", "TUR")
MADE = document_by_hand()


def test_lines_of_contact_positions_and_forecasts_come_with_their_words(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document("one"))
        channels, positions, forecasts = (
            channel_reports(store, PAIR),
            position_reports(store, PAIR),
            forecast_reports(store),
        )
        assert [(each.channel, each.parties, each.state, each.since, each.passage.words) for each in channels] == [
            (each.channel, each.parties, each.state, each.since, MADE.words(each.span)) for each in MADE.channels
        ]
        assert [(each.party, each.issue, each.direction, each.passage.words) for each in positions] == [
            (each.party, each.issue, each.direction, MADE.words(each.span)) for each in MADE.positions
        ]
        assert [(each.likelihood, each.low, each.high, each.horizon, each.passage.words) for each in forecasts] == [
            (each.likelihood.words, each.likelihood.low, each.likelihood.high, each.horizon, MADE.words(each.span))
            for each in MADE.forecasts
        ]
        names = {actor.id: actor.name for actor in MADE.actors}
        assert [each.actor for each in positions] == [each.actor and names[each.actor] for each in MADE.positions]
        assert [each.forecaster for each in forecasts] == [names.get(each.forecaster or "") for each in MADE.forecasts]
        for passage in [
            *(c.passage for c in channels),
            *(p.passage for p in positions),
            *(f.passage for f in forecasts),
        ]:
            assert cite(store, passage.finding).words == (passage.words,)


def test_a_pair_sees_nothing_of_others(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document("one"))
        for pair in (("GRC", "ITA"), ("DEU", "FRA")):
            assert channel_reports(store, pair) == ()
            assert position_reports(store, pair) == ()
            assert forecast_reports(store, pair) == ()
            assert event_reports(store, pair) == ()


def test_copies_share_a_voice(where: str) -> None:
    with Store(where, make=True) as store:
        for name in ("one", "two"):
            keep(store, document(name, more=f" {name}"))
        voices = {each.passage.voice for each in forecast_reports(store, PAIR)}
        assert len(voices) == 1
        withdraw(store, "one", DAY)
        assert [each.passage.copies for each in forecast_reports(store, PAIR)] == [None] * len(MADE.forecasts)
