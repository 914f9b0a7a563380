//! Time scales: [`Ut`] turns with the Earth, [`Tt`] runs evenly.
