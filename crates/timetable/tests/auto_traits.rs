//! Every public type can be sent to another thread, shared, moved and carried across a panic.

use std::collections::BTreeSet;
use std::marker::PhantomData;
use std::panic::{RefUnwindSafe, UnwindSafe};

/// The path of a type that has all of these; for another it does not compile.
fn asserted<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe>(_: PhantomData<T>, path: &str) -> String {
    path.replace(' ', "")
}

macro_rules! all {
    ($($of:ty),* $(,)?) => {
        [$(asserted(PhantomData::<$of>, stringify!($of))),*]
    };
}

#[test]
fn every_public_type_is_sent_shared_moved_and_carried_across_a_panic() {
    let asserted = all![
        miqat_timetable::Context,
        miqat_timetable::Doubt,
        miqat_timetable::Error,
        miqat_timetable::Label,
        miqat_timetable::PartialDate,
        miqat_timetable::Reading,
        miqat_timetable::Row,
        miqat_timetable::TableMark,
    ];
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/api.txt")).unwrap();
    let of_kind = |item: &'_ str| {
        let kinds = ["pub struct ", "pub enum ", "pub union ", "pub type "];
        let (_, path) = kinds.iter().find_map(|kind| item.split_once(kind))?;
        let (path, _) = path.split_once(['<', '(', ' ']).unwrap_or((path, ""));
        path.starts_with("miqat_timetable::").then(|| path.to_owned())
    };
    let listed: BTreeSet<String> = text.lines().filter_map(of_kind).collect();
    assert_eq!(BTreeSet::from(asserted), listed);
}
