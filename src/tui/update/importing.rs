//! What is said of an import that was started from the interface.

use super::{answers, prompting};
use crate::library::ImportReport;
use crate::locale::Value;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::message::Failure;
use crate::tui::prompt::Purpose;

/// Asks for the file or the folder, unless an import is going on.
pub(super) fn ask(app: &mut App) -> Vec<Effect> {
    if app.status.importing.is_some() {
        app.status.tell(app.interface.locale.text("import-busy"));
    } else {
        prompting::ask(app, Purpose::Import, "");
    }
    Vec::new()
}

/// Says how an import ended.
pub(super) fn ended(app: &mut App, report: Result<Box<ImportReport>, Failure>) -> Vec<Effect> {
    app.status.importing = None;
    let report = match report {
        Ok(report) => report,
        Err(failure) => {
            answers::complain(app, &failure);
            return Vec::new();
        }
    };
    let locale = app.interface.locale.clone();
    let new = [("new", Value::Number(report.new_articles()))];
    let new = locale.format("import-done", &new);
    let new = answers::whole_or_stopped(&locale, new, report.cancelled);
    let problems = report
        .files
        .iter()
        .flat_map(|file| file.problems.iter().map(move |problem| (file, problem)));
    let problems = problems
        .map(|(file, problem)| format!("{}: {}", file.path.display(), locale.sentence(&problem.message)));
    answers::ended(app, &new, "import-problems", problems);
    answers::changed(app)
}
