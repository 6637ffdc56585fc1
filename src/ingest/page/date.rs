//! When a page was published: from what it says for machines, from its address, from what it prints.
//!
//! Candidates are tried in the order of their trust. A moment in UTC that is the
//! local time which the page prints was written by a careless program, and the
//! printed one counts.

mod address;
mod elements;
mod fields;

use dom_query::Document;

use super::linked_data::Linked;
use crate::article::Article;
use crate::calendar::{CivilDate, Found, Hints, Instant, find};
use crate::ingest::months::in_english;
use crate::ingest::{clean, record};
use address::in_address;
use elements::{Elements, elements};
use fields::{Fields, in_scripts};

/// What a page says about its time, and how sure that is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Candidates {
    /// What says that it is the time of publication.
    sure: Vec<String>,
    /// The day that the page's address names.
    address: Option<CivilDate>,
    /// What is printed where a date would stand.
    printed: Vec<String>,
    /// What may be the time of publication.
    unsure: Vec<String>,
    /// Lines that are hardly more than a date, wherever they stand.
    lone: Vec<String>,
}

/// Collects what a page says about its time.
pub(super) fn candidates(
    document: &Document,
    page: &str,
    linked: &Linked,
    url: Option<&str>,
    own: Option<String>,
) -> Candidates {
    let fields = Fields::of(document);
    // what the site's own program prints has the time of the place
    let mut sure: Vec<String> = own.into_iter().collect();
    sure.extend(
        ["datePublished", "dateCreated", "uploadDate"]
            .iter()
            .filter_map(|name| linked.text(name)),
    );
    sure.extend(fields.published());
    let Elements {
        printed,
        marked,
        lone,
    } = elements(document);
    sure.extend(marked);
    let mut unsure: Vec<String> = in_scripts(page);
    unsure.extend(linked.text("dateModified"));
    unsure.extend(fields.modified());
    Candidates {
        sure,
        address: url.and_then(in_address),
        printed,
        unsure,
        lone,
    }
}

/// Gives an article the time at which it was published; `lines` are date lines that stood at its head or end.
pub(super) fn settle(article: &mut Article, candidates: &Candidates, lines: &[String]) {
    let lang = article.lang.clone();
    let read = |text: &String| read(text, lang.as_deref()).map(|instant| (instant, text.clone()));
    let sure = candidates.sure.iter().find_map(read);
    let printed = || {
        let lines = lines.iter().chain(&candidates.printed);
        lines.clone().find_map(read)
    };
    let address = candidates.address.and_then(|date| {
        let text = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
        read(&text)
    });
    let found = match (sure, address) {
        // the address was given when it came out; what the page says may be later
        (Some((sure, _)), Some((day, text))) if sure.day() - day.day() > 2 => Some((day, text)),
        (Some((sure, text)), Some((day, _))) => Some((at_home(sure, &text, day.day()), text)),
        (Some((sure, text)), None) => {
            let day = printed().map(|(printed, _)| printed.day());
            let home = same_moment(sure, candidates.sure.iter().filter_map(read));
            // what is printed a day later is a change
            let before = day.filter(|day| *day == sure.day() - 1);
            let there = home.or_else(|| before.map(|day| at_home(sure, &text, day)));
            Some((there.filter(|_| is_utc(&text)).unwrap_or(sure), text))
        }
        (None, Some((day, text))) => {
            let beside = printed().filter(|(instant, _)| (instant.day() - day.day()).abs() <= 1);
            Some(beside.unwrap_or((day, text)))
        }
        (None, None) => printed()
            .or_else(|| candidates.unsure.iter().find_map(read))
            .or_else(|| only(candidates.lone.iter().filter_map(read))),
    };
    let Some((instant, text)) = found else { return };
    record::set_date(article, &text);
    article.date = Some(instant);
    if instant.offset == 0 && is_utc(&text) {
        let local = lines.iter().chain(&candidates.printed).filter_map(|line| {
            match find(
                line,
                &Hints {
                    lang: lang.as_deref(),
                },
            ) {
                Found::Date(printed) if printed.has_time => Some(printed.instant),
                _ => None,
            }
        });
        let same = |printed: &Instant| {
            printed.offset != 0
                && printed.day() == instant.day()
                && printed.second_of_day() / 60 == instant.second_of_day() / 60
        };
        if let Some(printed) = local.into_iter().find(same) {
            article.date = Some(printed);
        }
    }
    if article.date_text.is_none()
        && let Some(line) = lines.first().filter(|line| line.chars().count() <= 80)
    {
        article.date_text = Some(clean::line(line));
    }
}

/// Gives a moment in UTC the offset with which another field of the page names it.
fn same_moment(moment: Instant, others: impl Iterator<Item = (Instant, String)>) -> Option<Instant> {
    /// Seconds that programs lose on the way.
    const NEAR: i64 = 120;
    let mut others =
        others.filter(|(other, _)| other.offset != 0 && (other.unix - moment.unix).abs() <= NEAR);
    let (other, _) = others.next().filter(|_| moment.offset == 0)?;
    Some(Instant {
        offset: other.offset,
        ..moment
    })
}

/// Gives a moment in UTC the offset of its publisher where the page or its address names the day that it was there.
///
/// The moment stays. Of the offsets in whole hours with which it falls on that day the least is taken.
fn at_home(moment: Instant, text: &str, day: i64) -> Instant {
    // where people live
    const WEST: i64 = 10;
    const EAST: i64 = 14;
    if moment.offset != 0 || !is_utc(text) {
        return moment;
    }
    let hour = i64::from(moment.second_of_day() / 3600);
    let hours = match day - moment.day() {
        -1 => -(hour + 1),
        1 => 24 - hour,
        _ => return moment,
    };
    if !(-WEST..=EAST).contains(&hours) {
        return moment;
    }
    Instant {
        offset: hours as i32 * 3600,
        ..moment
    }
}

/// Tells whether a text says that it is a time in UTC, by `Z`, `+0000` and the like.
fn is_utc(text: &str) -> bool {
    text.contains(':') && text.trim_end().ends_with(['Z', 'z', '0'])
}

/// Returns the first of some dates, if all of them are of one day.
fn only(dates: impl Iterator<Item = (Instant, String)>) -> Option<(Instant, String)> {
    let mut dates = dates.peekable();
    let (first, text) = dates.next()?;
    dates
        .all(|(date, _)| date.day() == first.day())
        .then_some((first, text))
}

/// Reads a date in any of the forms that pages use, if it can be one of an article.
fn read(text: &str, lang: Option<&str>) -> Option<Instant> {
    let mut probe = Article {
        lang: lang.map(str::to_owned),
        ..Article::default()
    };
    let text = text.trim();
    if text.len() > 400 || !text.chars().any(char::is_numeric) {
        return None;
    }
    let sound = |instant: Instant| {
        let year = instant.date().year;
        (1990..2100).contains(&year).then_some(instant)
    };
    record::set_date(&mut probe, text);
    probe.date.and_then(sound).or_else(|| {
        let english = in_english(text, lang)?;
        match find(&english, &Hints { lang }) {
            Found::Date(printed) => sound(printed.instant),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str, lang: &str) -> Option<String> {
        read(text, Some(lang)).map(|instant| {
            let CivilDate { year, month, day } = instant.date();
            format!("{year}-{month}-{day}")
        })
    }

    #[test]
    fn dates_of_other_languages_are_read() {
        assert_eq!(day("16. M\u{E4}rz 2020, 12:30 Uhr", "de").unwrap(), "2020-3-16");
        assert_eq!(day("22 de outubro de 2010", "pt").unwrap(), "2010-10-22");
        assert_eq!(day("02 Ago 2017", "it").unwrap(), "2017-8-2");
        assert_eq!(day("2018\u{5E74}8\u{6708}16\u{65E5}", "ja").unwrap(), "2018-8-16");
        assert_eq!(
            day("2018\u{B144} 7\u{C6D4} 26\u{C77C}", "ko").unwrap(),
            "2018-7-26"
        );
        assert_eq!(day("0001-01-01T00:00:00Z", "en"), None);
    }

    #[test]
    fn the_address_names_the_day_at_home() {
        let at = |text: &str, url: &str| {
            let day = in_address(url).and_then(|date| Instant::at(date, 0, 0)).unwrap();
            at_home(read(text, None).unwrap(), text, day.day()).to_rfc3339()
        };
        let west = at("2019-11-19T04:58:46Z", "https://a.example/2019/11/18/x");
        assert_eq!(west, "2019-11-18T23:58:46-05:00");
        let east = at("2019-11-18T20:30:00+00:00", "https://a.example/2019/11/19/x");
        assert_eq!(east, "2019-11-19T00:30:00+04:00");
        for same in [
            "2019-11-19T04:58:46-05:00",
            "2019-11-19T18:00:00Z",
            "2019-11-18T04:00:00Z",
        ] {
            assert_eq!(
                at(same, "https://a.example/2019/11/18/x"),
                read(same, None).unwrap().to_rfc3339(),
                "{same}"
            );
        }
    }

    #[test]
    fn other_fields_and_the_printed_day_tell_the_place() {
        let date = |html: &str| {
            let document = Document::from(html);
            let found = candidates(&document, html, &Linked::default(), None, None);
            let mut article = Article::default();
            settle(&mut article, &found, &[]);
            article.date.unwrap().to_rfc3339()
        };
        let utc = "<meta property='article:published_time' content='2019-11-20T05:57:50Z'>";
        let own = format!("{utc}<meta name='sailthru.date' content='2019-11-19 21:57:00 -0800'>");
        assert_eq!(date(&own), "2019-11-19T21:57:50-08:00");
        let printed =
            |day: &str| format!("{utc}<h1>H</h1><p class='date'>November {day}, 2019</p><p>Text</p>");
        assert_eq!(date(&printed("19")), "2019-11-19T23:57:50-06:00");
        for other in ["18", "20", "21"] {
            assert_eq!(date(&printed(other)), "2019-11-20T05:57:50Z", "{other}");
        }
    }

    #[test]
    fn a_korean_label_before_a_date_is_no_stray() {
        let read = |html: &str| {
            let document = Document::from(html);
            let found = candidates(&document, html, &Linked::default(), None, None);
            let mut article = Article::default();
            settle(&mut article, &found, &[]);
            let date = article.date.map(Instant::date);
            date.map(|date| (date.month, date.day))
        };
        let line = "\u{AE30}\u{C0AC}\u{C785}\u{B825} :[ 2018-08-25 15:24 ]";
        assert_eq!(read(&format!("<h1>H</h1>{line}<p>Text</p>")), Some((8, 25)));
        let place =
            |class: &str| format!("<p>Other 2018-09-01</p><div class={class}>{line}<p>Text</p></div>");
        assert_eq!(read(&place("recentNews")), Some((8, 25)));
        assert_eq!(read(&place("comments")), Some((9, 1)));
    }

    #[test]
    fn a_line_with_a_date_counts_where_it_is_the_only_one() {
        let page = |other: &str| {
            let html =
                format!("<p>Heading</p><small><b>05/10/2018</b> - Ann</small><p>Text</p><p>{other}</p>");
            let document = Document::from(html.as_str());
            let found = candidates(&document, &html, &Linked::default(), None, None);
            let mut article = Article::default();
            settle(&mut article, &found, &[]);
            article.date.map(Instant::date)
        };
        let october = Some(CivilDate {
            year: 2018,
            month: 10,
            day: 5,
        });
        assert_eq!(page("none"), october);
        assert_eq!(page("06/11/2018"), None);
    }

    #[test]
    fn addresses_name_days() {
        let date = |url: &str| in_address(url).map(|date| (date.year, date.month, date.day));
        assert_eq!(date("https://a.example/2019/11/20/x"), Some((2019, 11, 20)));
        assert_eq!(date("https://a.example/news/2019/nov/20/x"), Some((2019, 11, 20)));
        assert_eq!(date("https://a.example/x-20191120.html"), Some((2019, 11, 20)));
        assert_eq!(date("https://a.example/2019/11/x"), None);
        assert_eq!(date("https://a.example/news/1353889"), None);
    }
}
