//! What becomes of every table that tells of a customer. A new table stands here, or a test fails.

use crate::schema;

/// What becomes of the rows of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Gone,
    /// They stay for counts and dates, and lose these.
    Blank(Texts),
    /// Nothing in them tells of a person; why.
    Stays(&'static str),
}

/// Columns, and how each loses what it says.
pub type Texts = &'static [(&'static str, Blank)];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    Null,
    /// A dash, where there was something.
    Dash,
}

use Blank::{Dash, Null};
use Fate::{Blank as Lose, Gone, Stays};

/// By the tables of [`crate::customers::merging::TABLES`], and the copies that a merge keeps.
pub const PLAN: &[(&str, Fate)] = &[
    // Nobody is written to, found, or known to another tool.
    ("channels", Gone),
    ("addresses", Gone),
    ("customer_blocks", Gone),
    ("customer_tags", Gone),
    ("case_tags", Gone),
    ("field_values", Gone),
    ("recents", Gone),
    ("pins", Gone),
    ("external_refs", Gone),
    ("prepared_acts", Gone),
    ("import_images", Gone),
    // The rows stay, their words go.
    ("contacts", Lose(&[("name", Dash), ("position", Null)])),
    ("cases", Lose(&[("title", Dash), ("source", Null)])),
    ("promises", Lose(&[("what", Null)])),
    ("interactions", Lose(&[("said", Null), ("note", Null)])),
    ("answers", Lose(&[("volunteered", Null)])),
    ("needs", Lose(&[("words", Dash)])),
    ("expectations", Lose(&[("words", Dash)])),
    ("questions", Lose(&[("words", Dash), ("answer", Dash)])),
    ("assessments", Lose(&[("potential", Dash)])),
    ("offer_lines", Lose(&[("what", Dash)])),
    ("offer_terms", Lose(&[("words", Dash), ("reason", Dash)])),
    ("agreements", Lose(&[("evidence", Dash), ("reference", Null), ("reference_key", Null)])),
    ("agreement_lines", Lose(&[("what", Dash)])),
    ("agreement_terms", Lose(&[("words", Dash), ("reason", Dash)])),
    ("items", Lose(&[("name", Dash), ("serial", Null)])),
    ("track_acts", Lose(&[("words", Null)])),
    ("faults", Lose(&[("words", Dash), ("remedy", Dash)])),
    ("bill_lines", Lose(&[("what", Dash)])),
    ("documents", Lose(&[("title", Dash)])),
    ("document_versions", Lose(&[("file_name", Dash)])),
    ("issues", Lose(&[("words", Dash), ("effect", Null), ("remedy", Dash)])),
    ("confirmations", Lose(&[("words", Null)])),
    ("closings", Lose(&[("care_ground", Dash)])),
    ("closing_marks", Lose(&[("words", Dash)])),
    ("standard_checks", Lose(&[("owned_up", Dash)])),
    ("details", Lose(&[("words", Dash), ("outcome", Dash)])),
    ("satisfactions", Lose(&[("words", Null)])),
    ("care_plans", Lose(&[("next_ground", Null)])),
    ("merge_care_plans", Lose(&[("next_ground", Null)])),
    ("care_contacts", Lose(&[("words", Dash), ("said", Null), ("words_digest", Null)])),
    ("voices", Lose(&[("words", Dash), ("outcome", Dash)])),
    ("urgent_returns", Lose(&[("words", Dash)])),
    ("events", Lose(&[("value_before", Null), ("value_after", Null)])),
    ("hook_deliveries", Lose(&[("trouble", Null)])),
    ("permissions", Stays("a yes or no and its dates")),
    ("releases", Stays("a cause and its date")),
    ("offers", Stays("a version, its state and dates")),
    ("tracks", Stays("a state and its dates")),
    ("bills", Stays("numbers, sums and days, which tax law has us keep")),
    ("payment_matches", Stays("sums and dates")),
    ("closing_items", Stays("codes of the procedure")),
    ("rhythms", Stays("counts and days")),
    ("merge_rhythms", Stays("counts and days")),
    ("erasures", Stays("who erased whom, and when")),
    ("search_records", Stays("made anew of what is left, which is nothing")),
];

/// Where a contact person is named, and which words are theirs.
pub(super) const NAMED: &[(&str, &str, Texts)] = &[
    ("interactions", "contact_id", &[("said", Null), ("note", Null)]),
    ("answers", "given_by", &[("volunteered", Null)]),
    ("agreements", "given_by", &[("evidence", Dash)]),
    ("confirmations", "given_by", &[("words", Null)]),
    ("closing_marks", "given_by", &[("words", Dash)]),
    ("satisfactions", "given_by", &[("words", Null)]),
    ("track_acts", "contact_id", &[("words", Null)]),
    ("issues", "accepted_by", &[("remedy", Dash)]),
    ("care_contacts", "contact_id", &[("words", Dash), ("said", Null), ("words_digest", Null)]),
    ("voices", "contact_id", &[("words", Dash), ("outcome", Dash)]),
];

/// Columns of those tables that hold a word of the program's or a procedure's own, never a person's.
pub const CODES: &[(&str, &[&str])] = &[
    (
        "",
        &["kind", "state", "zone", "language", "currency", "debtor", "named_by", "channel", "code"],
    ),
    ("promises", &["settled_by"]),
    (
        "cases",
        &[
            "step_kind",
            "step_zone",
            "step_debtor",
            "step_named_by",
            "decision_zone",
            "contact_zone",
        ],
    ),
    ("interactions", &["direction", "ending"]),
    ("answers", &["verdict"]),
    ("releases", &["cause"]),
    ("assessments", &["strategy"]),
    ("offers", &["valid_until"]),
    ("documents", &["required_code"]),
    ("document_versions", &["media_type"]),
    ("agreements", &["form", "fit"]),
    ("items", &["sold_on", "end_of_life", "replacement_due", "renews_on", "next_service"]),
    ("track_acts", &["track"]),
    ("bills", &["source", "number", "number_key", "issued_on", "due_on"]),
    ("closings", &["care_days"]),
    ("closing_items", &["waits_on"]),
    ("care_plans", &["planned_days"]),
    ("merge_care_plans", &["planned_days"]),
    ("rhythms", &["last_on", "breaks_after"]),
    ("merge_rhythms", &["last_on", "breaks_after"]),
    ("events", &["actor"]),
    // Emptied by making it anew.
    ("search_records", &["keys"]),
    // The database writes the stand-in's name there.
    ("cases", &["customer_key"]),
];

/// Tables without a `customer_id`: whose texts they hold, where not the erased one's.
pub const FIRMS: &[(&str, &str)] = &[
    ("users", "people of ours"),
    ("promise_days", "people of ours"),
    ("sessions", "people of ours"),
    ("tokens", "people of ours"),
    ("invitations", "people of ours"),
    ("known_browsers", "people of ours"),
    ("waiting_sign_ins", "people of ours"),
    ("recovery_codes", "people of ours"),
    ("code_seeds", "people of ours"),
    ("passkeys", "people of ours"),
    ("passkey_challenges", "people of ours"),
    ("identities", "people of ours"),
    ("issuer_visits", "people of ours"),
    ("teams", "people of ours"),
    ("team_members", "people of ours"),
    ("hooks", "addresses of the firm's own programs"),
    ("settings", "the firm's rules"),
    ("service_sets", "the firm's rules"),
    ("value_classes", "the firm's rules"),
    ("procedures", "the firm's rules"),
    ("procedure_stages", "the firm's rules"),
    ("procedure_items", "the firm's rules"),
    ("procedure_documents", "the firm's rules"),
    ("procedure_standards", "the firm's rules"),
    ("closing_reports", "counts"),
    ("tags", "the firm's own words, worn by many"),
    ("fields", "the firm's own words"),
    ("views", "what somebody of ours asks of a list"),
    ("default_views", "what somebody of ours asks of a list"),
    ("statements", "of the firm's own account"),
    ("imports", "names of files and how they were read"),
    ("import_mappings", "what the columns of files mean"),
    ("import_tags", "ids alone"),
    ("merge_moves", "ids alone, under fixed names"),
    ("schema_versions", "the program's own"),
];

/// Does a column hold text, as the schema says?
pub(super) fn is_text(table: &str, column: &str) -> bool {
    schema::tables()
        .get(table)
        .is_some_and(|table| table.columns.iter().any(|one| one.name == column && one.is_text()))
}
