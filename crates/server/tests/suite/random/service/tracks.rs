//! Agreements, items and their tracks in a random service.

use domain::agreements::{Agreement, AgreementForm, AgreementLine, Fit, Fitness};
use domain::ids::{ItemId, PromiseId};
use domain::items::{Item, ItemKind, MaintenancePlan, Track, TrackKind};
use domain::money::Money;
use domain::needs::Strategy;
use domain::people::Party;
use domain::quantity::Quantity;
use forgetmenot::agreements::{self, Agree, Amend, Consent};
use forgetmenot::app::Failure;
use forgetmenot::items::{self, Description, Slip, TheirWord, Training};
use forgetmenot::needs;
use iso_currency::Currency;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::command::OnTracks;
use super::perform::{Done, Scene};
use crate::kit::{DAY, HOUR, line, prose};

pub async fn perform(s: &Scene<'_>, what: OnTracks) -> Done {
    match what {
        OnTracks::Agree => Some(agree(s).await),
        OnTracks::Amend => amend(s).await,
        OnTracks::Deliver => deliver(s, s.act.flag).await,
        OnTracks::Check | OnTracks::Install | OnTracks::Train => {
            let kind = match what {
                OnTracks::Check => TrackKind::Quality,
                OnTracks::Install => TrackKind::Installation,
                _ => TrackKind::Training,
            };
            let all = of_kind(s, kind).await;
            let doing: Vec<_> = all.iter().filter(|it| it.is_doing()).cloned().collect();
            let track = s.pick(if doing.is_empty() { all } else { doing }, 2)?;
            Some(work(s, &track, s.act.flag).await)
        }
        OnTracks::Slip => slip(s).await,
        OnTracks::ReportFault => {
            let item = item(s).await?.id;
            let due = s.t.due(s.act.minutes);
            let told = items::report_fault(&s.t.app, s.actor, item, prose("It leaks"), None, due);
            Some(told.await.map(drop))
        }
        OnTracks::FixFault => {
            let fault = s.of_case("faults where case_id = $1").await?;
            Some(items::fix_fault(&s.t.app, s.actor, fault, prose("A new seal"), ago(s)).await)
        }
        OnTracks::Plan => {
            let track = s.pick(of_kind(s, TrackKind::Maintenance).await, 2)?;
            Some(plan(s, track.item).await)
        }
        OnTracks::Service => {
            let item = item(s).await?.id;
            Some(items::serviced(&s.t.app, s.actor, vec![item], ago(s), None).await)
        }
        OnTracks::Describe => {
            let item = item(s).await?;
            Some(describe(s, item, s.act.flag).await)
        }
        OnTracks::Retire => Some(items::retire(&s.t.app, s.actor, item(s).await?.id).await),
        OnTracks::Accept | OnTracks::Release | OnTracks::Reopen => theirs(s, what).await,
    }
}

fn kind(at: usize) -> ItemKind {
    ItemKind::ALL[at % 4]
}

fn sold(at: usize) -> AgreementLine {
    let price = Money { minor: 10_000, currency: Currency::PLN };
    let what = line(["Pump", "Hose", "Care"][at % 3]);
    AgreementLine { kind: kind(at), what, quantity: Quantity(2_000), price, cost: None }
}

fn consent(lines: Vec<AgreementLine>) -> Consent {
    Consent {
        form: AgreementForm::Email,
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

const FITNESS: [Fitness; 3] =
    [Fitness::MustFit, Fitness::Known(Fit::Heavy), Fitness::Known(Fit::Light)];

pub async fn agree(s: &Scene<'_>) -> Result<(), Failure> {
    let at = s.act.at;
    let known = store::agreements::latest_of_case(s.t.db(), s.case).await?;
    if known.is_none() && s.number(8).is_multiple_of(4) {
        needs::assess(&s.t.app, s.actor, s.case, prose("Little"), Strategy::Calm).await?;
    }
    let lines = (0..1 + at % 3).map(|n| sold(at / 3 + n)).collect();
    let mut command = Agree {
        case: s.case,
        offer: None,
        currency: Currency::PLN,
        consent: consent(lines),
        fitness: Fitness::MustFit,
    };
    for fitness in FITNESS {
        command.fitness = fitness;
        match agreements::agree(&s.t.app, s.actor, command.clone()).await {
            Err(Failure::Refused(refusal)) if refusal.rule().0 == "I12" => {}
            other => return other.map(drop),
        }
    }
    panic!("no form fits")
}

/// Another price, another quantity, or one thing more.
async fn amend(s: &Scene<'_>) -> Done {
    let known: Option<Agreement> =
        store::agreements::latest_of_case(s.t.db(), s.case).await.expect("the agreement");
    let Agreement { version, mut lines, .. } = known?;
    let at = s.act.at.rotate_right(9);
    let changed = at % lines.len();
    match s.act.by % 4 {
        0 if lines.len() < 5 => lines.push(sold(at)),
        1 => lines[changed].quantity = Quantity(3_000),
        2 => lines.truncate(1),
        _ => lines[changed].price.minor += 500,
    }
    let fitness = FITNESS[at % 3];
    let command = Amend { case: s.case, version, consent: consent(lines), fitness };
    Some(agreements::amend(&s.t.app, s.actor, command).await.map(drop))
}

pub async fn items(s: &Scene<'_>) -> Vec<Item> {
    store::items::of_case(s.t.db(), s.case).await.expect("the items")
}

async fn item(s: &Scene<'_>) -> Option<Item> {
    s.pick(items(s).await, 2)
}

pub async fn all(s: &Scene<'_>) -> Vec<Track> {
    store::items::tracks_of_case(s.t.db(), s.case).await.expect("the tracks")
}

async fn of_kind(s: &Scene<'_>, kind: TrackKind) -> Vec<Track> {
    all(s).await.into_iter().filter(|track| track.kind == kind).collect()
}

fn ago(s: &Scene<'_>) -> jiff::Timestamp {
    s.t.at(-(s.act.minutes % 3) * (HOUR / 2))
}

fn today(s: &Scene<'_>) -> Date {
    s.t.app.now().to_zoned(TimeZone::UTC).date()
}

/// In parts, or what is left at once.
pub async fn deliver(s: &Scene<'_>, is_part: bool) -> Done {
    let tracks = of_kind(s, TrackKind::Delivery).await;
    let doing: Vec<_> = tracks.iter().filter(|it| it.is_doing()).cloned().collect();
    let track = s.pick(if doing.is_empty() { tracks } else { doing }, 2)?;
    Some(deliver_one(s, track.item, is_part).await)
}

pub async fn deliver_one(s: &Scene<'_>, item: ItemId, is_part: bool) -> Result<(), Failure> {
    let sold = items(s).await.into_iter().find(|it| it.id == item).expect("it").quantity.0;
    let gone = store::items::delivered_of_case(s.t.db(), s.case).await.expect("what went");
    let gone = gone.into_iter().find(|it| it.0 == item).map_or(0, |it| it.1.0);
    let part = if is_part { 500 } else { sold - gone };
    let now = s.t.app.now();
    items::deliver(&s.t.app, s.actor, s.case, vec![(item, Quantity(part))], now).await
}

/// Our work on a track of quality, installation or training.
pub async fn work(s: &Scene<'_>, track: &Track, is_whole: bool) -> Result<(), Failure> {
    let (app, actor, case, at) = (&s.t.app, s.actor, s.case, s.t.app.now());
    let of = vec![track.item];
    match track.kind {
        TrackKind::Quality => items::check_quality(app, actor, case, of, at).await,
        TrackKind::Installation => items::install(app, actor, case, of, at, None).await,
        TrackKind::Training => {
            let again = (!is_whole).then(|| s.t.due(s.act.minutes + DAY));
            let training = Training { at, who: prose("Two fitters"), again };
            items::train(app, actor, case, of, training).await
        }
        _ => panic!("{track:?}"),
    }
}

async fn slip(s: &Scene<'_>) -> Done {
    let steps: Vec<PromiseId> = all(s).await.iter().filter_map(Track::step).collect();
    let faults = store::items::faults_of_case(s.t.db(), s.case).await.expect("the faults");
    let open = faults.iter().filter(|fault| fault.is_open()).map(|fault| fault.promise);
    let step = s.pick(steps.into_iter().chain(open).collect(), 2)?;
    let by = if s.act.flag { Party::Customer } else { Party::Us };
    let told_at = (!s.act.by.is_multiple_of(5)).then(|| s.t.app.now());
    let slip = Slip { due: s.t.due(s.act.minutes), by, told_at };
    Some(items::slip(&s.t.app, s.actor, s.case, step, slip).await)
}

fn planned(s: &Scene<'_>) -> MaintenancePlan {
    let months = u32::try_from(s.act.at % 12).unwrap_or(0) + 1;
    let days = i64::from(months) * 9;
    MaintenancePlan { every_months: months, next_service: today(s).saturating_add(days.days()) }
}

pub async fn plan(s: &Scene<'_>, item: ItemId) -> Result<(), Failure> {
    let app = &s.t.app;
    items::plan_maintenance(app, s.actor, s.case, vec![item], planned(s), None).await
}

/// Gives a plan, or takes it away.
pub async fn describe(s: &Scene<'_>, item: Item, has_plan: bool) -> Result<(), Failure> {
    let description = Description {
        serial: Some(line(&format!("S-{}", s.act.at % 9))),
        owner: s.user,
        for_item: item.for_item,
        end_of_life: item.end_of_life,
        replacement_due: item.replacement_due,
        renews_on: item.renews_on,
        plan: has_plan.then(|| planned(s)),
    };
    items::describe(&s.t.app, s.actor, item.id, description).await
}

async fn theirs(s: &Scene<'_>, what: OnTracks) -> Done {
    let all = all(s).await;
    let fits = |track: &&Track| match what {
        OnTracks::Accept => !track.is_doing(),
        OnTracks::Release => track.is_under_way(),
        _ => !track.is_under_way(),
    };
    let likely: Vec<Track> = all.iter().filter(fits).cloned().collect();
    let track = s.pick(if likely.is_empty() { all } else { likely }, 2)?;
    let (app, actor, case) = (&s.t.app, s.actor, s.case);
    let key = (track.item, track.kind);
    let word = TheirWord { by: None, at: s.t.app.now() };
    Some(match what {
        OnTracks::Accept => items::accept(app, actor, case, vec![key], word, None).await,
        OnTracks::Release => {
            items::release(app, actor, case, vec![key], word, prose("No more")).await
        }
        _ => {
            let due = s.t.due(s.act.minutes);
            items::reopen(app, actor, case, key, word, prose("Not right"), due).await
        }
    })
}

pub async fn accept_all(s: &Scene<'_>) -> Result<(), Failure> {
    let asking = |it: &Track| it.is_under_way() && !it.is_doing() && it.kind != TrackKind::Billing;
    let keys = all(s).await.into_iter().filter(asking).map(|it| (it.item, it.kind)).collect();
    let word = TheirWord { by: None, at: s.t.app.now() };
    items::accept(&s.t.app, s.actor, s.case, keys, word, None).await
}
