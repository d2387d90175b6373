// Shared tasks, one below the other; under each a row per province with who leads, who helps, and when it is due.

import { useState } from "react";
import { useLanguage } from "../../i18n/language";
import { SourceDialog } from "../../sheet/source-link";
import { WaitingQuestions } from "../../components/waiting-questions";
import type { TaskGroup, TaskRow } from "./model";
import { Timeline, TimelineScale, type Span } from "./timeline";

const GROUPS_AT_ONCE = 60;
/** So many coordinating offices are named before the rest is counted. */
const NAMED_OFFICES = 3;

export function TaskList({ groups, span }: { groups: TaskGroup[]; span: Span | null }) {
  const { t, format } = useLanguage();
  const [shown, setShown] = useState(GROUPS_AT_ONCE);
  const left = groups.length - shown;
  return (
    <>
      <div className="matrix tasks-table" role="region" aria-label={t("tasks.title")} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{t("tasks.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("tasks.column.province")}</th>
              <th scope="col">{t("tasks.column.lead")}</th>
              <th scope="col">{t("tasks.column.coordinating")}</th>
              <th scope="col" className="deadline-head">
                {t("tasks.column.deadline")}
                {span && <TimelineScale span={span} />}
              </th>
            </tr>
          </thead>
          {groups.slice(0, shown).map((group) => (
            <tbody key={group.key}>
              <tr className="task-name">
                <th scope="rowgroup" colSpan={4}>
                  <span className="task-name-text printed">{group.name}</span>
                  {group.code && <span className="fine"> {group.code}</span>}
                  <WaitingQuestions code={group.code} n={group.nQuestions} />
                </th>
              </tr>
              {group.rows.map((row) => (
                <TaskLine key={row.id} row={row} span={span} isAlone={group.rows.length === 1} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {left > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + GROUPS_AT_ONCE)}>
          {t("tasks.showMore", { n: format.count(Math.min(left, GROUPS_AT_ONCE)) })}
        </button>
      )}
    </>
  );
}

interface TaskLineProps {
  row: TaskRow;
  span: Span | null;
  isAlone: boolean;
}

function TaskLine({ row, span, isAlone }: TaskLineProps) {
  const { t, format } = useLanguage();
  const { deadline } = row;
  return (
    <tr>
      <th scope="row">
        {row.provinceName}
        <span className="fine task-plan">{[row.isDraft && t("detail.draft"), row.plan].filter(Boolean).join(" ")}</span>
        <details>
          <summary className="fine">{t("tasks.wording")}</summary>
          {!isAlone && <p className="printed">{row.text}</p>}
          {row.output && (
            <p>
              <span className="fine">{t("tasks.output")}</span> <span className="printed">{row.output}</span>
            </p>
          )}
          <SourceDialog source={row.source} />
        </details>
      </th>
      <td className="printed" data-label={t("tasks.column.lead")}>
        <Offices row={row} role="LEAD" />
      </td>
      <td className="printed" data-label={t("tasks.column.coordinating")}>
        <Offices row={row} role="COORDINATING" />
      </td>
      <td className="deadline">
        {deadline && span && <Timeline deadline={deadline} span={span} />}
        <span className="printed">{deadline?.raw ?? <span className="fine">{t("tasks.noDeadline")}</span>}</span>
        {deadline?.due && <span className="fine"> {t("tasks.due", { date: format.date(deadline.due) })}</span>}
      </td>
    </tr>
  );
}

function Offices({ row, role }: { row: TaskRow; role: "LEAD" | "COORDINATING" }) {
  const { t } = useLanguage();
  const names = row.agencies.filter((it) => it.role === role).map((it) => it.name);
  const rest = names.slice(NAMED_OFFICES);
  return (
    <>
      {names.slice(0, NAMED_OFFICES).join("; ")}
      {rest.length > 0 && (
        <details>
          <summary className="fine">{t("tasks.more", { n: rest.length })}</summary>
          {rest.join("; ")}
        </details>
      )}
    </>
  );
}
