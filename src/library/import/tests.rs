//! The end of an import, and a reading side that breaks off.

use std::sync::mpsc::sync_channel;

use super::*;

fn import(parcels: Receiver<Parcel>) -> Import {
    Import {
        parcels,
        waiting: VecDeque::new(),
        tally: Arc::default(),
        report: ImportReport::default(),
        current: FileReport::default(),
        articles: 0,
        stored: 0,
        dry_run: false,
        bookmarks_changed: false,
        bookmarks_written: Instant::now(),
        written: false,
        index: None,
    }
}

#[test]
fn the_end_may_wait_for_a_later_batch() {
    let (sender, parcels) = sync_channel(2);
    sender.send(Parcel::End(None)).unwrap();
    sender.send(Parcel::Done).unwrap();
    drop(sender);
    let mut import = import(parcels);
    import.gather().unwrap();
    import.gather().unwrap();
    assert_eq!(import.waiting.len(), 2);
}

#[test]
fn a_parser_that_breaks_off_is_no_end() {
    let (sender, parcels) = sync_channel(1);
    sender.send(Parcel::End(None)).unwrap();
    drop(sender);
    let error = import(parcels).gather().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Internal);
}
