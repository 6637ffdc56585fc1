//! Civil dates and instants: Jalali, Gregorian, Hijri and Hebrew; reading and printing them.
//!
//! Pure arithmetic and tables. The current time is always passed in, zones come
//! from the tz database that is compiled in, and words such as "2 hours ago"
//! belong to `locale`: this module only says how many of which unit.

mod age;
mod civil;
mod format;
mod gregorian;
mod hebrew;
mod hebrew_numeral;
mod hijri;
mod instant;
mod jalali;
mod month;
mod printed;
mod span;
mod token;
mod words;
mod zone;

pub use age::{Age, age};
pub use civil::{Calendar, CivilDate};
pub use format::{Style, format, month_name};
pub use instant::Instant;
pub use month::NamedMonth;
pub use printed::{Found, Hints, Printed, find, is_only_date_words, parse};
pub use span::{Span, SpanError};
