//! Care plans, contacts, voices, urgent returns and rhythms: read back the same, found by the
//! desk, and every break of them found by the checks.

use domain::care::{
    CareChange, CareContact, CareDays, CarePlan, NewPlan, Returns, Voice, VoiceKind, rhythm,
};
use domain::ids::{
    AgreementId, CareContactId, CaseId, CustomerId, PromiseId, UrgentReturnId, VoiceId,
};
use domain::interactions::Channel;
use domain::people::Sight;
use domain::rules::Rules;
use jiff::ToSpan;

use super::{ADA, BEN, NOW, at, customer, exec, id, in_tx, prose, with_one_case};
use crate::both_engines;
use crate::care::{self, FallsDueKind, UrgentReturn};
use crate::db::Db;
use crate::promises;

pub(super) fn plan(who: CustomerId, case: CaseId, days: i64) -> domain::care::Cared {
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

pub(super) fn contact(number: u128, who: CustomerId, words: &str) -> CareContact {
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

pub(super) fn voice(number: u128, who: CustomerId, kind: VoiceKind) -> Voice {
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

pub(super) fn urgent(number: u128, who: CustomerId, case: CaseId) -> UrgentReturn {
    UrgentReturn {
        id: UrgentReturnId(id(number)),
        customer: who,
        case,
        item: None,
        at: at(NOW),
        words: prose("It died on Friday"),
    }
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
        let covered = care::coverage(&db, Sight::All, at(NOW)).await.unwrap();
        assert_eq!((covered.within, covered.caring, covered.resting), (0, 0, 1));
    }

    async fn the_desk_finds_who_is_due_and_whose_silence_grows_long(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let written = with_plan(&db, case.customer, case.id, 0).await;
        let next = written.next().expect("a promise").due;
        for (until, count) in [(next, 0), (next + 1.seconds(), 1)] {
            assert_eq!(care::due(&db, Sight::All, None, until, 5).await.unwrap().len(), count);
        }
        let later = next + 1.seconds();
        let found = care::due(&db, Sight::All, Some(ADA), later, 5).await.unwrap();
        assert_eq!((found[0].customer, found[0].next_due), (case.customer, next));
        assert_eq!(care::due(&db, Sight::All, Some(BEN), later, 5).await.unwrap(), []);
        let silent = written.silent_at();
        assert_eq!(care::silent(&db, Sight::All, None, silent, 5).await.unwrap(), []);
        assert_eq!(care::silent(&db, Sight::All, None, silent + 1.seconds(), 5).await.unwrap().len(), 1);
        let covered = async |now| {
            let it = care::coverage(&db, Sight::All, now).await.unwrap();
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
        let unanswered = care::warnings_unanswered(&db, Sight::All, 5).await.unwrap();
        assert_eq!(unanswered.iter().map(|it| it.id).collect::<Vec<_>>(), [warning.id]);
        let praised = care::recommendations(&db, Sight::All, 5).await.unwrap();
        assert_eq!(praised.iter().map(|it| it.id).collect::<Vec<_>>(), [praise.id]);
        assert_eq!(care::reach(&db, Sight::All, at(NOW)).await.unwrap(), (1, 1));
        assert_eq!(care::reach(&db, Sight::All, at(NOW) + 1.seconds()).await.unwrap(), (0, 0));
        for first in [true, false] {
            let done = prose("We came and mended it");
            let answered = in_tx!(db, |tx| {
                care::answer_voice(tx, VoiceId(id(60)), &done, Some(CaseId(id(2)))).await
            });
            assert_eq!(answered.unwrap(), first);
        }
        assert_eq!(care::warnings_unanswered(&db, Sight::All, 5).await.unwrap(), []);
        let all = care::voices_of(&db, case.customer, 5).await.unwrap();
        assert_eq!(all.len(), 2);
        assert!(all.iter().any(|it| it.led_to == Some(case.id) && it.outcome.is_some()));
    }

    async fn what_a_customer_owns_falls_due_by_kind_and_only_with_leave(db: Db) {
        let (case, _) = with_one_case(&db).await;
        with_item(&db, case.customer, case.id).await;
        let found = async |kind, day: &str| {
            let day = day.parse().expect("a day");
            care::falling_due(&db, Sight::All, kind, day, 5).await.unwrap().len()
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
        let found = async |owner| care::urgent(&db, Sight::All, owner, at(NOW), 5).await.unwrap();
        let all = found(None).await;
        assert_eq!((all[0].case, all[0].due), (case.id, promise.due.at));
        assert_eq!((found(Some(ADA)).await.len(), found(Some(BEN)).await.len()), (1, 0));
        assert_eq!(care::urgent(&db, Sight::All, None, at(NOW) + 1.seconds(), 5).await.unwrap(), []);
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
        assert_eq!(care::broken(&db, Sight::All, still, 5).await.unwrap(), []);
        assert_eq!(care::broken(&db, Sight::All, broken, 5).await.unwrap()[0].gap_days, found.gap_days);
        let figures = async |day| care::returns(&db, Sight::All, day).await.unwrap();
        assert_eq!(figures(still).await, Returns { due: 3, returned: 2 });
        assert_eq!(figures(broken).await, Returns { due: 4, returned: 2 });
        with_plan(&db, who, case.id, -200).await;
        let lost = care::lost(&db, Sight::All, broken, at(NOW)).await.unwrap();
        assert_eq!((lost.lost, lost.after_silence), (1, 1));
        let lost = care::lost(&db, Sight::All, still, at(NOW)).await.unwrap();
        assert_eq!((lost.lost, lost.after_silence), (0, 0));
    }
}
