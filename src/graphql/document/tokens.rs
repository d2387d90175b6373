//! Counts tokens and open brackets of a GraphQL text in one pass, without recursion and without building anything.
//!
//! The parser behind it recurses once per bracket, so the nesting is held here first.

use super::{DocumentError, DocumentLimits};

/// Refuses a text of too many tokens or too deep brackets. Whether the text is GraphQL at all is the parser's to say.
pub(super) fn check(source: &str, limits: &DocumentLimits) -> Result<(), DocumentError> {
    let mut scanner = Scanner {
        rest: source.as_bytes(),
    };
    let (mut tokens, mut nesting) = (0_usize, 0_usize);
    while let Some(token) = scanner.next_token() {
        tokens += 1;
        match token {
            Token::Open => nesting += 1,
            Token::Close => nesting = nesting.saturating_sub(1),
            Token::Other => {}
        }
        over("tokens", tokens, limits.max_tokens)?;
        over("nesting", nesting, limits.max_nesting)?;
    }
    Ok(())
}

fn over(limit: &'static str, found: usize, max: usize) -> Result<(), DocumentError> {
    if found <= max {
        return Ok(());
    }
    Err(DocumentError::LimitExceeded {
        limit,
        max: max as u64,
        found: found as u64,
    })
}

enum Token {
    Open,
    Close,
    Other,
}

struct Scanner<'a> {
    rest: &'a [u8],
}

impl Scanner<'_> {
    fn next_token(&mut self) -> Option<Token> {
        self.skip_ignored();
        let first = *self.rest.first()?;
        match first {
            b'{' | b'[' | b'(' => Some(self.take(1, Token::Open)),
            b'}' | b']' | b')' => Some(self.take(1, Token::Close)),
            b'"' => {
                let length = string_length(self.rest);
                Some(self.take(length, Token::Other))
            }
            b'.' if self.rest.starts_with(b"...") => Some(self.take(3, Token::Other)),
            it if is_word(it) => {
                let length = self.rest.iter().take_while(|it| is_word(**it)).count();
                Some(self.take(length, Token::Other))
            }
            _ => Some(self.take(1, Token::Other)),
        }
    }

    fn skip_ignored(&mut self) {
        while let Some(first) = self.rest.first() {
            let length = match first {
                b' ' | b'\t' | b'\n' | b'\r' | b',' => 1,
                0xEF if self.rest.starts_with(&[0xEF, 0xBB, 0xBF]) => 3,
                b'#' => self
                    .rest
                    .iter()
                    .take_while(|it| !matches!(it, b'\n' | b'\r'))
                    .count(),
                _ => return,
            };
            self.rest = &self.rest[length..];
        }
    }

    fn take(&mut self, length: usize, token: Token) -> Token {
        self.rest = &self.rest[length.min(self.rest.len())..];
        token
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+' | b'.')
}

/// Length of the string that begins the text, to its closing quotes or to the end of a text that lacks them.
fn string_length(text: &[u8]) -> usize {
    let is_block = text.starts_with(b"\"\"\"");
    let (quotes, escape): (&[u8], &[u8]) = if is_block {
        (b"\"\"\"", b"\\\"\"\"")
    } else {
        (b"\"", b"\\")
    };
    let mut at = quotes.len();
    while at < text.len() {
        let here = &text[at..];
        if here.starts_with(escape) {
            at += if is_block { escape.len() } else { 2 };
        } else if here.starts_with(quotes) {
            return at + quotes.len();
        } else {
            at += 1;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_count(source: &str, expected: usize) {
        let mut scanner = Scanner {
            rest: source.as_bytes(),
        };
        let mut count = 0;
        while scanner.next_token().is_some() {
            count += 1;
        }
        assert_eq!(count, expected, "{source}");
    }

    #[test]
    fn tokens_are_counted_as_the_specification_names_them() {
        check_count("", 0);
        check_count("{ a }", 3);
        check_count("\u{feff}{a,b c} # } } }", 5);
        check_count("{ a(x: \"} \\\" {\", y: -1.5e+3) }", 11);
        check_count("{ a(x: \"\"\"block \\\"\"\" \" } \"\"\") ...F }", 10);
        check_count("query Q($a: [Int!]! = [1 2]) @d { ... on T { a } }", 27);
        check_count("{ a(x: \"never closed", 6);
    }

    #[test]
    fn deep_brackets_are_refused_before_parsing() {
        let limits = DocumentLimits {
            max_nesting: 8,
            ..DocumentLimits::default()
        };
        let source = format!("{{ a(x: {}) }}", "[".repeat(9));
        assert!(matches!(
            check(&source, &limits),
            Err(DocumentError::LimitExceeded {
                limit: "nesting",
                max: 8,
                found: 9
            })
        ));
    }
}
