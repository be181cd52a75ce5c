//! Networks of servers that stand in front, which are believed when they tell whom they serve.

use std::net::IpAddr;

/// Addresses and networks, such as `127.0.0.1, 10.0.0.0/8, fd00::/8`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Networks(Vec<(IpAddr, u8)>);

impl Networks {
    /// `None` if one of them is no address and no network.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let parts = text.split([',', ' ']).filter(|part| !part.is_empty());
        parts.map(network).collect::<Option<_>>().map(Self)
    }

    #[must_use]
    pub fn has(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|(network, bits)| match (network, address) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                let host = u32::MAX.checked_shr(u32::from(*bits)).unwrap_or(0);
                network.to_bits() | host == address.to_bits() | host
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => {
                let host = u128::MAX.checked_shr(u32::from(*bits)).unwrap_or(0);
                network.to_bits() | host == address.to_bits() | host
            }
            _ => false,
        })
    }

    /// Whom a request comes from: the peer itself, or, where the peer is one of these, the last
    /// address that it and others of these name and that is none of these. What else stands in the
    /// header anybody may have written there.
    #[must_use]
    pub fn client<'h>(&self, peer: IpAddr, forwarded: impl Iterator<Item = &'h str>) -> IpAddr {
        let lines: Vec<&str> = forwarded.collect();
        let hops = lines.iter().rev().flat_map(|line| line.rsplit(','));
        let mut client = peer;
        for hop in hops {
            if !self.has(client) {
                return client.to_canonical();
            }
            let Some(address) = address(hop.trim()) else { return client.to_canonical() };
            client = address;
        }
        client.to_canonical()
    }
}

fn network(text: &str) -> Option<(IpAddr, u8)> {
    let (address, bits) = match text.split_once('/') {
        Some((address, bits)) => (address, Some(bits.parse::<u8>().ok()?)),
        None => (text, None),
    };
    let address: IpAddr = address.parse().ok()?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let bits = bits.unwrap_or(most);
    (bits <= most).then_some((address, bits))
}

/// Some servers write the port too.
fn address(text: &str) -> Option<IpAddr> {
    let socket = || text.parse::<std::net::SocketAddr>().ok().map(|socket| socket.ip());
    text.parse().ok().or_else(socket)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(trusted: &str, peer: &str, lines: &[&str]) -> String {
        let trusted = Networks::parse(trusted).expect("networks");
        let peer = peer.parse().expect("an address");
        trusted.client(peer, lines.iter().copied()).to_string()
    }

    #[test]
    fn a_stranger_who_names_another_is_still_themselves() {
        assert_eq!(client("", "192.0.2.7", &["203.0.113.9"]), "192.0.2.7");
        assert_eq!(client("127.0.0.1", "192.0.2.7", &["203.0.113.9"]), "192.0.2.7");
    }

    #[test]
    fn a_server_in_front_tells_the_nearest_that_is_none_of_ours() {
        let own = "127.0.0.1, 10.0.0.0/8 fd00::/8";
        assert_eq!(client(own, "127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(client(own, "127.0.0.1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(client(own, "127.0.0.1", &["1.1.1.1, 203.0.113.9"]), "203.0.113.9");
        assert_eq!(client(own, "::ffff:127.0.0.1", &["203.0.113.9, 10.1.2.3"]), "203.0.113.9");
        assert_eq!(client(own, "127.0.0.1", &["1.1.1.1", "203.0.113.9"]), "203.0.113.9");
        assert_eq!(client(own, "fd00::1", &["2001:db8::5"]), "2001:db8::5");
        assert_eq!(client(own, "127.0.0.1", &["[2001:db8::5]:443, 10.0.0.1:80"]), "2001:db8::5");
        assert_eq!(client(own, "127.0.0.1", &["203.0.113.9, rubbish"]), "127.0.0.1");
        assert_eq!(client(own, "127.0.0.1", &["rubbish, 10.9.9.9"]), "10.9.9.9");
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for wrong in ["10.0.0.0/33", "fd00::/129", "proxy", "10.0.0/8", "10.0.0.0/-1"] {
            assert_eq!(Networks::parse(wrong), None, "{wrong}");
        }
        let all = Networks::parse("0.0.0.0/0").expect("a network");
        assert!(all.has("203.0.113.9".parse().expect("one")));
        assert!(!all.has("2001:db8::5".parse().expect("one")));
    }
}
