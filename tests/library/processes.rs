//! Several processes on one library, and processes that are killed in the middle.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use khabar::library::Library;

use super::ground::{Ground, all, found, id_of, import, options, sound, texts, titles, word};

const DATA: &str = "KHABAR_TEST_DATA";
const INPUT: &str = "KHABAR_TEST_INPUT";

/// What the child processes of the other tests do.
#[test]
#[ignore = "run by the other tests in a process of its own"]
fn child_imports() {
    let (Ok(data), Ok(input)) = (env::var(DATA), env::var(INPUT)) else {
        return;
    };
    let mut library = Library::open(Path::new(&data), &options()).unwrap();
    let report = import(&mut library, &[PathBuf::from(input)]);
    assert_eq!(report.index_problem, None);
}

fn importing(data: &Path, input: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "processes::child_imports", "--ignored", "--quiet"])
        .env(DATA, data)
        .env(INPUT, input)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let until = Instant::now() + Duration::from_secs(60);
    while !holds() {
        assert!(Instant::now() < until, "{what} did not come about");
        thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn two_processes_import_at_once_and_a_third_marks() {
    let ground = Ground::new();
    let mut library = ground.open();
    let reader = library.reader().unwrap();
    let children: Vec<Child> = ["a", "b"]
        .map(|name| {
            let input = ground.input().join(name);
            texts(&input, 600);
            importing(&ground.data(), &input)
        })
        .into();
    wait_until("the first article", || reader.counts().unwrap().articles > 0);
    let first = reader
        .page(&all(), khabar::library::Window::first(1))
        .unwrap()
        .rows
        .remove(0);
    library.set_bookmark(first.id, true).unwrap();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
    assert_eq!(titles(&reader, &all()).len(), 1200);
    assert_eq!(found(&reader, &word(321)).len(), 2);
    assert_eq!(reader.bookmarks().unwrap().len(), 1);
    sound(&library);
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(20);
    let id = id_of(&reader, "number 00003");
    library.set_bookmark(id, true).unwrap();
    library.set_note(id, Some("before")).unwrap();
    let input = ground.input().join("more");
    texts(&input, 4000);
    for round in 1..4 {
        let before = reader.counts().unwrap().articles;
        let mut child = importing(&ground.data(), &input);
        wait_until("some progress", || {
            reader.counts().unwrap().articles >= before + 200 * round
        });
        child.kill().unwrap();
        child.wait().unwrap();
        let database = rusqlite::Connection::open(ground.database()).unwrap();
        let healthy: String = database
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(healthy, "ok");
        let entry = reader.entry(id).unwrap().unwrap();
        assert_eq!(
            (entry.bookmarked(), entry.note.as_deref()),
            (true, Some("before"))
        );
    }
    let kept = reader.counts().unwrap().articles - 20;
    let report = import(&mut library, &[input]);
    assert_eq!(report.unchanged_articles(), kept);
    assert_eq!(report.new_articles() + kept, 4000);
    assert_eq!(found(&reader, &word(3999)), ["number 03999"]);
    sound(&library);
}

#[test]
fn threads_read_while_one_writes() {
    let ground = Ground::new();
    texts(&ground.input(), 800);
    let mut library = ground.open();
    let readers: Vec<_> = (0..3).map(|_| library.reader().unwrap()).collect();
    thread::scope(|scope| {
        for reader in readers {
            scope.spawn(move || {
                let mut last = 0;
                wait_until("the whole list", || {
                    let count = titles(&reader, &all()).len();
                    assert!(count >= last, "articles went away");
                    last = count;
                    count == 800
                });
            });
        }
        import(&mut library, &[ground.input()]);
    });
    sound(&library);
}
