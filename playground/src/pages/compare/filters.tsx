// The bar above the matrix: provinces, years, section, search, order of columns.

import { Popover, ToggleGroup } from "radix-ui";
import { useEffect, useId, useState } from "react";
import { useLanguage } from "../../i18n/language";
import { ProvincePicker } from "./province-picker";
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
      <Provinces choices={choices} view={view} change={change} />
      <Years choices={choices} view={view} change={change} />
      <GroupingToggle grouping={view.grouping} setGrouping={(grouping) => change({ grouping })} />
      <SectionSelect choices={choices} view={view} change={change} />
      <SearchField value={view.search} setValue={(search) => change({ search })} />
    </form>
  );
}

function Provinces({ choices, view, change }: FiltersProps) {
  const { t } = useLanguage();
  const nameOf = (code: string) => choices.provinces.find((it) => it.code === code)?.name ?? code;
  return (
    <fieldset className="filter filter-provinces">
      <legend>{t("compare.provinces")}</legend>
      <div className="tokens">
        {view.provinces.map((code) => (
          <span key={code} className="token">
            {nameOf(code)}
            <button
              type="button"
              aria-label={t("compare.provinces.remove", { name: nameOf(code) })}
              onClick={() => change({ provinces: view.provinces.filter((it) => it !== code) })}
            >
              ×
            </button>
          </span>
        ))}
        <Popover.Root>
          <Popover.Trigger className="button">
            {t("compare.provinces.choose", { n: choices.provinces.length })}
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content className="popover" align="start" sideOffset={4} collisionPadding={16}>
              <ProvincePicker
                provinces={choices.provinces}
                chosen={view.provinces}
                choose={(provinces) => change({ provinces })}
              />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      </div>
    </fieldset>
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

/** How long the reader must pause before the search is sent. */
const SEARCH_PAUSE_MS = 250;

function SearchField({ value, setValue }: { value: string; setValue: (value: string) => void }) {
  const { t } = useLanguage();
  const id = useId();
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);

  // The address may change under the field (back, reset); then the field follows it.
  if (value !== sent) {
    setSent(value);
    setText(value);
  }
  useEffect(() => {
    if (text === sent) return;
    const timer = setTimeout(() => {
      setSent(text);
      setValue(text);
    }, SEARCH_PAUSE_MS);
    return () => clearTimeout(timer);
  });

  return (
    <div className="filter filter-search">
      <label htmlFor={id}>{t("compare.search")}</label>
      <input
        id={id}
        type="search"
        className="field"
        placeholder={t("compare.search.placeholder")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
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
