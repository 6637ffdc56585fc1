//! Addresses: which can be fetched, and which host they belong to.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use super::failure::{Failure, FailureKind};
use crate::sentence::{Sentence, sentence};

/// Reads an address that can be fetched.
pub(super) fn parse(text: &str) -> Result<Url, Failure> {
    let bad = |why: Sentence| {
        let message = sentence!(
            "fetch-no-address",
            "`{text}` is no address: {why}",
            text = text,
            why = why
        );
        Failure::new(FailureKind::Address, message)
    };
    let mut url = Url::parse(text.trim()).map_err(|error| bad(Sentence::verbatim(error.to_string())))?;
    if !matches!(url.scheme(), "http" | "https" | "file") {
        return Err(bad(sentence!(
            "fetch-schemes",
            "khabar fetches http, https and file"
        )));
    }
    url.set_fragment(None);
    Ok(url)
}

/// Names the host of an address with its port: what politeness counts by; files share one.
#[must_use]
pub fn host(address: &str) -> String {
    Url::parse(address.trim()).map_or_else(|_| String::new(), |url| host_of(&url))
}

/// The same of an address that was read already.
pub(super) fn host_of(url: &Url) -> String {
    match (url.host_str(), url.port_or_known_default()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (Some(host), None) => host.to_owned(),
        _ => url.scheme().to_owned(),
    }
}

/// Tells whether an address names this machine or one of a private network.
#[must_use]
pub fn is_private(address: &str) -> bool {
    Url::parse(address.trim()).is_ok_and(|url| is_private_url(&url))
}

/// The same of an address that was read already.
pub(super) fn is_private_url(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            name == "localhost"
                || [".localhost", ".local", ".internal", ".home.arpa"]
                    .iter()
                    .any(|end| name.ends_with(end))
        }
        Some(Host::Ipv4(ip)) => is_private_ip(IpAddr::V4(ip)),
        Some(Host::Ipv6(ip)) => is_private_ip(IpAddr::V6(ip)),
        None => false,
    }
}

/// Tells whether an address is one of this machine or a network that is not public.
pub(super) fn is_private_ip(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [first, second, ..] = ip.octets();
            // this network (RFC 1122) and what providers share (RFC 6598)
            let shared = first == 0 || (first == 100 && (64..128).contains(&second));
            shared
                || ip.is_loopback()
                || ip.is_private()
                || ip.is_link_local()
                || ip.is_broadcast()
                || ip.is_multicast()
        }
        IpAddr::V6(ip) => inner(ip).map_or_else(
            || {
                ip.is_loopback()
                    || ip.is_unspecified()
                    || ip.is_unique_local()
                    || ip.is_unicast_link_local()
                    || ip.is_multicast()
            },
            |ip| is_private_ip(IpAddr::V4(ip)),
        ),
    }
}

/// Finds the older address inside a newer one: mapped, translated (RFC 6052) or tunnelled (6to4).
fn inner(ip: Ipv6Addr) -> Option<Ipv4Addr> {
    let four = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        Ipv4Addr::new(a, b, c, d)
    };
    match ip.segments() {
        [0, 0, 0, 0, 0, 0xFFFF, high, low]
        | [0x64, 0xFF9B, 0, 0, 0, 0, high, low]
        | [0x2002, high, low, ..] => Some(four(high, low)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_fetched_is_an_address() {
        assert_eq!(
            parse("https://a.example/x#y").unwrap().as_str(),
            "https://a.example/x"
        );
        assert_eq!(
            parse("https://a.example/\u{62E}").unwrap().as_str(),
            "https://a.example/%D8%AE"
        );
        for bad in ["", "a.example", "ftp://a.example/", "javascript:1", "https://"] {
            assert_eq!(parse(bad).unwrap_err().kind, FailureKind::Address, "{bad}");
        }
    }

    #[test]
    fn hosts_are_told_apart_by_port() {
        assert_eq!(host("https://A.example/x"), "a.example:443");
        assert_ne!(host("http://a.example/"), host("https://a.example/"));
        assert_eq!(host("file:///a"), "file");
    }

    #[test]
    fn private_networks_are_known() {
        for address in [
            "http://localhost/",
            "http://127.0.0.1:8/",
            "http://10.1.2.3/",
            "http://[::1]/",
            "http://[::ffff:192.168.0.1]/",
            "http://2130706433/",
            "http://printer.local/",
            "http://0.0.0.0/",
            "http://100.100.1.1/",
            "http://[64:ff9b::a00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[fd00::1]/",
        ] {
            assert!(is_private(address), "{address}");
        }
        assert!(!is_private("https://a.example/"));
        assert!(!is_private("http://8.8.8.8/"));
        assert!(!is_private("http://100.128.0.1/"));
        assert!(!is_private("http://[2001:db8::1]/"));
    }
}
