// The last answer as a flat table under the editor, to read, copy into a report, or open in Excel.

import { useMemo, useState } from "react";
import { download } from "../../components/download";
import { useLanguage } from "../../i18n/language";
import { flatten } from "./flatten";

const MOST_ROWS = 200;
/** Letters from which on a text wants a wide column. */
const LONG_TEXT = 40;

export function FlatAnswer({ data }: { data: unknown }) {
  const { t, format } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const table = useMemo(() => flatten(data), [data]);
  const save = async () => {
    const { toXlsx } = await import("../../components/xlsx");
    download("doi-chieu.xlsx", toXlsx(table.columns, table.rows));
  };
  return (
    <section className="flat-answer" aria-label={t("query.flat")}>
      <div className="flat-bar">
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t("query.flat.rows", { n: format.count(table.rows.length) })}
        </button>
        <button type="button" className="button" onClick={() => void save()}>
          {t("query.flat.excel")}
        </button>
      </div>
      {isOpen && (
        <div className="flat-frame" role="region" aria-label={t("query.flat")} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.slice(0, MOST_ROWS).map((row, index) => (
                <tr key={index}>
                  {row.map((text, column) => (
                    <td key={column} className={text.length > LONG_TEXT ? "long" : undefined}>
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {table.rows.length > MOST_ROWS && (
            <p className="fine">{t("query.flat.more", { n: format.count(table.rows.length - MOST_ROWS) })}</p>
          )}
        </div>
      )}
    </section>
  );
}
