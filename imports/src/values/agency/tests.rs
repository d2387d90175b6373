//! One line per wording of an agency list.

use super::*;

/// `text [slug] < parent; …`.
fn shown(mentions: &[AgencyMention]) -> String {
    let parts: Vec<String> = mentions
        .iter()
        .map(|it| {
            let parent = it
                .parent
                .as_ref()
                .map(|it| format!(" < {}", it.type_slug))
                .unwrap_or_default();
            let unknown = if it.is_known { "" } else { "?" };
            format!("{} [{unknown}{}]{parent}", it.text, it.type_slug)
        })
        .collect();
    parts.join(" | ")
}

/// Every agency of the sample plans is one that the lexicon knows.
#[test]
fn agencies_of_the_samples_are_known() {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/expected");
    let mut cells = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let json: serde_json::Value =
            serde_json::from_slice(&std::fs::read(entry.unwrap().path()).unwrap()).unwrap();
        for row in json["rows"].as_array().unwrap() {
            for role in ["lead", "coordinating", "monitoring"] {
                if let Some(raw) = row[role].as_str() {
                    cells.insert(raw.to_owned());
                }
            }
        }
    }
    for raw in cells {
        let (mentions, findings) = parse_agencies(&raw);
        println!("{raw:?}\n    {}", shown(&mentions));
        for it in findings {
            println!(
                "        ! {} {}",
                it.code(),
                it.message(crate::diagnostic::Lang::En)
            );
        }
    }
}
