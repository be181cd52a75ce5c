//! The agreement: only after the yes, in a form that fits, with nothing hidden.

use domain::agreements::{AgreementForm, AgreementLine, AgreementTerm, Fit, Fitness, ValueBounds};
use domain::cases::Stage;
use domain::ids::CaseId;
use domain::items::ItemKind;
use domain::money::Money;
use domain::people::Actor;
use domain::quantity::Quantity;
use forgetmenot::agreements::{Agree, Amend, Consent, agree, amend, set_value_class};
use forgetmenot::app::Failure;
use forgetmenot::bills;
use iso_currency::Currency;
use store::both_engines;
use store::db::Db;

use crate::kit::{DAY, HOUR, TestApp, line, prose, refused_by};

fn pln(minor: i64) -> Money {
    Money { minor, currency: Currency::PLN }
}

fn pump(minor: i64) -> AgreementLine {
    AgreementLine {
        kind: ItemKind::Equipment,
        what: line("Pump"),
        quantity: Quantity::ONE,
        price: pln(minor),
        cost: None,
    }
}

fn burden(reason: Option<&str>, is_acknowledged: bool) -> AgreementTerm {
    let reason = reason.map(prose);
    AgreementTerm { words: prose("Half in advance"), is_burden: true, reason, is_acknowledged }
}

fn consent(form: AgreementForm, lines: Vec<AgreementLine>) -> Consent {
    Consent {
        form,
        evidence: prose("Their e-mail of this morning"),
        document: None,
        reference: None,
        payment_days: 14,
        at: None,
        given_by: None,
        lines,
        terms: vec![],
    }
}

fn by_mail(case: CaseId) -> Agree {
    let consent = consent(AgreementForm::Email, vec![pump(10_000)]);
    Agree { case, offer: None, currency: Currency::PLN, consent, fitness: Fitness::MustFit }
}

fn change(case: CaseId, version: u32, lines: Vec<AgreementLine>) -> Amend {
    let consent = consent(AgreementForm::Email, lines);
    Amend { case, version, consent, fitness: Fitness::MustFit }
}

/// A case whose customer has said their final yes.
async fn won(t: &TestApp) -> CaseId {
    let (_, case) = t.case(HOUR).await;
    t.offer(case).await;
    t.call(case, t.yes()).await.expect("yes");
    case
}

both_engines! {
    async fn i9_nothing_is_agreed_before_the_final_yes_by_any_way(db: Db) {
        let t = TestApp::new(db).await;
        let (_, open) = t.case(HOUR).await;
        t.offer(open).await;
        let (_, lost) = t.case(HOUR).await;
        t.call(lost, t.no()).await.expect("no");
        for case in [open, lost] {
            for actor in [t.actor(), Actor::User(t.owner), Actor::System] {
                assert_eq!(refused_by(agree(&t.app, actor, by_mail(case)).await), "I9");
                let changed = change(case, 1, vec![pump(1)]);
                assert_eq!(refused_by(amend(&t.app, actor, changed).await), "I9");
            }
        }
        let case = won(&t).await;
        let mut before_the_yes = by_mail(case);
        before_the_yes.consent.at = Some(t.at(-HOUR));
        assert_eq!(refused_by(agree(&t.app, t.actor(), before_the_yes).await), "I9");
        assert_eq!(t.count("agreements").await, 0);
        t.finish().await;
    }

    async fn s2_21_the_evidence_of_consent_leads_to_the_delivery(db: Db) {
        let t = TestApp::new(db).await;
        let case = won(&t).await;
        let read = t.read_case(case).await;
        assert_eq!((read.theirs, read.ours), (Stage::Agreement, Stage::Agreement));
        let id = agree(&t.app, t.actor(), by_mail(case)).await.expect("agreed");
        let read = t.read_case(case).await;
        assert_eq!((read.theirs, read.ours), (Stage::Delivery, Stage::Delivery));
        let kept = store::agreements::get(t.db(), id).await.expect("it is kept");
        assert_eq!((kept.version, kept.fit, kept.recorded_by), (1, Fit::Fits, Some(t.ada)));
        assert_eq!((kept.agreed_at, t.told_of("agreement-made").await), (t.app.now(), 1));
        t.finish().await;
    }

    async fn i20_a_case_is_agreed_once_and_a_change_is_a_new_version(db: Db) {
        let t = TestApp::new(db).await;
        let case = won(&t).await;
        let first = agree(&t.app, t.actor(), by_mail(case)).await.expect("agreed");
        assert_eq!(refused_by(agree(&t.app, t.actor(), by_mail(case)).await), "I20");
        let changed = vec![pump(12_000), pump(500)];
        amend(&t.app, t.actor(), change(case, 1, changed.clone())).await.expect("they agree");
        let stale = amend(&t.app, t.actor(), change(case, 1, changed.clone())).await;
        assert_eq!(refused_by(stale), "S0-33");
        let latest = store::agreements::latest_of_case(t.db(), case).await.expect("read");
        let latest = latest.expect("it is there");
        assert_eq!((latest.version, latest.lines), (2, changed));
        let first = store::agreements::get(t.db(), first).await.expect("the first stands");
        assert_eq!((first.version, first.lines), (1, vec![pump(10_000)]));
        assert_eq!(t.told_of("agreement-amended").await, 1);
        t.finish().await;
    }

    async fn i12_a_form_that_does_not_fit_warns_and_the_agreement_says_so_for_ever(db: Db) {
        let t = TestApp::new(db).await;
        let table = [
            (AgreementForm::Spoken, 6_000_000, Fit::Light),
            (AgreementForm::Contract, 10_000, Fit::Heavy),
        ];
        for (form, minor, fit) in table {
            let case = won(&t).await;
            let mut command = by_mail(case);
            command.consent = consent(form, vec![pump(minor)]);
            assert_eq!(refused_by(agree(&t.app, t.actor(), command.clone()).await), "I12");
            assert_eq!(t.count(&format!("agreements where form = '{}'", form.code())).await, 0);
            command.fitness = Fitness::Known(fit);
            let id = agree(&t.app, t.actor(), command).await.expect("it was said");
            let kept = store::agreements::get(t.db(), id).await.expect("it is kept");
            assert_eq!(kept.fit, fit);
        }
        t.finish().await;
    }

    async fn s4_32_each_burden_is_acknowledged_by_itself_with_its_reason(db: Db) {
        let t = TestApp::new(db).await;
        let case = won(&t).await;
        let with = |terms| {
            let mut command = by_mail(case);
            command.consent.terms = terms;
            command
        };
        let sound = burden(Some("Made to measure"), true);
        for other in [burden(Some("It is so"), false), burden(None, true), burden(None, false)] {
            for terms in [vec![sound.clone(), other.clone()], vec![other, sound.clone()]] {
                assert_eq!(refused_by(agree(&t.app, t.actor(), with(terms)).await), "S4-32");
            }
        }
        assert_eq!((t.count("agreements").await, t.count("agreement_terms").await), (0, 0));
        agree(&t.app, t.actor(), with(vec![sound.clone(), sound])).await.expect("all is plain");
        t.finish().await;
    }

    async fn s4_31_an_agreement_has_lines_that_add_up_and_an_offer_that_they_have(db: Db) {
        let t = TestApp::new(db).await;
        let case = won(&t).await;
        let euro = Money { minor: 1, currency: Currency::EUR };
        for lines in [
            vec![],
            vec![pump(1), AgreementLine { price: euro, ..pump(1) }],
            vec![AgreementLine { price: euro, ..pump(1) }],
            vec![pump(i64::MAX), pump(1)],
            vec![pump(100), pump(-1)],
        ] {
            let mut command = by_mail(case);
            command.consent.lines = lines;
            assert_eq!(refused_by(agree(&t.app, t.actor(), command).await), "S4-31");
        }
        let (_, other) = t.case(HOUR).await;
        t.offer(other).await;
        t.offer(other).await;
        let offers = store::offers::of_case(t.db(), other).await.expect("offers");
        let mut foreign = by_mail(case);
        foreign.offer = Some(offers[0].id);
        let refused = agree(&t.app, t.actor(), foreign).await;
        assert!(matches!(refused, Err(Failure::NotFound)), "{refused:?}");
        t.call(other, t.yes()).await.expect("yes");
        let mut withdrawn = by_mail(other);
        withdrawn.offer = Some(offers[1].id);
        assert_eq!(refused_by(agree(&t.app, t.actor(), withdrawn).await), "S4-31");
        let mut given = by_mail(other);
        given.offer = Some(offers[0].id);
        agree(&t.app, t.actor(), given).await.expect("they have this one");
        t.finish().await;
    }

    async fn s3_4_no_line_is_dropped_and_none_becomes_another_kind(db: Db) {
        let t = TestApp::new(db).await;
        let case = won(&t).await;
        let mut command = by_mail(case);
        command.consent.lines = vec![pump(100), pump(200)];
        agree(&t.app, t.actor(), command).await.expect("agreed");
        let part = AgreementLine { kind: ItemKind::Part, ..pump(200) };
        for lines in [vec![pump(100)], vec![pump(100), part]] {
            let refused = amend(&t.app, t.actor(), change(case, 1, lines)).await;
            assert_eq!(refused_by(refused), "S3-4");
        }
        t.finish().await;
    }

    async fn each_line_is_an_item_that_follows_a_later_version(db: Db) {
        let t = TestApp::new(db).await;
        let case = won(&t).await;
        let mut command = by_mail(case);
        command.consent.lines = vec![pump(100), AgreementLine { what: line("Hose"), ..pump(200) }];
        agree(&t.app, t.actor(), command.clone()).await.expect("agreed");
        let before = store::items::of_case(t.db(), case).await.expect("items");
        assert_eq!(before.len(), 2);
        let mut lines = command.consent.lines;
        lines[1].price = pln(250);
        lines[1].quantity = Quantity(3_000);
        lines.push(AgreementLine { what: line("Valve"), ..pump(50) });
        amend(&t.app, t.actor(), change(case, 1, lines.clone())).await.expect("they agree");
        let mut after = store::items::of_case(t.db(), case).await.expect("items");
        after.sort_by_key(|item| item.position);
        let ids: Vec<_> = after.iter().map(|item| item.id).collect();
        assert!(before.iter().all(|item| ids.contains(&item.id)), "they are the same items");
        let told: Vec<_> =
            after.iter().map(|item| (item.name.clone(), item.quantity, item.price)).collect();
        let said: Vec<_> =
            lines.into_iter().map(|line| (line.what, line.quantity, line.price)).collect();
        assert_eq!(told, said);
        t.finish().await;
    }

    async fn e1_a_line_that_is_billed_stands_as_it_was_agreed(db: Db) {
        let t = TestApp::new(db).await;
        let case = won(&t).await;
        let mut command = by_mail(case);
        command.consent.lines = vec![pump(100), AgreementLine { what: line("Hose"), ..pump(200) }];
        agree(&t.app, t.actor(), command.clone()).await.expect("agreed");
        let proposal = bills::proposal(t.db(), case).await.expect("read").expect("agreed");
        let first = proposal.lines.into_iter().take(1).collect();
        let bill = bills::draft(&t.app, t.actor(), case, first).await.expect("a draft");
        let mut lines = command.consent.lines;
        lines[1].price = pln(250);
        amend(&t.app, t.actor(), change(case, 1, lines.clone())).await.expect("nothing is billed");
        let issued_on = "2026-11-23".parse().expect("a day");
        let send = bills::SendBill { bill, number: line("F/1"), issued_on };
        bills::send(&t.app, t.actor(), send).await.expect("it is sent");
        let mut dearer = lines.clone();
        dearer[0].price = pln(150);
        assert_eq!(refused_by(amend(&t.app, t.actor(), change(case, 2, dearer)).await), "E1");
        lines[1].price = pln(300);
        amend(&t.app, t.actor(), change(case, 2, lines)).await.expect("the other is not billed");
        t.finish().await;
    }

    async fn a_consent_of_tomorrow_or_of_somebody_elses_contact_is_refused(db: Db) {
        let t = TestApp::new(db).await;
        let case = won(&t).await;
        let mut tomorrow = by_mail(case);
        tomorrow.consent.at = Some(t.at(DAY));
        assert_eq!(refused_by(agree(&t.app, t.actor(), tomorrow).await), "I20");
        let mut stranger = by_mail(case);
        stranger.consent.given_by = Some(domain::ids::ContactId(t.app.new_id()));
        let refused = agree(&t.app, t.actor(), stranger).await;
        assert!(matches!(refused, Err(Failure::NotFound)), "{refused:?}");
        let mut paper = by_mail(case);
        paper.consent.document = Some(domain::ids::DocumentId(t.app.new_id()));
        let refused = agree(&t.app, t.actor(), paper).await;
        assert!(matches!(refused, Err(Failure::NotFound)), "{refused:?}");
        let machine = agree(&t.app, Actor::System, by_mail(case)).await;
        assert!(matches!(machine, Err(Failure::NotFound)), "a machine has heard nobody");
        t.advance(HOUR);
        let mut earlier = by_mail(case);
        earlier.consent.at = Some(t.at(-30));
        let id = agree(&t.app, t.actor(), earlier).await.expect("half an hour after the yes");
        let kept = store::agreements::get(t.db(), id).await.expect("it is kept");
        assert_eq!(kept.agreed_at, t.at(-30));
        t.finish().await;
    }

    async fn s1_4_the_bounds_are_an_owners_to_change_and_each_change_is_told(db: Db) {
        let t = TestApp::new(db).await;
        let bounds = ValueBounds::new(pln(5_000), pln(10_000)).expect("in order");
        assert_eq!(refused_by(set_value_class(&t.app, t.actor(), bounds).await), "S1-4");
        assert_eq!(refused_by(set_value_class(&t.app, Actor::System, bounds).await), "S1-4");
        for _ in 0..2 {
            set_value_class(&t.app, Actor::User(t.owner), bounds).await.expect("set");
        }
        assert_eq!(t.told_of("value-class-changed").await, 1, "the same again changes nothing");
        let changes = store::agreements::class_changes(t.db(), 5).await.expect("changes");
        assert_eq!(changes[0].before.as_deref(), Some("PLN=500000..5000000"));
        assert_eq!(changes[0].after.as_deref(), Some("PLN=5000..10000"));
        let case = won(&t).await;
        let refused = agree(&t.app, t.actor(), by_mail(case)).await;
        assert_eq!(refused_by(refused), "I12", "an e-mail is too light from there on");
        t.finish().await;
    }
}
