//! SDMX-CSV 2.0 of the targets, for statistics offices: one observation per indicator, province and year.
//!
//! | column | from |
//! |---|---|
//! | `INDICATOR` | code of the indicator |
//! | `REF_AREA` | `VN-` and the official code of the province |
//! | `TIME_PERIOD` | year |
//! | `OBS_VALUE` | the number; empty where the target is none |
//! | `OBS_STATUS` | `A` a value, `O` words or nothing set, `M` not in the plan (code list `CL_OBS_STATUS`) |
//! | `UNIT_MEASURE` | unit in its normal form |
//! | `COMPARATOR`, `OBS_VALUE_UPPER` | how the number binds, upper bound of a range |
//! | `COMMENT_OBS` | the cell as printed, where it is no plain number |

use std::io::Write;

use super::csv::{field, writer};
use super::format::FlatShape;
use super::{BiError, RowSource};
use crate::store::flat::{FlatRow, FlatValue};

/// The table that has this form.
pub const TABLE: &str = "targets";
/// The dataflow and its version.
const STRUCTURE: [&str; 3] = ["dataflow", "DOICHIEU:TARGETS(1.0)", "I"];
const HEADER: [&str; 12] = [
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    "INDICATOR",
    "REF_AREA",
    "TIME_PERIOD",
    "OBS_VALUE",
    "OBS_STATUS",
    "UNIT_MEASURE",
    "COMPARATOR",
    "OBS_VALUE_UPPER",
    "COMMENT_OBS",
];

/// Writes the rows of `targets`, which must have all their columns.
pub fn write(shape: &FlatShape, rows: &mut RowSource, out: &mut (dyn Write + Send)) -> Result<(), BiError> {
    let mut writer = writer(out);
    writer.write_record(HEADER).map_err(std::io::Error::from)?;
    for row in rows {
        write_observation(shape, &row?, &mut writer)?;
    }
    Ok(writer.flush()?)
}

fn write_observation(
    shape: &FlatShape,
    row: &FlatRow,
    writer: &mut csv::Writer<&mut (dyn Write + Send)>,
) -> std::io::Result<()> {
    let of = |name: &str| {
        let idx = shape.columns.iter().position(|it| it.name == name);
        idx.and_then(|it| row.get(it)).unwrap_or(&FlatValue::Null)
    };
    let text = |name: &str| {
        let mut buffer = String::new();
        field(of(name), &mut buffer).to_owned()
    };
    let status = match of("status") {
        FlatValue::Text(status) if status == "NUMERIC" => "A",
        FlatValue::Text(status) if status == "NOT_IN_PLAN" => "M",
        _ => "O",
    };
    let comment = match text("raw") {
        raw if raw == text("value") => String::new(),
        raw => raw,
    };
    let area = format!("VN-{}", text("province_code"));
    let fixed = STRUCTURE.map(str::to_owned);
    let rest = [
        text("indicator_code"),
        area,
        text("year"),
        text("value"),
        status.to_owned(),
        text("unit"),
        text("comparator"),
        text("upper"),
        comment,
    ];
    Ok(writer.write_record(fixed.iter().chain(&rest))?)
}
