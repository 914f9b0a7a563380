//! Longer texts: guides by task, and how the crate is built and checked.
//!
//! Nothing here is code. Each text is a page of its own, and each of its examples is a test.
//!
//! | page | contents |
//! |---|---|
//! | [an app](an_app) | a method to begin with, one screen, notifications, names, settings |
//! | [a mosque](a_mosque) | rules of your own, the summer, iqama, Ramadan, what to look at before you print |
//! | [a web site](a_web_site) | requests, answers, errors, caching, many answers |
//! | [an astronomer](an_astronomer) | the meaning of the numbers, the Sun, the Moon, your own time scales |
//! | [a microcontroller](a_microcontroller) | without `std` and without allocating, and what it costs |
//! | [coming from another library](coming_from_another_library) | adhan, PrayTimes, AlAdhan, salah, hijridate, ICU: names side by side |
//! | [the forms of serde](serde_forms) | the contents of a settings file |
//! | [how each figure is checked](how_it_is_checked) | which test, against what, how near, and how to repeat it |
//! | [open questions](what_is_not_known) | open questions of the field, gaps of the crate, and subjects left out |
//! | [design] | why it is built as it is, with the other side given |
//! | [the authorities' own minutes](authorities) | the share that is reproduced, for each timetable |
//! | [accuracy and speed](accuracy) | each figure, with its limit and its rows |
//! | [changelog] | the contents of each version, and the times that it moved |

#[doc = include_str!("../docs/app.md")]
pub mod an_app {}

#[doc = include_str!("../docs/mosque.md")]
pub mod a_mosque {}

#[doc = include_str!("../docs/web_site.md")]
pub mod a_web_site {}

#[doc = include_str!("../docs/astronomer.md")]
pub mod an_astronomer {}

#[doc = include_str!("../docs/microcontroller.md")]
pub mod a_microcontroller {}

#[doc = include_str!("../docs/coming_from.md")]
pub mod coming_from_another_library {}

#[cfg_attr(feature = "serde", doc = include_str!("../docs/serde_forms.md"))]
#[cfg_attr(not(feature = "serde"), doc = "The forms of serde: this page lists them when the feature `serde` is on.")]
pub mod serde_forms {}

#[doc = include_str!("../docs/how_it_is_checked.md")]
pub mod how_it_is_checked {}

#[doc = include_str!("../docs/not_known.md")]
pub mod what_is_not_known {}

#[doc = include_str!("../DESIGN.md")]
pub mod design {}

#[doc = include_str!("../ACCURACY.md")]
pub mod accuracy {}

#[doc = include_str!("../AUTHORITIES.md")]
pub mod authorities {}

#[doc = include_str!("../CHANGELOG.md")]
pub mod changelog {}
