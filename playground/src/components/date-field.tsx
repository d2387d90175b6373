// A day as it is written in the plans, day first, whatever the browser's own language would make of it.

import { useId, useState } from "react";
import { parseDay } from "../i18n/format";
import { useLanguage } from "../i18n/language";

interface DateFieldProps {
  label: string;
  /** `2026-06-09`. */
  value: string | null;
  setValue: (value: string | null) => void;
}

export function DateField({ label, value, setValue }: DateFieldProps) {
  const { t, format } = useLanguage();
  const id = useId();
  const written = value ? format.date(value) : "";
  const [text, setText] = useState(written);
  const [known, setKnown] = useState(value);
  const [isLeft, setIsLeft] = useState(true);

  // The value may change without the field; then the field follows it.
  if (value !== known) {
    setKnown(value);
    setText(written);
  }
  const day = parseDay(text);
  const isWrong = isLeft && text.trim() !== "" && day === null;
  const write = (next: string) => {
    setText(next);
    const nextDay = parseDay(next);
    if (nextDay === null && next.trim() !== "") return;
    setKnown(nextDay);
    setValue(nextDay);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("date.placeholder")}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        value={text}
        onChange={(event) => write(event.target.value)}
        onFocus={() => setIsLeft(false)}
        onBlur={() => setIsLeft(true)}
      />
      {isWrong && (
        <p id={`${id}-wrong`} className="fine refused">
          {t("date.wrong")}
        </p>
      )}
    </>
  );
}
