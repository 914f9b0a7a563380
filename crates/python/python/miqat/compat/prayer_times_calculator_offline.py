"""A shim with the names of the PyPI package `prayer_times_calculator_offline` 1.0.3, which Home Assistant uses.

    from miqat.compat.prayer_times_calculator_offline import PrayerTimesCalculator

takes the same arguments and returns the same keys. The times are by this package's rules, and differ from that package's:

* A method is the authority's of that name, with its margins and its rounding (`METHODS`), where that package has angles only.
* Without `latitudeAdjustmentMethod` a night without darkness has the authority's rule, and where it has none, the time is
  missing: its text is empty. That package gives the Sun's lowest point of the night instead.
* The tuning of a mark adds to the authority's own margin.
* `midnightMode` and the thirds count from the printed times, to the sunrise or the Fajr of the next date. "makkah" has Isha 120
  minutes after Maghrib in Ramadan by the Umm al-Qura calendar; the Hijri date in `date` is that of the same calendar.
"""

from __future__ import annotations

import datetime
import enum
from typing import Any

from miqat._miqat import HijriDate, MiqatError, Schedule, _words

__all__ = ["CalculationMethodError", "InvalidResponseError", "METHODS", "PrayerTimesCalculator"]

#: The method of this package for each of that package's.
METHODS = {
    "mwl": "mwl",
    "isna": "isna",
    "egypt": "egypt",
    "makkah": "ummalqura",
    "karachi": "karachi",
    "tehran": "tehran",
    "jafari": "jafari",
    "gulf": "gulf",
    "kuwait": "kuwait",
    "qatar": "qatar",
    "singapore": "muis",
    "france": "france-uoif",
    "turkey": "diyanet",
    "russia": "russia",
    "moonsighting": "moonsighting",
    "dubai": "uae",
    "jakim": "jakim",
    "tunisia": "tunisia",
    "algeria": "algeria",
    "kemenag": "kemenag",
    "morocco": "morocco",
    "portugal": "portugal",
    "jordan": "jordan",
    "custom": "",
}

_MARKS = ("fajr", "sunrise", "dhuhr", "asr", "sunset", "maghrib", "isha")
_IMSAK_MINUTES = 10


class Error(Exception):
    """The base of this module's exceptions."""


class CalculationMethodError(Error):
    """A name that is not one of the supported values."""

    def __init__(self, variable: str, supported_values: list[str]) -> None:
        self.message = f"{variable} is invalid. Must be one of {supported_values}"
        super().__init__(self.message)


class InvalidResponseError(Error):
    """Never raised; there for programs that catch it."""


class School(enum.Enum):
    SHAFI = "shafi"
    HANAFI = "hanafi"


class MidnightMode(enum.Enum):
    STANDARD = "standard"
    JAFARI = "jafari"


class HighLatitudeAdjustmentMethod(enum.Enum):
    NONE = "none"
    MIDDLE_OF_NIGHT = "middle of the night"
    ONE_SEVENTH = "one seventh"
    ANGLE_BASED = "angle based"


_PORTIONS = {
    HighLatitudeAdjustmentMethod.MIDDLE_OF_NIGHT: "middle",
    HighLatitudeAdjustmentMethod.ONE_SEVENTH: "seventh",
    HighLatitudeAdjustmentMethod.ANGLE_BASED: "angle_over_60",
}


def _one_of(kind: type[enum.Enum], given: str) -> Any:
    try:
        return kind(given.lower())
    except ValueError:
        raise CalculationMethodError(given, [value.value for value in kind]) from None


class PrayerTimesCalculator:
    """The times of one place on one date, by the rules of this package.

    Args:
        latitude: Degrees north, -90 to 90.
        longitude: Degrees east, -180 to 180.
        calculation_method: A key of `METHODS`.
        date: "YYYY-MM-DD".
        tune: Whether the arguments that end in `_tune`, in minutes, are used.
        fajr_angle, maghrib_angle, isha_angle: Degrees below the horizon, for the method "custom".
        shafaq: "general", "ahmer" or "abyad", for the method "moonsighting".
        iso8601: Only True is possible.

    Raises:
        CalculationMethodError: for an unknown method, school, midnight mode or adjustment.
        ValueError: for a date in another form, and as `MiqatError` for coordinates, dates and angles out of range.
    """

    def __init__(
        self,
        latitude: float,
        longitude: float,
        calculation_method: str,
        date: str,
        school: str = "shafi",
        midnightMode: str = "standard",
        latitudeAdjustmentMethod: str = "none",
        tune: bool = False,
        imsak_tune: float = 0,
        fajr_tune: float = 0,
        sunrise_tune: float = 0,
        dhuhr_tune: float = 0,
        asr_tune: float = 0,
        maghrib_tune: float = 0,
        sunset_tune: float = 0,
        isha_tune: float = 0,
        midnight_tune: float = 0,
        fajr_angle: float | None = None,
        maghrib_angle: float | None = None,
        isha_angle: float | None = None,
        shafaq: str = "general",
        iso8601: bool = True,
    ) -> None:
        if not iso8601:
            raise MiqatError("iso8601=False: only ISO 8601 is possible")
        name = calculation_method.lower()
        if name not in METHODS:
            raise CalculationMethodError(calculation_method, list(METHODS))
        madhab: School = _one_of(School, school)
        self._midnight_mode: MidnightMode = _one_of(MidnightMode, midnightMode)
        adjustment: HighLatitudeAdjustmentMethod = _one_of(HighLatitudeAdjustmentMethod, latitudeAdjustmentMethod)
        try:
            self._date = datetime.datetime.strptime(date, "%Y-%m-%d").date()
        except ValueError:
            raise ValueError(f"Invalid date string {date!r}. Must be 'yyyy-mm-dd'") from None
        method: str | dict[str, Any] = METHODS[name]
        if name == "custom":
            if fajr_angle is None or isha_angle is None:
                raise MiqatError("the method custom needs fajr_angle and isha_angle")
            method = {"fajr": {"depression": fajr_angle}, "isha": {"depression": isha_angle}}
            if maghrib_angle is not None:
                method["maghrib"] = {"depression": maghrib_angle}
        high_latitude: Any = None
        if adjustment in _PORTIONS:
            high_latitude = {"portion": {"portion": _PORTIONS[adjustment], "night": "own", "limit": "always"}}
        elif name == "moonsighting":
            high_latitude = {"seasonal": {"ahmer": "ahmar"}.get(shafaq.lower(), shafaq.lower())}
        given = (fajr_tune, sunrise_tune, dhuhr_tune, asr_tune, sunset_tune, maghrib_tune, isha_tune)
        shifts = {mark: f"{float(minutes):.4f}min" for mark, minutes in zip(_MARKS, given)} if tune else None
        self._imsak_tune = imsak_tune if tune else 0
        self._midnight_tune = midnight_tune if tune else 0
        # The clock of the mean Sun, which chooses the solar day as that package does.
        hours = round(longitude / 15) if -180 <= longitude <= 180 else 0
        self._schedule = Schedule(
            latitude,
            longitude,
            datetime.timezone(datetime.timedelta(hours=hours)),
            method=method,
            madhab=madhab.value,
            high_latitude=high_latitude,
            shifts=shifts,
        )

    def fetch_prayer_times(self) -> dict[str, Any]:
        """The times as texts in ISO 8601 and UTC, empty where there is none, and the dates of both calendars under "date"."""
        day = self._schedule.day(self._date)
        times = day.as_dict()
        fajr, sunset = times["fajr"], times["sunset"]
        imsak = fajr and fajr - datetime.timedelta(minutes=_IMSAK_MINUTES - self._imsak_tune)
        next_day = self._schedule.day(self._date + datetime.timedelta(days=1))
        end = next_day.fajr if self._midnight_mode is MidnightMode.JAFARI else next_day.sunrise
        parts: dict[str, datetime.datetime | None] = {"firstthird": None, "midnight": None, "lastthird": None}
        if sunset and end and end > sunset:
            night = end - sunset
            parts["firstthird"] = sunset + night / 3
            parts["midnight"] = sunset + night / 2 + datetime.timedelta(minutes=self._midnight_tune)
            parts["lastthird"] = sunset + night * 2 / 3
        named = {"imsak": imsak, **times, **parts}
        response: dict[str, Any] = {name.capitalize(): _text(time) for name, time in named.items()}
        response["date"] = self.computeDateResponse()
        return response

    def computeHijriDate(self) -> tuple[int, int, int]:
        """Year, month and day by the Umm al-Qura calendar, by a tabular one outside of its years."""
        date = self._hijri()
        return date.year, date.month, date.day

    def _hijri(self) -> HijriDate:
        try:
            return HijriDate.from_gregorian(self._date)
        except MiqatError:
            return HijriDate.from_gregorian(self._date, "tabular-ii-civil")

    def computeDateResponse(self) -> dict[str, Any]:
        """The dates of both calendars in words."""
        hijri, date = self._hijri(), self._date
        months, weekdays, _, _ = _words("en")
        _, weekdays_ar, _, _ = _words("ar")
        return {
            "hijri": {
                "date": f"{hijri.day:02}-{hijri.month:02}-{hijri.year:04}",
                "format": "DD-MM-YYYY",
                "day": f"{hijri.day:02}",
                "weekday": {"en": weekdays[date.weekday()], "ar": weekdays_ar[date.weekday()]},
                "month": {"number": hijri.month, "en": hijri.month_name("en"), "ar": hijri.month_name("ar")},
                "year": f"{hijri.year:04}",
                "designation": {"abbreviated": "AH", "expanded": "Anno Hegirae"},
                "holidays": hijri.occasions(),
            },
            "gregorian": {
                "date": date.strftime("%d-%m-%Y"),
                "format": "DD-MM-YYYY",
                "day": f"{date.day:02}",
                "weekday": {"en": weekdays[date.weekday()]},
                "month": {"number": date.month, "en": months[date.month - 1]},
                "year": f"{date.year:04}",
                "designation": {"abbreviated": "AD", "expanded": "Anno Domini"},
            },
        }


def _text(time: datetime.datetime | None) -> str:
    if time is None:
        return ""
    # The minutes of the night are not printed ones; they are rounded to the nearest.
    whole = (time + datetime.timedelta(seconds=30)).replace(second=0, microsecond=0)
    return whole.astimezone(datetime.timezone.utc).isoformat()
