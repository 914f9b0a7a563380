//! The results: `Columns`, a table in memory, and `Stream`, which computes as it is read.

use std::sync::{Mutex, PoisonError};

use arrow_array::cast::AsArray;
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, to_ffi};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::{
    Date32Type, Int32Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampSecondType, UInt8Type,
};
use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchIterator, RecordBatchReader, StructArray};
use arrow_schema::{ArrowError, DataType, Field, TimeUnit};
use pyo3::exceptions::{PyKeyError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule, PyDict, PyTuple};

use crate::error;

/// Columns of equal length, which every library with the Arrow PyCapsule interface takes without copying.
#[pyclass(module = "miqat", frozen)]
pub struct Columns(pub RecordBatch);

#[pymethods]
impl Columns {
    /// The names of the columns.
    #[getter]
    fn names(&self) -> Vec<String> {
        self.0.schema_ref().fields().iter().map(|field| field.name().clone()).collect()
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    /// A column by its name. Raises KeyError.
    fn __getitem__(&self, name: &str) -> PyResult<Column> {
        let (number, field) = self
            .0
            .schema_ref()
            .column_with_name(name)
            .ok_or_else(|| PyKeyError::new_err(format!("{name:?} is not one of {}", self.names().join(", "))))?;
        Ok(Column { array: self.0.column(number).clone(), field: field.clone() })
    }

    /// The columns as arrays of NumPy, which must be installed, by their names. A null is NaT.
    fn to_numpy<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let arrays = PyDict::new(py);
        for name in self.names() {
            arrays.set_item(&name, self.__getitem__(&name)?.to_numpy(py)?)?;
        }
        Ok(arrays)
    }

    fn __repr__(&self) -> String {
        format!("<Columns {} x {} rows>", self.names().join(", "), self.0.num_rows())
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        schema_capsule(py, FFI_ArrowSchema::try_from(self.0.schema_ref().as_ref()).map_err(error::of)?)
    }

    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let _ = requested_schema;
        array_capsules(py, &StructArray::from(self.0.clone()), None)
    }

    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        stream_capsule(py, Box::new(RecordBatchIterator::new([Ok(self.0.clone())], self.0.schema())))
    }
}

/// One column.
#[pyclass(module = "miqat", frozen)]
pub struct Column {
    array: ArrayRef,
    field: Field,
}

impl Column {
    pub fn of(array: ArrayRef, field: Field) -> Self {
        Self { array, field }
    }
}

#[pymethods]
impl Column {
    fn __len__(&self) -> usize {
        self.array.len()
    }

    /// The number of its nulls.
    #[getter]
    fn null_count(&self) -> usize {
        self.array.null_count()
    }

    /// The column as an array of NumPy, which must be installed: times as datetime64 in UTC, dates as datetime64[D], in both of
    /// which a null is NaT. Raises TypeError for a column of texts, and for numbers with nulls.
    fn to_numpy<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let nulls = self.array.nulls();
        let with_nat = |values: &[i64]| -> Vec<u8> {
            let is_null = |row: usize| nulls.is_some_and(|nulls| nulls.is_null(row));
            let values = values.iter().enumerate();
            values.flat_map(|(row, value)| if is_null(row) { i64::MIN } else { *value }.to_ne_bytes()).collect()
        };
        let (bytes, dtype) = match self.array.data_type() {
            DataType::Timestamp(TimeUnit::Second, _) => {
                (with_nat(self.array.as_primitive::<TimestampSecondType>().values()), "datetime64[s]")
            }
            DataType::Timestamp(TimeUnit::Millisecond, _) => {
                (with_nat(self.array.as_primitive::<TimestampMillisecondType>().values()), "datetime64[ms]")
            }
            DataType::Timestamp(TimeUnit::Microsecond, _) => {
                (with_nat(self.array.as_primitive::<TimestampMicrosecondType>().values()), "datetime64[us]")
            }
            DataType::Date32 => {
                let days: Vec<i64> =
                    self.array.as_primitive::<Date32Type>().values().iter().copied().map(i64::from).collect();
                (with_nat(&days), "datetime64[D]")
            }
            DataType::Int32 if nulls.is_none() => {
                let values = self.array.as_primitive::<Int32Type>().values();
                (values.iter().flat_map(|value| value.to_ne_bytes()).collect(), "int32")
            }
            DataType::UInt8 if nulls.is_none() => (self.array.as_primitive::<UInt8Type>().values().to_vec(), "uint8"),
            other => {
                return Err(PyTypeError::new_err(format!(
                    "{}: NumPy has no column of {other} with nulls",
                    self.field.name()
                )));
            }
        };
        py.import("numpy")?.call_method1("frombuffer", (PyBytes::new(py, &bytes), dtype))
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        schema_capsule(py, FFI_ArrowSchema::try_from(&self.field).map_err(error::of)?)
    }

    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let _ = requested_schema;
        array_capsules(py, &self.array, Some(&self.field))
    }
}

/// A table that is computed as it is read, batch by batch. It can be read once.
#[pyclass(module = "miqat", frozen)]
pub struct Stream(pub Mutex<Option<Box<dyn RecordBatchReader + Send>>>);

#[pymethods]
impl Stream {
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = py.detach(|| {
            let reader = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            reader.as_ref().map(|reader| reader.schema())
        });
        let schema = schema.ok_or_else(|| error::of("a stream can be read once, and this one has been read"))?;
        schema_capsule(py, FFI_ArrowSchema::try_from(schema.as_ref()).map_err(error::of)?)
    }

    /// Raises `MiqatError` where the table has been read already.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        // A thread that computes the next batch needs the interpreter before it gives the lock back.
        let reader = py.detach(|| self.0.lock().unwrap_or_else(PoisonError::into_inner).take());
        stream_capsule(py, reader.ok_or_else(|| error::of("a stream can be read once, and this one has been read"))?)
    }

    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    /// The next batch.
    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Columns>> {
        let next = py.detach(|| {
            let mut reader = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            reader.as_mut().and_then(Iterator::next)
        });
        match next.transpose() {
            Err(ArrowError::ComputeError(message)) => Err(error::of(message)),
            batch => batch.map(|batch| batch.map(Columns)).map_err(error::of),
        }
    }
}

fn schema_capsule(py: Python<'_>, schema: FFI_ArrowSchema) -> PyResult<Bound<'_, PyCapsule>> {
    PyCapsule::new_with_value(py, schema, c"arrow_schema")
}

fn array_capsules<'py>(py: Python<'py>, array: &dyn Array, field: Option<&Field>) -> PyResult<Bound<'py, PyTuple>> {
    let (data, mut schema): (FFI_ArrowArray, FFI_ArrowSchema) = to_ffi(&array.to_data()).map_err(error::of)?;
    if let Some(field) = field {
        schema = FFI_ArrowSchema::try_from(field).map_err(error::of)?;
    }
    let data = PyCapsule::new_with_value(py, data, c"arrow_array")?;
    PyTuple::new(py, [schema_capsule(py, schema)?, data])
}

fn stream_capsule(py: Python<'_>, reader: Box<dyn RecordBatchReader + Send>) -> PyResult<Bound<'_, PyCapsule>> {
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(reader), c"arrow_array_stream")
}
