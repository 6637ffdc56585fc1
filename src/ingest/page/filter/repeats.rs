//! What says again what stands above it: the title, a caption, a paragraph.

use std::collections::HashMap;

use crate::article::BlockKind;
use crate::text::orthography::match_key;

use super::{Known, Line};

/// Drops what says again what stands above: the title, a caption, a paragraph.
pub(super) fn repeats(lines: &mut [Line], known: &Known<'_>) {
    /// Blocks between two that are one and the same printed twice; refrains and forms stand farther apart.
    const NEAR: usize = 3;
    /// Characters from which nobody writes the same twice.
    const LONG: usize = 400;
    /// Characters by which two that begin alike and stand near are one.
    const BEGINNING: usize = 70;
    let title = match_key(known.title);
    let headlines: Vec<String> = known
        .headlines
        .iter()
        .map(|headline| match_key(headline))
        .collect();
    let mut seen: HashMap<String, (usize, BlockKind)> = HashMap::new();
    let mut begun: HashMap<String, usize> = HashMap::new();
    for (place, line) in lines.iter_mut().enumerate().filter(|(_, line)| line.kept()) {
        let kind = line.block.kind;
        if matches!(kind, BlockKind::Table | BlockKind::Code) || line.block.text.is_empty() {
            continue;
        }
        let key = match_key(&line.block.text);
        let heading = kind == BlockKind::Heading;
        let titled = (!title.is_empty() && similar(&key, &title)) || (heading && headlines.contains(&key));
        if line.is_text() && (place < 12 || heading) && titled {
            line.drop = Some("duplicate_title");
            continue;
        }
        let picture = |kind: BlockKind| matches!(kind, BlockKind::Image | BlockKind::Caption);
        let mut again = seen.get(&key).is_some_and(|(at, before)| {
            line.chars >= 24 && (place - at <= NEAR || line.chars >= LONG || picture(*before))
        });
        // a caption that is cut short, then whole
        let beginning: String = key.chars().take(BEGINNING).collect();
        if line.chars > BEGINNING && kind != BlockKind::Image {
            let before = begun.insert(beginning, place);
            again |= before.is_some_and(|before| place - before <= NEAR);
        }
        if again && kind == BlockKind::Image {
            // the same words, another picture
            line.block.text.clear();
        } else if again {
            line.drop = Some("duplicate");
        }
        seen.insert(key, (place, kind));
    }
}

/// Tells whether two keys are of the same words but for one in five.
pub(super) fn similar(one: &str, other: &str) -> bool {
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
