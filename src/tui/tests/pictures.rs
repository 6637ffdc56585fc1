//! Pictures of the page.

use super::harness::Harness;

/// What the status row says.
fn notice(harness: &Harness) -> String {
    let notice = harness.app.status.notice.as_ref();
    notice.map_or_else(String::new, |notice| notice.text.clone())
}

#[test]
fn where_nothing_can_be_drawn_it_is_said() {
    let mut harness = Harness::new("en", 100, 30);
    harness.press("P");
    assert!(notice(&harness).contains("open"), "{}", notice(&harness));
    harness.press("Enter P");
    let expected = if cfg!(feature = "images") {
        "no pictures"
    } else {
        "without drawing"
    };
    assert!(notice(&harness).contains(expected), "{}", notice(&harness));
    assert!(harness.outside.is_empty());
}

#[cfg(feature = "images")]
mod drawn {
    use std::io::Cursor;

    use super::*;
    use crate::article::{Block, BlockKind};
    use crate::tui::effect::{Effect, Pictures};
    use crate::tui::message::{Failure, Message};
    use crate::tui::picture;

    /// Opens an article with a picture as its first block, and asks for it.
    fn open() -> (Harness, Pictures) {
        let mut harness = Harness::new("fa", 100, 30);
        harness.press("Enter");
        let setting = harness.app.interface.setting();
        let page = harness.app.page.open.as_mut().unwrap();
        let mut image = Block::new(BlockKind::Image, "Bridge");
        image.url = Some("bridge.png".to_owned());
        page.entry.article.body.blocks.insert(0, image);
        page.rebuild(setting);
        harness.press("P");
        match harness.outside.pop() {
            Some(Effect::Pictures(asked)) => (harness, asked),
            other => panic!("{other:?} is asked for"),
        }
    }

    fn png() -> Vec<u8> {
        let image = image::RgbImage::from_fn(20, 20, |x, y| image::Rgb([x as u8 * 9, y as u8 * 9, 99]));
        let mut bytes = Cursor::new(Vec::new());
        image::DynamicImage::from(image)
            .write_to(&mut bytes, image::ImageFormat::Png)
            .unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_stands_above_its_caption_until_it_is_put_away() {
        let (mut harness, asked) = open();
        assert_eq!(asked.addresses, [(0, "bridge.png".to_owned())]);
        harness.press("z z");
        let before = harness.rows();
        let picture = picture::draw(&png(), asked.width, asked.height).unwrap();
        let height = picture.height();
        harness.send(Message::Picture(asked.id, 0, Ok(picture)));
        let blocks = |row: &String| row.contains(['\u{2580}', '\u{2584}']);
        assert_eq!(harness.rows().iter().filter(|row| blocks(row)).count(), height);
        // another size of the screen, other half-spaces: it stays
        harness.resize(60, 20).press("H");
        assert!(harness.rows().iter().any(blocks));
        harness.resize(100, 30).press("H P z z");
        assert_eq!(harness.rows(), before);
    }

    #[test]
    fn a_picture_of_another_article_is_dropped_and_a_failure_is_told() {
        let (mut harness, asked) = open();
        let failure = Failure {
            message: crate::sentence::Sentence::verbatim("no such file"),
            hint: None,
        };
        harness.send(Message::Picture(asked.id, 0, Err(failure)));
        assert_eq!(notice(&harness), "no such file");
        harness.press("J");
        let before = harness.rows();
        let picture = picture::draw(&png(), 20, 20).unwrap();
        harness.send(Message::Picture(asked.id, 0, Ok(picture)));
        assert_eq!(harness.rows(), before);
    }
}
