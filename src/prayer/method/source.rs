//! Where a method comes from.

/// How well a method is known to be its authority's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// Recovered from the authority's own tables and checked on cities or months not used to find it.
    Measured,
    /// Published by the authority as a rule; no table was at hand to check it against.
    Published,
    /// Fitted to a table whose publisher is not confirmed, or to few rows.
    Fitted,
    /// Reported by others; neither the rule nor a table of the authority was seen.
    Reported,
    /// A program's or a site's own variant, here to reproduce it; no authority prints it.
    Program,
}

/// Where a method comes from, and how it was checked.
///
/// # Examples
///
/// ```
/// use miqat::methods;
/// use miqat::prayer::Evidence;
/// let source = methods::KARACHI.source().unwrap();
/// // Nobody's table was at hand: say so where the method is offered.
/// assert_eq!(source.evidence, Evidence::Reported);
/// // A method that was changed is not the authority's any more.
/// assert!(methods::KARACHI.with_rounding(miqat::PerMark::splat(miqat::Rounding::Up)).source().is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// How well it is known.
    pub evidence: Evidence,
    /// What was read: a table, a ruling, a page.
    pub title: &'static str,
    /// Where it is published; empty where it is not on the web.
    pub url: &'static str,
    /// The date on which it was read or measured, `YYYY-MM-DD`.
    pub checked: &'static str,
}
