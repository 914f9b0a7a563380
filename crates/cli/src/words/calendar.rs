//! Which Hijri calendar a date is of, and why.

use miqat::hijri::CalendarKind;
use miqat::locale::Lang;
use miqat_places::Country;

use super::{Sentences, comma, isolated};
use crate::standing::Standing;

/// Which calendar a Hijri date is of. English has the sentence of the country; Arabic has one for each kind of calendar.
pub fn hijri_calendar(lang: Sentences, standing: &Standing) -> String {
    match lang {
        Sentences::En => format!("Hijri date: {standing}"),
        Sentences::Ar => format!("التاريخ الهجري: {}{}: {}", isolated(&ids(standing)), moved(standing), why(standing)),
    }
}

/// Methods and calendars, each in a few words.
pub fn in_short(lang: Sentences, methods: &[String], calendars: &[String]) -> String {
    let (methods, calendars) = (methods.join(comma(lang)), calendars.join("; "));
    match lang {
        Sentences::En => format!("{methods}; Hijri: {calendars}"),
        Sentences::Ar => format!("{}؛ التاريخ الهجري: {}", isolated(&methods), isolated(&calendars)),
    }
}

/// The calendar's id, and that of its rule where the date is computed.
fn ids(standing: &Standing) -> String {
    match standing.rule.filter(|_| !standing.is_announced && standing.moved_by.is_none()) {
        Some(rule) => format!("{}, {rule}", standing.id),
        None => standing.id.to_owned(),
    }
}

fn moved(standing: &Standing) -> String {
    match standing.shift {
        0 => String::new(),
        days => format!("، بإزاحة {} يوم", isolated(&format!("{days:+}"))),
    }
}

fn why(standing: &Standing) -> String {
    let country = standing.country.map_or("هذا البلد", |country: Country| country.name(Lang::Ar));
    if let Some(file) = &standing.file {
        return format!("هذا الشهر مُعلَن في {}", isolated(file));
    }
    if let (Some(month), false) = (&standing.moved_by, standing.is_announced) {
        return format!("يُعلَن كل شهر ({country})، وهذا التاريخ أزاحه الشهر المُعلَن {}", isolated(month));
    }
    if standing.is_announced {
        return format!("يُعلَن كل شهر ({country})، وهذا الشهر مُعلَن");
    }
    match standing.kind {
        Some(CalendarKind::Rule) => format!("التقويم المعتمد ({country})، محسوب بقاعدته"),
        Some(CalendarKind::Announced) => {
            format!("يُعلَن كل شهر بعد تحري الهلال ({country})؛ محسوب بأدنى ما تشترطه الجهة أو بتقويم من تتبعه")
        }
        Some(CalendarKind::Fit) => {
            let right =
                standing.tally.map_or(String::new(), |tally| format!("، {} من {} شهرًا", tally.right(), tally.months()));
            format!("يُعلَن كل شهر ({country})؛ محسوب بقاعدة استُخرجت مما أُعلن{right}")
        }
        Some(CalendarKind::UmmAlQura) => format!("يُعلَن كل شهر ({country})، ويوافق تقويم أم القرى في الغالب"),
        Some(_) => format!("لا يُعرف تقويم خاص ({country})؛ هذا تقويم أم القرى، وهو تقويم السعودية"),
        None => isolated(&standing.why),
    }
}
