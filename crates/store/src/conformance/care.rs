//! Care plans, contacts, voices, urgent returns and rhythms: read back the same, found by the
//! desk, and every break of them found by the checks.

use domain::care::{
    CareChange, CareContact, CareDays, CarePlan, NewPlan, Returns, Voice, VoiceKind, rhythm,
};
use domain::cases::Case;
use domain::events::{EventKind, Fact};
use domain::ids::{
    AgreementId, CareContactId, CaseId, CustomerId, IssueId, PromiseId, UrgentReturnId, VoiceId,
};
use domain::interactions::Channel;
use domain::issues::{Issue, IssueState, NextAct};
use domain::rules::Rules;
use jiff::ToSpan;
use uuid::Uuid;

use super::story::{CLOSED as CARED, TROUBLED};
use super::{ADA, BEN, NOW, at, customer, due, exec, id, in_tx, line, prose, with_one_case};
use crate::both_engines;
use crate::care::{self, FallsDueKind, UrgentReturn};
use crate::db::{Db, StoreError, Tx};
use crate::{issues, promises};

fn plan(who: CustomerId, case: CaseId, days: i64) -> domain::care::Cared {
    let mut customer = customer(1, "Pompy");
    customer.id = who;
    let new = NewPlan {
        case,
        owner: ADA,
        days: CareDays::new(vec![2, 14, 90], 90),
        ground: Some(prose("A second pump")),
        may_raise: true,
    };
    let change = CareChange {
        standing: None,
        customer: &customer,
        rules: &Rules::default(),
        id: PromiseId(id(case.0.as_u128() + 600)),
        now: at(NOW) + (days * 24).hours(),
    };
    CarePlan::begin(new, change)
}

fn contact(number: u128, who: CustomerId, words: &str) -> CareContact {
    CareContact {
        id: CareContactId(id(number)),
        customer: who,
        by: ADA,
        with: None,
        channel: Channel::Call,
        is_dialogue: true,
        at: at(NOW) + 48.hours(),
        words: prose(words),
        said: Some(prose("It runs well")),
        new_case: None,
    }
}

fn voice(number: u128, who: CustomerId, kind: VoiceKind) -> Voice {
    Voice {
        id: VoiceId(id(number)),
        customer: who,
        kind,
        words: prose("Go there"),
        heard_at: at(NOW),
        by: None,
        recorded_by: ADA,
        outcome: None,
        led_to: None,
    }
}

fn urgent(number: u128, who: CustomerId, case: CaseId) -> UrgentReturn {
    UrgentReturn {
        id: UrgentReturnId(id(number)),
        customer: who,
        case,
        item: None,
        at: at(NOW),
        words: prose("It died on Friday"),
    }
}

/// The part of the story that comes after the closing; what is told of it.
pub(super) async fn care_for(tx: &Tx, case: &Case) -> Result<Vec<Fact>, StoreError> {
    let who = case.customer;
    let cared = plan(who, case.id, 2);
    let made = cared.made.clone().expect("a promise");
    promises::insert(tx, &made).await?;
    care::save(tx, &cared.plan).await?;
    let talk = contact(CARED + 800, who, "We asked how the pump runs");
    care::insert_contact(tx, &talk, Some(&[1; 32])).await?;
    let warning = voice(CARED + 810, who, VoiceKind::Warning);
    care::insert_voice(tx, &warning).await?;
    let mut facts = cared.facts;
    facts.push(Fact::of(EventKind::CareContact, talk.id));
    facts.push(Fact::of(EventKind::WarningHeard, warning.id));
    Ok(facts)
}

/// Something went wrong, and the customer came back at once; what is told of it.
pub(super) async fn trouble(tx: &Tx, case: &Case) -> Result<Vec<Fact>, StoreError> {
    let act = PromiseId(id(TROUBLED + 600));
    let issue = Issue {
        id: IssueId(id(TROUBLED + 820)),
        customer: case.customer,
        case: case.id,
        item: None,
        words: prose("It leaks"),
        effect: Some(prose("We stand still")),
        is_complaint: true,
        is_after_closing: false,
        owner: ADA,
        promise: act,
        reported_at: at(NOW) + 48.hours(),
        state: IssueState::Open,
    };
    let next = NextAct { id: act, what: line("A fitter comes"), due: due("2026-11-27T09:00Z") };
    let promise = issue.promise_act(next, at(NOW) + 48.hours()).expect("it lies ahead");
    promises::insert(tx, &promise).await?;
    issues::insert(tx, &issue).await?;
    let urgent = urgent(TROUBLED + 830, case.customer, case.id);
    care::insert_urgent(tx, &urgent).await?;
    let reported = Fact::of(EventKind::IssueReported, issue.id);
    let returned = Fact::of(EventKind::UrgentReturn, urgent.id);
    Ok(vec![reported, promise.made(), returned])
}

/// Each break of care and issues that raw SQL can make.
pub(super) fn breaks() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    let (cared, troubled) = (id(CARED + 100), id(TROUBLED + 100));
    let no_promise = "a customer in care whose next contact is no open promise of the same terms";
    let nobody = "a customer of a closed service, with leave, for whom nobody cares";
    let untold = "a contact of care, a voice, an urgent return or an issue of which no event tells";
    let other = "a record of care or an issue under another customer than its case's";
    vec![
        (
            "update promises set state = 'kept', settled_at = 1 where kind = 'care'
                and customer_id = $1",
            vec![cared],
            no_promise,
        ),
        (
            "update care_plans set next_due = next_due + 1 where customer_id = $1",
            vec![cared],
            no_promise,
        ),
        ("delete from care_plans where customer_id = $1", vec![cared], nobody),
        (
            "update care_plans set state = 'resting', promise_id = null, next_due = null
                where customer_id = $1",
            vec![cared],
            nobody,
        ),
        (
            "update care_plans set next_due = last_contact_at + 95 * 86400000000
                where customer_id = $1",
            vec![cared],
            "a next contact of care of our own naming past the limit of silence",
        ),
        (
            "update customers set withdrawn_at = 1 where id = $1",
            vec![cared],
            "a contact of care promised to a customer who withdrew their leave",
        ),
        (
            "update customers set withdrawn_at = 1 where id = $1",
            vec![cared],
            "a contact of care after the customer withdrew their leave",
        ),
        (
            "insert into care_contacts (id, customer_id, user_id, channel, is_dialogue, at, words,
                words_digest) select $2, $3, user_id, channel, is_dialogue, at, words, words_digest
                from care_contacts where customer_id = $1",
            vec![cared, id(1), troubled],
            "the same words written to two customers",
        ),
        (
            "update promises set state = 'kept', settled_at = 1 where kind = 'remedy'
                and customer_id = $1",
            vec![troubled],
            "an open issue whose next act is no open promise of its owner",
        ),
        (
            "update issues set owner_id = (select id from users where id <> owner_id)
                where customer_id = $1",
            vec![troubled],
            "an open issue whose next act is no open promise of its owner",
        ),
        (
            "update issues set remedy = ' ', settled_at = 1 where customer_id = $1",
            vec![troubled],
            "an issue that ended without a remedy, or before its act did",
        ),
        ("update care_contacts set id = $1", vec![id(1)], untold),
        ("update voices set id = $1", vec![id(1)], untold),
        ("update urgent_returns set id = $1", vec![id(1)], untold),
        ("update issues set id = $1", vec![id(1)], untold),
        ("update issues set remedy = 'None', settled_at = 1", vec![], untold),
        ("update issues set customer_id = $1", vec![cared], other),
        ("update urgent_returns set customer_id = $1", vec![cared], other),
        ("update care_contacts set new_case_id = $1", vec![id(TROUBLED)], other),
        ("update care_plans set case_id = $1", vec![id(TROUBLED)], other),
    ]
}

/// A customer in care since that many days, their silence as long.
async fn with_plan(db: &Db, who: CustomerId, case: CaseId, days: i64) -> CarePlan {
    let cared = plan(who, case, days);
    let (plan, made) = (cared.plan.clone(), cared.made.expect("a promise"));
    in_tx!(db, |tx| {
        promises::insert(tx, &made).await?;
        care::save(tx, &cared.plan).await
    })
    .unwrap();
    plan
}

async fn with_item(db: &Db, who: CustomerId, case: CaseId) {
    for sql in [
        "insert into agreements (id, customer_id, case_id, version, form, fit, currency,
            payment_days, agreed_at) values ($1, $2, $3, 1, 'spoken', 'fits', 'PLN', 14,
            1767268800000000)",
        "insert into items (id, customer_id, case_id, agreement_id, position, kind, name, quantity,
            currency, price_minor, owner_id, sold_on, replacement_due, end_of_life, renews_on)
            select $1, $2, $3, $1, 0, 'equipment', 'Pump', 1000, 'PLN', 100, owner_id,
            '2026-01-01', '2026-12-01', '2027-01-01', '2026-12-31' from cases where id = $3",
    ] {
        assert_eq!(exec(db, sql, crate::args![id(70), who, case]).await.unwrap(), 1);
    }
}

both_engines! {
    async fn a_plan_reads_back_caring_and_resting(db: Db) {
        let (case, _) = with_one_case(&db).await;
        assert_eq!(care::find(&db, case.customer).await.unwrap(), None);
        let written = with_plan(&db, case.customer, case.id, 0).await;
        assert_eq!(care::find(&db, case.customer).await.unwrap(), Some(written.clone()));
        let resting = CarePlan {
            state: domain::care::CareState::Resting,
            owner: BEN,
            ground: None,
            may_raise: false,
            ..written
        };
        let saved = resting.clone();
        in_tx!(db, |tx| care::save(tx, &saved).await).unwrap();
        assert_eq!(care::find(&db, case.customer).await.unwrap(), Some(resting));
        let covered = care::coverage(&db, at(NOW)).await.unwrap();
        assert_eq!((covered.within, covered.caring, covered.resting), (0, 0, 1));
    }

    async fn the_desk_finds_who_is_due_and_whose_silence_grows_long(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let written = with_plan(&db, case.customer, case.id, 0).await;
        let next = written.next().expect("a promise").due;
        for (until, count) in [(next, 0), (next + 1.seconds(), 1)] {
            assert_eq!(care::due(&db, None, until, 5).await.unwrap().len(), count);
        }
        let later = next + 1.seconds();
        let found = care::due(&db, Some(ADA), later, 5).await.unwrap();
        assert_eq!((found[0].customer, found[0].next_due), (case.customer, next));
        assert_eq!(care::due(&db, Some(BEN), later, 5).await.unwrap(), []);
        let silent = written.silent_at();
        assert_eq!(care::silent(&db, None, silent, 5).await.unwrap(), []);
        assert_eq!(care::silent(&db, None, silent + 1.seconds(), 5).await.unwrap().len(), 1);
        let covered = async |now| {
            let it = care::coverage(&db, now).await.unwrap();
            (it.within, it.caring)
        };
        assert_eq!(covered(silent).await, (1, 1));
        assert_eq!(covered(silent + 1.seconds()).await, (0, 1));
    }

    async fn contacts_read_back_newest_first_and_tries_are_counted_since_the_last_talk(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let who = case.customer;
        with_plan(&db, who, case.id, 0).await;
        let talk = contact(50, who, "A talk");
        let mut tries = vec![contact(51, who, "A try"), contact(52, who, "A second try")];
        for (attempt, hours) in tries.iter_mut().zip([49, 50]) {
            (attempt.is_dialogue, attempt.said) = (false, None);
            attempt.at = at(NOW) + hours.hours();
        }
        in_tx!(db, |tx| {
            care::insert_contact(tx, &talk, Some(&[7; 32])).await?;
            for attempt in &tries {
                care::insert_contact(tx, attempt, None).await?;
            }
            Ok(())
        })
        .unwrap();
        let found = care::contacts(&db, who, 2).await.unwrap();
        assert_eq!(found.iter().map(|it| it.words.as_str()).collect::<Vec<_>>(), ["A second try", "A try"]);
        assert_eq!(care::tries(&db, who).await.unwrap(), 2);
        let written = async |who, digest: u8| {
            care::is_written_to_another(&db, who, &[digest; 32]).await.unwrap()
        };
        assert!(!written(who, 7).await, "to themselves it is no pattern");
        assert!(written(CustomerId(id(99)), 7).await);
        assert!(!written(CustomerId(id(99)), 8).await);
    }

    async fn voices_are_found_until_somebody_answers_them(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let warning = voice(60, case.customer, VoiceKind::Warning);
        let praise = voice(61, case.customer, VoiceKind::Recommendation);
        let written = [warning.clone(), praise.clone()];
        in_tx!(db, |tx| {
            for voice in &written {
                care::insert_voice(tx, voice).await?;
            }
            Ok(())
        })
        .unwrap();
        assert_eq!(care::voice(&db, warning.id).await.unwrap(), warning);
        let unanswered = care::warnings_unanswered(&db, 5).await.unwrap();
        assert_eq!(unanswered.iter().map(|it| it.id).collect::<Vec<_>>(), [warning.id]);
        let praised = care::recommendations(&db, 5).await.unwrap();
        assert_eq!(praised.iter().map(|it| it.id).collect::<Vec<_>>(), [praise.id]);
        assert_eq!(care::reach(&db, at(NOW)).await.unwrap(), (1, 1));
        assert_eq!(care::reach(&db, at(NOW) + 1.seconds()).await.unwrap(), (0, 0));
        for first in [true, false] {
            let done = prose("We came and mended it");
            let answered = in_tx!(db, |tx| {
                care::answer_voice(tx, VoiceId(id(60)), &done, Some(CaseId(id(2)))).await
            });
            assert_eq!(answered.unwrap(), first);
        }
        assert_eq!(care::warnings_unanswered(&db, 5).await.unwrap(), []);
        let all = care::voices_of(&db, case.customer, 5).await.unwrap();
        assert_eq!(all.len(), 2);
        assert!(all.iter().any(|it| it.led_to == Some(case.id) && it.outcome.is_some()));
    }

    async fn what_a_customer_owns_falls_due_by_kind_and_only_with_leave(db: Db) {
        let (case, _) = with_one_case(&db).await;
        with_item(&db, case.customer, case.id).await;
        let found = async |kind, day: &str| {
            let day = day.parse().expect("a day");
            care::falling_due(&db, kind, day, 5).await.unwrap().len()
        };
        assert_eq!(found(FallsDueKind::Replacement, "2026-11-30").await, 0);
        assert_eq!(found(FallsDueKind::Replacement, "2026-12-01").await, 1);
        assert_eq!(found(FallsDueKind::EndOfLife, "2027-02-01").await, 0, "it is replaced before");
        assert_eq!(found(FallsDueKind::Renewal, "2026-12-31").await, 1);
        assert_eq!(found(FallsDueKind::Service, "2027-12-31").await, 0);
        let owned = care::owned(&db, case.customer, 5).await.unwrap();
        assert_eq!(owned.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Pump"]);
        assert_eq!(care::item_home(&db, owned[0].id).await.unwrap(), (case.customer, case.id));
        exec(&db, "update customers set withdrawn_at = 1", vec![]).await.unwrap();
        assert_eq!(found(FallsDueKind::Replacement, "2026-12-01").await, 0);
    }

    async fn an_urgent_return_stands_first_until_somebody_spoke_with_them(db: Db) {
        let (case, promise) = with_one_case(&db).await;
        let written = urgent(80, case.customer, case.id);
        in_tx!(db, |tx| care::insert_urgent(tx, &written).await).unwrap();
        let found = async |owner| care::urgent(&db, owner, at(NOW), 5).await.unwrap();
        let all = found(None).await;
        assert_eq!((all[0].case, all[0].due), (case.id, promise.due.at));
        assert_eq!((found(Some(ADA)).await.len(), found(Some(BEN)).await.len()), (1, 0));
        assert_eq!(care::urgent(&db, None, at(NOW) + 1.seconds(), 5).await.unwrap(), []);
        exec(
            &db,
            "insert into interactions (id, customer_id, case_id, user_id, channel, direction,
                is_dialogue, at, ending) values ($1, $2, $3, $4, 'call', 'out', $5, 1, 'as-agreed')",
            crate::args![id(81), case.customer, case.id, ADA, true],
        )
        .await
        .unwrap();
        assert_eq!(found(None).await, []);
    }

    async fn a_rhythm_is_kept_beside_the_agreements_and_found_when_it_breaks(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let who = case.customer;
        with_item(&db, who, case.id).await;
        let bought = care::bought_since(&db, AgreementId(id(0)), 5).await.unwrap();
        assert_eq!(bought, [(AgreementId(id(70)), who)]);
        assert_eq!(care::bought_since(&db, AgreementId(id(70)), 5).await.unwrap(), []);
        assert_eq!(care::purchases(&db, who).await.unwrap(), [at("2026-01-01T12:00Z")]);
        assert_eq!(care::rhythm_of(&db, who).await.unwrap(), None);
        let days = ["2026-01-01", "2026-02-01", "2026-03-01"];
        let days: Vec<_> = days.iter().map(|day| day.parse().expect("a day")).collect();
        let found = rhythm(&days).expect("a rhythm");
        for returned in [1, 2] {
            in_tx!(db, |tx| {
                care::save_rhythm(tx, who, &found, Returns { due: 3, returned }).await
            })
            .unwrap();
        }
        assert_eq!(care::rhythm_of(&db, who).await.unwrap(), Some(found));
        let (still, broken) = (found.breaks_after, found.breaks_after.tomorrow().expect("a day"));
        assert_eq!(care::broken(&db, still, 5).await.unwrap(), []);
        assert_eq!(care::broken(&db, broken, 5).await.unwrap()[0].gap_days, found.gap_days);
        let figures = async |day| care::returns(&db, day).await.unwrap();
        assert_eq!(figures(still).await, Returns { due: 3, returned: 2 });
        assert_eq!(figures(broken).await, Returns { due: 4, returned: 2 });
        with_plan(&db, who, case.id, -200).await;
        let lost = care::lost(&db, broken, at(NOW)).await.unwrap();
        assert_eq!((lost.lost, lost.after_silence), (1, 1));
        let lost = care::lost(&db, still, at(NOW)).await.unwrap();
        assert_eq!((lost.lost, lost.after_silence), (0, 0));
    }
}
