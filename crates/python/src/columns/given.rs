//! A column as Python gives it: a scalar, an Arrow array or stream, an array of NumPy, a buffer, or a sequence.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::RecordBatchStreamReader;
use arrow_array::types::{
    Date32Type, Date64Type, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{
    Array, ArrayRef, ArrowPrimitiveType, Date32Array, Float64Array, PrimitiveArray, StringArray, make_array,
};
use arrow_buffer::NullBuffer;
use arrow_pyarrow::FromPyArrow;
use arrow_schema::{DataType, TimeUnit};
use chrono::Datelike;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyFloat, PyInt, PySequence, PyString};

use crate::civil::{self, Names};
use crate::error;

/// The column of an argument: one value for every row, or chunks of arrays.
#[derive(Clone, Debug)]
pub enum Column {
    One(ArrayRef),
    Many(Vec<ArrayRef>),
}

/// The kind of the values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Number,
    Date,
    Text,
}

/// The first day of 1970, counted as chrono and Python count.
const UNIX_DAY: i32 = 719_163;
/// In a day: seconds, and milliseconds, microseconds and nanoseconds.
const DAY_S: i64 = 86_400;
const DAY_MS: i64 = 1000 * DAY_S;
const DAY_US: i64 = 1000 * DAY_MS;
const DAY_NS: i64 = 1000 * DAY_US;

impl Column {
    /// The column of an argument with a name.
    ///
    /// # Errors
    ///
    /// `TypeError` for what is no column of this kind.
    pub fn of(given: &Bound<'_, PyAny>, name: &str, kind: Kind) -> PyResult<Self> {
        if let Some(one) = scalar(given, kind)? {
            return Ok(Self::One(one));
        }
        let about = |error: PyErr| PyTypeError::new_err(format!("{name}: {}", error.value(given.py())));
        let chunks = arrow_chunks(given, name)?;
        let chunks = match chunks {
            Some(chunks) => chunks,
            None => vec![other(given, name, kind).map_err(about)?],
        };
        Ok(Self::Many(chunks.iter().map(|chunk| canonical(chunk, name, kind)).collect::<PyResult<_>>()?))
    }

    /// An array of Arrow as a column.
    pub fn of_array(array: &ArrayRef, name: &str, kind: Kind) -> PyResult<Self> {
        Ok(Self::Many(vec![canonical(array, name, kind)?]))
    }

    /// The number of rows; none where one value serves all.
    pub fn rows(&self) -> Option<usize> {
        match self {
            Self::One(_) => None,
            Self::Many(chunks) => Some(chunks.iter().map(|chunk| chunk.len()).sum()),
        }
    }

    /// The rows of a chunk that begin at a row: the array, and how many there are.
    pub fn rest_from(&self, row: usize) -> (ArrayRef, usize) {
        match self {
            Self::One(one) => (Arc::clone(one), usize::MAX),
            Self::Many(chunks) => {
                let mut before = 0;
                for chunk in chunks {
                    if row < before + chunk.len() {
                        let rest = chunk.slice(row - before, before + chunk.len() - row);
                        let rows = rest.len();
                        return (rest, rows);
                    }
                    before += chunk.len();
                }
                (Arc::new(StringArray::from(Vec::<Option<&str>>::new())), 0)
            }
        }
    }
}

/// A value for every row; `None` for what may be a column.
fn scalar(given: &Bound<'_, PyAny>, kind: Kind) -> PyResult<Option<ArrayRef>> {
    let is_number = given.is_instance_of::<PyFloat>() || given.is_instance_of::<PyInt>();
    Ok(match kind {
        Kind::Number if is_number => Some(Arc::new(Float64Array::from(vec![given.extract::<f64>()?]))),
        Kind::Text if given.is_instance_of::<PyString>() => {
            Some(Arc::new(StringArray::from(vec![given.extract::<String>()?])))
        }
        Kind::Date if given.is_instance(Names::get(given.py())?.date.bind(given.py()))? => {
            let days = civil::date_of(given)?.num_days_from_ce() - UNIX_DAY;
            Some(Arc::new(Date32Array::from(vec![days])))
        }
        _ => None,
    })
}

/// The arrays of an object with the Arrow PyCapsule interface. A stream of plain arrays is read through its frame or its chunks.
fn arrow_chunks(given: &Bound<'_, PyAny>, name: &str) -> PyResult<Option<Vec<ArrayRef>>> {
    if given.hasattr("__arrow_c_array__")? {
        let data = arrow_data::ArrayData::from_pyarrow_bound(given)?;
        return Ok(Some(vec![only_field(make_array(data), name)?]));
    }
    if !given.hasattr("__arrow_c_stream__")? {
        return Ok(None);
    }
    if given.hasattr("chunks")? && !given.hasattr("to_frame")? {
        let chunks = given.getattr("chunks")?;
        let mut arrays = Vec::new();
        for chunk in chunks.try_iter()? {
            arrays.extend(arrow_chunks(&chunk?, name)?.unwrap_or_default());
        }
        return Ok(Some(arrays));
    }
    let frame = if given.hasattr("to_frame")? { given.call_method0("to_frame")? } else { given.clone() };
    // pandas has the interface, but needs pyarrow for it.
    let reader = match RecordBatchStreamReader::from_pyarrow_bound(&frame) {
        Err(error) if error.is_instance_of::<pyo3::exceptions::PyImportError>(given.py()) => return Ok(None),
        reader => reader?,
    };
    let batches = given.py().detach(|| reader.collect::<Result<Vec<_>, _>>()).map_err(error::of)?;
    let columns = batches.iter().map(|batch| only_field(Arc::new(arrow_array::StructArray::from(batch.clone())), name));
    columns.collect::<PyResult<_>>().map(Some)
}

/// The one column of a table; another array is itself.
fn only_field(array: ArrayRef, name: &str) -> PyResult<ArrayRef> {
    let Some(table) = array.as_struct_opt() else { return Ok(array) };
    match table.column_names().as_slice() {
        [_] => {}
        // pandas adds its index.
        [_, index] if index.starts_with("__index_level_") => {}
        columns => {
            let columns = columns.join(", ");
            return Err(PyTypeError::new_err(format!("{name}: one column is expected, not the table of {columns}")));
        }
    }
    let column = table.column(0);
    if table.null_count() == 0 {
        return Ok(Arc::clone(column));
    }
    // A row that is null as a whole has any value in its column.
    let nulls = NullBuffer::union(table.nulls(), column.nulls());
    let data = column.to_data().into_builder().nulls(nulls).build().map_err(error::of)?;
    Ok(make_array(data))
}

/// A column without Arrow: an array of NumPy or one that turns into it, a buffer, a sequence.
fn other(given: &Bound<'_, PyAny>, name: &str, kind: Kind) -> PyResult<ArrayRef> {
    let py = given.py();
    let given = if given.hasattr("to_numpy")? { given.call_method0("to_numpy")? } else { given.clone() };
    // Its bytes would be the values behind the mask.
    if given.get_type().name()? == "MaskedArray" {
        return Err(PyTypeError::new_err("a masked array is not taken; give an Arrow array with nulls"));
    }
    if given.hasattr("dtype")? && given.hasattr("tobytes")? {
        let letter: String = given.getattr("dtype")?.getattr("kind")?.extract()?;
        let words = |values: Bound<'_, PyAny>| -> PyResult<Vec<u8>> {
            let bytes = values.call_method0("tobytes")?;
            Ok(bytes.cast::<PyBytes>()?.as_bytes().to_vec())
        };
        match (kind, letter.as_str()) {
            (Kind::Number, "f" | "i" | "u") => {
                return Ok(Arc::new(Float64Array::from(floats(&words(given.call_method1("astype", ("=f8",))?)?))));
            }
            (Kind::Date, "M") => {
                let days = given.call_method1("astype", ("=M8[D]",))?.call_method1("astype", ("=i8",))?;
                return unix_days(&words(days)?, name);
            }
            (_, "O" | "U" | "T") => return sequence(&given.call_method0("tolist")?, kind),
            _ => return Err(wrong(&given.getattr("dtype")?.to_string(), kind)),
        }
    }
    if let Ok(view) = py.import("builtins")?.getattr("memoryview")?.call1((&given,)) {
        let format: String = view.getattr("format")?.extract()?;
        if kind == Kind::Number && format == "d" {
            let bytes = view.call_method0("tobytes")?;
            return Ok(Arc::new(Float64Array::from(floats(bytes.cast::<PyBytes>()?.as_bytes()))));
        }
        return sequence(&view.call_method0("tolist")?, kind);
    }
    if given.is_instance_of::<PyString>() {
        return Err(wrong("str", kind));
    }
    sequence(&given, kind)
}

fn floats(bytes: &[u8]) -> Vec<f64> {
    bytes.as_chunks::<8>().0.iter().map(|word| f64::from_ne_bytes(*word)).collect()
}

/// Days of NumPy, in which the smallest number is no date.
fn unix_days(bytes: &[u8], name: &str) -> PyResult<ArrayRef> {
    let words = bytes.as_chunks::<8>().0.iter().map(|word| i64::from_ne_bytes(*word));
    let days = words.map(|day| if day == i64::MIN { Ok(None) } else { i32::try_from(day).map(Some) });
    let days: Result<Date32Array, _> = days.collect();
    Ok(Arc::new(days.map_err(|_| error::of(format!("{name}: a date is outside the years 1 to 4000")))?))
}

/// The values of a sequence, in which None is a null.
fn sequence(given: &Bound<'_, PyAny>, kind: Kind) -> PyResult<ArrayRef> {
    if given.cast::<PySequence>().is_err() {
        return Err(wrong(&civil::kind(given), kind));
    }
    let values: Vec<Bound<'_, PyAny>> = given.try_iter()?.collect::<PyResult<_>>()?;
    let optional = |value: &Bound<'_, PyAny>| -> PyResult<Option<ArrayRef>> {
        if value.is_none() {
            return Ok(None);
        }
        scalar(value, kind)?.map(Some).ok_or_else(|| wrong(&civil::kind(value), kind))
    };
    Ok(match kind {
        Kind::Number => {
            let numbers =
                values.iter().map(|value| Ok(optional(value)?.map(|one| one.as_primitive::<Float64Type>().value(0))));
            Arc::new(numbers.collect::<PyResult<Float64Array>>()?)
        }
        Kind::Date => {
            let dates =
                values.iter().map(|value| Ok(optional(value)?.map(|one| one.as_primitive::<Date32Type>().value(0))));
            Arc::new(dates.collect::<PyResult<Date32Array>>()?)
        }
        Kind::Text => {
            let texts =
                values.iter().map(|value| Ok(optional(value)?.map(|one| one.as_string::<i32>().value(0).to_owned())));
            Arc::new(texts.collect::<PyResult<StringArray>>()?)
        }
    })
}

fn wrong(found: &str, kind: Kind) -> PyErr {
    PyTypeError::new_err(match kind {
        Kind::Number => format!("numbers are expected, not {found}"),
        Kind::Date => format!("dates are expected, not {found}"),
        Kind::Text => format!("texts are expected, not {found}"),
    })
}

/// The array in the one type that the rest reads: doubles, dates of 32 bits, or texts, which may stay a dictionary.
fn canonical(array: &ArrayRef, name: &str, kind: Kind) -> PyResult<ArrayRef> {
    let found = match kind {
        Kind::Number => numbers(array),
        Kind::Date => dates(array),
        Kind::Text => texts(array),
    };
    found.ok_or_else(|| {
        let wrong = wrong(&array.data_type().to_string(), kind);
        Python::attach(|py| PyTypeError::new_err(format!("{name}: {}", wrong.value(py))))
    })
}

fn numbers(array: &ArrayRef) -> Option<ArrayRef> {
    // Whole numbers beyond 2⁵³ lose digits, and are no degrees.
    macro_rules! from {
        ($type:ty) => {
            Some(Arc::new(array.as_primitive::<$type>().unary::<_, Float64Type>(|value| value as f64)) as ArrayRef)
        };
    }
    match array.data_type() {
        DataType::Float64 => Some(Arc::clone(array)),
        DataType::Float32 => from!(Float32Type),
        DataType::Int8 => from!(Int8Type),
        DataType::Int16 => from!(Int16Type),
        DataType::Int32 => from!(Int32Type),
        DataType::Int64 => from!(Int64Type),
        DataType::UInt8 => from!(UInt8Type),
        DataType::UInt16 => from!(UInt16Type),
        DataType::UInt32 => from!(UInt32Type),
        DataType::UInt64 => from!(UInt64Type),
        // A number such as 31.2 in SQL.
        DataType::Decimal128(_, scale) => {
            let unit = 10_f64.powi(i32::from(*scale));
            let doubles = array.as_primitive::<Decimal128Type>().unary::<_, Float64Type>(|digits| digits as f64 / unit);
            Some(Arc::new(doubles))
        }
        DataType::Null => Some(Arc::new(Float64Array::new_null(array.len()))),
        _ => None,
    }
}

/// Dates, and the dates of timestamps without a zone. With one, the date would depend on a clock.
fn dates(array: &ArrayRef) -> Option<ArrayRef> {
    fn days<T: ArrowPrimitiveType<Native = i64>>(array: &ArrayRef, day: i64) -> ArrayRef {
        let days = |value: i64| value.div_euclid(day).clamp(i32::MIN.into(), i32::MAX.into()) as i32;
        let found: PrimitiveArray<Date32Type> = array.as_primitive::<T>().unary(days);
        Arc::new(found)
    }
    match array.data_type() {
        DataType::Date32 => Some(Arc::clone(array)),
        DataType::Date64 => Some(days::<Date64Type>(array, DAY_MS)),
        DataType::Timestamp(TimeUnit::Second, None) => Some(days::<TimestampSecondType>(array, DAY_S)),
        DataType::Timestamp(TimeUnit::Millisecond, None) => Some(days::<TimestampMillisecondType>(array, DAY_MS)),
        DataType::Timestamp(TimeUnit::Microsecond, None) => Some(days::<TimestampMicrosecondType>(array, DAY_US)),
        DataType::Timestamp(TimeUnit::Nanosecond, None) => Some(days::<TimestampNanosecondType>(array, DAY_NS)),
        DataType::Null => Some(Arc::new(Date32Array::new_null(array.len()))),
        _ => None,
    }
}

fn texts(array: &ArrayRef) -> Option<ArrayRef> {
    match array.data_type() {
        DataType::Utf8 => Some(Arc::clone(array)),
        DataType::LargeUtf8 => Some(Arc::new(array.as_string::<i64>().iter().collect::<StringArray>())),
        DataType::Utf8View => Some(Arc::new(array.as_string_view().iter().collect::<StringArray>())),
        DataType::Dictionary(_, _) => {
            let dictionary = array.as_any_dictionary_opt()?;
            if dictionary.values().is_empty() {
                return Some(Arc::new(StringArray::new_null(array.len())));
            }
            let values = texts(dictionary.values())?;
            let (values, keys) = (values.as_string::<i32>(), dictionary.normalized_keys());
            let text = |(row, key): (usize, &usize)| {
                (array.is_valid(row) && values.is_valid(*key)).then(|| values.value(*key))
            };
            Some(Arc::new(keys.iter().enumerate().map(text).collect::<StringArray>()))
        }
        DataType::Null => Some(Arc::new(StringArray::new_null(array.len()))),
        _ => None,
    }
}
