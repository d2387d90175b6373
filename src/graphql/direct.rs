//! Objects told without a future on the heap for each of their fields.
//!
//! async-graphql boxes a future for every field, as large as the largest resolver of its type, and joins them: in an answer of
//! thousands of fields that costs more than finding the rows. Here a field without a selection is resolved on the stack,
//! and only what has to be loaded, or holds objects, is boxed. The answer is the same: a selection with fragments,
//! directives, or one key twice goes the usual way.

use std::borrow::Cow;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::{Field, Selection, SelectionSet};
use async_graphql::registry::Registry;
use async_graphql::resolver_utils::resolve_container;
use async_graphql::{
    ContainerType, ContextSelectionSet, Name, OutputType, Positioned, ServerError, ServerResult, Value,
};
use futures_util::FutureExt as _;

/// An object, told directly.
pub struct Direct<T>(pub T);

/// A list of objects, told directly.
pub struct DirectList<T>(pub Vec<T>);

impl<T> FromIterator<T> for DirectList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(objects: I) -> Self {
        Self(objects.into_iter().collect())
    }
}

impl<T: ContainerType> OutputType for Direct<T> {
    fn type_name() -> Cow<'static, str> {
        T::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        T::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        let Some(fields) = plain_fields(&ctx.item.node) else {
            return resolve_container(ctx, &self.0).await;
        };
        let mut telling = Telling::default();
        telling.begin(&self.0, ctx, &fields)?;
        let mut objects = telling.end().await.map_err(|(_, error)| error)?;
        Ok(objects.pop().map_or(Value::Null, Value::Object))
    }
}

impl<T: ContainerType> OutputType for DirectList<T> {
    fn type_name() -> Cow<'static, str> {
        Vec::<T>::type_name()
    }

    fn qualified_type_name() -> String {
        Vec::<T>::qualified_type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        Vec::<T>::create_type_info(registry)
    }

    async fn resolve(&self, ctx: &ContextSelectionSet<'_>, field: &Positioned<Field>) -> ServerResult<Value> {
        let Some(fields) = plain_fields(&ctx.item.node) else {
            return self.0.iter().collect::<Vec<&T>>().resolve(ctx, field).await;
        };
        let places: Vec<_> = (0..self.0.len()).map(|at| ctx.with_index(at)).collect();
        let mut telling = Telling::default();
        for (object, place) in self.0.iter().zip(&places) {
            telling
                .begin(object, place, &fields)
                .map_err(|it| place.set_error_path(it))?;
        }
        // As in any other list: what an object fails by is told at its place.
        let objects = telling
            .end()
            .await
            .map_err(|(at, error)| places[at].set_error_path(error))?;
        Ok(Value::List(objects.into_iter().map(Value::Object).collect()))
    }
}

/// The fields of a selection that nothing else belongs to; `None` where it holds more than fields with keys of their own.
fn plain_fields(selection: &SelectionSet) -> Option<Vec<&Positioned<Field>>> {
    let mut fields: Vec<&Positioned<Field>> = Vec::with_capacity(selection.items.len());
    for item in &selection.items {
        let Selection::Field(field) = &item.node else {
            return None;
        };
        let key = &field.node.response_key().node;
        let is_repeated = fields.iter().any(|it| it.node.response_key().node == *key);
        if is_repeated || !field.node.directives.is_empty() {
            return None;
        }
        fields.push(field);
    }
    Some(fields)
}

type Told = IndexMap<Name, Value>;

/// Objects of which some fields are told and others still wait.
#[derive(Default)]
struct Telling<'a> {
    objects: Vec<Told>,
    waiting: Vec<Waiting<'a>>,
}

/// A field that is told later: its object, its place in it, and what it waits for.
struct Waiting<'a> {
    object: usize,
    field: usize,
    value: Pin<Box<dyn Future<Output = ServerResult<Value>> + Send + 'a>>,
}

impl<'a> Telling<'a> {
    /// Tells what is at hand of an object.
    fn begin<T: ContainerType>(
        &mut self,
        object: &'a T,
        ctx: &'a ContextSelectionSet<'a>,
        fields: &[&'a Positioned<Field>],
    ) -> ServerResult<()> {
        let mut told = Told::with_capacity(fields.len());
        for field in fields {
            let value = match at_hand(object, ctx, field)? {
                Some(value) => value,
                None => {
                    self.waiting.push(Waiting {
                        object: self.objects.len(),
                        field: told.len(),
                        value: Box::pin(loaded(object, ctx, field)),
                    });
                    Value::Null
                }
            };
            told.insert(field.node.response_key().node.clone(), value);
        }
        self.objects.push(told);
        Ok(())
    }

    /// Waits for the rest, all of it at once, so that it is loaded in batches.
    async fn end(mut self) -> Result<Vec<Told>, (usize, ServerError)> {
        poll_fn(|cx| {
            let mut failed = None;
            self.waiting.retain_mut(|it| match it.value.as_mut().poll(cx) {
                Poll::Pending => true,
                Poll::Ready(Ok(value)) => {
                    if let Some((_, place)) = self.objects[it.object].get_index_mut(it.field) {
                        *place = value;
                    }
                    false
                }
                Poll::Ready(Err(error)) => {
                    failed.get_or_insert((it.object, error));
                    false
                }
            });
            match failed {
                Some(error) => Poll::Ready(Err(error)),
                None if self.waiting.is_empty() => Poll::Ready(Ok(())),
                None => Poll::Pending,
            }
        })
        .await?;
        Ok(self.objects)
    }
}

/// The value of a field that needs nothing but its object.
fn at_hand<T: ContainerType>(
    object: &T,
    ctx: &ContextSelectionSet<'_>,
    field: &Positioned<Field>,
) -> ServerResult<Option<Value>> {
    if field.node.name.node == "__typename" {
        return Ok(Some(Value::String(object.introspection_type_name().into_owned())));
    }
    if !field.node.selection_set.node.items.is_empty() {
        return Ok(None);
    }
    let ctx_field = ctx.with_field(field);
    // What has to wait is asked again by `loaded`; batches take a key that is asked for twice as one.
    let value = object.resolve_field(&ctx_field).now_or_never().transpose()?;
    Ok(value.map(Option::unwrap_or_default))
}

/// The value of any field.
async fn loaded<T: ContainerType>(
    object: &T,
    ctx: &ContextSelectionSet<'_>,
    field: &Positioned<Field>,
) -> ServerResult<Value> {
    let ctx_field = ctx.with_field(field);
    let value = object.resolve_field(&ctx_field).await?;
    Ok(value.unwrap_or_default())
}
