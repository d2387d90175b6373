// The tasks page: what provinces share, who leads, when it is due; or how much each office has to do.

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ToggleGroup } from "radix-ui";
import { useEffect, useId, useMemo } from "react";
import { Link } from "wouter";
import { request } from "../../api/client";
import { useAnnounce } from "../../components/announce";
import { download } from "../../components/download";
import { ProvinceFilter } from "../../components/province-filter";
import type { ProvinceChoice } from "../../components/province-picker";
import { SearchField } from "../../components/search-field";
import { ShowFilter } from "../../components/show-filter";
import { Failure, Loading, Notice } from "../../components/states";
import { TaskChoicesDocument, TasksDocument } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { listParam, useUrlParams, type ChangeUrl } from "../../shell/url";
import { toCalendar } from "./calendar";
import { TaskList } from "./list";
import { Workload } from "./load";
import { groupByShared, hasAgencyType, matchesShow, timeSpan, workload, type Load, type Show, type TaskRow } from "./model";
import { readProvinces, readTask } from "./read";
import "../compare/compare.css";
import "./tasks.css";

const PAGE_SIZE = 200;
/** So many provinces are shown when the address names none. */
const DEFAULT_PROVINCES = 6;

export default function TasksPage() {
  const { t } = useLanguage();
  const choices = useQuery({
    queryKey: ["task-choices"],
    queryFn: ({ signal }) => request(TaskChoicesDocument, {}, { signal }),
  });
  const provinces = useMemo(() => choices.data && readProvinces(choices.data), [choices.data]);
  useEffect(() => {
    document.title = `${t("tasks.title")} · ${t("app.name")}`;
  }, [t]);
  return (
    <div className="compare">
      <h1>{t("tasks.title")}</h1>
      {choices.isPending && <Loading />}
      {choices.isError && !provinces && <Failure error={choices.error} retry={() => void choices.refetch()} />}
      {provinces?.length === 0 && (
        <Notice
          title={t("tasks.empty.title")}
          actions={
            <Link href="/import" className="primary link-button">
              {t("nav.import")}
            </Link>
          }
        >
          <p>{t("tasks.empty.body")}</p>
        </Notice>
      )}
      {provinces && provinces.length > 0 && <Tasks provinces={provinces} />}
    </div>
  );
}

function Tasks({ provinces }: { provinces: ProvinceChoice[] }) {
  const { t, format } = useLanguage();
  const [params, change] = useUrlParams();
  const chosen = params.has("provinces") ? listParam(params, "provinces") : provinces.slice(0, DEFAULT_PROVINCES).map((it) => it.code);
  const search = params.get("q") ?? "";
  const answer = useTasks(chosen, search);
  const rows = useMemo(() => (answer.data?.pages ?? []).flatMap((page) => page.tasks.nodes.map(readTask)), [answer.data]);
  const loads = useMemo(() => workload(rows), [rows]);
  const n = answer.data?.pages.at(-1)?.tasks.totalCount ?? 0;
  return (
    <>
      <TaskFilters provinces={provinces} chosen={chosen} loads={loads} params={params} change={change} />
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {answer.hasNextPage && <Loading label={t("tasks.loading", { n: format.count(rows.length), of: format.count(n) })} />}
      {answer.data && (
        <Answer
          rows={rows}
          loads={loads}
          provinces={chosen.map((code) => provinces.find((it) => it.code === code) ?? { code, name: code })}
          params={params}
          change={change}
        />
      )}
    </>
  );
}

/** All tasks of the provinces; the pages are fetched one after the other until none is left. */
function useTasks(provinces: string[], search: string) {
  const { language } = useLanguage();
  const filter = { province: { in: provinces } };
  const answer = useInfiniteQuery({
    queryKey: ["tasks", filter, search, language],
    queryFn: ({ pageParam, signal }) =>
      request(TasksDocument, { filter, search: search.trim() || null, first: PAGE_SIZE, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ tasks }) => (tasks.pageInfo.hasNextPage ? tasks.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = answer;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return answer;
}

interface TaskFiltersProps {
  provinces: ProvinceChoice[];
  chosen: string[];
  loads: Load[];
  params: URLSearchParams;
  change: ChangeUrl;
}

function TaskFilters({ provinces, chosen, loads, params, change }: TaskFiltersProps) {
  const { t, format } = useLanguage();
  const id = useId();
  const offices = [...loads].sort((a, b) => format.compare(a.typeName, b.typeName));
  return (
    <form className="filters" role="search" aria-label={t("tasks.filters")} onSubmit={(event) => event.preventDefault()}>
      <ProvinceFilter
        provinces={provinces}
        chosen={chosen}
        choose={(codes) => change({ provinces: codes.join(",") || "-" })}
      />
      <div className="filter filter-section">
        <label htmlFor={id}>{t("tasks.agency")}</label>
        <select
          id={id}
          className="field"
          value={params.get("agency") ?? ""}
          onChange={(event) => change({ agency: event.target.value || null })}
        >
          <option value="">{t("tasks.agency.all")}</option>
          {offices.map((it) => (
            <option key={it.type} value={it.type}>
              {it.typeName} ({format.count(it.total)})
            </option>
          ))}
        </select>
      </div>
      <SearchField
        label={t("tasks.search")}
        placeholder={t("tasks.search.placeholder")}
        value={params.get("q") ?? ""}
        setValue={(q) => change({ q })}
      />
    </form>
  );
}

interface AnswerProps {
  rows: TaskRow[];
  loads: Load[];
  provinces: ProvinceChoice[];
  params: URLSearchParams;
  change: ChangeUrl;
}

const shows: readonly Show[] = ["all", "shared", "single"];

function Answer({ rows, loads, provinces, params, change }: AnswerProps) {
  const { t } = useLanguage();
  const agency = params.get("agency");
  const shown = rows.filter((row) => hasAgencyType(row, agency));
  const groups = groupByShared(
    shown,
    provinces.map((it) => it.code),
  );
  const show = shows.find((it) => it === params.get("show")) ?? "all";
  const isLoad = params.get("view") === "load";
  return (
    <>
      <div className="above-matrix">
        <ShowFilter
          label={t("compare.show")}
          choices={shows.map((it) => ({
            show: it,
            label: t(`tasks.show.${it}`),
            count: groups.filter((group) => matchesShow(group, it)).length,
          }))}
          chosen={show}
          choose={(next) => change({ show: next === "all" ? null : next })}
        />
        <div className="view-tools">
          <ViewToggle view={isLoad ? "load" : "list"} change={change} />
          <CalendarButton rows={shown} />
        </div>
      </div>
      {shown.length === 0 && (
        <Notice title={t("tasks.none.title")}>
          <p>{t("tasks.none.body")}</p>
        </Notice>
      )}
      {shown.length > 0 && !isLoad && <TaskList key={show} groups={groups.filter((group) => matchesShow(group, show))} span={timeSpan(rows)} />}
      {shown.length > 0 && isLoad && (
        <Workload loads={loads} provinces={provinces} choose={(type) => change({ agency: type, view: null }, "push")} />
      )}
    </>
  );
}

function ViewToggle({ view, change }: { view: "list" | "load"; change: ChangeUrl }) {
  const { t } = useLanguage();
  return (
    <ToggleGroup.Root
      type="single"
      className="toggles"
      aria-label={t("tasks.view")}
      value={view}
      onValueChange={(value) => value && change({ view: value === "load" ? "load" : null })}
    >
      <ToggleGroup.Item value="list" className="button">
        {t("tasks.view.list")}
      </ToggleGroup.Item>
      <ToggleGroup.Item value="load" className="button">
        {t("tasks.view.load")}
      </ToggleGroup.Item>
    </ToggleGroup.Root>
  );
}

function CalendarButton({ rows }: { rows: TaskRow[] }) {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const dated = rows.filter(({ deadline }) => deadline && (deadline.due || deadline.milestones.length > 0));
  const save = () => {
    if (dated.length === 0) {
      announce(t("tasks.calendar.none"));
      return;
    }
    const words = { name: t("tasks.calendar.name"), lead: t("tasks.column.lead"), output: t("tasks.output") };
    download("doi-chieu.ics", toCalendar(dated, words, new Date()));
  };
  return (
    <button type="button" className="button" onClick={save}>
      {t("tasks.calendar")}
    </button>
  );
}
