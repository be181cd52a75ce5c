//! What the pages can do, the API can do: every address to which a page sends a form has its
//! operation, or stands here with the reason why not.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::api;

/// An address of the pages, and the operations that do the same.
const DONE: &[(&str, &str)] = &[
    ("/cases", "open_case"),
    ("/cases/{case}", "change_case"),
    ("/cases/{case}/owner", "hand_over_case"),
    ("/cases/{case}/stage", "place_case"),
    ("/cases/{case}/needs/agreement", "agree_needs"),
    ("/cases/{case}/decision", "name_decision"),
    ("/cases/{case}/words", "record_need record_expectation ask_question"),
    ("/cases/{case}/needs/{need}/met", "meet_need"),
    ("/cases/{case}/needs/{need}/released", "release_need"),
    ("/cases/{case}/questions/{question}/answer", "answer_question"),
    ("/cases/{case}/assessments", "assess_value"),
    ("/cases/{case}/interactions", "record_interaction"),
    ("/cases/{case}/offers", "draft_offer"),
    ("/cases/{case}/offers/{offer}/given", "give_offer"),
    ("/promises/{promise}/kept", "keep_promise"),
    ("/promises/{promise}/release", "release_promise"),
    ("/promises/{promise}/moves", "move_promise"),
    ("/customers/{customer}/promises", "make_promise"),
    ("/customers", "add_customer"),
    ("/customers/{customer}", "change_customer"),
    ("/customers/{customer}/contacts", "add_contact"),
    ("/customers/{customer}/contacts/{contact}", "change_contact"),
    ("/customers/{customer}/channels", "add_channel"),
    ("/customers/{customer}/channels/{channel}/removal", "remove_channel"),
    ("/customers/{customer}/leave/withdrawal", "withdraw_leave"),
    ("/customers/{customer}/leave", "restore_leave"),
    ("/cases/{case}/agreement", "make_agreement"),
    ("/cases/{case}/agreement/amend", "amend_agreement"),
    (
        "/cases/{case}/items/steps/{step}",
        "deliver_items check_quality install_items train_people plan_maintenance fix_fault",
    ),
    ("/cases/{case}/items/steps/{step}/moves", "slip_step"),
    ("/cases/{case}/items/acceptance", "accept_tracks"),
    ("/items/{item}/edit", "describe_item"),
    ("/items/{item}/visits", "record_visit"),
    ("/items/{item}/retirement", "retire_item"),
    ("/items/{item}/faults", "report_fault"),
    ("/items/{item}/tracks/{track}", "release_tracks reopen_track"),
    ("/service-sets/{kind}/{strategy}", "set_service_set"),
    ("/cases/{case}/bills", "draft_bill"),
    ("/bills/{bill}/edit", "edit_bill"),
    ("/bills/{bill}/correct", "correct_bill"),
    ("/bills/{bill}/send", "send_bill"),
    ("/bills/{bill}/cancel", "cancel_bill"),
    ("/bills/{bill}/paid", "note_payment"),
    ("/bills/{bill}/reminded", "note_reminder"),
    ("/bills/payments/{payment}", "match_payment"),
    ("/bills/payments/{payment}/aside", "set_payment_aside"),
    ("/bills/payments/{payment}/again", "look_at_payment_again"),
    ("/bills/payments/{payment}/unmatch", "unmatch_payment"),
    ("/cases/{case}/documents", "add_document"),
    ("/customers/{customer}/documents", "add_customer_document"),
    ("/documents/{document}/versions", "replace_document"),
    ("/documents/{document}/described", "describe_document"),
    ("/documents/{document}/final", "finish_document"),
    ("/documents/{document}/shared", "share_document"),
    ("/documents/{document}/unshared", "unshare_document"),
    ("/documents/{document}/withdrawn", "withdraw_document"),
    ("/cases/{case}/issues", "report_issue"),
    ("/issues/{issue}", "act_on_issue settle_issue"),
    ("/issues/{issue}/owner", "hand_over_issue"),
    ("closing:confirmation", "confirm_service"),
    ("closing:word", "hear_settled"),
    ("closing:asked", "ask_for_details"),
    ("closing:details", "raise_detail"),
    ("closing:details/{detail}/settled", "settle_detail"),
    ("closing:expectations/{expectation}/met", "meet_expectation"),
    ("closing:expectations/{expectation}/released", "release_expectation"),
    ("closing:standards/{code}", "check_standard"),
    ("closing:satisfaction", "hear_satisfaction"),
    ("closing:care", "choose_care"),
    ("closing:items/{code}/mark", "mark_item"),
    ("closing:items/{code}/unmark", "unmark_item"),
    ("closing:items/{code}/waiver", "waive_item"),
    ("closing:review", "review_closing"),
    ("closing:owner", "hand_over_closing"),
    ("closing:closed", "close_service"),
    ("/customers/{customer}/care/owner", "hand_over_care"),
    ("/customers/{customer}/care/contacts", "record_care_contact"),
    ("/customers/{customer}/care/urgent", "return_urgently"),
    ("/customers/{customer}/care/voices", "record_voice"),
    ("/customers/{customer}/care/voices/{voice}", "answer_voice"),
    ("/imports", "upload_import"),
    ("/imports/{import}", "settle_import"),
    ("/imports/{import}/dry-run", "try_import"),
    ("/imports/{import}/run", "run_import"),
    ("/imports/{import}/stop", "stop_import"),
    ("/imports/{import}/resume", "resume_import"),
    ("/imports/{import}/undo", "undo_import"),
    ("/imports/{import}/remove", "remove_import"),
    ("/imports/{import}/held", "answer_held_row"),
    ("/imports/{import}/mapping", "use_mapping"),
    ("/imports/{import}/mapping/kept", "keep_mapping"),
    ("/imports/mappings/{mapping}", "change_mapping"),
    ("/imports/mappings/{mapping}/removal", "delete_mapping"),
    ("/settings/rules", "change_rule"),
    ("/people/{person}/access", "set_access"),
    ("/people/tokens/{token}/end", "end_token"),
    ("/bills/einvoices", "take_einvoice"),
    ("/bills/statements", "read_statement"),
    ("/bills/waiting/{waiting}", "settle_waiting_bill"),
    ("/bills/waiting/{waiting}/dismiss", "dismiss_waiting_bill"),
    ("/procedures/draft", "begin_procedure_draft"),
    ("/procedures/draft/days", "set_standstill_days"),
    ("/procedures/draft/discarded", "discard_procedure_draft"),
    ("/procedures/draft/published", "publish_procedure"),
    ("/procedures/draft/{part}/new", "add_procedure_entry"),
    ("/procedures/draft/{part}/{code}", "save_procedure_entry"),
    ("/procedures/draft/{part}/{code}/act", "move_procedure_entry remove_procedure_entry"),
    ("/settings/agreement-forms", "change_agreement_forms"),
    ("/cases/many", "change_cases"),
    // What a stage asks for is told by its own acts, there as here.
    ("/cases/{case}/move", "place_case record_need agree_needs give_offer name_decision"),
    ("/cases/{case}/tags", "tag_case change_case"),
    ("/cases/{case}/tags/{tag}/removal", "untag_case change_case"),
    ("/customers/duplicates/apart", "set_apart"),
    ("/customers/many", "change_customers"),
    ("/customers/{customer}/addresses", "add_address"),
    ("/customers/{customer}/addresses/{postal}", "change_address"),
    ("/customers/{customer}/addresses/{postal}/removal", "remove_address"),
    ("/customers/{customer}/merge", "merge_customers"),
    ("/customers/{customer}/tags", "tag_customer change_customer"),
    ("/customers/{customer}/tags/{tag}/removal", "untag_customer change_customer"),
    ("/merges/{merge}/undo", "undo_merge"),
    ("/people/{person}/handed-over", "hand_over_all"),
    ("/people/{person}/role", "set_role"),
    ("/settings/fields", "define_field"),
    ("/settings/fields/{field}", "change_field"),
    ("/settings/fields/{field}/restored", "restore_field"),
    ("/settings/fields/{field}/retired", "retire_field"),
    ("/settings/sight", "set_sight"),
    ("/settings/tags/{tag}", "rename_tag"),
    ("/settings/tags/{tag}/merge", "merge_tags"),
    ("/settings/tags/{tag}/removal", "delete_tag"),
    ("/teams", "add_team"),
    ("/teams/{team}", "rename_team"),
    ("/teams/{team}/members", "add_team_member"),
    ("/teams/{team}/members/{person}", "remove_team_member"),
    ("/teams/{team}/removal", "remove_team"),
    ("/views", "keep_view"),
    ("/views/{view}", "change_view"),
    ("/views/{view}/removal", "delete_view"),
    ("/settings/hooks", "make_hook"),
    ("/settings/hooks/{hook}", "change_hook"),
    ("/settings/hooks/{hook}/pause", "pause_hook"),
    ("/settings/hooks/{hook}/resume", "resume_hook"),
    ("/settings/hooks/{hook}/secret", "rotate_hook"),
    ("/settings/hooks/{hook}/removal", "delete_hook"),
    ("/settings/hooks/{hook}/test", "test_hook"),
    ("/settings/hooks/{hook}/deliveries/{delivery}/again", "send_again"),
];

/// What stays with the pages.
const STAYS: &[(&str, &str)] = &[
    ("/begin", "the first start needs a person at the browser"),
    ("/sign-in", "a token lets in instead"),
    ("/sign-out", "a token is ended instead"),
    ("/language", "a request names its language"),
    ("/preferences", "of the pages alone"),
    ("/people/me/password", "asks for the password until now"),
    ("/people", "the link of the new person is shown once, at the browser"),
    ("/people/me/confirm", "a token is no session to be confirmed"),
    ("/people/me/sessions", "of browsers"),
    ("/people/me/sessions/{session}/end", "of browsers"),
    ("/people/me/second-factor/codes", "shown to a person at the browser"),
    ("/people/me/second-factor/codes/remove", "asks for the person at the browser"),
    ("/people/me/second-factor/recovery", "shown to a person at the browser"),
    ("/people/me/passkeys", "made by the browser"),
    ("/people/me/passkeys/begin", "made by the browser"),
    ("/people/me/passkeys/{passkey}/remove", "asks for the person at the browser"),
    ("/people/second-factor", "asks for the person at the browser"),
    ("/people/{person}/invitation", "asks for the person at the browser"),
    ("/people/{person}/second-factor/reset", "asks for the person at the browser"),
    ("/people/{person}/sessions/end", "asks for the person at the browser"),
    ("/invitations/{token}", "a token lets in instead"),
    ("/sign-in/code", "a token lets in instead"),
    ("/sign-in/passkey", "a token lets in instead"),
    ("/sign-in/passkey/begin", "a token lets in instead"),
    ("/customers/likely", "of the pages alone"),
    ("/exports/everything", "asks for the person at the browser"),
    ("/exports/everything/stop", "asks for the person at the browser"),
    ("/customers/{customer}/erasing", "asks for the person at the browser"),
    ("/customers/{customer}/contacts/{contact}/erasing", "asks for the person at the browser"),
    ("/pins", "of the pages alone"),
    ("/views/none", "of the pages alone"),
    ("/views/{view}/default", "of the pages alone"),
    ("/prepared/{act}/accepted", "what a program prepared a person decides"),
    ("/prepared/{act}/declined", "what a program prepared a person decides"),
    ("/people/me/tokens", "a program that makes itself tokens would outlive its end date"),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The addresses of the pages' forms, read from where they are told.
fn addresses() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let pages = files.iter().filter(|path| {
        let path = path.to_string_lossy();
        path.contains("/pages") && !path.contains("test")
    });
    let mut found = BTreeSet::new();
    for path in pages {
        let source = std::fs::read_to_string(path).expect("a file");
        for route in source.split(".route(").skip(1) {
            let route = route.split(".route(").next().unwrap_or_default();
            let (address, handler) = route.split_once(',').expect("an address and a handler");
            let named = handler.trim().trim_end_matches([')', '\n', ' ']);
            let handler = named_handler(&source, named).unwrap_or_else(|| first_line(handler));
            if handler.contains("post(") {
                found.insert(match plain(address).as_str() {
                    "PATH" => constant(&source),
                    address => address.to_owned(),
                });
            }
        }
    }
    found
}

fn constant(source: &str) -> String {
    let (_, rest) = source.split_once("const PATH: &str = \"").expect("the room's own address");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// What a name stands for, where a handler has one.
fn named_handler(source: &str, name: &str) -> Option<String> {
    let name = name.split([')', ';', '\n']).next()?.trim();
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    let (_, rest) = source.split_once(&format!("let {name} =")).filter(|_| is_name)?;
    rest.split(';').next().map(str::to_owned)
}

fn first_line(handler: &str) -> String {
    handler.lines().next().unwrap_or_default().to_owned()
}

fn plain(address: &str) -> String {
    let address = address.trim();
    let inside = address.split('"').nth(1).unwrap_or(address);
    if address.starts_with("&at(") { format!("closing:{inside}") } else { inside.to_owned() }
}

#[test]
fn every_act_of_the_pages_has_its_operation_or_a_reason() {
    let told: BTreeSet<String> =
        DONE.iter().chain(STAYS).map(|(address, _)| (*address).to_owned()).collect();
    let pages = addresses();
    let missing: Vec<_> = pages.difference(&told).collect();
    assert!(missing.is_empty(), "acts without an operation: {missing:#?}");
    let gone: Vec<_> = told.difference(&pages).collect();
    assert!(gone.is_empty(), "no page has these: {gone:#?}");
}

#[test]
fn the_operations_that_stand_for_acts_are_there() {
    for (address, ids) in DONE {
        for id in ids.split(' ') {
            assert!(api::find(id).is_some(), "{id} for {address}");
        }
    }
}
