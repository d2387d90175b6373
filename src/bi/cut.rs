//! Which part of a table is wanted whose columns are known only when it is there: rows, columns, order and page.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::ParameterError;
use super::format::Heading;
use super::parameters::{parse_count, parse_direction, parse_listed, unknown_column};
use crate::store::flat::{FlatOrder, FlatRow, FlatValue};

/// Parameters of a request that name columns, as they came.
#[derive(Debug, Clone, Default)]
pub struct Cut {
    /// The columns wanted, in order; none means all.
    columns: Vec<String>,
    /// The order; the table's own stands behind it.
    order: Vec<(String, FlatOrder)>,
    /// Columns and the values that they may have.
    tests: Vec<(String, String)>,
    limit: Option<u64>,
    offset: u64,
}

impl Cut {
    /// Takes one parameter.
    pub fn take(&mut self, name: &str, value: &str) -> Result<(), ParameterError> {
        match name {
            "columns" => self.columns = names(value).map(str::to_owned).collect(),
            "order" => {
                let order = names(value).map(parse_direction);
                self.order = order.map(|(name, order)| (name.to_owned(), order)).collect();
            }
            "limit" => self.limit = Some(parse_count(name, value)?),
            "offset" => self.offset = parse_count(name, value)?,
            _ => self.tests.push((name.to_owned(), value.to_owned())),
        }
        Ok(())
    }

    /// The part of a table. A column that is not there is told with those that are.
    pub fn apply(
        &self,
        (headings, mut rows): (Vec<Heading>, Vec<FlatRow>),
    ) -> Result<(Vec<Heading>, Vec<FlatRow>), ParameterError> {
        for (name, value) in &self.tests {
            let column_idx = find(&headings, name, name)?;
            let wanted = parse_listed(headings[column_idx].kind, name, value)?;
            rows.retain(|row| row.get(column_idx).is_some_and(|it| wanted.contains(it)));
        }
        let order = self.order.iter().map(|(name, order)| {
            let column_idx = find(&headings, "order", name)?;
            Ok((column_idx, *order))
        });
        let order: Vec<(usize, FlatOrder)> = order.collect::<Result<_, ParameterError>>()?;
        rows.sort_by(|one, other| compare_rows(one, other, &order));
        let columns = self.columns.iter().map(|it| find(&headings, "columns", it));
        let columns: Vec<usize> = columns.collect::<Result<_, _>>()?;
        let page = rows
            .into_iter()
            .skip(at_most(self.offset))
            .take(at_most(self.limit.unwrap_or(u64::MAX)));
        if columns.is_empty() {
            return Ok((headings, page.collect()));
        }
        let rows = page.map(|row| pick(&row, &columns)).collect();
        Ok((pick(&headings, &columns), rows))
    }
}

fn names(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim)
}

fn find(headings: &[Heading], parameter: &str, name: &str) -> Result<usize, ParameterError> {
    let found = headings.iter().position(|it| it.name == name);
    found.ok_or_else(|| {
        let known = headings.iter().map(|it| it.name.as_ref());
        unknown_column(super::comparison::NAME, parameter, name, known)
    })
}

fn pick<T: Clone>(row: &[T], columns: &[usize]) -> Vec<T> {
    columns.iter().filter_map(|it| row.get(*it).cloned()).collect()
}

fn at_most(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// Empty values come first when ascending, as in every other table.
fn compare_rows(one: &FlatRow, other: &FlatRow, order: &[(usize, FlatOrder)]) -> Ordering {
    let orderings = order.iter().map(|(column_idx, order)| {
        let ascending = match (one.get(*column_idx), other.get(*column_idx)) {
            (Some(one), Some(other)) => compare_values(one, other),
            _ => Ordering::Equal,
        };
        match order {
            FlatOrder::Ascending => ascending,
            FlatOrder::Descending => ascending.reverse(),
        }
    });
    orderings.fold(Ordering::Equal, Ordering::then)
}

/// Two values of one column: nothing, text, exact numbers or a boolean, as the comparison holds them.
fn compare_values(one: &FlatValue, other: &FlatValue) -> Ordering {
    match (one, other) {
        (FlatValue::Text(one), FlatValue::Text(other)) => one.cmp(other),
        (FlatValue::Decimal(one), FlatValue::Decimal(other)) => {
            let [one, other] = [one, other].map(|it| it.parse::<Decimal>().ok());
            one.cmp(&other)
        }
        (FlatValue::Boolean(one), FlatValue::Boolean(other)) => one.cmp(other),
        _ => (*one != FlatValue::Null).cmp(&(*other != FlatValue::Null)),
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use doichieu_entities::flat::FlatKind;

    use super::*;

    fn table() -> (Vec<Heading>, Vec<FlatRow>) {
        let heading = |name, kind| Heading {
            name: Cow::Borrowed(name),
            kind,
            vi: Cow::Borrowed(""),
            en: Cow::Borrowed(""),
        };
        let row = |code: &str, value: Option<&str>| {
            let value = value.map_or(FlatValue::Null, |it| FlatValue::Decimal(it.to_owned()));
            vec![FlatValue::Text(code.to_owned()), value]
        };
        (
            vec![
                heading("code", FlatKind::Text),
                heading("value", FlatKind::Decimal),
            ],
            vec![row("a", Some("9")), row("b", None), row("c", Some("10"))],
        )
    }

    fn codes(parameters: &[(&str, &str)]) -> Result<String, ParameterError> {
        let mut cut = Cut::default();
        for (name, value) in parameters {
            cut.take(name, value)?;
        }
        let (_, rows) = cut.apply(table())?;
        let codes = rows.iter().map(|row| match &row[0] {
            FlatValue::Text(code) => code.as_str(),
            _ => "?",
        });
        Ok(codes.collect())
    }

    #[test]
    fn numbers_are_ordered_as_numbers_and_nothing_is_the_smallest() {
        assert_eq!(codes(&[("order", "value")]), Ok("bac".to_owned()));
        assert_eq!(codes(&[("order", "-value")]), Ok("cab".to_owned()));
        assert_eq!(
            codes(&[("order", "-value"), ("offset", "1"), ("limit", "1")]),
            Ok("a".to_owned())
        );
    }

    #[test]
    fn a_column_keeps_the_rows_with_its_values() {
        assert_eq!(codes(&[("value", "10.0,null")]), Ok("bc".to_owned()));
        let wrong = codes(&[("value", "ten")]).expect_err("no number");
        assert_eq!(wrong.parameter, "value");
    }

    #[test]
    fn a_column_that_is_not_there_is_told_with_those_that_are() {
        for parameter in ["columns", "order"] {
            let wrong = codes(&[(parameter, "code,price")]).expect_err("no such column");
            assert_eq!(wrong.parameter, parameter);
            assert!(wrong.problem.en.contains("code, value"), "{}", wrong.problem.en);
        }
    }
}
