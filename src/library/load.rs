//! How much of an import may be in memory at once: who reads waits for who writes.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Bytes of articles that may be on their way to the store.
const MOST: usize = 64 << 20;

/// What is on its way.
#[derive(Debug, Default)]
pub(super) struct Load {
    bytes: Mutex<usize>,
    freed: Condvar,
}

/// A share of the load, given back when it is dropped.
#[derive(Debug)]
pub(super) struct Share {
    load: Arc<Load>,
    bytes: usize,
}

impl Load {
    /// Takes a share, waiting until there is room; what is larger than all has to be the only one.
    pub(super) fn take(self: &Arc<Self>, bytes: usize) -> Share {
        let mut taken = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        while *taken > 0 && *taken + bytes > MOST {
            taken = self.freed.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += bytes;
        Share {
            load: Arc::clone(self),
            bytes,
        }
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut taken = self.load.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        *taken -= self.bytes;
        self.load.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::Duration;

    use super::*;

    #[test]
    fn who_finds_no_room_waits_until_there_is_some() {
        let load = Arc::new(Load::default());
        let first = load.take(MOST - 1);
        let (sender, taken) = channel();
        let other = Arc::clone(&load);
        let waiting = thread::spawn(move || {
            let share = other.take(2);
            sender.send(()).unwrap();
            drop(share);
        });
        assert!(taken.recv_timeout(Duration::from_millis(50)).is_err());
        drop(first);
        taken.recv_timeout(Duration::from_secs(10)).unwrap();
        waiting.join().unwrap();
        // too large for all the room there is, and alone
        drop(load.take(MOST * 2));
        assert_eq!(*load.bytes.lock().unwrap(), 0);
    }
}
