// What the reader complained of, worst first; a click shows the cell. Errors are accepted one by one, by name.

import { useLanguage } from "../../i18n/language";
import type { Complaint } from "./model";
import { SeverityMark } from "./severity";

interface ComplaintsProps {
  complaints: Complaint[];
  show: (complaint: Complaint) => void;
  accepted: ReadonlySet<string>;
  setAccepted: (accepted: ReadonlySet<string>) => void;
}

const order = { ERROR: 0, WARNING: 1, INFO: 2 } as const;

export function Complaints({ complaints, show, accepted, setAccepted }: ComplaintsProps) {
  const { t } = useLanguage();
  const sorted = [...complaints].sort((a, b) => order[a.severity] - order[b.severity]);
  const accept = (id: string, isAccepted: boolean) => {
    const next = new Set(accepted);
    if (isAccepted) next.add(id);
    else next.delete(id);
    setAccepted(next);
  };
  return (
    <section>
      <h2>{t("import.complaints")}</h2>
      {sorted.length === 0 && <p className="fine">{t("import.complaints.none")}</p>}
      <ul className="complaints" tabIndex={sorted.length > 0 ? 0 : -1} aria-label={t("import.complaints")}>
        {sorted.map((it) => (
          <li key={it.id}>
            <SeverityMark severity={it.severity} />
            <div>
              {it.sheet && (
                <button type="button" className="place" onClick={() => show(it)}>
                  {it.sheet}
                  {it.cell && `!${it.cell}`}
                </button>
              )}
              <p>{it.message}</p>
              {it.severity === "ERROR" && (
                <label>
                  <input
                    type="checkbox"
                    checked={it.isAccepted || accepted.has(it.id)}
                    disabled={it.isAccepted}
                    onChange={(event) => accept(it.id, event.target.checked)}
                  />{" "}
                  {t("import.complaints.accept")}
                </label>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
