//! Timetables: what is read and what is refused, and what a score counts.

use miqat::chrono::{NaiveDate, NaiveTime};
use miqat::testing::{Deviation, Entry, Printed, Row, Score, Timetable};
use miqat::{Coordinates, Mark, PerMark, Schedule, methods};

fn on(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 11, day).unwrap()
}

fn cairo() -> Schedule<chrono_tz::Tz> {
    Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), chrono_tz::Africa::Cairo, methods::EGYPT)
}

/// The Egyptian newspaper's page.
const PAGE: &str = "04:57 06:28 11:42 14:36 16:56 18:17";

#[test]
fn columns_may_be_in_any_order_and_marks_may_be_left_out() {
    let text = "\u{FEFF}# a comment\r\n\r\n Isha , DATE,dhuhr\r\n18:17,2024-11-24,\r\n-, 2024-11-25 ,11:42\r\n";
    let table: Timetable = text.parse().unwrap();
    let [first, second] = table.rows() else { panic!("{table:?}") };
    assert_eq!((first.date(), second.date()), (on(24), on(25)));
    assert_eq!(first.printed().entry(Mark::Isha), Entry::Time(NaiveTime::from_hms_opt(18, 17, 0).unwrap()));
    assert_eq!(first.printed().entry(Mark::Dhuhr), Entry::Blank);
    assert_eq!(first.printed().entry(Mark::Fajr), Entry::Blank);
    assert_eq!(second.printed().entry(Mark::Isha), Entry::Dash);
    assert_eq!(table.to_string(), "date,dhuhr,isha\n2024-11-24,,18:17\n2024-11-25,11:42,-\n");
    assert_eq!(table.to_string().parse(), Ok(table));
}

#[test]
fn what_is_refused_is_said_with_its_line() {
    for (text, message) in [
        ("", "there is no column 'date'"),
        ("fajr,isha", "line 1: there is no column 'date'"),
        ("date,fajr\n\n2024-11-24", "line 3: 1 cells under 2 columns"),
        ("date,fajr,fajr", "line 1: the column 'fajr' is there twice"),
        (
            "date,imsak",
            "line 1: 'imsak' is not a column: date, fajr, sunrise, dhuhr, asr, sunset, maghrib and isha are expected",
        ),
        ("date,fajr\n24.11.2024,04:57", "line 2: '24.11.2024' is not a date YYYY-MM-DD"),
        ("date,fajr\n2024-11-24,04:57\n2024-11-25,4:5", "line 3: '4:5' is neither a time HH:MM nor a dash"),
        ("date,fajr\n2024-11-24,24:00", "line 2: '24:00' is neither a time HH:MM nor a dash"),
        ("date,fajr\n2024-11-24,+4:57", "line 2: '+4:57' is neither a time HH:MM nor a dash"),
    ] {
        assert_eq!(text.parse::<Timetable>().unwrap_err().to_string(), message, "{text:?}");
    }
}

#[test]
fn arabic_digits_are_read() {
    let table: Timetable = "date,fajr\n٢٠٢٤-١١-٢٤,٠٤:٥٧".parse().unwrap();
    assert_eq!(table.to_string(), "date,fajr\n2024-11-24,04:57\n");
}

#[test]
fn a_page_is_displayed_as_it_is_read() {
    for text in [PAGE, "- - 12:46 17:58 - -", "04:57 06:28 11:42 14:36 16:56 16:57 18:17", "? 06:28 ? - ? ?"] {
        let page: Printed = text.parse().unwrap();
        assert_eq!(page.to_string(), text);
        assert_eq!(format!("{page:?}"), format!("Printed({text})"));
    }
}

#[test]
fn a_table_that_is_built_is_the_one_that_is_read() {
    let mut table: Timetable = [Row::new(on(24), PAGE.parse().unwrap())].into_iter().collect();
    table.push(Row::new(on(25), Printed::BLANK));
    table.extend([Row::new(on(26), "? ? 11:43 ? ? ?".parse().unwrap())]);
    let text = "date,fajr,sunrise,dhuhr,asr,maghrib,isha\n\
                2024-11-24,04:57,06:28,11:42,14:36,16:56,18:17\n\
                2024-11-25,,,,,,\n\
                2024-11-26,,,11:43,,,\n";
    assert_eq!(table.to_string(), text);
    assert_eq!(text.parse(), Ok(table));
}

#[test]
fn a_score_counts_the_minutes_of_the_page_and_those_that_are_wrong() {
    let table: Timetable =
        "date,fajr,dhuhr,isha\n2024-11-24,04:57,11:42,18:18\n2024-11-24,04:55,,18:17\n2024-11-24,04:57,-,18:20\n"
            .parse()
            .unwrap();
    let score = table.score(&cairo());
    assert_eq!((score.rows(), score.whole()), (3, 0));
    let fajr = score.mark(Mark::Fajr);
    assert_eq!((fajr.printed(), fajr.exact(), fajr.within_one(), fajr.absent()), (3, 2, 2, 0));
    assert_eq!((fajr.mean_min(), fajr.median_min(), fajr.worst()), (Some(2.0 / 3.0), Some(0.0), Some((on(24), 2))));
    let isha = score.mark(Mark::Isha);
    assert_eq!((isha.printed(), isha.exact(), isha.within_one()), (3, 1, 2));
    assert_eq!((isha.mean_min(), isha.median_min(), isha.worst()), (Some(-4.0 / 3.0), Some(-1.0), Some((on(24), -3))));
    assert_eq!((score.mark(Mark::Dhuhr).printed(), score.mark(Mark::Dhuhr).exact()), (1, 1));
    let sunset = score.mark(Mark::Sunset);
    assert_eq!((sunset.printed(), sunset.mean_min(), sunset.median_min(), sunset.worst()), (0, None, None, None));
    assert_eq!(
        score.to_string(),
        "3 rows, 0 right in every mark\n\
         Fajr: 2 of 3 exact, 2 within 1 min, mean +0.67 min, median +0 min, worst +2 min on 2024-11-24\n\
         Dhuhr: 1 of 1 exact, 1 within 1 min\n\
         Isha: 1 of 3 exact, 2 within 1 min, mean -1.33 min, median -1 min, worst -3 min on 2024-11-24"
    );
}

#[test]
fn scores_add_up_row_by_row_and_the_first_of_equal_deviations_is_the_worst() {
    let (mut whole, mut first, mut second) = (Score::default(), Score::default(), Score::default());
    for (day, minutes) in [(1, 0), (2, -3), (3, 3), (4, 1)] {
        let deviations = PerMark::splat(Deviation::NotPrinted).with(Mark::Asr, Deviation::Minutes(minutes));
        whole.add_row(on(day), &deviations);
        if day < 3 { &mut first } else { &mut second }.add_row(on(day), &deviations);
    }
    first.add(&second);
    assert_eq!(first, whole);
    assert_eq!(whole.mark(Mark::Asr).worst(), Some((on(2), -3)));
    assert_eq!(whole.mark(Mark::Asr).median_min(), Some(0.5));
    assert_eq!((whole.rows(), whole.whole()), (4, 1));
}

#[test]
fn a_date_that_the_place_never_had_has_no_mark() {
    let apia = Schedule::new(Coordinates::new(-13.83, -171.77).unwrap(), chrono_tz::Pacific::Apia, methods::MWL);
    let table: Timetable = "date,dhuhr\n2011-12-30,12:30\n".parse().unwrap();
    let score = table.score(&apia);
    assert_eq!((score.rows(), score.whole(), score.mark(Mark::Dhuhr).absent()), (1, 0, 1));
    assert_eq!(score.to_string(), "1 rows, 0 right in every mark\nDhuhr: 0 of 1 exact, 0 within 1 min, 1 absent");
}

#[test]
fn a_deviation_goes_the_shorter_way_round_midnight() {
    let zone = chrono_tz::Etc::GMTMinus8;
    let late = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), zone, methods::EGYPT);
    // Cairo's 18:17 is 00:17 there.
    let page: Printed = "? ? ? ? ? 23:59".parse().unwrap();
    let deviations = page.deviations(&late.day(on(24)).unwrap());
    assert_eq!(deviations[Mark::Isha], Deviation::Minutes(18));
}
