// One indicator: its chart, why it can or cannot be compared, and each province's own words with the cell they stand in.
// Beside the matrix where there is room, over it where there is not.

import { Dialog } from "radix-ui";
import { useEffect, useRef, type ReactNode } from "react";
import type { ProvinceChoice } from "../../components/province-picker";
import { useLanguage } from "../../i18n/language";
import { useMedia } from "../../shell/media";
import { TargetView } from "./cell";
import { TargetChart } from "./chart";
import type { Cell, Row } from "./model";
import type { ChangeView } from "./view";
import "./detail.css";

interface DetailPanelProps {
  row: Row | undefined;
  provinces: ProvinceChoice[];
  years: number[];
  change: ChangeView;
}

export function DetailPanel({ row, provinces, years, change }: DetailPanelProps) {
  const hasRoom = useMedia("(min-width: 75rem)");
  const close = () => {
    change({ open: null });
    requestAnimationFrame(() => row && rowButton(row.indicator.code)?.focus());
  };
  const code = row?.indicator.code;
  useEffect(() => {
    if (code) rowButton(code)?.scrollIntoView({ block: "nearest" });
  }, [code]);
  if (!row) return null;
  const detail = <Detail row={row} provinces={provinces} years={years} />;
  return hasRoom ? (
    <Aside close={close} title={row.indicator.name} key={row.indicator.code}>
      {detail}
    </Aside>
  ) : (
    <Sheet close={close} title={row.indicator.name}>
      {detail}
    </Sheet>
  );
}

function rowButton(code: string): HTMLElement | null {
  return document.querySelector(`[data-indicator="${CSS.escape(code)}"]`);
}

interface FrameProps {
  title: string;
  close: () => void;
  children: ReactNode;
}

function Aside({ title, close, children }: FrameProps) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside
      className="detail"
      aria-label={t("detail.title")}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1} className="printed">
          {title}
        </h2>
        <button type="button" className="button" aria-label={t("action.close")} onClick={close}>
          ×
        </button>
      </header>
      {children}
    </aside>
  );
}

function Sheet({ title, close, children }: FrameProps) {
  const { t } = useLanguage();
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="detail detail-sheet" aria-describedby={undefined}>
          <header>
            <Dialog.Title className="printed">{title}</Dialog.Title>
            <Dialog.Close className="button" aria-label={t("action.close")}>
              ×
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Detail({ row, provinces, years }: Omit<DetailPanelProps, "row" | "change"> & { row: Row }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="fine">{row.indicator.code}</p>
      {!row.comparable.ok && (
        <div className="explain">
          <strong>
            <span aria-hidden="true">≠ </span>
            {t("compare.incomparable")}
          </strong>
          {row.comparable.reason && <p>{row.comparable.reason}</p>}
          <p className="fine">{t("detail.incomparable")}</p>
        </div>
      )}
      <TargetChart row={row} provinces={provinces} years={years} />
      <h3>{t("detail.wording")}</h3>
      {provinces.map((province) => (
        <ProvinceFacts
          key={province.code}
          province={province}
          cells={row.cells.filter((it) => it.province.code === province.code && years.includes(it.year))}
        />
      ))}
    </>
  );
}

function ProvinceFacts({ province, cells }: { province: ProvinceChoice; cells: Cell[] }) {
  const { t } = useLanguage();
  const isInPlan = cells.some((it) => it.status !== "NOT_IN_PLAN");
  const agencies = cells.find((it) => it.coordinators.length > 0)?.coordinators ?? [];
  return (
    <section className="province-facts">
      <h4>{province.name}</h4>
      {!isInPlan && <p className="target-absent">{t("status.NOT_IN_PLAN")}</p>}
      {isInPlan && (
        <ul className="facts-targets">
          {cells.map((cell) => (
            <li key={cell.year}>
              <span className="printed fine">{cell.year}</span>
              <TargetView cell={cell} />
              {cell.target && (
                <span className="fine source">
                  {cell.target.source.file} · {cell.target.source.sheet}!{cell.target.source.cell}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <dl className="facts-agencies">
        {roles.map((role) => {
          const names = agencies.filter((it) => it.role === role).map((it) => it.name);
          if (names.length === 0) return null;
          return (
            <div key={role}>
              <dt className="fine">{t(`role.${role}`)}</dt>
              <dd className="printed">{names.join("; ")}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

const roles = ["LEAD", "COORDINATING", "MONITORING"] as const;
