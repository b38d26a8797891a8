"""Units of the calendar: a day, a week, a quarter, a decade, and which one comes before or after."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Grain = Literal["day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century"]

SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month; a winter is named by the year that it starts in
AGES: Final = 10_000  # years before the common era are kept as so many years less: 480 BC as 9520
ANCIENT: Final = 6_999
SEASON_AT: Final = {month: name for name, month in SEASONS.items()}
MONTHS: Final = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS: Final = {"day": 1, "week": 7, "weekend": 7}
ABOUT_DAYS: Final = {"day": 1, "week": 7, "weekend": 7} | {grain: 30 * months for grain, months in MONTHS.items()}


@dataclass(frozen=True, slots=True)
class Moment:
    """One unit of the calendar, by its first day and its grain."""

    first: date
    grain: Grain

    @property
    def value(self) -> str:
        """Its TIMEX3 value: "2023-02-03", "2023-W05-WE", "2023-Q1", "199"."""
        first, year = self.first, f"{self.first.year:04d}"
        if is_ancient(first):
            return _ancient_value(self)
        match self.grain:
            case "day":
                return first.isoformat()
            case "week":
                return f"{first.isocalendar().year:04d}-W{first.isocalendar().week:02d}"
            case "weekend":
                return f"{first.isocalendar().year:04d}-W{first.isocalendar().week:02d}-WE"
            case "month":
                return f"{year}-{first.month:02d}"
            case "season":
                return f"{year}-{SEASON_AT[first.month]}"
            case "quarter":
                return f"{year}-Q{(first.month + 2) // 3}"
            case "half":
                return f"{year}-H{1 if first.month < 7 else 2}"
            case "decade":
                return year[:3]
            case "century":
                return year[:2]
            case _:
                return year

    @property
    def last(self) -> date:
        """Its last day."""
        if self.grain == "weekend":
            return self.first + timedelta(days=1)
        if days := DAYS.get(self.grain):
            return self.first + timedelta(days=days - 1)
        return months_on(self.first, MONTHS[self.grain] - 1, last=True)

    def shift(self, count: int) -> Moment:
        """The unit of the same grain so many later; earlier where the count is negative.

        Raises:
            OverflowError, ValueError: That lies outside the years 1 to 9999.
        """
        if days := DAYS.get(self.grain):
            return Moment(self.first + timedelta(days=days * count), self.grain)
        return Moment(months_on(self.first, MONTHS[self.grain] * count), self.grain)


def ancient(year: int) -> int:
    """The year under which a year before the common era is kept, so that later ones are greater.

    Raises:
        ValueError: It lies too far back.
    """
    if not 0 < year < AGES - ANCIENT:
        raise ValueError(f"{year} BC is too far back to count with")
    return AGES - year


def is_ancient(day: date) -> bool:
    """Whether a day stands for one before the common era, and so is no day of the calendar."""
    return day.year > ANCIENT


def _ancient_value(moment: Moment) -> str:
    """As `Moment.value`, with the years of before the common era: "BC0480-SU", "BC048" for the 480s."""
    first, back = moment.first, AGES - moment.first.year
    if moment.grain in ("decade", "century"):
        return f"BC{back // 10:03d}" if moment.grain == "decade" else f"BC{(back - 1) // 100:02d}"
    modern = Moment(first.replace(year=2000), moment.grain).value
    return f"BC{back:04d}{modern[4:]}"


def months_on(day: date, count: int, *, last: bool = False) -> date:
    """The same day so many months on, or the last day of that month; a day that the month lacks becomes its last."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    length = monthrange(year, month + 1)[1]
    return date(year, month + 1, length if last else min(day.day, length))


def moment_of(day: date, grain: Grain) -> Moment:
    """The unit of a grain that a day lies in; of a working day, the weekend that ends its week."""
    match grain:
        case "day":
            first = day
        case "week":
            first = day - timedelta(days=day.weekday())
        case "weekend":
            first = day + timedelta(days=5 - day.weekday())
        case "season":
            first = months_on(day.replace(day=1), -(day.month % 3))
        case "quarter":
            first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        case "half":
            first = date(day.year, 1 if day.month < 7 else 7, 1)
        case "decade":
            first = date(max(day.year // 10 * 10, 1), 1, 1)
        case "century":
            first = date(max(day.year // 100 * 100, 1), 1, 1)
        case "month":
            first = day.replace(day=1)
        case _:
            first = day.replace(month=1, day=1)
    return Moment(first, grain)


def part_of(moment: Moment, mod: str | None) -> tuple[date, date]:
    """The first and last day of a unit, or of its first, middle or last third by TIMEX3 modifier (START, MID, END)."""
    first, last = moment.first, moment.last
    third = ((last - first).days + 1) // 3
    if third:
        if mod == "START":
            last = first + timedelta(days=third - 1)
        elif mod == "MID":
            first, last = first + timedelta(days=third), last - timedelta(days=third)
        elif mod == "END":
            first = last - timedelta(days=third - 1)
    return first, last
