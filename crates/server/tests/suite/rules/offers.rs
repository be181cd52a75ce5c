//! Stages, needs and offers: each asks for what leaves the stage before.

use domain::cases::{Side, Stage};
use domain::money::Money;
use domain::needs::SpinKind;
use domain::offers::{OfferContent, OfferLine, OfferState, OfferTerm};
use forgetmenot::app::Failure;
use forgetmenot::{cases, needs, offers};
use iso_currency::Currency;
use store::both_engines;
use store::db::Db;

use crate::kit::{DAY, HOUR, TestApp, line, prose, refused_by};

fn content(need: Option<domain::ids::NeedId>, currency: Currency) -> OfferContent {
    let price = Money { minor: 10_000, currency };
    OfferContent {
        lines: vec![OfferLine { what: line("Pump"), price, need }],
        terms: vec![],
        valid_until: None,
    }
}

both_engines! {
    async fn s2_21_stages_are_reached_by_acts_and_not_by_wish(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let place = async |stage| cases::place(&t.app, t.actor(), case, Side::Ours, stage).await;
        assert_eq!(refused_by(place(Stage::Discovery).await), "S2-21");
        assert_eq!(refused_by(place(Stage::Agreement).await), "I9");
        t.offer(case).await;
        assert_eq!(t.read_case(case).await.theirs, Stage::Offer);
        assert_eq!(refused_by(place(Stage::FollowUp).await), "I1");
        assert_eq!(t.read_case(case).await.ours, Stage::Offer, "a refusal changed nothing");
        place(Stage::FirstContact).await.expect("a step back is said by a person");
        let read = t.read_case(case).await;
        assert_eq!((read.theirs, read.ours), (Stage::Offer, Stage::FirstContact));
        t.finish().await;
    }

    async fn i16_an_offer_cites_a_need_of_its_own_case(db: Db) {
        let t = TestApp::new(db).await;
        let ((_, case), (_, other)) = (t.case(HOUR).await, t.case(HOUR).await);
        let draft = async |content| {
            offers::draft(&t.app, t.actor(), case, Currency::PLN, content).await
        };
        assert_eq!(refused_by(draft(content(None, Currency::PLN)).await), "I16");
        let foreign = needs::record(&t.app, t.actor(), other, SpinKind::Problem, prose("Noise"))
            .await
            .expect("a need");
        let drafted = draft(content(Some(foreign), Currency::PLN)).await;
        assert!(matches!(drafted, Err(Failure::NotFound)), "{drafted:?}");
        assert_eq!(t.count("offers").await, 0);
        t.finish().await;
    }

    async fn s4_31_an_offer_is_in_the_currency_of_its_lines(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let need = needs::record(&t.app, t.actor(), case, SpinKind::Problem, prose("Noise"))
            .await
            .expect("a need");
        let in_yen = content(Some(need), Currency::JPY);
        let drafted =
            offers::draft(&t.app, t.actor(), case, Currency::PLN, in_yen).await;
        assert_eq!(refused_by(drafted), "S4-31");
        t.finish().await;
    }

    async fn s4_32_a_burden_without_its_reason_is_refused_and_nothing_is_stored(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        let need = needs::record(&t.app, t.actor(), case, SpinKind::Problem, prose("Noise"))
            .await
            .expect("a need");
        let mut hidden = content(Some(need), Currency::PLN);
        hidden.terms =
            vec![OfferTerm { words: prose("Paid before"), is_burden: true, reason: None }];
        let drafted = offers::draft(&t.app, t.actor(), case, Currency::PLN, hidden).await;
        assert_eq!(refused_by(drafted), "S4-32");
        assert_eq!((t.count("offers").await, t.count("offer_terms").await), (0, 0));
        t.finish().await;
    }

    async fn a_new_version_withdraws_the_one_before_and_none_is_given_twice(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        t.offer(case).await;
        let first = store::offers::of_case(t.db(), case).await.expect("offers")[0].id;
        assert_eq!(refused_by(offers::give(&t.app, t.actor(), case, first).await), "S4-31");
        t.offer(case).await;
        let versions = store::offers::of_case(t.db(), case).await.expect("offers");
        assert_eq!(versions.iter().map(|o| o.version).collect::<Vec<_>>(), [2, 1]);
        assert!(matches!(versions[0].state, OfferState::Given { .. }));
        assert!(matches!(versions[1].state, OfferState::Withdrawn { .. }));
        t.finish().await;
    }

    async fn s2_23_nothing_is_offered_on_a_case_that_has_its_answer(db: Db) {
        let t = TestApp::new(db).await;
        let (_, case) = t.case(HOUR).await;
        t.offer(case).await;
        t.call(case, t.no()).await.expect("no");
        let before = t.count("events").await;
        let drafted =
            offers::draft(&t.app, t.actor(), case, Currency::PLN, content(None, Currency::PLN));
        assert_eq!(refused_by(drafted.await), "I6");
        let named = cases::name_decision(&t.app, t.actor(), case, t.due(DAY)).await;
        assert_eq!(refused_by(named), "I6");
        assert_eq!(refused_by(cases::agree_needs(&t.app, t.actor(), case).await), "I6");
        assert_eq!(t.count("events").await, before);
        t.finish().await;
    }
}
