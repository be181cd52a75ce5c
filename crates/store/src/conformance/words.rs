//! What was said: interactions, needs, expectations, questions, assessments, offers.

use domain::cases::Case;
use domain::ids::{AssessmentId, ExpectationId, InteractionId, NeedId, OfferId, QuestionId};
use domain::interactions::{Channel, Direction, Interaction};
use domain::money::Money;
use domain::needs::{SpinKind, Strategy, WishState};
use domain::offers::{OfferContent, OfferLine, OfferState, OfferTerm};
use iso_currency::Currency;

use super::{ADA, BEN, NOW, at, id, in_tx, line, prose, with_one_case};
use crate::both_engines;
use crate::db::{Db, StoreError};
use crate::interactions::{self, Dialogue};
use crate::needs::{self, Assessment, Expectation, Need, Question};
use crate::offers::{self, Offer};

pub fn interaction(case: &Case, number: u128) -> Interaction {
    Interaction {
        id: InteractionId(id(number)),
        customer: case.customer,
        case: case.id,
        by: ADA,
        with: None,
        channel: Channel::Call,
        direction: Direction::In,
        at: at(NOW),
        said: Some(prose("It leaks.\nStill.")),
        note: None,
    }
}

pub async fn with_interaction(db: &Db, case: &Case, number: u128) {
    let talk = interaction(case, number);
    in_tx!(db, |tx| interactions::insert(tx, &talk, true, "as-agreed").await).unwrap();
}

fn need(number: u128, kind: SpinKind) -> Need {
    Need {
        id: NeedId(id(number)),
        words: prose("לחץ חזק יותר"),
        kind,
        state: WishState::Open,
        recorded_at: at(NOW),
    }
}

fn offer(number: u128, case: &Case, version: u32) -> Offer {
    let price = |minor| Money { minor, currency: Currency::JPY };
    Offer {
        id: OfferId(id(number)),
        case: case.id,
        version,
        currency: Currency::JPY,
        state: OfferState::Draft,
        drafted_at: at(NOW),
        content: OfferContent {
            lines: vec![
                OfferLine {
                    what: line("Pump"),
                    price: price(i64::MAX),
                    need: Some(NeedId(id(20))),
                },
                OfferLine { what: line("Discount"), price: price(-5), need: None },
            ],
            terms: vec![
                OfferTerm {
                    words: prose("Paid before"),
                    is_burden: true,
                    reason: Some(prose("x")),
                },
                OfferTerm { words: prose("Two years"), is_burden: false, reason: None },
            ],
            valid_until: Some("2026-12-31".parse().unwrap()),
        },
    }
}

/// Three needs, one let go; two versions of an offer, one given.
pub async fn with_needs_and_offers(db: &Db, case: &Case) {
    let (customer, case_id) = (case.customer, case.id);
    let all = [SpinKind::Situation, SpinKind::Problem, SpinKind::NeedPayoff];
    let all: Vec<_> = (20..).zip(all).map(|(n, kind)| need(n, kind)).collect();
    let versions = [offer(30, case, 1), offer(31, case, 2)];
    in_tx!(db, |tx| {
        for need in &all {
            needs::insert(tx, customer, case_id, need).await?;
        }
        needs::save(tx, all[1].id, WishState::Met { at: at(NOW) }).await?;
        needs::save(tx, all[2].id, WishState::Released { at: at(NOW) }).await?;
        for offer in &versions {
            offers::insert(tx, customer, offer).await?;
        }
        offers::save_state(tx, OfferId(id(30)), OfferState::Given { at: at(NOW) }).await
    })
    .unwrap();
}

both_engines! {
    async fn the_dialogue_of_a_case_tells_who_spoke(db: Db) {
        let (case, _) = with_one_case(&db).await;
        assert_eq!(interactions::find_last_said(&db, case.id).await.unwrap(), None);
        let mut n = 60;
        for channel in Channel::ALL {
            for direction in [Direction::In, Direction::Out] {
                let mut talk = interaction(&case, n);
                (talk.channel, talk.direction, talk.said) = (channel, direction, None);
                talk.note = Some(prose("for us"));
                let is_dialogue = direction == Direction::In || !channel.is_written();
                in_tx!(db, |tx| {
                    interactions::insert(tx, &talk, is_dialogue, "as-agreed").await
                })
                .unwrap();
                n += 1;
            }
        }
        let dialogue = interactions::dialogue(&db, case.id).await.unwrap();
        assert_eq!(dialogue, Dialogue { contacts: 8, attempts: 2, inbound: 5 });
        with_interaction(&db, &case, 99).await;
        let last = interactions::find_last_said(&db, case.id).await.unwrap().unwrap();
        assert_eq!((last.said, last.direction), (prose("It leaks.\nStill."), Direction::In));
    }

    async fn needs_read_back_in_every_kind_and_state(db: Db) {
        let (case, _) = with_one_case(&db).await;
        with_needs_and_offers(&db, &case).await;
        let found = needs::of_case(&db, case.id).await.unwrap();
        let states: Vec<_> = found.iter().map(|n| n.state).collect();
        let settled = at(NOW);
        assert_eq!(states, [
            WishState::Open,
            WishState::Met { at: settled },
            WishState::Released { at: settled },
        ]);
        assert_eq!(needs::get(&db, case.id, NeedId(id(20))).await.unwrap(), found[0]);
        let elsewhere = needs::get(&db, domain::ids::CaseId(id(404)), NeedId(id(20))).await;
        assert!(matches!(elsewhere, Err(StoreError::NotFound)));
    }

    async fn expectations_and_questions_read_back_and_a_question_is_answered_once(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let (customer, case_id) = (case.customer, case.id);
        let mut expectation = Expectation {
            id: ExpectationId(id(20)),
            words: prose("Тихо"),
            state: WishState::Open,
            recorded_at: at(NOW),
        };
        let mut question = Question {
            id: QuestionId(id(21)),
            words: prose("How loud?"),
            asked_at: at(NOW),
            answer: None,
            answered_at: None,
        };
        let (first, second) = (expectation.clone(), question.clone());
        in_tx!(db, |tx| {
            needs::insert_expectation(tx, customer, case_id, &first).await?;
            needs::insert_question(tx, customer, case_id, &second).await
        })
        .unwrap();
        assert_eq!(needs::expectations(&db, case.id).await.unwrap(), [expectation.clone()]);
        expectation.state = WishState::Met { at: at("2026-11-23T08:00Z") };
        let met = expectation.state;
        in_tx!(db, |tx| needs::save_expectation(tx, ExpectationId(id(20)), met).await).unwrap();
        let found = needs::expectation(&db, case.id, expectation.id).await.unwrap();
        assert_eq!(found, expectation);
        assert_eq!(needs::questions(&db, case.id).await.unwrap(), [question.clone()]);
        let mut answered = Vec::new();
        for words in ["45 dB", "46 dB"] {
            let done = in_tx!(db, |tx| {
                needs::answer_question(tx, case_id, QuestionId(id(21)), &prose(words), at(NOW))
                    .await
            });
            answered.push(done.unwrap());
        }
        assert_eq!(answered, [true, false]);
        (question.answer, question.answered_at) = (Some(prose("45 dB")), Some(at(NOW)));
        assert_eq!(needs::questions(&db, case.id).await.unwrap(), [question]);
    }

    async fn the_last_assessment_stands(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let (customer, case_id) = (case.customer, case.id);
        assert_eq!(needs::find_assessment(&db, case_id).await.unwrap(), None);
        for (n, strategy) in (20..).zip(Strategy::ALL) {
            let assessment = Assessment {
                id: AssessmentId(id(n)),
                potential: prose("Three sites"),
                strategy,
                by: BEN,
                at: at(NOW),
            };
            let saved = assessment.clone();
            in_tx!(db, |tx| needs::insert_assessment(tx, customer, case_id, &saved).await)
                .unwrap();
            assert_eq!(needs::find_assessment(&db, case_id).await.unwrap(), Some(assessment));
        }
    }

    async fn an_offer_reads_back_with_its_lines_and_terms_in_order(db: Db) {
        let (case, _) = with_one_case(&db).await;
        assert_eq!(offers::next_version(&db, case.id).await.unwrap(), 1);
        with_needs_and_offers(&db, &case).await;
        assert_eq!(offers::next_version(&db, case.id).await.unwrap(), 3);
        let mut first = offer(30, &case, 1);
        first.state = OfferState::Given { at: at(NOW) };
        let second = offer(31, &case, 2);
        assert_eq!(offers::get(&db, first.id).await.unwrap(), first);
        assert_eq!(offers::of_case(&db, case.id).await.unwrap(), [second, first.clone()]);
        let withdrawn = OfferState::Withdrawn { at: at("2026-11-25T10:00Z") };
        in_tx!(db, |tx| offers::save_state(tx, OfferId(id(30)), withdrawn).await).unwrap();
        first.state = withdrawn;
        assert_eq!(offers::get(&db, first.id).await.unwrap(), first);
    }

    async fn two_offers_of_a_case_do_not_share_a_version(db: Db) {
        let (case, _) = with_one_case(&db).await;
        with_needs_and_offers(&db, &case).await;
        let customer = case.customer;
        let twin = offer(32, &case, 2);
        let refused = in_tx!(db, |tx| offers::insert(tx, customer, &twin).await);
        let Err(StoreError::Conflict { constraint }) = refused else { panic!("{refused:?}") };
        assert_eq!(constraint, "offers(case_id, version)");
    }
}
