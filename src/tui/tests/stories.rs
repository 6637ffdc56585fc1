//! One entry for a story, every article of it, and what is related.

use super::harness::Harness;
use crate::config::Stories;
use crate::tui::effect::Listing;

#[test]
fn one_key_shows_every_article_of_a_story_and_the_first_again() {
    let mut harness = Harness::new("en", 80, 24);
    let total = harness.app.list.total;
    harness.press("j e");
    assert!(harness.app.list.listing.each);
    assert!(harness.app.list.total >= total);
    assert_eq!(harness.app.list.selected, 0);
    harness.press("e");
    assert!(!harness.app.list.listing.each);
    assert_eq!(harness.app.list.total, total);
}

#[test]
fn the_setting_gives_every_article_a_row_and_the_key_groups_them() {
    let mut harness = Harness::new("en", 80, 24);
    let listing = Listing::of_all(Stories::Separate);
    assert!(listing.each);
    assert!(!Listing::of_all(Stories::Grouped).each);
    // what was chosen stays when another source is opened
    harness.press("e 1 j Enter");
    assert!(harness.app.list.listing.each);
}

#[test]
fn related_articles_are_a_list_from_which_escape_leads_back() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("/").type_text("kernel");
    harness.press("Enter");
    let id = harness.app.list.selected().unwrap().summary.id;
    harness.press("i");
    assert_eq!(harness.app.list.listing.about, Some(id));
    assert!((0..harness.app.list.total).all(|place| harness.app.list.row(place).unwrap().summary.id != id));
    harness.press("Esc");
    assert_eq!(harness.app.list.total, 1);
    assert_eq!(harness.app.list.listing.about, None);
}
