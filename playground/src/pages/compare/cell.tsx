// One target as shown in the matrix: a figure with its comparator, words, a blank, or a hatched gap, told apart by form.

import { useLanguage, type Translate } from "../../i18n/language";
import { comparatorSign, type Format } from "../../i18n/format";
import type { Cell } from "./model";

/** What is shown of a target; where it was read is told elsewhere. */
export type Target = Omit<NonNullable<Cell["target"]>, "source">;

interface TargetViewProps {
  cell: Pick<Cell, "status"> & { target: Target | null } | undefined;
  isAhead?: boolean;
}

export function TargetView({ cell, isAhead = false }: TargetViewProps) {
  const { t, format } = useLanguage();
  if (!cell || cell.status === "NOT_IN_PLAN") {
    return (
      <span className="target-absent">
        <span aria-hidden="true">{t("status.NOT_IN_PLAN.short")}</span>
        <span className="visually-hidden">{t("status.NOT_IN_PLAN")}</span>
      </span>
    );
  }
  if (cell.status === "NOT_SET" || !cell.target) {
    return (
      <span className="target-blank">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t("status.NOT_SET")}</span>
      </span>
    );
  }
  if (cell.status === "QUALITATIVE") {
    return <q className="target-words printed">{cell.target.text}</q>;
  }
  return (
    <span className="target-figure printed" title={cell.target.raw}>
      {isAhead && (
        <>
          <span className="ahead" aria-hidden="true">
            ▲
          </span>
          <span className="visually-hidden">{t("status.ahead")}: </span>
        </>
      )}
      <span aria-hidden="true">{figureText(cell.target, format)}</span>
      <span className="visually-hidden">{figureSpoken(cell.target, t, format)}</span>
      {cell.target.qualifier && <span className="qualifier">{cell.target.qualifier}</span>}
    </span>
  );
}

/** `≥ 80`, `40 – 50`, `27,5`; with the unit where the cell itself names one: `100 %`. */
export function figureText(target: Target, format: Format): string {
  const value = format.decimal(target.value ?? "");
  const unit = target.unit ? ` ${target.unit}` : "";
  if (target.comparator === "RANGE" && target.upper) return `${value} – ${format.decimal(target.upper)}${unit}`;
  const sign = target.comparator ? comparatorSign[target.comparator] : "";
  return (sign ? `${sign} ${value}` : value) + unit;
}

function figureSpoken(target: Target, t: Translate, format: Format): string {
  const unit = target.unit ? ` ${target.unit}` : "";
  const value = format.decimal(target.value ?? "") + unit;
  const upper = format.decimal(target.upper ?? "") + unit;
  if (!target.comparator || target.comparator === "EQ") return value;
  return t(`comparator.${target.comparator}`, { value, upper });
}
