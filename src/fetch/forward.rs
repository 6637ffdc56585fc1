//! Plain HTTP by way of an HTTP proxy: the whole address in the request line, as RFC 9112 (3.2.2) wants it.
//!
//! ureq asks every proxy for a tunnel, which many grant for port 443 only. Here
//! the proxy is connected to as a server, and the request line is completed as
//! it goes out.

use ureq::config::Config;
use ureq::http::uri::Scheme;
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, Either, NextTimeout, Transport};
use ureq::{Error, ProxyProtocol};

/// How every request begins; only GET is ever asked.
const METHOD: &[u8] = b"GET ";

/// Connects to the proxy where the address is one of plain HTTP.
#[derive(Debug)]
pub(super) struct Forward {
    /// How the proxy itself is connected to: without a proxy.
    pub(super) direct: Config,
}

impl<In: Transport> Connector<In> for Forward {
    type Out = Either<In, Asking>;

    fn connect(&self, details: &ConnectionDetails, chained: Option<In>) -> Result<Option<Self::Out>, Error> {
        if let Some(transport) = chained {
            return Ok(Some(Either::A(transport)));
        }
        let Some(proxy) = details.config.proxy().filter(|proxy| {
            matches!(proxy.protocol(), ProxyProtocol::Http | ProxyProtocol::Https)
                && details.uri.scheme() == Some(&Scheme::HTTP)
                && !proxy.is_no_proxy(details.uri)
        }) else {
            return Ok(None);
        };
        let addrs = details
            .resolver
            .resolve(proxy.uri(), details.config, details.timeout)?;
        let inner = (details.run_connector)(&ConnectionDetails {
            uri: proxy.uri(),
            addrs,
            config: &self.direct,
            request_level: details.request_level,
            resolver: details.resolver,
            now: details.now,
            timeout: details.timeout,
            current_time: details.current_time.clone(),
            run_connector: details.run_connector.clone(),
            register_shutdown: details.register_shutdown.clone(),
        })?;
        let host = details.uri.authority().map_or("", |authority| authority.as_str());
        Ok(Some(Either::B(Asking {
            inner,
            prefix: format!("http://{host}").into_bytes(),
        })))
    }
}

/// The way to a proxy that is asked for what lies at one host.
#[derive(Debug)]
pub(super) struct Asking {
    inner: Box<dyn Transport>,
    /// What a path begins with.
    prefix: Vec<u8>,
}

impl Transport for Asking {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.inner.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        let output = self.inner.buffers().output();
        let amount = complete(output, amount, &self.prefix)
            .ok_or_else(|| Error::BadUri("the address is too long for the proxy".to_owned()))?;
        self.inner.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        self.inner.await_input(timeout)
    }

    fn is_open(&mut self) -> bool {
        self.inner.is_open()
    }

    // what lies between here and the proxy makes no answer of the host's safe
    fn is_tls(&self) -> bool {
        false
    }
}

/// Puts the prefix before the path of a request line; returns how many bytes there are then.
fn complete(output: &mut [u8], amount: usize, prefix: &[u8]) -> Option<usize> {
    let begins = output
        .get(..amount)?
        .strip_prefix(METHOD)
        .is_some_and(|rest| rest.starts_with(b"/"));
    if !begins {
        return Some(amount);
    }
    let longer = amount + prefix.len();
    let path = METHOD.len() + prefix.len();
    output.get_mut(METHOD.len()..longer)?;
    output.copy_within(METHOD.len()..amount, path);
    output.get_mut(METHOD.len()..path)?.copy_from_slice(prefix);
    Some(longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_request_lines_are_completed() {
        let sent = |text: &str, room: usize| {
            let mut output = vec![0; room];
            output[..text.len()].copy_from_slice(text.as_bytes());
            let amount = complete(&mut output, text.len(), b"http://a.example")?;
            Some(String::from_utf8(output[..amount].to_vec()).unwrap())
        };
        let whole = "GET /x HTTP/1.1\r\nHost: a.example\r\n\r\n";
        let expected = whole.replacen("/x", "http://a.example/x", 1);
        assert_eq!(sent(whole, 99), Some(expected));
        assert_eq!(
            sent("Cookie: GET /x\r\n", 99).as_deref(),
            Some("Cookie: GET /x\r\n")
        );
        assert_eq!(sent(whole, whole.len() + 3), None);
    }
}
