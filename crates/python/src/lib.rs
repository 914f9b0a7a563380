//! The extension module `miqat._miqat` of the Python package: no rule and no formula is here, only the way to the library and back.
#![forbid(unsafe_code)]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod civil;
mod clock;
mod columns;
mod day;
mod error;
mod hijri;
mod inner;
mod place;
mod registry;
mod rules;
mod schedule;

use pyo3::prelude::*;

#[pymodule]
fn _miqat(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("MiqatError", module.py().get_type::<error::MiqatError>())?;
    module.add("LANGUAGES", hijri::languages().to_vec())?;
    module.add_class::<schedule::Schedule>()?;
    module.add_class::<day::Day>()?;
    module.add_class::<hijri::HijriDate>()?;
    module.add_class::<place::City>()?;
    module.add_class::<registry::Method>()?;
    module.add_class::<registry::Qibla>()?;
    module.add_function(wrap_pyfunction!(schedule::make, module)?)?;
    module.add_function(wrap_pyfunction!(place::place, module)?)?;
    module.add_function(wrap_pyfunction!(place::places, module)?)?;
    module.add_function(wrap_pyfunction!(place::cities, module)?)?;
    module.add_function(wrap_pyfunction!(place::of_id, module)?)?;
    module.add_function(wrap_pyfunction!(place::schedule_of, module)?)?;
    module.add_function(wrap_pyfunction!(registry::methods, module)?)?;
    module.add_function(wrap_pyfunction!(registry::method_for_country, module)?)?;
    module.add_function(wrap_pyfunction!(registry::method_on, module)?)?;
    module.add_function(wrap_pyfunction!(registry::qibla, module)?)?;
    module.add_function(wrap_pyfunction!(hijri::calendars, module)?)?;
    module.add_function(wrap_pyfunction!(hijri::years, module)?)?;
    module.add_function(wrap_pyfunction!(hijri::calendar_of_country, module)?)?;
    module.add_function(wrap_pyfunction!(hijri::month_length, module)?)?;
    module.add_function(wrap_pyfunction!(hijri::month_name, module)?)?;
    module.add_function(wrap_pyfunction!(hijri::words, module)?)?;
    module.add_class::<columns::table::Columns>()?;
    module.add_class::<columns::table::Column>()?;
    module.add_class::<columns::table::Stream>()?;
    module.add_function(wrap_pyfunction!(columns::times::times, module)?)?;
    module.add_function(wrap_pyfunction!(columns::times::with_times, module)?)?;
    module.add_function(wrap_pyfunction!(columns::dates::to_hijri, module)?)?;
    module.add_function(wrap_pyfunction!(columns::dates::to_gregorian, module)?)?;
    Ok(())
}
