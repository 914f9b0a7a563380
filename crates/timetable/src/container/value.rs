//! A value of a text: a scalar, or values within it.

/// A value, and the line on which it begins.
#[derive(Debug)]
pub(crate) enum Tree {
    Scalar(String),
    List(usize, Vec<Tree>),
    Map(usize, Vec<(String, Tree)>),
}

impl Tree {
    pub(super) const fn is_scalar(&self) -> bool {
        matches!(self, Self::Scalar(_))
    }

    pub(super) fn scalar(&self) -> Option<&str> {
        if let Self::Scalar(text) = self { Some(text) } else { None }
    }
}
