//! The Moon.
pub(crate) mod elp;
