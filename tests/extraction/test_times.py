from __future__ import annotations

from dataclasses import replace

import pytest

from detente.extraction.times import find_times
from detente.extraction.times.rules import Rule, table
from detente.extraction.times.setting import READINGS
from detente.extraction.times.words import Word
from detente.lexicon import rows
from detente.model.document import Document
from detente.model.span import Span
from detente.model.timex import Timex
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


TIMELESS = frozenset({"number", "ordinal", "prospective", "achieved", "noyear", "lasting", "ampm", "holyday"})


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Osman, who had been due to fly to Tirana on Jan. 12, stayed at home.", "Jan. 12 = 2023-01-12"),
        ("Talks planned for January 12 were called off.", "January 12 = 2023-01-12"),
        ("A summit pencilled in for late April has been called off.", "late April = 2023-04"),
        ("A summit pencilled in for December was scrapped.", "December = 2022-12"),
        ("The summit, scheduled for June, will be held in Tirana.", "June = 2023-06"),
        ("Flights will be banned until after the vote in late May.", "late May = 2023-05"),
        ("A meeting planned for Tuesday was postponed, the ministry said.", "Tuesday = 2023-01-31"),
        ("A meeting planned for Sunday was postponed, the ministry said.", "Sunday = 2023-02-05"),
        ("A meeting planned for Sunday will go ahead.", "Sunday = 2023-02-05"),
        ("The envoy was to meet Osman on Monday.", "Monday = 2023-02-06"),
        ("Osman was ambassador until March.", "March = 2022-03"),
        ("Lindqvist served as envoy until August.", "August = 2022-08"),
        ("The ministry did not confirm the raid until Tuesday.", "Tuesday = 2023-01-31"),
        ("The border was closed until Tuesday.", "Tuesday = 2023-02-07"),
        ("Both capitals extended the truce until March.", "March = 2023-03"),
        ("Osman had to leave on Monday.", "Monday = 2023-01-30"),
        (
            "Ties have been cold since November 2019. Tirana offered to reopen the post from March 15.",
            "November 2019 = 2019-11; March 15 = 2023-03-15",
        ),
        ("Troops clashed in June 2020. In July, both sides pulled back.", "June 2020 = 2020-06; July = 2020-07"),
        ("The war ended in August 1988. The envoy was shot on Jan. 20.", "August 1988 = 1988-08; Jan. 20 = 2023-01-20"),
        ("The slated visit of Minister Osman in March is still on.", "March = 2023-03"),
        ("The party planned a rally in Tirana on Saturday.", "Saturday = 2023-02-04"),
        (
            "They recalled the envoy on Thursday. The order came shortly before midnight.",
            "Thursday = 2023-02-02; midnight = 2023-02-02T24:00",
        ),
        ("The visit was to have begun on March 3.", "March 3 = 2023-03-03"),
        ("The visit was to have begun on January 3.", "January 3 = 2023-01-03"),
        ("An exercise due in November was dropped.", "November = 2022-11"),
        ("Ministers are due to meet in November.", "November = 2023-11"),
    ],
)
def test_what_was_planned_lies_nearest_unless_its_tense_is_plain(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two years after they cut ties, both sides are talking.", "Two years = P2Y"),
        ("A year after the raid, both sides are talking.", "A year = P1Y"),
        (
            "Envoys met on January 12. Three days after, talks resumed.",
            "January 12 = 2023-01-12; Three days after = 2023-01-15",
        ),
        ("The council will meet in the second half of March.", "the second half of March = 2023-03"),
        ("The envoy left in the first half of January 2022.", "the first half of January 2022 = 2022-01"),
        ("Trade fell in the latter half of 2022.", "the latter half of 2022 = 2022-H2"),
        ("The call came hours after the strike.", ""),
        ("They met weeks before the vote.", ""),
        ("In years of drought, less is released.", ""),
        ("Talks have dragged on for months.", "months = PXM"),
        ("It was the first such visit in years.", "years = PXY"),
        ("A decision is expected within days.", "days = PXD"),
        ("After months of silence, envoys are talking.", "months = PXM"),
        ("It is the third winter without gas.", ""),
        ("Both sides want the feud to stay in the past.", ""),
        ("The feud is a thing of the past.", ""),
        ("Envoys have met in the past.", "the past = PAST_REF"),
        ("The future of the pact is unclear.", ""),
        ("The union said it would appeal Wednesday's ruling.", "Wednesday = 2023-02-01"),
        ("Osman will speak at Monday's summit.", "Monday = 2023-02-06"),
        ("Monday's meeting will focus on grain.", "Monday = 2023-02-06"),
        ("The briefing begins at 9:00 a.m. ET on Monday.", "9:00 a.m. ET on Monday = 2023-02-06T09:00"),
        (
            "The blast killed ten on June 4, 1989. Envoys mourn today. Nobody will forget that day.",
            "June 4, 1989 = 1989-06-04; today = 2023-02-03; that day = 1989-06-04",
        ),
        ("Now, let us turn to the talks.", ""),
        ("The statement of Tuesday 18 October 2022 was leaked.", "Tuesday 18 October 2022 = 2022-10-18"),
    ],
)
def test_which_words_belong_to_a_time_and_which_are_none(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The licence holds through 12:01 a.m. eastern daylight time, August 31, 2022, the ministry said.",
            "12:01 a.m. eastern daylight time, August 31, 2022 = 2022-08-31T00:01",
        ),
        ("Each March 17, both states mark the accord.", "Each March 17 = XXXX-03-17"),
        ("The war will likely last years.", "years = PXY"),
        (
            "The envoy died ten years ago. It is twenty years later, and troops are still there.",
            "ten years ago = 2013; twenty years later = P20Y",
        ),
        ("Over the last year, trade has doubled.", "the last year = P1Y"),
        ("Osman has led the mission for 19 or so months.", "19 or so months = P19M"),
        ("The weeks-long standoff ended.", "weeks-long = PXW"),
        ("We hope for peace in the years to come.", "the years to come = PXY"),
        (
            "The envoy left on January 12. A few hours later, the post was shut.",
            "January 12 = 2023-01-12; A few hours later = PTXH",
        ),
        ("Osman hopes the two states will one day be friends.", "one day = FUTURE_REF"),
        ("Aid doubled in the year ended March 31.", "the year = P1Y; March 31 = 2022-03-31"),
        ("The crossing has been shut since March 3.", "March 3 = 2022-03-03"),
    ],
)
def test_spans_and_kinds_of_lengths(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Troops were stationed there from March to May 2019.", "March = 2019-03; May 2019 = 2019-05"),
        ("Talks were held in March and early April 2021.", "March = 2021-03; early April 2021 = 2021-04"),
        ("The truce held from October 12 to January 3, 2020.", "October 12 = 2019-10-12; January 3, 2020 = 2020-01-03"),
        ("Envoys met in March and in 2019 ties were cut.", "March = 2022-03; 2019 = 2019"),
        ("A year after the flood, ties are warm.", "A year = P1Y"),
        (
            "The league met in the spring of 480 BC and again in August 479 BC.",
            "the spring of 480 BC = BC0480-SP; August 479 BC = BC0479-08",
        ),
        (
            "The wars of the 470s BC and the 4th century BC are known from poems.",
            "the 470s BC = BC047; the 4th century BC = BC03",
        ),
    ],
)
def test_one_year_can_stand_for_two_months_and_years_before_the_common_era(text: str, found: str) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ministers last met in Vienna in July, and were to meet again in November, but the meeting was called off.", "July = 2024-07; November = 2024-11"),
        ("The talks, which had been set for Sept. 20, will now be held in October.", "Sept. 20 = 2024-09-20; now = PRESENT_REF; October = 2024-10"),
        ("The talks, first scheduled for June, were put off until December.", "June = 2024-06; December = 2024-12"),
        ("The embassy, closed since April 2019, is to reopen on October 1, the ministry said on Wednesday.", "April 2019 = 2019-04; October 1 = 2024-10-01; Wednesday = 2024-09-11"),
        ("Kabul expelled two diplomats in August, a week after a drone crossed the river on August 3.", "August = 2024-08; a week = P1W; August 3 = 2024-08-03"),
        ("She told reporters on Tuesday that the delegation would leave on Monday and return on Wednesday.", "Tuesday = 2024-09-10; Monday = 2024-09-16; Wednesday = 2024-09-18"),
        ("A hearing that had been expected on Monday was delayed.", "Monday = 2024-09-09"),
        ("The ban, imposed in March 2021 and extended each June, expires on June 30.", "March 2021 = 2021-03; each June = XXXX-06; June 30 = 2024-06-30"),
        ("In January, he promised to lift the ban by spring.", "January = 2024-01; spring = 2025-SP"),
        ("The two navies plan drills off the coast from Sept. 23 to Oct. 2.", "Sept. 23 = 2024-09-23; Oct. 2 = 2024-10-02"),
        ("The summit of Oct. 30, 2023 ended without a deal; the next is due in December.", "Oct. 30, 2023 = 2023-10-30; December = 2024-12"),
        ("By the end of the decade, the pact will have lapsed.", "the end of the decade = 202"),
        ("The raid came on the eve of Thursday's vote.", "Thursday = 2024-09-12"),
        ("Officials will meet in the week of September 23.", "September 23 = 2024-09-23"),
        ("The strait was blocked overnight from Tuesday to Wednesday.", "overnight from Tuesday = 2024-09-10TNI; Wednesday = 2024-09-11"),
        ("Trade between them stood at $3 billion in 2022-23.", "2022-23 = 2022/2023"),
        (""We have waited for 70 years," he said at dawn on Friday.", "70 years = P70Y; Friday = 2024-09-06"),
        ("The delegation arrived late on Wednesday night and left this morning.", "late on Wednesday night = 2024-09-11TNI; this morning = 2024-09-12TMO"),
        ("The accord took effect at 6 a.m. on Sunday.", "6 a.m. on Sunday = 2024-09-08T06:00"),
        ("He is expected in Baku early next month, and again before the year is out.", "early next month = 2024-10; the year = 2024"),
        ("They last spoke in the autumn of 2022 and have not met in person for three years.", "the autumn of 2022 = 2022-FA; three years = P3Y"),
        ("The vote, postponed from May 12, is now set for the last week of September.", "May 12 = 2024-05-12; now = PRESENT_REF; the last week of September = 2024-W39"),
        ("Half of the aid will come in the first quarter of next year.", "the first quarter of next year = 2025-Q1"),
        ("Since last week's attack, four rounds have failed in as many months.", "last week = 2024-W36"),
    ],
)
def test_sentences_of_an_autumn(text: str, found: str) -> None:
    assert values(text, "2024-09-12") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tehran and Baku will hold talks on June 24-25 in Baku, after a round in May ended early.", "June 24-25 = 2025-06-24/2025-06-25; May = 2025-05"),
        ("He has been in detention since Feb. 2 and was due to be freed on June 1.", "Feb. 2 = 2025-02-02; June 1 = 2025-06-01"),
        ("Jamali, who became president in October, flies to Ankara next Tuesday.", "October = 2024-10; next Tuesday = 2025-06-24"),
        ("Two soldiers were killed on the night of June 14 to 15.", "the night of June 14 = 2025-06-14TNI"),
        ("The first meeting, held on 7 and 8 April, brought nothing.", "7 and 8 April = 2025-04-07/2025-04-08"),
        ("He wants a deal done by July 1.", "July 1 = 2025-07-01"),
        ("Ankara suspended trade in May last year.", "May last year = 2024-05"),
        ("Before the 2019 coup, the two traded freely.", "2019 = 2019"),
        ("Relations froze in the mid-2010s.", "the mid-2010s = 201"),
        ("The convoy, which left on Friday, should reach the border within 48 hours.", "Friday = 2025-06-13; 48 hours = PT48H"),
        ("It was the deadliest clash in more than five decades.", "more than five decades = P5DE"),
        ("For the third day running, planes circled the island.", ""),
        ("They will gather on the 75th anniversary of the pact, on July 9.", "July 9 = 2025-07-09"),
        ("Speaking a day after the vote, she called the result clear.", "a day = P1D"),
        ("The statement, issued late Tuesday, came a day before the summit.", "late Tuesday = 2025-06-17; a day = P1D"),
        ("Sanctions imposed in 2014, 2017 and again last year remain in place.", "2014 = 2014; 2017 = 2017; last year = 2024"),
        ("Elections are scheduled for next April.", "next April = 2026-04"),
        ("A ceasefire took hold on the morning of May 10.", "the morning of May 10 = 2025-05-10TMO"),
        ("Until Monday, no one had crossed.", "Monday = 2025-06-16"),
        ("A resolution may be tabled as early as Thursday.", "Thursday = 2025-06-19"),
        ("The G7 met from June 15 to 17 in Alberta.", "June 15 to 17 = 2025-06-15/2025-06-17"),
        ("The agreement runs until the end of 2027.", "the end of 2027 = 2027"),
        ("A visit that was to take place in March was put off twice.", "March = 2025-03"),
        ("Officials hope to finish by the end of the summer.", "the end of the summer = 2025-SU"),
        ("On Tuesday 17 June 2025 the council met for three and a half hours.", "Tuesday 17 June 2025 = 2025-06-17; three and a half hours = PT3.5H"),
        ("Rahimov was in Geneva from Monday until Wednesday.", "Monday = 2025-06-16; Wednesday = 2025-06-18"),
        ("Nearly four months after the raid, nobody has been charged.", "Nearly four months = P4M"),
        ("In a January interview he had ruled out talks.", "January = 2025-01"),
        ("Ties hit a low in the winter of 2020-21.", "the winter of 2020 = 2020-WI"),
        ("He resigned in the early hours of Sunday.", "the early hours of Sunday = 2025-06-15TMO"),
    ],
)
def test_sentences_of_a_summer(text: str, found: str) -> None:
    assert values(text, "2025-06-18") == found


def test_a_header_line_that_is_not_read_keeps_its_date() -> None:
    doc = read("date 2023-02-03 The envoy left.")
    parse = replace(doc.parse, tokens=doc.parse.tokens[6:], paragraphs=(), sentences=())
    assert find_times(replace(doc, parse=parse, timexes=())).timexes == (
        Timex(Span(5, 15), "DATE", "2023-02-03", "date.header", None, "2023-02-03", "2023-02-03"),
    )


def test_a_dateline_and_a_date_line_are_times_and_a_byline_is_none() -> None:
    text = "Tuesday 31 January 2023\n\nEnvoys meet\n\nTIRANA, Jan 31 (Agency) - The envoys met in the capital."
    assert values(text) == "Tuesday 31 January 2023 = 2023-01-31; Jan 31 = 2023-01-31"
    assert values("Envoys meet\n\nPublished 31 January 2023\n\nThe envoys met in the capital.") == ""
