//! One act of a random service: what somebody does, in numbers that find their record when the time
//! comes. Many are impossible on purpose.

use proptest::prelude::*;
use proptest::sample::select;

use crate::kit::{DAY, HOUR};
use crate::random::command::Pick;

#[derive(Clone, Debug)]
pub struct Act {
    /// Which of our people does it.
    pub by: Pick,
    /// Which of the records that there are.
    pub at: Pick,
    pub flag: bool,
    /// How far ahead, or how long ago.
    pub minutes: i64,
    pub what: What,
}

/// What is done, by the room that does it.
#[derive(Clone, Copy, Debug)]
pub enum What {
    /// Whatever the checklist of the case waits for.
    Next,
    Tracks(OnTracks),
    Bills(OnBills),
    Papers(OnPapers),
    Words(OnWords),
    Closing(OnClosing),
    World(OnWorld),
}

#[derive(Clone, Copy, Debug)]
pub enum OnTracks {
    Agree,
    Amend,
    Deliver,
    Slip,
    Check,
    Install,
    Train,
    ReportFault,
    FixFault,
    Plan,
    Service,
    Describe,
    Retire,
    Accept,
    Release,
    Reopen,
}

#[derive(Clone, Copy, Debug)]
pub enum OnBills {
    Draft,
    Edit,
    Send,
    Correct,
    Cancel,
    Pay,
    Match,
    Unmatch,
    SetAside,
    LookAgain,
    Remind,
}

#[derive(Clone, Copy, Debug)]
pub enum OnPapers {
    Add,
    Version,
    Finish,
    Share,
    Unshare,
    Describe,
    Withdraw,
}

#[derive(Clone, Copy, Debug)]
pub enum OnWords {
    Need,
    SettleNeed,
    Expect,
    SettleExpectation,
    Ask,
    Answer,
    RaiseDetail,
    SettleDetail,
    ReportIssue,
    ActOnIssue,
    SettleIssue,
    HandIssue,
}

#[derive(Clone, Copy, Debug)]
pub enum OnClosing {
    Confirm,
    AskForDetails,
    Settled,
    Standard,
    Satisfaction,
    ChooseCare,
    Mark,
    Unmark,
    Waive,
    Review,
    HandOver,
    Close,
}

#[derive(Clone, Copy, Debug)]
pub enum OnWorld {
    Care,
    Withdraw,
    Restore,
    Contact,
    Promise,
    Keep,
    Let,
    Move,
    HandOver,
    Assess,
    Advance,
    Jobs,
}

fn tracks() -> impl Strategy<Value = What> {
    use OnTracks::{
        Accept, Agree, Amend, Check, Deliver, Describe, FixFault, Install, Plan, Release, Reopen,
        ReportFault, Retire, Service, Slip, Train,
    };
    select(vec![
        Agree,
        Amend,
        Deliver,
        Slip,
        Check,
        Install,
        Train,
        ReportFault,
        FixFault,
        Plan,
        Service,
        Describe,
        Retire,
        Accept,
        Release,
        Reopen,
    ])
    .prop_map(What::Tracks)
}

fn bills() -> impl Strategy<Value = What> {
    use OnBills::{
        Cancel, Correct, Draft, Edit, LookAgain, Match, Pay, Remind, Send, SetAside, Unmatch,
    };
    let all =
        [Draft, Edit, Send, Correct, Cancel, Pay, Match, Unmatch, SetAside, LookAgain, Remind];
    select(all.to_vec()).prop_map(What::Bills)
}

fn papers() -> impl Strategy<Value = What> {
    use OnPapers::{Add, Describe, Finish, Share, Unshare, Version, Withdraw};
    let all = [Add, Version, Finish, Share, Unshare, Describe, Withdraw];
    select(all.to_vec()).prop_map(What::Papers)
}

fn words() -> impl Strategy<Value = What> {
    use OnWords::{
        ActOnIssue, Answer, Ask, Expect, HandIssue, Need, RaiseDetail, ReportIssue, SettleDetail,
        SettleExpectation, SettleIssue, SettleNeed,
    };
    select(vec![
        Need,
        SettleNeed,
        Expect,
        SettleExpectation,
        Ask,
        Answer,
        RaiseDetail,
        SettleDetail,
        ReportIssue,
        ActOnIssue,
        SettleIssue,
        HandIssue,
    ])
    .prop_map(What::Words)
}

fn closing() -> impl Strategy<Value = What> {
    use OnClosing::{
        AskForDetails, ChooseCare, Close, Confirm, HandOver, Mark, Review, Satisfaction, Settled,
        Standard, Unmark, Waive,
    };
    select(vec![
        Confirm,
        AskForDetails,
        Settled,
        Standard,
        Satisfaction,
        ChooseCare,
        Mark,
        Unmark,
        Waive,
        Waive,
        Waive,
        Review,
        HandOver,
        Close,
        Close,
    ])
    .prop_map(What::Closing)
}

fn world() -> impl Strategy<Value = What> {
    use OnWorld::{
        Advance, Assess, Care, Contact, HandOver, Jobs, Keep, Let, Move, Promise, Restore, Withdraw,
    };
    select(vec![
        Care, Withdraw, Restore, Restore, Contact, Promise, Keep, Let, Move, HandOver, Assess,
        Advance, Advance, Advance, Jobs,
    ])
    .prop_map(What::World)
}

pub fn act() -> impl Strategy<Value = Act> {
    let what = prop_oneof![
        30 => Just(What::Next),
        10 => tracks(),
        8 => bills(),
        3 => papers(),
        7 => words(),
        6 => closing(),
        6 => world(),
    ];
    let minutes = prop_oneof![3 => 1..HOUR, 3 => HOUR..2 * DAY, 1 => DAY..40 * DAY];
    let parts = (any::<Pick>(), any::<Pick>(), any::<bool>(), minutes, what);
    parts.prop_map(|(by, at, flag, minutes, what)| Act { by, at, flag, minutes, what })
}
