//! Lists of a page: items one after another, with their depth, as nested `ul` and `ol`.

#![expect(
    clippy::format_push_string,
    reason = "writing into a string cannot fail, and `write!` would give a result to throw away"
)]

use super::{dir, open};
use crate::article::Block;
use crate::export::Marks;

/// Writes the items that `items` begin with and that belong to one list; returns the rest.
///
/// An item that is deeper than the first stands inside of the one before it; a shallower one, or one of the other
/// kind (numbered or not) as deep as the first, ends the list.
pub(super) fn write<'a>(items: &'a [Block], marks: Marks<'_>, out: &mut String) -> &'a [Block] {
    let Some(first) = items.first() else {
        return items;
    };
    let tag = if first.ordinal.is_some() { "ol" } else { "ul" };
    let direction = dir(first.direction);
    match first.ordinal {
        Some(start) if start != 1 => out.push_str(&format!("<ol{direction} start=\"{start}\">\n")),
        _ => out.push_str(&format!("<{tag}{direction}>\n")),
    }
    let mut rest = items;
    while let Some((item, after)) = rest.split_first() {
        if depth(item) < depth(first) || item.ordinal.is_some() != first.ordinal.is_some() {
            break;
        }
        open("li", "", item, marks, out);
        rest = after;
        if rest.first().is_some_and(|next| depth(next) > depth(first)) {
            out.push('\n');
        }
        while rest.first().is_some_and(|next| depth(next) > depth(first)) {
            rest = write(rest, marks, out);
        }
        out.push_str("</li>\n");
    }
    out.push_str(&format!("</{tag}>\n"));
    rest
}

fn depth(item: &Block) -> u8 {
    item.level.unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BlockKind;
    use crate::export::no_marks;

    fn item(level: u8, ordinal: Option<u32>, text: &str) -> Block {
        let mut item = Block::new(BlockKind::ListItem, text);
        item.level = Some(level);
        item.ordinal = ordinal;
        item
    }

    #[test]
    fn deeper_items_stand_inside_and_another_kind_begins_a_list() {
        let items = [
            item(1, Some(3), "c"),
            item(2, None, "x"),
            item(4, None, "deep"),
            item(2, Some(1), "n"),
            item(1, Some(4), "d"),
            item(1, None, "other"),
        ];
        let mut out = String::new();
        let rest = write(&items, &no_marks, &mut out);
        let wanted = "<ol start=\"3\">\n<li>c\n<ul>\n<li>x\n<ul>\n<li>deep</li>\n</ul>\n</li>\n</ul>\n\
                      <ol>\n<li>n</li>\n</ol>\n</li>\n<li>d</li>\n</ol>\n";
        assert_eq!(out, wanted);
        assert_eq!(rest, &items[5..]);
    }

    #[test]
    fn a_list_that_begins_deep_ends_where_it_becomes_shallower() {
        let items = [item(3, None, "a"), item(1, None, "b")];
        let mut out = String::new();
        let rest = write(&items, &no_marks, &mut out);
        assert_eq!((out.as_str(), rest), ("<ul>\n<li>a</li>\n</ul>\n", &items[1..]));
    }
}
