//! Every row of the table of answers, and what must follow from it.

use rstest::rstest;

use super::*;
use crate::terminal::input::{Parser, Token};

/// What the terminal sends, as one stream.
fn answers(bytes: &str) -> Answers {
    let (mut parser, mut tokens) = (Parser::default(), Vec::new());
    parser.feed(bytes.as_bytes(), &mut tokens);
    assert!(!parser.is_pending(), "{bytes:?} is whole");
    let mut answers = Answers::default();
    for token in tokens {
        match token {
            Token::Answer(answer) => {
                answers.take(answer);
            }
            Token::Event(event) => panic!("{event:?} was typed by {bytes:?}"),
        }
    }
    answers
}

fn env(term: &str) -> Environment {
    Environment {
        term: term.into(),
        ..Environment::default()
    }
}

const XTERM: &str = "\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[>41;379;0c\x1bP!|00000000\x1b\\\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c";
const VTE_70: &str =
    "\x1b[8;1$y\x1b[?2501;2$y\x1b[?2500;2$y\x1b[>65;7006;1c\x1bP!|7E565445\x1b\\\x1b[?65;1;9c";
const VTE_80: &str = "\x1bP>|VTE(8001)\x1b\\\x1b[8;1$y\x1b[?2501;2$y\x1b[?2500;2$y\x1b[>61;8001;1c\x1bP!|7E565445\x1b\\\x1b[?61;1;21;22;28c";
const KONSOLE_22: &str = "\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1bP!|7E4B4445\x1b\\\x1b[?62;1;4c";
const MLTERM_3: &str = "\x1b[8;0$y\x1b[>24;279;0c\x1bP!|000000\x1b\\\x1b[?63;1;2;3;4;6;7;15;18;22;29c";
const KITTY_26: &str = "\x1bP>|kitty(0.26.5)\x1b\\\x1b[8;0$y\x1b[>1;4000;26c\x1b[?0u\x1b[?62;c";
const KITTY_41: &str = "\x1bP>|kitty(0.41.1)\x1b\\\x1b[8;0$y\x1b[>1;4000;41c\x1b[?0u\x1b[?62;c";
const ALACRITTY_11: &str = "\x1b[>0;1700;1c\x1b[?6c";
const ALACRITTY_15: &str = "\x1b[8;0$y\x1b[>0;2500;1c\x1b[?0u\x1b[?6c";
const FOOT: &str =
    "\x1bP>|foot(1.21.0)\x1b\\\x1b[?2501;0$y\x1b[>1;012100;0c\x1bP!|464f4f54\x1b\\\x1b[?0u\x1b[?62;4;22;28c";
const ST: &str = "\x1b[?6c";
const URXVT: &str = "\x1b[?2501;0$y\x1b[>85;95;0c\x1b[?1;2c";
const ZUTTY: &str = "\x1b[>64;0;0c\x1b[?64;1;9;15;21;22c";
const PTERM: &str = "\x1b[>0;136;0c\x1b[?6c";
const QTERMINAL: &str = "\x1b[>0;115;0c\x1b[?1;2c";
const TMUX: &str = "\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[?1;2c";
const SCREEN: &str = "\x1b[>83;40901;0c\x1b[?1;2c";

#[rstest]
#[case::xterm("xterm-256color", XTERM, EncoderName::Plain)]
#[case::vte_70("xterm-256color", VTE_70, EncoderName::Plain8l)]
#[case::vte_80("xterm-256color", VTE_80, EncoderName::Plain8l)]
#[case::konsole("xterm-256color", KONSOLE_22, EncoderName::Word)]
#[case::mlterm("mlterm", MLTERM_3, EncoderName::Plain5379)]
#[case::mlterm_as_xterm("xterm", MLTERM_3, EncoderName::Plain5379)]
#[case::kitty_26("xterm-kitty", KITTY_26, EncoderName::Kittyrev)]
#[case::kitty_41("xterm-kitty", KITTY_41, EncoderName::Osc66)]
#[case::alacritty_11("alacritty", ALACRITTY_11, EncoderName::Plain)]
#[case::alacritty_15("alacritty", ALACRITTY_15, EncoderName::Plain)]
#[case::foot("foot", FOOT, EncoderName::Plain)]
#[case::st("st-256color", ST, EncoderName::Plain)]
#[case::urxvt("rxvt-unicode-256color", URXVT, EncoderName::Plain)]
#[case::zutty("xterm-256color", ZUTTY, EncoderName::Plain)]
#[case::pterm("xterm", PTERM, EncoderName::BidirevBraille)]
#[case::qterminal("xterm-256color", QTERMINAL, EncoderName::Sgr)]
#[case::tmux("screen", TMUX, EncoderName::Lrm)]
#[case::screen("screen", SCREEN, EncoderName::Lrm)]
fn each_terminal_gets_its_encoder(#[case] term: &str, #[case] said: &str, #[case] expected: EncoderName) {
    let decision = decide(&answers(said), &env(term), None);
    assert_eq!(decision.encoder, expected, "{decision:?}");
}

const ALL: [&str; 17] = [
    XTERM,
    VTE_70,
    VTE_80,
    KONSOLE_22,
    MLTERM_3,
    KITTY_26,
    KITTY_41,
    ALACRITTY_11,
    ALACRITTY_15,
    FOOT,
    ST,
    URXVT,
    ZUTTY,
    PTERM,
    QTERMINAL,
    TMUX,
    SCREEN,
];

#[test]
fn answers_are_heard_however_they_are_cut_and_never_typed() {
    for said in ALL {
        let whole = answers(said);
        for cut in 1..said.len() {
            let (first, second) = said.as_bytes().split_at(cut);
            // the second part may be so late that nobody waits for it any more: then the input thread's parser gets it
            let (mut parser, mut tokens) = (Parser::default(), Vec::new());
            parser.feed(first, &mut tokens);
            parser.feed(second, &mut tokens);
            let mut heard = Answers::default();
            for token in tokens {
                match token {
                    Token::Answer(answer) => {
                        heard.take(answer);
                    }
                    Token::Event(event) => panic!("{event:?} was typed by {said:?}, cut at {cut}"),
                }
            }
            assert_eq!(heard, whole, "{said:?}, cut at {cut}");
        }
    }
}

#[test]
fn keys_between_the_answers_are_kept_in_their_order() {
    for said in ALL {
        // a key before every answer, and one after the last
        let typed = format!("{}j", said.replace("\x1b[", "j\x1b[").replace("\x1bP", "j\x1bP"));
        let keys = typed.matches('j').count();
        let (mut parser, mut tokens) = (Parser::default(), Vec::new());
        parser.feed(typed.as_bytes(), &mut tokens);
        let (events, heard): (Vec<Token>, Vec<Token>) = tokens
            .into_iter()
            .partition(|token| matches!(token, Token::Event(_)));
        assert_eq!(events.len(), keys, "{typed:?}");
        let mut taken = Answers::default();
        for token in heard {
            if let Token::Answer(answer) = token {
                taken.take(answer);
            }
        }
        assert_eq!(taken, answers(said));
    }
}

#[test]
fn half_of_the_answers_decide_as_well_as_they_can() {
    // a terminal whose last answers never came is judged by the first ones, and never by what is left of one
    for said in ALL {
        for cut in 0..said.len() {
            let (mut parser, mut tokens) = (Parser::default(), Vec::new());
            parser.feed(&said.as_bytes()[..cut], &mut tokens);
            let mut heard = Answers::default();
            for token in tokens {
                if let Token::Answer(answer) = token {
                    heard.take(answer);
                }
            }
            let decision = decide(&heard, &env("xterm-256color"), None);
            let whole = decide(&answers(said), &env("xterm-256color"), None);
            assert!(
                decision.encoder == whole.encoder
                    || decision.encoder == EncoderName::Plain
                    || decision.encoder == EncoderName::Lrm
                    || decision.encoder == EncoderName::Plain8l,
                "{said:?}, cut at {cut}: {decision:?}"
            );
        }
    }
}

#[rstest]
#[case::konsole("Konsole 22.12.3", "xterm-256color", EncoderName::Word)]
#[case::xterm("XTerm(379)", "xterm-256color", EncoderName::Plain)]
#[case::kitty("kitty(0.26.5)", "xterm-kitty", EncoderName::Kittyrev)]
#[case::kitty_by_term("", "xterm-kitty", EncoderName::Kittyrev)]
#[case::vte("", "xterm-256color", EncoderName::Lrm)]
#[case::vte_80("VTE(8001)", "xterm-256color", EncoderName::Lrm)]
#[case::putty("", "xterm", EncoderName::Lrm)]
#[case::alacritty("", "alacritty", EncoderName::Plain)]
#[case::mlterm("", "mlterm", EncoderName::Bidirev)]
#[case::urxvt("", "rxvt-unicode-256color", EncoderName::Plain)]
#[case::st("", "st-256color", EncoderName::Plain)]
#[case::foot("foot(1.21.0)", "foot", EncoderName::Plain)]
fn inside_tmux_the_client_decides(
    #[case] termtype: &str,
    #[case] termname: &str,
    #[case] expected: EncoderName,
) {
    let client = Client {
        termtype: termtype.into(),
        termname: termname.into(),
        program: String::new(),
    };
    let decision = decide(&answers(TMUX), &env("tmux-256color"), Some(&client));
    assert_eq!(decision.encoder, expected, "{decision:?}");
    assert!(
        decision.terminal.ends_with(" in tmux 3.3a"),
        "{}",
        decision.terminal
    );
}

#[rstest]
#[case::qterminal("qterminal", EncoderName::BidirevSgr)]
#[case::pterm("pterm", EncoderName::BidirevBraille)]
#[case::mlterm("mlterm", EncoderName::Bidirev)]
#[case::xterm("xterm", EncoderName::Plain)]
#[case::zutty("zutty", EncoderName::Plain)]
#[case::konsole("konsole", EncoderName::Word)]
#[case::vte("xfce4-terminal", EncoderName::Lrm)]
fn the_program_outside_decides_where_the_terminal_says_nothing(
    #[case] program: &str,
    #[case] expected: EncoderName,
) {
    let in_tmux = Client {
        termname: "xterm-256color".into(),
        program: program.into(),
        ..Client::default()
    };
    let in_screen = Client {
        program: program.into(),
        ..Client::default()
    };
    for (said, term, client) in [(TMUX, "tmux-256color", in_tmux), (SCREEN, "screen", in_screen)] {
        let decision = decide(&answers(said), &env(term), Some(&client));
        assert_eq!(decision.encoder, expected, "{decision:?}");
        assert_eq!(decision.reason, Reason::Outside(program.into()));
        let slanted = decision.withheld.contains(Attributes::ITALIC);
        assert_eq!(slanted, said == SCREEN);
        let dim = decision.withheld.contains(Attributes::DIM);
        assert_eq!(dim, said == SCREEN && ["mlterm", "urxvt"].contains(&program));
    }
}

#[test]
fn inside_screen_the_terminal_that_it_was_started_in_is_the_best_guess() {
    let inside = |change: fn(&mut Environment)| {
        let mut env = env("screen");
        env.sty = "1.khabar".into();
        change(&mut env);
        decide(&answers(SCREEN), &env, None)
    };
    let kitty = inside(|env| env.kitty_window_id = "1".into());
    assert_eq!(
        (kitty.encoder, kitty.marks),
        (EncoderName::Kittyrev, Marks::Strip)
    );
    assert_eq!(
        inside(|env| env.konsole_version = "221203".into()).encoder,
        EncoderName::Word
    );
    assert_eq!(
        inside(|env| env.mlterm = "3.9.0".into()).hint,
        Some(Hint::MltermMultiplexer)
    );
    let unknown = inside(|env| env.vte_version = "7006".into());
    assert_eq!(unknown.encoder, EncoderName::Lrm);
    assert_eq!(unknown.withheld, Attributes::ITALIC.with(Attributes::DIM));
}

#[test]
fn marks_are_stripped_where_letters_suffer_from_them() {
    for said in [
        XTERM,
        VTE_70,
        KONSOLE_22,
        KITTY_41,
        ALACRITTY_15,
        URXVT,
        QTERMINAL,
    ] {
        assert_eq!(decide(&answers(said), &env("xterm"), None).marks, Marks::Keep);
    }
    assert_eq!(decide(&answers(FOOT), &env("foot"), None).marks, Marks::Strip);
    assert_eq!(
        decide(&answers(KITTY_26), &env("xterm-kitty"), None).marks,
        Marks::Strip
    );
}

#[test]
fn the_versions_of_kitty_are_compared_as_numbers() {
    for (version, sizes) in [
        ("kitty(0.9.1)", false),
        ("kitty(0.39.9)", false),
        ("kitty(0.40.0)", true),
        ("kitty(0.100.0)", true),
        ("kitty(1.0.0)", true),
        ("kitty", false),
    ] {
        assert_eq!(kitty_sizes_text(version), sizes, "{version}");
    }
}

#[test]
fn a_stale_variable_does_not_outweigh_an_answer() {
    // a terminal window that was opened from inside tmux keeps TMUX
    let stale = Environment {
        tmux: "/tmp/tmux-0/default,1,0".into(),
        vte_version: "7006".into(),
        ..env("xterm-256color")
    };
    assert_eq!(decide(&answers(XTERM), &stale, None).encoder, EncoderName::Plain);
    assert_eq!(
        decide(&answers(VTE_70), &stale, None).encoder,
        EncoderName::Plain8l
    );
    // an old tmux answers nothing but its attributes
    assert_eq!(
        decide(&answers("\x1b[?1;2c"), &stale, None).encoder,
        EncoderName::Lrm
    );
}

#[test]
fn a_silent_terminal_is_judged_by_the_environment() {
    let with = |change: fn(&mut Environment)| {
        let mut env = env("xterm-256color");
        change(&mut env);
        decide(&Answers::default(), &env, None)
    };
    assert_eq!(
        with(|env| env.vte_version = "7006".into()).encoder,
        EncoderName::Plain8l
    );
    assert_eq!(
        with(|env| env.konsole_version = "221203".into()).encoder,
        EncoderName::Word
    );
    let unknown = with(|_| ());
    assert_eq!(unknown.encoder, EncoderName::Plain);
    assert_eq!(unknown.hint, Some(Hint::Silent));
}

#[test]
fn guesses_go_by_the_program_name() {
    let named = |program: &str| {
        let env = Environment {
            term_program: program.into(),
            ..env("xterm-256color")
        };
        decide(&answers("\x1b[?62;22c"), &env, None).encoder
    };
    assert_eq!(named("Apple_Terminal"), EncoderName::Lrm);
    assert_eq!(named("iTerm.app"), EncoderName::Lrm);
    assert_eq!(named("ghostty"), EncoderName::Plain);
}

#[test]
fn hints_come_with_what_can_be_changed() {
    let hint = |term: &str, said: &str| decide(&answers(said), &env(term), None).hint;
    assert_eq!(hint("xterm-kitty", KITTY_26), Some(Hint::KittyForceLtr));
    assert_eq!(hint("xterm", PTERM), Some(Hint::PuttyBidi));
    assert_eq!(hint("linux", ""), Some(Hint::Console));
    assert_eq!(hint("xterm", XTERM), None);
}
