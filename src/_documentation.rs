//! Longer texts: guides by task, and how the crate is built and checked.
//!
//! Nothing here is code. Each text is a page of its own, and each of its examples is a test.

#[cfg_attr(feature = "serde", doc = include_str!("../docs/serde_forms.md"))]
#[cfg_attr(not(feature = "serde"), doc = "The forms of serde: this page lists them when the feature `serde` is on.")]
pub mod serde_forms {}

#[doc = include_str!("../DESIGN.md")]
pub mod design {}

#[doc = include_str!("../AUTHORITIES.md")]
pub mod authorities {}

#[doc = include_str!("../CHANGELOG.md")]
pub mod changelog {}
