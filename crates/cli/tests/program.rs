//! The files of tests as modules of one program: to build each alone takes longer than to run them all.
#![allow(clippy::duplicate_mod, reason = "each file has its own copy of what the tests share")]

#[path = "announced_cli.rs"]
mod announced_cli;
#[path = "bad_files_cli.rs"]
mod bad_files_cli;
#[path = "bounds_cli.rs"]
mod bounds_cli;
#[path = "calendars_cli.rs"]
mod calendars_cli;
#[path = "columns_cli.rs"]
mod columns_cli;
#[path = "compare_cli.rs"]
mod compare_cli;
#[path = "countries_cli.rs"]
mod countries_cli;
#[path = "curves_cli.rs"]
mod curves_cli;
#[path = "dates_cli.rs"]
mod dates_cli;
#[path = "errors_cli.rs"]
mod errors_cli;
#[path = "explain_cli.rs"]
mod explain_cli;
#[path = "fit_cli.rs"]
mod fit_cli;
#[path = "fit_tables.rs"]
mod fit_tables;
#[path = "forms_in_postcard.rs"]
mod forms_in_postcard;
#[path = "hijri_age_cli.rs"]
mod hijri_age_cli;
#[path = "hijri_announced_cli.rs"]
mod hijri_announced_cli;
#[path = "hijri_cli.rs"]
mod hijri_cli;
#[path = "hijri_crescents_cli.rs"]
mod hijri_crescents_cli;
#[path = "hijri_dates_cli.rs"]
mod hijri_dates_cli;
#[path = "hijri_occasions_cli.rs"]
mod hijri_occasions_cli;
#[path = "ics_cli.rs"]
mod ics_cli;
#[path = "methods_cli.rs"]
mod methods_cli;
#[path = "next_cli.rs"]
mod next_cli;
#[path = "night_cli.rs"]
mod night_cli;
#[path = "pages_cli.rs"]
mod pages_cli;
#[path = "places_cli.rs"]
mod places_cli;
#[path = "points_cli.rs"]
mod points_cli;
#[path = "qibla_cli.rs"]
mod qibla_cli;
#[path = "read_cli.rs"]
mod read_cli;
#[path = "score_cli.rs"]
mod score_cli;
#[path = "sentences.rs"]
mod sentences;
#[path = "settings_cli.rs"]
mod settings_cli;
#[path = "site_cli.rs"]
mod site_cli;
#[path = "sky_cli.rs"]
mod sky_cli;
#[path = "times_cli.rs"]
mod times_cli;
#[path = "times_rules_cli.rs"]
mod times_rules_cli;
#[path = "times_sureness_cli.rs"]
mod times_sureness_cli;
#[path = "world_cli.rs"]
mod world_cli;
#[path = "zones_cli.rs"]
mod zones_cli;
