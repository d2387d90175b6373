// The bar above the matrix: provinces, years, section, search, order of columns.

import { ToggleGroup } from "radix-ui";
import { useId } from "react";
import { ProvinceFilter } from "../../components/province-filter";
import { SearchField } from "../../components/search-field";
import { useLanguage } from "../../i18n/language";
import { AsOfField } from "./as-of";
import type { ChangeView, Choices, Grouping, View } from "./view";

interface FiltersProps {
  choices: Choices;
  view: View;
  change: ChangeView;
}

export function Filters({ choices, view, change }: FiltersProps) {
  const { t } = useLanguage();
  return (
    <form className="filters" role="search" aria-label={t("compare.filters")} onSubmit={(event) => event.preventDefault()}>
      <ProvinceFilter
        provinces={choices.provinces}
        chosen={view.provinces}
        choose={(provinces) => change({ provinces })}
      />
      <Years choices={choices} view={view} change={change} />
      <GroupingToggle grouping={view.grouping} setGrouping={(grouping) => change({ grouping })} />
      <SectionSelect choices={choices} view={view} change={change} />
      <SearchField
        label={t("compare.search")}
        placeholder={t("compare.search.placeholder")}
        value={view.search}
        setValue={(search) => change({ search })}
      />
      <AsOfField asOf={view.asOf} change={change} />
    </form>
  );
}

function Years({ choices, view, change }: FiltersProps) {
  const { t } = useLanguage();
  const label = useId();
  return (
    <div className="filter">
      <span id={label} className="filter-label">
        {t("compare.years")}
      </span>
      <ToggleGroup.Root
        type="multiple"
        className="toggles"
        aria-labelledby={label}
        value={view.years.map(String)}
        onValueChange={(years) => change({ years: years.map(Number).sort((a, b) => a - b) })}
      >
        {choices.years.map((year) => (
          <ToggleGroup.Item key={year} value={String(year)} className="button printed">
            {year}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}

function SectionSelect({ choices, view, change }: FiltersProps) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div className="filter filter-section">
      <label htmlFor={id}>{t("compare.section")}</label>
      <select
        id={id}
        className="field"
        value={view.section ?? ""}
        onChange={(event) => change({ section: event.target.value || null })}
      >
        <option value="">{t("compare.section.all")}</option>
        {choices.sections.map((section) => (
          <option key={section.ordinal} value={section.ordinal}>
            {section.ordinal}. {section.title}
          </option>
        ))}
      </select>
    </div>
  );
}

function GroupingToggle({ grouping, setGrouping }: { grouping: Grouping; setGrouping: (grouping: Grouping) => void }) {
  const { t } = useLanguage();
  const label = useId();
  return (
    <div className="filter filter-grouping">
      <span id={label} className="filter-label">
        {t("compare.group")}
      </span>
      <ToggleGroup.Root
        type="single"
        className="toggles"
        aria-labelledby={label}
        value={grouping}
        onValueChange={(value) => value && setGrouping(value as Grouping)}
      >
        <ToggleGroup.Item value="year" className="button">
          {t("compare.group.year")}
        </ToggleGroup.Item>
        <ToggleGroup.Item value="province" className="button">
          {t("compare.group.province")}
        </ToggleGroup.Item>
      </ToggleGroup.Root>
    </div>
  );
}
