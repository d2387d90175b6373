//! Matching of the labelled appendices: no wrong join, and the same groups whatever the order of imports.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use doichieu_imports::hints::Hints;
use doichieu_imports::limits::Limits;
use doichieu_imports::read;
use doichieu_imports::reading::Reading;
use doichieu_imports::reconcile::evaluate::{
    Fault, Figures, Hub, LabelledAppendix, OpenPair, calibration, evaluate, evaluate_province,
    parse_open_pairs,
};
use doichieu_imports::reconcile::{Join, MatchStatus, RowRef, reconcile};
use doichieu_imports::registry::Registry;

const SAMPLES: [&str; 3] = ["hue", "hai-phong", "lao-cai"];

fn labels() -> (Vec<LabelledAppendix>, Vec<OpenPair>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labels");
    let files = std::fs::read_dir(&folder).expect("labels are in the repository");
    let mut paths: Vec<PathBuf> = files
        .map(|it| it.expect("the folder can be listed").path())
        .collect();
    paths.sort();
    let mut appendices = Vec::new();
    let mut open = Vec::new();
    for path in paths {
        let name = path
            .file_stem()
            .expect("labels have names")
            .to_string_lossy()
            .into_owned();
        let text = std::fs::read_to_string(&path).expect("labels can be read");
        if name == "open" {
            open = parse_open_pairs(&text).expect("open pairs are well formed");
        } else {
            appendices.push(LabelledAppendix::parse(&name, &text).expect("labels are well formed"));
        }
    }
    (appendices, open)
}

/// The figures of one province against the three real ones.
fn against_samples(province: &str) -> Vec<Figures> {
    let (mut appendices, open) = labels();
    appendices.retain(|it| it.province() == province || SAMPLES.contains(&it.province()));
    evaluate_province(&appendices, &open, province)
}

/// Provinces with appendices of local rows only.
fn local_provinces() -> BTreeSet<String> {
    let (appendices, _) = labels();
    let names = appendices.iter().map(|it| it.province().to_owned());
    names.filter(|it| it.starts_with("trap")).collect()
}

/// At least this share of the true pairs of real provinces is joined.
const REAL: f64 = 0.97;

/// And of provinces that word things freely.
const FREE: f64 = 0.95;

#[track_caller]
fn check(figures: &[Figures], min_joined: f64) {
    for it in figures {
        let wrong: Vec<_> = it
            .remarks
            .iter()
            .filter(|it| it.fault == Fault::WrongJoin)
            .collect();
        assert_eq!(it.n_wrong_pairs, 0, "{wrong:#?}");
        let joined = it.n_joined_pairs as f64 / it.n_true_pairs as f64;
        assert!(
            joined >= min_joined,
            "{} {:?} {joined:.3}: {:#?}",
            it.province,
            it.kind,
            it.remarks
        );
    }
}

#[test]
fn real_provinces_are_joined_without_fault() {
    let (mut appendices, open) = labels();
    appendices.retain(|it| SAMPLES.contains(&it.province()));
    check(&evaluate(&appendices, &open), REAL);
}

#[test]
fn freer_wordings_are_joined_without_fault_and_scores_mean_what_they_say() {
    let mut all = Vec::new();
    for province in [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu", "nu",
        "pi", "rho", "sigma", "tau", "chi", "aleph", "beth", "bethx", "gimel", "daleth", "zayin", "yod",
        "lamed", "mem", "memx", "nun", "nunx", "samekh", "ayin", "tsade", "qoph", "resh", "shin", "tav",
        "da", "eh", "khe", "ho", "bac", "kien", "vinh", "giang", "binh", "tho",
    ] {
        let figures = against_samples(province);
        check(&figures, FREE);
        all.extend(figures);
    }
    for province in ["xi", "phi", "upsilon", "upsilonx", "he", "hex", "lang", "lai"] {
        let wild = against_samples(province);
        check(&wild, WILD);
        all.extend(wild);
    }
    for province in [
        "psi", "psix", "omega", "vav", "heth", "hethx", "teth", "tethx", "kaph", "yen",
    ] {
        let terse = against_samples(province);
        check(&terse, TERSE);
        all.extend(terse);
    }
    for province in local_provinces() {
        all.extend(against_samples(&province));
    }
    let bands = calibration(&all);
    let precisions: Vec<(f64, f64)> = bands
        .iter()
        .filter_map(|it| Some((it.from, it.precision()?)))
        .collect();
    assert!(
        precisions.is_sorted_by(|one, other| one.1 <= other.1),
        "{bands:?}"
    );
    let sure = precisions.iter().filter(|it| it.0 >= 0.6);
    assert!(
        sure.clone().count() > 0 && sure.clone().all(|it| it.1 >= it.0),
        "{bands:?}"
    );
}

#[test]
fn all_provinces_at_once_join_nothing_wrong() {
    let (appendices, open) = labels();
    for figures in evaluate(&appendices, &open) {
        let wrong = figures.remarks.iter().filter(|it| it.fault == Fault::WrongJoin);
        let wrong: Vec<(&str, &str)> = wrong.map(|it| (it.name.as_str(), it.other.as_str())).collect();
        assert_eq!(wrong, [], "{}", figures.province);
    }
}

/// And where hardly a word is left of the national wording.
const WILD: f64 = 0.9;

/// And where a row is a few words, or told in other words altogether.
const TERSE: f64 = 0.75;

#[test]
fn a_local_row_in_the_place_of_a_national_one_joins_nothing() {
    let (mut appendices, open) = labels();
    for appendix in &mut appendices {
        let taken: Vec<String> = appendix.rows.iter().filter_map(|it| it.like.clone()).collect();
        appendix
            .rows
            .retain(|it| it.group.as_ref().is_none_or(|it| !taken.contains(it)));
    }
    appendices.retain(|it| SAMPLES.contains(&it.province()) || it.rows.iter().any(|row| row.like.is_some()));
    let provinces: Vec<String> = appendices.iter().map(|it| it.province().to_owned()).collect();
    for province in provinces.iter().filter(|it| !SAMPLES.contains(&it.as_str())) {
        let those = appendices
            .iter()
            .filter(|it| it.province() == province || SAMPLES.contains(&it.province()));
        let those: Vec<LabelledAppendix> = those.cloned().collect();
        for figures in evaluate(&those, &open)
            .iter()
            .filter(|it| it.province == *province)
        {
            assert_eq!(figures.n_wrong_pairs, 0, "{:#?}", figures.remarks);
        }
    }
}

#[test]
fn local_rows_alone_are_joined_with_nothing_national() {
    let (appendices, _) = labels();
    let mut hub = Hub::default();
    for appendix in appendices.iter().filter(|it| SAMPLES.contains(&it.province())) {
        hub.import(&[appendix]);
    }
    let known: Vec<(i64, String)> = hub.rows().map(|it| (it.0.id, it.2.name.clone())).collect();
    for mut appendix in appendices
        .into_iter()
        .filter(|it| !SAMPLES.contains(&it.province()))
    {
        appendix
            .rows
            .retain(|it| it.group.is_none() && it.part_of.is_empty());
        let proposals = hub.import(&[&appendix]);
        let joined: Vec<(&str, &str)> = proposals
            .iter()
            .filter(|it| it.status == MatchStatus::Matched)
            .filter_map(|it| Some((it, it.candidates.first()?)))
            .filter(|(_, first)| known.iter().any(|it| RowRef::Known(it.0) == first.row))
            .filter_map(|(it, first)| {
                Some((appendix.rows.get(it.row_idx)?.name.as_str(), first.name.as_str()))
            })
            .collect();
        assert_eq!(joined, [], "{}", appendix.name);
    }
}

#[test]
fn a_row_like_nothing_known_is_asked_about_with_what_comes_nearest() {
    let plan = |province: &str, name: &str| {
        let csv = format!("group,part_of,section,ordinal,name,output,deadline\n,,I,1,\"{name}\",,\n");
        LabelledAppendix::parse(&format!("{province}-tasks"), &csv).expect("the label is well formed")
    };
    let mut hub = Hub::default();
    let paid = "Triển khai hệ thống phục vụ chi trả lương hưu, bảo hiểm thất nghiệp, các khoản chi trả khác của cơ quan \
                nhà nước đến người dân";
    hub.import(&[&plan("hue", paid)]);
    let mut ask = |province, name| {
        let proposals = hub.import(&[&plan(province, name)]);
        let candidates = proposals.iter().flat_map(|it| &it.candidates);
        let named: Vec<String> = candidates.map(|it| it.name.clone()).collect();
        (proposals[0].status, named)
    };
    let nearest = ask(
        "lao-cai",
        "Trả trợ cấp thất nghiệp cho người lao động qua hệ thống chi trả ASXH",
    );
    assert_eq!(nearest, (MatchStatus::Suggested, vec![paid.to_owned()]));
    let unlike = ask("hai-phong", "Trồng mới rừng phòng hộ ven biển");
    assert_eq!(unlike, (MatchStatus::New, Vec::new()));
}

#[test]
fn order_of_imports_leaves_no_trace() {
    let (mut appendices, _) = labels();
    appendices.retain(|it| SAMPLES.contains(&it.province()) || it.province() == "alpha");
    let partition = |order: &[&LabelledAppendix]| {
        let mut hub = Hub::default();
        for appendix in order {
            hub.import(&[appendix]);
        }
        hub.partition()
    };
    let mut order: Vec<&LabelledAppendix> = appendices.iter().collect();
    let expected = partition(&order);
    order.reverse();
    assert_eq!(partition(&order), expected);
    order.rotate_left(5);
    order.swap(0, 3);
    assert_eq!(partition(&order), expected);
    let mut together = Hub::default();
    together.import(&order);
    assert_eq!(together.partition(), expected);
}

#[test]
fn provinces_of_one_reading_join_each_other_without_fault() {
    let (labels, open) = labels();
    let mut reading = read_sample("hue-2026.xlsx");
    for file in ["hai-phong-2026.xlsx", "lao-cai-2026.xlsx"] {
        reading.appendices.extend(read_sample(file).appendices);
    }
    let mut groups: BTreeMap<Join, Vec<&str>> = BTreeMap::new();
    for proposal in reconcile(&reading, &Registry::default()).proposals {
        let appendix = &reading.appendices[proposal.appendix_idx];
        let name = &appendix.rows[proposal.row_idx].name;
        let of_kind = labels
            .iter()
            .filter(|it| it.kind == appendix.kind && SAMPLES.contains(&it.province()));
        let label = of_kind.flat_map(|it| &it.rows).find(|it| it.name == **name);
        let group = label
            .expect("every row of the samples is labelled")
            .group
            .as_deref();
        groups
            .entry(proposal.joins)
            .or_default()
            .push(group.unwrap_or(name));
    }
    let is_open = |it: &[&str]| open.iter().any(|pair| it.contains(&pair.0.as_str()));
    for group in groups.values().filter(|it| !is_open(it)) {
        assert!(group.iter().all(|it| *it == group[0]), "{group:?}");
    }
    let n_shared = groups.values().filter(|it| it.len() == 3).count();
    assert!(n_shared >= 75, "{n_shared} things are in all three");
}

fn read_sample(file: &str) -> Reading {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(file);
    let bytes = std::fs::read(path).expect("samples are in the repository");
    read(file, &bytes, &Hints::default(), &Limits::default())
}
