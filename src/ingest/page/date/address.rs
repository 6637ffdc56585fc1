//! The day that a page's address names.

use crate::calendar::CivilDate;

/// Reads the day that an address names: `/2019/11/20/`, `/2019-11-20`, `20191120`.
pub(super) fn in_address(url: &str) -> Option<CivilDate> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let path = url.split("://").nth(1).unwrap_or(url);
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let parts: Vec<&str> = path
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| text.len() <= 4);
    let month = |text: &str| {
        let word = text.to_ascii_lowercase();
        let named = MONTHS
            .iter()
            .position(|month| word.starts_with(month) && word.len() <= 9);
        named
            .map(|place| place as u16 + 1)
            .or_else(|| number(text).filter(|_| text.len() <= 2))
    };
    let date = |year: u16, month: u16, day: u16| {
        let sound = (1995..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        sound.then_some(CivilDate {
            year: i32::from(year),
            month: month as u8,
            day: day as u8,
        })
    };
    for part in parts.windows(3) {
        let [first, second, third] = part else { continue };
        if first.len() == 4
            && third.len() <= 2
            && let (Some(year), Some(month), Some(day)) = (number(first), month(second), number(third))
            && let Some(date) = date(year, month, day)
        {
            return Some(date);
        }
    }
    parts.iter().find_map(|part| {
        if part.len() != 8 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        date(
            number(part.get(..4)?)?,
            number(part.get(4..6)?)?,
            number(part.get(6..)?)?,
        )
    })
}
