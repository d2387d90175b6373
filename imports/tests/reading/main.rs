//! The reader from bytes to a `Reading`.
//!
//! - `samples`: the seven workbooks of the provinces, every field against what a careful reader takes.
//! - `headers`: where headers stand, which rows and columns they take.
//! - `roles`: how the headers of tasks and agencies are worded, which columns hold what.
//! - `targets`: which columns are targets, and in which unit.
//! - `years`: which year a column of figures is of, which figures are of the past.
//! - `sections`: groups of rows in all their forms.
//! - `headings`: titles of sections that are cut, or stand where none is looked for.
//! - `numbering`: ordinal numbers, group rows and sub-rows.
//! - `breaks`: page breaks, split rows, merged cells, page numbers.
//! - `cut_rows`: rows that a converter wrote over several lines.
//! - `drifts`: rows that stand in other columns than their header.
//! - `several`: several tables in one sheet.
//! - `sheets`: several sheets and provinces in one workbook.
//! - `shares`: percentages typed as fractions of one.
//! - `times`: columns that say when.
//! - `titles`: the plan, its province, number, day and period.
//! - `asides`: what stands under a table and is none of it.
//! - `documented`: every code of a finding stands in its page.
//! - `hidden`: hidden rows, columns and sheets.
//! - `hinted`: what the user says wins.
//! - `refusals`: workbooks with other tables.
//! - `permuted`: known contents in a thousand layouts.

#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

mod asides;
mod breaks;
mod cut_rows;
mod documented;
mod drifts;
mod headers;
mod headings;
mod hidden;
mod hinted;
mod numbering;
mod outline;
mod permuted;
mod refusals;
mod roles;
mod samples;
mod sections;
mod several;
mod shares;
mod sheets;
mod targets;
mod times;
mod titles;
mod years;
