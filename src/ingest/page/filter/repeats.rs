//! Text that a page prints twice: its title at the head, captions, a whole body.
//!
//! A paragraph that repeats is content: refrains, answers in interviews, rows of a list.

use std::collections::HashMap;

use crate::article::BlockKind;
use crate::text::orthography::match_key;

use super::{Known, Line};

/// Blocks at the head of a page within which its title is printed again.
const HEAD: usize = 12;
/// Blocks between a picture and the text that is printed for it a second time.
const NEAR: usize = 3;

/// Drops the title where the head repeats it, captions printed twice, and the second copy of a whole body.
pub(super) fn repeats(lines: &mut [Line], known: &Known<'_>) {
    titles(lines, known);
    captions(lines);
    bodies(lines);
}

fn titles(lines: &mut [Line], known: &Known<'_>) {
    let title = match_key(known.title);
    let headlines: Vec<String> = known
        .headlines
        .iter()
        .map(|headline| match_key(headline))
        .collect();
    for line in lines
        .iter_mut()
        .take(HEAD)
        .filter(|line| line.kept() && line.is_text())
    {
        let key = match_key(&line.block.text);
        let heading = line.block.kind == BlockKind::Heading;
        if (!title.is_empty() && similar(&key, &title)) || (heading && headlines.contains(&key)) {
            line.drop = Some("duplicate_title");
        }
    }
}

/// Drops captions that stand near the same words: as a caption, or as the beginning of one.
fn captions(lines: &mut [Line]) {
    /// Characters by which two captions that begin alike are one, cut short and whole.
    const BEGINNING: usize = 70;
    /// Shortest caption of which it is worth to say that it repeats.
    const SHORTEST: usize = 24;
    let picture = |kind: BlockKind| matches!(kind, BlockKind::Image | BlockKind::Caption);
    let mut seen: HashMap<String, (usize, BlockKind)> = HashMap::new();
    for (place, line) in lines.iter_mut().enumerate().filter(|(_, line)| line.kept()) {
        let kind = line.block.kind;
        if matches!(kind, BlockKind::Table | BlockKind::Code) || line.chars < SHORTEST {
            continue;
        }
        let key = match_key(&line.block.text);
        let beginning: String = key.chars().take(BEGINNING).collect();
        let again = seen
            .get(&beginning)
            .is_some_and(|(at, before)| place - at <= NEAR && (picture(kind) || picture(*before)));
        if again && kind == BlockKind::Image {
            // the same words, another picture
            line.block.text.clear();
        } else if again {
            line.drop = Some("duplicate");
        }
        seen.insert(beginning, (place, kind));
    }
}

/// Drops the second copy of a body that the page holds twice, for wide and for narrow screens.
fn bodies(lines: &mut [Line]) {
    /// Lines of a body at least: fewer are a stanza.
    const SHORTEST: usize = 3;
    let texts: Vec<(usize, String)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.kept() && line.is_text())
        .map(|(place, line)| (place, match_key(&line.block.text)))
        .collect();
    let keys: Vec<&str> = texts.iter().map(|(_, key)| key.as_str()).collect();
    let Some(half) = keys.len().checked_div(2).filter(|half| *half >= SHORTEST) else {
        return;
    };
    // a few lines above the first copy or below the second belong to neither
    for start in 0..=keys.len() / 8 {
        for length in (SHORTEST.max(half - half / 4)..=half).rev() {
            let first = keys.get(start..start + length);
            let second = keys.get(start + length..start + 2 * length);
            let (Some(first), Some(second)) = (first, second) else {
                continue;
            };
            // a body of one line over and over is a list of answers
            let mut different = first.to_vec();
            different.sort_unstable();
            different.dedup();
            if first == second && different.len() >= SHORTEST {
                for (place, _) in texts.iter().skip(start + length).take(length) {
                    if let Some(line) = lines.get_mut(*place) {
                        line.drop = Some("duplicate");
                    }
                }
                return;
            }
        }
    }
}

/// Tells whether two keys are of the same words but for one in five.
pub(in crate::ingest::page) fn similar(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    if one.len() < 3 || other.len() < 3 {
        return one == other;
    }
    let same = one.iter().filter(|word| other.contains(word)).count();
    same * 5 >= one.len() * 4 && same * 5 >= other.len() * 4
}
