//! A batch refuses input that does not fit, with the reason, before it takes memory.

use miqat::batch::{Batch, ColumnsMut};
use miqat::chrono::NaiveDate;
use miqat::error::{BatchError, TimeError};
use miqat::{Coordinates, Error, Mark, Place, methods};

#[test]
fn columns_and_offsets_that_do_not_fit_are_refused() {
    let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let places = [Coordinates::new(10.0, 7.4).unwrap(); 2];
    let batch = Batch::new(methods::MWL, first, 3);
    let mut cells = [[0_i64; 5]; Mark::COUNT];
    let mut columns = ColumnsMut::new(cells.each_mut().map(|column| &mut column[..]));
    assert_eq!(batch.fill(&places, &mut columns), Err(Error::Batch(BatchError::ColumnLength { cells: 6 })));
    assert_eq!(batch.with_offsets(&[0]).run(&places), Err(Error::Batch(BatchError::OffsetCount { places: 2 })));
    assert_eq!(
        batch.with_offsets(&[0, 86_400]).run(&places),
        Err(Error::Batch(BatchError::Offset { seconds: 86_400 }))
    );
    let late = NaiveDate::from_ymd_opt(4000, 12, 30).unwrap();
    let beyond = Batch::new(methods::MWL, late, 3).run(&places);
    assert_eq!(
        beyond,
        Err(Error::Time(TimeError::DateOutOfRange { date: NaiveDate::from_ymd_opt(4001, 1, 1).unwrap() }))
    );
}

#[test]
fn a_table_that_does_not_fit_into_memory_or_into_the_years_is_an_error() {
    /// A place that takes no memory itself.
    #[derive(Clone, Copy)]
    struct Equator;
    impl From<Equator> for Place {
        fn from(_: Equator) -> Self {
            Coordinates::constant(0.0, 0.0).into()
        }
    }
    const MANY: usize = 1 << 50;
    let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let batch = Batch::new(methods::MWL, first, 3);
    assert_eq!(batch.run(&[Equator; MANY]), Err(Error::Batch(BatchError::Memory { cells: 3 * MANY })));
    let endless = Batch::new(methods::MWL, first, usize::MAX / 8);
    assert_eq!(endless.run(&[Equator]), Err(Error::Time(TimeError::DateOutOfRange { date: first })));
}
