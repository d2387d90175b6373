// The chosen provinces, each with a button that drops it, and the list from which more are chosen.

import { Popover } from "radix-ui";
import { useState } from "react";
import { useLanguage } from "../i18n/language";
import { ProvincePicker, type ProvincePickerProps } from "./province-picker";

/** So many of the chosen are named; the list holds them all. */
const MOST_NAMED = 8;

export function ProvinceFilter({ provinces, chosen, choose }: ProvincePickerProps) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const named = chosen.length > MOST_NAMED ? chosen.slice(0, MOST_NAMED - 1) : chosen;
  const left = chosen.length - named.length;
  const nameOf = (code: string) => provinces.find((it) => it.code === code)?.name ?? code;
  return (
    <fieldset className="filter filter-provinces">
      <legend>{t("compare.provinces")}</legend>
      <div className="tokens">
        {named.map((code) => (
          <span key={code} className="token">
            {nameOf(code)}
            <button
              type="button"
              aria-label={t("compare.provinces.remove", { name: nameOf(code) })}
              onClick={() => choose(chosen.filter((it) => it !== code))}
            >
              ×
            </button>
          </span>
        ))}
        {left > 0 && (
          <button type="button" className="token-rest" onClick={() => setIsOpen(true)}>
            {t("compare.provinces.rest", { n: left })}
          </button>
        )}
        <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
          <Popover.Trigger className="button">{t("compare.provinces.choose", { n: provinces.length })}</Popover.Trigger>
          <Popover.Portal>
            <Popover.Content className="popover" align="start" sideOffset={4} collisionPadding={16}>
              <ProvincePicker provinces={provinces} chosen={chosen} choose={choose} />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      </div>
    </fieldset>
  );
}
