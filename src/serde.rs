//! The serde forms of the types of this crate: `docs/serde_forms.md` lists every one.

#[macro_use]
mod forms;

mod by_date;
mod day;
mod hijri;
mod locale;
mod marks;
mod method;
mod number;
mod place;
mod rules;
