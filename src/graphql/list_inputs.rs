//! The arguments `filter` and `orderBy` of a list: of one make for every noun, so that all are named alike.

use super::error::ApiError;
use super::filter::FieldFilter;
use crate::store::filter::Filter;

/// Makes the input object of a filter: tests of fields, and `and`, `or`, `not` around further filters.
macro_rules! filter_input {
    (
        $(#[$doc:meta])+
        $Filter:ident of $Field:ident {
            $($(#[$field_doc:meta])+ $name:ident: $Tests:ty => $field:ident,)+
        }
    ) => {
        $(#[$doc])+
        #[derive(Debug, Clone, async_graphql::InputObject)]
        pub struct $Filter {
            $($(#[$field_doc])+ pub $name: Option<$Tests>,)+
            /// All of these (và).
            pub and: Option<Vec<$Filter>>,
            /// At least one of these (hoặc).
            pub or: Option<Vec<$Filter>>,
            /// Not this (không).
            pub not: Option<Box<$Filter>>,
        }

        impl $Filter {
            /// The tests of an argument.
            pub fn tests(
                filter: Option<Self>,
            ) -> Result<Option<crate::store::filter::Filter<$Field>>, crate::graphql::error::ApiError> {
                filter.map(Self::into_filter).transpose()
            }

            fn into_filter(
                self,
            ) -> Result<crate::store::filter::Filter<$Field>, crate::graphql::error::ApiError> {
                let list = |it: Option<Vec<Self>>| {
                    it.map(|it| it.into_iter().map(Self::into_filter).collect::<Result<Vec<_>, _>>())
                        .transpose()
                };
                let mut parts = crate::graphql::list_inputs::Parts::default();
                $(parts.test($Field::$field, self.$name)?;)+
                Ok(parts.around(
                    list(self.and)?,
                    list(self.or)?,
                    self.not.map(|it| it.into_filter()).transpose()?,
                ))
            }
        }
    };
}

/// Makes the input object of an order and the names of what can be ordered by, which are those of the store.
macro_rules! order_input {
    (
        $(#[$names_doc:meta])+
        $OrderField:ident of $Order:ident {
            $($(#[$name_doc:meta])+ $Name:ident,)+
        }
        $(#[$doc:meta])+
        $OrderBy:ident
    ) => {
        $(#[$names_doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, async_graphql::Enum)]
        pub enum $OrderField {
            $($(#[$name_doc])+ $Name,)+
        }

        $(#[$doc])+
        #[derive(Debug, Clone, Copy, async_graphql::InputObject)]
        pub struct $OrderBy {
            /// By what (theo).
            pub field: $OrderField,
            /// Which way (chiều).
            #[graphql(default_with = "crate::graphql::filter::OrderDirection::Asc")]
            pub direction: crate::graphql::filter::OrderDirection,
        }

        impl $OrderBy {
            /// The keys of an argument.
            pub fn keys(order: Option<Vec<Self>>) -> Vec<($Order, crate::store::listing::Direction)> {
                let orders = order.unwrap_or_default().into_iter();
                orders
                    .map(|it| {
                        let key = match it.field {
                            $($OrderField::$Name => $Order::$Name,)+
                        };
                        (key, it.direction.into())
                    })
                    .collect()
            }
        }
    };
}

pub(super) use {filter_input, order_input};

/// Gathers the parts of a filter; all must hold.
#[derive(Debug)]
pub struct Parts<F> {
    parts: Vec<Filter<F>>,
}

impl<F> Default for Parts<F> {
    fn default() -> Self {
        Self { parts: Vec::new() }
    }
}

impl<F: Copy> Parts<F> {
    /// Adds the tests of a field.
    pub fn test(&mut self, field: F, filter: Option<impl FieldFilter>) -> Result<(), ApiError> {
        if let Some(filter) = filter {
            let tests = filter.tests()?.into_iter();
            self.parts.extend(tests.map(|it| Filter::Is(field, it)));
        }
        Ok(())
    }

    /// The parts with the filters around them.
    pub fn around(
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
}
