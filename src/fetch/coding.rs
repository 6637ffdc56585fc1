//! Content codings: what a server did to a body before it sent it (RFC 9110 §8.4.1).

use std::io::{self, BufRead, BufReader, Read};

use brotli_decompressor::Decompressor;
use encoding_rs::Encoding;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

/// The codings that requests offer.
pub(super) const ACCEPTED: &str = "gzip, br";

/// A coding that khabar decodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    Gzip,
    Deflate,
    Brotli,
}

/// Codings that khabar knows and does not decode.
const UNSUPPORTED: [&str; 8] = [
    "aes128gcm",
    "compress",
    "dcb",
    "dcz",
    "exi",
    "pack200-gzip",
    "x-compress",
    "zstd",
];

/// Reads the codings of a `Content-Encoding`, in the order in which they were applied.
///
/// What is no coding is skipped, since servers write charsets and much else here.
///
/// # Errors
///
/// The name of a coding that is not supported.
pub(super) fn parse<'a>(values: impl Iterator<Item = &'a str>) -> Result<Vec<Coding>, String> {
    let mut codings = Vec::new();
    for token in values.flat_map(|value| value.split(',')) {
        let token = token.split(';').next().unwrap_or_default();
        let token = token.trim().trim_matches('"').to_ascii_lowercase();
        match token.as_str() {
            "gzip" | "x-gzip" => codings.push(Coding::Gzip),
            "deflate" => codings.push(Coding::Deflate),
            "br" => codings.push(Coding::Brotli),
            other if UNSUPPORTED.contains(&other) => return Err(token),
            _ => {}
        }
    }
    Ok(codings)
}

/// Returns the charset that a server wrote into `Content-Encoding` by mistake.
pub(super) fn misplaced_charset<'a>(values: impl Iterator<Item = &'a str>) -> Option<String> {
    values
        .flat_map(|value| value.split([',', ';']))
        .map(|token| token.trim().trim_matches('"'))
        .map(|token| token.split_once("charset=").map_or(token, |(_, charset)| charset))
        .find(|token| Encoding::for_label(token.as_bytes()).is_some())
        .map(str::to_owned)
}

/// Undoes codings, the last one first.
///
/// # Errors
///
/// The first bytes cannot be read.
pub(super) fn decoder<'a>(codings: &[Coding], body: impl Read + 'a) -> io::Result<Box<dyn Read + 'a>> {
    let mut decoded: Box<dyn Read + 'a> = Box::new(body);
    for coding in codings.iter().rev() {
        let mut coded = BufReader::new(decoded);
        // some servers announce a coding and do not apply it
        let first = coded.fill_buf()?.first().copied();
        decoded = match (coding, first) {
            (Coding::Gzip, Some(0x1F)) => Box::new(MultiGzDecoder::new(coded)),
            (_, None) | (Coding::Gzip, Some(_)) | (Coding::Deflate, Some(b'<' | b'{')) => Box::new(coded),
            // zlib as the RFC wants it, or bare as some send it
            (Coding::Deflate, Some(first)) if first & 0x0F == 8 => Box::new(ZlibDecoder::new(coded)),
            (Coding::Deflate, Some(_)) => Box::new(DeflateDecoder::new(coded)),
            (Coding::Brotli, Some(_)) => Box::new(Decompressor::new(coded, 4096)),
        };
    }
    Ok(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(value: &str) -> Result<Vec<Coding>, String> {
        parse(std::iter::once(value))
    }

    #[test]
    fn tokens_that_are_no_coding_are_skipped() {
        assert_eq!(parsed("X-GZip"), Ok(vec![Coding::Gzip]));
        assert_eq!(parsed("deflate, br"), Ok(vec![Coding::Deflate, Coding::Brotli]));
        for value in ["", "identity", "UTF-8", "none", "windows-1256;q=1", "text/html"] {
            assert_eq!(parsed(value), Ok(vec![]), "{value}");
        }
        assert_eq!(parsed("utf-8, zstd"), Err("zstd".to_owned()));
    }

    #[test]
    fn a_misplaced_charset_is_found() {
        let charset = |value| misplaced_charset(std::iter::once(value));
        assert_eq!(charset("gzip, windows-1256").as_deref(), Some("windows-1256"));
        assert_eq!(charset("charset=utf-8").as_deref(), Some("utf-8"));
        assert_eq!(charset("gzip"), None);
    }
}
