//! The times other than the seven marks: their reference points, the altitudes of the Sun, and the end of each prayer.

mod common;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use common::Gauge;
use miqat::events::{Side, SolarDay};
use miqat::prayer::{Moment, NightEnd, Ramadan};
use miqat::schedule::Window;
use miqat::time::{EarthRotation, Ut1};
use miqat::{AbsentReason, Angle, Coordinates, Error, Mark, Method, PerMark, Prayer, Schedule, Shift, methods};

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn schedule(latitude_deg: f64) -> Schedule<Utc> {
    Schedule::new(Coordinates::new(latitude_deg, 18.94).unwrap(), Utc, methods::MWL)
}

/// The altitude of the Sun's centre at an instant, without refraction, in degrees.
fn altitude_deg(schedule: &Schedule<Utc>, date: NaiveDate, time: DateTime<Utc>) -> f64 {
    let rotation = EarthRotation::on(date);
    let noon = Ut1::from_utc(date.and_hms_opt(11, 0, 0).unwrap().and_utc());
    SolarDay::nearest(schedule.place().point(), noon, rotation).altitude(Ut1::from_utc(time)).degrees()
}

#[test]
fn the_sun_stands_where_each_moment_says_north_and_south() {
    let mut gauge = Gauge::new("altitude of the Sun at ishraq, yellowing and ishtibaq, deg", 2e-5, 2e-5);
    for latitude_deg in [0.0, 30.0, -33.9, 51.5, -54.8] {
        for date in on(2025, 1, 1).iter_days().step_by(30).take(12) {
            let schedule = schedule(latitude_deg);
            // An apparent altitude of 4.5°: the true altitude is lower by the refraction there, 10.736′ at 10 °C and 1010 mbar
            // (Bennett 1982, The Journal of Navigation 35, 255: cot(h + 7.31 / (h + 4.4)) minutes).
            let spear_deg = 4.5 - 10.736 / 60.0;
            for (moment, expected_deg) in [
                (Moment::ISHRAQ, spear_deg),
                (Moment::YELLOWING, spear_deg),
                (Moment::ISHTIBAQ, -10.0),
                (Moment::Altitude(Angle::from_degrees(-19.5), Side::Morning), -19.5),
            ] {
                let Ok(time) = schedule.moment(date, moment) else {
                    assert!(latitude_deg.abs() > 50.0 && expected_deg == -19.5, "{moment:?} on {date}");
                    continue;
                };
                gauge.see(altitude_deg(&schedule, date, time) - expected_deg, || format!("{moment:?} on {date}"));
            }
        }
    }
    gauge.finish(235);
}

#[test]
fn the_sun_takes_128_to_142_seconds_to_cross_the_meridian() {
    // Its diameter over 15" a second and the cosine of its declination (The Astronomical Almanac, section C, to 1" and
    // 0.1°): 2 × 16'02" at 2.6°, 2 × 15'55" at 2.6°, 2 × 16'16" at 23.4°.
    for (date, expected_s) in [(on(2026, 3, 27), 128.4), (on(2026, 9, 16), 127.5), (on(2026, 12, 24), 141.8)] {
        for latitude_deg in [30.0444, -33.9] {
            let schedule = schedule(latitude_deg);
            let begin = schedule.moment(date, Moment::ZawalBegin).unwrap();
            let end = schedule.moment(date, Moment::ZawalEnd).unwrap();
            let lasts_s = (end - begin).num_milliseconds() as f64 / 1000.0;
            assert!((lasts_s - expected_s).abs() < 0.2, "{date}: {lasts_s} s");
            let middle = begin + (end - begin) / 2;
            let dhuhr = schedule.day(date).unwrap().exact(Mark::Dhuhr);
            assert!((middle - dhuhr).num_milliseconds().abs() <= 1);
        }
    }
}

#[test]
fn imsak_counts_from_the_printed_fajr() {
    let jakarta = Schedule::new(Coordinates::new(-6.251, 106.831).unwrap(), chrono_tz::Asia::Jakarta, methods::KEMENAG);
    for date in on(2025, 9, 1).iter_days().take(30) {
        let day = jakarta.day(date).unwrap();
        assert_eq!(jakarta.moment(date, Moment::IMSAK).unwrap(), day.fajr() - TimeDelta::minutes(10));
        let moved = jakarta.with_shift(Prayer::Fajr, Shift::minutes(3));
        assert_eq!(moved.moment(date, Moment::IMSAK).unwrap(), day.fajr() - TimeDelta::minutes(7));
    }
}

#[test]
fn fractions_of_the_day_lie_between_its_marks() {
    let schedule = schedule(30.0);
    let date = on(2026, 5, 1);
    let day = schedule.day(date).unwrap();
    let quarter = schedule.moment(date, Moment::DUHA_QUARTER).unwrap();
    let off = (quarter - day.exact(Mark::Sunrise)) * 4 - (day.exact(Mark::Sunset) - day.exact(Mark::Sunrise));
    assert!(off.num_milliseconds().abs() <= 4, "{off}");
    let half = schedule.moment(date, Moment::DAHWA_KUBRA).unwrap();
    let off = (half - day.exact(Mark::Fajr)) - (day.exact(Mark::Sunset) - half);
    assert!(off.num_milliseconds().abs() <= 1);
    // The noon of the fast is earlier than the Sun's by half the time from dawn to sunrise.
    assert!(half < day.exact(Mark::Dhuhr));
    let end = Moment::Between { from: Mark::Fajr, to: Mark::Sunset, numerator: 1, denominator: 0 };
    assert_eq!(schedule.moment(date, end).unwrap(), day.exact(Mark::Sunset));
}

#[test]
fn prayer_is_disliked_at_three_times_in_their_order() {
    for latitude_deg in [0.0, 45.0, -60.0, 65.0, -65.0] {
        for date in on(2025, 1, 1).iter_days().take(365) {
            let schedule = schedule(latitude_deg);
            let day = schedule.partial_day(date).unwrap();
            let [sunrise, zawal, sunset] = schedule.disliked(date).unwrap();
            assert_eq!(sunrise.begin, day.time(Mark::Sunrise).unwrap());
            assert_eq!(sunset.end, day.time(Mark::Sunset).unwrap());
            assert!(sunrise.begin < sunrise.end && sunrise.end <= zawal.begin, "{date} at {latitude_deg}");
            assert!(zawal.begin < zawal.end && zawal.end <= sunset.begin && sunset.begin < sunset.end);
            assert!(zawal.contains(day.exact(Mark::Dhuhr).unwrap()) && !zawal.contains(zawal.end));
        }
    }
}

#[test]
fn where_the_sun_stays_below_a_spear_the_whole_day_is_disliked() {
    // At 64° the Sun of 21 December culminates at 2.6°; in the south that of 21 June.
    for (latitude_deg, date) in [(64.0, on(2026, 12, 21)), (-64.0, on(2026, 6, 21))] {
        let schedule = schedule(latitude_deg);
        let [sunrise, zawal, sunset] = schedule.disliked(date).unwrap();
        assert_eq!([sunrise.end, zawal.end], [zawal.begin, sunset.begin]);
        let absent = schedule.moment(date, Moment::ISHRAQ).unwrap_err();
        assert_eq!(absent, Error::NoCrossing { date, reason: AbsentReason::SunStaysBelow });
        let asr = schedule.span(date, Prayer::Asr).unwrap();
        assert_eq!(asr.begin, asr.preferred_end);
    }
}

#[test]
fn each_prayer_lasts_until_what_ends_it() {
    for latitude_deg in [30.0, -33.9, 51.5] {
        let schedule = schedule(latitude_deg);
        for date in on(2025, 1, 1).iter_days().take(365) {
            let (day, tomorrow) = (schedule.day(date).unwrap(), schedule.day(date.succ_opt().unwrap()).unwrap());
            let spans = Prayer::ALL.map(|prayer| schedule.span(date, prayer).unwrap());
            assert_eq!(spans.clone().map(|span| span.begin), Prayer::ALL.map(|prayer| day.time(Mark::of(prayer))));
            let ends = [day.sunrise(), day.asr(), day.sunset(), day.isha(), tomorrow.fajr()];
            assert_eq!(spans.clone().map(|span| span.end), ends, "{date}");
            for span in &spans {
                assert!(span.begin <= span.preferred_end && span.preferred_end <= span.end, "{date} at {latitude_deg}");
            }
            let [_, _, asr, _, isha] = spans;
            assert!(asr.preferred_end < asr.end);
            let middle = schedule.night(date, NightEnd::Fajr).unwrap().middle();
            assert_eq!(isha.preferred_end, middle.clamp(isha.begin, isha.end));
        }
    }
}

#[test]
fn isha_ends_with_the_next_fajr_there_was_where_a_date_was_skipped() {
    let apia = Schedule::new(Coordinates::new(-13.83, -171.77).unwrap(), chrono_tz::Pacific::Apia, methods::MWL);
    let isha = apia.span(on(2011, 12, 29), Prayer::Isha).unwrap();
    assert_eq!(isha.end, apia.day(on(2011, 12, 31)).unwrap().fajr());
    assert!(isha.end - isha.begin < TimeDelta::hours(12));
}

#[test]
fn the_night_has_a_middle_thirds_and_any_fraction() {
    let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), chrono_tz::Africa::Cairo, methods::EGYPT);
    let date = on(2024, 11, 24);
    for end in [NightEnd::Sunrise, NightEnd::Fajr] {
        let night = cairo.night(date, end).unwrap();
        let (begin, length) = (night.begin, night.duration());
        for (numerator, denominator, time) in
            [(1, 2, night.middle()), (2, 3, night.last_third()), (1, 3, night.fraction(1, 3))]
        {
            let expected = begin + length * numerator / denominator;
            assert!((time - expected).num_milliseconds().abs() <= 1, "{numerator}/{denominator}");
            assert_eq!(night.fraction(numerator.unsigned_abs(), denominator.unsigned_abs()), time);
        }
        assert_eq!(night.fraction(1, 1), night.end);
    }
}

#[test]
fn sunset_and_maghrib_are_two_marks() {
    let tehran = Schedule::new(Coordinates::new(35.69, 51.39).unwrap(), chrono_tz::Asia::Tehran, methods::TEHRAN);
    let day = tehran.day(on(2026, 5, 1)).unwrap();
    let later_min = (day.maghrib() - day.sunset()).num_minutes();
    assert!((18..=20).contains(&later_min), "{later_min}");
}

#[test]
fn the_caller_says_when_ramadan_is() {
    // Ramadan 1447 began on 18 February 2026 by the Umm al-Qura calendar and ended on 19 March.
    let riyadh = Schedule::new(Coordinates::new(24.63, 46.72).unwrap(), chrono_tz::Asia::Riyadh, methods::UMM_AL_QURA);
    let interval_min = |ramadan, date| {
        let day = riyadh.with_ramadan(ramadan).day(date).unwrap();
        (day.isha() - day.maghrib()).num_minutes()
    };
    let (first, last) = (on(2026, 2, 18), on(2026, 3, 19));
    let (before, after) = (on(2026, 2, 17), on(2026, 3, 20));
    let dates = Ramadan::Dates { first: on(2026, 2, 19), last: on(2026, 3, 19) };
    for (ramadan, expected) in [
        (Ramadan::Calendar, [90, 120, 120, 90]),
        (Ramadan::Moved(1), [90, 90, 120, 120]),
        (Ramadan::Moved(-1), [120, 120, 90, 90]),
        (dates, [90, 90, 120, 90]),
        (Ramadan::Always, [120; 4]),
        (Ramadan::Never, [90; 4]),
    ] {
        assert_eq!([before, first, last, after].map(|date| interval_min(ramadan, date)), expected, "{ramadan:?}");
    }
}

#[test]
fn the_interval_of_ramadan_stays_when_the_user_moves_isha() {
    let riyadh = Schedule::new(Coordinates::new(24.63, 46.72).unwrap(), chrono_tz::Asia::Riyadh, methods::UMM_AL_QURA);
    for (date, interval) in [(on(2026, 2, 17), 90), (on(2026, 2, 18), 120)] {
        let plain = riyadh.day(date).unwrap();
        assert_eq!(plain.isha() - plain.maghrib(), TimeDelta::minutes(interval));
        let moved = riyadh.with_shift(Prayer::Isha, Shift::minutes(5)).day(date).unwrap();
        assert_eq!(moved.isha(), plain.isha() + TimeDelta::minutes(5));
        let earlier = riyadh.with_shift(Prayer::Isha, Shift::minutes(-30)).day(date).unwrap();
        assert_eq!(earlier.isha(), plain.isha() - TimeDelta::minutes(30));
        assert_eq!(earlier.isha().second(), 0);
    }
}

#[test]
fn a_prayer_whose_end_comes_first_has_a_reason_and_the_others_their_times() {
    let shifted = |mark, minutes| PerMark::<Shift>::default().with(mark, Shift::minutes(minutes));
    let none = PerMark::default();
    let (june, december) = (on(2026, 6, 21), on(2026, 12, 21));
    for (latitude_deg, longitude_deg, method, shifts, date, prayer, end) in [
        // The reported cases and similar ones: Isha after the next Fajr by a user's minutes or an authority's interval,
        // Asr after sunset, Fajr after sunrise, Dhuhr after Asr, Maghrib after Isha.
        (51.5074, -0.1278, methods::MWL, shifted(Mark::Isha, 5), june, Prayer::Isha, Mark::Fajr),
        (65.0124, 25.4682, methods::UMM_AL_QURA, none, june, Prayer::Isha, Mark::Fajr),
        (64.1355, -21.8954, methods::QATAR, none, june, Prayer::Isha, Mark::Fajr),
        (-60.0, 0.0, methods::MWL, shifted(Mark::Isha, 60), december, Prayer::Isha, Mark::Fajr),
        (30.0444, 31.2357, methods::EGYPT, shifted(Mark::Asr, 200), december, Prayer::Asr, Mark::Sunset),
        (30.0444, 31.2357, methods::EGYPT, shifted(Mark::Fajr, 120), december, Prayer::Fajr, Mark::Sunrise),
        (30.0444, 31.2357, methods::EGYPT, shifted(Mark::Dhuhr, 240), december, Prayer::Dhuhr, Mark::Asr),
        (-33.87, 151.21, methods::MWL, shifted(Mark::Maghrib, 100), june, Prayer::Maghrib, Mark::Isha),
    ] {
        let place = Coordinates::new(latitude_deg, longitude_deg).unwrap();
        let schedule = Mark::ALL
            .into_iter()
            .fold(Schedule::new(place, Utc, method), |schedule, mark| schedule.with_shift(mark, shifts[mark]));
        let error = schedule.span(date, prayer).unwrap_err();
        assert_eq!(error, Error::EndsFirst { date, begin: Mark::of(prayer), end }, "{}", method.name().unwrap());
        assert_eq!(error.to_string(), format!("no time from {prayer} to {end} on {date}: {end} comes before {prayer}"));
        assert!(!error.is_out_of_range() && error.absent_reason().is_none());
        for other in Prayer::ALL.into_iter().filter(|other| *other != prayer) {
            let span = schedule.span(date, other);
            let span = span.unwrap_or_else(|error| panic!("{other} of {}: {error}", method.name().unwrap()));
            assert!(span.begin <= span.preferred_end && span.preferred_end <= span.end);
        }
    }
}

#[test]
fn londons_isha_of_five_minutes_more_lacks_an_end_on_the_nights_that_are_halved_alone() {
    let london = Schedule::new(Coordinates::new(51.5074, -0.1278).unwrap(), chrono_tz::Europe::London, methods::MWL);
    let moved = london.with_shift(Mark::Isha, Shift::minutes(5));
    let without = on(2026, 1, 1).iter_days().take(365).filter(|date| moved.span(*date, Prayer::Isha).is_err()).count();
    let halved = on(2026, 1, 1).iter_days().take(365).filter(|date| {
        let next = london.day(date.succ_opt().unwrap()).unwrap();
        next.fajr() < london.day(*date).unwrap().isha() + TimeDelta::minutes(5)
    });
    assert_eq!((without, halved.count()), (48, 48));
}

#[test]
fn a_way_that_ends_before_it_begins_has_a_reason_and_no_fraction() {
    let (schedule, date) = (schedule(30.0), on(2026, 5, 1));
    let back = |numerator, denominator| Moment::Between { from: Mark::Isha, to: Mark::Fajr, numerator, denominator };
    for moment in [back(1, 2), back(0, 1), back(1, 0)] {
        let error = schedule.moment(date, moment).unwrap_err();
        assert_eq!(error, Error::EndsFirst { date, begin: Mark::Isha, end: Mark::Fajr });
    }
    // If by a rule's Sun sunrise comes after the place's Sun has risen by a spear, no time is disliked until noon.
    let borrowed = Schedule::new(Coordinates::new(70.0, 18.94).unwrap(), Utc, methods::MWL)
        .with_polar(miqat::Polar::NearestDay)
        .disliked(on(2026, 6, 21))
        .unwrap();
    assert!(borrowed.iter().all(|window| window.begin <= window.end), "{borrowed:?}");
}

/// A night by printed times: from sunset, or Maghrib where it is the same, to the next Fajr.
fn printed_night(sunset: (u32, u32), fajr: (u32, u32)) -> Window<Utc> {
    let at = |date: NaiveDate, (hour, minute)| date.and_hms_opt(hour, minute, 0).unwrap().and_utc();
    Window { begin: at(on(2022, 3, 8), sunset), end: at(on(2022, 3, 9), fajr) }
}

/// A time as it is printed, to the nearest minute.
fn to_minute(time: DateTime<impl TimeZone>) -> String {
    (time.naive_local() + TimeDelta::seconds(30)).format("%H:%M").to_string()
}

#[test]
fn the_night_of_the_law_is_divided_as_authorities_divide_it() {
    // Dar al-Ifta al-Misriyyah, fatwa 18907 and its page of 2022: Maghrib 17:00, Fajr 05:00, half 23:00, last third from 01:00.
    let egypt = printed_night((17, 0), (5, 0));
    assert_eq!([egypt.middle(), egypt.last_third()].map(to_minute), ["23:00", "01:00"]);
    assert_eq!(to_minute(egypt.fraction(1, 3)), "21:00");
    // Abd al-Karim al-Khudayr (shkhudheir.com, fatwa 1774953473): sunset at 7, Fajr at 4: 10, 1 and from 1 to 4.
    let khudayr = printed_night((19, 0), (4, 0));
    assert_eq!([khudayr.fraction(1, 3), khudayr.last_third()].map(to_minute), ["22:00", "01:00"]);
    // The Mufti of the Federal Territories, Al-Kafi 251: 19:21 to 05:52, the last third from about 02:21.
    let malaysia = printed_night((19, 21), (5, 52));
    assert_eq!(malaysia.last_third().format("%H:%M").to_string(), "02:21");
    // Ibn Baz, quoted by islamqa.info 67911: sunset at five, Fajr at five, midnight at eleven.
    assert_eq!(to_minute(printed_night((17, 0), (5, 0)).middle()), "23:00");
}

#[test]
fn the_night_of_a_schedule_ends_at_fajr_unless_the_method_says_otherwise() {
    // Kuala Lumpur on 8 March 2022: Maghrib 19:27, Fajr 06:13 (JAKIM's table), the middle 00:50 and the last third 02:38.
    let point = Coordinates::new(3.1412, 101.68653).unwrap();
    let zone = chrono_tz::Asia::Kuala_Lumpur;
    let kuala_lumpur = Schedule::new(point, zone, methods::JAKIM);
    let date = on(2022, 3, 8);
    let night = kuala_lumpur.night(date, kuala_lumpur.method().night_end()).unwrap();
    let times = [night.begin, night.end, night.middle(), night.last_third()].map(to_minute);
    assert_eq!(times, ["19:27", "06:13", "00:50", "02:38"]);
    assert_eq!(kuala_lumpur.span(date, Prayer::Isha).unwrap().preferred_end, night.middle());
    let astronomical = kuala_lumpur.night(date, NightEnd::Sunrise).unwrap();
    assert_eq!([astronomical.middle(), astronomical.last_third()].map(to_minute), ["01:24", "03:23"]);
    // The programs' own definitions: PrayTimes and AlAdhan count to sunrise, adhan to Fajr.
    let to_sunrise = methods::ALL.iter().filter(|method| method.night_end() == NightEnd::Sunrise);
    let ids: Vec<_> = to_sunrise.filter_map(|method| method.id()).collect();
    assert_eq!(ids.len(), 10);
    assert!(ids.iter().all(|id| id.starts_with("praytimes-") || id.starts_with("aladhan-")), "{ids:?}");
    let own = Method::from_depressions(18.0, 18.0).unwrap();
    assert_eq!((own.night_end(), NightEnd::default()), (NightEnd::Fajr, NightEnd::Fajr));
    let astronomical = Schedule::new(point, zone, methods::JAKIM.with_night_end(NightEnd::Sunrise));
    assert_eq!(to_minute(astronomical.span(date, Prayer::Isha).unwrap().preferred_end), "01:24");
}

#[test]
fn for_tehran_and_jafari_isha_is_preferred_until_the_middle_from_sunset_to_fajr() {
    // Sunset (0.8333° below) and the next Fajr and sunrise by ERFA (PyPI pyerfa 2.0.1.5: epv00 and atco13, no air, UT1 − UTC 0.07 s),
    // divided by hand. Najaf with 16°: 17:09:16 and 05:46:11 are 12:36:55 apart, half is 6:18:27, two thirds are 8:24:37; to
    // sunrise at 07:03:24 half is 6:57:04, so that the middle would be 00:06.
    // Tehran with 17.7°, July: 19:24:20 and 03:06:40 are 7:42:20 apart, half 3:51:10, two thirds 5:08:13; to 04:52:34 it would be 00:08.
    let (baghdad, tehran) = (chrono_tz::Asia::Baghdad, chrono_tz::Asia::Tehran);
    for (point, zone, method, date, [fajr, middle, last_third, to_sunrise]) in [
        ((32.0, 44.33), baghdad, methods::JAFARI, on(2026, 1, 1), ["05:46", "23:28", "01:34", "00:06"]),
        ((32.0, 44.33), baghdad, methods::JAFARI, on(2026, 7, 1), ["03:34", "23:23", "00:47", "00:07"]),
        ((35.69, 51.39), tehran, methods::TEHRAN, on(2026, 1, 1), ["05:45", "23:23", "01:30", "00:08"]),
        ((35.69, 51.39), tehran, methods::TEHRAN, on(2026, 7, 1), ["03:07", "23:16", "00:33", "00:08"]),
    ] {
        let schedule = Schedule::new(Coordinates::new(point.0, point.1).unwrap(), zone, method);
        let night = schedule.night(date, method.night_end()).unwrap();
        // The marks are printed to the minute before they are divided: half a minute of each.
        let near = |time: DateTime<chrono_tz::Tz>, expected: &str| {
            let expected = NaiveTime::parse_from_str(expected, "%H:%M").unwrap();
            let off_s = (time.time() - expected).num_seconds();
            assert!(off_s.abs() <= 60, "{time} is not {expected}");
        };
        near(night.end, fajr);
        near(night.middle(), middle);
        near(night.last_third(), last_third);
        near(schedule.span(date, Prayer::Isha).unwrap().preferred_end, middle);
        near(schedule.night(date, NightEnd::Sunrise).unwrap().middle(), to_sunrise);
    }
}
