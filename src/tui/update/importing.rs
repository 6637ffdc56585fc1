//! What is said of an import that was started from the interface.

use crate::library::ImportReport;
use crate::locale::Value;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::message::Failure;

/// Says how an import ended.
pub(super) fn ended(app: &mut App, report: Result<Box<ImportReport>, Failure>) -> Vec<Effect> {
    app.status.importing = None;
    let report = match report {
        Ok(report) => report,
        Err(failure) => {
            super::answers::complain(app, &failure);
            return Vec::new();
        }
    };
    let locale = &app.interface.locale;
    let new = locale.format("import-done", &[("new", Value::Number(report.new_articles()))]);
    let mut problems = report
        .files
        .iter()
        .flat_map(|file| file.problems.iter().map(move |problem| (file, problem)));
    match problems.next() {
        None => app.status.tell(new),
        Some((file, first)) => {
            let why = format!("{}: {}", file.path.display(), first.message);
            let values = [
                ("count", Value::Number(1 + problems.count() as u64)),
                ("why", Value::Text(&why)),
            ];
            let failed = locale.format("import-problems", &values);
            app.status.complain(format!("{new} \u{B7} {failed}"));
        }
    }
    super::answers::changed(app)
}
