//! The office that an agency belongs to: in parentheses, after `thuộc` or a dash, or right beside the name of a unit.

use crate::lexicon::agency_type::{AgencyTypeKind, Level};
use crate::lexicon::agency_words::{APPOSITIONS, BELONGINGS, ROLES, UNIT_HEADS, UNIT_SLUGS};
use crate::values::agency::boundary::end_of_unknown;
use crate::values::agency::known::match_exact;
use crate::values::agency::name::{Identity, Named, State, identify};
use crate::values::agency::words::Words;

/// Takes parentheses after a name into it: its parent, its members, another name. Those that tell a role stay outside.
pub(super) fn attach_parentheses(words: &Words<'_>, named: &mut Named, state: &State) {
    if !words.opens_parentheses(named.to) {
        return;
    }
    let inner = named.to.saturating_add(1);
    let mut end = inner;
    let mut depth = 1_usize;
    while let Some(token) = words.get(end) {
        match token.text {
            "(" => depth = depth.saturating_add(1),
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        end = end.saturating_add(1);
    }
    if end >= words.len() {
        return;
    }
    let is_footnote =
        end == inner.saturating_add(1) && (words.is_number(inner) || words.is_sign(inner, &["*"]));
    if is_footnote {
        return;
    }
    // `(đầu mối tổng hợp)` names nobody, `(cơ quan thường trực Ban Chỉ đạo)` does.
    let names = |from: usize| (from..end).any(|it| words.is_capital(it));
    if words.after_any(inner, ROLES).is_some() && !names(inner.saturating_add(1)) {
        return;
    }
    let office = words.after_any(inner, BELONGINGS).unwrap_or(inner);
    if let Some((identity, inner_end)) = identify(words, office, state)
        && inner_end == end
        && matches!(identity, Identity::Known { .. })
        && !is_same(&named.identity, &identity)
        && (is_unit(words, named) || matches!(named.identity, Identity::Unknown) || identity.is_ministry())
    {
        belong(words, named, Named::plain(office, inner_end, identity));
    }
    named.to = end.saturating_add(1).min(words.len());
}

/// Takes the office that a unit belongs to into its name: `Chi cục Dân số thuộc Sở Y tế`, `Phòng PC06 - Công an tỉnh`. What a
/// dash says more of the same office (`Công an tỉnh - Cơ quan thường trực`) is taken too.
pub(super) fn attach_parent(words: &Words<'_>, named: &mut Named, state: &State) {
    // A dash that begins a line is a bullet, one of several a comma.
    let has_dash =
        words.is_sign(named.to, &["-", "–"]) && !words.begins_line(named.to) && !words.are_parted_by_dashes();
    let after_dash = has_dash.then(|| named.to.saturating_add(1));
    if let Some(more) = after_dash.filter(|it| words.after_any(*it, APPOSITIONS).is_some()) {
        named.to = end_of_unknown(words, more);
        return;
    }
    let is_unit = is_unit(words, named);
    let belongs = words.after_any(named.to, BELONGINGS);
    let beside = (words.is_capital(named.to) && !words.begins_line(named.to)).then_some(named.to);
    let Some(from) = belongs.or(after_dash.or(beside).filter(|_| is_unit)) else {
        return;
    };
    let Some((identity @ Identity::Known { agency_type, .. }, to)) = identify(words, from, state) else {
        return;
    };
    if !matches!(
        agency_type.kind,
        AgencyTypeKind::Department
            | AgencyTypeKind::Government
            | AgencyTypeKind::Ministry
            | AgencyTypeKind::Security
            | AgencyTypeKind::Party
    ) {
        return;
    }
    belong(words, named, Named::plain(from, to, identity));
    named.name_to = named.to;
    named.to = to;
}

/// Makes it part of an office; what is part of a ministry is an office of the state (`Cục Thống kê (Bộ Tài chính)`).
fn belong(words: &Words<'_>, named: &mut Named, parent: Named) {
    if parent.identity.is_ministry()
        && let Identity::Known { agency_type, .. } = &mut named.identity
        && let Some(name) = match_exact(words, named.from)
    {
        *agency_type = name.type_at(Level::Central, agency_type);
    }
    named.parent = Some(Box::new(parent));
}

fn is_same(one: &Identity, other: &Identity) -> bool {
    match (one, other) {
        (
            Identity::Known { agency_type: one, .. },
            Identity::Known {
                agency_type: other, ..
            },
        ) => one.slug == other.slug,
        _ => false,
    }
}

/// Whether an agency is a unit inside an office, by its type or, where nobody knows it, by its head.
fn is_unit(words: &Words<'_>, named: &Named) -> bool {
    match named.identity {
        Identity::Known { agency_type, .. } => UNIT_SLUGS.iter().any(|it| agency_type.slug.starts_with(it)),
        Identity::Collective => false,
        Identity::Unknown => {
            words.after_marked(named.from, UNIT_HEADS).is_some() || is_police_unit(words, named.from)
        }
    }
}

/// `PA05`, `PC06`: divisions of the police by their numbers.
fn is_police_unit(words: &Words<'_>, at: usize) -> bool {
    let letters = words.get(at).map_or("", |it| it.text);
    let next = at.saturating_add(1);
    letters.len() == 2 && letters.starts_with('P') && words.is_number(next) && !words.has_space_before(next)
}
