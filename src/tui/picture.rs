//! Pictures of an article as cells: two coloured halves a cell, which every terminal can show.
//!
//! Graphics protocols would put escape sequences into cells, and none of them
//! survives tmux, so they are left out. Drawing needs the feature `images`;
//! without it a picture is its caption and its address.

use ratatui::style::Color;

#[cfg(not(feature = "images"))]
use crate::sentence::{Sentence, sentence};

/// A picture at the size at which it is drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Picture {
    width: u16,
    tiles: Vec<Tile>,
}

/// One cell of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tile {
    /// A blank or a half block.
    pub(super) symbol: char,
    /// The colour of the half block.
    pub(super) front: Color,
    /// The colour of the rest of the cell.
    pub(super) back: Color,
}

impl Picture {
    /// Returns the width in cells.
    pub(super) fn width(&self) -> u16 {
        self.width
    }

    /// Returns the height in rows.
    pub(super) fn height(&self) -> usize {
        self.tiles.len() / usize::from(self.width.max(1))
    }

    /// Returns the cells of a row, from left to right.
    pub(super) fn row(&self, row: usize) -> &[Tile] {
        let width = usize::from(self.width.max(1));
        self.tiles.chunks(width).nth(row).unwrap_or_default()
    }
}

#[cfg(feature = "images")]
mod draw {
    use std::io::Cursor;

    use image::{DynamicImage, ImageReader, Limits};
    use ratatui::buffer::Buffer;
    use ratatui::layout::{Rect, Size};
    use ratatui::widgets::Widget as _;
    use ratatui_image::Image;
    use ratatui_image::protocol::Protocol;
    use ratatui_image::protocol::halfblocks::Halfblocks;

    use super::{Picture, Tile};
    use crate::sentence::Sentence;

    /// The longest side that is decoded, in pixels.
    const LONGEST: u32 = 12_000;
    /// Memory that decoding may take, in bytes.
    const MEMORY: u64 = 256 << 20;

    /// Draws the picture in `bytes` at most `width` cells wide and `height` rows high.
    ///
    /// # Errors
    ///
    /// A sentence, where the bytes are no picture in a form that is known, are damaged or too large.
    pub(in crate::tui) fn draw(bytes: &[u8], width: u16, height: u16) -> Result<Picture, Sentence> {
        let image = decode(bytes).map_err(|error| Sentence::verbatim(error.to_string()))?;
        let size = fitted(&image, width, height);
        let area = Rect::new(0, 0, size.width, size.height);
        let halves = Halfblocks::new(image, size).map_err(|error| Sentence::verbatim(error.to_string()))?;
        let mut buffer = Buffer::empty(area);
        Image::new(&Protocol::Halfblocks(halves)).render(area, &mut buffer);
        let tiles = buffer.content.iter().map(|cell| Tile {
            symbol: cell.symbol().chars().next().unwrap_or(' '),
            front: cell.fg,
            back: cell.bg,
        });
        Ok(Picture {
            width: size.width,
            tiles: tiles.collect(),
        })
    }

    fn decode(bytes: &[u8]) -> image::ImageResult<DynamicImage> {
        let mut limits = Limits::default();
        limits.max_image_width = Some(LONGEST);
        limits.max_image_height = Some(LONGEST);
        limits.max_alloc = Some(MEMORY);
        let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
        reader.limits(limits);
        reader.decode()
    }

    /// Fits a picture into a room, keeping its shape: a cell is twice as high as it is wide.
    fn fitted(image: &DynamicImage, width: u16, height: u16) -> Size {
        let (pixels, lines) = (u64::from(image.width().max(1)), u64::from(image.height().max(1)));
        let within = |cells: u64, most: u16| u16::try_from(cells).unwrap_or(most).clamp(1, most.max(1));
        let wide = within(pixels, width);
        let high = (u64::from(wide) * lines).div_ceil(pixels * 2);
        if high <= u64::from(height) {
            return Size::new(wide, within(high, height));
        }
        Size::new(
            within(u64::from(height) * 2 * pixels / lines, width),
            height.max(1),
        )
    }
}

#[cfg(feature = "images")]
pub(super) use draw::draw;

/// Says that pictures are not drawn by this program.
#[cfg(not(feature = "images"))]
pub(super) fn draw(_: &[u8], _: u16, _: u16) -> Result<Picture, Sentence> {
    Err(sentence!(
        "picture-not-built",
        "this khabar was built without the feature `images`"
    ))
}

#[cfg(test)]
#[cfg(feature = "images")]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
    use ratatui::style::Color;

    use super::draw;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let image = RgbImage::from_fn(width, height, |_, y| {
            if y < height / 2 {
                Rgb([255, 0, 0])
            } else {
                Rgb([0, 0, 255])
            }
        });
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::from(image)
            .write_to(&mut bytes, ImageFormat::Png)
            .unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_cell_shows_two_pixels_one_above_the_other() {
        let picture = draw(&png(2, 2), 10, 10).unwrap();
        assert_eq!((picture.width(), picture.height()), (2, 1));
        let colors = |tile: &super::Tile| match tile.symbol {
            '\u{2580}' => (tile.front, tile.back),
            _ => (tile.back, tile.front),
        };
        let (red, blue) = (Color::Rgb(255, 0, 0), Color::Rgb(0, 0, 255));
        assert!(picture.row(0).iter().all(|tile| colors(tile) == (red, blue)));
    }

    #[test]
    fn a_picture_keeps_its_shape_in_every_room() {
        let size = |w, h, width, height| {
            let picture = draw(&png(w, h), width, height).unwrap();
            (picture.width(), picture.height())
        };
        assert_eq!(size(200, 100, 40, 30), (40, 10));
        assert_eq!(size(100, 400, 40, 10), (5, 10));
        assert_eq!(size(1, 1000, 40, 10), (1, 10));
        assert_eq!(size(1000, 1, 40, 10), (40, 1));
    }

    #[test]
    fn what_is_no_picture_is_refused_in_a_sentence() {
        for bytes in [&b""[..], b"<svg/>", b"\x89PNG\r\n\x1a\n", &png(30, 30)[..60]] {
            assert!(!draw(bytes, 10, 10).unwrap_err().to_string().is_empty());
        }
    }
}
