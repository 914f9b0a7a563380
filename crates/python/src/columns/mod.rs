//! Columns of places and dates in, columns of times out, by the Arrow PyCapsule interface.

pub mod dates;
mod given;
mod parts;
mod piece;
pub mod table;
pub mod times;
mod work;
mod zones;
