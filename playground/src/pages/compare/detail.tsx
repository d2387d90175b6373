// One indicator: its chart, why it can or cannot be compared, and each province's own words with the cell they stand in.
// Beside the matrix where there is room, over it where there is not.

import { Dialog } from "radix-ui";
import { useEffect, useRef, type ReactNode } from "react";
import type { ProvinceChoice } from "../../components/province-picker";
import { useLanguage } from "../../i18n/language";
import { useMedia } from "../../shell/media";
import { TargetChart } from "./chart";
import { Facts } from "./facts";
import { isIncomparable, type Row } from "./model";
import type { ChangeView, View } from "./view";
import "./detail.css";

interface DetailPanelProps {
  row: Row | undefined;
  provinces: ProvinceChoice[];
  view: View;
  change: ChangeView;
}

export function DetailPanel({ row, provinces, view, change }: DetailPanelProps) {
  const hasRoom = useMedia("(min-width: 75rem)");
  const close = () => {
    change({ open: null });
    requestAnimationFrame(() => row && rowButton(row.indicator.code)?.focus());
  };
  const code = row?.indicator.code;
  useEffect(() => {
    if (code) showRow(code);
  }, [code]);
  if (!row) return null;
  const detail = <Detail row={row} provinces={provinces} view={view} change={change} />;
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

/** Brings the row into sight within the matrix, without moving the page. */
function showRow(code: string) {
  const button = rowButton(code);
  const matrix = button?.closest(".matrix");
  if (!button || !matrix) return;
  const offset = button.getBoundingClientRect().top - matrix.getBoundingClientRect().top;
  if (offset < 80 || offset > matrix.clientHeight - 120) matrix.scrollTop += offset - matrix.clientHeight / 3;
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
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
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
        <button type="button" className="button close" aria-label={t("action.close")} onClick={close}>
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
            <Dialog.Close className="button close" aria-label={t("action.close")}>
              ×
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Detail({ row, provinces, view, change }: DetailPanelProps & { row: Row }) {
  const { t } = useLanguage();
  return (
    <>
      <p className="fine">{row.indicator.code}</p>
      {isIncomparable(row) && (
        <div className="explain">
          <strong>
            <span aria-hidden="true">≠ </span>
            {t("compare.incomparable")}
          </strong>
          {row.comparable.reason && <p>{row.comparable.reason}</p>}
          <p className="fine">{t("detail.incomparable")}</p>
        </div>
      )}
      <TargetChart row={row} provinces={provinces} years={view.years} />
      <Facts row={row} provinces={provinces} view={view} change={change} />
    </>
  );
}
