//! Filters, named alike for every noun: `eq in contains gt gte lt lte isNull` on fields, `and or not` around them.

use async_graphql::{Enum, InputObject, InputType};
use doichieu_entities::{
    agency_type, appendix, decision, diagnostic, import, plan, plan_indicator, province, saved_comparison,
    task,
};
use doichieu_imports::province::parse_province;

use super::access::KeyRole;
use super::enums;
use super::error::ApiError;
use super::saved_comparison::ComparisonLayout;
use super::scalars::{Date, DateTime, Decimal};
use crate::access;
use crate::store::filter::{Scalar, Test};

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
    /// Equal to (bằng).
    pub eq: Option<DateTime>,
    /// One of these (thuộc danh sách).
    #[graphql(name = "in")]
    pub any: Option<Vec<DateTime>>,
    /// After (sau).
    pub gt: Option<DateTime>,
    /// From (từ).
    pub gte: Option<DateTime>,
    /// Before (trước).
    pub lt: Option<DateTime>,
    /// Until (đến).
    pub lte: Option<DateTime>,
    /// Has no value, or has one (trống hay không trống).
    pub is_null: Option<bool>,
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
#[graphql(concrete(name = "PlanStatusFilter", params(enums::PlanStatus)))]
#[graphql(concrete(name = "AppendixKindFilter", params(enums::AppendixKind)))]
#[graphql(concrete(name = "MatchStatusFilter", params(enums::MatchStatus)))]
#[graphql(concrete(name = "ProvinceKindFilter", params(enums::ProvinceKind)))]
#[graphql(concrete(name = "AgencyKindFilter", params(enums::AgencyKind)))]
#[graphql(concrete(name = "DeadlineKindFilter", params(enums::DeadlineKind)))]
#[graphql(concrete(name = "ImportStatusFilter", params(enums::ImportStatus)))]
#[graphql(concrete(name = "SeverityFilter", params(enums::Severity)))]
#[graphql(concrete(name = "DecisionKindFilter", params(enums::DecisionKind)))]
#[graphql(concrete(name = "KeyRoleFilter", params(KeyRole)))]
#[graphql(concrete(name = "ComparisonLayoutFilter", params(ComparisonLayout)))]
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

/// The tests that a filter of one field asks for.
pub trait FieldFilter {
    /// The tests; all must hold.
    fn tests(self) -> Result<Vec<Test>, ApiError>;
}

impl FieldFilter for StringFilter {
    fn tests(self) -> Result<Vec<Test>, ApiError> {
        let any = self.any.map(|it| it.into_iter().map(Scalar::Text).collect());
        let tests = [
            self.eq.map(|it| Test::Eq(Scalar::Text(it))),
            any.map(Test::In),
            self.contains.map(Test::Contains),
            self.is_null.map(Test::IsNull),
        ];
        Ok(tests.into_iter().flatten().collect())
    }
}

/// The tests of values that have an order.
macro_rules! ordered_filter {
    ($Filter:ident, $scalar:expr) => {
        impl FieldFilter for $Filter {
            fn tests(self) -> Result<Vec<Test>, ApiError> {
                let scalar = $scalar;
                let any = self.any.map(|it| it.into_iter().map(scalar).collect());
                let tests = [
                    self.eq.map(|it| Test::Eq(scalar(it))),
                    any.map(Test::In),
                    self.gt.map(|it| Test::Gt(scalar(it))),
                    self.gte.map(|it| Test::Gte(scalar(it))),
                    self.lt.map(|it| Test::Lt(scalar(it))),
                    self.lte.map(|it| Test::Lte(scalar(it))),
                    self.is_null.map(Test::IsNull),
                ];
                Ok(tests.into_iter().flatten().collect())
            }
        }
    };
}

ordered_filter!(IntFilter, |it: i32| Scalar::Int(i64::from(it)));
ordered_filter!(DecimalFilter, |it: Decimal| Scalar::Decimal(it.0));
ordered_filter!(DateFilter, |it: Date| Scalar::Date(it.0));
ordered_filter!(DateTimeFilter, |it: DateTime| Scalar::Instant(it.0));

impl FieldFilter for BooleanFilter {
    fn tests(self) -> Result<Vec<Test>, ApiError> {
        Ok(self.eq.map(|it| Test::Eq(Scalar::Bool(it))).into_iter().collect())
    }
}

impl FieldFilter for ProvinceChoice {
    fn tests(self) -> Result<Vec<Test>, ApiError> {
        let code = |it: String| province_code(&it).map(Scalar::Text);
        let eq = self.eq.map(|it| code(it).map(Test::Eq)).transpose()?;
        let any = self
            .any
            .map(|it| it.into_iter().map(code).collect::<Result<_, _>>());
        let any = any.transpose()?.map(Test::In);
        Ok([eq, any].into_iter().flatten().collect())
    }
}

/// A name of GraphQL that stands for one in a column.
pub trait Named: InputType {
    /// The name in the column.
    fn scalar(self) -> Scalar;
}

macro_rules! named {
    ($($Name:ty => $Stored:ty,)+) => {
        $(impl Named for $Name {
            fn scalar(self) -> Scalar {
                Scalar::named(<$Stored>::from(self))
            }
        })+
    };
}

named! {
    enums::PlanStatus => plan::PlanStatus,
    enums::AppendixKind => appendix::AppendixKind,
    enums::MatchStatus => plan_indicator::MatchStatus,
    enums::ProvinceKind => province::ProvinceKind,
    enums::AgencyKind => agency_type::AgencyKind,
    enums::DeadlineKind => task::DeadlineKind,
    enums::ImportStatus => import::ImportStatus,
    enums::Severity => diagnostic::Severity,
    enums::DecisionKind => decision::DecisionKind,
    ComparisonLayout => saved_comparison::SavedLayout,
}

impl Named for KeyRole {
    fn scalar(self) -> Scalar {
        Scalar::Text(access::Role::from(self).name().to_owned())
    }
}

impl<T: Named> FieldFilter for EnumFilter<T> {
    fn tests(self) -> Result<Vec<Test>, ApiError> {
        let any = self.any.map(|it| it.into_iter().map(T::scalar).collect());
        let tests = [self.eq.map(|it| Test::Eq(it.scalar())), any.map(Test::In)];
        Ok(tests.into_iter().flatten().collect())
    }
}

/// The code of a province named by code, slug or name. What is no province is told with the nearest ones.
pub fn province_code(text: &str) -> Result<String, ApiError> {
    match parse_province(text) {
        Some(found) => Ok(found.province.code.to_owned()),
        None => Err(super::province::unknown(text)),
    }
}
