//! Every code of a finding stands in `docs/diagnostics.md`, and the page names no other.

use std::collections::BTreeSet;
use std::path::PathBuf;

/// Words in capitals between two marks.
fn codes_between(text: &str, open: &str, close: &str) -> BTreeSet<String> {
    let pieces = text.split(open).skip(1).filter_map(|it| it.split_once(close));
    let is_code = |it: &str| it.len() > 5 && it.chars().all(|it| it.is_ascii_uppercase() || it == '_');
    pieces
        .map(|(code, _)| code.to_owned())
        .filter(|it| is_code(it))
        .collect()
}

#[test]
fn every_code_is_documented() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut sources = vec![root.join("src/diagnostic.rs"), root.join("src/workbook/error.rs")];
    let folder = std::fs::read_dir(root.join("src/diagnostic")).unwrap();
    sources.extend(folder.map(|it| it.unwrap().path()));
    let mut codes = BTreeSet::new();
    for source in sources {
        codes.append(&mut codes_between(
            &std::fs::read_to_string(source).unwrap(),
            "=> \"",
            "\",",
        ));
    }
    let page = std::fs::read_to_string(root.join("../docs/diagnostics.md")).unwrap();
    let documented = codes_between(&page, "| `", "` |");
    let missing: Vec<_> = codes.difference(&documented).collect();
    let unknown: Vec<_> = documented.difference(&codes).collect();
    assert!(
        missing.is_empty() && unknown.is_empty(),
        "missing {missing:?}, unknown {unknown:?}"
    );
}
