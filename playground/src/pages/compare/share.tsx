// The menu that takes the view elsewhere: link, query, BI link, Excel, CSV.

import { DropdownMenu } from "radix-ui";
import type { ProvinceChoice } from "../../components/province-picker";
import { useAnnounce } from "../../components/announce";
import { copyText } from "../../components/clipboard";
import { toCsv } from "../../components/csv";
import { download } from "../../components/download";
import { useLanguage } from "../../i18n/language";
import { asGraphQL, biLink, rowsForSpreadsheet } from "./export";
import type { Row } from "./model";
import { writeView, type View } from "./view";

interface ShareMenuProps {
  rows: Row[];
  provinces: ProvinceChoice[];
  view: View;
}

export function ShareMenu({ rows, provinces, view }: ShareMenuProps) {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const table = () => rowsForSpreadsheet(rows, provinces, view.years, t);
  const saveXlsx = async () => {
    const { toXlsx } = await import("../../components/xlsx");
    const [head = [], ...lines] = table();
    download("doi-chieu.xlsx", toXlsx(head, lines));
  };
  const copy = (text: string) => void copyText(text).then(() => announce(t("action.copied")));
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="button">{t("share.title")}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="popover menu" align="end" sideOffset={4} collisionPadding={16}>
          <Item label={t("share.link")} select={() => copy(linkOf(view))} />
          <Item label={t("share.graphql")} select={() => copy(asGraphQL(view))} />
          <Item label={t("share.bi")} select={() => copy(biLink(view, location.origin))} />
          <DropdownMenu.Separator className="menu-rule" />
          <Item label={t("share.xlsx")} select={() => void saveXlsx()} />
          <Item label={t("share.csv")} select={() => download("doi-chieu.csv", toCsv(table()))} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Item({ label, select }: { label: string; select: () => void }) {
  return (
    <DropdownMenu.Item className="menu-item" onSelect={select}>
      {label}
    </DropdownMenu.Item>
  );
}

/** The address with every choice written out, so that it shows the same when there is more to choose from. */
function linkOf(view: View): string {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(writeView(view))) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href.replace(/%2C/gi, ",");
}
