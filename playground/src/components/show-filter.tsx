// Which rows are shown, as a row of figures: each choice says how many there are.

import { ToggleGroup } from "radix-ui";
import { useLanguage } from "../i18n/language";
import "./show-filter.css";

interface ShowFilterProps<Show extends string> {
  label: string;
  choices: readonly { show: Show; label: string; count: number }[];
  chosen: Show;
  choose: (show: Show) => void;
}

export function ShowFilter<Show extends string>({ label, choices, chosen, choose }: ShowFilterProps<Show>) {
  const { format } = useLanguage();
  return (
    <ToggleGroup.Root
      type="single"
      className="show-filter"
      aria-label={label}
      value={chosen}
      onValueChange={(value) => value && choose(value as Show)}
    >
      {choices.map((it) => (
        <ToggleGroup.Item key={it.show} value={it.show} className="show">
          <span className="show-count printed">{format.count(it.count)}</span>
          <span>{it.label}</span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
