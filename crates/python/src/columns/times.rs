//! `times` and `with_times`.

use std::sync::{Arc, Mutex};

use arrow_array::ffi_stream::RecordBatchStreamReader;
use arrow_array::{
    Array, ArrayRef, RecordBatch, RecordBatchIterator, RecordBatchReader, StringArray, StructArray,
    TimestampMicrosecondArray, TimestampMillisecondArray, TimestampSecondArray,
};
use arrow_buffer::{NullBuffer, ScalarBuffer};
use arrow_data::ArrayData;
use arrow_pyarrow::FromPyArrow;
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef, TimeUnit};
use miqat::batch::ABSENT;
use miqat::{Madhab, Mark, Method};
use pyo3::exceptions::{PyKeyError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use super::given::{Column, Kind};
use super::parts;
use super::piece::{Fault, Parts, Piece, Texts};
use super::table::{Columns, Stream};
use super::work::{self, Answer};
use super::zones::Zone;
use crate::error;
use crate::inner::name;
use crate::rules::{self, GivenRules, Rules};

/// The settings of a table.
struct Settings {
    rules: Rules,
    strict: bool,
    reasons: bool,
    unit: TimeUnit,
    threads: usize,
}

/// The columns of a table: places, dates, and settings that can change by row.
struct Inputs {
    lat: Column,
    lon: Column,
    elevation: Column,
    date: Column,
    method: Setting<Method>,
    madhab: Setting<Option<Madhab>>,
    tz: Setting<Zone>,
}

/// A setting of all rows, or a column of names.
enum Setting<T> {
    All(T),
    Column(Column),
}

impl<T: Clone> Setting<T> {
    fn rows(&self) -> Option<usize> {
        match self {
            Self::All(_) => None,
            Self::Column(column) => column.rows(),
        }
    }

    /// The value, or the names from a row.
    fn at(&self, row: usize) -> (Result<T, ArrayRef>, usize) {
        match self {
            Self::All(value) => (Ok(value.clone()), usize::MAX),
            Self::Column(column) => {
                let (array, rows) = column.rest_from(row);
                (Err(array), rows)
            }
        }
    }
}

fn texts<T: Clone>(found: &Result<T, ArrayRef>) -> Texts<'_, T> {
    match found {
        Ok(value) => Texts::Read(value.clone()),
        Err(array) => Texts::Named(array, false),
    }
}

/// The options of both functions, as Python's wrapper passes them.
fn settings(options: &Bound<'_, PyDict>) -> PyResult<Settings> {
    let get = |name: &str| Ok::<_, PyErr>(options.get_item(name)?.filter(|given| !given.is_none()));
    let rules = Rules::of(&GivenRules {
        high_latitude: get("high_latitude")?,
        polar: get("polar")?,
        ramadan: get("ramadan")?,
        elevation_rule: get("elevation_rule")?,
        shifts: get("shifts")?,
    })?;
    let text = |name: &str| get(name)?.map_or_else(|| Ok(String::new()), |given| given.extract());
    let unit = match text("unit")?.as_str() {
        "s" => TimeUnit::Second,
        "ms" => TimeUnit::Millisecond,
        "us" => TimeUnit::Microsecond,
        other => return Err(error::of(format!("unit={other:?}: expected \"s\", \"ms\" or \"us\""))),
    };
    let strict = match text("errors")?.as_str() {
        "raise" => true,
        "null" => false,
        other => return Err(error::of(format!("errors={other:?}: expected \"raise\" or \"null\""))),
    };
    let reasons = get("reasons")?.is_some_and(|given| given.is_truthy().unwrap_or(false));
    let given = get("threads")?.map(|given| given.extract::<usize>()).transpose();
    let threads = parts::threads(given.map_err(|_| error::of("threads: a whole number from 1 is expected"))?)?;
    Ok(Settings { rules, strict, reasons, unit, threads })
}

/// The columns of an argument: its value, or what a table's column of that name is.
type Find<'f, 'py> = dyn Fn(&Bound<'py, PyAny>, &str, Kind) -> PyResult<Column> + 'f;

fn inputs<'py>(
    [lat, lon, date]: [&Bound<'py, PyAny>; 3],
    options: &Bound<'py, PyDict>,
    find: &Find<'_, 'py>,
) -> PyResult<Inputs> {
    let option = |name: &str| options.get_item(name)?.ok_or_else(|| PyKeyError::new_err(name.to_owned()));
    let (method, madhab, tz) = (option("method")?, option("madhab")?, option("tz")?);
    Ok(Inputs {
        lat: find(lat, "lat", Kind::Number)?,
        lon: find(lon, "lon", Kind::Number)?,
        date: find(date, "date", Kind::Date)?,
        elevation: find(&option("elevation")?, "elevation", Kind::Number)?,
        method: if method.is_instance_of::<PyString>() || method.is_instance_of::<PyDict>() || method.is_none() {
            Setting::All(rules::method(&method)?)
        } else {
            Setting::Column(find(&method, "method", Kind::Text)?)
        },
        madhab: if madhab.is_none() {
            Setting::All(None)
        } else if madhab.is_instance_of::<PyString>() {
            Setting::All(Some(rules::madhab_named(&madhab.extract::<String>()?).map_err(error::of)?))
        } else {
            Setting::Column(find(&madhab, "madhab", Kind::Text)?)
        },
        tz: if tz.is_none() {
            Setting::All(Zone::OfLongitude)
        } else if tz.is_instance_of::<PyString>() || tz.hasattr("utcoffset")? {
            Setting::All(Zone::of(&tz)?)
        } else {
            Setting::Column(find(&tz, "tz", Kind::Text)?)
        },
    })
}

impl Inputs {
    /// The number of rows of every column, which is also the table's if there is one; 1 without columns.
    fn rows(&self, of_table: Option<usize>) -> PyResult<usize> {
        let mut rows = of_table.map(|rows| (rows, "the table"));
        for (given, name) in [
            (self.lat.rows(), "lat"),
            (self.lon.rows(), "lon"),
            (self.date.rows(), "date"),
            (self.elevation.rows(), "elevation"),
            (self.method.rows(), "method"),
            (self.madhab.rows(), "madhab"),
            (self.tz.rows(), "tz"),
        ] {
            match (given, rows) {
                (Some(one), Some((other, other_name))) if one != other => {
                    return Err(error::of(format!("{name} has {one} rows, and {other_name} {other}")));
                }
                (Some(one), None) => rows = Some((one, name)),
                _ => {}
            }
        }
        Ok(rows.map_or(1, |(rows, _)| rows))
    }

    /// The columns of times.
    fn columns(
        &self,
        py: Python<'_>,
        settings: &Settings,
        of_table: Option<usize>,
        rows_before: usize,
    ) -> PyResult<Vec<ArrayRef>> {
        let rows = self.rows(of_table)?;
        let mut marks: [Vec<i64>; Mark::COUNT] = std::array::from_fn(|_| vec![ABSENT; rows]);
        let mut reasons = vec![None; if settings.reasons { rows } else { 0 }];
        let mut first = 0;
        while first < rows {
            let is_one = |column: &Column| matches!(column, Column::One(_));
            let numbers = [&self.lat, &self.lon, &self.elevation, &self.date]
                .map(|column| (column.rest_from(first), is_one(column)));
            let (method, madhab, tz) = (self.method.at(first), self.madhab.at(first), self.tz.at(first));
            let lengths = numbers.iter().map(|((_, rows), _)| *rows).chain([method.1, madhab.1, tz.1]);
            let length = lengths.min().unwrap_or(usize::MAX).min(rows - first);
            let [lat, lon, elevation, date] = numbers.each_ref().map(|((array, _), is_one)| (array, *is_one));
            let given = Parts {
                lat,
                lon,
                elevation,
                date,
                method: texts(&method.0),
                madhab: texts(&madhab.0),
                tz: texts(&tz.0),
            };
            let piece = Piece::new(py, &settings.rules, length, first, settings.strict, given);
            let marks = marks.each_mut().map(|column| column.get_mut(first..first + length).unwrap_or_default());
            let reasons = if settings.reasons { reasons.get_mut(first..first + length) } else { None };
            py.detach(|| filled(&piece, marks, reasons, settings.threads))
                .map_err(|Fault { row, message }| error::of(format!("row {}: {message}", rows_before + row)))?;
            first += length;
        }
        let mut columns: Vec<ArrayRef> = marks.into_iter().map(|column| times_column(column, settings.unit)).collect();
        if settings.reasons {
            columns.push(Arc::new(StringArray::from(reasons)));
        }
        Ok(columns)
    }
}

/// Fills the rows of a piece on all threads.
fn filled(
    piece: &Piece<'_>,
    mut marks: [&mut [i64]; Mark::COUNT],
    mut reasons: Option<&mut [Option<String>]>,
    threads: usize,
) -> Result<(), Fault> {
    let ranges = parts::ranges(piece.rows, threads);
    let mut work = Vec::with_capacity(ranges.len());
    for range in ranges {
        let marks = marks.each_mut().map(|column| column.split_off_mut(..range.len()).unwrap_or_default());
        let reasons = reasons.as_mut().and_then(|reasons| reasons.split_off_mut(..range.len()));
        work.push((range, Answer { marks, reasons }));
    }
    parts::each(work, threads, |(range, mut answer)| work::fill(piece, range, &mut answer))
}

/// A column of Unix seconds, in another unit and with nulls.
fn times_column(seconds: Vec<i64>, unit: TimeUnit) -> ArrayRef {
    let nulls = seconds.contains(&ABSENT).then(|| NullBuffer::from_iter(seconds.iter().map(|time| *time != ABSENT)));
    // The years 1 to 4000 are within every unit.
    let by = |factor: i64| -> ScalarBuffer<i64> { seconds.iter().map(|time| time.saturating_mul(factor)).collect() };
    match unit {
        TimeUnit::Millisecond => Arc::new(TimestampMillisecondArray::new(by(1000), nulls).with_timezone("UTC")),
        TimeUnit::Microsecond => Arc::new(TimestampMicrosecondArray::new(by(1_000_000), nulls).with_timezone("UTC")),
        _ => Arc::new(TimestampSecondArray::new(seconds.into(), nulls).with_timezone("UTC")),
    }
}

fn fields(settings: &Settings) -> Vec<Field> {
    let time = DataType::Timestamp(settings.unit, Some("UTC".into()));
    let mut fields: Vec<Field> = Mark::ALL.iter().map(|mark| Field::new(name(*mark), time.clone(), true)).collect();
    if settings.reasons {
        fields.push(Field::new("reason", DataType::Utf8, true));
    }
    fields
}

/// `times`, whose documentation is Python's.
#[pyfunction]
#[pyo3(name = "_times")]
pub fn times<'py>(
    py: Python<'py>,
    lat: &Bound<'py, PyAny>,
    lon: &Bound<'py, PyAny>,
    date: &Bound<'py, PyAny>,
    options: &Bound<'py, PyDict>,
) -> PyResult<Columns> {
    let settings = settings(options)?;
    let columns = inputs([lat, lon, date], options, &|given, name, kind| Column::of(given, name, kind))?
        .columns(py, &settings, None, 0)?;
    RecordBatch::try_new(Arc::new(Schema::new(fields(&settings))), columns).map(Columns).map_err(error::of)
}

/// `with_times`, whose documentation is Python's.
#[pyfunction]
#[pyo3(name = "_with_times")]
pub fn with_times<'py>(
    py: Python<'py>,
    table: &Bound<'py, PyAny>,
    lat: &Bound<'py, PyAny>,
    lon: &Bound<'py, PyAny>,
    date: &Bound<'py, PyAny>,
    options: &Bound<'py, PyDict>,
) -> PyResult<Py<PyAny>> {
    let settings = settings(options)?;
    let given = [lat, lon, date].map(|given| given.clone().unbind());
    let adder = Adder { given, options: options.copy()?.unbind(), settings };
    if table.hasattr("__arrow_c_array__")? {
        let data = ArrayData::from_pyarrow_bound(table)?;
        if !matches!(data.data_type(), DataType::Struct(_)) || data.null_count() > 0 {
            return Err(PyTypeError::new_err(format!("table: a record batch is expected, not {}", data.data_type())));
        }
        let batch = StructArray::from(data);
        let (schema, batch) = (adder.schema(&batch_schema(&batch))?, RecordBatch::from(batch));
        return Ok(Columns(adder.add(py, &batch, &schema, 0)?).into_pyobject(py)?.into_any().unbind());
    }
    if !table.hasattr("__arrow_c_stream__")? {
        return Err(PyTypeError::new_err("table: an object with the Arrow PyCapsule interface is expected"));
    }
    let reader = RecordBatchStreamReader::from_pyarrow_bound(table)?;
    let schema = adder.schema(&reader.schema())?;
    let out = Arc::clone(&schema);
    // After an error there are no further batches: a caller that goes on would not see that one is missing.
    let batches = reader.scan((0, false), move |(rows, has_failed), batch| {
        if *has_failed {
            return None;
        }
        let before = *rows;
        let added = batch.and_then(|batch| {
            *rows += batch.num_rows();
            // The caller may have attached this thread to the interpreter, or not.
            Python::attach(|py| {
                let added = adder.add(py, &batch, &schema, before);
                added.map_err(|error| ArrowError::ComputeError(error.value(py).to_string()))
            })
        });
        *has_failed = added.is_err();
        Some(added)
    });
    let reader: Box<dyn RecordBatchReader + Send> = Box::new(RecordBatchIterator::new(batches, out));
    Ok(Stream(Mutex::new(Some(reader))).into_pyobject(py)?.into_any().unbind())
}

fn batch_schema(batch: &StructArray) -> SchemaRef {
    Arc::new(Schema::new(batch.fields().clone()))
}

/// Adds columns of times to batches.
struct Adder {
    given: [Py<PyAny>; 3],
    options: Py<PyDict>,
    settings: Settings,
}

impl Adder {
    /// The table's columns followed by the times. Fails if the table has a column of such a name.
    fn schema(&self, of: &SchemaRef) -> PyResult<SchemaRef> {
        let added = fields(&self.settings);
        if let Some(field) = added.iter().find(|field| of.column_with_name(field.name()).is_some()) {
            return Err(error::of(format!("the table has a column {:?} already: rename it", field.name())));
        }
        let fields: Vec<_> = of.fields().iter().cloned().chain(added.into_iter().map(Arc::new)).collect();
        Ok(Arc::new(Schema::new(fields).with_metadata(of.metadata().clone())))
    }

    /// A text is a column of the batch if it has one of that name, else a value.
    fn add(
        &self,
        py: Python<'_>,
        batch: &RecordBatch,
        schema: &SchemaRef,
        rows_before: usize,
    ) -> PyResult<RecordBatch> {
        let given = self.given.each_ref().map(|given| given.bind(py));
        let options = self.options.bind(py).copy()?;
        let find = |given: &Bound<'_, PyAny>, argument: &str, kind: Kind| {
            let Ok(column) = given.cast::<PyString>() else { return Column::of(given, argument, kind) };
            let column = column.to_string();
            match batch.column_by_name(&column) {
                Some(array) => Column::of_array(array, argument, kind),
                None => {
                    let names: Vec<&str> =
                        batch.schema_ref().fields().iter().map(|field| field.name().as_str()).collect();
                    Err(PyKeyError::new_err(format!("{argument}={column:?}: the table has {}", names.join(", "))))
                }
            }
        };
        // A name of a method, a madhab or a zone is a value unless it is the name of a column.
        for name in ["method", "madhab", "tz"] {
            if let Some(text) = options.get_item(name)?.and_then(|given| given.extract::<String>().ok())
                && let Some(array) = batch.column_by_name(&text)
            {
                let column =
                    super::table::Column::of(Arc::clone(array), Field::new(text, array.data_type().clone(), true));
                options.set_item(name, column)?;
            }
        }
        let added = inputs(given, &options, &find)?.columns(py, &self.settings, Some(batch.num_rows()), rows_before)?;
        let columns = batch.columns().iter().cloned().chain(added).collect();
        RecordBatch::try_new(Arc::clone(schema), columns).map_err(error::of)
    }
}
