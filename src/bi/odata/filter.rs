//! `$filter`: `eq ne gt ge lt le in`, `and or not`, parentheses, `contains startswith endswith`, columns and literals.
//!
//! A comparison has its column on the left. What else the protocol knows (arithmetic, lambdas, other functions) is
//! answered as not supported.

use doichieu_entities::flat::{FlatColumn, FlatKind, FlatTable};

mod token;

use super::ODataError;
use crate::bi::parameters::parse_value;
use crate::store::flat::{Comparison, FlatCondition, FlatValue, TextTest};
use token::{Token, tokenize};

/// How deep parentheses and `not` may nest.
const MAX_DEPTH: usize = 32;

/// Reads a filter over a table.
pub fn parse_filter(table: &'static FlatTable, text: &str) -> Result<FlatCondition, ODataError> {
    let tokens = tokenize(text)?;
    let mut parser = Parser {
        table,
        tokens: &tokens,
        at: 0,
        depth: 0,
    };
    let condition = parser.any()?;
    match parser.next() {
        None => Ok(condition),
        Some(token) => Err(token.unexpected()),
    }
}

struct Parser<'a> {
    table: &'static FlatTable,
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<&'a Token> {
        let token = self.tokens.get(self.at)?;
        self.at += 1;
        Some(token)
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let is = matches!(self.peek(), Some(Token::Word(it)) if it == word);
        self.at += usize::from(is);
        is
    }

    fn expect(&mut self, wanted: &Token) -> Result<(), ODataError> {
        match self.next() {
            Some(token) if token == wanted => Ok(()),
            Some(token) => Err(token.unexpected()),
            None => Err(ends_early()),
        }
    }

    fn any(&mut self) -> Result<FlatCondition, ODataError> {
        let mut parts = vec![self.all()?];
        while self.takes_word("or") {
            parts.push(self.all()?);
        }
        Ok(single_or(parts, FlatCondition::Any))
    }

    fn all(&mut self) -> Result<FlatCondition, ODataError> {
        let mut parts = vec![self.one()?];
        while self.takes_word("and") {
            parts.push(self.one()?);
        }
        Ok(single_or(parts, FlatCondition::All))
    }

    fn one(&mut self) -> Result<FlatCondition, ODataError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(wrong("bộ lọc lồng quá sâu", "the filter nests too deep"));
        }
        let condition = if self.takes_word("not") {
            FlatCondition::Not(Box::new(self.one()?))
        } else if self.peek() == Some(&Token::Open) {
            self.at += 1;
            let inner = self.any()?;
            self.expect(&Token::Close)?;
            inner
        } else {
            self.test()?
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn test(&mut self) -> Result<FlatCondition, ODataError> {
        let name = match self.next() {
            Some(Token::Word(name)) => name,
            Some(token) => return Err(token.unexpected()),
            None => return Err(ends_early()),
        };
        if self.peek() == Some(&Token::Open) {
            return self.function(name);
        }
        let column = self.column(name)?;
        // A column of truth stands for itself.
        if column.kind == FlatKind::Boolean && self.is_at_end_of_test() {
            return Ok(FlatCondition::Compare(
                column,
                Comparison::Eq,
                FlatValue::Boolean(true),
            ));
        }
        let operator = match self.next() {
            Some(Token::Word(operator)) => operator.as_str(),
            Some(token) => return Err(token.unexpected()),
            None => return Err(ends_early()),
        };
        if operator == "in" {
            return Ok(FlatCondition::In(column, self.values(column)?));
        }
        let comparison = comparison(operator)?;
        let value = self.value(column)?;
        Ok(match (comparison, value) {
            (Comparison::Eq, FlatValue::Null) => FlatCondition::IsNull(column),
            (Comparison::Ne, FlatValue::Null) => FlatCondition::Not(Box::new(FlatCondition::IsNull(column))),
            // Nothing is more or less than an empty value.
            (_, FlatValue::Null) => FlatCondition::Any(Vec::new()),
            (comparison, value) => FlatCondition::Compare(column, comparison, value),
        })
    }

    fn is_at_end_of_test(&self) -> bool {
        match self.peek() {
            None | Some(Token::Close) => true,
            Some(Token::Word(word)) => word == "and" || word == "or",
            Some(_) => false,
        }
    }

    fn function(&mut self, name: &str) -> Result<FlatCondition, ODataError> {
        let test = match name {
            "contains" => TextTest::Contains,
            "startswith" => TextTest::StartsWith,
            "endswith" => TextTest::EndsWith,
            _ => return Err(ODataError::unsupported("$filter", &format!("{name}()"))),
        };
        self.expect(&Token::Open)?;
        let Some(Token::Word(column)) = self.next() else {
            return Err(ODataError::unsupported(
                "$filter",
                &format!("{name}(…) over an expression"),
            ));
        };
        let column = self.column(column)?;
        if column.kind != FlatKind::Text {
            return Err(wrong(
                &format!("{name}() chỉ dùng cho cột chữ, không cho {}", column.name),
                &format!("{name}() is for columns of text, not for {}", column.name),
            ));
        }
        self.expect(&Token::Comma)?;
        let Some(Token::Text(text)) = self.next() else {
            return Err(ends_early());
        };
        self.expect(&Token::Close)?;
        Ok(FlatCondition::Text(column, test, text.clone()))
    }

    fn values(&mut self, column: &'static FlatColumn) -> Result<Vec<FlatValue>, ODataError> {
        self.expect(&Token::Open)?;
        let mut values = vec![self.value(column)?];
        loop {
            match self.next() {
                Some(Token::Comma) => values.push(self.value(column)?),
                Some(Token::Close) => return Ok(values),
                Some(token) => return Err(token.unexpected()),
                None => return Err(ends_early()),
            }
        }
    }

    fn value(&mut self, column: &'static FlatColumn) -> Result<FlatValue, ODataError> {
        match self.next() {
            Some(Token::Word(word)) if word == "null" => Ok(FlatValue::Null),
            Some(Token::Text(text)) if column.kind == FlatKind::Text => Ok(FlatValue::Text(text.clone())),
            Some(Token::Word(word)) if column.kind != FlatKind::Text => {
                // Number literals may carry the suffixes of earlier versions of the protocol.
                parse_value(column.kind, word).ok_or_else(|| unusable(column, word))
            }
            Some(Token::Word(word) | Token::Text(word)) => Err(unusable(column, word)),
            Some(token) => Err(token.unexpected()),
            None => Err(ends_early()),
        }
    }

    fn column(&self, name: &str) -> Result<&'static FlatColumn, ODataError> {
        self.table.column(name).ok_or_else(|| {
            wrong(
                &format!("bảng {} không có cột \"{name}\"", self.table.name),
                &format!("table {} has no column \"{name}\"", self.table.name),
            )
        })
    }
}

fn single_or(mut parts: Vec<FlatCondition>, join: fn(Vec<FlatCondition>) -> FlatCondition) -> FlatCondition {
    match (parts.len(), parts.pop()) {
        (1, Some(part)) => part,
        (_, last) => {
            parts.extend(last);
            join(parts)
        }
    }
}

fn comparison(operator: &str) -> Result<Comparison, ODataError> {
    match operator {
        "eq" => Ok(Comparison::Eq),
        "ne" => Ok(Comparison::Ne),
        "gt" => Ok(Comparison::Gt),
        "ge" => Ok(Comparison::Ge),
        "lt" => Ok(Comparison::Lt),
        "le" => Ok(Comparison::Le),
        "add" | "sub" | "mul" | "div" | "divby" | "mod" | "has" => Err(ODataError::unsupported(
            "$filter",
            &format!("the operator {operator}"),
        )),
        _ => Err(wrong(
            &format!("toán tử \"{operator}\" không có"),
            &format!("there is no operator \"{operator}\""),
        )),
    }
}

fn wrong(vi: &str, en: &str) -> ODataError {
    ODataError::wrong("$filter", vi, en)
}

fn ends_early() -> ODataError {
    wrong("bộ lọc bị cụt", "the filter ends too early")
}

fn unusable(column: &FlatColumn, text: &str) -> ODataError {
    let kind = format!("{:?}", column.kind).to_lowercase();
    wrong(
        &format!("cột {} kiểu {kind} không nhận giá trị \"{text}\"", column.name),
        &format!(
            "column {} of type {kind} does not take the value \"{text}\"",
            column.name
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(filter: &str, expected: &str) {
        let table = FlatTable::find("targets").expect("targets is a table");
        let told = match parse_filter(table, filter) {
            Ok(condition) => show(&condition),
            Err(error) => format!("{} {}", error.is_unsupported, error.problem.en),
        };
        assert_eq!(told, expected, "{filter}");
    }

    fn show(condition: &FlatCondition) -> String {
        let list = |parts: &[FlatCondition]| parts.iter().map(show).collect::<Vec<_>>().join(" ");
        match condition {
            FlatCondition::All(parts) => format!("(and {})", list(parts)),
            FlatCondition::Any(parts) => format!("(or {})", list(parts)),
            FlatCondition::Not(part) => format!("(not {})", show(part)),
            FlatCondition::Compare(column, comparison, value) => {
                format!("{} {comparison:?} {value:?}", column.name)
            }
            FlatCondition::In(column, values) => format!("{} in {}", column.name, values.len()),
            FlatCondition::IsNull(column) => format!("{} empty", column.name),
            FlatCondition::Text(column, test, text) => format!("{} {test:?} {text}", column.name),
            FlatCondition::Found(_) => unreachable!("no filter searches"),
        }
    }

    #[test]
    fn filters_read_as_the_protocol_says() {
        check("year eq 2026", "year Eq Integer(2026)");
        check(
            "year eq 2026 and status eq 'NUMERIC' or value gt 27.50",
            "(or (and year Eq Integer(2026) status Eq Text(\"NUMERIC\")) value Gt Decimal(\"27.5\"))",
        );
        check("not (year lt 2030)", "(not year Lt Integer(2030))");
        check("province_name eq 'Huế''s'", "province_name Eq Text(\"Huế's\")");
        check("unit eq null", "unit empty");
        check("unit ne null", "(not unit empty)");
        check("year in (2026, 2030)", "year in 2");
        check("contains(name,'VNeID')", "name Contains VNeID");
        check(
            "plan_issued_on ge 2026-06-01",
            "plan_issued_on Ge Date(2026-06-01)",
        );
    }

    #[test]
    fn what_is_wrong_and_what_is_not_supported_are_told_apart() {
        check("year eq", "false the filter ends too early");
        check(
            "year eq 'x'",
            "false column year of type integer does not take the value \"x\"",
        );
        check("colour eq 1", "false table targets has no column \"colour\"");
        check("year add 1 eq 2", "true the operator add is not supported");
        check("length(name) gt 3", "true length() is not supported");
        check("(year eq 2026", "false the filter ends too early");
        check("year eq 2026 2027", "false \"2027\" is not understood here");
        check("name eq 'x", "false a closing ' is missing");
    }

    #[test]
    fn nesting_has_an_end() {
        let deep = format!("{}year eq 1{}", "(".repeat(100), ")".repeat(100));
        check(&deep, "false the filter nests too deep");
    }

    #[test]
    fn a_column_of_truth_stands_for_itself() {
        let table = FlatTable::find("tasks").expect("tasks is a table");
        let told = |filter| parse_filter(table, filter).map(|it| show(&it)).ok();
        assert_eq!(
            told("is_continuous").as_deref(),
            Some("is_continuous Eq Boolean(true)")
        );
        assert_eq!(
            told("(not is_continuous)").as_deref(),
            Some("(not is_continuous Eq Boolean(true))")
        );
        assert_eq!(
            told("is_continuous eq false").as_deref(),
            Some("is_continuous Eq Boolean(false)")
        );
    }
}
