//! Bills and payments in a random service.

use domain::bills::{Bill, BillState};
use domain::ids::{BillId, PaymentId};
use forgetmenot::app::Failure;
use forgetmenot::bills::{self, LineToBill, SendBill};
use jiff::tz::TimeZone;
use store::db::Query;

use super::command::OnBills;
use super::perform::{Done, Scene};
use crate::kit::line;

pub async fn perform(s: &Scene<'_>, what: OnBills) -> Done {
    let (app, actor, flag) = (&s.t.app, s.actor, s.act.flag);
    match what {
        OnBills::Draft => return draft(s, flag).await,
        OnBills::Match => return match_one(s).await,
        OnBills::Unmatch => return unmatch(s).await,
        _ => {}
    }
    Some(match what {
        OnBills::Edit => {
            let bill = s.pick(drafts(s).await, 2)?;
            let lines = some(left(s).await?, flag);
            bills::edit(app, actor, bill, lines).await
        }
        OnBills::Send => send(s, s.pick(drafts(s).await, 2)?).await,
        OnBills::Correct => {
            let bill = s.pick(all(s).await, 2)?;
            let lines = if flag { vec![] } else { smaller(&bill) };
            bills::correct(app, actor, bill.id, lines).await.map(drop)
        }
        OnBills::Cancel => bills::cancel(app, actor, s.pick(all(s).await, 2)?.id).await,
        OnBills::Pay => {
            let bill = s.pick(all(s).await, 2)?;
            let amount = if flag { bill.open() } else { bill.open() / 2 };
            pay(s, bill.id, amount).await
        }
        OnBills::SetAside => {
            let payment = payments(s).await?;
            bills::set_aside(app, actor, payment, line("For something else")).await
        }
        OnBills::LookAgain => {
            let payment = payments(s).await?;
            bills::look_again(app, actor, payment).await
        }
        _ => bills::remind(app, actor, s.pick(all(s).await, 2)?.id).await,
    })
}

pub async fn all(s: &Scene<'_>) -> Vec<Bill> {
    store::bills::of_case(s.t.db(), s.case).await.expect("the bills")
}

pub async fn drafts(s: &Scene<'_>) -> Vec<BillId> {
    let drafts = all(s).await.into_iter().filter(|bill| bill.state == BillState::Draft);
    drafts.map(|bill| bill.id).collect()
}

async fn payments(s: &Scene<'_>) -> Option<PaymentId> {
    let all = s.t.db().all("select id from payments order by id", vec![]).await.expect("payments");
    s.pick(all, 3)
}

/// What is not billed yet; none before anything is agreed.
pub async fn left(s: &Scene<'_>) -> Option<Vec<LineToBill>> {
    let proposal = bills::proposal(s.t.db(), s.case).await.expect("a proposal")?;
    Some(proposal.lines)
}

/// All of them, or the first alone.
fn some(mut lines: Vec<LineToBill>, is_whole: bool) -> Vec<LineToBill> {
    if !is_whole {
        lines.truncate(1);
    }
    lines
}

fn smaller(bill: &Bill) -> Vec<LineToBill> {
    let line = |it: &domain::bills::BillLine| LineToBill {
        agreed: it.agreed,
        what: it.what.clone(),
        quantity: it.quantity,
        net: it.net / 2,
        rate: it.rate,
    };
    bill.lines.iter().skip(1).map(line).collect()
}

pub async fn draft(s: &Scene<'_>, is_whole: bool) -> Done {
    let lines = some(left(s).await?, is_whole);
    Some(bills::draft(&s.t.app, s.actor, s.case, lines).await.map(drop))
}

/// With the next number, at times with one that is taken.
pub async fn send(s: &Scene<'_>, bill: BillId) -> Result<(), Failure> {
    let sent = s.t.count("bills where number is not null").await;
    let number = if s.number(5).is_multiple_of(7) { sent } else { sent + 1 };
    let issued_on = s.t.app.now().to_zoned(TimeZone::UTC).date();
    let command = SendBill { bill, number: line(&format!("BILL-{number}")), issued_on };
    bills::send(&s.t.app, s.actor, command).await
}

pub async fn pay(s: &Scene<'_>, bill: BillId, amount: i64) -> Result<(), Failure> {
    let on = s.t.app.now().to_zoned(TimeZone::UTC).date();
    bills::note_payment(&s.t.app, s.actor, bill, amount, on, line("In cash")).await
}

async fn match_one(s: &Scene<'_>) -> Done {
    let payment = payments(s).await?;
    let bill = s.pick(all(s).await, 2)?;
    let kept = store::bills::payment(s.t.db(), payment).await.expect("the payment");
    let amount = if s.act.flag { kept.open() } else { kept.open().min(bill.open()) };
    Some(bills::match_by_hand(&s.t.app, s.actor, payment, vec![(bill.id, amount)]).await)
}

async fn unmatch(s: &Scene<'_>) -> Done {
    let bill = s.pick(all(s).await, 2)?.id;
    let matches = store::bills::matches_of_bill(s.t.db(), bill).await.expect("the matches");
    let payment = s.pick(matches, 3)?.payment;
    Some(bills::unmatch(&s.t.app, s.actor, payment, bill).await)
}
