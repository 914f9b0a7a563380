//! The files of tests as modules of one program: to build each alone takes longer than to run them all.
#![allow(clippy::duplicate_mod, reason = "each file has its own copy of what the tests share")]

#[cfg(all(feature = "boundaries", feature = "csv"))]
#[path = "auto_traits.rs"]
mod auto_traits;
#[path = "index.rs"]
mod index;
#[cfg(feature = "csv")]
#[path = "jakim_zones.rs"]
mod jakim_zones;
#[cfg(feature = "csv")]
#[path = "point_tables.rs"]
mod point_tables;
#[path = "points.rs"]
mod points;
#[cfg(feature = "csv")]
#[path = "points_faults.rs"]
mod points_faults;
#[path = "search.rs"]
mod search;
#[path = "standpoints.rs"]
mod standpoints;
#[path = "zones.rs"]
mod zones;
#[path = "zones_of_places.rs"]
mod zones_of_places;
