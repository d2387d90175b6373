// What changed against the version that readers see: rows added and dropped, fields before and after.

import { useQueries } from "@tanstack/react-query";
import { request } from "../../api/client";
import { Failure, Loading } from "../../components/states";
import { ImportDifferenceDocument } from "../../gql/types";
import { useLanguage, type Translate } from "../../i18n/language";
import type { Diff, DiffRow, FieldChange, Outcome, Preview } from "./model";
import { readDiffs } from "./read";

/** The difference to each import that the appendices stand in today; a first version has none. */
export function DiffTab({ preview, outcomes }: { preview: Preview; outcomes: Outcome[] }) {
  const { t, language } = useLanguage();
  const olds = [...new Set(outcomes.map((it) => it.supersedes).filter((it) => it !== null))];
  const answers = useQueries({
    queries: olds.map((from) => ({
      queryKey: ["import-diff", from, preview.id, language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request(ImportDifferenceDocument, { from, to: preview.id }, { signal }),
    })),
  });
  if (olds.length === 0) return <p>{t("import.diff.first")}</p>;
  const failed = answers.find((it) => it.isError);
  if (failed) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (answers.some((it) => it.isPending)) return <Loading />;
  const diffs = answers.flatMap((it) => (it.data ? readDiffs(it.data, preview.provinces) : []));
  return <DiffView diffs={diffs.filter((it) => it.presence === "BOTH")} />;
}

function DiffView({ diffs }: { diffs: Diff[] }) {
  const { t } = useLanguage();
  const changed = diffs.filter((it) => it.added.length + it.dropped.length + it.changed.length > 0);
  if (changed.length === 0) return <p>{t("import.diff.none")}</p>;
  return (
    <>
      {changed.map((diff, index) => (
        <AppendixDiff key={index} diff={diff} />
      ))}
    </>
  );
}

function AppendixDiff({ diff }: { diff: Diff }) {
  const { t, format } = useLanguage();
  return (
    <section>
      <h2>
        {diff.provinceName} · {diff.label}
      </h2>
      <p className="fine">{t("import.diff.equal", { n: format.count(diff.nEqual) })}</p>
      <div className="table-frame">
        <table className="plain-table diff">
          <thead>
            <tr>
              <th scope="col">{t("import.diff.what")}</th>
              <th scope="col">{t("import.diff.row")}</th>
              <th scope="col">{t("import.diff.before")}</th>
              <th scope="col">{t("import.diff.after")}</th>
            </tr>
          </thead>
          <tbody>
            {diff.changed.flatMap(({ row, fields }) =>
              fields.map((change) => (
                <tr key={row.cell + change.field + change.year}>
                  <td className="diff-kind changed">{fieldName(change, t)}</td>
                  <RowName row={row} />
                  <td className="printed">
                    <del>{change.before}</del>
                  </td>
                  <td className="printed">
                    <ins>{change.after}</ins>
                  </td>
                </tr>
              )),
            )}
            {diff.added.map((row) => (
              <WholeRow key={`+${row.cell}`} row={row} kind="ADDED" />
            ))}
            {diff.dropped.map((row) => (
              <WholeRow key={`-${row.cell}`} row={row} kind="DROPPED" />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function fieldName({ field, year }: FieldChange, t: Translate): string {
  return t(`import.field.${field}`) + (year ? ` ${year}` : "");
}

function WholeRow({ row, kind }: { row: DiffRow; kind: "ADDED" | "DROPPED" }) {
  const { t } = useLanguage();
  return (
    <tr>
      <td className={`diff-kind ${kind.toLowerCase()}`}>{t(`import.diff.${kind}`)}</td>
      <RowName row={row} />
      <td />
      <td />
    </tr>
  );
}

function RowName({ row }: { row: DiffRow }) {
  return (
    <td className="printed">
      {[row.section, row.ordinal].filter(Boolean).join(".")} {row.name} <span className="fine">{row.cell}</span>
    </td>
  );
}
