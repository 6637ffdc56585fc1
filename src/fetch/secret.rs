//! User and password: where they are written, to whom they are told, and how.

use url::Url;

use super::Credentials;

/// Takes user and password out of an address.
pub(super) fn written(url: &Url) -> Option<Credentials> {
    let decoded = |text: &str| {
        url::form_urlencoded::parse(text.replace('+', "%2B").as_bytes())
            .next()
            .map(|(text, _)| text.into_owned())
            .unwrap_or_default()
    };
    (!url.username().is_empty()).then(|| Credentials {
        user: decoded(url.username()),
        password: decoded(url.password().unwrap_or_default()),
    })
}

/// Tells whether secrets may go there: to the same host, and not in the clear where they were not before.
pub(super) fn is_home(home: &Url, url: &Url) -> bool {
    home.host() == url.host()
        && (url.scheme() == home.scheme() && url.port_or_known_default() == home.port_or_known_default()
            || url.scheme() == "https" && url.port().is_none())
}

/// Returns whether a credential given for one URL may be sent to another: same host and port, and never in
/// the clear where it was not before.
#[must_use]
pub fn carries_credentials(from: &str, to: &str) -> bool {
    match (Url::parse(from), Url::parse(to)) {
        (Ok(from), Ok(to)) => is_home(&from, &to),
        _ => false,
    }
}

/// Writes user and password as RFC 7617 wants them.
pub(super) fn basic(secret: &Credentials) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let pair = format!("{}:{}", secret.user, secret.password);
    let mut out = String::from("Basic ");
    for three in pair.as_bytes().chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, at| {
            bits << 8 | u32::from(three.get(at).copied().unwrap_or_default())
        });
        for at in 0..4 {
            if at > three.len() {
                out.push('=');
            } else {
                let digit = bits >> (18 - 6 * at) & 63;
                out.push(char::from(DIGITS.get(digit as usize).copied().unwrap_or(b'=')));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_and_password_are_packed_as_base64() {
        for (user, password, packed) in [
            ("Aladdin", "open sesame", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
            ("a", "", "Basic YTo="),
            ("ab", "cde", "Basic YWI6Y2Rl"),
        ] {
            let secret = Credentials {
                user: user.to_owned(),
                password: password.to_owned(),
            };
            assert_eq!(basic(&secret), packed);
            assert!(!format!("{secret:?}").contains("sesame"));
        }
    }

    #[test]
    fn secrets_stay_at_home() {
        let url = |text: &str| Url::parse(text).unwrap();
        let home = url("http://a.example/f");
        assert!(is_home(&home, &url("http://a.example/g")));
        assert!(is_home(&home, &url("https://a.example/g")));
        assert!(!is_home(&home, &url("http://b.example/f")));
        assert!(!is_home(&home, &url("http://a.example:81/f")));
        assert!(!is_home(&url("https://a.example/"), &url("http://a.example/")));
        let secret = written(&url("https://u%40x:p+%3A@a.example/")).unwrap();
        assert_eq!((secret.user.as_str(), secret.password.as_str()), ("u@x", "p+:"));
    }
}
