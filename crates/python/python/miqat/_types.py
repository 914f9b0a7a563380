"""What arguments can be."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol, TypedDict, Union, runtime_checkable


@runtime_checkable
class ArrowArray(Protocol):
    """An array or a record batch with the Arrow PyCapsule interface."""

    def __arrow_c_array__(self, requested_schema: Any = None) -> Any: ...


@runtime_checkable
class ArrowStream(Protocol):
    """A stream of arrays or of record batches with the Arrow PyCapsule interface."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...


class NumpyLike(Protocol):
    """An array of NumPy, or another that turns into bytes as it does."""

    @property
    def dtype(self) -> Any: ...

    def tobytes(self) -> bytes: ...


class WithNumpy(Protocol):
    """A column that turns into an array of NumPy, such as a Series of pandas."""

    def to_numpy(self) -> Any: ...


Column = Union[ArrowArray, ArrowStream, NumpyLike, WithNumpy]
NumberColumn = Union[float, Column, Sequence[Union[float, None]]]
DateColumn = Union[datetime.date, Column, Sequence[Union[datetime.date, None]]]
TextColumn = Union[Column, Sequence[Union[str, None]]]
# A rule in the form of the library's settings: a name, or a dict of one name and its values.
Rule = Union[str, Mapping[str, Any], None]


class Options(TypedDict, total=False):
    """The options of `times` that `with_times` has too."""

    tz: Union[str, datetime.tzinfo, TextColumn, None]
    madhab: Union[str, TextColumn, None]
    elevation: Union[str, float]
    high_latitude: Rule
    polar: Rule
    ramadan: Rule
    elevation_rule: Rule
    shifts: Union[Mapping[str, str], None]
    reasons: bool
    errors: Literal["raise", "null"]
    unit: Literal["s", "ms", "us"]
    threads: Union[int, None]
