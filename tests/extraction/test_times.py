from __future__ import annotations

import pytest

from detente.extraction.times.rules import Rule, table
from detente.extraction.times.setting import READINGS
from detente.extraction.times.words import Word
from detente.lexicon import rows
from detente.model.document import Document
from documents import document


def read(text: str, dct: str = "2023-02-03") -> Document:
    return document(text, until="find_times", dct=dct)


def values(text: str, dct: str = "2023-02-03") -> str:
    doc = read(text, dct)
    return "; ".join(f"{doc.words(timex.span)} = {timex.value}" for timex in doc.timexes)


@pytest.mark.parametrize("rule", table(), ids=lambda rule: rule.name)
def test_every_rule_reads_its_own_example(rule: Rule) -> None:
    assert values(rule.example) == rule.found
    assert rule.name in {timex.rule for timex in read(rule.example).timexes}


@pytest.mark.parametrize("rule", table(), ids=lambda rule: rule.name)
def test_every_rule_names_a_reading(rule: Rule) -> None:
    assert rule.reading in READINGS


TIMELESS = frozenset(
    {"number", "ordinal", "prospective", "achieved", "noyear", "lasting", "ampm", "holyday", "befallen"}
)


@pytest.mark.parametrize("row", rows("time_words", Word), ids=lambda row: f"{row.kind}:{row.words[0]}")
def test_every_word_stands_in_its_example(row: Word) -> None:
    assert any(word in row.example.lower() for word in row.words)


@pytest.mark.parametrize(
    "row",
    [row for row in rows("time_words", Word) if row.kind not in TIMELESS],
    ids=lambda row: f"{row.kind}:{row.words[0]}",
)
def test_every_word_of_time_is_found_in_its_example(row: Word) -> None:
    assert read(row.example).timexes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Foreign Minister Ilse Brandt arrived in Baku on Wednesday.", "Wednesday = 2023-02-01"),
        ("Foreign Minister Ilse Brandt will arrive in Baku on Wednesday.", "Wednesday = 2023-02-08"),
        ("Brandt is due to arrive in Baku on Wednesday.", "Wednesday = 2023-02-08"),
        ("Brandt is expected to meet her Azeri counterpart on Tuesday.", "Tuesday = 2023-02-07"),
        ("Brandt was expected to meet her Azeri counterpart on Tuesday, aides said.", "Tuesday = 2023-02-07"),
        ("The ministry said on Friday that talks had ended.", "Friday = 2023-02-03"),
        ("The summit begins on Monday in Tirana.", "Monday = 2023-02-06"),
        ("The summit, which opens on Monday, will last two days.", "Monday = 2023-02-06; two days = P2D"),
        ("Envoys are meeting in Vienna on Sunday.", "Sunday = 2023-02-05"),
        ("Talks are scheduled for Tuesday.", "Tuesday = 2023-02-07"),
        (
            "Minister Tarik Osman said Thursday that Ankara would respond on Saturday.",
            "Thursday = 2023-02-02; Saturday = 2023-02-04",
        ),
        ("Monday's meeting ended without a statement.", "Monday = 2023-01-30"),
        ("Monday's meeting will focus on grain.", "Monday = 2023-02-06"),
        ("Osman spoke ahead of Monday's summit in Skopje.", "Monday = 2023-02-06"),
        ("Both sides have until Sunday to answer.", "Sunday = 2023-02-05"),
        ("The strikes have gone on since Tuesday.", "Tuesday = 2023-01-31"),
        ("The ministers agreed to meet again on Tuesday.", "Tuesday = 2023-02-07"),
        ("Osman flew to Astana on Wednesday to meet President Aliya Serik.", "Wednesday = 2023-02-01"),
        ("Osman left Astana last Wednesday.", "last Wednesday = 2023-02-01"),
        ("Osman returns to Astana next Wednesday.", "next Wednesday = 2023-02-08"),
        ("The council, he said, would vote this Thursday.", "this Thursday = 2023-02-09"),
        ("Police cleared the square early on Thursday.", "early on Thursday = 2023-02-02"),
        ("Jets crossed the median line on Thursday night.", "Thursday night = 2023-02-02TNI"),
        ("She lands in Doha on Monday morning.", "Monday morning = 2023-02-06TMO"),
    ],
)
def test_a_weekday_goes_by_verb_and_preposition(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The leaders met in Bali in November.", "November = 2022-11"),
        ("The leaders will meet in New Delhi in September.", "September = 2023-09"),
        ("Elections are due in May.", "May = 2023-05"),
        ("The ban has been in force since August.", "August = 2022-08"),
        ("Tehran must answer by March.", "March = 2023-03"),
        ("Belgrade recalled its ambassador in late December.", "late December = 2022-12"),
        ("A second round is planned for mid-April.", "mid-April = 2023-04"),
        ("Negotiators may return in early March.", "early March = 2023-03"),
        ("The visit last August angered Beijing.", "last August = 2022-08"),
        ("The pact expires next June.", "next June = 2023-06"),
        ("He may go in May.", "May = 2023-05"),
        ("Brussels condemned the strike in March.", "March = 2022-03"),
        ("The party lost the vote in March.", "March = 2022-03"),
        ("The party announced an early vote in March.", "March = 2023-03"),
        ("The government called a referendum in June.", "June = 2023-06"),
        ("The party won an early vote in March.", "March = 2022-03"),
        ("President Theresa May Lindqvist spoke.", ""),
        ("Protesters march to the embassy.", ""),
    ],
)
def test_a_month_goes_by_its_verb(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The accord was signed on January 17.", "January 17 = 2023-01-17"),
        ("The accord was signed on Sept. 30.", "Sept. 30 = 2022-09-30"),
        ("The accord takes effect on March 1.", "March 1 = 2023-03-01"),
        ("The accord takes effect on 1 March.", "1 March = 2023-03-01"),
        ("The treaty of 12 June 1993 lapsed.", "12 June 1993 = 1993-06-12"),
        ("The treaty was signed on October 7, 2008, in Moscow.", "October 7, 2008 = 2008-10-07"),
        ("Talks run from March 3 to 5.", "March 3 to 5 = 2023-03-03/2023-03-05"),
        ("Talks run from 3 to 5 March.", "3 to 5 March = 2023-03-03/2023-03-05"),
        ("The truce of 24/02/2022 failed.", "24/02/2022 = 2022-02-24"),
        ("A curfew holds from 9 p.m. to 6 a.m.", "9 p.m. = 2023-02-03T21:00; 6 a.m. = 2023-02-03T06:00"),
        ("The convoy left at 14:30 local time on Thursday.", "14:30 local time on Thursday = 2023-02-02T14:30"),
        (
            "It was shot down at 2:39 p.m. EST on Saturday, officials said.",
            "2:39 p.m. EST on Saturday = 2023-01-28T14:39",
        ),
    ],
)
def test_a_day_of_the_calendar_takes_the_nearest_year(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Blank will visit China this weekend.", "this weekend = 2023-W05-WE"),
        ("Aides met over the weekend.", "the weekend = 2023-W04-WE"),
        ("Tensions rose last week.", "last week = 2023-W04"),
        ("Envoys return next week.", "next week = 2023-W06"),
        ("The bank cut rates earlier this week.", "earlier this week = 2023-W05"),
        ("Trade doubled last year.", "last year = 2022"),
        ("Trade will double next year.", "next year = 2024"),
        ("The two sides met later that year.", ""),
        ("A deal could come by the end of this year.", "the end of this year = 2023"),
        ("A deal could come by year-end.", "year-end = 2023"),
        ("A deal could come by the end of the month.", "the end of the month = 2023-02"),
        ("War could break out as early as 2025.", "2025 = 2025"),
        ("Ties have been frozen since 2018.", "2018 = 2018"),
        ("He was ambassador from 2015 to 2018.", "2015 = 2015; 2018 = 2018"),
        ("Growth slowed in the fourth quarter of 2022.", "the fourth quarter of 2022 = 2022-Q4"),
        ("Aid rises in fiscal 2024.", "fiscal 2024 = 2024"),
        ("The dispute dates from the 1970s.", "the 1970s = 197"),
        ("The border was closed in the summer of 2021.", "the summer of 2021 = 2021-SU"),
        ("An offensive is expected this spring.", "this spring = 2023-SP"),
    ],
)
def test_weeks_months_and_years_are_counted_from_the_dct(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two weeks ago, the envoy resigned.", "Two weeks ago = 2023-01-20"),
        ("The embassy closed five years ago.", "five years ago = 2018"),
        ("The embassy closed about three months ago.", "about three months ago = 2022-11"),
        ("The war began nearly a year ago.", "nearly a year ago = 2022"),
        ("Imports grew over the past ten months.", "the past ten months = P10M"),
        ("Thousands fled in the past week.", "the past week = P1W"),
        ("Troops will stay for the next two years.", "the next two years = P2Y"),
        ("In recent weeks, jets have crossed the line.", "recent weeks = PXW"),
        ("Repairs will take at least six months.", "at least six months = P6M"),
        ("She spoke for more than two hours.", "more than two hours = PT2H"),
        ("He is on a three-day visit.", "three-day = P3D"),
        ("The two-year-old war has displaced millions.", "two-year-old = P2Y"),
        ("A 34-year-old officer was killed.", ""),
        ("The officer was 34 years old.", ""),
    ],
)
def test_lengths_of_time_and_distances(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They signed on January 12 and met again the following day.",
            "January 12 = 2023-01-12; the following day = 2023-01-13",
        ),
        (
            "They signed on January 12. Three days later, fighting resumed.",
            "January 12 = 2023-01-12; Three days later = 2023-01-15",
        ),
        (
            "The truce was agreed in March 2020 and broken the following month.",
            "March 2020 = 2020-03; the following month = 2020-04",
        ),
        ("Troops clashed in June 2020. In July, both sides pulled back.", "June 2020 = 2020-06; July = 2020-07"),
        ("The truce ends on March 4; until then, envoys will stay.", "March 4 = 2023-03-04; then = 2023-03-04"),
    ],
)
def test_some_times_lean_on_the_time_told_before(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Every Friday, the ministry briefs the press.", "Every Friday = XXXX-WXX-5"),
        ("The two navies hold drills each July.", "each July = XXXX-07"),
        ("The committee meets twice a year.", "twice a year = P1Y"),
        ("Aid of $40 million a year was cut.", "a year = P1Y"),
        ("The envoy is now in Cairo.", "now = PRESENT_REF"),
        ("The envoy recently left Cairo.", "recently = PAST_REF"),
        ("She will brief the council tonight.", "tonight = 2023-02-03TNI"),
        ("He left yesterday and returns tomorrow.", "yesterday = 2023-02-02; tomorrow = 2023-02-04"),
        ("Mediators see no deal in the near future.", "the near future = FUTURE_REF"),
    ],
)
def test_times_that_come_again_and_references(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "About 2000 soldiers crossed the border.",
        "Resolution 1701 was ignored.",
        "He won a second term.",
        "A quarter of exports go to China.",
        "The Good Friday Agreement holds.",
        "He told USA Today that talks failed.",
        "The fall of Kabul shocked allies.",
        "As soon as possible, he said.",
    ],
)
def test_what_looks_like_a_time_and_is_none(text: str) -> None:
    assert values(text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kyiv, Feb. 2 (Agency) - Talks resumed.", "Feb. 2 = 2023-02-02"),
        ("Published 21 October 2022", "21 October 2022 = 2022-10-21"),
        ("The two leaders last met in person in Astana in October 2022.", "October 2022 = 2022-10"),
        ("Brandt will travel to Riyadh from 8-10 February.", "8-10 February = 2023-02-08/2023-02-10"),
        ("The drills will be held Feb. 20-24 off Okinawa.", "Feb. 20-24 = 2023-02-20/2023-02-24"),
        ("The drills, held between January 9 and 13, involved 40 ships.", "January 9 and 13 = 2023-01-09/2023-01-13"),
        ("On the night of January 30, drones hit the depot.", "the night of January 30 = 2023-01-30TNI"),
        ("Drones hit the depot overnight on Sunday.", "overnight on Sunday = 2023-01-29TNI"),
        ("She has led the ministry since early 2021.", "early 2021 = 2021"),
        ("The first anniversary of the invasion falls on February 24.", "February 24 = 2023-02-24"),
        ("The deal, signed a decade ago, is dead.", "a decade ago = 2013"),
        ("Relations have soured over the last few years.", "the last few years = PXY"),
        ("Trade fell by 12 percent in the first half of 2022.", "the first half of 2022 = 2022-H1"),
        ("Ties were restored in the spring of last year.", "the spring of last year = 2022-SP"),
        ("In the coming weeks, both sides will exchange lists.", "the coming weeks = PXW"),
        ("The minister said he would visit Tokyo in the next few months.", "the next few months = PXM"),
        ("It was the first such visit in almost five years.", "almost five years = P5Y"),
        ("The embassy will reopen within three months.", "three months = P3M"),
        ("By mid-2024 the base will be handed over.", "mid-2024 = 2024"),
        ("The ceasefire came into force at midnight.", "midnight = 2023-02-03T24:00"),
        (
            "The plane took off on Saturday at around 6 a.m. local time.",
            "Saturday = 2023-01-28; around 6 a.m. local time = 2023-01-28T06:00",
        ),
        ("Earlier on Friday, the Kremlin rejected the offer.", "Earlier on Friday = 2023-02-03"),
        ("Later on Friday she will meet the king.", "Later on Friday = 2023-02-03"),
        ("Speaking on Thursday evening, Osman denied the report.", "Thursday evening = 2023-02-02TEV"),
        ("The 1994 Budapest Memorandum was violated.", "1994 = 1994"),
        ("Since the 2015 nuclear deal, inspections have continued.", "2015 = 2015"),
        ("The 2022-23 budget was cut.", "2022-23 = 2022/2023"),
        ("The Sept. 11 attacks changed policy.", "Sept. 11 = 2022-09-11"),
        ("The July 27, 1953 armistice never became a treaty.", "July 27, 1953 = 1953-07-27"),
        ("In the 21st century, borders are changed by force again.", "the 21st century = 20"),
        ("They had agreed in 2016 to talk every six months.", "2016 = 2016; every six months = P6M"),
        ("The next round of talks is set for the week of March 6.", "March 6 = 2023-03-06"),
        ("The last time they spoke was in July.", "July = 2022-07"),
        ("Negotiators aim to finish by June.", "June = 2023-06"),
        ("A vote is planned for the second half of March.", "the second half of March = 2023-03"),
        ("The ambassador was summoned on January 31st.", "January 31st = 2023-01-31"),
        ("A decision is expected in the second quarter.", "the second quarter = 2023-Q2"),
        ("The consulate has been closed for two years.", "two years = P2Y"),
        ("The strait was closed for three days in December.", "three days = P3D; December = 2022-12"),
        ("Osman, who took office in May, resigned.", "May = 2022-05"),
        ("The talks took place between 2013 and 2015.", "2013 = 2013; 2015 = 2015"),
        ("Tensions flared again this January.", "this January = 2023-01"),
        ("Moscow said last September that it would mobilise.", "last September = 2022-09"),
        ("The envoy's visit in the first week of January was cut short.", "the first week of January = 2023-W01"),
        ("Half a century ago, ties were opened.", "Half a century ago = 1973"),
        ("More than 30 years after the Cold War ended, arms races are back.", "More than 30 years = P30Y"),
        ("Wang left at the end of last month.", "the end of last month = 2023-01"),
        ("It may be the biggest war since World War II.", ""),
        ("The 27 members met in Brussels.", ""),
        ("Article 5 was invoked in 2001.", "2001 = 2001"),
        ("The company sold 1,950 missiles.", ""),
        ("A 1,500-kilometre front line has frozen.", ""),
        ("Second, the talks have failed.", ""),
        ("The minutes of the meeting were leaked.", ""),
        ("Fifty-two people died over the last 24 hours.", "the last 24 hours = PT24H"),
        ("Over the New Year holiday, ten people fled.", ""),
        ("The sides marched on in the summer heat.", "the summer = 2022-SU"),
        ("President Biden is to visit Warsaw later this month.", "later this month = 2023-02"),
        ("Foreign ministers from the bloc will meet on the 20th of February.", "the 20th of February = 2023-02-20"),
        ("The exhibition is to run from January 29 through March 9.", "January 29 = 2023-01-29; March 9 = 2023-03-09"),
        (
            "Tankers called at more than a year and a half of sanctions a failure.",
            "more than a year and a half = P1.5Y",
        ),
        ("A 2000 year old temple was shelled.", ""),
    ],
)
def test_times_of_all_kinds_as_news_tells_them(text: str, found: str) -> None:
    assert values(text) == found
