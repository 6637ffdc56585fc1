//! Weak types of an isolating run sequence: UAX #9, W1 to W7.

use icu_properties::props::BidiClass;

use super::is_initiator;

/// Resolves the weak types in `types`; `start` is sos.
pub(super) fn resolve(types: &mut [BidiClass], start: BidiClass) {
    marks_and_numbers(types, start);
    separators(types);
    terminators(types, start);
}

/// W1 to W3: marks take the type of what they follow, numbers after Arabic are Arabic numbers, AL is R.
fn marks_and_numbers(types: &mut [BidiClass], start: BidiClass) {
    use BidiClass as C;
    let mut previous = start;
    let mut strong = start;
    for class in types {
        if *class == C::NSM {
            *class = if is_initiator(previous) || previous == C::PDI {
                C::ON
            } else {
                previous
            };
        }
        previous = *class;
        match *class {
            C::EN if strong == C::AL => *class = C::AN,
            C::L | C::R => strong = *class,
            C::AL => {
                strong = C::AL;
                *class = C::R;
            }
            _ => {}
        }
    }
}

/// W4: one separator between two numbers of a kind is part of them.
fn separators(types: &mut [BidiClass]) {
    use BidiClass as C;
    for i in 1..types.len().saturating_sub(1) {
        if !matches!(types[i], C::ES | C::CS) {
            continue;
        }
        match (types[i - 1], types[i], types[i + 1]) {
            (C::EN, _, C::EN) => types[i] = C::EN,
            (C::AN, C::CS, C::AN) => types[i] = C::AN,
            _ => {}
        }
    }
}

/// W5 to W7: terminators beside a number are part of it, what remains is neutral, numbers after L are L.
fn terminators(types: &mut [BidiClass], start: BidiClass) {
    use BidiClass as C;
    let mut strong = start;
    let mut after_number = false;
    let mut i = 0;
    while i < types.len() {
        let mut end = i + 1;
        match types[i] {
            C::ET => {
                while types.get(end) == Some(&C::ET) {
                    end += 1;
                }
                let number = after_number || types.get(end) == Some(&C::EN);
                let class = match (number, strong) {
                    (false, _) => C::ON,
                    (true, C::L) => C::L,
                    (true, _) => C::EN,
                };
                types[i..end].fill(class);
                after_number = number;
            }
            C::EN => {
                if strong == C::L {
                    types[i] = C::L;
                }
                after_number = true;
            }
            class => {
                match class {
                    C::ES | C::CS => types[i] = C::ON,
                    C::L | C::R => strong = class,
                    _ => {}
                }
                after_number = false;
            }
        }
        i = end;
    }
}
