//! Which hosts may be connected to: none of a private network where somebody outside named the address.
//!
//! The address itself is looked at by [`super::address`]; here the addresses are
//! looked at that a name stands for, so that no name of the public web leads in.
//! What a proxy finds for a name is not seen here.

use std::fmt;

use ureq::Proxy;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::address::is_private_ip;

/// Finds hosts as the system does, and hides those that are private.
#[derive(Debug)]
pub(super) struct Guard {
    system: DefaultResolver,
    /// Proxies may be anywhere: they come from the settings.
    proxies: Vec<Uri>,
}

/// The error of a name all of whose addresses are private.
#[derive(Debug)]
pub(super) struct Hidden;

impl fmt::Display for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name stands for a host of a private network")
    }
}

impl std::error::Error for Hidden {}

impl Guard {
    pub(super) fn new<'a>(proxies: impl IntoIterator<Item = &'a Proxy>) -> Self {
        Self {
            system: DefaultResolver::default(),
            proxies: proxies.into_iter().map(|proxy| proxy.uri().clone()).collect(),
        }
    }
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.system.resolve(uri, config, timeout)?;
        if self
            .proxies
            .iter()
            .any(|proxy| proxy.authority() == uri.authority())
        {
            return Ok(found);
        }
        let mut public = self.empty();
        for address in found.iter().filter(|address| !is_private_ip(address.ip())) {
            public.push(*address);
        }
        if public.is_empty() {
            return Err(ureq::Error::Other(Box::new(Hidden)));
        }
        Ok(public)
    }
}
