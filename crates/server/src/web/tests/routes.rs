//! The table of all routes, and the router that must agree with it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::guard::parameter;
use super::super::router;
use crate::web::testing::Browser;

/// Who reads a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Read {
    No,
    /// Before signing in, too.
    Door,
    /// Everybody; what it lists is narrowed.
    All,
    /// Who sees the customer of its records.
    Record,
    /// Who sees all customers, or steers.
    Unplaced,
    /// Who steers or audits.
    Imports,
    Audit,
    Steer,
    Owners,
    /// Owners, of a record whose customer they see.
    RecordOfOwners,
}

/// Who sends a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Send {
    No,
    Door,
    /// Everybody, for themselves.
    Own,
    /// Everybody who changes anything.
    All,
    Record,
    Unplaced,
    Steer,
    Owners,
}

/// Every route of the program: a new one is added here, with who may come in by it.
pub(super) const ROUTES: &[(&str, Read, Send)] = &[
    ("/", Read::Door, Send::No),
    ("/healthz", Read::Door, Send::No),
    ("/assets/{file}", Read::Door, Send::No),
    ("/begin", Read::Door, Send::Door),
    ("/sign-in", Read::Door, Send::Door),
    ("/language", Read::No, Send::Door),
    ("/sign-out", Read::No, Send::Own),
    ("/preferences", Read::No, Send::Own),
    ("/people/me", Read::All, Send::No),
    ("/people/me/password", Read::No, Send::Own),
    ("/people/me/tokens", Read::All, Send::Own),
    ("/people/tokens", Read::Owners, Send::No),
    ("/people/tokens/{token}/end", Read::No, Send::Own),
    // Shows a form to its writer and leads everybody else on.
    ("/kept", Read::Door, Send::No),
    // Asks what it is to tell of, and looks by itself whether that is seen.
    ("/live", Read::Door, Send::No),
    ("/pins", Read::No, Send::Own),
    ("/search", Read::All, Send::No),
    ("/search/palette", Read::All, Send::No),
    ("/shortcuts", Read::All, Send::No),
    ("/views", Read::All, Send::All),
    ("/views/none", Read::No, Send::All),
    ("/views/{view}", Read::No, Send::All),
    ("/views/{view}/default", Read::No, Send::All),
    ("/views/{view}/removal", Read::No, Send::All),
    ("/settings/fields", Read::All, Send::Owners),
    ("/settings/fields/{field}", Read::No, Send::Owners),
    ("/settings/fields/{field}/restored", Read::No, Send::Owners),
    ("/settings/fields/{field}/retired", Read::No, Send::Owners),
    ("/settings/tags", Read::All, Send::No),
    ("/settings/tags/{tag}", Read::No, Send::All),
    ("/settings/tags/{tag}/merge", Read::No, Send::All),
    ("/settings/tags/{tag}/removal", Read::No, Send::All),
    ("/settings/hooks", Read::Owners, Send::Owners),
    ("/settings/hooks/new", Read::Owners, Send::No),
    ("/settings/hooks/{hook}", Read::Owners, Send::Owners),
    ("/settings/hooks/{hook}/edit", Read::Owners, Send::No),
    ("/settings/hooks/{hook}/pause", Read::No, Send::Owners),
    ("/settings/hooks/{hook}/resume", Read::No, Send::Owners),
    ("/settings/hooks/{hook}/secret", Read::No, Send::Owners),
    ("/settings/hooks/{hook}/removal", Read::No, Send::Owners),
    ("/settings/hooks/{hook}/test", Read::No, Send::Owners),
    ("/settings/hooks/{hook}/deliveries/{delivery}/again", Read::No, Send::Owners),
    ("/prepared", Read::All, Send::No),
    ("/prepared/{act}", Read::Record, Send::No),
    ("/prepared/{act}/accepted", Read::No, Send::Record),
    ("/prepared/{act}/declined", Read::No, Send::Record),
    // A token lets in, as to the API.
    ("/mcp", Read::No, Send::Door),
    ("/api", Read::All, Send::No),
    ("/api/problems", Read::All, Send::No),
    ("/api/problems/{code}", Read::All, Send::No),
    ("/today", Read::All, Send::No),
    ("/audit", Read::Audit, Send::No),
    ("/people", Read::All, Send::Owners),
    ("/people/new", Read::Owners, Send::No),
    ("/people/{person}", Read::All, Send::No),
    ("/people/{person}/role", Read::No, Send::Owners),
    ("/people/me/confirm", Read::All, Send::Own),
    ("/people/me/sessions", Read::All, Send::Own),
    ("/people/me/sessions/{session}/end", Read::No, Send::Own),
    ("/people/me/second-factor", Read::All, Send::No),
    ("/people/me/second-factor/codes", Read::All, Send::Own),
    ("/people/me/second-factor/codes/remove", Read::No, Send::Own),
    ("/people/me/second-factor/recovery", Read::No, Send::Own),
    ("/people/me/passkeys", Read::All, Send::Own),
    ("/people/me/passkeys/begin", Read::No, Send::Own),
    ("/people/me/passkeys/{passkey}/remove", Read::No, Send::Own),
    ("/people/second-factor", Read::No, Send::Owners),
    ("/people/{person}/sign-in", Read::Owners, Send::No),
    ("/people/{person}/invitation", Read::No, Send::Owners),
    ("/people/{person}/sessions/end", Read::No, Send::Owners),
    ("/people/{person}/second-factor/reset", Read::No, Send::Owners),
    ("/sign-in/code", Read::Door, Send::Door),
    ("/sign-in/passkey", Read::No, Send::Door),
    ("/sign-in/passkey/begin", Read::No, Send::Door),
    ("/sign-in/issuer", Read::Door, Send::No),
    ("/sign-in/issuer/back", Read::Door, Send::No),
    ("/invitations/{token}", Read::Door, Send::Door),
    ("/people/{person}/access", Read::No, Send::Owners),
    ("/people/{person}/handed-over", Read::No, Send::Owners),
    ("/teams", Read::All, Send::Owners),
    ("/teams/{team}", Read::All, Send::Owners),
    ("/teams/{team}/removal", Read::No, Send::Owners),
    ("/teams/{team}/members", Read::No, Send::Owners),
    ("/teams/{team}/members/{person}", Read::No, Send::Owners),
    ("/settings", Read::All, Send::No),
    ("/settings/rules", Read::No, Send::Owners),
    ("/settings/sight", Read::No, Send::Owners),
    ("/settings/agreement-forms", Read::All, Send::Owners),
    ("/licenses", Read::All, Send::No),
    ("/service-sets", Read::All, Send::No),
    ("/service-sets/{kind}/{strategy}", Read::No, Send::Owners),
    ("/procedures", Read::All, Send::No),
    ("/procedures/{version}", Read::All, Send::No),
    ("/procedures/compare", Read::All, Send::No),
    ("/procedures/draft", Read::Owners, Send::Owners),
    ("/procedures/draft/days", Read::No, Send::Owners),
    ("/procedures/draft/published", Read::No, Send::Owners),
    ("/procedures/draft/discarded", Read::No, Send::Owners),
    ("/procedures/draft/{part}/new", Read::Owners, Send::Owners),
    ("/procedures/draft/{part}/{code}", Read::Owners, Send::Owners),
    ("/procedures/draft/{part}/{code}/act", Read::No, Send::Owners),
    ("/imports", Read::Imports, Send::Steer),
    ("/imports/{import}", Read::Imports, Send::Steer),
    ("/imports/{import}/dry-run", Read::No, Send::Steer),
    ("/imports/{import}/run", Read::No, Send::Steer),
    ("/imports/{import}/stop", Read::No, Send::Steer),
    ("/imports/{import}/resume", Read::No, Send::Steer),
    ("/imports/{import}/undo", Read::Imports, Send::Steer),
    ("/imports/{import}/remove", Read::No, Send::Steer),
    ("/imports/{import}/refused.csv", Read::Imports, Send::No),
    ("/imports/{import}/held", Read::No, Send::Steer),
    ("/imports/{import}/mapping", Read::No, Send::Steer),
    ("/imports/{import}/mapping/kept", Read::No, Send::Steer),
    ("/imports/mappings", Read::Imports, Send::No),
    ("/imports/mappings/{mapping}", Read::No, Send::Steer),
    ("/imports/mappings/{mapping}/removal", Read::No, Send::Steer),
    ("/customers", Read::All, Send::All),
    ("/customers/new", Read::All, Send::No),
    ("/customers/likely", Read::No, Send::All),
    ("/customers/many", Read::No, Send::All),
    ("/customers/duplicates", Read::Steer, Send::No),
    ("/customers/duplicates/apart", Read::No, Send::All),
    ("/customers/{customer}/addresses", Read::No, Send::Record),
    ("/customers/{customer}/addresses/{postal}", Read::No, Send::Record),
    ("/customers/{customer}/addresses/{postal}/removal", Read::No, Send::Record),
    ("/customers/{customer}/merge", Read::Record, Send::Record),
    ("/customers/{customer}/tags", Read::Record, Send::Record),
    ("/customers/{customer}/tags/{tag}/removal", Read::No, Send::Record),
    ("/merges/{merge}", Read::Record, Send::No),
    ("/merges/{merge}/undo", Read::No, Send::Record),
    ("/cases/board", Read::All, Send::No),
    ("/cases/board/{stage}", Read::All, Send::No),
    ("/cases/many", Read::No, Send::All),
    ("/cases/{case}/move", Read::Record, Send::Record),
    ("/cases/{case}/tags", Read::Record, Send::Record),
    ("/cases/{case}/tags/{tag}/removal", Read::No, Send::Record),
    ("/customers/{customer}", Read::Record, Send::Record),
    ("/customers/{customer}/edit", Read::Record, Send::No),
    ("/customers/{customer}/contacts", Read::No, Send::Record),
    ("/customers/{customer}/contacts/{contact}", Read::No, Send::Record),
    ("/customers/{customer}/channels", Read::No, Send::Record),
    ("/customers/{customer}/channels/{channel}/removal", Read::No, Send::Record),
    ("/customers/{customer}/leave", Read::No, Send::Record),
    ("/customers/{customer}/leave/withdrawal", Read::No, Send::Record),
    ("/customers/{customer}/promises", Read::No, Send::Record),
    ("/customers/{customer}/promises/new", Read::Record, Send::No),
    ("/customers/{customer}/items", Read::Record, Send::No),
    ("/customers/{customer}/care", Read::Record, Send::No),
    ("/customers/{customer}/care/owner", Read::No, Send::Record),
    ("/customers/{customer}/care/contacts", Read::No, Send::Record),
    ("/customers/{customer}/care/contacts/new", Read::Record, Send::No),
    ("/customers/{customer}/care/urgent", Read::No, Send::Record),
    ("/customers/{customer}/care/urgent/new", Read::Record, Send::No),
    ("/customers/{customer}/care/voices", Read::No, Send::Record),
    ("/customers/{customer}/care/voices/{voice}", Read::No, Send::Record),
    ("/cases", Read::All, Send::All),
    ("/cases/new", Read::All, Send::No),
    ("/cases/{case}", Read::Record, Send::Record),
    ("/cases/{case}/owner", Read::No, Send::Record),
    ("/cases/{case}/stage", Read::No, Send::Record),
    ("/cases/{case}/decision", Read::No, Send::Record),
    ("/cases/{case}/words", Read::No, Send::Record),
    ("/cases/{case}/assessments", Read::No, Send::Record),
    ("/cases/{case}/needs/agreement", Read::No, Send::Record),
    ("/cases/{case}/needs/{need}/met", Read::No, Send::Record),
    ("/cases/{case}/needs/{need}/released", Read::No, Send::Record),
    ("/cases/{case}/questions/{question}/answer", Read::No, Send::Record),
    ("/interactions/new", Read::All, Send::No),
    ("/cases/{case}/interactions", Read::No, Send::Record),
    ("/cases/{case}/interactions/new", Read::Record, Send::No),
    ("/promises/{promise}", Read::Record, Send::No),
    ("/promises/{promise}/kept", Read::No, Send::Record),
    ("/promises/{promise}/release", Read::No, Send::Record),
    ("/promises/{promise}/moves", Read::No, Send::Record),
    ("/cases/{case}/offers", Read::No, Send::Record),
    ("/cases/{case}/offers/new", Read::Record, Send::No),
    ("/cases/{case}/offers/{offer}", Read::Record, Send::No),
    ("/cases/{case}/offers/{offer}/given", Read::No, Send::Record),
    ("/cases/{case}/agreement", Read::Record, Send::Record),
    ("/cases/{case}/agreement/new", Read::Record, Send::No),
    ("/cases/{case}/agreement/amend", Read::Record, Send::Record),
    ("/cases/{case}/agreement/versions/{version}", Read::Record, Send::No),
    ("/follow-through", Read::All, Send::No),
    ("/cases/{case}/items", Read::Record, Send::No),
    ("/cases/{case}/items/steps/{step}", Read::Record, Send::Record),
    ("/cases/{case}/items/steps/{step}/moves", Read::No, Send::Record),
    ("/cases/{case}/items/acceptance", Read::Record, Send::Record),
    ("/items/{item}", Read::Record, Send::No),
    ("/items/{item}/edit", Read::Record, Send::Record),
    ("/items/{item}/visits", Read::Record, Send::Record),
    ("/items/{item}/retirement", Read::No, Send::Record),
    ("/items/{item}/faults", Read::Record, Send::Record),
    ("/items/{item}/tracks/{track}", Read::Record, Send::Record),
    ("/bills", Read::All, Send::No),
    ("/bills/einvoices", Read::No, Send::Unplaced),
    ("/bills/statements", Read::No, Send::Unplaced),
    ("/bills/waiting/{waiting}", Read::Unplaced, Send::Unplaced),
    ("/bills/waiting/{waiting}/dismiss", Read::No, Send::Unplaced),
    ("/bills/payments/{payment}", Read::Record, Send::Record),
    ("/bills/payments/{payment}/aside", Read::No, Send::Record),
    ("/bills/payments/{payment}/again", Read::No, Send::Record),
    ("/bills/payments/{payment}/unmatch", Read::No, Send::Record),
    ("/bills/{bill}", Read::Record, Send::No),
    ("/bills/{bill}/edit", Read::Record, Send::Record),
    ("/bills/{bill}/correct", Read::Record, Send::Record),
    ("/bills/{bill}/send", Read::No, Send::Record),
    ("/bills/{bill}/cancel", Read::No, Send::Record),
    ("/bills/{bill}/paid", Read::No, Send::Record),
    ("/bills/{bill}/reminded", Read::No, Send::Record),
    ("/cases/{case}/bills", Read::Record, Send::Record),
    ("/cases/{case}/bills/new", Read::Record, Send::No),
    ("/cases/{case}/documents", Read::Record, Send::Record),
    ("/customers/{customer}/documents", Read::Record, Send::Record),
    ("/documents/{document}", Read::Record, Send::No),
    ("/documents/{document}/versions", Read::No, Send::Record),
    ("/documents/{document}/versions/{version}", Read::Record, Send::No),
    ("/documents/{document}/described", Read::No, Send::Record),
    ("/documents/{document}/final", Read::No, Send::Record),
    ("/documents/{document}/shared", Read::No, Send::Record),
    ("/documents/{document}/unshared", Read::No, Send::Record),
    ("/documents/{document}/withdrawn", Read::No, Send::Record),
    ("/issues", Read::All, Send::No),
    ("/cases/{case}/issues", Read::Record, Send::Record),
    ("/cases/{case}/issues/new", Read::Record, Send::No),
    ("/issues/{issue}", Read::Record, Send::Record),
    ("/issues/{issue}/owner", Read::No, Send::Record),
    ("/closings", Read::All, Send::No),
    ("/cases/{case}/closing", Read::Record, Send::No),
    ("/cases/{case}/closing/confirmation", Read::No, Send::Record),
    ("/cases/{case}/closing/word", Read::No, Send::Record),
    ("/cases/{case}/closing/asked", Read::No, Send::Record),
    ("/cases/{case}/closing/details", Read::No, Send::Record),
    ("/cases/{case}/closing/details/{detail}/settled", Read::No, Send::Record),
    ("/cases/{case}/closing/expectations/{expectation}/met", Read::No, Send::Record),
    ("/cases/{case}/closing/expectations/{expectation}/released", Read::No, Send::Record),
    ("/cases/{case}/closing/standards/{code}", Read::No, Send::Record),
    ("/cases/{case}/closing/satisfaction", Read::No, Send::Record),
    ("/cases/{case}/closing/care", Read::No, Send::Record),
    ("/cases/{case}/closing/items/{code}/mark", Read::No, Send::Record),
    ("/cases/{case}/closing/items/{code}/unmark", Read::No, Send::Record),
    ("/cases/{case}/closing/items/{code}/waiver", Read::No, Send::Record),
    ("/cases/{case}/closing/review", Read::No, Send::Record),
    ("/cases/{case}/closing/owner", Read::No, Send::Record),
    ("/cases/{case}/closing/closed", Read::No, Send::Record),
    ("/care", Read::All, Send::No),
    ("/exports", Read::All, Send::No),
    ("/exports/{list}", Read::All, Send::No),
    ("/exports/everything", Read::Owners, Send::Owners),
    ("/exports/everything/stop", Read::No, Send::Owners),
    ("/exports/everything/{file}", Read::Owners, Send::No),
    ("/customers/{customer}/copy", Read::Record, Send::No),
    ("/customers/{customer}/erasing", Read::RecordOfOwners, Send::Owners),
    ("/customers/{customer}/contacts/{contact}/erasing", Read::RecordOfOwners, Send::Owners),
];

/// Path and methods of each route, as the router itself writes them down for whoever debugs it.
fn served(browser: &Browser) -> BTreeMap<String, String> {
    let text = format!("{:?}", router(browser.web.clone()));
    let text = text.split("fallback_router").next().expect("the routes come first");
    let (mut paths, mut methods) = (BTreeMap::new(), BTreeMap::new());
    for part in text.split("RouteId(").skip(1) {
        let (number, rest) = part.split_once(')').expect("a number");
        if let Some(path) = rest.strip_prefix(": \"") {
            let path = path.split('"').next().expect("a path");
            paths.insert(number.to_owned(), path.to_owned());
        } else if let Some((_, allowed)) = rest.split_once("allow_header: Bytes(b\"") {
            let allowed = allowed.split('"').next().expect("methods");
            methods.insert(number.to_owned(), allowed.to_owned());
        }
    }
    paths
        .into_iter()
        // No session opens the API; its own tests ask who comes in by a token.
        .filter(|(_, path)| !path.starts_with("/api/v1"))
        .map(|(number, path)| (path, methods.get(&number).cloned().unwrap_or_default()))
        .collect()
}

#[tokio::test]
async fn every_route_and_method_stands_in_the_table_and_no_other() {
    let browser = Browser::new().await;
    let served = served(&browser);
    assert!(served.len() > 100, "the router no more tells its routes as it did: {served:?}");
    let of_router: BTreeSet<(String, bool, bool)> = served
        .into_iter()
        .map(|(path, methods)| {
            let has = |method: &str| methods.split(',').any(|it| it == method);
            assert!(
                methods.split(',').all(|it| matches!(it, "GET" | "HEAD" | "POST")),
                "{path} {methods}"
            );
            (path, has("GET"), has("POST"))
        })
        .collect();
    let of_table: BTreeSet<(String, bool, bool)> = ROUTES
        .iter()
        .map(|(path, read, send)| ((*path).to_owned(), *read != Read::No, *send != Send::No))
        .collect();
    let missing: Vec<_> = of_router.difference(&of_table).collect();
    let gone: Vec<_> = of_table.difference(&of_router).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "not in the table: {missing:?}\nnot served: {gone:?}"
    );
    browser.close().await;
}

/// The guard finds the customer behind a record by the name that stands in braces.
#[test]
fn every_name_in_an_address_is_known_to_the_guard() {
    for (path, ..) in ROUTES {
        for name in path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            assert!(parameter(name).is_some(), "{path}: the guard does not know {name}");
        }
    }
}
