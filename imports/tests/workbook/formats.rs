//! One workbook in every format reads the same. `every-kind.*` were saved by LibreOffice from what `every_kind` builds.

use calamine::{Data, Reader, Xlsb};
use doichieu_imports::limits::Limits;
use doichieu_imports::reading::Format;
use doichieu_imports::testing::{CellSketch, WorkbookBuilder};
use doichieu_imports::workbook::{Cell, Sheet, Workbook, open};

/// Cells of every kind, merges, and hidden rows, columns and sheets.
fn every_kind() -> WorkbookBuilder {
    WorkbookBuilder::new()
        .sheet("PL I", |sheet| {
            sheet
                .grid(
                    "B2",
                    "
                    *STT*      | *Chỉ tiêu*      | *ĐVT*    | *Mục tiêu* | >          | *Thời hạn*
                    ^          | ^               | ^        | *Năm 2026* | *Năm 2030* | ^
                    #1         | Tỷ lệ hồ sơ⏎số  | %        | #0.8:0%    | ≥ 90       | @2026-12-01:mm/yyyy
                    #11.1:0.00 | Số nền tảng     | Hệ thống | =E4*2:1.6  | #400000:#,##0 | @2026-12-31:dd/mm/yyyy
                    #12        | Ẩn              | %        | #0.275:0.00% | x        | Quý I/2027
                    ",
                )
                .cell("C8", CellSketch::from("ChØ tiªu cô thÓ").font(".VnTime"))
                .cell("C9", CellSketch::from("ñy ban nh©n d©n").font(".VnTimeH"))
                .cell("C10", CellSketch::runs(&[("N¨m", ".VnTime"), (" học", "Arial")]))
                .cell("C11", CellSketch::from("Sôû Y teá").font("VNI-Times"))
                .hide_row(6)
                .hide_col("D")
        })
        .sheet("Ẩn", |sheet| sheet.cell("A1", "x").hidden())
}

fn fixture(extension: &str) -> Workbook {
    let path = format!(
        "{}/tests/workbooks/every-kind.{extension}",
        env!("CARGO_MANIFEST_DIR")
    );
    open(&std::fs::read(path).unwrap(), &Limits::default()).unwrap()
}

/// What a reader of the sheet sees, cell by cell.
fn seen(sheet: &Sheet) -> Vec<String> {
    let cell = |it: &Cell| format!("{}{} {}", it.at, if it.is_bold { "*" } else { "" }, it.raw);
    sheet.cells.iter().map(cell).collect()
}

#[test]
fn one_workbook_reads_the_same_in_every_format() {
    let expected = open(&every_kind().xlsx(), &Limits::default()).unwrap();
    for (extension, format) in [
        ("xls", Format::Xls),
        ("ods", Format::Ods),
        ("fods", Format::Ods),
        ("lo.xlsx", Format::Xlsx),
    ] {
        let workbook = fixture(extension);
        assert_eq!(workbook.format, format, "{extension}");
        assert_eq!(workbook.sheets.len(), expected.sheets.len(), "{extension}");
        for (sheet, expected) in workbook.sheets.iter().zip(&expected.sheets) {
            assert_eq!(
                (&sheet.name, sheet.is_hidden),
                (&expected.name, expected.is_hidden),
                "{extension}"
            );
            assert_eq!(seen(sheet), seen(expected), "{extension}");
            assert_eq!(sheet.merges[..], expected.merges[..], "{extension}");
            assert_eq!(sheet.hidden_rows, expected.hidden_rows, "{extension}");
            assert_eq!(sheet.hidden_cols, expected.hidden_cols, "{extension}");
        }
    }
}
#[test]
fn a_binary_workbook_reads_like_one_of_xml() {
    let builder = every_kind();
    let (binary, xml) = (builder.xlsb(), builder.xlsx());
    let mut other: Xlsb<_> = Xlsb::new(std::io::Cursor::new(&binary)).unwrap();
    let range = other.worksheet_range("PL I").unwrap();
    assert_eq!(
        range.get_value((3, 4)),
        Some(&Data::Float(0.8)),
        "the file is sound"
    );
    let workbook = open(&binary, &Limits::default()).unwrap();
    let expected = open(&xml, &Limits::default()).unwrap();
    assert_eq!(workbook.format, Format::Xlsb);
    for (sheet, expected) in workbook.sheets.iter().zip(&expected.sheets) {
        // The writer has no runs: C10 is in the font of its first.
        let without_runs = |sheet| {
            seen(sheet)
                .into_iter()
                .filter(|it| !it.starts_with("C10"))
                .collect::<Vec<_>>()
        };
        assert_eq!(without_runs(sheet), without_runs(expected));
        assert_eq!(
            (&sheet.name, sheet.is_hidden),
            (&expected.name, expected.is_hidden)
        );
        assert_eq!(sheet.merges[..], expected.merges[..]);
        assert_eq!(
            (&sheet.hidden_rows, &sheet.hidden_cols),
            (&expected.hidden_rows, &expected.hidden_cols)
        );
    }
}

#[test]
fn a_percent_sign_scales_a_number_only_in_a_format_of_percentages() {
    let style = |name: &str, kind: &str| {
        format!(
            "<number:{kind} style:name='{name}'><number:number number:decimal-places='0'/><number:text>%</number:text>\
             </number:{kind}><style:style style:name='c{name}' style:family='table-cell' style:data-style-name='{name}'/>"
        )
    };
    let cell = |style: &str, value: &str| {
        format!(
            "<table:table-cell table:style-name='{style}' office:value-type='float' office:value='{value}'>\
             <text:p>80%</text:p></table:table-cell>"
        )
    };
    let namespaces: String = ["office", "style", "number", "table", "text"]
        .iter()
        .map(|it| format!(" xmlns:{it}='urn:oasis:names:tc:opendocument:xmlns:{it}:1.0'"))
        .collect();
    let flat = format!(
        "<?xml version='1.0' encoding='UTF-8'?><office:document{namespaces} \
         office:mimetype='application/vnd.oasis.opendocument.spreadsheet'><office:automatic-styles>{}{}\
         </office:automatic-styles><office:body><office:spreadsheet><table:table table:name='A'><table:table-row>{}{}\
         </table:table-row></table:table></office:spreadsheet></office:body></office:document>",
        style("N1", "percentage-style"),
        style("N2", "number-style"),
        cell("cN1", "0.8"),
        cell("cN2", "80"),
    );
    let workbook = open(flat.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(seen(&workbook.sheets[0]), ["A1 80%", "B1 80%"]);
}

/// A record of BIFF 5.
fn record(id: u16, data: &[u8]) -> Vec<u8> {
    [
        &id.to_le_bytes()[..],
        &u16::try_from(data.len()).unwrap().to_le_bytes(),
        data,
    ]
    .concat()
}

#[test]
fn a_workbook_of_excel_5_is_read_in_its_code_page() {
    let beginning = |kind: u8| record(0x0809, &[0, 5, kind, 0, 0, 0, 0, 0]);
    let font = |name: &str| {
        record(
            0x31,
            &[&[0; 14][..], &[name.len() as u8], name.as_bytes()].concat(),
        )
    };
    let style = |font: u8| record(0xe0, &[font, 0, 0, 0]);
    let label = |row: u8, style: u8, text: &[u8]| {
        record(
            0x0204,
            &[&[row, 0, 0, 0, style, 0, text.len() as u8, 0][..], text].concat(),
        )
    };
    let globals = [
        beginning(5),
        record(0x42, &1258_u16.to_le_bytes()),
        font("Arial"),
        font(".VnTime"),
        style(0),
        style(1),
    ];
    let globals = globals.concat();
    let sheet = [
        beginning(0x10),
        label(0, 0, b"S\xf5\xd2 T\xfd pha\xecp"),
        label(1, 1, b"Ch\xd8 ti\xaau"),
        record(0x0a, &[]),
    ];
    // The list of sheets says where each begins: after itself and the end of this part.
    let start = u32::try_from(globals.len() + 4 + 9 + 4).unwrap().to_le_bytes();
    let list = record(0x85, &[&start[..], &[0, 0, 2], b"PL"].concat());
    let bytes = [globals, list, record(0x0a, &[]), sheet.concat()].concat();
    let workbook = open(&bytes, &Limits::default()).unwrap();
    assert_eq!(seen(&workbook.sheets[0]), ["A1 Sở Tư pháp", "A2 Chỉ tiêu"]);
}

/// Opens text as a page or XML file.
#[track_caller]
fn opened(text: &str) -> Workbook {
    open(text.as_bytes(), &Limits::default()).unwrap()
}

#[test]
fn tables_of_a_web_page_stand_in_one_sheet() {
    let workbook = opened(
        r#"<html><head><title>Phụ lục</title><style>td { color: red }</style></head><body>
        <p>PHỤ LỤC I</p>
        <table border=1>
          <tr><th rowspan=2>STT<th rowspan="2">Chỉ tiêu<th colspan=2>Mục tiêu
          <tr><td><b>Năm 2026</b></td><td>Năm 2030</td></tr>
          <tr><td>1<td>Tỷ lệ &amp; hồ sơ<br>s&#7889;</td><td>80%</td><td style="font-weight:bold">&ge; 90</td></tr>
          <tr style="display:none"><td>2</td><td><font face=".VnTime">ChØ tiªu</font> m&ocirc;</td></tr>
        </table></body></html>"#,
    );
    let sheet = &workbook.sheets[0];
    assert_eq!(workbook.format, Format::Html);
    assert_eq!(
        seen(sheet),
        [
            "A1 PHỤ LỤC I",
            "A2* STT",
            "B2* Chỉ tiêu",
            "C2* Mục tiêu",
            "C3* Năm 2026",
            "D3 Năm 2030",
            "A4 1",
            "B4 Tỷ lệ & hồ sơ\nsố",
            "C4 80%",
            "D4* ≥ 90",
            "A5 2",
            "B5 Chỉ tiêu mô",
        ]
    );
    let merges: Vec<_> = sheet.merges.iter().map(ToString::to_string).collect();
    assert_eq!(merges, ["A2:A3", "B2:B3", "C2:D2"]);
    assert_eq!(sheet.hidden_rows, [(4, 4)]);
}

#[test]
fn a_table_that_only_frames_another_makes_no_rows() {
    let workbook = opened(
        "<table><tr><td>PHỤ LỤC I<table><tr><td>STT</td><td>Chỉ tiêu</td></tr><tr><td>1</td><td>Hồ sơ</td></tr></table>
        </td></tr></table>",
    );
    assert_eq!(
        seen(&workbook.sheets[0]),
        ["A1 PHỤ LỤC I", "A2 STT", "B2 Chỉ tiêu", "A3 1", "B3 Hồ sơ"]
    );
    let inside =
        opened("<table><tr><td>1</td><td><table><tr><td>Hồ</td><td>sơ</td></tr></table></td></tr></table>");
    assert_eq!(seen(&inside.sheets[0]), ["A1 1", "B1 Hồ sơ"]);
}

#[test]
fn a_workbook_of_excel_2003_in_xml_is_read() {
    let workbook = opened(
        r#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="Default"><Font ss:FontName="Arial"/></Style>
          <Style ss:ID="b"><Font ss:Bold="1"/></Style><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style>
          <Style ss:ID="d"><NumberFormat ss:Format="mm/yyyy"/></Style>
          <Style ss:ID="v"><Font ss:FontName=".VnTime"/></Style></Styles>
        <Worksheet ss:Name="PL I"><Table>
          <Column/><Column ss:Hidden="1"/>
          <Row><Cell ss:StyleID="b" ss:MergeAcross="1"><Data ss:Type="String">STT</Data></Cell>
            <Cell><Comment><ss:Data>ghi chú</ss:Data></Comment><Data ss:Type="String">Năm 2026</Data></Cell></Row>
          <Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2" ss:StyleID="p"><Data ss:Type="Number">0.8</Data></Cell>
            <Cell ss:StyleID="d"><Data ss:Type="DateTime">2026-12-01T00:00:00.000</Data></Cell>
            <Cell ss:StyleID="v"><Data ss:Type="String">ChØ tiªu</Data></Cell>
            <Cell ss:Formula="=RC[-1]"/></Row>
        </Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"#,
    );
    let sheet = &workbook.sheets[0];
    assert_eq!(workbook.format, Format::Xml);
    assert_eq!(
        seen(sheet),
        ["A1* STT", "C1 Năm 2026", "B4 80%", "C4 12/2026", "D4 Chỉ tiêu"]
    );
    assert!(sheet.is_hidden && sheet.is_row_hidden(3) && sheet.is_col_hidden(1));
    let codes: Vec<_> = workbook.diagnostics.iter().map(|it| it.finding.code()).collect();
    assert_eq!(codes, ["LEGACY_TEXT_CONVERTED", "FORMULA_WITHOUT_VALUE"]);
}

#[test]
fn legacy_text_without_fonts_is_told_by_its_words() {
    let rows = [
        ["STT", "ChØ tiªu cô thÓ", "§¬n vÞ tÝnh"],
        ["1", "Tû lÖ hå s¬ trùc tuyÕn toµn tr×nh", "%"],
        ["2", "Sè c¬ së d÷ liÖu ®\u{ad}îc kÕt nèi", "HÖ thèng"],
    ];
    let text = rows.map(|it| it.join(";")).join("\r\n");
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    for bytes in [bytes.as_ref(), text.as_bytes()] {
        let workbook = open(bytes, &Limits::default()).unwrap();
        assert_eq!(
            seen(&workbook.sheets[0])[1..4],
            ["B1 Chỉ tiêu cụ thể", "C1 Đơn vị tính", "A2 1"]
        );
        assert_eq!(
            seen(&workbook.sheets[0])[4],
            "B2 Tỷ lệ hồ sơ trực tuyến toàn trình"
        );
        assert_eq!(seen(&workbook.sheets[0])[8], "C3 Hệ thống");
        assert!(
            workbook
                .diagnostics
                .iter()
                .any(|it| it.finding.code() == "LEGACY_TEXT_CONVERTED")
        );
    }
}
