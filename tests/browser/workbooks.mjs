// Appendices made for a test, as CSV files; and what the page has written into an .xlsx file.

import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { samples } from "./harness.mjs";

const HEADER = ["STT", "Mục tiêu cụ thể", "Đơn vị tính", "Năm 2026", "Năm 2030", "Đơn vị theo dõi"];

/** Hải Phòng's indicators as the sample has them, with the target of online payment for 2026 raised from 80 to 85. */
export async function raisedHaiPhong() {
  const expected = JSON.parse(await readFile(join(samples, "expected/hai-phong-2026-phu-luc-1.json"), "utf8"));
  const rows = [["Phụ lục I"], [expected.appendix.title]];
  rows.push(["(Kèm theo Kế hoạch số 208/KH-UBND ngày 09/6/2026 của UBND thành phố Hải Phòng)"], HEADER);
  for (const section of expected.sections) {
    rows.push([section.ordinal, section.title]);
    for (const row of expected.rows.filter((it) => it.section === section.ordinal)) {
      const isRaised = row.section === "II" && row.ordinal === "1";
      const first = isRaised ? "85" : row.target_2026;
      rows.push([row.ordinal, row.name, row.unit, first, row.target_2030, row.monitoring ?? row.lead]);
    }
  }
  return csv(rows);
}

export const provinces = [
  "tỉnh An Giang", "tỉnh Bắc Ninh", "tỉnh Cà Mau", "tỉnh Cao Bằng", "thành phố Cần Thơ", "thành phố Đà Nẵng",
  "tỉnh Đắk Lắk", "tỉnh Điện Biên", "tỉnh Đồng Nai", "tỉnh Đồng Tháp", "tỉnh Gia Lai", "thành phố Hà Nội",
  "tỉnh Hà Tĩnh", "thành phố Hải Phòng", "thành phố Hồ Chí Minh", "thành phố Huế", "tỉnh Hưng Yên", "tỉnh Khánh Hòa",
  "tỉnh Lai Châu", "tỉnh Lạng Sơn", "tỉnh Lào Cai", "tỉnh Lâm Đồng", "tỉnh Nghệ An", "tỉnh Ninh Bình", "tỉnh Phú Thọ",
  "tỉnh Quảng Ngãi", "tỉnh Quảng Ninh", "tỉnh Quảng Trị", "tỉnh Sơn La", "tỉnh Tây Ninh", "tỉnh Thái Nguyên",
  "tỉnh Thanh Hóa", "tỉnh Tuyên Quang", "tỉnh Vĩnh Long",
];

/** Paths of an appendix for each of the provinces, three indicators each; online payment rises from 50 by 2,5 from one to the next. */
export async function appendixOfEachProvince() {
  const folder = await mkdtemp(join(tmpdir(), "doichieu-provinces-"));
  return Promise.all(
    provinces.map(async (province, index) => {
      const path = join(folder, `${String(index).padStart(2, "0")}.csv`);
      await writeFile(path, appendixOf(province, String(50 + (index % 20) * 2.5).replace(".", ",")));
      return path;
    }),
  );
}

function appendixOf(province, payment) {
  return csv([
    ["Phụ lục I"],
    ["MỤC TIÊU CỤ THỂ GIAI ĐOẠN 2026 - 2030"],
    [`(Kèm theo Kế hoạch số 100/KH-UBND ngày 09/6/2026 của UBND ${province})`],
    HEADER,
    ["I", "Phục vụ giải quyết thủ tục hành chính"],
    ["1", "Tỷ lệ hồ sơ dịch vụ công trực tuyến trên tổng số hồ sơ dịch vụ công", "%", "80", "90", "Công an tỉnh"],
    ["2", "Tỷ lệ thanh toán trực tuyến trong thực hiện dịch vụ công", "%", payment, "100", "Sở Tài chính"],
    ["3", "Mức độ hài lòng của người dân, doanh nghiệp về dịch vụ công", "%", "95", "", "Sở Nội vụ"],
  ]);
}

/** The path of a file with this name and content in a folder of its own. */
export async function fileOf(name, content) {
  const path = join(await mkdtemp(join(tmpdir(), "doichieu-file-")), name);
  await writeFile(path, content);
  return path;
}

function csv(rows) {
  const quoted = (text) => `"${String(text ?? "").replaceAll('"', '""')}"`;
  return Buffer.from(rows.map((row) => row.map(quoted).join(",")).join("\r\n"));
}

/** One file of a zip archive, by its local header. */
export function readZipped(bytes, name) {
  const at = bytes.indexOf(Buffer.from(name)) - 30;
  const view = bytes.subarray(at);
  const size = view.readUInt32LE(18);
  const start = 30 + view.readUInt16LE(26) + view.readUInt16LE(28);
  const data = view.subarray(start, start + size);
  return (view.readUInt16LE(8) === 0 ? data : inflateRawSync(data)).toString("utf8");
}
