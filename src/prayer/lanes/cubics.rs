//! Cubic polynomials of many days.

use crate::astro::track::Cubic;
use crate::prayer::finish::Days;

/// c₀ + c₁v + c₂v² + c₃v³ for each of D days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cubics<const D: usize>([Days<D>; 4]);

impl<const D: usize> Cubics<D> {
    pub(super) fn of(cubics: &[Cubic; D]) -> Self {
        let [mut c0, mut c1, mut c2, mut c3] = [[0.0; D]; 4];
        let columns = c0.iter_mut().zip(&mut c1).zip(&mut c2).zip(&mut c3);
        for ((((c0, c1), c2), c3), cubic) in columns.zip(cubics) {
            [*c0, *c1, *c2, *c3] = cubic.coefficients();
        }
        Self([c0, c1, c2, c3])
    }

    pub(super) fn same(cubic: &Cubic) -> Self {
        Self(cubic.coefficients().map(|coefficient| [coefficient; D]))
    }

    pub(super) fn constant(values: Days<D>) -> Self {
        Self([values, [0.0; D], [0.0; D], [0.0; D]])
    }

    /// The values at an instant of each day.
    #[inline(always)]
    pub(super) fn values_at(&self, v: &Days<D>, values: &mut Days<D>) {
        let Self([c0, c1, c2, c3]) = self;
        let coefficients = c0.iter().zip(c1).zip(c2).zip(c3);
        for ((value, v), (((c0, c1), c2), c3)) in values.iter_mut().zip(v).zip(coefficients) {
            *value = c0 + v * (c1 + v * (c2 + v * c3));
        }
    }

    /// The values at an instant of each day, and the derivatives without their smallest term, 1e-6 of the whole.
    #[inline(always)]
    pub(super) fn at(&self, v: &Days<D>, values: &mut Days<D>, rates: &mut Days<D>) {
        self.values_at(v, values);
        let Self([_, c1, c2, _]) = self;
        for ((rate, v), (c1, c2)) in rates.iter_mut().zip(v).zip(c1.iter().zip(c2)) {
            *rate = c1 + (v + v) * c2;
        }
    }
}
