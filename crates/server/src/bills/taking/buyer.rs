//! Whose e-invoice it is, and of which case: certain, or why not.

use domain::bills::{tax_key, tax_keys};
use domain::cases::Case;
use domain::ids::{CaseId, CustomerId};
use domain::people::Sight;
use formats::einvoice::EInvoice;

use crate::app::{Failure, Writing};

/// Why an e-invoice waits for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No customer has the buyer's tax number or name.
    UnknownBuyer,
    SeveralBuyers,
    /// No agreement of theirs has so much left to bill.
    NoCase,
    SeveralCases,
    /// It isn't as it was agreed.
    Differs,
    /// It corrects another bill.
    Correction,
    /// It is for a payment before, or settles one.
    Advance,
    /// Another bill has its number.
    NumberTaken,
    /// Its own amounts leave a question.
    Unclear,
}

impl Doubt {
    pub const ALL: [Self; 9] = [
        Self::UnknownBuyer,
        Self::SeveralBuyers,
        Self::NoCase,
        Self::SeveralCases,
        Self::Differs,
        Self::Correction,
        Self::Advance,
        Self::NumberTaken,
        Self::Unclear,
    ];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownBuyer => "unknown-buyer",
            Self::SeveralBuyers => "several-buyers",
            Self::NoCase => "no-case",
            Self::SeveralCases => "several-cases",
            Self::Differs => "differs",
            Self::Correction => "correction",
            Self::Advance => "advance",
            Self::NumberTaken => "number-taken",
            Self::Unclear => "unclear",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// As many cases of one customer are looked at.
const CASES: u32 = 100;

/// The one case that the invoice can be of, its customer locked.
pub(super) async fn place(
    w: &mut Writing<'_>,
    invoice: &EInvoice,
) -> Result<Result<Case, Doubt>, Failure> {
    let customer = match buyer(w, invoice).await? {
        Ok(customer) => customer,
        Err(doubt) => return Ok(Err(doubt)),
    };
    w.lock_found(customer).await?;
    let case = match by_reference(w, customer, invoice).await?.as_slice() {
        [only] => *only,
        [] => match by_amount(w, customer, invoice).await?.as_slice() {
            [only] => *only,
            [] => return Ok(Err(Doubt::NoCase)),
            _ => return Ok(Err(Doubt::SeveralCases)),
        },
        _ => return Ok(Err(Doubt::SeveralCases)),
    };
    Ok(Ok(store::cases::get(w.tx, case).await?))
}

/// The customer by the buyer's tax number, else by exactly the buyer's name.
pub(super) async fn buyer(
    w: &Writing<'_>,
    invoice: &EInvoice,
) -> Result<Result<CustomerId, Doubt>, Failure> {
    let number = invoice.buyer.tax_number.as_deref().unwrap_or_default();
    let keys = tax_keys(number, invoice.buyer.country.as_deref());
    let found = store::customers::by_tax_keys(w.tx, &keys).await?;
    match found.as_slice() {
        [only] => return Ok(Ok(*only)),
        [] => {}
        _ => return Ok(Err(Doubt::SeveralBuyers)),
    }
    let mut named = Vec::new();
    for customer in store::customers::by_name(w.tx, &invoice.buyer.name).await? {
        let own = store::customers::find_tax_number(w.tx, customer).await?;
        // Who has another tax number is somebody else of the same name.
        let is_other =
            own.is_some_and(|own| !keys.is_empty() && !keys.contains(&tax_key(own.as_str())));
        if !is_other {
            named.push(customer);
        }
    }
    Ok(match named.as_slice() {
        [only] => Ok(*only),
        [] => Err(Doubt::UnknownBuyer),
        _ => Err(Doubt::SeveralBuyers),
    })
}

async fn by_reference(
    w: &Writing<'_>,
    customer: CustomerId,
    invoice: &EInvoice,
) -> Result<Vec<CaseId>, Failure> {
    match invoice.order_reference.as_deref().filter(|it| !it.trim().is_empty()) {
        None => Ok(Vec::new()),
        Some(reference) => Ok(store::bills::by_reference(w.tx, customer, reference).await?),
    }
}

/// The cases under an agreement in the same currency that has so much left to bill.
async fn by_amount(
    w: &Writing<'_>,
    customer: CustomerId,
    invoice: &EInvoice,
) -> Result<Vec<CaseId>, Failure> {
    let mut fitting = Vec::new();
    for case in store::bills::billable(w.tx, Sight::All, Some(customer), CASES).await? {
        if case.currency != invoice.currency.code() {
            continue;
        }
        let Some(agreed) = store::bills::agreed_of_case(w.tx, case.case).await? else { continue };
        let billed = store::bills::billed(w.tx, case.case, None).await?;
        let unbilled = agreed.unbilled(&billed);
        let left = unbilled.iter().map(|(_, _, net)| *net).fold(0, i64::saturating_add);
        if left >= invoice.net.minor {
            fitting.push(case.case);
        }
    }
    Ok(fitting)
}
