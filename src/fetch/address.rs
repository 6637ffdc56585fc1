//! Addresses: which can be fetched, and which host they belong to.

use std::net::IpAddr;

use url::{Host, Url};

use super::failure::{Failure, FailureKind};

/// Reads an address that can be fetched.
pub(super) fn parse(text: &str) -> Result<Url, Failure> {
    let bad = |why: &str| Failure::new(FailureKind::Address, format!("`{text}` is no address: {why}"));
    let mut url = Url::parse(text.trim()).map_err(|error| bad(&error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https" | "file") {
        return Err(bad("khabar fetches http, https and file"));
    }
    url.set_fragment(None);
    Ok(url)
}

/// Names the host of an address with its port: what politeness counts by; files share one.
#[must_use]
pub fn host(address: &str) -> String {
    let Ok(url) = Url::parse(address.trim()) else {
        return String::new();
    };
    match (url.host_str(), url.port_or_known_default()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (Some(host), None) => host.to_owned(),
        _ => url.scheme().to_owned(),
    }
}

/// Tells whether an address names this machine or one of a private network.
#[must_use]
pub fn is_private(address: &str) -> bool {
    let Ok(url) = Url::parse(address.trim()) else {
        return false;
    };
    let ip = match url.host() {
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            return name == "localhost"
                || [".localhost", ".local", ".internal"]
                    .iter()
                    .any(|end| name.ends_with(end));
        }
        Some(Host::Ipv4(ip)) => IpAddr::V4(ip),
        Some(Host::Ipv6(ip)) => ip.to_ipv4_mapped().map_or(IpAddr::V6(ip), IpAddr::V4),
        None => return false,
    };
    match ip {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_private() || ip.is_link_local() || ip.is_unspecified(),
        IpAddr::V6(ip) => {
            ip.is_loopback() || ip.is_unspecified() || ip.is_unique_local() || ip.is_unicast_link_local()
        }
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
        ] {
            assert!(is_private(address), "{address}");
        }
        assert!(!is_private("https://a.example/"));
        assert!(!is_private("http://8.8.8.8/"));
    }
}
