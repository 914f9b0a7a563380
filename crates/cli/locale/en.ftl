# The program's own sentences in English. Every message is here; a language that lacks one falls back to English.
#
# To contribute a translation: edit the file of your language, write each sentence as an educated reader expects it on a printed
# timetable, and open a pull request. Leave out a sentence if you are not sure: the program then prints it in English. (A language
# without a file first needs its names of prayers, months and weekdays in the library, in src/locale.) The program fills in
# { $braces }: keep each name, in any order. Ids, options and dates are filled in this way and are not translated. Write digits
# as 0 to 9: the program converts them to the page's own. The format is Fluent: https://projectfluent.org/fluent/guide/
#
#     cargo test -p miqat-cli --test sentences
#
# checks every file, and reports missing sentences and the number of messages of each language (update the number in the test).
#
# Sources of the terms, in every language: headings printed by authorities and translated programs. Imsak: Diyanet, Kemenag, JAKIM
# and mawaqit-tv; adhan and iqama: mawaqit-tv, mawaqit-mobile, al-azan; Jumu'ah: mawaqit-mobile and PTX; date: al-azan and PTX;
# next prayer: mawaqit-mobile and MalaysiaPrayerTimes; remaining: PTX, the persian-calendar app and Adhan for iOS; method: al-azan,
# PTX and KStars.

## Words between the sentences

# Before a note on standard error.
note = note:
note-line = Note: { $note }.
comma = { ", " }
not-known = not known
this-country = this country

## Headings

heading-imsak = Imsak
heading-adhan = Adhan
heading-iqama = Iqama
heading-jumuah = Jumu'ah
heading-date = Date
heading-hijri = Hijri
heading-method = Method
heading-next-prayer = Next prayer
heading-remaining = Remaining

## The next prayer

# The remaining hours and minutes. TWO($minutes) has two digits: 05.
hours-and-minutes =
    { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
hours-minutes-seconds = { $hours } h { $minutes } min { $seconds } s
# $left is one of the two above.
next = Next: { $prayer } at { $clock }, in { $left }
# The same for a status bar.
next-short = { $prayer } { $clock }, in { $left }
now-since = Now { $prayer }, since { $clock }
between-sunrise-and-dhuhr = Between sunrise ({ $clock }) and Dhuhr
# $why is in English.
no-next = Next: not known ({ $why })

## Dates

from-date = From { $date }
from-date-to-date = { $first } to { $last }

## Times other than those of prayer

time-imsak = Imsak, 10 minutes before Fajr
time-ishraq = Ishraq, the Sun a spear high (4.5°)
time-duha = Duha, a quarter of the day
time-dahwa-kubra = Dahwa kubra, half of the day of fasting
time-zawal-begin = Zawal, the Sun reaches the meridian
time-zawal-end = Zawal, the Sun leaves the meridian
time-yellowing = Yellowing, the Sun a spear high (4.5°)
time-ishtibaq = Ishtibaq, the stars crowd (10° below)
time-middle-of-night = Middle of the night
time-last-third-of-night = Last third of the night
time-disliked-morning-begin = Prayer disliked after sunrise, from
time-disliked-morning-end = Prayer disliked after sunrise, until
time-disliked-noon-begin = Prayer disliked at noon, from
time-disliked-noon-end = Prayer disliked at noon, until
time-disliked-evening-begin = Prayer disliked before sunset, from
time-disliked-evening-end = Prayer disliked before sunset, until
time-fajr-end = End of Fajr
time-dhuhr-end = End of Dhuhr
time-asr-end = End of Asr
time-maghrib-end = End of Maghrib
time-isha-end = End of Isha
# $part is the middle of the night, or its last third.
of-night-to-sunrise = { $part }, sunset to sunrise
of-night-to-fajr = { $part }, sunset to Fajr

## Below a timetable

last-ten-nights = the last ten nights; each night comes before its day
another-date = +1, -1: on the next day, on the day before
congregation = { $adhan }: the time begins; { $iqama }: the congregation begins
imsak-is = { $imsak }: 10 minutes before Fajr

## The curves of a year

sky-day = day
sky-twilight = twilight, Sun to { $degrees }° below the horizon
# The next twilight; its word precedes it in the row.
sky-to = to { $degrees }°
sky-night = night
dotted-by-rule = dotted: by a rule in place of the Sun
no-marks = No { $marks } ({ $dates }): { $why }
# $hours has a sign: +1, -0:30.
clocks-change = Clocks change on { $date }: { $hours } h

## Why a time is absent, and which rule produced it

absent-sun-stays-above = the Sun never sinks far enough
absent-sun-stays-below = the Sun never rises far enough
ends-first = { $end } comes before { $begin }
basis-interval = by an interval
basis-half-of-night = by a rule: half of the night
basis-seventh-of-night = by a rule: a seventh of the night
# Fajr's or Isha's angle in degrees, over 60: a part of the night.
basis-angle-of-night = by a rule: its depression over 60 of the night
basis-latitude = by a rule: taken from latitude { $latitude }
basis-lower-latitudes = by a rule: taken from lower latitudes
basis-fraction-at-latitude = by a rule: the same fraction of the night as at latitude { $latitude }
basis-day = by a rule: taken from { $date }
basis-other-days = by a rule: taken from other days
basis-mean-fraction = by a rule: the mean fraction of the night over the year's dark nights
basis-held-fraction = by a rule: the fraction of the last dark night, kept all season
basis-seasonal = by a rule: the minutes of season and latitude, { $twilight }
twilight-red = red twilight
twilight-white = white twilight
twilight-general = general twilight
basis-makkah = by a rule: as far from noon as in Mecca
basis-transition = by a rule: between the Sun's time and a rule's
basis-length-bound = by a rule: the minimum length of a day or a night
basis-rule = by a rule
one-instant = Fajr and Isha are the same instant by this rule; --high-latitude and --method moonsighting or diyanet choose others

## The method

# $method is its name and its id, $why and $asr are sentences below.
method = Method: { $method }, { $why }; Asr: { $asr }
former-method = Method: { $method }, the rule of this date and not today's, { $why }; Asr: { $asr }
your-own-method = your own
as-asked = as asked with --method
rule-for-latitude-as-asked = the rule of { $method } for this latitude, as asked with --method
as-set = from your settings
rule-for-latitude-as-set = the rule of { $method } for this latitude, from your settings
# $evidence is one of the five below; $note is in English.
of-country = { $evidence } ({ $country }: { $note })
of-city = which is printed in this city ({ $note })
convention = a convention, because no authority of this country is known here ({ $country })
convention-with-note = a convention, because no authority of this country is known here ({ $country }: { $note })
convention-of-no-country = a convention, because no city is near enough to determine the country
evidence-measured = which the authority of this country prints
evidence-published = which the authority of this country publishes
evidence-fitted = fitted to a table printed in this country
evidence-reported = reported for this country, not measured on a table of its authority
evidence-program = used by programs for this country, not measured on a table of its authority
# Follows one of the five.
who-prints-what = ; `{ $command }` lists the publishers there
# An object's shadow is longer than at noon by the object's height. No school is named: several have this rule.
asr-one-shadow = shadow of one height
asr-shafii = Shafi'i
asr-hanafi = Hanafi
# These follow the rule of Asr.
own-margins = ; your own margins: { $margins }
margin = { $mark } { $minutes } min
own-rules = ; your own rules: { $rules }
near-point = ; for the authority's own point, { $km } km from the city's centre
own-point = The authority's own table is for another point, { $point }, { $km } km away: { $option } selects that point
# $begin is the sentence above.
own-table-is-the-same = { $begin }; by our calculation it prints the same minutes
own-table = { $begin }; by our calculation it prints { $times }

## The Hijri calendar

# $calendar is its id and a sentence below.
hijri-date = Hijri date: { $calendar }
hijri-date-moved =
    { $count ->
        [one] , moved by { $days } day
       *[other] , moved by { $days } days
    }
calendar-in-file = this month is announced in { $file }
calendar-moved-by = each month is announced ({ $country }); this date was moved by the announced month { $month }
calendar-announced = each month is announced ({ $country }), and this one is
calendar-by-rule = the country's calendar ({ $country }), computed by its rule
calendar-by-sighting = each month is announced after the crescent is sought ({ $country }); computed by the authority's minimum criterion, or by the calendar that it follows
calendar-fitted = each month is announced ({ $country }); computed by a rule fitted to the announcements
calendar-fitted-of = each month is announced ({ $country }); computed by a rule fitted to the announcements, { $right } of { $months } months right
calendar-umm-al-qura = each month is announced ({ $country }), mostly as in Umm al-Qura
calendar-elsewhere = no calendar of the country is known ({ $country }); this is Umm al-Qura, the calendar of Saudi Arabia
in-short = { $methods }; Hijri: { $calendars }

## The direction of the Kaaba

# $bearing is an arrow and degrees, $direction one of the sixteen below.
qibla = Qibla: { $bearing } { $direction }, from true north
direction-n = N
direction-nne = NNE
direction-ne = NE
direction-ene = ENE
direction-e = E
direction-ese = ESE
direction-se = SE
direction-sse = SSE
direction-s = S
direction-ssw = SSW
direction-sw = SW
direction-wsw = WSW
direction-w = W
direction-wnw = WNW
direction-nw = NW
direction-nnw = NNW
kaaba-distance = Distance of the Kaaba: { $km } km
no-bearing-at-kaaba = This is the Kaaba itself: there is no bearing, face it directly.
no-bearing-at-antipode = This is the antipode of the Kaaba: it is equally far in every direction, and there is no bearing.
clock-on-day = { $clock } on { $day }
# $when is a clock, or the message above; $too-high is empty or the one below.
sun-in-line = The Sun is in the direction of the qibla at { $when }, { $altitude } high: face the Sun, without looking into it; your shadow falls behind you{ $too-high }.
shadow-in-line = Your shadow points to the qibla at { $when }, { $altitude } high: stand with the Sun behind you and face the direction of your shadow{ $too-high }.
sun-too-high = ; the Sun is so high that the direction is only rough, use a plumb line
no-sun-soon = In the next { $days } days the Sun is never above the horizon in line with the qibla.

## Comparison of methods

compared-with = Differences from { $method }, in minutes; + is later.
compared-over-days = The smallest and the largest difference on these days from { $method }, in minutes; + is later.
tables-without-a-method = Also printed in this country, in tables that no method reproduces: { $names }

## Notes on an answer

namesakes = { $taken } was chosen out of { $count } likely places with this name; choose another with { $option }, its state or its coordinates: { $others }{ $more }
city-at = { $city } at { $point }
# Follows the others.
and-more = , and { $count } more
point-near-border = the point is within half a kilometre of a border
point-at-sea = the point lies at sea, { $km } km from { $city }
point-not-in-country = the point is not in { $country }, the country in --country; { $city } is { $km } km away
map-and-cities-differ = the map and the cities do not agree about the point, { $km } km from { $city }
# $why is one of the four above.
country-taken = { $why }: { $country } is assumed; { $country-option } and { $zone-option } choose others
country-and-zone-taken = { $why }: { $country } and the time zone { $zone } are assumed; { $country-option } and { $zone-option } choose others
# $computed is one of the two at the end.
computed-for-zone = { $computed } for the point of { $authority }'s zone { $town }, { $km } km from the city's centre ({ $point }, known to { $uncertainty } km); { $option } selects the centre
computed-for-table = { $computed } for the point of the authority's table for { $town }, { $km } km from the city's centre ({ $point }, known to { $uncertainty } km); { $option } selects the centre
computed-for-own-point = { $computed } for the authority's own point, { $point }, known to { $uncertainty } km; the city's centre is { $km } km away; { $option } selects the centre
computed-for-near-point = { $computed } for the authority's own point of { $town }, { $point }, known to { $uncertainty } km; the coordinates are { $km } km away; { $option } selects the coordinates
computed = computed
computed-since = computed from { $year } on
neighbours-horizon = the authority uses a horizon for each town, and this place's is not known: it is taken from the nearest known one, { $town }, { $km } km away ({ $figure }); { $option } omits it
neighbours-height = the authority uses a height for each town, and this place's is not known: it is taken from the nearest known one, { $town }, { $km } km away ({ $figure }); { $option } omits it
no-point = the authority uses a horizon, a height or edges for each town, and this place's are not known: at its { $towns } known towns they move sunrise by { $sunrise } and Maghrib by { $maghrib } min ({ $method })
no-dip = the height has no effect, because the method ignores heights; { $option } sets its effect
aged-zones = the time zone data are from { $version }: later decisions about clocks are not included
aged-rules = the rules of authorities were last read on { $date }: later changes are not included
skipped-date = the date { $date } did not exist at this place: its clocks jumped over it
# $keys are keys of the file of settings: method, iqama.
settings-elsewhere = the settings for { $place } ({ $keys }) do not apply to another place
# $instead is what to type instead: --hijri-month 1448-09.
gregorian-year = { $year } is read as a Gregorian year; for the Hijri one use { $instead }

## Ages, and the time from one date to another

# The labels end in spaces to align the values.
age-born = born       { $day }
age-on = age on     { $day }
difference-from = from       { $day }
difference-to = to         { $day }
period-hijri = Hijri      { $period }
period-gregorian = Gregorian  { $period }
period-days = days       { $days }
period = { $years }, { $months } and { $days }
years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
# $years is the number of years or the day itself, $far one of the two at the end.
next-hijri-anniversary = next Hijri anniversary      { $day } ({ $years }, { $far })
next-gregorian-anniversary = next Gregorian anniversary  { $day } ({ $years }, { $far })
the-day-itself = the day itself
that-day = that day
days-later =
    { $count ->
        [1] a day later
       *[other] { $count } days later
    }
