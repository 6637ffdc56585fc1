//! Who is asked next: one question at a time a host, with a pause between two.
//!
//! Threads take from it until it is closed and empty; more may be added while
//! they work. Knows nothing of what the questions are.

use std::collections::{HashMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Work sorted by hosts.
#[derive(Debug)]
pub struct Queue<T> {
    inside: Mutex<Inside<T>>,
    changed: Condvar,
    gap: Duration,
}

#[derive(Debug)]
struct Inside<T> {
    hosts: HashMap<String, Host<T>>,
    /// Hosts in the order in which they came; the one served last goes to the end.
    order: VecDeque<String>,
    closed: bool,
}

#[derive(Debug)]
struct Host<T> {
    waiting: VecDeque<T>,
    busy: bool,
    /// Not asked before this.
    free_at: Option<Instant>,
}

impl<T> Queue<T> {
    /// Makes an empty queue that leaves a host alone for `gap` after each question.
    #[must_use]
    pub fn new(gap: Duration) -> Self {
        Self {
            inside: Mutex::new(Inside {
                hosts: HashMap::new(),
                order: VecDeque::new(),
                closed: false,
            }),
            changed: Condvar::new(),
            gap,
        }
    }

    /// Adds work for a host.
    pub fn push(&self, host: &str, work: T) {
        let mut inside = self.lock();
        if let Some(known) = inside.hosts.get_mut(host) {
            known.waiting.push_back(work);
        } else {
            let new = Host {
                waiting: VecDeque::from([work]),
                busy: false,
                free_at: None,
            };
            inside.hosts.insert(host.to_owned(), new);
            inside.order.push_back(host.to_owned());
        }
        self.changed.notify_one();
    }

    /// Takes work whose host is free, waiting for it; `None` once the queue is closed and empty.
    ///
    /// Whoever takes work says with [`Queue::done`] that the host is free again.
    pub fn take(&self) -> Option<(String, T)> {
        let mut inside = self.lock();
        loop {
            let now = Instant::now();
            let free = inside.order.iter().position(|name| {
                inside.hosts.get(name).is_some_and(|host| {
                    !host.busy && !host.waiting.is_empty() && host.free_at.is_none_or(|at| at <= now)
                })
            });
            if let Some(name) = free.and_then(|at| inside.order.remove(at)) {
                inside.order.push_back(name.clone());
                if let Some(host) = inside.hosts.get_mut(&name)
                    && let Some(work) = host.waiting.pop_front()
                {
                    host.busy = true;
                    return Some((name, work));
                }
            }
            let waits = inside.hosts.values().filter(|host| !host.waiting.is_empty());
            if inside.closed && waits.clone().count() == 0 {
                return None;
            }
            let next = waits
                .filter(|host| !host.busy)
                .filter_map(|host| host.free_at)
                .min();
            inside = match next {
                Some(at) => {
                    let wait = at.saturating_duration_since(now);
                    self.changed
                        .wait_timeout(inside, wait)
                        .map_or_else(|poisoned| poisoned.into_inner().0, |(inside, _)| inside)
                }
                None => self.changed.wait(inside).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    /// Says that a host is free again, from the end of the pause on.
    pub fn done(&self, host: &str) {
        let gap = self.gap;
        if let Some(host) = self.lock().hosts.get_mut(host) {
            host.busy = false;
            host.free_at = (!gap.is_zero()).then(|| Instant::now() + gap);
        }
        self.changed.notify_all();
    }

    /// Takes back all that waits for a host.
    pub fn withdraw(&self, host: &str) -> Vec<T> {
        self.lock()
            .hosts
            .get_mut(host)
            .map(|host| host.waiting.drain(..).collect())
            .unwrap_or_default()
    }

    /// Says that nothing more is coming; what waits is still given out.
    pub fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_all();
    }

    /// Closes the queue and takes back all that waits.
    pub fn stop(&self) -> Vec<T> {
        let mut inside = self.lock();
        inside.closed = true;
        let hosts = inside.hosts.values_mut();
        let waiting = hosts.flat_map(|host| host.waiting.drain(..)).collect();
        drop(inside);
        self.changed.notify_all();
        waiting
    }

    /// What is inside stays whole when a thread panics: each change is one step.
    fn lock(&self) -> MutexGuard<'_, Inside<T>> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::thread;

    use super::*;

    #[test]
    fn a_host_is_asked_one_thing_at_a_time_with_a_pause() {
        let gap = Duration::from_millis(40);
        let queue = Queue::new(gap);
        for (host, work) in [("a", 1), ("a", 2), ("b", 3)] {
            queue.push(host, work);
        }
        queue.close();
        let began = Instant::now();
        assert_eq!(queue.take(), Some(("a".to_owned(), 1)));
        assert_eq!(queue.take(), Some(("b".to_owned(), 3)));
        queue.done("b");
        queue.done("a");
        assert_eq!(queue.take(), Some(("a".to_owned(), 2)));
        assert!(began.elapsed() >= gap);
        queue.done("a");
        assert_eq!(queue.take(), None);
    }

    #[test]
    fn threads_wait_for_what_is_added_later() {
        let queue = Arc::new(Queue::new(Duration::ZERO));
        let theirs = Arc::clone(&queue);
        let thread = thread::spawn(move || {
            let mut taken = Vec::new();
            while let Some((host, work)) = theirs.take() {
                taken.push(work);
                theirs.done(&host);
            }
            taken
        });
        queue.push("a", 1);
        queue.push("b", 2);
        queue.push("a", 3);
        queue.close();
        let mut taken = thread.join().unwrap();
        taken.sort_unstable();
        assert_eq!(taken, [1, 2, 3]);
    }

    #[test]
    fn what_waits_can_be_taken_back() {
        let queue = Queue::new(Duration::ZERO);
        queue.push("a", 1);
        queue.push("b", 2);
        assert_eq!(queue.withdraw("a"), [1]);
        assert_eq!(queue.stop(), [2]);
        assert_eq!(queue.take(), None);
    }
}
