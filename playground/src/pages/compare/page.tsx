// The comparison: choices from the server, the view from the address, the matrix, and one indicator in detail beside it.

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ToggleGroup } from "radix-ui";
import { useEffect, useMemo } from "react";
import { Link } from "wouter";
import { request } from "../../api/client";
import { ShowFilter } from "../../components/show-filter";
import { Failure, Loading, Notice } from "../../components/states";
import { ChoicesDocument, CompareDocument } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { useMedia } from "../../shell/media";
import { AsOfNotice } from "./as-of";
import { Cards } from "./cards";
import { DetailPanel } from "./detail";
import { Filters } from "./filters";
import { Legend } from "./legend";
import { Matrix } from "./matrix";
import { groupBySection, matchesShow, readRows, type Row } from "./model";
import { Overview } from "./overview";
import { SavedDialog } from "./saved-dialog";
import { ShareMenu } from "./share";
import { asOfInput, readChoices, useView, type ChangeView, type Choices, type Layout, type Show, type View } from "./view";
import "./compare.css";

export function ComparePage() {
  const { t } = useLanguage();
  const answer = useQuery({
    queryKey: ["choices"],
    queryFn: ({ signal }) => request(ChoicesDocument, {}, { signal }),
  });
  const choices = useMemo(() => answer.data && readChoices(answer.data), [answer.data]);

  useEffect(() => {
    document.title = `${t("compare.title")} · ${t("app.name")}`;
  }, [t]);

  return (
    <div className="compare">
      <h1>{t("compare.title")}</h1>
      {answer.isError && !choices && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <div className="filters-to-come" />}
      {answer.isPending && <Loading />}
      {choices && (choices.provinces.length === 0 ? <NoPlans /> : <Comparison choices={choices} />)}
    </div>
  );
}

function NoPlans() {
  const { t } = useLanguage();
  return (
    <Notice
      title={t("compare.empty.title")}
      actions={
        <Link href="/import" className="primary link-button">
          {t("nav.import")}
        </Link>
      }
    >
      <p>{t("compare.empty.body")}</p>
      <pre>
        <code>doichieu import hue-2026.xlsx hai-phong-2026.xlsx</code>
      </pre>
    </Notice>
  );
}

function Comparison({ choices }: { choices: Choices }) {
  const { t, language } = useLanguage();
  const [view, change] = useView(choices);
  const isAnswerable = view.provinces.length > 0 && view.years.length > 0;
  const variables = {
    provinces: view.provinces,
    years: view.years,
    section: view.section,
    search: view.search.trim() || null,
    asOf: asOfInput(view.asOf),
  };
  const answer = useQuery({
    queryKey: ["compare", variables, language],
    queryFn: ({ signal }) => request(CompareDocument, variables, { signal }),
    placeholderData: keepPreviousData,
    enabled: isAnswerable,
  });
  const rows = useMemo(() => (answer.data ? readRows(answer.data) : []), [answer.data]);

  return (
    <>
      <Filters choices={choices} view={view} change={change} />
      {view.asOf && <AsOfNotice asOf={view.asOf} change={change} />}
      {!isAnswerable && (
        <Notice title={t("compare.nothing.title")}>
          <p>{t("compare.nothing.body")}</p>
        </Notice>
      )}
      {isAnswerable && answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {isAnswerable && answer.isPending && <Loading />}
      {isAnswerable && answer.data && !answer.isError && (
        <Answer
          rows={rows}
          choices={choices}
          view={view}
          change={change}
          isStale={answer.isPlaceholderData}
        />
      )}
    </>
  );
}

const shows: readonly Show[] = ["all", "differing", "incomparable", "missing"];

interface AnswerProps {
  rows: Row[];
  choices: Choices;
  view: View;
  change: ChangeView;
  isStale: boolean;
}

function Answer({ rows, choices, view, change, isStale }: AnswerProps) {
  const { t } = useLanguage();
  const isNarrow = useMedia("(max-width: 48rem)");
  const shown = rows.filter((row) => matchesShow(row, view.show));
  const sections = groupBySection(shown);
  const open = rows.find((row) => row.indicator.code === view.open);
  const provinces = useMemo(() => provincesOf(view.provinces, choices), [view.provinces, choices]);
  const Table = isNarrow ? Cards : Matrix;

  return (
    <>
      <div className="above-matrix">
        <ShowFilter
          label={t("compare.show")}
          choices={shows.map((show) => ({
            show,
            label: t(`compare.show.${show}`),
            count: rows.filter((row) => matchesShow(row, show)).length,
          }))}
          chosen={view.show}
          choose={(show) => change({ show })}
        />
        <div className="view-tools">
          <Legend />
          <LayoutToggle layout={view.layout} change={change} />
          <SavedDialog choices={choices} view={view} change={change} />
          <ShareMenu rows={shown} provinces={provinces} view={view} />
        </div>
      </div>
      <div className={open ? "workbench with-detail" : "workbench"} aria-busy={isStale}>
        {shown.length === 0 ? (
          <Notice title={t("compare.none.title")}>
            <p>{t(view.asOf ? "compare.none.then" : "compare.none.body")}</p>
          </Notice>
        ) : view.layout === "table" ? (
          <Table sections={sections} provinces={provinces} view={view} change={change} />
        ) : (
          <div>
            {view.years.map((year) => (
              <Overview key={year} rows={shown} provinces={provinces} year={year} change={change} />
            ))}
          </div>
        )}
        <DetailPanel row={open} provinces={provinces} view={view} change={change} />
      </div>
    </>
  );
}

function LayoutToggle({ layout, change }: { layout: Layout; change: ChangeView }) {
  const { t } = useLanguage();
  return (
    <ToggleGroup.Root
      type="single"
      className="toggles"
      aria-label={t("view.label")}
      value={layout}
      onValueChange={(value) => value && change({ layout: value as Layout })}
    >
      <ToggleGroup.Item value="table" className="button">
        {t("view.table")}
      </ToggleGroup.Item>
      <ToggleGroup.Item value="overview" className="button">
        {t("view.overview")}
      </ToggleGroup.Item>
    </ToggleGroup.Root>
  );
}

function provincesOf(codes: string[], choices: Choices) {
  return codes.map((code) => choices.provinces.find((it) => it.code === code) ?? { code, name: code });
}
