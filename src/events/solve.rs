//! The only root finder.

/// The u in [low, high] at which `f` crosses zero, by Newton's method within a bracket.
///
/// `f` returns its value and its derivative. Its values at the ends have opposite signs; a step outside the bracket, or
/// an unusable one because the slope is flat, is replaced by a bisection. The result is within `tolerance` of a root.
/// It is the same on every platform, because the number of steps depends only on the numbers.
pub(crate) fn root(f: impl Fn(f64) -> (f64, f64), guess: f64, low: f64, high: f64, tolerance: f64) -> f64 {
    /// Bisection alone reduces a day to a tenth of a microsecond in 40 steps.
    const MAX_STEPS: usize = 60;
    let falling = f(low).0 > 0.0;
    let (mut low, mut high) = (low, high);
    let mut u = if guess > low && guess < high { guess } else { (low + high) / 2.0 };
    for _ in 0..MAX_STEPS {
        let (value, slope) = f(u);
        if (value > 0.0) == falling {
            low = u;
        } else {
            high = u;
        }
        let newton = u - value / slope;
        // A NaN or infinite step fails the comparison, and a bisection follows.
        let next = if newton > low && newton < high { newton } else { (low + high) / 2.0 };
        let step = next - u;
        u = next;
        if step.abs() < tolerance {
            break;
        }
    }
    u
}

#[cfg(test)]
mod tests {
    use core::cell::Cell;

    use super::root;
    use crate::math::{PI, sin_cos};

    #[test]
    fn a_newton_step_that_would_leave_the_bracket_becomes_a_bisection() {
        let cube = |u: f64| (u * u * u - 1e-9, 3.0 * u * u);
        assert!((root(cube, 1e-9, -1.0, 2.0, 1e-12) - 1e-3).abs() < 1e-11);
    }

    #[test]
    fn a_root_is_found_on_a_falling_and_on_a_rising_slope() {
        assert!((root(|u| (2.0 - u, -1.0), 0.1, 0.0, 5.0, 1e-12) - 2.0).abs() < 1e-11);
        assert!((root(|u| (u - 2.0, 1.0), 4.9, 0.0, 5.0, 1e-12) - 2.0).abs() < 1e-11);
    }

    #[test]
    fn a_guess_at_the_root_is_the_quickest_and_one_outside_of_the_bracket_is_not_taken() {
        let calls = Cell::new(0);
        let wave = |u: f64| {
            calls.set(calls.get() + 1);
            sin_cos(u)
        };
        let calls_by = |guess: f64| {
            calls.set(0);
            // The wave has other roots before and behind.
            assert!((root(wave, guess, 2.0, 4.0, 1e-9) - PI).abs() < 1e-11, "{guess}");
            calls.get()
        };
        assert_eq!(calls_by(PI - 1e-4), 3);
        for outside in [-7.0, -3.0, 0.0, 5.0, 6.2, 9.0, f64::NAN, f64::INFINITY] {
            assert_eq!(calls_by(outside), 4, "{outside}");
        }
    }
}
