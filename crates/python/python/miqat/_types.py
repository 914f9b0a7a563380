"""What arguments can be."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, Union, runtime_checkable


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


Column = Union[ArrowArray, ArrowStream, NumpyLike]
NumberColumn = Union[float, Column, Sequence[Union[float, None]]]
DateColumn = Union[datetime.date, Column, Sequence[Union[datetime.date, None]]]
TextColumn = Union[Column, Sequence[Union[str, None]]]
# A rule in the form of the library's settings: a name, or a dict of one name and its values.
Rule = Union[str, Mapping[str, Any], None]
