//! The two schools of Asr.

/// Whose Asr: how much longer than at noon an upright's shadow must be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Madhab {
    /// The Shafi'i, Maliki, Hanbali and Ja'fari Asr: longer by the height of the upright.
    #[default]
    #[doc(alias = "standard")]
    Shafii,
    /// The Hanafi Asr: longer by twice the height.
    Hanafi,
}

impl Madhab {
    /// By how many heights the shadow is longer than at transit: 1 or 2.
    pub const fn shadow_factor(self) -> f64 {
        match self {
            Self::Shafii => 1.0,
            Self::Hanafi => 2.0,
        }
    }
}
