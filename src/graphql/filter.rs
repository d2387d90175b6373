//! Filters, named alike for every noun: `eq in contains gt gte lt lte isNull` on fields, `and or not` around them.

use async_graphql::{Enum, InputObject, InputType};
use doichieu_imports::province::parse_province;

use super::error::ApiError;
use super::scalars::{Date, DateTime, Decimal};
use crate::store::filter::{Filter, Scalar, Test};

/// Tests of text (điều kiện trên chữ). All that are given must hold.
#[derive(Debug, Clone, Default, InputObject)]
pub struct StringFilter {
    /// Equal to (bằng).
    pub eq: Option<String>,
    /// One of these (thuộc danh sách).
    #[graphql(name = "in")]
    pub any: Option<Vec<String>>,
    /// Holds these words, accents optional (chứa các từ, có dấu hay không).
    pub contains: Option<String>,
    /// Has no value, or has one (trống hay không trống).
    pub is_null: Option<bool>,
}

/// Tests of a whole number (điều kiện trên số nguyên). All that are given must hold.
#[derive(Debug, Clone, Default, InputObject)]
pub struct IntFilter {
    /// Equal to (bằng).
    pub eq: Option<i32>,
    /// One of these (thuộc danh sách).
    #[graphql(name = "in")]
    pub any: Option<Vec<i32>>,
    /// Greater than (lớn hơn).
    pub gt: Option<i32>,
    /// At least (từ).
    pub gte: Option<i32>,
    /// Less than (nhỏ hơn).
    pub lt: Option<i32>,
    /// At most (đến).
    pub lte: Option<i32>,
    /// Has no value, or has one (trống hay không trống).
    pub is_null: Option<bool>,
}

/// Tests of a decimal (điều kiện trên số thập phân). All that are given must hold.
#[derive(Debug, Clone, Default, InputObject)]
pub struct DecimalFilter {
    /// Equal to (bằng).
    pub eq: Option<Decimal>,
    /// One of these (thuộc danh sách).
    #[graphql(name = "in")]
    pub any: Option<Vec<Decimal>>,
    /// Greater than (lớn hơn).
    pub gt: Option<Decimal>,
    /// At least (từ).
    pub gte: Option<Decimal>,
    /// Less than (nhỏ hơn).
    pub lt: Option<Decimal>,
    /// At most (đến).
    pub lte: Option<Decimal>,
    /// Has no value, or has one (trống hay không trống).
    pub is_null: Option<bool>,
}

/// Tests of a day (điều kiện trên ngày). All that are given must hold.
#[derive(Debug, Clone, Default, InputObject)]
pub struct DateFilter {
    /// Equal to (bằng).
    pub eq: Option<Date>,
    /// One of these (thuộc danh sách).
    #[graphql(name = "in")]
    pub any: Option<Vec<Date>>,
    /// After (sau).
    pub gt: Option<Date>,
    /// From (từ).
    pub gte: Option<Date>,
    /// Before (trước).
    pub lt: Option<Date>,
    /// Until (đến).
    pub lte: Option<Date>,
    /// Has no value, or has one (trống hay không trống).
    pub is_null: Option<bool>,
}

/// Tests of a moment (điều kiện trên thời điểm). All that are given must hold.
#[derive(Debug, Clone, Default, InputObject)]
pub struct DateTimeFilter {
    /// After (sau).
    pub gt: Option<DateTime>,
    /// From (từ).
    pub gte: Option<DateTime>,
    /// Before (trước).
    pub lt: Option<DateTime>,
    /// Until (đến).
    pub lte: Option<DateTime>,
}

/// Tests of yes or no (điều kiện có hay không).
#[derive(Debug, Clone, Default, InputObject)]
pub struct BooleanFilter {
    /// Equal to (bằng).
    pub eq: Option<bool>,
}

/// Which provinces (tỉnh nào), each by code, slug or name, with or without accents.
#[derive(Debug, Clone, Default, InputObject)]
pub struct ProvinceChoice {
    /// This one (là).
    pub eq: Option<String>,
    /// One of these (thuộc danh sách).
    #[graphql(name = "in")]
    pub any: Option<Vec<String>>,
}

/// Tests of one of several names (điều kiện trên giá trị liệt kê).
#[derive(Debug, Clone, InputObject)]
#[graphql(concrete(name = "PlanStatusFilter", params(super::enums::PlanStatus)))]
#[graphql(concrete(name = "AppendixKindFilter", params(super::enums::AppendixKind)))]
#[graphql(concrete(name = "MatchStatusFilter", params(super::enums::MatchStatus)))]
#[graphql(concrete(name = "ProvinceKindFilter", params(super::enums::ProvinceKind)))]
#[graphql(concrete(name = "AgencyKindFilter", params(super::enums::AgencyKind)))]
#[graphql(concrete(name = "DeadlineKindFilter", params(super::enums::DeadlineKind)))]
#[graphql(concrete(name = "ImportStatusFilter", params(super::enums::ImportStatus)))]
#[graphql(concrete(name = "SeverityFilter", params(super::enums::Severity)))]
#[graphql(concrete(name = "DecisionKindFilter", params(super::enums::DecisionKind)))]
#[graphql(concrete(name = "KeyRoleFilter", params(super::access::KeyRole)))]
#[graphql(concrete(
    name = "ComparisonLayoutFilter",
    params(super::saved_comparison::ComparisonLayout)
))]
pub struct EnumFilter<T: InputType> {
    /// Equal to (bằng).
    pub eq: Option<T>,
    /// One of these (thuộc danh sách).
    #[graphql(name = "in")]
    pub any: Option<Vec<T>>,
}

/// Which way an order goes (chiều sắp xếp).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum OrderDirection {
    /// From small to great (tăng dần).
    Asc,
    /// From great to small (giảm dần).
    Desc,
}

impl From<OrderDirection> for crate::store::listing::Direction {
    fn from(direction: OrderDirection) -> Self {
        match direction {
            OrderDirection::Asc => Self::Ascending,
            OrderDirection::Desc => Self::Descending,
        }
    }
}

/// Gathers the tests of a filter.
pub struct Tests<F> {
    parts: Vec<Filter<F>>,
}

impl<F> Default for Tests<F> {
    fn default() -> Self {
        Self { parts: Vec::new() }
    }
}

impl<F: Copy> Tests<F> {
    /// Tests of text.
    #[must_use]
    pub fn text(mut self, field: F, filter: Option<StringFilter>) -> Self {
        let filter = filter.unwrap_or_default();
        self.push(field, filter.eq.map(|it| Test::Eq(Scalar::Text(it))));
        let any = filter.any.map(|it| it.into_iter().map(Scalar::Text).collect());
        self.push(field, any.map(Test::In));
        self.push(field, filter.contains.map(Test::Contains));
        self.push(field, filter.is_null.map(Test::IsNull));
        self
    }

    /// Tests of a whole number.
    #[must_use]
    pub fn int(mut self, field: F, filter: Option<IntFilter>) -> Self {
        let filter = filter.unwrap_or_default();
        let scalar = |it: i32| Scalar::Int(i64::from(it));
        self.push(field, filter.eq.map(|it| Test::Eq(scalar(it))));
        let any = filter.any.map(|it| it.into_iter().map(scalar).collect());
        self.push(field, any.map(Test::In));
        self.push(field, filter.gt.map(|it| Test::Gt(scalar(it))));
        self.push(field, filter.gte.map(|it| Test::Gte(scalar(it))));
        self.push(field, filter.lt.map(|it| Test::Lt(scalar(it))));
        self.push(field, filter.lte.map(|it| Test::Lte(scalar(it))));
        self.push(field, filter.is_null.map(Test::IsNull));
        self
    }

    /// Tests of a decimal.
    #[must_use]
    pub fn decimal(mut self, field: F, filter: Option<DecimalFilter>) -> Self {
        let filter = filter.unwrap_or_default();
        let scalar = |it: Decimal| Scalar::Decimal(it.0);
        self.push(field, filter.eq.map(|it| Test::Eq(scalar(it))));
        let any = filter.any.map(|it| it.into_iter().map(scalar).collect());
        self.push(field, any.map(Test::In));
        self.push(field, filter.gt.map(|it| Test::Gt(scalar(it))));
        self.push(field, filter.gte.map(|it| Test::Gte(scalar(it))));
        self.push(field, filter.lt.map(|it| Test::Lt(scalar(it))));
        self.push(field, filter.lte.map(|it| Test::Lte(scalar(it))));
        self.push(field, filter.is_null.map(Test::IsNull));
        self
    }

    /// Tests of a day.
    #[must_use]
    pub fn date(mut self, field: F, filter: Option<DateFilter>) -> Self {
        let filter = filter.unwrap_or_default();
        let scalar = |it: Date| Scalar::Date(it.0);
        self.push(field, filter.eq.map(|it| Test::Eq(scalar(it))));
        let any = filter.any.map(|it| it.into_iter().map(scalar).collect());
        self.push(field, any.map(Test::In));
        self.push(field, filter.gt.map(|it| Test::Gt(scalar(it))));
        self.push(field, filter.gte.map(|it| Test::Gte(scalar(it))));
        self.push(field, filter.lt.map(|it| Test::Lt(scalar(it))));
        self.push(field, filter.lte.map(|it| Test::Lte(scalar(it))));
        self.push(field, filter.is_null.map(Test::IsNull));
        self
    }

    /// Tests of a moment.
    #[must_use]
    pub fn instant(mut self, field: F, filter: Option<DateTimeFilter>) -> Self {
        let filter = filter.unwrap_or_default();
        let scalar = |it: DateTime| Scalar::Instant(it.0);
        self.push(field, filter.gt.map(|it| Test::Gt(scalar(it))));
        self.push(field, filter.gte.map(|it| Test::Gte(scalar(it))));
        self.push(field, filter.lt.map(|it| Test::Lt(scalar(it))));
        self.push(field, filter.lte.map(|it| Test::Lte(scalar(it))));
        self
    }

    /// Tests of yes or no.
    #[must_use]
    pub fn flag(mut self, field: F, filter: Option<BooleanFilter>) -> Self {
        let eq = filter.and_then(|it| it.eq);
        self.push(field, eq.map(|it| Test::Eq(Scalar::Bool(it))));
        self
    }

    /// Tests of one of several names; `stored` gives the one of the table.
    #[must_use]
    pub fn name<T: InputType>(
        mut self,
        field: F,
        filter: Option<EnumFilter<T>>,
        stored: impl Fn(T) -> Scalar,
    ) -> Self {
        let Some(filter) = filter else { return self };
        let eq = filter.eq.map(|it| Test::Eq(stored(it)));
        let any = filter.any.map(|it| it.into_iter().map(&stored).collect());
        self.push(field, eq);
        self.push(field, any.map(Test::In));
        self
    }

    /// Tests of a province.
    pub fn province(mut self, field: F, filter: Option<ProvinceChoice>) -> Result<Self, ApiError> {
        let filter = filter.unwrap_or_default();
        if let Some(text) = filter.eq {
            self.push(field, Some(Test::Eq(Scalar::Text(province_code(&text)?))));
        }
        if let Some(texts) = filter.any {
            let codes: Result<Vec<_>, _> = texts
                .iter()
                .map(|it| province_code(it).map(Scalar::Text))
                .collect();
            self.push(field, Some(Test::In(codes?)));
        }
        Ok(self)
    }

    /// The gathered tests with those around them.
    pub fn joined(
        mut self,
        and: Option<Vec<Filter<F>>>,
        or: Option<Vec<Filter<F>>>,
        not: Option<Filter<F>>,
    ) -> Filter<F> {
        self.parts.extend(and.unwrap_or_default());
        self.parts.extend(or.map(Filter::Any));
        self.parts.extend(not.map(|it| Filter::Not(Box::new(it))));
        Filter::All(self.parts)
    }

    fn push(&mut self, field: F, test: Option<Test>) {
        self.parts.extend(test.map(|it| Filter::Is(field, it)));
    }
}

/// The code of a province named by code, slug or name. What is no province is told with the nearest ones.
pub fn province_code(text: &str) -> Result<String, ApiError> {
    match parse_province(text) {
        Some(found) => Ok(found.province.code.to_owned()),
        None => Err(super::province::unknown(text)),
    }
}
