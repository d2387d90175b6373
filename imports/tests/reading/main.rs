//! The reader from bytes to a `Reading`.
//!
//! - `samples`: the seven workbooks of the provinces, every field against what a careful reader takes.
//! - `headers`: where headers stand, how they are worded, which columns hold what.
//! - `sections`: groups of rows in all their forms.
//! - `numbering`: ordinal numbers, group rows and sub-rows.
//! - `breaks`: page breaks, split rows, merged cells, page numbers.
//! - `several`: several tables, sheets and provinces in one workbook.
//! - `shares`: percentages typed as fractions of one.
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
mod headers;
mod hidden;
mod hinted;
mod numbering;
mod outline;
mod permuted;
mod refusals;
mod samples;
mod sections;
mod several;
mod shares;
mod titles;
