//! The sources of methods.

/// How well a method is known to be the method of its authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// Recovered from the authority's own tables, and checked on cities or months that were not used to find it.
    Measured,
    /// Published by the authority as a rule; no table was available for a check.
    Published,
    /// Fitted to a table whose publisher is not confirmed, or to few rows.
    Fitted,
    /// Reported by others; neither the rule nor a table of the authority was seen.
    Reported,
    /// A variant of a program or a site, for reproducing its output; no authority prints it.
    Program,
}

/// The source of a method, and how the method was checked.
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
    /// The source itself: a table, a ruling, or a page.
    pub title: &'static str,
    /// The address; empty if the source is not on the web.
    pub url: &'static str,
    /// The date of reading or measuring, `YYYY-MM-DD`.
    pub checked: &'static str,
}
