//! Languages, scripts and encodings, with dates as they are written in them.

use crate::common::*;

fn digits(text: &str, zero: char) -> String {
    text.chars()
        .map(|letter| letter.to_digit(10).map_or(letter, |digit| char::from_u32(zero as u32 + digit).unwrap()))
        .collect()
}

fn in_words(days: &[Day], separator: &str, months: &[&str], form: &dyn Fn(u32, &str) -> String) -> String {
    days.iter()
        .map(|day| {
            format!("{}{separator}{}\n", form(day.date.day(), months[day.date.month0() as usize]), row(day, separator))
        })
        .collect()
}

const RUSSIAN: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

#[test]
fn dates_in_the_words_of_many_languages_are_read() {
    let days: Vec<Day> = (1..=12).flat_map(|month| london_days(month, 3)).collect();
    type Table<'t> = (&'t str, [&'t str; 12], &'t dyn Fn(u32, &str) -> String);
    let tables: [Table<'_>; 12] = [
        ("Дата;Фаджр;Восход;Зухр;Аср;Магриб;Иша", RUSSIAN, &|day, month| {
            format!("{day} {month}")
        }),
        (
            "Datum;Fadschr;Sonnenaufgang;Dhuhr;Assr;Maghrib;Ischa",
            [
                "Januar",
                "Februar",
                "März",
                "April",
                "Mai",
                "Juni",
                "Juli",
                "August",
                "September",
                "Oktober",
                "November",
                "Dezember",
            ],
            &|day, month| format!("{day}. {month}"),
        ),
        (
            "Date;Fajr;Lever du soleil;Dhouhr;Asr;Maghrib;Icha",
            [
                "janvier",
                "février",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "août",
                "septembre",
                "octobre",
                "novembre",
                "décembre",
            ],
            &|day, month| format!("{} {month}", if day == 1 { "1er".to_owned() } else { day.to_string() }),
        ),
        (
            "Fecha;Fayr;Salida del sol;Dhuhr;Asr;Magrib;Isha",
            [
                "enero",
                "febrero",
                "marzo",
                "abril",
                "mayo",
                "junio",
                "julio",
                "agosto",
                "septiembre",
                "octubre",
                "noviembre",
                "diciembre",
            ],
            &|day, month| format!("{day} de {month}"),
        ),
        (
            "Datum;Fadjr;Zonsopgang;Dohr;Asr;Maghrib;Isha",
            [
                "januari",
                "februari",
                "maart",
                "april",
                "mei",
                "juni",
                "juli",
                "augustus",
                "september",
                "oktober",
                "november",
                "december",
            ],
            &|day, month| format!("{day} {month}"),
        ),
        (
            "Datum;Sabah;Izlazak Sunca;Podne;Ikindija;Akšam;Jacija",
            [
                "januar",
                "februar",
                "mart",
                "april",
                "maj",
                "juni",
                "juli",
                "august",
                "septembar",
                "oktobar",
                "novembar",
                "decembar",
            ],
            &|day, month| format!("{day}. {month}"),
        ),
        (
            "Tarih;Sabah;Güneş;Öğle;İkindi;Akşam;Yatsı",
            [
                "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
                "Aralık",
            ],
            &|day, month| format!("{day} {month}"),
        ),
        (
            "Tanggal;Subuh;Terbit;Dzuhur;Ashar;Maghrib;Isya'",
            [
                "Januari",
                "Februari",
                "Maret",
                "April",
                "Mei",
                "Juni",
                "Juli",
                "Agustus",
                "September",
                "Oktober",
                "November",
                "Desember",
            ],
            &|day, month| format!("{day} {month}"),
        ),
        (
            "تاریخ;فجر;طلوع آفتاب;ظہر;عصر;مغرب;عشاء",
            ["جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"],
            &|day, month| format!("{day} {month}"),
        ),
        (
            "التاريخ;الفجر;الشروق;الظهر;العصر;المغرب;العشاء",
            [
                "كانون الثاني",
                "شباط",
                "آذار",
                "نيسان",
                "أيار",
                "حزيران",
                "تموز",
                "آب",
                "أيلول",
                "تشرين الأول",
                "تشرين الثاني",
                "كانون الأول",
            ],
            &|day, month| format!("{day} {month}"),
        ),
        (
            "তারিখ;ফজর;সূর্যোদয়;যোহর;আসর;মাগরিব;এশা",
            ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"],
            &|day, month| format!("{day} {month}"),
        ),
        (
            "日期;晨礼;日出;晌礼;晡礼;昏礼;宵礼",
            ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
            &|day, month| format!("{month}{day}日"),
        ),
    ];
    for (heading, months, form) in tables {
        println!("{heading}");
        let text = format!("{heading}\n{}", in_words(&days, ";", &months, form));
        assert_plain(&text, &london(), wanted(&days, "--%m-%d"));
    }
}

#[test]
fn text_in_the_code_pages_of_windows_is_read() {
    let days = london_days(2, 25);
    let tables: [(&'static encoding_rs::Encoding, &str, [&str; 12]); 4] = [
        (encoding_rs::WINDOWS_1251, "Дата;Фаджр;Восход;Зухр;Аср;Магриб;Иша", RUSSIAN),
        (
            encoding_rs::WINDOWS_1256,
            "التاريخ;الفجر;الشروق;الظهر;العصر;المغرب;العشاء",
            [
                "يناير",
                "فبراير",
                "مارس",
                "أبريل",
                "مايو",
                "يونيو",
                "يوليو",
                "أغسطس",
                "سبتمبر",
                "أكتوبر",
                "نوفمبر",
                "ديسمبر",
            ],
        ),
        (
            encoding_rs::WINDOWS_1254,
            "Tarih;Sabah;Güneş;Öğle;İkindi;Akşam;Yatsı",
            [
                "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
                "Aralık",
            ],
        ),
        (
            encoding_rs::WINDOWS_1252,
            "Jour;Fajr;Levé du soleil;Dhouhr;Asr;Maghrib;Icha",
            [
                "janvier",
                "février",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "août",
                "septembre",
                "octobre",
                "novembre",
                "décembre",
            ],
        ),
    ];
    for (encoding, heading, months) in tables {
        println!("{heading}");
        let text = format!("{heading}\n{}", in_words(&days, ";", &months, &|day, month| format!("{day} {month} 2025")));
        let (bytes, _, is_lossy) = encoding.encode(&text);
        assert!(!is_lossy);
        assert_reads_as(&bytes, &london(), wanted(&days, "%Y-%m-%d"));
    }
}

#[test]
fn utf_16_without_a_mark_is_read() {
    let days = london_days(2, 25);
    let text = table("Date\tFajr\tSunrise\tDhuhr\tAsr\tMaghrib\tIsha", &days, "\t", |date| date.to_string());
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_reads_as(&little, &london(), wanted(&days, "%Y-%m-%d"));
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_reads_as(&big, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn arabic_tables_in_arabic_digits_with_halves_of_the_day_are_read() {
    let days = days_at(30.0444, 31.2357, "Africa/Cairo", (2025, 3, 1), 30);
    let cairo = Context::new(Coordinates::new(30.0444, 31.2357).unwrap(), zone("Africa/Cairo"));
    let mut text = String::from(
        "إمساكية شهر رمضان ١٤٤٦ هـ,,,,,,,,\nاليوم,رمضان,مارس ٢٠٢٥,العشاء,المغرب,العصر,الظهر,الشروق,الفجر\n",
    );
    let weekdays = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];
    for (day, number) in days.iter().zip(1..) {
        let mut times = day.times.map(|minute| format!("{} {}", twelve(minute), if minute < 720 { "ص" } else { "م" }));
        times.reverse();
        text.push_str(&format!(
            "{},{number},{},{}\n",
            weekdays[day.date.weekday().num_days_from_monday() as usize],
            day.date.day(),
            times.join(",")
        ));
    }
    assert_plain(&digits(&text, '٠'), &cairo, wanted(&days, "%Y-%m-%d"));
}

/// The day of the Persian calendar, by its rule of leap years from 1403 on: 1 Farvardin 1404 was 21 March 2025.
fn persian(date: NaiveDate) -> (i32, u32, u32) {
    let first = NaiveDate::from_ymd_opt(2025, 3, 21).unwrap();
    let (year, mut left) = match (date - first).num_days() {
        // 1403 was a leap year.
        before @ ..0 => (1403, before + 366),
        after @ 365.. => (1405, after - 365),
        within => (1404, within),
    };
    let mut month = 1;
    loop {
        let length = if month <= 6 { 31 } else { 30 };
        if left < length {
            return (year, month, u32::try_from(left).unwrap() + 1);
        }
        (left, month) = (left - length, month + 1);
    }
}

#[test]
fn dates_of_the_persian_calendar_are_read() {
    let days = days_at(35.69, 51.42, "Asia/Tehran", (2025, 3, 1), 60);
    let tehran = Context::new(Coordinates::new(35.69, 51.42).unwrap(), zone("Asia/Tehran"));
    let months =
        ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];
    let heading = "تاریخ;اذان صبح;طلوع آفتاب;اذان ظهر;عصر;اذان مغرب;عشا";
    let numbers = table(heading, &days, ";", |date| {
        let (year, month, day) = persian(date);
        format!("{year}/{month:02}/{day:02}")
    });
    assert_plain(&numbers, &tehran, wanted(&days, "%Y-%m-%d"));
    assert_plain(&digits(&numbers, '۰'), &tehran, wanted(&days, "%Y-%m-%d"));
    let words = table(heading, &days, ";", |date| {
        let (year, month, day) = persian(date);
        format!("{day} {} {year}", months[month as usize - 1])
    });
    assert_plain(&digits(&words, '۰'), &tehran, wanted(&days, "%Y-%m-%d"));
    // The month and the year in the title.
    let farvardin: Vec<Day> =
        days.into_iter().filter(|day| persian(day.date).0 == 1404 && persian(day.date).1 == 1).collect();
    let text = format!(
        "اوقات شرعی فروردین 1404;;;;;;\n{}",
        table(&heading.replace("تاریخ", "روز"), &farvardin, ";", |date| persian(date).2.to_string())
    );
    assert_eq!(farvardin.len(), 31);
    assert_plain(&text, &tehran, wanted(&farvardin, "%Y-%m-%d"));
}

#[test]
fn days_of_the_hijri_calendar_have_their_civil_day_with_a_doubt() {
    // 1 Ramadan 1446 was 1 March 2025 by the calendar of Umm al-Qura.
    let days = days_at(24.71, 46.68, "Asia/Riyadh", (2025, 3, 1), 29);
    let riyadh = Context::new(Coordinates::new(24.71, 46.68).unwrap(), zone("Asia/Riyadh"));
    for form in ["{} Ramadan 1446", "{} رمضان 1446 هـ", "1446-09-{}", "{}/09/1446"] {
        let text = table("Hijri Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha", &days, ",", |date| {
            form.replace("{}", &date.day().to_string())
        });
        let reading = assert_reads_as(text.as_bytes(), &riyadh, wanted(&days, "%Y-%m-%d"));
        assert!(
            reading.rows().iter().all(|row| row.doubt() == "no date: the Hijri day alone, which can be a day off"),
            "{}",
            reading.to_csv()
        );
    }
}

#[test]
fn bengali_words_around_times_are_read() {
    let days = days_at(23.81, 90.41, "Asia/Dhaka", (2025, 3, 2), 29);
    let dhaka = Context::new(Coordinates::new(23.81, 90.41).unwrap(), zone("Asia/Dhaka"));
    let mut text = String::from("রমজান,তারিখ,বার,সেহরির শেষ সময়,ইফতারের সময়\n");
    let weekdays = ["সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রবিবার"];
    let mut rows = Vec::new();
    for (day, number) in days.iter().zip(1..) {
        let (sehri, iftar) = (day.times[0] - 3, day.times[4]);
        let month = if day.date.month() == 3 { "মার্চ" } else { "এপ্রিল" };
        text.push_str(&format!(
            "{number:02},{:02} {month},{},ভোর {} মিঃ,সন্ধ্যা {} মিঃ\n",
            day.date.day(),
            weekdays[day.date.weekday().num_days_from_monday() as usize],
            twelve(sehri),
            twelve(iftar)
        ));
        rows.push(format!("{},imsak,{}", day.date.format("--%m-%d"), hm(sehri)));
        rows.push(format!("{},maghrib,{}", day.date.format("--%m-%d"), hm(iftar)));
    }
    assert_reads_as(digits(&text, '০').as_bytes(), &dhaka, rows);
}
