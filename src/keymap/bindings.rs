//! Which keys ask for which action: the defaults, changed by the user's config.

mod wrong;

use super::{ACTIONS, Action, Key, KeyError, Scope};
use crate::text::nearest;

pub use wrong::BindError;

/// Keys pressed one after the other.
pub type Sequence = Vec<Key>;

/// The bindings in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    /// In the table's order, an action's keys in the order in which they were given.
    bindings: Vec<(Scope, Sequence, Action)>,
}

/// What the keys pressed so far mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// They ask for an action.
    Action(Action),
    /// They begin a longer sequence.
    Pending,
    /// They mean nothing here.
    Unbound,
}

impl Default for Keymap {
    /// Binds the default keys of [`ACTIONS`].
    fn default() -> Self {
        let bindings = ACTIONS.iter().flat_map(|row| {
            let sequences = row.keys.iter().filter_map(|keys| sequence(keys).ok());
            sequences.map(|keys| (row.scope, keys, row.action))
        });
        Self {
            bindings: bindings.collect(),
        }
    }
}

impl Keymap {
    /// Gives the action called `name` these keys and no others, taking them from whom they had.
    ///
    /// A sequence is written with spaces: `g g`.
    ///
    /// # Errors
    /// For an unknown name and an unreadable key; nothing is changed then.
    pub fn bind<S: AsRef<str>>(&mut self, name: &str, keys: &[S]) -> Result<(), BindError> {
        let action = Action::named(name).ok_or_else(|| BindError::UnknownAction {
            name: name.to_owned(),
            nearest: nearest(name, ACTIONS.iter().map(|row| row.name)).map(str::to_owned),
        })?;
        let scope = action.info().scope;
        let mut given = Vec::new();
        for text in keys {
            given.push(sequence(text.as_ref()).map_err(|error| BindError::BadKey {
                name: name.to_owned(),
                error,
            })?);
        }
        // a key of the panes that nobody chose gives way to the user's in a wider scope, which it would hide
        let hides = |at: Scope, keys: &Sequence, bound: Action| {
            matches!(at, Scope::Panes | Scope::Page)
                && at.chain().contains(&scope)
                && bound
                    .info()
                    .keys
                    .iter()
                    .any(|key| sequence(key).as_ref() == Ok(keys))
        };
        self.bindings.retain(|(at, keys, bound)| {
            *bound != action && !(given.contains(keys) && (*at == scope || hides(*at, keys, *bound)))
        });
        let place = self
            .bindings
            .iter()
            .position(|(_, _, bound)| *bound > action)
            .unwrap_or(self.bindings.len());
        let new = given.into_iter().map(|keys| (scope, keys, action));
        self.bindings.splice(place..place, new);
        Ok(())
    }

    /// Says what `keys` mean in `scope`: the nearest scope of its chain that knows them decides.
    ///
    /// ```
    /// use khabar::keymap::{Action, Key, Keymap, Resolved, Scope};
    /// let keymap = Keymap::default();
    /// let down = [Key::char('j')];
    /// assert_eq!(keymap.resolve(Scope::Panes, &down), Resolved::Action(Action::Next));
    /// assert_eq!(keymap.resolve(Scope::Field, &down), Resolved::Unbound);
    /// ```
    #[must_use]
    pub fn resolve(&self, scope: Scope, keys: &[Key]) -> Resolved {
        for scope in scope.chain() {
            let mut longer = false;
            for (_, bound, action) in self.bindings.iter().filter(|(at, ..)| at == scope) {
                if bound == keys {
                    return Resolved::Action(*action);
                }
                longer |= bound.starts_with(keys);
            }
            if longer {
                return Resolved::Pending;
            }
        }
        Resolved::Unbound
    }

    /// Finds a sequence that was given to `action` and belongs to another one now.
    #[must_use]
    pub fn taken<S: AsRef<str>>(&self, action: Action, given: &[S]) -> Option<BindError> {
        let scope = action.info().scope;
        given.iter().find_map(|text| {
            let keys = sequence(text.as_ref()).ok()?;
            let mut same = self
                .bindings
                .iter()
                .filter(|(at, bound, _)| *at == scope && *bound == keys);
            let (.., by) = same.next().filter(|(.., by)| *by != action)?;
            Some(BindError::Taken {
                name: action.info().name.to_owned(),
                keys: written(&keys),
                by: by.info().name.to_owned(),
            })
        })
    }

    /// Finds a sequence of `action` that can never be typed, since its beginning asks for another action already.
    #[must_use]
    pub fn hidden(&self, action: Action) -> Option<BindError> {
        let mut sequences = self.bindings.iter().filter(|(_, _, bound)| *bound == action);
        sequences.find_map(|(scope, keys, _)| {
            (1..keys.len()).find_map(|length| {
                let beginning = keys.get(..length)?;
                match self.resolve(*scope, beginning) {
                    Resolved::Action(by) => Some(BindError::Hidden {
                        name: action.info().name.to_owned(),
                        keys: written(keys),
                        beginning: written(beginning),
                        by: by.info().name.to_owned(),
                    }),
                    Resolved::Pending | Resolved::Unbound => None,
                }
            })
        })
    }

    /// Lists the sequences bound to `action`, the one to show first.
    pub fn keys(&self, action: Action) -> impl Iterator<Item = &[Key]> {
        self.bindings
            .iter()
            .filter(move |(_, _, bound)| *bound == action)
            .map(|(_, keys, _)| keys.as_slice())
    }
}

/// Writes a sequence of keys as the settings do: their names, with a space between.
#[must_use]
pub fn written(keys: &[Key]) -> String {
    let names: Vec<String> = keys.iter().map(ToString::to_string).collect();
    names.join(" ")
}

/// Reads keys separated by spaces.
fn sequence(text: &str) -> Result<Sequence, KeyError> {
    let keys: Result<Sequence, KeyError> = text.split_whitespace().map(str::parse).collect();
    match keys {
        Ok(keys) if keys.is_empty() => Err(KeyError(text.to_owned())),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_the_user_s_is_hidden_by_no_default_of_the_panes() {
        let mut keymap = Keymap::default();
        keymap.bind("quit", &["b"]).unwrap();
        assert_eq!(
            keymap.resolve(Scope::Page, &[Key::char('b')]),
            Resolved::Action(Action::Quit)
        );
        // other ways of the screen keep their keys
        let word = Resolved::Action(Action::SelectWordBackward);
        assert_eq!(keymap.resolve(Scope::Select, &[Key::char('b')]), word);
    }

    #[test]
    fn every_default_key_reads_and_asks_for_its_own_action() {
        let keymap = Keymap::default();
        for row in ACTIONS {
            assert_eq!(keymap.keys(row.action).count(), row.keys.len(), "{}", row.name);
            for keys in row.keys {
                let keys = sequence(keys).unwrap();
                assert_eq!(
                    keymap.resolve(row.scope, &keys),
                    Resolved::Action(row.action),
                    "{}",
                    row.name
                );
            }
        }
    }

    #[test]
    fn no_key_of_a_pane_is_hidden_by_a_nearer_scope() {
        for scope in [Scope::Page, Scope::Panes, Scope::Browse] {
            let mut seen: Vec<&str> = Vec::new();
            for row in ACTIONS.iter().filter(|row| scope.chain().contains(&row.scope)) {
                for key in row.keys {
                    assert!(!seen.contains(key), "{key} is bound twice in {scope:?}");
                    seen.push(key);
                }
            }
        }
    }

    #[test]
    fn a_user_key_is_taken_from_its_old_action() {
        let mut keymap = Keymap::default();
        keymap.bind("next", &["k", "g g"]).unwrap();
        let press = |keys: &[char]| {
            let keys: Vec<Key> = keys.iter().copied().map(Key::char).collect();
            keymap.resolve(Scope::Panes, &keys)
        };
        assert_eq!(press(&['k']), Resolved::Action(Action::Next));
        assert_eq!(press(&['j']), Resolved::Unbound);
        assert_eq!(press(&['g', 'g']), Resolved::Action(Action::Next));
        let up = [Key::plain(crate::keymap::KeyCode::Up)];
        assert_eq!(
            keymap.resolve(Scope::Panes, &up),
            Resolved::Action(Action::Previous)
        );
    }

    #[test]
    fn a_sequence_waits_for_its_second_key() {
        let mut keymap = Keymap::default();
        keymap.bind("first", &["g g"]).unwrap();
        assert_eq!(keymap.resolve(Scope::Panes, &[Key::char('g')]), Resolved::Pending);
    }

    #[test]
    fn a_sequence_whose_beginning_is_bound_is_told() {
        let mut keymap = Keymap::default();
        keymap.bind("sort", &["G s"]).unwrap();
        // the panes hear their own keys first
        assert_eq!(keymap.hidden(Action::Sort), None);
        keymap.bind("help", &["G h"]).unwrap();
        assert_eq!(
            keymap.hidden(Action::Help).unwrap().to_string(),
            "action `help`: `G h` can never be typed, since `G` asks for `last`"
        );
        keymap.bind("last", &["G G"]).unwrap();
        assert_eq!(keymap.hidden(Action::Help), None);
    }

    #[test]
    fn a_wrong_name_is_answered_with_the_nearest() {
        let error = Keymap::default().bind("bokmark", &["x"]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "there is no action `bokmark`; did you mean `bookmark`?"
        );
        let error = Keymap::default().bind("next", &["Hyper-x"]).unwrap_err();
        assert!(error.to_string().starts_with("action `next`: `Hyper-x`"));
    }
}
