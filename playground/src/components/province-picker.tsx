// A list of provinces with a box each, narrowed by typing with or without marks.

import { useId, useState } from "react";
import { fold } from "../i18n/fold";
import { useLanguage } from "../i18n/language";

export interface ProvinceChoice {
  code: string;
  name: string;
}

export interface ProvincePickerProps {
  provinces: ProvinceChoice[];
  chosen: string[];
  choose: (codes: string[]) => void;
}

export function ProvincePicker({ provinces, chosen, choose }: ProvincePickerProps) {
  const { t, format } = useLanguage();
  const [text, setText] = useState("");
  const id = useId();
  const wanted = fold(text);
  const shown = provinces
    .filter((it) => fold(it.name).includes(wanted) || it.code === text.trim())
    .sort((a, b) => format.compare(a.name, b.name));

  return (
    <div className="picker">
      <label htmlFor={id} className="visually-hidden">
        {t("compare.provinces.search")}
      </label>
      <input
        id={id}
        type="search"
        className="field"
        placeholder={t("compare.provinces.search")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="picker-all">
        <button type="button" className="link" onClick={() => choose([...new Set([...chosen, ...shown.map((it) => it.code)])])}>
          {t("compare.provinces.all", { n: shown.length })}
        </button>
        <button type="button" className="link" disabled={chosen.length === 0} onClick={() => choose([])}>
          {t("compare.provinces.clear")}
        </button>
      </div>
      {shown.length === 0 && <p className="fine">{t("compare.provinces.none")}</p>}
      <ul>
        {shown.map((province) => (
          <li key={province.code}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(province.code)}
                onChange={(event) =>
                  choose(
                    event.target.checked
                      ? [...chosen, province.code]
                      : chosen.filter((code) => code !== province.code),
                  )
                }
              />
              <span>{province.name}</span>
              <span className="fine">{province.code}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
