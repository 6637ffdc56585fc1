//! How far a number has come: the expressions of UAX #14, LB25.

use icu_properties::props::LineBreak as Lb;

/// Where in `NU (SY | IS)* (CL | CP)?` the text before a position stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Progress {
    /// In no number.
    #[default]
    Outside,
    /// After `NU (SY | IS)*`.
    Digits,
    /// After `NU (SY | IS)* (CL | CP)`.
    Closed,
}

impl Progress {
    /// Takes in the next class.
    #[must_use]
    pub(super) fn push(self, class: Lb) -> Self {
        match (self, class) {
            (_, Lb::NU) | (Self::Digits, Lb::SY | Lb::IS) => Self::Digits,
            (Self::Digits, Lb::CL | Lb::CP) => Self::Closed,
            _ => Self::Outside,
        }
    }
}
