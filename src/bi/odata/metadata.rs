//! What the feed holds: the service document as JSON and the model as CSDL XML.

use std::fmt::Write;

use doichieu_entities::flat::{FlatColumn, FlatKind, FlatTable, TABLES};

/// The property that tells the entities of a set apart.
pub const KEY: &str = "row_id";
/// The namespace of the model.
const NAMESPACE: &str = "doichieu";

/// The service document: the entity sets by name.
pub fn service_document(root: &str) -> serde_json::Value {
    let sets = TABLES.iter().map(
        |it| serde_json::json!({ "name": it.name, "kind": "EntitySet", "url": it.name, "title": it.en }),
    );
    serde_json::json!({
        "@odata.context": format!("{root}/$metadata"),
        "value": sets.collect::<Vec<_>>(),
    })
}

/// The model.
pub fn metadata() -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">\n\
         <edmx:DataServices>\n",
    );
    let _ = writeln!(
        xml,
        "<Schema Namespace=\"{NAMESPACE}\" xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">"
    );
    for table in TABLES {
        push_type(&mut xml, table);
    }
    xml.push_str("<EntityContainer Name=\"Container\">\n");
    for table in TABLES {
        let name = table.name;
        let _ = writeln!(
            xml,
            "<EntitySet Name=\"{name}\" EntityType=\"{NAMESPACE}.{name}\">"
        );
        push_description(&mut xml, table.vi, table.en);
        xml.push_str("</EntitySet>\n");
    }
    xml.push_str("</EntityContainer>\n</Schema>\n</edmx:DataServices>\n</edmx:Edmx>\n");
    xml
}

fn push_type(xml: &mut String, table: &FlatTable) {
    let _ = writeln!(
        xml,
        "<EntityType Name=\"{}\">\n<Key><PropertyRef Name=\"{KEY}\"/></Key>\n\
         <Property Name=\"{KEY}\" Type=\"Edm.String\" Nullable=\"false\"/>",
        table.name
    );
    for column in table.columns {
        let _ = writeln!(
            xml,
            "<Property Name=\"{}\" Type=\"{}\">",
            column.name,
            edm_type(column)
        );
        push_description(xml, column.vi, column.en);
        xml.push_str("</Property>\n");
    }
    xml.push_str("</EntityType>\n");
}

fn edm_type(column: &FlatColumn) -> &'static str {
    match column.kind {
        FlatKind::Text => "Edm.String",
        FlatKind::Integer => "Edm.Int64",
        FlatKind::Decimal => "Edm.Decimal\" Precision=\"28\" Scale=\"variable",
        FlatKind::Float => "Edm.Double",
        FlatKind::Boolean => "Edm.Boolean",
        FlatKind::Date => "Edm.Date",
        FlatKind::Timestamp => "Edm.DateTimeOffset\" Precision=\"6",
    }
}

fn push_description(xml: &mut String, vi: &str, en: &str) {
    let text = format!("{en} ({vi})")
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;");
    let _ = writeln!(
        xml,
        "<Annotation Term=\"Org.OData.Core.V1.Description\" String=\"{text}\"/>"
    );
}
