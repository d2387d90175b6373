//! Lists as Relay connections, the same for every noun: `edges`, `nodes`, `pageInfo`, `totalCount`.

use std::borrow::Cow;
use std::future::{Future, ready};
use std::sync::Arc;

use async_graphql::{ContainerType, Context, Lookahead, Object, OutputType as _, SimpleObject, TypeName};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::context::loaders;
use super::direct::{Direct, DirectList};
use super::error::ApiError;
use super::loaders::Loaded;
use super::page::{DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE};
use crate::store::filter::Filter;
use crate::store::listing::{Direction, KeyValue, ListRequest, Page, ParentKey, Placed, Window};

/// A noun with its GraphQL type.
pub trait Listed: Loaded {
    /// The GraphQL type.
    type Object: ContainerType;
    /// The order in which it is listed unless asked otherwise.
    const ORDER: &'static [(Self::Order, Direction)];
    /// A row as it is told; `at` is the version of the data that it and everything below it is seen at.
    fn object(row: Arc<Self::Row>, at: i64) -> Self::Object;

    /// Loads what is asked of all objects of a page at once. What is not loaded here, each object loads by itself.
    fn prepare(
        _ctx: &Context<'_>,
        _asked: &Lookahead<'_>,
        _objects: &mut [Self::Object],
    ) -> impl Future<Output = ()> + Send {
        ready(())
    }
}

/// Which page of a list is asked for.
#[derive(Debug, Clone, Default)]
pub struct PageArgs {
    /// The first so many.
    pub first: Option<i32>,
    /// After this cursor.
    pub after: Option<String>,
    /// The last so many.
    pub last: Option<i32>,
    /// Before this cursor.
    pub before: Option<String>,
}

impl PageArgs {
    /// The arguments as a resolver has them.
    pub fn new(first: Option<i32>, after: Option<String>, last: Option<i32>, before: Option<String>) -> Self {
        Self {
            first,
            after,
            last,
            before,
        }
    }

    fn window(&self, keys: usize) -> Result<Window, ApiError> {
        let (size, from_end) = match (self.first, self.last) {
            (Some(_), Some(_)) => {
                return Err(refused(
                    "first",
                    "dùng first hoặc last, không dùng cả hai",
                    "first or last, not both",
                ));
            }
            (None, Some(last)) => (page_size("last", last)?, true),
            (Some(first), None) => (page_size("first", first)?, false),
            (None, None) => (DEFAULT_PAGE_SIZE, false),
        };
        Ok(Window {
            size,
            from_end,
            after: place("after", self.after.as_deref(), keys)?,
            before: place("before", self.before.as_deref(), keys)?,
        })
    }
}

fn page_size(name: &str, asked: i32) -> Result<usize, ApiError> {
    let size = usize::try_from(asked).ok().filter(|it| *it <= MAX_PAGE_SIZE);
    size.ok_or_else(|| {
        let (vi, en) = (
            format!("{name} phải từ 0 đến {MAX_PAGE_SIZE}"),
            format!("{name} must be from 0 to {MAX_PAGE_SIZE}"),
        );
        refused(name, &vi, &en)
            .with("limit", "pageSize")
            .with("max", MAX_PAGE_SIZE)
    })
}

/// The place that a cursor names; its keys must be as many as the order has.
fn place(name: &str, cursor: Option<&str>, keys: usize) -> Result<Option<Vec<KeyValue>>, ApiError> {
    let Some(cursor) = cursor else { return Ok(None) };
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok();
    let place: Option<Vec<KeyValue>> = bytes.and_then(|it| serde_json::from_slice(&it).ok());
    match place.filter(|it| it.len() == keys) {
        Some(place) => Ok(Some(place)),
        None => Err(refused(
            name,
            "con trỏ không thuộc danh sách và thứ tự này",
            "the cursor is not of this list and order",
        )),
    }
}

fn refused(name: &str, vi: &str, en: &str) -> ApiError {
    ApiError::new("INVALID_ARGUMENT", vi, en).with("argument", name)
}

/// What of a list is asked for, beside the page.
pub struct ListArgs<N: Listed> {
    /// The version of the data.
    pub at: i64,
    /// What the rows are part of.
    pub parent: Option<(N::Parent, ParentKey)>,
    /// Which rows.
    pub filter: Option<Filter<N::Field>>,
    /// Words that they hold.
    pub search: Option<String>,
    /// In which order.
    pub order: Vec<(N::Order, Direction)>,
}

impl<N: Listed> ListArgs<N> {
    /// Everything of a noun.
    pub fn all(at: i64) -> Self {
        Self {
            at,
            parent: None,
            filter: None,
            search: None,
            order: Vec::new(),
        }
    }

    /// The rows that are part of something.
    pub fn of(at: i64, parent: N::Parent, key: ParentKey) -> Self {
        Self {
            parent: Some((parent, key)),
            ..Self::all(at)
        }
    }

    /// With the arguments that every list takes.
    #[must_use]
    pub fn with(
        mut self,
        filter: Option<Filter<N::Field>>,
        search: Option<String>,
        order: Vec<(N::Order, Direction)>,
    ) -> Self {
        self.filter = filter;
        self.search = search.filter(|it| !it.trim().is_empty());
        self.order = order;
        self
    }
}

/// Loads a page of a list.
pub async fn connect<N: Listed>(
    ctx: &Context<'_>,
    page: PageArgs,
    args: ListArgs<N>,
) -> Result<Connection<N>, ApiError> {
    let order = if args.order.is_empty() {
        N::ORDER.to_vec()
    } else {
        args.order
    };
    let is_ranked = args.search.is_some() && N::searched().is_some();
    let window = page.window(order.len() + 1 + usize::from(is_ranked))?;
    let (parent, key) = match args.parent {
        Some((parent, key)) => (Some(parent), key),
        None => (None, ParentKey::All),
    };
    let request = Arc::new(ListRequest {
        version: args.at,
        parent,
        filter: args.filter,
        search: args.search,
        order,
        window,
    });
    let loaders = loaders(ctx);
    let page = if needs_rows(ctx) {
        loaders.page((key.clone(), request.clone())).await?
    } else {
        Arc::default()
    };
    loaders.charge(page.rows.len())?;
    Ok(Connection { page, request, key })
}

/// Whether more than the count is asked for.
fn needs_rows(ctx: &Context<'_>) -> bool {
    let asked = ctx.look_ahead();
    ["nodes", "edges", "pageInfo"]
        .into_iter()
        .any(|it| asked.field(it).exists())
}

/// A page of a list.
pub struct Connection<N: Listed> {
    page: Arc<Page<N::Row>>,
    request: Arc<ListRequest<N>>,
    key: ParentKey,
}

impl<N: Listed> TypeName for Connection<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Connection", N::Object::type_name()).into()
    }
}

/// A page of a list (một trang của danh sách).
#[Object(name_type)]
impl<N: Listed> Connection<N> {
    /// The rows of the page, each with its cursor (các dòng của trang, kèm con trỏ).
    async fn edges(&self, ctx: &Context<'_>) -> DirectList<Edge<N>> {
        let nodes = self.objects(ctx, &ctx.look_ahead().field("node")).await;
        let rows = self.page.rows.iter().zip(nodes);
        rows.map(|(placed, node)| Edge {
            cursor: cursor(placed),
            node,
        })
        .collect()
    }

    /// The rows of the page (các dòng của trang).
    async fn nodes(&self, ctx: &Context<'_>) -> DirectList<N::Object> {
        DirectList(self.objects(ctx, &ctx.look_ahead()).await)
    }

    /// Where the page lies in the list (vị trí của trang trong danh sách).
    async fn page_info(&self) -> PageInfo {
        let window = &self.request.window;
        let has_more = self.page.has_more;
        PageInfo {
            has_previous_page: if window.from_end {
                has_more
            } else {
                window.after.is_some()
            },
            has_next_page: if window.from_end {
                window.before.is_some()
            } else {
                has_more
            },
            start_cursor: self.page.rows.first().map(cursor),
            end_cursor: self.page.rows.last().map(cursor),
        }
    }

    /// Rows of the whole list, whatever the page (tổng số dòng).
    async fn total_count(&self, ctx: &Context<'_>) -> Result<i32, ApiError> {
        // Neither page nor order matter to a count: without them, all lists alike are counted by one statement.
        let mut request = (*self.request).clone();
        request.order.clear();
        request.window = Window {
            size: 0,
            from_end: false,
            after: None,
            before: None,
        };
        let count = loaders(ctx).count((self.key.clone(), Arc::new(request))).await?;
        i32::try_from(count).map_err(|_| {
            ApiError::new(
                "LIMIT_EXCEEDED",
                "danh sách quá dài để đếm",
                "the list is too long to count",
            )
        })
    }
}

impl<N: Listed> Connection<N> {
    /// The rows as objects, of which something is asked.
    async fn objects(&self, ctx: &Context<'_>, asked: &Lookahead<'_>) -> Vec<N::Object> {
        let rows = self.page.rows.iter();
        let mut objects: Vec<_> = rows
            .map(|placed| N::object(placed.row.clone(), self.request.version))
            .collect();
        N::prepare(ctx, asked, &mut objects).await;
        objects
    }
}

fn cursor<R>(placed: &Placed<R>) -> String {
    let json = serde_json::to_vec(&placed.place).expect("keys hold nothing that JSON lacks");
    URL_SAFE_NO_PAD.encode(json)
}

/// A row of a page, with its cursor.
pub struct Edge<N: Listed> {
    cursor: String,
    node: N::Object,
}

impl<N: Listed> TypeName for Edge<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", N::Object::type_name()).into()
    }
}

/// A row of a page, with its cursor (một dòng của trang, kèm con trỏ).
#[Object(name_type)]
impl<N: Listed> Edge<N> {
    /// Names the place of the row; for `after` and `before` (con trỏ đến vị trí của dòng).
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The row (dòng).
    async fn node(&self) -> Direct<&N::Object> {
        Direct(&self.node)
    }
}

/// Where a page lies in its list (vị trí của trang).
#[derive(SimpleObject)]
pub struct PageInfo {
    /// Whether there are rows before the page (còn dòng phía trước).
    pub(super) has_previous_page: bool,
    /// Whether there are rows after the page (còn dòng phía sau).
    pub(super) has_next_page: bool,
    /// Cursor of the first row (con trỏ của dòng đầu).
    pub(super) start_cursor: Option<String>,
    /// Cursor of the last row (con trỏ của dòng cuối).
    pub(super) end_cursor: Option<String>,
}
