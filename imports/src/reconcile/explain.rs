//! Says why two rows may be the same, in words that a steward understands, and which parts of the wordings agree.

use super::align::{Paired, Pairing};
use super::compare::{Conflict, conflicts};
use super::doubt::doubts;
use super::evidence::Evidence;
use super::line::Line;
use super::reasons::{conflict_reason, doubt_reason, reason};
use super::token::Token;
use super::wording::Wording;
use super::{Mark, MarkedSpan, Reason, WordingMarks};

/// The reasons for and against, and the marked parts of both names.
pub(super) fn explain(line: &Line, other: &Line) -> (Vec<Reason>, WordingMarks) {
    let evidence = Evidence::of(line, other);
    let marks = marks(line, other);
    let mut reasons = wording_reasons(&evidence, line, other, &marks);
    reasons.extend(evidence.names.conflicts.iter().map(|it| conflict_reason(*it)));
    if evidence.names.conflicts.is_empty() && !evidence.is_literal {
        reasons.extend(doubts(line.kind, &evidence).into_iter().map(doubt_reason));
    }
    reasons.extend(row_reasons(&evidence, line, other));
    (reasons, marks)
}

fn wording_reasons(evidence: &Evidence, line: &Line, other: &Line, marks: &WordingMarks) -> Vec<Reason> {
    if evidence.is_literal {
        return vec![reason("WORDING_EQUAL", "cùng một cách ghi", "the same wording")];
    }
    let mut reasons = Vec::new();
    let mine = cut(&line.name, &marks.row, Mark::Equivalent);
    let theirs = cut(&other.name, &marks.candidate, Mark::Equivalent);
    if !mine.is_empty() || !theirs.is_empty() {
        let pair = format!("{} = {}", quote(&mine), quote(&theirs));
        reasons.push(reason(
            "WORDS_EQUIVALENT",
            format!("cùng nghĩa: {pair}"),
            format!("same meaning: {pair}"),
        ));
    }
    let extra = quote(&cut(&line.name, &marks.row, Mark::Extra));
    if !extra.is_empty() {
        reasons.push(reason(
            "WORDS_ONLY_HERE",
            format!("chỉ có ở dòng này: {extra}"),
            format!("only in this row: {extra}"),
        ));
    }
    let lacking = quote(&cut(&other.name, &marks.candidate, Mark::Extra));
    if !lacking.is_empty() {
        let (vi, en) = (
            format!("chỉ có ở dòng kia: {lacking}"),
            format!("only in the other row: {lacking}"),
        );
        reasons.push(reason("WORDS_ONLY_THERE", vi, en));
    }
    if reasons.is_empty() {
        reasons.push(reason(
            "SAME_BUT_LEAD_IN",
            "cùng nghĩa, chỉ khác từ dẫn",
            "the same but for lead-in words",
        ));
    }
    reasons
}

fn row_reasons(evidence: &Evidence, line: &Line, other: &Line) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let (Some(mine), Some(theirs)) = (&line.unit, &other.unit) {
        reasons.push(match evidence.unit {
            Some(true) => reason(
                "UNIT_EQUAL",
                format!("cùng đơn vị {mine}"),
                format!("same unit {mine}"),
            ),
            _ => {
                let pair = format!("{mine} / {theirs}");
                reason(
                    "UNIT_DIFFERS",
                    format!("khác đơn vị: {pair}"),
                    format!("units differ: {pair}"),
                )
            }
        });
    }
    let targets = |it: &Line| {
        it.targets
            .iter()
            .map(|it| it.1.as_str())
            .collect::<Vec<_>>()
            .join("→")
    };
    if let Some(share) = evidence.targets {
        let (mine, theirs) = (targets(line), targets(other));
        reasons.push(if share >= 1.0 {
            reason(
                "TARGETS_EQUAL",
                format!("mục tiêu bằng nhau {mine}"),
                format!("targets equal {mine}"),
            )
        } else {
            let pair = format!("{mine} / {theirs}");
            reason(
                "TARGETS_DIFFER",
                format!("mục tiêu khác: {pair}"),
                format!("targets differ: {pair}"),
            )
        });
    }
    if evidence.section.is_some_and(|it| it >= 0.8) {
        reasons.push(reason("SECTION_EQUAL", "cùng nhóm", "same section"));
    }
    if evidence.agencies == Some(true) {
        reasons.push(reason(
            "AGENCY_EQUAL",
            "cùng cơ quan chủ trì hoặc theo dõi",
            "a lead or monitoring agency in common",
        ));
    }
    if evidence.output.is_some_and(|it| it >= 0.8) {
        reasons.push(reason("OUTPUT_EQUAL", "cùng kết quả, sản phẩm", "same output"));
    }
    if evidence.due == Some(true) {
        reasons.push(reason("DEADLINE_EQUAL", "cùng thời hạn", "same deadline"));
    }
    reasons
}

/// The marked parts of both names.
fn marks(line: &Line, other: &Line) -> WordingMarks {
    let (mine, theirs) = (Wording::read(&line.name), Wording::read(&other.name));
    let pairing = Pairing::of(&mine, &theirs);
    let conflicts = conflicts(&pairing);
    WordingMarks {
        row: spans(&pairing.one, &theirs, &conflicts),
        candidate: spans(&pairing.other, &mine, &conflicts),
    }
}

fn spans(mine: &Paired<'_>, theirs: &Wording, conflicts: &[Conflict]) -> Vec<MarkedSpan> {
    let mut spans: Vec<MarkedSpan> = Vec::new();
    for it in &mine.said {
        let partner = it.counterpart.map(|it| it.1);
        push(&mut spans, it.token.start, it.token.end, mark(it.token, partner));
    }
    for fact in &mine.wording.facts {
        let shared = theirs
            .facts
            .iter()
            .any(|it| it.kind == fact.kind && it.value == fact.value);
        let opposed = !conflicts.is_empty() && theirs.facts.iter().any(|it| it.kind == fact.kind);
        let mark = if shared {
            Mark::Same
        } else if opposed {
            Mark::Conflict
        } else {
            Mark::Extra
        };
        push(&mut spans, fact.start, fact.end, mark);
    }
    spans.sort_by_key(|it| it.start);
    spans
}

fn mark(token: &Token, partner: Option<&Token>) -> Mark {
    match partner {
        Some(partner) if partner.form == token.form => Mark::Same,
        Some(_) => Mark::Equivalent,
        None => Mark::Extra,
    }
}

fn push(spans: &mut Vec<MarkedSpan>, start: u32, end: u32, mark: Mark) {
    let place = |it: u32| usize::try_from(it).unwrap_or(usize::MAX);
    if spans.iter().all(|it| it.start != place(start)) {
        spans.push(MarkedSpan {
            start: place(start),
            end: place(end),
            mark,
        });
    }
}

/// The parts of a name with a mark.
fn cut(name: &str, spans: &[MarkedSpan], mark: Mark) -> Vec<String> {
    let part = |it: &MarkedSpan| {
        name.chars()
            .skip(it.start)
            .take(it.end.saturating_sub(it.start))
            .collect()
    };
    spans.iter().filter(|it| it.mark == mark).map(part).collect()
}

fn quote(parts: &[String]) -> String {
    let quoted: Vec<String> = parts.iter().map(|it| format!("“{it}”")).collect();
    quoted.join(", ")
}
