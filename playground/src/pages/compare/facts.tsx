// What each province says of one indicator: its own wording, targets with the cells they stand in, who is responsible.

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { request } from "../../api/client";
import type { ProvinceChoice } from "../../components/province-picker";
import { Failure, Loading } from "../../components/states";
import { WaitingQuestions } from "../../components/waiting-questions";
import { IndicatorDetailDocument, type IndicatorDetailQuery } from "../../gql/types";
import { useLanguage } from "../../i18n/language";
import { SourceLink } from "../../sheet/source-link";
import { TargetView } from "./cell";
import { History } from "./history";
import { findCell, type Row } from "./model";
import { asOfInput, type ChangeView, type View } from "./view";

type Detail = IndicatorDetailQuery["compareTargets"]["rows"][number]["cells"][number];

interface FactsProps {
  row: Row;
  provinces: ProvinceChoice[];
  view: View;
  change: ChangeView;
}

export function Facts({ row, provinces, view, change }: FactsProps) {
  const { t, language } = useLanguage();
  const variables = {
    provinces: provinces.map((it) => it.code),
    years: view.years,
    indicator: row.indicator.code,
    asOf: asOfInput(view.asOf),
  };
  const answer = useQuery({
    queryKey: ["indicator", variables, language],
    queryFn: ({ signal }) => request(IndicatorDetailDocument, variables, { signal }),
  });
  const details = answer.data?.compareTargets.rows[0]?.cells ?? [];
  // Rows of one indicator are asked about alike.
  const nQuestions = Math.max(0, ...details.map((it) => it.planIndicator?.questions.length ?? 0));
  return (
    <section className="facts">
      <WaitingQuestions code={row.indicator.code} n={nQuestions} />
      <h3>{t("detail.wording")}</h3>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data &&
        provinces.map((province) => (
          <ProvinceFacts
            key={province.code}
            province={province}
            row={row}
            years={view.years}
            change={change}
            details={details.filter((it) => it.province.code === province.code)}
          />
        ))}
    </section>
  );
}

interface ProvinceFactsProps {
  province: ProvinceChoice;
  row: Row;
  years: number[];
  change: ChangeView;
  /** One for each year. */
  details: Detail[];
}

function ProvinceFacts({ province, row, years, change, details }: ProvinceFactsProps) {
  const { t } = useLanguage();
  const detail = details.find((it) => it.planIndicator);
  return (
    <section className="province-facts">
      <h4>
        {province.name} {detail?.plan && <PlanName plan={detail.plan} />}
      </h4>
      {!detail?.planIndicator && <p className="target-absent">{t("status.NOT_IN_PLAN")}</p>}
      {detail?.planIndicator && (
        <>
          <p className="printed">
            {detail.planIndicator.ordinal && `${detail.planIndicator.ordinal}. `}
            {detail.planIndicator.name}
          </p>
          <SourceLink source={detail.planIndicator.source} />
          <ul className="facts-targets">
            {years.map((year) => {
              const cell = findCell(row, province.code, year);
              const source = details.find((it) => it.year === year)?.target?.source;
              return (
                <li key={year}>
                  <span className="printed fine">{year}</span>
                  <TargetView cell={cell} />
                  {source && <SourceLink source={source} />}
                </li>
              );
            })}
          </ul>
          <Responsible detail={detail} />
          <Versions detail={detail} indicator={row.indicator.code} change={change} />
        </>
      )}
    </section>
  );
}

function PlanName({ plan }: { plan: NonNullable<Detail["plan"]> }) {
  const { t, format } = useLanguage();
  const words = [plan.number, plan.issuedOn && format.date(plan.issuedOn), plan.status === "DRAFT" && t("detail.draft")];
  return <span className="fine">{words.filter(Boolean).join(" · ")}</span>;
}

const roles = ["LEAD", "COORDINATING", "MONITORING"] as const;

function Responsible({ detail }: { detail: Detail }) {
  const { t } = useLanguage();
  return (
    <dl className="facts-agencies">
      {roles.map((role) => {
        const names = detail.coordinators.filter((it) => it.role === role).map((it) => it.name);
        if (names.length === 0) return null;
        return (
          <div key={role}>
            <dt className="fine">{t(`role.${role}`)}</dt>
            <dd className="printed">{names.join("; ")}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** How the row came to be as it is, when its appendix has more than one version. */
function Versions({ detail, indicator, change }: { detail: Detail; indicator: string; change: ChangeView }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const appendix = detail.planIndicator?.appendixVersion?.appendix;
  if (!appendix || appendix.versions.totalCount < 2) return null;
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="fine">{t("detail.versions", { n: appendix.versions.totalCount })}</summary>
      {isOpen && <History appendix={appendix.id} indicator={indicator} change={change} />}
    </details>
  );
}
