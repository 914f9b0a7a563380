//! `MiqatError`, with the messages of the library.

use std::fmt::Display;

use pyo3::exceptions::PyValueError;
use pyo3::{PyErr, create_exception};

create_exception!(
    miqat,
    MiqatError,
    PyValueError,
    "A value that cannot be used, or a question without an answer. The message contains the value and the allowed range."
);

/// The error of the library as Python's.
pub fn of(error: impl Display) -> PyErr {
    MiqatError::new_err(error.to_string())
}
