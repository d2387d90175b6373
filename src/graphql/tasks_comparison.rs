//! `compareTasks` and `workload`: what provinces do, side by side, and how much each office has to do by when.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use async_graphql::{Context, Object, SimpleObject};
use doichieu_entities::{assignment as stored, province};

use super::agency_type::AgencyType;
use super::as_of::{AsOf, version_of};
use super::comparison::{load_provinces, province_codes};
use super::context::loaders;
use super::direct::{Direct, DirectList};
use super::enums::AssignmentRole;
use super::error::ApiError;
use super::province::Province;
use super::scalars::Date;
use super::shared_task::SharedTask;
use super::task::Task;
use crate::compare::tasks::{TaskFacts, TaskMarks, mark_tasks};
use crate::store::listing::{AgencyTypes, SharedTasks, Tasks};
use crate::store::workload::{ComparedTask, TaskComparisonRequest, WorkloadLine};

/// The root of comparisons of tasks.
#[derive(Default)]
pub struct TaskComparisonQuery;

/// Comparisons of tasks (so sánh nhiệm vụ).
#[Object]
impl TaskComparisonQuery {
    /// Sets the tasks of provinces side by side, one row for each shared task: who leads, who coordinates, by when, with
    /// what output; differences are marked (so sánh nhiệm vụ).
    async fn compare_tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Provinces by code, slug or name, in this order; all with plans, unless given (các tỉnh)."
        )]
        provinces: Option<Vec<String>>,
        #[graphql(desc = "Words in the text, accents optional (từ khóa).")] search: Option<String>,
        #[graphql(desc = "Codes of shared tasks (mã nhiệm vụ dùng chung).")] codes: Option<Vec<String>>,
        #[graphql(
            desc = "Only tasks that at least so many of the provinces have (số tỉnh tối thiểu).",
            default = 1
        )]
        min_provinces: i32,
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<TaskComparison, ApiError> {
        let request = TaskComparisonRequest {
            version: version_of(ctx, as_of).await?,
            provinces: province_codes(provinces)?,
            search: search.filter(|it| !it.trim().is_empty()),
            codes: codes.unwrap_or_default(),
            min_provinces: i64::from(min_provinces),
        };
        TaskComparison::load(ctx, request).await
    }

    /// Counts tasks by type of agency, province and role, with the last days by quarter (khối lượng công việc).
    async fn workload(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Provinces by code, slug or name; all with plans, unless given (các tỉnh).")]
        provinces: Option<Vec<String>>,
        #[graphql(desc = "Only these roles (vai trò).")] roles: Option<Vec<AssignmentRole>>,
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<DirectList<Workload>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let provinces = province_codes(provinces)?;
        let roles = roles.map(|it| {
            it.into_iter()
                .map(stored::AssignmentRole::from)
                .collect::<Vec<_>>()
        });
        let lines = loaders(ctx)
            .store()
            .workload(at, &provinces, roles.as_deref())
            .await?;
        loaders(ctx).charge(lines.len())?;
        Ok(DirectList(Workload::gather(lines, at)))
    }
}

/// Tasks side by side.
pub struct TaskComparison {
    provinces: Arc<Vec<Arc<province::Model>>>,
    rows: Vec<TaskComparisonRow>,
    at: i64,
}

impl TaskComparison {
    async fn load(ctx: &Context<'_>, request: TaskComparisonRequest) -> Result<Self, ApiError> {
        let loaders = loaders(ctx);
        let found = loaders.store().task_comparison(&request).await?;
        loaders.charge(found.len())?;
        let ids: Vec<i64> = found.iter().map(|it| it.id).collect();
        let mut leads: HashMap<i64, Vec<String>> = HashMap::new();
        for lead in loaders.store().leads_of(&ids).await? {
            leads.entry(lead.task_id).or_default().push(lead.slug);
        }
        let mut codes = request.provinces;
        if codes.is_empty() {
            codes = found.iter().map(|it| it.province_code.clone()).collect();
            codes.sort();
            codes.dedup();
        }
        let provinces = load_provinces(ctx, &codes).await?;
        let rows = by_shared_task(found, &codes).into_iter();
        let rows = rows.map(|tasks| TaskComparisonRow::new(tasks, &leads, &provinces, request.version));
        Ok(Self {
            rows: rows.collect(),
            provinces,
            at: request.version,
        })
    }
}

/// Groups tasks that are the same, in the order of the first province that has them.
fn by_shared_task(mut found: Vec<ComparedTask>, codes: &[String]) -> Vec<Vec<ComparedTask>> {
    let rank = |code: &str| codes.iter().position(|it| it == code).unwrap_or(codes.len());
    found.sort_by_key(|it| (rank(&it.province_code), it.appendix_version_id, it.position));
    let mut places: HashMap<i64, usize> = HashMap::new();
    let mut groups: Vec<Vec<ComparedTask>> = Vec::new();
    for task in found {
        let place = *places.entry(task.shared_task_id).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[place].push(task);
    }
    groups
}

/// Tasks of provinces side by side (bảng so sánh nhiệm vụ).
#[Object]
impl TaskComparison {
    /// The provinces, in the order of the cells (các tỉnh).
    async fn provinces(&self) -> Vec<Province> {
        let rows = self.provinces.iter();
        rows.map(|it| Province::new(it.clone(), self.at)).collect()
    }

    /// One row for each shared task, in the order of the first province that has it (các dòng).
    async fn rows(&self) -> DirectList<&TaskComparisonRow> {
        self.rows.iter().collect()
    }

    /// How many rows there are (số dòng).
    async fn total_count(&self) -> i32 {
        i32::try_from(self.rows.len()).unwrap_or(i32::MAX)
    }
}

/// One shared task as the provinces have it.
pub struct TaskComparisonRow {
    tasks: Vec<ComparedTask>,
    marks: Vec<TaskMarks>,
    provinces: Arc<Vec<Arc<province::Model>>>,
    at: i64,
}

impl TaskComparisonRow {
    fn new(
        tasks: Vec<ComparedTask>,
        leads: &HashMap<i64, Vec<String>>,
        provinces: &Arc<Vec<Arc<province::Model>>>,
        at: i64,
    ) -> Self {
        let facts = tasks.iter().map(|it| TaskFacts {
            leads: leads.get(&it.id).cloned().unwrap_or_default(),
            due: it.due,
        });
        Self {
            marks: mark_tasks(&facts.collect::<Vec<_>>()),
            tasks,
            provinces: provinces.clone(),
            at,
        }
    }
}

/// One shared task as the provinces have it (dòng so sánh nhiệm vụ).
#[Object]
impl TaskComparisonRow {
    /// The shared task (nhiệm vụ dùng chung).
    async fn shared_task(&self, ctx: &Context<'_>) -> Result<Option<SharedTask>, ApiError> {
        let Some(first) = self.tasks.first() else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<SharedTasks>(first.shared_task_id).await?;
        Ok(row.map(|it| SharedTask::new(it, self.at)))
    }

    /// Whether not the same offices lead everywhere (khác cơ quan chủ trì).
    async fn leads_differ(&self) -> bool {
        self.marks.iter().any(|it| it.leads_elsewhere)
    }

    /// The earliest last day (hạn sớm nhất).
    async fn earliest_due(&self) -> Option<Date> {
        self.tasks.iter().filter_map(|it| it.due).min().map(Date)
    }

    /// The latest last day (hạn muộn nhất).
    async fn latest_due(&self) -> Option<Date> {
        self.tasks.iter().filter_map(|it| it.due).max().map(Date)
    }

    /// The cells: each province, in order (các ô).
    async fn cells(&self) -> DirectList<TaskComparisonCell> {
        let provinces = self.provinces.iter();
        provinces
            .map(|province| {
                let own = self.tasks.iter().zip(&self.marks);
                let own = own.filter(|(task, _)| task.province_code == province.code);
                TaskComparisonCell {
                    province: province.clone(),
                    tasks: own.map(|(task, marks)| (task.id, *marks)).collect(),
                    at: self.at,
                }
            })
            .collect()
    }
}

/// What one province has of a shared task.
pub struct TaskComparisonCell {
    province: Arc<province::Model>,
    tasks: Vec<(i64, TaskMarks)>,
    at: i64,
}

/// What one province has of a shared task (ô so sánh nhiệm vụ).
#[Object]
impl TaskComparisonCell {
    /// The province (tỉnh).
    async fn province(&self) -> Direct<Province> {
        Direct(Province::new(self.province.clone(), self.at))
    }

    /// Whether a plan of the province has the task (có trong kế hoạch).
    async fn in_plan(&self) -> bool {
        !self.tasks.is_empty()
    }

    /// The tasks; more than one where several plans of the province have it (các nhiệm vụ).
    async fn tasks(&self, ctx: &Context<'_>) -> Result<DirectList<Task>, ApiError> {
        let loading = self.tasks.iter().map(|(id, _)| loaders(ctx).get::<Tasks>(*id));
        let rows = futures_util::future::try_join_all(loading).await?;
        Ok(rows
            .into_iter()
            .flatten()
            .map(|it| Task::new(it, self.at))
            .collect())
    }

    /// Whether other offices lead here than in most provinces (cơ quan chủ trì khác các tỉnh).
    async fn leads_elsewhere(&self) -> bool {
        self.tasks.iter().any(|(_, marks)| marks.leads_elsewhere)
    }

    /// How many days the last day lies after that of the earliest province (muộn hơn bao nhiêu ngày).
    async fn days_later(&self) -> Option<i32> {
        let days = self.tasks.iter().filter_map(|(_, marks)| marks.days_later);
        days.max().and_then(|it| i32::try_from(it).ok())
    }
}

/// What a type of agency has to do in a province.
pub struct Workload {
    agency_type_id: i64,
    province_code: String,
    role: AssignmentRole,
    by_quarter: BTreeMap<(i32, i32), i32>,
    undated: i32,
    at: i64,
}

impl Workload {
    fn gather(lines: Vec<WorkloadLine>, at: i64) -> Vec<Self> {
        let mut workloads: Vec<Self> = Vec::new();
        for line in lines {
            let role = AssignmentRole::from(line.role);
            let is_same = workloads.last().is_some_and(|it| {
                it.agency_type_id == line.agency_type_id
                    && it.province_code == line.province_code
                    && it.role == role
            });
            if !is_same {
                workloads.push(Self {
                    agency_type_id: line.agency_type_id,
                    province_code: line.province_code.clone(),
                    role,
                    by_quarter: BTreeMap::new(),
                    undated: 0,
                    at,
                });
            }
            let n = i32::try_from(line.n).unwrap_or(i32::MAX);
            let Some(workload) = workloads.last_mut() else {
                continue;
            };
            match line.due_year.zip(line.due_quarter) {
                Some(quarter) => *workload.by_quarter.entry(quarter).or_default() += n,
                None => workload.undated += n,
            }
        }
        workloads
    }
}

/// What a type of agency has to do in a province (khối lượng công việc).
#[Object]
impl Workload {
    /// The type of agency (loại cơ quan).
    async fn agency_type(&self, ctx: &Context<'_>) -> Result<Option<Direct<AgencyType>>, ApiError> {
        let row = loaders(ctx).get::<AgencyTypes>(self.agency_type_id).await?;
        Ok(row.map(|it| Direct(AgencyType::new(it, self.at))))
    }

    /// The province (tỉnh).
    async fn province(&self, ctx: &Context<'_>) -> Result<Direct<Province>, ApiError> {
        Province::load(ctx, &self.province_code, self.at)
            .await
            .map(Direct)
    }

    /// What it does (vai trò).
    async fn role(&self) -> AssignmentRole {
        self.role
    }

    /// Tasks in all (tổng số nhiệm vụ).
    async fn task_count(&self) -> i32 {
        self.by_quarter.values().sum::<i32>() + self.undated
    }

    /// Tasks without a last day (số nhiệm vụ không có hạn).
    async fn undated_count(&self) -> i32 {
        self.undated
    }

    /// Tasks by the quarter of their last day (số nhiệm vụ theo quý).
    async fn quarters(&self) -> DirectList<QuarterCount> {
        let quarters = self.by_quarter.iter();
        quarters
            .map(|((year, quarter), count)| QuarterCount {
                year: *year,
                quarter: *quarter,
                count: *count,
            })
            .collect()
    }
}

/// Tasks due in a quarter (số nhiệm vụ của quý).
#[derive(SimpleObject)]
pub struct QuarterCount {
    /// The year (năm).
    year: i32,
    /// The quarter, from 1 to 4 (quý).
    quarter: i32,
    /// How many tasks (số nhiệm vụ).
    count: i32,
}
