//! Matching of the labelled appendices: no wrong join, and the same groups whatever the order of imports.

use std::path::Path;

use doichieu_imports::reading::AppendixKind;
use doichieu_imports::reconcile::evaluate::{
    Fault, Figures, Hub, LabelledAppendix, OpenPair, evaluate, parse_open_pairs,
};

const SAMPLES: [&str; 3] = ["hue", "hai-phong", "lao-cai"];

fn labels() -> (Vec<LabelledAppendix>, Vec<OpenPair>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labels");
    let read = |name: &str| std::fs::read_to_string(folder.join(name).with_extension("csv")).unwrap();
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|it| {
            it.unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .filter(|it| it != "open")
        .collect();
    names.sort();
    let appendices = names
        .iter()
        .map(|it| LabelledAppendix::parse(it, &read(it)).unwrap())
        .collect();
    (appendices, parse_open_pairs(&read("open")).unwrap())
}

/// The figures of one province against the three real ones.
fn against_samples(province: &str) -> Vec<Figures> {
    let (mut appendices, open) = labels();
    appendices.retain(|it| it.province() == province || SAMPLES.contains(&it.province()));
    let mut figures = evaluate(&appendices, &open);
    figures.retain(|it| it.province == province);
    figures
}

#[track_caller]
fn check(figures: &[Figures], kind: AppendixKind, min_joined: f64) {
    for it in figures.iter().filter(|it| it.kind == kind) {
        let wrong: Vec<_> = it
            .remarks
            .iter()
            .filter(|it| it.fault == Fault::WrongJoin)
            .collect();
        assert_eq!(it.n_wrong_pairs, 0, "{wrong:#?}");
        let joined = it.n_joined_pairs as f64 / it.n_true_pairs as f64;
        assert!(
            joined >= min_joined,
            "{} {joined:.3}: {:#?}",
            it.province,
            it.remarks
        );
    }
}

#[test]
fn real_provinces_are_joined_without_fault() {
    let (mut appendices, open) = labels();
    appendices.retain(|it| SAMPLES.contains(&it.province()));
    check(&evaluate(&appendices, &open), AppendixKind::Indicators, 0.88);
}

#[test]
fn freer_wordings_are_joined_without_fault() {
    for province in ["alpha", "beta", "gamma", "delta"] {
        check(&against_samples(province), AppendixKind::Indicators, 0.85);
    }
}

#[test]
fn order_of_imports_leaves_no_trace() {
    let (appendices, _) = labels();
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
