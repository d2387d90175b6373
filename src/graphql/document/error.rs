//! Why a document does not run, in both languages.

use async_graphql::Pos;
use doichieu_imports::diagnostic::Lang;

/// A document that is refused before it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentError {
    /// It is not GraphQL.
    Parse {
        /// What the parser expected.
        message: String,
        /// Where.
        at: Option<Pos>,
    },
    /// It costs more than a setting allows.
    LimitExceeded {
        /// Name of the limit (`depth`).
        limit: &'static str,
        /// Its value.
        max: u64,
        /// What the document has; counting of tokens stops at the first too many.
        found: u64,
    },
    /// A fragment spreads itself.
    FragmentCycle {
        /// The fragment.
        name: String,
    },
    /// No operation has the name asked for.
    UnknownOperation {
        /// The name.
        name: String,
    },
    /// There are several operations, or none, and no name chooses one.
    OperationNameRequired,
    /// The schema is asked for and introspection is switched off.
    IntrospectionDisabled,
}

impl DocumentError {
    /// A parser's error.
    pub(super) fn parse(error: &async_graphql::parser::Error) -> Self {
        let at = error.positions().next();
        Self::Parse {
            message: error.to_string(),
            at,
        }
    }

    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Parse { .. } => "GRAPHQL_PARSE_FAILED",
            Self::LimitExceeded { .. } => "LIMIT_EXCEEDED",
            Self::FragmentCycle { .. } => "GRAPHQL_VALIDATION_FAILED",
            Self::UnknownOperation { .. } | Self::OperationNameRequired => "OPERATION_UNKNOWN",
            Self::IntrospectionDisabled => "INTROSPECTION_DISABLED",
        }
    }

    /// The sentence for the user.
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.message_vi(),
            Lang::En => self.message_en(),
        }
    }

    fn message_vi(&self) -> String {
        match self {
            Self::Parse { message, .. } => format!("văn bản không phải GraphQL: {message}"),
            Self::LimitExceeded { limit, max, found } => {
                format!("truy vấn vượt giới hạn {limit}: {found}, tối đa {max}")
            }
            Self::FragmentCycle { name } => format!("fragment \"{name}\" chứa chính nó"),
            Self::UnknownOperation { name } => format!("không có thao tác tên \"{name}\" trong truy vấn"),
            Self::OperationNameRequired => {
                "truy vấn không có đúng một thao tác; hãy chỉ rõ bằng operationName".to_owned()
            }
            Self::IntrospectionDisabled => "máy chủ không cho hỏi lược đồ (__schema, __type)".to_owned(),
        }
    }

    fn message_en(&self) -> String {
        match self {
            Self::Parse { message, .. } => format!("the text is not GraphQL: {message}"),
            Self::LimitExceeded { limit, max, found } => {
                format!("the query exceeds the limit {limit}: {found}, at most {max}")
            }
            Self::FragmentCycle { name } => format!("fragment \"{name}\" spreads itself"),
            Self::UnknownOperation { name } => format!("no operation of the query is named \"{name}\""),
            Self::OperationNameRequired => {
                "the query does not hold exactly one operation; choose one with operationName".to_owned()
            }
            Self::IntrospectionDisabled => {
                "the server does not answer questions about its schema (__schema, __type)".to_owned()
            }
        }
    }
}
