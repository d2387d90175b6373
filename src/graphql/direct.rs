//! Objects told as JSON in one pass.
//!
//! async-graphql boxes a future for every field, joins them, and keeps every value under its name until the whole is
//! written: in an answer of thousands of fields that costs several times what finding the rows does. Here a field is
//! resolved on the stack and written at once; a gap is left for what has yet to be loaded. The answer is the same: a
//! selection with fragments, directives, or one key twice goes the usual way.

use std::borrow::Cow;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use async_graphql::parser::types::{Field, Selection, SelectionSet};
use async_graphql::registry::Registry;
use async_graphql::resolver_utils::resolve_container;
use async_graphql::{
    ContainerType, ContextSelectionSet, OutputType, Positioned, ServerError, ServerResult, Value,
};

use super::context::is_told_as_text;
use super::text::{push_comma, push_value, told};

/// Bytes of an object, about.
const OBJECT_BYTES: usize = 128;

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
        let Some(fields) = plain_fields(ctx) else {
            return resolve_container(ctx, &self.0).await;
        };
        let mut telling = Telling::of_objects(1);
        poll_fn(|cx| Poll::Ready(telling.tell(cx, &self.0, ctx, &fields))).await?;
        telling.end().await.map_err(|(_, error)| error)
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
        let Some(fields) = plain_fields(ctx) else {
            return self.0.iter().collect::<Vec<&T>>().resolve(ctx, field).await;
        };
        let places: Vec<_> = (0..self.0.len()).map(|at| ctx.with_index(at)).collect();
        let mut telling = Telling::of_objects(places.len());
        telling.json.push(b'[');
        for (at, (object, place)) in self.0.iter().zip(&places).enumerate() {
            push_comma(&mut telling.json, at);
            telling.object = at;
            poll_fn(|cx| Poll::Ready(telling.tell(cx, object, place, &fields)))
                .await
                .map_err(|it| place.set_error_path(it))?;
        }
        telling.json.push(b']');
        // As in any other list: what an object fails by is told at its place.
        let list = telling.end().await;
        list.map_err(|(at, error)| places[at].set_error_path(error))
    }
}

/// The fields of a selection that nothing else belongs to; `None` where it holds more than fields with keys of their own.
fn plain_fields<'a>(ctx: &ContextSelectionSet<'a>) -> Option<Vec<&'a Positioned<Field>>> {
    let selection: &'a SelectionSet = &ctx.item.node;
    if !is_told_as_text(ctx) {
        return None;
    }
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

/// The text of objects, with gaps where a field still waits.
struct Telling<'a> {
    json: Vec<u8>,
    gaps: Vec<Gap<'a>>,
    /// The place of the object that is told in its list.
    object: usize,
}

/// A field that is told later: its object, its place in the text, and what it waits for.
struct Gap<'a> {
    object: usize,
    at: usize,
    value: Result<Value, Waiting<'a>>,
}

type Waiting<'a> = Pin<Box<dyn Future<Output = ServerResult<Value>> + Send + 'a>>;

impl<'a> Telling<'a> {
    fn of_objects(n_objects: usize) -> Self {
        Self {
            json: Vec::with_capacity(n_objects * OBJECT_BYTES + 2),
            gaps: Vec::new(),
            object: 0,
        }
    }

    /// Tells what is at hand of an object.
    fn tell<T: ContainerType>(
        &mut self,
        cx: &mut Context<'_>,
        object: &'a T,
        ctx: &'a ContextSelectionSet<'a>,
        fields: &[&'a Positioned<Field>],
    ) -> ServerResult<()> {
        self.json.push(b'{');
        for (at, field) in fields.iter().enumerate() {
            push_comma(&mut self.json, at);
            // A name of GraphQL holds nothing that JSON escapes.
            self.json.push(b'"');
            self.json
                .extend_from_slice(field.node.response_key().node.as_bytes());
            self.json.extend_from_slice(b"\":");
            self.tell_field(cx, object, ctx, field)?;
        }
        self.json.push(b'}');
        Ok(())
    }

    fn tell_field<T: ContainerType>(
        &mut self,
        cx: &mut Context<'_>,
        object: &'a T,
        ctx: &'a ContextSelectionSet<'a>,
        field: &'a Positioned<Field>,
    ) -> ServerResult<()> {
        if field.node.name.node == "__typename" {
            let name = object.introspection_type_name().into_owned();
            push_value(&mut self.json, &Value::String(name));
            return Ok(());
        }
        // What has to wait is asked again on the heap; batches take a key that is asked for twice as one.
        if field.node.selection_set.node.items.is_empty()
            && let Poll::Ready(value) = pin!(resolved(object, ctx, field)).poll(cx)
        {
            push_value(&mut self.json, &value?);
            return Ok(());
        }
        let mut value: Waiting<'a> = Box::pin(resolved(object, ctx, field));
        match value.as_mut().poll(cx) {
            Poll::Ready(value) => push_value(&mut self.json, &value?),
            Poll::Pending => self.gaps.push(Gap {
                object: self.object,
                at: self.json.len(),
                value: Err(value),
            }),
        }
        Ok(())
    }

    /// Waits for the rest, all of it at once, so that it is loaded in batches.
    async fn end(mut self) -> Result<Value, (usize, ServerError)> {
        poll_fn(|cx| self.fill(cx)).await?;
        if self.gaps.is_empty() {
            return Ok(told(self.json));
        }
        let mut json = Vec::with_capacity(self.json.len() + self.gaps.len() * OBJECT_BYTES);
        let mut from = 0;
        for gap in self.gaps {
            json.extend_from_slice(&self.json[from..gap.at]);
            push_value(&mut json, &gap.value.unwrap_or_default());
            from = gap.at;
        }
        json.extend_from_slice(&self.json[from..]);
        Ok(told(json))
    }

    /// Asks every gap that waits.
    fn fill(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), (usize, ServerError)>> {
        let mut is_waiting = false;
        let mut failed = None;
        for gap in &mut self.gaps {
            let Err(value) = &mut gap.value else { continue };
            match value.as_mut().poll(cx) {
                Poll::Pending => is_waiting = true,
                Poll::Ready(Ok(value)) => gap.value = Ok(value),
                Poll::Ready(Err(error)) => {
                    failed.get_or_insert((gap.object, error));
                    gap.value = Ok(Value::Null);
                }
            }
        }
        match failed {
            Some(error) => Poll::Ready(Err(error)),
            None if is_waiting => Poll::Pending,
            None => Poll::Ready(Ok(())),
        }
    }
}

/// The value of a field.
async fn resolved<T: ContainerType>(
    object: &T,
    ctx: &ContextSelectionSet<'_>,
    field: &Positioned<Field>,
) -> ServerResult<Value> {
    let ctx_field = ctx.with_field(field);
    let value = object.resolve_field(&ctx_field).await?;
    Ok(value.unwrap_or_default())
}
