//! What is told of XML, in memory and inflated as it is read, beside what a library tells of it.

use std::io::BufReader;

use proptest::prelude::*;
use quick_xml::events::Event;

use super::*;

/// Events as lines, and whether the part was sound.
fn told(mut xml: Xml<'_>) -> (Vec<String>, bool) {
    let mut lines: Vec<String> = Vec::new();
    loop {
        match xml.next() {
            Ok(Node::Start(element)) => {
                let attributes: Vec<_> = element
                    .attributes()
                    .map(|(name, value)| format!(" {name}={}", unescape(value)))
                    .collect();
                lines.push(format!("<{}{}", element.name(), attributes.concat()));
            }
            Ok(Node::End(name)) => lines.push(format!("/{name}")),
            Ok(Node::Text(text)) => push_text(&mut lines, &text),
            Ok(Node::Other) => {}
            Ok(Node::Eof) => return (lines, true),
            Err(_) => return (lines, false),
        }
    }
}

/// Text may come in several pieces.
fn push_text(lines: &mut Vec<String>, text: &str) {
    match lines.last_mut() {
        Some(last) if last.starts_with('=') => last.push_str(text),
        _ if text.is_empty() => {}
        _ => lines.push(format!("={text}")),
    }
}

/// The same by a library.
fn expected(text: &str) -> (Vec<String>, bool) {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().allow_dangling_amp = true;
    let mut lines: Vec<String> = Vec::new();
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                depth += 1;
                let attributes: Vec<_> = element
                    .attributes()
                    .with_checks(false)
                    .flatten()
                    .map(|it| format!(" {}={}", it.key.as_ref(), unescape(&it.value)))
                    .collect();
                let name = element.name();
                lines.push(format!("<{}{}", local(name.as_ref()), attributes.concat()));
            }
            Ok(Event::End(element)) => {
                depth -= 1;
                lines.push(format!("/{}", local(element.name().as_ref())));
            }
            Ok(Event::Text(it)) => push_text(&mut lines, &it.xml10_content()),
            Ok(Event::CData(it)) => push_text(&mut lines, &it.xml10_content()),
            Ok(Event::GeneralRef(it)) => push_text(&mut lines, &unescape(&format!("&{};", &*it))),
            Ok(Event::Eof) => return (lines, depth == 0),
            Ok(_) => {}
            Err(_) => return (lines, false),
        }
    }
}

/// Text read from memory and, a few bytes at a time, as it is inflated.
#[track_caller]
fn read(text: &str) -> (Vec<String>, bool) {
    let in_memory = told(Xml::of_text(text, Format::Xlsx, "sheet1.xml"));
    let mut stream = BufReader::with_capacity(3, text.as_bytes());
    let streamed = told(Xml::of_stream(&mut stream, Format::Xlsx, "sheet1.xml", 0));
    assert_eq!(in_memory, streamed, "{text}");
    in_memory
}

#[test]
fn xml_is_told_event_by_event() {
    for text in [
        "<?xml version='1.0'?><!DOCTYPE a><a x:b='1>2' c=\"&lt;&#x41;\"><!-- <b> > --><b/></a >",
        "<a>1 &lt; 2 &amp; &khac; & 3 &#10;\r\n4\r<![CDATA[<b> &amp; ]]></a>",
        "<a b = '1'\n c='2'/>",
        "<si><t xml:space=\"preserve\"> Sở Y tế </t></si>",
        "",
        "STT",
    ] {
        assert_eq!(read(text), expected(text), "{text}");
        assert!(read(text).1, "{text}");
    }
}

#[test]
fn a_declaration_may_hold_others() {
    let (lines, is_sound) = read("<!DOCTYPE a [<!ENTITY b \"c>\"> ]><a/>");
    assert_eq!((lines.concat().as_str(), is_sound), ("<a/a", true));
}

#[test]
fn damaged_xml_is_told() {
    for text in [
        "<a",
        "<a><b></a>",
        "</a>",
        "<a>",
        "<a b='>",
        "<!-- ",
        "<a></a></a>",
        "<![CDATA[ ]>",
    ] {
        assert!(!read(text).1, "{text}");
        assert!(!expected(text).1, "{text}");
    }
}

#[test]
fn what_is_no_attribute_is_passed_over() {
    let (lines, _) = read("<c r=A1 s=\"2\" hidden t='s'/>");
    assert_eq!(lines, ["<c s=2 t=s", "/c"]);
}

#[test]
fn whole_elements_may_be_taken_from_what_is_unread() {
    let mut xml = Xml::of_text("<row><c/><v>80</v></row>", Format::Xlsx, "sheet1.xml");
    assert!(matches!(xml.next(), Ok(Node::Start(_))));
    assert_eq!(xml.unread().map(|it| &**it), Some("<c/><v>80</v></row>"));
    assert!(matches!(xml.next(), Ok(Node::Start(_))));
    // The end of the empty element comes first.
    assert_eq!(xml.unread(), None);
    assert!(matches!(xml.next(), Ok(Node::End("c"))));
    let taken = xml.unread().and_then(|text| {
        let (value, rest) = plain_text_before(text.strip_prefix("<v>")?, "</v>")?;
        *text = rest;
        Some(value)
    });
    assert_eq!(taken, Some("80"));
    assert_eq!(told(xml), (vec!["/row".to_owned()], true));
    for text in ["1 &lt; 2</v>", "1\r</v>", "1<w/></v>", "1"] {
        assert_eq!(plain_text_before(text, "</v>"), None, "{text}");
    }
}

proptest! {
    #[test]
    fn sound_xml_is_told_as_a_library_tells_it(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<a>", "</a>", "<b:c d='1' e=\"&gt;'\">", "</b:c>", "<f/>", "Sở & Y tế", "&amp;", "&#65;", "&", ";",
            "\r\n", "<!-- > -->", "<![CDATA[ ]] ]]>", "<?p ?>", " ", "\"",
        ]), 0..20),
    ) {
        let text = pieces.concat();
        prop_assert_eq!(read(&text), expected(&text));
    }

    #[test]
    fn any_text_is_survived(text in "[<>/!?\\[\\]CDAT=a-c'\" &;:-]{0,40}") {
        read(&text);
    }
}
