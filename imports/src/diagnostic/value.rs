//! What the text of one cell brings up: numbers that can be read in two ways, statements in the wrong column, agencies that
//! nobody knows. Each finding says what was found and what was done with it.

use crate::diagnostic::{Lang, Severity};

/// A finding about the value of one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFinding {
    /// A numeral that can be read in two ways (`1.500`).
    AmbiguousNumber {
        /// The numeral as printed.
        text: String,
        /// The reading taken.
        taken: String,
        /// The other reading.
        other: String,
    },
    /// A number too large for an exact decimal.
    NumberOverflow {
        /// The cell.
        text: String,
    },
    /// A number cell with more digits than a spreadsheet keeps.
    NumberPrecision {
        /// The cell.
        text: String,
    },
    /// A number below 1 in a row of percentages, in a cell without a percent format.
    ShareBelowOne {
        /// The cell.
        text: String,
    },
    /// Such a number, taken as a fraction of one because its neighbours are.
    ShareScaled {
        /// The cell.
        text: String,
        /// The percentage taken.
        value: String,
    },
    /// A target cell that also holds a unit.
    UnitInTarget {
        /// The cell.
        text: String,
        /// Its number.
        number: String,
        /// Its unit.
        unit: String,
    },
    /// A range or span whose end is before its beginning.
    RangeReversed {
        /// The cell.
        text: String,
    },
    /// A target cell whose numbers were not understood.
    TargetNotUnderstood {
        /// The cell.
        text: String,
    },
    /// A unit cell that holds a statement.
    UnitIsStatement {
        /// The cell.
        text: String,
    },
    /// A deadline that names a day or month that does not exist.
    ImpossibleDate {
        /// The words that name it.
        text: String,
    },
    /// A deadline without a year, for which the plan's only year was taken.
    YearFromPlan {
        /// The cell.
        text: String,
        /// The year taken.
        year: u16,
    },
    /// A deadline without a year, in a plan of several years.
    YearMissing {
        /// The cell.
        text: String,
    },
    /// A deadline that was not understood.
    DeadlineNotUnderstood {
        /// The cell.
        text: String,
    },
    /// An agency that the lexicon does not know, split off by its shape.
    UnknownAgency {
        /// Its name as printed.
        text: String,
        /// The type made from it.
        slug: String,
    },
    /// An agency whose name is written with a slip.
    AgencyNameSlip {
        /// Its name as printed.
        text: String,
        /// The name it was taken for.
        name: &'static str,
    },
    /// Agencies that stand side by side with no sign between them.
    MissingSeparator {
        /// The agency before which the sign is missing.
        text: String,
    },
    /// Words of an agency cell that name no agency.
    AgencyRemark {
        /// The words.
        text: String,
    },
}

impl ValueFinding {
    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::AmbiguousNumber { .. } => "AMBIGUOUS_NUMBER",
            Self::NumberOverflow { .. } => "NUMBER_OVERFLOW",
            Self::NumberPrecision { .. } => "NUMBER_PRECISION",
            Self::ShareBelowOne { .. } => "SHARE_BELOW_ONE",
            Self::ShareScaled { .. } => "SHARE_SCALED",
            Self::UnitInTarget { .. } => "UNIT_IN_TARGET",
            Self::RangeReversed { .. } => "RANGE_REVERSED",
            Self::TargetNotUnderstood { .. } => "TARGET_NOT_UNDERSTOOD",
            Self::UnitIsStatement { .. } => "UNIT_IS_STATEMENT",
            Self::ImpossibleDate { .. } => "IMPOSSIBLE_DATE",
            Self::YearFromPlan { .. } => "YEAR_FROM_PLAN",
            Self::YearMissing { .. } => "YEAR_MISSING",
            Self::DeadlineNotUnderstood { .. } => "DEADLINE_NOT_UNDERSTOOD",
            Self::UnknownAgency { .. } => "UNKNOWN_AGENCY",
            Self::AgencyNameSlip { .. } => "AGENCY_NAME_SLIP",
            Self::MissingSeparator { .. } => "MISSING_SEPARATOR",
            Self::AgencyRemark { .. } => "AGENCY_REMARK",
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::ShareScaled { .. }
            | Self::YearFromPlan { .. }
            | Self::AgencyNameSlip { .. }
            | Self::MissingSeparator { .. }
            | Self::AgencyRemark { .. } => Severity::Info,
            _ => Severity::Warning,
        }
    }

    /// The sentence, without its place.
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.message_vi(),
            Lang::En => self.message_en(),
        }
    }

    fn message_vi(&self) -> String {
        match self {
            Self::AmbiguousNumber { text, taken, other } => {
                format!("\"{text}\" đọc được hai cách; đã lấy {taken}, cách đọc kia là {other}")
            }
            Self::NumberOverflow { text } => {
                format!("\"{text}\": số quá lớn, không giữ được chính xác; đã giữ nguyên văn")
            }
            Self::NumberPrecision { text } => format!(
                "\"{text}\": ô số có nhiều hơn 15 chữ số, bảng tính không giữ đủ; hãy đối chiếu với bản in"
            ),
            Self::ShareBelowOne { text } => format!(
                "\"{text}\" nhỏ hơn 1 trong dòng tính bằng % và ô không có định dạng %; đã giữ {text} %, hãy kiểm tra"
            ),
            Self::ShareScaled { text, value } => format!(
                "\"{text}\" trong dòng tính bằng %: các ô bên cạnh đều là phần của 1; đã lấy {value} %"
            ),
            Self::UnitInTarget { text, number, unit } => {
                format!("\"{text}\": đơn vị nằm trong ô mục tiêu; đã tách thành {number} và \"{unit}\"")
            }
            Self::RangeReversed { text } => {
                format!("\"{text}\": đầu cuối của khoảng nhỏ hơn đầu đầu; đã giữ như bản in")
            }
            Self::TargetNotUnderstood { text } => {
                format!("\"{text}\": có số nhưng không rõ là mục tiêu bao nhiêu; đã giữ nguyên văn")
            }
            Self::UnitIsStatement { text } => {
                format!("\"{text}\" đứng ở cột đơn vị tính nhưng không phải đơn vị; đã giữ nguyên văn")
            }
            Self::ImpossibleDate { text } => {
                format!("\"{text}\": không có ngày, tháng hay quý này; đã giữ nguyên văn")
            }
            Self::YearFromPlan { text, year } => {
                format!("\"{text}\" không ghi năm; đã lấy năm {year} của kế hoạch")
            }
            Self::YearMissing { text } => {
                format!("\"{text}\" không ghi năm; thời hạn để trống, nguyên văn vẫn giữ")
            }
            Self::DeadlineNotUnderstood { text } => {
                format!("\"{text}\": không hiểu thời hạn này; đã giữ nguyên văn")
            }
            Self::UnknownAgency { text, slug } => {
                format!("\"{text}\": cơ quan chưa có trong danh mục; đã tạo loại \"{slug}\"")
            }
            Self::AgencyNameSlip { text, name } => {
                format!("\"{text}\" được hiểu là {name}; tên vẫn giữ như bản in")
            }
            Self::MissingSeparator { text } => {
                format!("thiếu dấu phân cách trước \"{text}\"; đã tách thành hai cơ quan")
            }
            Self::AgencyRemark { text } => {
                format!("\"{text}\" không phải tên cơ quan; đã để ngoài danh sách, nguyên văn vẫn giữ")
            }
        }
    }

    fn message_en(&self) -> String {
        match self {
            Self::AmbiguousNumber { text, taken, other } => {
                format!("\"{text}\" can be read in two ways; took {taken}, the other reading is {other}")
            }
            Self::NumberOverflow { text } => {
                format!("\"{text}\": the number is too large to be kept exactly; kept as text")
            }
            Self::NumberPrecision { text } => format!(
                "\"{text}\": a number cell of more than 15 digits, which a spreadsheet does not keep; compare with the printed plan"
            ),
            Self::ShareBelowOne { text } => format!(
                "\"{text}\" is below 1 in a row of percentages and the cell has no percent format; kept {text} %, please check"
            ),
            Self::ShareScaled { text, value } => format!(
                "\"{text}\" in a row of percentages: the cells beside it are fractions of one; took {value} %"
            ),
            Self::UnitInTarget { text, number, unit } => {
                format!("\"{text}\": the unit stands in the target cell; split into {number} and \"{unit}\"")
            }
            Self::RangeReversed { text } => {
                format!("\"{text}\": the end of the range is below its beginning; kept as printed")
            }
            Self::TargetNotUnderstood { text } => {
                format!("\"{text}\": there is a number, but not clearly a target; kept as text")
            }
            Self::UnitIsStatement { text } => {
                format!("\"{text}\" stands in the column of units but is no unit; kept as text")
            }
            Self::ImpossibleDate { text } => {
                format!("\"{text}\": there is no such day, month or quarter; kept as text")
            }
            Self::YearFromPlan { text, year } => format!("\"{text}\" names no year; took {year}, the plan's"),
            Self::YearMissing { text } => {
                format!("\"{text}\" names no year; no due day was set, the raw text is kept")
            }
            Self::DeadlineNotUnderstood { text } => {
                format!("\"{text}\": the deadline was not understood; kept as text")
            }
            Self::UnknownAgency { text, slug } => {
                format!("\"{text}\": no known agency; made the type \"{slug}\"")
            }
            Self::AgencyNameSlip { text, name } => {
                format!("\"{text}\" was taken for {name}; the name stays as printed")
            }
            Self::MissingSeparator { text } => {
                format!("no sign stands before \"{text}\"; split into two agencies")
            }
            Self::AgencyRemark { text } => {
                format!("\"{text}\" names no agency; left out of the list, the raw text is kept")
            }
        }
    }
}
