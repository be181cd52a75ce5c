//! What may become of a bill: sent, paid in parts, corrected, thrown away while it is a draft.

use jiff::Timestamp;

use super::{Agreed, Bill, BillLine, BillSource, BillState, Sent, tax};
use crate::events::{EventKind, Fact};
use crate::ids::{BillId, PromiseId};
use crate::quantity::Quantity;
use crate::refusal::Refusal;

/// A bill changed, with what to tell about it.
pub type Changed = Result<(Bill, Vec<Fact>), Refusal>;

/// What begins a bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBill {
    pub id: BillId,
    pub corrects: Option<BillId>,
    pub source: BillSource,
    pub digest: Option<Vec<u8>>,
    pub lines: Vec<BillLine>,
    /// Net and tax as an e-invoice states them; else they are the sums of the lines.
    pub stated: Option<(i64, i64)>,
    pub drafted_at: Timestamp,
}

impl Bill {
    /// A draft on an agreement.
    ///
    /// # Errors
    /// It has no line, or its amounts are too large to add.
    pub fn draft(new: NewBill, agreed: &Agreed) -> Changed {
        let (net, tax) = match new.stated {
            Some(stated) => stated,
            None => sums(&new.lines)?,
        };
        let bill = Self {
            id: new.id,
            customer: agreed.customer,
            case: agreed.case,
            agreement: agreed.agreement,
            corrects: new.corrects,
            source: new.source,
            digest: new.digest,
            currency: agreed.currency,
            lines: new.lines,
            net,
            tax,
            corrected: 0,
            paid: 0,
            state: BillState::Draft,
            sent: None,
            drafted_at: new.drafted_at,
            reminded_at: None,
            differences: 0,
        };
        bill.require_sums()?;
        let fact = Fact::of(EventKind::BillDrafted, bill.id);
        Ok((bill, vec![fact]))
    }

    /// A draft with other lines.
    ///
    /// # Errors
    /// It was sent or thrown away, has no line, or its amounts are too large.
    pub fn edited(mut self, lines: Vec<BillLine>) -> Changed {
        self.require_draft()?;
        (self.net, self.tax) = sums(&lines)?;
        self.lines = lines;
        self.require_sums()?;
        let fact = Fact::of(EventKind::BillChanged, self.id);
        Ok((self, vec![fact]))
    }

    /// The customer has it now. With nothing to pay it is paid at once.
    ///
    /// # Errors
    /// It was sent or thrown away.
    pub fn send(mut self, sent: Sent) -> Changed {
        self.require_draft()?;
        let at = sent.at;
        let mut facts = vec![Fact::of(EventKind::BillSent, self.id).to(self.source.code())];
        self.sent = Some(sent);
        self.state = BillState::Sent;
        if !self.is_correction() && self.owed() <= 0 {
            self.state = BillState::Paid { at };
            facts.push(Fact::of(EventKind::BillPaid, self.id));
        }
        Ok((self, facts))
    }

    /// A draft is thrown away.
    ///
    /// # Errors
    /// It was sent: what the customer has is put right by a correction.
    pub fn cancel(mut self, at: Timestamp) -> Changed {
        self.require_draft()?;
        self.state = BillState::Cancelled { at };
        let fact = Fact::of(EventKind::BillCancelled, self.id);
        Ok((self, vec![fact]))
    }

    /// So much of a payment is for this bill.
    ///
    /// # Errors
    /// It is not open, or less than that is to be paid.
    pub fn take(mut self, amount: i64, at: Timestamp) -> Changed {
        if amount <= 0 || amount > self.open() {
            return Err(Refusal::MoreThanOpen);
        }
        self.paid = self.paid.saturating_add(amount);
        let mut facts = Vec::new();
        if self.open() == 0 {
            self.state = BillState::Paid { at };
            facts.push(Fact::of(EventKind::BillPaid, self.id));
        }
        Ok((self, facts))
    }

    /// So much of what was paid was for something else.
    ///
    /// # Errors
    /// Less than that was paid.
    pub fn give_back(mut self, amount: i64) -> Result<Self, Refusal> {
        if amount <= 0 || amount > self.paid {
            return Err(Refusal::MoreThanOpen);
        }
        self.paid = self.paid.saturating_sub(amount);
        if matches!(self.state, BillState::Paid { .. }) && self.paid < self.owed() {
            self.state = BillState::Sent;
        }
        Ok(self)
    }

    /// A correction of it was sent. What was paid beyond what is owed now has to be given back
    /// first; `remains` tells whether anything of the bill is left.
    ///
    /// # Errors
    /// It was never sent, or more was paid than will be owed.
    pub fn corrected_by(mut self, correction: &Self, remains: bool, at: Timestamp) -> Changed {
        if !matches!(self.state, BillState::Sent | BillState::Paid { .. }) {
            return Err(Refusal::BillNotSent);
        }
        self.corrected =
            self.corrected.checked_add(correction.gross()).ok_or(Refusal::BillSumBroken)?;
        if self.paid > self.owed() || self.owed() < 0 {
            return Err(Refusal::MoreThanOpen);
        }
        let mut facts = vec![Fact::of(EventKind::BillCorrected, self.id).to(correction.id)];
        let was_paid = matches!(self.state, BillState::Paid { .. });
        if !remains {
            self.state = BillState::Cancelled { at };
            facts.push(Fact::of(EventKind::BillCancelled, self.id));
        } else if self.paid < self.owed() {
            self.state = BillState::Sent;
        } else if !was_paid {
            self.state = BillState::Paid { at };
            facts.push(Fact::of(EventKind::BillPaid, self.id));
        }
        Ok((self, facts))
    }

    /// The promise to pay it is another one now.
    #[must_use]
    pub fn promised(mut self, promise: Option<PromiseId>) -> Self {
        if let Some(sent) = &mut self.sent {
            sent.promise = promise;
        }
        self
    }

    /// Somebody asked for it politely.
    ///
    /// # Errors
    /// There is nothing to pay.
    pub fn remind(mut self, at: Timestamp) -> Changed {
        if self.open() == 0 {
            return Err(Refusal::BillNotSent);
        }
        self.reminded_at = Some(at);
        let fact = Fact::of(EventKind::BillReminded, self.id);
        Ok((self, vec![fact]))
    }

    /// What is left of it with those corrections: the same lines put together.
    #[must_use]
    pub fn remaining(&self, corrections: &[Self]) -> Self {
        let all = corrections.iter().fold(self.lines.clone(), |mut lines, correction| {
            lines.extend(correction.lines.iter().cloned());
            lines
        });
        let sum = |own: i64, of: fn(&Self) -> i64| {
            corrections.iter().map(of).fold(own, i64::saturating_add)
        };
        Self {
            net: sum(self.net, |bill| bill.net),
            tax: sum(self.tax, |bill| bill.tax),
            lines: together(all),
            ..self.clone()
        }
    }

    fn require_draft(&self) -> Result<(), Refusal> {
        if self.state == BillState::Draft { Ok(()) } else { Err(Refusal::BillSent) }
    }

    fn require_sums(&self) -> Result<(), Refusal> {
        if self.lines.is_empty() {
            return Err(Refusal::BillWithoutLine);
        }
        match self.net.checked_add(self.tax) {
            Some(gross) if gross >= 0 || self.is_correction() => Ok(()),
            _ => Err(Refusal::BillSumBroken),
        }
    }
}

fn sums(lines: &[BillLine]) -> Result<(i64, i64), Refusal> {
    if lines.is_empty() {
        return Err(Refusal::BillWithoutLine);
    }
    tax::sums(lines).ok_or(Refusal::BillSumBroken)
}

/// The lines of a correction after which a bill says `after` instead of `before`.
#[must_use]
pub fn correcting(before: &[BillLine], after: &[BillLine]) -> Vec<BillLine> {
    let taken_back = before.iter().map(|line| BillLine {
        quantity: Quantity(line.quantity.0.saturating_neg()),
        net: line.net.saturating_neg(),
        tax: line.tax.saturating_neg(),
        ..line.clone()
    });
    together(taken_back.chain(after.iter().cloned()).collect())
}

/// Lines of the same thing at the same rate put together; what comes to nothing is left out.
fn together(lines: Vec<BillLine>) -> Vec<BillLine> {
    let mut sums: Vec<BillLine> = Vec::new();
    for line in lines {
        let is_same = |it: &&mut BillLine| {
            (it.agreed, it.item, it.rate) == (line.agreed, line.item, line.rate)
                && (it.agreed.is_some() || it.what == line.what)
        };
        match sums.iter_mut().find(is_same) {
            None => sums.push(line),
            Some(it) => {
                it.quantity = Quantity(it.quantity.0.saturating_add(line.quantity.0));
                it.net = it.net.saturating_add(line.net);
                it.tax = it.tax.saturating_add(line.tax);
            }
        }
    }
    sums.retain(|line| (line.quantity.0, line.net, line.tax) != (0, 0, 0));
    sums
}
