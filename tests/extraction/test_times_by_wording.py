from __future__ import annotations

import pytest

from detente.extraction.times.holidays import easter, holiday_of
from detente.extraction.times.words import number
from documents import document


def values(text: str, dct: str = "2023-02-03") -> str:
    doc = document(text, until="find_times", dct=dct)
    return "; ".join(f"{doc.words(timex.span)} = {timex.value}" for timex in doc.timexes)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("twenty-four", 24),
        ("1,500", 1500),
        ("two and a half", 2.5),
        ("two-and-a-half", 2.5),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("half a", 0.5),
        ("half", 0.5),
        ("a quarter of a", 0.25),
        ("a hundred and twenty", 120),
        ("several", -1),
        ("1 1/0", None),
        ("blue", None),
    ],
)
def test_numbers_in_words_digits_and_fractions(words: str, count: float | None) -> None:
    assert number(words) == count


@pytest.mark.parametrize(
    ("code", "year", "day"),
    [
        ("12-25", 2022, "2022-12-25"),
        ("11-4-4", 2022, "2022-11-24"),
        ("05-1-last", 2022, "2022-05-30"),
        ("09-1-1", 2022, "2022-09-05"),
        ("easter-2", 2022, "2022-04-15"),
        ("easter+1", 2022, "2022-04-18"),
    ],
)
def test_a_holiday_falls_on_its_day(code: str, year: int, day: str) -> None:
    assert holiday_of(code, year).isoformat() == day


@pytest.mark.parametrize("day", ["1961-04-02", "1998-04-12", "2000-04-23", "2016-03-27", "2023-04-09", "2038-04-25"])
def test_easter(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The truce was agreed on Feb. 1 and 2.", "Feb. 1 = 2023-02-01; 2 = 2023-02-02"),
        ("The truce held on Jan. 3, 5 and 9.", "Jan. 3 = 2023-01-03; 5 = 2023-01-05; 9 = 2023-01-09"),
        ("May 4 and 5, 1990, were quiet.", "May 4 = 1990-05-04; 5, 1990 = 1990-05-05"),
        ("On Jan. 3 and 4 people died.", "Jan. 3 = 2023-01-03"),
        ("On Jan. 3, 10 people died.", "Jan. 3 = 2023-01-03"),
        ("The offer expires on the 28th.", "the 28th = 2023-02-28"),
        ("The offer expired on the 28th.", "the 28th = 2023-01-28"),
        ("She works on the 5th floor.", ""),
        ("The pact was signed on Monday, the 16th of January.", "Monday, the 16th of January = 2023-01-16"),
        ("The pact was signed on Sunday, January the 15th.", "Sunday, January the 15th = 2023-01-15"),
        ("Both met at a summit in the spring of '93.", "the spring = 2022-SP; '93 = 1993"),
        ("The late 80s were quiet.", "The late 80s = 198"),
        ("He is in his 80s.", ""),
        ("Talks resumed in the early part of the 1990s.", "the early part of the 1990s = 199"),
    ],
)
def test_days_and_years_told_by_a_bare_number(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The treaty was signed 40 years ago this month.", "40 years ago this month = 1983-02"),
        ("The treaty was signed a year ago Friday.", "a year ago Friday = 2022-02-03"),
        ("The treaty was signed a year and a half ago.", "a year and a half ago = 2021-08"),
        ("The treaty was signed 2 1/2 years ago.", "2 1/2 years ago = 2020-08"),
        ("The treaty was signed over a year ago.", "over a year ago = 2022"),
        ("The treaty was signed a half-century ago.", "a half-century ago = 1973"),
        ("The treaty was signed a long time ago.", "a long time ago = PAST_REF"),
        ("Voters decide a week from Thursday.", "a week from Thursday = 2023-02-16"),
        ("They will meet in a month's time.", "a month's time = 2023-03"),
        (
            "The delegation arrives on Monday and leaves two days later.",
            "Monday = 2023-02-06; two days later = 2023-02-08",
        ),
        ("The envoy left. Minutes later, talks ended.", "Minutes later = PTXM"),
        (
            "Envoys met on January 12; aides had met the night before.",
            "January 12 = 2023-01-12; the night before = 2023-01-11TNI",
        ),
        (
            "They met on January 12 after a call the previous evening.",
            "January 12 = 2023-01-12; the previous evening = 2023-01-11TEV",
        ),
        ("She was envoy in the year before the war.", ""),
        (
            "Ties were cut in 2019. The following spring, they were restored.",
            "2019 = 2019; The following spring = 2020-SP",
        ),
        (
            "In March 2019, the border was shut. That summer, it reopened.",
            "March 2019 = 2019-03; That summer = 2019-SU",
        ),
    ],
)
def test_distances_from_now_and_from_a_time_told_before(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They left at 3 o'clock.", "3 o'clock = 2023-02-03T03:00"),
        ("They left at three o'clock in the afternoon.", "three o'clock in the afternoon = 2023-02-03T15:00"),
        ("They left at 10:30 this morning.", "10:30 this morning = 2023-02-03T10:30"),
        ("The raid killed 12 this morning.", "this morning = 2023-02-03TMO"),
        ("They left at 0600 GMT on Monday.", "0600 GMT on Monday = 2023-01-30T06:00Z"),
        (
            "They spoke at 10 a.m. local time (0800 GMT) on Thursday.",
            "10 a.m. local time = 2023-02-02T10:00; 0800 GMT = 2023-02-02T08:00Z; Thursday = 2023-02-02",
        ),
        ("They left at 9 p.m. on 6 January.", "9 p.m. on 6 January = 2023-01-06T21:00"),
        ("Drones struck in the predawn hours of Tuesday.", "the predawn hours of Tuesday = 2023-01-31TMO"),
        ("Drones struck on the night of Tuesday.", "the night of Tuesday = 2023-01-31TNI"),
        ("Earlier in the day, the two had spoken.", "Earlier in the day = 2023-02-03"),
    ],
)
def test_times_of_day(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trade fell in the first half.", "the first half = 2023-H1"),
        ("First-half exports fell.", "First-half = 2023-H1"),
        ("Trade will grow in the second half of the year.", "the second half of the year = 2023-H2"),
        ("The first half of exports is grain.", ""),
        ("Exports fell in the year's first quarter.", "the year's first quarter = 2023-Q1"),
        ("Exports fell in last year's quarter.", "last year's quarter = 2022"),
        ("Exports fell in the same 2021 quarter.", "the same 2021 quarter = 2021"),
        (
            "Exports fell in the third quarter. For the nine months, they rose from a year earlier.",
            "the third quarter = 2022-Q3; the nine months = P9M; a year earlier = 2021",
        ),
        (
            "Exports fell in the fourth quarter from a year earlier.",
            "the fourth quarter = 2022-Q4; a year earlier = 2021-Q4",
        ),
        ("A decision is due by midyear.", "midyear = 2023"),
        ("Aid was cut in FY 2022.", "FY 2022 = 2022"),
    ],
)
def test_halves_and_quarters(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They spoke for over an hour.", "over an hour = PT1H"),
        ("Aid is spread over two years.", "two years = P2Y"),
        ("They spoke for the past year and a half.", "the past year and a half = P1.5Y"),
        ("The siege lasted a year and three months.", "a year and three months = P1Y3M"),
        ("The siege lasted two days and a year.", "two days = P2D; a year = P1Y"),
        ("They spoke in a weeklong series of calls.", "weeklong = P1W"),
        ("They held a two-and-a-half-hour meeting.", "two-and-a-half-hour = PT2.5H"),
        ("They held a half-hour call.", "half-hour = PT0.5H"),
        ("The feud is hundreds of years old.", ""),
        ("The feud has lasted hundreds of years.", "hundreds of years = PXY"),
        ("A decades-old feud flared up.", "decades-old = PXDE"),
        ("Talks went on all week long.", "all week long = P1W"),
        ("They are weary after the first days.", "the first days = PXD"),
        ("The council meets Tuesday mornings.", "Tuesday mornings = XXXX-WXX-2TMO"),
        ("They hold talks every single day.", "every single day = P1D"),
        ("Envoys meet twice yearly.", "twice yearly = P1Y"),
    ],
)
def test_lengths_and_recurrences(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met last Memorial Day.", "last Memorial Day = 2022-05-30"),
        ("She gave an even chance that he would be home by New Year's Day.", "New Year's Day = 2024-01-01"),
        ("They met on Easter Sunday.", "Easter Sunday = 2022-04-17"),
        ("The Good Friday Agreement holds.", ""),
        ("The truce of Good Friday held.", "Good Friday = 2022-04-15"),
        ("They met on May Day.", "May Day = 2022-05-01"),
        ("The rebels began the Long March.", ""),
        ("Thousands joined the March for Peace.", ""),
        ("The March coup shook the region.", "March = 2022-03"),
        ("The siege lasted until the fall of Marvale.", ""),
        ("The army launched a spring offensive.", "spring = 2022-SP"),
        ("The campaign of late 2021 failed.", "late 2021 = 2021"),
        ("Of late, ties have cooled.", "Of late = PAST_REF"),
        ("The ruling by the Supreme Court last June was hailed.", "last June = 2022-06"),
        ("They will stay neutral for the foreseeable future.", ""),
        ("They are talking right now.", "right now = PRESENT_REF"),
        ("This past Thursday, they met.", "This past Thursday = 2023-02-02"),
        (
            "They trained in the spring and early summer of 2021.",
            "the spring = 2021-SP; early summer of 2021 = 2021-SU",
        ),
    ],
)
def test_holidays_seasons_and_names_that_look_like_them(text: str, found: str) -> None:
    assert values(text) == found


HISTORY = "The war began in May 1911. It spread in 1912. In 1913, 1914 and 1915, towns fell. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In June 1916, the army lay before Tolva, lost in 1913. In July, it took the town.", "1916-06; 1913; 1916-07"),
        (
            "In June 1916, the front lay still, as it had by 1914. In August of that year, it moved.",
            "1916-06; 1914; 1914-08",
        ),
        (
            "In March 1916, the army rested. It had fought in the hills from October to March.",
            "1916-03; 1915-10; 1916-03",
        ),
        (
            "In March 1916, the army had lost 900 men (as of May 1919). In April, it moved on.",
            "1916-03; 1919-05; 1916-04",
        ),
    ],
)
def test_a_history_goes_on_from_what_it_tells_and_not_from_what_it_names_in_passing(text: str, found: str) -> None:
    doc = document(HISTORY + text, until="find_times", dct="2009-12-19")
    assert "; ".join(timex.value for timex in doc.timexes if timex.span.start >= len(HISTORY)) == found
