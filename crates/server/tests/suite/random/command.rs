//! One command of a random life: what somebody does, in numbers that find their record when the
//! time comes. Many are impossible on purpose.

use domain::cases::Side;
use domain::interactions::{Channel, Direction};
use domain::needs::SpinKind;
use domain::people::Party;
use domain::promises::PromiseKind;
use proptest::prelude::*;

use crate::kit::{DAY, HOUR};

/// Which of those that there are, counted round.
pub type Pick = usize;

#[derive(Clone, Debug)]
pub struct Act {
    /// Which of our people does it.
    pub by: Pick,
    pub command: Command,
}

#[derive(Clone, Debug)]
pub enum Command {
    AddCustomer,
    Open { customer: Pick, step: StepWords },
    Record(Box<Contact>),
    Make { customer: Pick, case: Option<Pick>, step: StepWords },
    Keep(Pick),
    Release(Pick),
    Move { promise: Pick, minutes: i64, by: Party },
    Need { case: Pick, kind: SpinKind },
    SettleNeed { case: Pick, need: Pick, is_met: bool },
    AgreeNeeds(Pick),
    Draft { case: Pick, need: Option<Pick> },
    Give(Pick),
    Decide { case: Pick, minutes: i64 },
    Place { case: Pick, side: Side, stage: i64 },
    Withdraw(Pick),
    Restore(Pick),
    HandOver { case: Pick, to: Pick },
    SetRule { rule: Pick, value: u32 },
    Advance(i64),
    Notice,
}

#[derive(Clone, Debug)]
pub struct StepWords {
    pub minutes: i64,
    pub kind: PromiseKind,
    pub debtor: Party,
    pub named_by: Party,
}

#[derive(Clone, Debug)]
pub struct Contact {
    pub case: Pick,
    pub channel: Channel,
    pub direction: Direction,
    /// Entered so late.
    pub minutes_ago: i64,
    pub end: End,
    pub step: StepWords,
    pub flag: bool,
    pub fulfils: Option<Pick>,
}

#[derive(Clone, Copy, Debug)]
pub enum End {
    NextStep,
    AsAgreed,
    FinalYes,
    FinalNo,
    NotNow,
    NoAnswer,
    Release,
    Noted,
}

/// Mostly ahead, from the next minute to a month; at times now or in the past.
fn ahead() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => 1..3 * HOUR,
        6 => HOUR..10 * DAY,
        2 => DAY..30 * DAY,
        1 => -DAY..=0,
    ]
}

fn late() -> impl Strategy<Value = i64> {
    prop_oneof![6 => Just(0), 3 => 1..3 * HOUR, 2 => HOUR..21 * DAY, 1 => -HOUR..0]
}

fn party() -> impl Strategy<Value = Party> {
    prop_oneof![Just(Party::Us), Just(Party::Customer)]
}

fn step() -> impl Strategy<Value = StepWords> {
    let kind = prop::sample::select(PromiseKind::CHOSEN.to_vec());
    let debtor = prop_oneof![3 => Just(Party::Us), 1 => Just(Party::Customer)];
    (ahead(), kind, debtor, party()).prop_map(|(minutes, kind, debtor, named_by)| StepWords {
        minutes,
        kind,
        debtor,
        named_by,
    })
}

fn end() -> impl Strategy<Value = End> {
    prop_oneof![
        6 => Just(End::NextStep),
        2 => Just(End::AsAgreed),
        1 => Just(End::FinalYes),
        1 => Just(End::FinalNo),
        2 => Just(End::NotNow),
        8 => Just(End::NoAnswer),
        3 => Just(End::Release),
        1 => Just(End::Noted),
    ]
}

fn contact() -> impl Strategy<Value = Command> {
    let channel = prop::sample::select(Channel::ALL.to_vec());
    let direction = prop_oneof![2 => Just(Direction::Out), 1 => Just(Direction::In)];
    let fulfils = prop::option::weighted(0.2, any::<Pick>());
    let parts = (any::<Pick>(), channel, direction, late(), end(), step(), any::<bool>(), fulfils);
    parts.prop_map(|(case, channel, direction, minutes_ago, end, step, flag, fulfils)| {
        Command::Record(Box::new(Contact {
            case,
            channel,
            direction,
            minutes_ago,
            end,
            step,
            flag,
            fulfils,
        }))
    })
}

fn about_promises() -> impl Strategy<Value = Command> {
    prop_oneof![
        (any::<Pick>(), prop::option::of(any::<Pick>()), step())
            .prop_map(|(customer, case, step)| Command::Make { customer, case, step }),
        any::<Pick>().prop_map(Command::Keep),
        any::<Pick>().prop_map(Command::Release),
        (any::<Pick>(), ahead(), party()).prop_map(|(promise, minutes, by)| Command::Move {
            promise,
            minutes,
            by
        }),
    ]
}

fn about_cases() -> impl Strategy<Value = Command> {
    let kind = prop::sample::select(SpinKind::ALL.to_vec());
    let side = prop_oneof![Just(Side::Theirs), Just(Side::Ours)];
    prop_oneof![
        3 => (any::<Pick>(), step()).prop_map(|(customer, step)| Command::Open { customer, step }),
        2 => (any::<Pick>(), kind).prop_map(|(case, kind)| Command::Need { case, kind }),
        1 => (any::<Pick>(), any::<Pick>(), any::<bool>())
            .prop_map(|(case, need, is_met)| Command::SettleNeed { case, need, is_met }),
        2 => any::<Pick>().prop_map(Command::AgreeNeeds),
        2 => (any::<Pick>(), prop::option::weighted(0.8, any::<Pick>()))
            .prop_map(|(case, need)| Command::Draft { case, need }),
        2 => any::<Pick>().prop_map(Command::Give),
        2 => (any::<Pick>(), ahead()).prop_map(|(case, minutes)| Command::Decide { case, minutes }),
        2 => (any::<Pick>(), side, 1..=10_i64)
            .prop_map(|(case, side, stage)| Command::Place { case, side, stage }),
        1 => (any::<Pick>(), any::<Pick>()).prop_map(|(case, to)| Command::HandOver { case, to }),
    ]
}

fn about_the_world() -> impl Strategy<Value = Command> {
    let minutes = prop_oneof![3 => 1..HOUR, 3 => HOUR..2 * DAY, 1 => DAY..21 * DAY];
    prop_oneof![
        8 => minutes.prop_map(Command::Advance),
        2 => Just(Command::Notice),
        1 => Just(Command::AddCustomer),
        1 => any::<Pick>().prop_map(Command::Withdraw),
        2 => any::<Pick>().prop_map(Command::Restore),
        1 => (any::<Pick>(), 0..12_u32).prop_map(|(rule, value)| Command::SetRule { rule, value }),
    ]
}

pub fn act() -> impl Strategy<Value = Act> {
    let command = prop_oneof![
        8 => contact(),
        3 => about_promises(),
        5 => about_cases(),
        5 => about_the_world(),
    ];
    (any::<Pick>(), command).prop_map(|(by, command)| Act { by, command })
}
