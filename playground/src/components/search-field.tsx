// A search that is sent when the reader pauses.

import { useEffect, useId, useState } from "react";

/** How long the reader must pause before the search is sent. */
const SEARCH_PAUSE_MS = 250;

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  setValue: (value: string) => void;
}

export function SearchField({ label, placeholder, value, setValue }: SearchFieldProps) {
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
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        className="field"
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}
