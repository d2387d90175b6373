//! The pieces that a filter is made of.

use super::wrong;
use crate::bi::odata::ODataError;

/// A piece of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A name, an operator or a bare literal.
    Word(String),
    /// A text in single quotes, unquoted.
    Text(String),
    /// `(`
    Open,
    /// `)`
    Close,
    /// `,`
    Comma,
}

/// The pieces of a filter, in their order.
pub(super) fn tokenize(text: &str) -> Result<Vec<Token>, ODataError> {
    let mut tokens = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            ' ' | '\t' => {}
            '(' => tokens.push(Token::Open),
            ')' => tokens.push(Token::Close),
            ',' => tokens.push(Token::Comma),
            '\'' => {
                let mut quoted = String::new();
                loop {
                    match letters.next() {
                        // A quote within a text is written twice.
                        Some('\'') if letters.peek() == Some(&'\'') => quoted.extend(letters.next()),
                        Some('\'') => break,
                        Some(letter) => quoted.push(letter),
                        None => return Err(wrong("thiếu dấu ' đóng", "a closing ' is missing")),
                    }
                }
                tokens.push(Token::Text(quoted));
            }
            _ => {
                let mut word = String::from(letter);
                while let Some(letter) = letters.next_if(|it| !" \t(),'".contains(*it)) {
                    word.push(letter);
                }
                tokens.push(Token::Word(word));
            }
        }
    }
    Ok(tokens)
}

impl Token {
    /// The error of a piece that stands where it means nothing.
    pub(super) fn unexpected(&self) -> ODataError {
        let text = match self {
            Self::Word(text) | Self::Text(text) => text.as_str(),
            Self::Open => "(",
            Self::Close => ")",
            Self::Comma => ",",
        };
        wrong(
            &format!("không hiểu \"{text}\" ở đây"),
            &format!("\"{text}\" is not understood here"),
        )
    }
}
