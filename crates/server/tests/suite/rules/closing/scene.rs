//! Short ways to a service that is to be closed.

use domain::agreements::{AgreementForm, AgreementLine, Fitness};
use domain::closing::{CareChoice, ItemState};
use domain::documents::{DocumentName, Holder, NewFile};
use domain::ids::{CaseId, CustomerId, ItemId};
use domain::interactions::Channel;
use domain::items::{ItemKind, TrackKind};
use domain::money::Money;
use domain::quantity::Quantity;
use forgetmenot::agreements::{Agree, Consent, agree};
use forgetmenot::app::Failure;
use forgetmenot::closing::{self, Confirmed, Look, Said};
use forgetmenot::documents::{self, AddDocument};
use forgetmenot::issues::ReportIssue;
use forgetmenot::items::{self, TheirWord};
use forgetmenot::needs::{self, Settling};
use iso_currency::Currency;

use crate::kit::{HOUR, TestApp, line, prose};

pub fn filters() -> AgreementLine {
    AgreementLine {
        kind: ItemKind::Consumable,
        what: line("Filters"),
        quantity: Quantity::ONE,
        price: Money { minor: 10_000, currency: Currency::PLN },
        cost: None,
    }
}

pub fn by_mail(case: CaseId) -> Agree {
    let consent = Consent {
        form: AgreementForm::Email,
        evidence: prose("Their e-mail of this morning"),
        document: None,
        reference: None,
        payment_days: 14,
        at: None,
        given_by: None,
        lines: vec![filters()],
        terms: vec![],
    };
    Agree { case, offer: None, currency: Currency::PLN, consent, fitness: Fitness::MustFit }
}

/// A case whose customer has said yes and agreed.
pub async fn agreed(t: &TestApp) -> (CustomerId, CaseId) {
    let (customer, case) = t.case(HOUR).await;
    t.offer(case).await;
    t.call(case, t.yes()).await.expect("yes");
    agree(&t.app, t.actor(), by_mail(case)).await.expect("agreed");
    (customer, case)
}

pub fn works() -> Confirmed {
    Confirmed { channel: Channel::Call, given_by: None, words: Some(prose("It works")) }
}

pub async fn confirm(t: &TestApp, case: CaseId) {
    closing::confirm(&t.app, t.actor(), case, works()).await.expect("they confirm");
}

pub async fn said(t: &TestApp, case: CaseId, code: &str) -> Said {
    let there = store::closing::find(t.db(), case).await.expect("a read").expect("its closing");
    let marks = store::closing::marks(t.db(), there.id).await.expect("the marks");
    let seen = marks.iter().find(|mark| mark.code == code).map(|mark| mark.at);
    Said { channel: Some(Channel::Call), seen, ..Said::plain(prose("As they said it")) }
}

pub async fn tracks(t: &TestApp, case: CaseId) -> Vec<(ItemId, TrackKind)> {
    let tracks = store::items::tracks_of_case(t.db(), case).await.expect("the tracks");
    let open = tracks.iter().filter(|track| track.is_under_way());
    open.map(|track| (track.item, track.kind)).collect()
}

/// Everything outside of the closing itself: needs, papers, tracks.
pub async fn settle_facts(t: &TestApp, case: CaseId) {
    let (app, actor) = (&t.app, t.actor());
    for need in store::needs::of_case(t.db(), case).await.expect("the needs") {
        if need.state.settled_at().is_none() {
            needs::settle(app, actor, case, need.id, Settling::Met).await.expect("met");
        }
    }
    let word = TheirWord { by: None, at: t.app.now() };
    let open = tracks(t, case).await;
    if !open.is_empty() {
        items::release(app, actor, case, open, word, prose("Not needed any more"))
            .await
            .expect("they let go");
    }
}

pub async fn add_papers(t: &TestApp, case: CaseId) {
    for code in ["agreement", "acceptance-protocol"] {
        let name = DocumentName::parse(&format!("{code}.txt")).expect("a name");
        let file = NewFile::read(name, code.as_bytes().to_vec(), 10).expect("a text");
        let command = AddDocument {
            holder: Holder::Case(case),
            title: line(code),
            required_code: Some(code.to_owned()),
            is_final: true,
            is_shared: true,
            file,
        };
        documents::add(&t.app, t.actor(), command).await.expect("a paper");
    }
}

pub fn care() -> CareChoice {
    CareChoice { days: vec![2, 14, 90], ground: prose("A second pump"), may_raise: true }
}

/// All that people say in a closing, as far as it does not stand.
pub async fn settle_words(t: &TestApp, case: CaseId) {
    let (app, actor) = (&t.app, t.actor());
    let open = open_items(t, case).await;
    let is_open = |code: &str| open.iter().any(|it| it == code);
    if is_open("C12") {
        confirm(t, case).await;
    }
    if is_open("C3") {
        let word = said(t, case, "C3").await;
        closing::customer_says_settled(app, actor, case, word).await.expect("their word");
    }
    if is_open("C4") {
        let asked = said(t, case, "C4").await;
        closing::ask_for_details(app, actor, case, asked).await.expect("asked");
    }
    if is_open("C6") {
        let note = said(t, case, "C6").await;
        closing::mark(app, actor, case, "C6".to_owned(), note).await.expect("a note");
    }
    if is_open("C13") {
        closing::hear_satisfaction(app, actor, case, 5, None, None).await.expect("heard");
    }
    if is_open("C14") {
        let seen = said(t, case, "C14").await.seen;
        closing::choose_care(app, actor, case, care(), seen).await.expect("chosen");
    }
}

pub async fn check_standards(t: &TestApp, case: CaseId) {
    let there = store::closing::find(t.db(), case).await.expect("a read").expect("its closing");
    let procedure = store::procedures::get(t.db(), there.procedure).await.expect("its version");
    for standard in procedure.content.standards {
        closing::check_standard(&t.app, t.actor(), case, standard.code, Look::Kept, None)
            .await
            .expect("looked at");
    }
}

/// A closing in which nothing is open.
pub async fn ready(t: &TestApp) -> (CustomerId, CaseId) {
    let (customer, case) = agreed(t).await;
    settle_facts(t, case).await;
    confirm(t, case).await;
    add_papers(t, case).await;
    check_standards(t, case).await;
    settle_words(t, case).await;
    assert_eq!(open_items(t, case).await, [""; 0]);
    (customer, case)
}

pub async fn open_items(t: &TestApp, case: CaseId) -> Vec<String> {
    let there = store::closing::find(t.db(), case).await.expect("a read").expect("its closing");
    let kept = store::closing::items(t.db(), there.id).await.expect("its items");
    let open = kept.into_iter().filter(|(_, item)| item.state == ItemState::Open);
    open.map(|(code, _)| code).collect()
}

pub async fn close(t: &TestApp, case: CaseId) -> Result<(), Failure> {
    closing::close(&t.app, t.actor(), case).await
}

pub fn trouble(t: &TestApp, case: CaseId) -> ReportIssue {
    ReportIssue {
        case,
        item: None,
        words: prose("It leaks again"),
        effect: prose("We stand still"),
        is_complaint: false,
        owner: t.ada,
        act: line("Look at it"),
        due: t.due(HOUR),
    }
}
