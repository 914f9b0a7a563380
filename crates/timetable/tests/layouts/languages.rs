//! Headings, digits and encodings of many languages.

use crate::common::*;

#[test]
fn headings_of_many_languages_are_read() {
    let days = london_days(1, 20);
    let iso = |date: NaiveDate| date.to_string();
    for heading in [
        "Datum;Zora;Izlazak sunca;Podne;Ikindija;Akšam;Jacija",
        "Datum;Fadschr;Sonnenaufgang;Dhuhr;Asr;Maghrib;Ischa",
        "Datum;Morgengebet;Sonnenaufgang;Mittagsgebet;Nachmittagsgebet;Abendgebet;Nachtgebet",
        "Date;Fajr;Chourouk;Dohr;Asr;Maghreb;Icha",
        "Fecha;Fayr;Amanecer sol;Duhr;Asr;Magrib;Isha",
        "Дата;Фаджр;Восход;Зухр;Аср;Магриб;Иша",
        "تاریخ;فجر;طلوع آفتاب;ظہر;عصر;مغرب;عشاء",
        "التاريخ;الفجر;الشروق;الظهر;العصر;المغرب;العشاء",
        "তারিখ;ফজর;সূর্যোদয়;যোহর;আসর;মাগরিব;এশা",
        "Tarikh;Subuh;Syuruk;Zohor;Asar;Maghrib;Isyak",
        "Data;Sabahu;Lindja e diellit;Dreka;Ikindia;Akshami;Jacia",
        "Datum;Fajr;Soluppgång;Dhuhr;Asr;Maghrib;Isha",
        "Date;FAJR;SHUROOQ;ZUHR;ASR;MAGRIB;ESHA",
        "Sana;Bomdod;Quyosh;Peshin;Asr;Shom;Xufton",
        "Datum;Fajr;Zonsopkomst;Dhoehr;Asr;Maghrib;Isha",
    ] {
        println!("{heading}");
        assert_plain(&table(heading, &days, ";", iso), &london(), wanted(&days, "%Y-%m-%d"));
    }
}

#[test]
fn turkish_imsak_is_the_end_of_the_meal() {
    let days = london_days(1, 10);
    let months = "1 Ocak 2025 Çarşamba";
    assert!(read(months.as_bytes(), None, &london()).is_err());
    let weekdays = ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"];
    let date = |date: NaiveDate| {
        format!("{} Ocak 2025 {}", date.day(), weekdays[date.weekday().num_days_from_monday() as usize])
    };
    let text = table("Miladi Tarih,İmsak,Güneş,Öğle,İkindi,Akşam,Yatsı", &days, ",", date);
    let wanted = wanted(&days, "%Y-%m-%d").into_iter().map(|row| row.replace("fajr", "imsak")).collect();
    assert_plain(&text, &london(), wanted);
}

#[test]
fn indonesian_tables_with_imsak_and_dhuha_are_read() {
    let days = days_at(-6.2088, 106.8456, "Asia/Jakarta", (2025, 3, 1), 31);
    let mut text = String::from("Tanggal\tImsak\tSubuh\tTerbit\tDhuha\tDzuhur\tAshar\tMaghrib\tIsya\n");
    for day in &days {
        let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times;
        let cells = [fajr - 10, fajr, sunrise, sunrise + 25, dhuhr, asr, maghrib, isha].map(hm).join("\t");
        text.push_str(&format!("{}\t{cells}\n", day.date.format("%d/%m/%Y")));
    }
    let mut rows = wanted(&days, "%Y-%m-%d");
    rows.extend(days.iter().map(|day| format!("{},imsak,{}", day.date, hm(day.times[0] - 10))));
    rows.extend(days.iter().map(|day| format!("{},ishraq,{}", day.date, hm(day.times[1] + 25))));
    assert_plain(&text, &jakarta(), rows);
}

#[test]
fn digits_of_other_scripts_are_read() {
    let days = london_days(5, 12);
    let persian = |text: String| {
        text.chars()
            .map(|letter| letter.to_digit(10).map_or(letter, |digit| char::from_u32('۰' as u32 + digit).unwrap()))
            .collect::<String>()
    };
    let text = table(
        "تاریخ;اذان صبح;طلوع آفتاب;اذان ظهر;عصر;اذان مغرب;عشا",
        &days,
        ";",
        |date| date.format("%Y/%m/%d").to_string(),
    );
    assert_plain(&persian(text), &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn other_encodings_are_read() {
    let days = london_days(1, 5);
    let text =
        table("Date;Fajr;Lever;Dhuhr;Asr;Maghrib;Prière Isha", &days, ";", |date| format!("{} février", date.day()));
    let days: Vec<Day> = days.iter().map(|day| Day { date: day.date.with_month(2).unwrap(), ..*day }).collect();
    let rows: Vec<String> = wanted(&days, "--%m-%d").into_iter().map(|row| row.replace("isha", "iqama:isha")).collect();
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_reads_as(&utf16, &london(), rows.clone());
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    assert_reads_as(&latin, &london(), rows);
}
