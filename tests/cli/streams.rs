//! Streams and statuses: wrong usage, closed pipes, and nothing for terminals where there is none.

use std::process::{Command, Stdio};

use crate::home::Home;

#[test]
fn a_number_that_cannot_be_read_is_told_in_plain_words() {
    let home = Home::new();
    for (arguments, wanted) in [
        (
            &["show", "abc"][..],
            "invalid value 'abc' for '<ID>': a whole number is wanted",
        ),
        (
            &["list", "--limit", "0"],
            "invalid value '0' for '--limit <N>': a whole number from 1 is wanted",
        ),
        (
            &["cat", "--width", "99999999"],
            "invalid value '99999999' for '--width <N>': the number is too large",
        ),
    ] {
        let run = home.run(arguments);
        assert_eq!(run.status, 2, "{run:?}");
        assert_eq!(
            run.err.lines().next(),
            Some(format!("error: {wanted}").as_str()),
            "{run:?}"
        );
    }
}

#[test]
fn wrong_usage_is_an_error_with_hints() {
    let home = Home::new();
    let mut shown = String::new();
    for arguments in [
        &["lsit"] as &[&str],
        &["list", "--limt", "3"],
        &["search"],
        &["search", "--limt", "3"],
        &["show", "first"],
        &["config"],
        &["import", "x", "--format", "markdwon"],
        &["--encoder", "plan", "list"],
        &["--lang", "tlh", "list"],
    ] {
        let run = home.run(arguments);
        assert_eq!(run.status, 2, "{arguments:?}: {run:?}");
        assert_eq!(run.out, "");
        shown.extend([
            format!("$ khabar {}\n", arguments.join(" ")),
            run.err,
            "\n".to_owned(),
        ]);
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn a_query_may_begin_with_a_hyphen() {
    let home = Home::with_samples();
    let run = home.run(&["search", "-wool terminal", "--limit", "3"]);
    assert_eq!(run.status, 0, "{run:?}");
}

#[test]
fn help_and_version_are_answers() {
    let home = Home::new();
    let help = home.run(&["--help"]);
    assert_eq!(help.status, 0);
    assert!(help.out.contains("Usage: khabar") && help.err.is_empty());
    assert!(home.run(&["--version"]).out.starts_with("khabar "));
}

#[test]
fn nothing_for_terminals_goes_into_a_pipe() {
    let home = Home::with_samples();
    home.run(&["import", "tests/data/cli/broken.jsonl"]);
    home.run(&["bookmark", "add", "1", "--note", "a \u{1B}[31mnote"]);
    for arguments in [
        &["list"] as &[&str],
        &["list", "--json"],
        &["search", "escapes"],
        &["search", "escapes", "--json"],
        &["show", &home.id("good-2")],
        &["show", &home.id("good-2"), "--format", "html"],
        &["bookmark", "list"],
        &["demo"],
        &["--lang", "fa", "check"],
        &["config", "show"],
    ] {
        let run = home.run(arguments);
        let both = run.out + &run.err;
        let control = both.chars().find(|c| c.is_control() && *c != '\n' && *c != '\t');
        assert_eq!(control, None, "{arguments:?}: {both:?}");
        assert!(
            !both.contains(['\u{2068}', '\u{2069}']),
            "{arguments:?}: {both:?}"
        );
    }
}

#[test]
fn a_closed_pipe_is_quiet() {
    let home = Home::with_samples();
    for arguments in [
        &["list"] as &[&str],
        &["list", "--json"],
        &["man"],
        &["completions", "zsh"],
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_khabar"))
            .args(arguments)
            .env_clear()
            .env("HOME", home.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
    }
}

#[test]
fn without_a_home_the_data_directory_is_asked_for() {
    let home = Home::new();
    let mut command = home.command(&["list"]);
    command.env_remove("HOME");
    let run = home.finish(command);
    // the user database may name a home where the environment does not
    assert!(
        run.status == 3 && run.err.contains("--data-dir") || run.status == 0,
        "{run:?}"
    );
    let mut command = home.command(&["list"]);
    command
        .env_remove("HOME")
        .env("KHABAR_DATA_DIR", home.path().join("here"));
    let run = home.finish(command);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(home.path().join("here").exists());
}

#[test]
fn help_and_wrong_usage_speak_the_reader_s_language() {
    let home = Home::new();
    for (lang, usage) in [
        (
            "fa",
            "\u{6A9}\u{627}\u{631}\u{628}\u{631}\u{62F}: khabar search [OPTIONS] <QUERY> [WORD]...",
        ),
        (
            "he",
            "\u{5E9}\u{5D9}\u{5DE}\u{5D5}\u{5E9}: khabar search [OPTIONS] <QUERY> [WORD]...",
        ),
    ] {
        for arguments in [["search", "--help"], ["help", "search"], ["search", "-h"]] {
            let help = home.run(&[&["--lang", lang], &arguments[..]].concat());
            assert_eq!((help.status, help.err.as_str()), (0, ""), "{help:?}");
            assert!(help.out.contains(usage), "{help:?}");
            assert!(help.out.contains("  -n, --limit <N>\n"), "{help:?}");
        }
        let wrong = home.run(&["--lang", lang, "search", "--limt", "3"]);
        assert_eq!((wrong.status, wrong.out.as_str()), (2, ""));
        assert!(
            wrong.err.lines().all(|line| !line.starts_with("error")) && wrong.err.contains("--limt"),
            "{wrong:?}"
        );
        assert!(!wrong.err.is_ascii(), "{wrong:?}");
    }
    let mut by_locale = home.command(&["--help"]);
    by_locale.env("LC_ALL", "ur_PK.UTF-8");
    let help = home.finish(by_locale);
    assert!(
        help.out.contains("\u{627}\u{641}\u{639}\u{627}\u{644}:"),
        "{help:?}"
    );
}
