//! The terminal while it is taken: who gives it back when a thread panics, and how.

use std::any::Any;
use std::cell::Cell as Flag;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, Once, PoisonError};

use crate::terminal::job::is_in_background;
use crate::terminal::tty::{Cooked, Tty};

/// What must be done to give the terminal back.
pub(super) struct Taken {
    tty: Tty,
    cooked: Cooked,
    pub(super) leave: Vec<u8>,
}

/// The terminal that is taken over at present, if any.
static TAKEN: Mutex<Option<Taken>> = Mutex::new(None);

thread_local! {
    /// Whether a panic of this thread is caught and reported by somebody.
    pub(super) static GUARDED: Flag<bool> = const { Flag::new(false) };
}

/// Runs a worker's body; a panic in it becomes an error with its message, and the terminal stays taken.
///
/// # Errors
/// With the message of the panic.
pub fn guard<R>(body: impl FnOnce() -> R) -> Result<R, String> {
    let outer = GUARDED.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(body));
    GUARDED.set(outer);
    result.map_err(|payload| message(payload.as_ref()).to_owned())
}

/// Returns what a panic said.
fn message(payload: &(dyn Any + Send)) -> &str {
    payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}

/// Gives the terminal back if it is taken; whatever fails then can no longer be helped.
pub fn give_back() {
    let Some(mut taken) = taken().take() else {
        return;
    };
    if is_in_background() {
        // the modes are the shell's by now, and setting them would stop the process
        if !taken.tty.stops_writers() {
            let _ = taken.tty.write_all(&taken.leave);
        }
        return;
    }
    let _ = taken.tty.write_all(&taken.leave);
    let _ = taken.tty.flush();
    let _ = taken.tty.restore(&taken.cooked);
}

/// Makes the terminal raw and notes what gives it back.
pub(super) fn take(tty: &Tty, leave: Vec<u8>) -> io::Result<()> {
    let cooked = tty.make_raw()?;
    *taken() = Some(Taken {
        tty: tty.clone(),
        cooked,
        leave,
    });
    Ok(())
}

pub(super) fn taken() -> std::sync::MutexGuard<'static, Option<Taken>> {
    // a panic while it was held left it as good as it was
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Lets a panic give the terminal back before it is reported, unless the thread is guarded.
pub(super) fn install_hook() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let guarded = GUARDED.try_with(Flag::get).unwrap_or(false);
            if guarded && taken().is_some() {
                // whoever guards the thread has the message; printing it would spoil the screen
                return;
            }
            give_back();
            report(panic);
        }));
    });
}
