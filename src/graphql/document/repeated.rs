//! Whether a document asks for objects twice under one key, which have to be merged.

use std::collections::HashSet;

use async_graphql::Name;
use async_graphql::parser::types::{ExecutableDocument, Selection, SelectionSet};

/// Whether objects of one key may have to be merged. Keys count through fragments, whatever type these are for.
pub fn repeats_objects(document: &ExecutableDocument) -> bool {
    let operations = document.operations.iter().map(|(_, it)| &it.node.selection_set);
    let fragments = document.fragments.values().map(|it| &it.node.selection_set);
    operations
        .chain(fragments)
        .any(|it| repeats_below(document, &it.node))
}

fn repeats_below(document: &ExecutableDocument, set: &SelectionSet) -> bool {
    let mut keys = Keys {
        document,
        objects: HashSet::new(),
        fragments: HashSet::new(),
    };
    if keys.repeat_in(set) {
        return true;
    }
    set.items.iter().any(|it| match &it.node {
        Selection::Field(field) => repeats_below(document, &field.node.selection_set.node),
        Selection::InlineFragment(fragment) => repeats_below(document, &fragment.node.selection_set.node),
        // Looked through as a part of the document.
        Selection::FragmentSpread(_) => false,
    })
}

/// The keys of one object.
struct Keys<'a> {
    document: &'a ExecutableDocument,
    objects: HashSet<&'a Name>,
    fragments: HashSet<&'a Name>,
}

impl<'a> Keys<'a> {
    fn repeat_in(&mut self, set: &'a SelectionSet) -> bool {
        set.items.iter().any(|it| match &it.node {
            Selection::Field(field) => {
                let is_object = !field.node.selection_set.node.items.is_empty();
                is_object && !self.objects.insert(&field.node.response_key().node)
            }
            Selection::InlineFragment(fragment) => self.repeat_in(&fragment.node.selection_set.node),
            Selection::FragmentSpread(spread) => {
                let name = &spread.node.fragment_name.node;
                // What is spread twice holds its own objects twice.
                let is_new = self.fragments.insert(name);
                let fragment = self.document.fragments.get(name).filter(|_| is_new);
                !is_new || fragment.is_some_and(|it| self.repeat_in(&it.node.selection_set.node))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(document: &str, repeats: bool) {
        let document = async_graphql::parser::parse_query(document).expect("a document");
        assert_eq!(repeats_objects(&document), repeats);
    }

    #[test]
    fn objects_of_one_key_are_found_through_fragments() {
        check("{ a { b } c { b } }", false);
        check("{ a a }", false);
        check("{ a { b } a { c } }", true);
        check("{ a { b } x: a { c } }", false);
        check("{ x { a { b } ... { a { c } } } }", true);
        check("{ x { a { b } ...F } } fragment F on X { a { c } }", true);
        check("{ x { ...F ...F } } fragment F on X { b }", true);
        check("{ x { ...F } y { ...F } } fragment F on X { a { c } }", false);
        check("{ x { ...F } } fragment F on X { a { c } a { d } }", true);
        check("{ ...F } fragment F on X { x ...F }", true);
    }
}
