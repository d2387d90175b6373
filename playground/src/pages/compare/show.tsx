// Which rows are shown: all, those that differ, those that cannot be compared, those some plan lacks; each with its number.

import { ToggleGroup } from "radix-ui";
import { useLanguage } from "../../i18n/language";
import { matchesShow, type Row } from "./model";
import type { ChangeView, Show } from "./view";

const shows: readonly Show[] = ["all", "differing", "incomparable", "missing"];

export function ShowFilter({ rows, show, change }: { rows: Row[]; show: Show; change: ChangeView }) {
  const { t, format } = useLanguage();
  return (
    <ToggleGroup.Root
      type="single"
      className="show-filter"
      aria-label={t("compare.show")}
      value={show}
      onValueChange={(value) => value && change({ show: value as Show })}
    >
      {shows.map((it) => (
        <ToggleGroup.Item key={it} value={it} className="show">
          <span className="show-count printed">
            {format.count(rows.filter((row) => matchesShow(row, it)).length)}
          </span>
          <span>{t(`compare.show.${it}`)}</span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
