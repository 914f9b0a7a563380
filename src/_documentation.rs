//! Longer texts: guides by task, and how the crate is built and checked.
//!
//! Nothing here is code. Each text is a page of its own, and each of its examples is a test.

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

#[doc = include_str!("../AUTHORITIES.md")]
pub mod authorities {}

#[doc = include_str!("../CHANGELOG.md")]
pub mod changelog {}
