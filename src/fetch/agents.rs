//! The agents that connect: to the whole of the net, or to what is public; with the settings' certificates, or without.

use std::fs;

use ureq::config::Config;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig};
use ureq::unversioned::resolver::{DefaultResolver, Resolver};
use ureq::unversioned::transport::{
    ConnectProxyConnector, Connector as _, RustlsConnector, SocksConnector, TcpConnector,
};
use ureq::{Agent, Proxy};

use super::Settings;
use super::failure::{Failure, FailureKind, no_proxy_address};
use super::forward::Forward;
use super::guard::Guard;
use super::head::LenientHead;
use crate::sentence::{Argument, sentence};

/// One agent for those that everybody trusts, and one for the certificates of the settings.
#[derive(Debug)]
pub(super) struct Agents {
    pub(super) known: Agent,
    /// Trusts the certificates of the settings and no others.
    pub(super) own: Option<Agent>,
}

/// All ways to ask.
#[derive(Debug)]
pub(super) struct Ways {
    /// Leads into private networks too.
    pub(super) open: Agents,
    /// Leads to the public net only.
    pub(super) guarded: Agents,
    pub(super) http_proxy: Option<Proxy>,
    pub(super) https_proxy: Option<Proxy>,
}

impl Ways {
    pub(super) fn new(settings: &Settings) -> Result<Self, Failure> {
        let plain = proxy(settings.http_proxy.as_deref())?;
        let safe = proxy(settings.https_proxy.as_deref())?;
        let own = own_certificates(settings)?;
        let guard = || Guard::new(plain.iter().chain(&safe));
        Ok(Self {
            open: Agents::new(settings, own.as_deref(), DefaultResolver::default),
            guarded: Agents::new(settings, own.as_deref(), guard),
            http_proxy: plain,
            https_proxy: safe,
        })
    }
}

impl Agents {
    fn new<R: Resolver>(
        settings: &Settings,
        own: Option<&[Certificate<'static>]>,
        resolver: impl Fn() -> R,
    ) -> Self {
        let agent = |roots: RootCerts| {
            let config = config(settings, roots);
            let connector = ()
                .chain(SocksConnector::default())
                .chain(Forward {
                    direct: config.clone(),
                })
                .chain(ConnectProxyConnector::default())
                .chain(TcpConnector::default())
                .chain(RustlsConnector::default())
                .chain(LenientHead);
            Agent::with_parts(config, connector, resolver())
        };
        Self {
            known: agent(RootCerts::WebPki),
            own: own.map(|certificates| agent(RootCerts::from(certificates.to_vec()))),
        }
    }
}

fn config(settings: &Settings, roots: RootCerts) -> Config {
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(None)
        .tls_config(TlsConfig::builder().root_certs(roots).build())
        .user_agent(settings.user_agent.as_str())
        .timeout_connect(Some(settings.connect))
        .timeout_resolve(Some(settings.connect))
        .timeout_recv_response(Some(settings.silence))
        .timeout_per_read(Some(settings.silence))
        .max_idle_connections(64)
        .max_idle_connections_per_host(1)
        .build()
}

/// Reads the certificates that the settings name.
fn own_certificates(settings: &Settings) -> Result<Option<Vec<Certificate<'static>>>, Failure> {
    let Some(file) = &settings.ca_file else {
        return Ok(None);
    };
    let unusable = |why: Argument| {
        let message = sentence!(
            "fetch-certificates",
            "the certificates in {path} cannot be used: {why}",
            path = file,
            why = why
        );
        Failure::new(FailureKind::Settings, message)
    };
    let pem = fs::read(file).map_err(|error| unusable((&error).into()))?;
    let certificates: Vec<Certificate<'static>> = ureq::tls::parse_pem(&pem)
        .filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        })
        .collect();
    if certificates.is_empty() {
        return Err(unusable(
            sentence!("fetch-no-certificate", "there is none in it").into(),
        ));
    }
    Ok(Some(certificates))
}

/// Reads the address of a proxy.
fn proxy(address: Option<&str>) -> Result<Option<Proxy>, Failure> {
    let unusable = |_| Failure::new(FailureKind::Settings, no_proxy_address());
    address
        .map(|address| Proxy::new(address).map_err(unusable))
        .transpose()
}
