//! KSeF's FA(2) and FA(3), the Polish invoice. Both have what is read here in the same places.
//!
//! The schemas state no rule for the total (P_15) as a sum of the nets (P_13) and taxes (P_14), and
//! the law lets tax be rounded for each rate, from the net or from the gross. So a whole invoice is
//! refused only if it misses its sum by more than that rounding can: one grosz for each rate.

use super::{EInvoice, InvoiceFormat, InvoiceKind, Party, account, ksef_lines};
use crate::problem::{Problem, ProblemKind};
use crate::xml::El;
use domain::money::Money;
use iso_currency::Currency;
use jiff::civil::Date;

pub(super) const FA_2: &str = "http://crd.gov.pl/wzor/2023/06/29/12648/";
pub(super) const FA_3: &str = "http://crd.gov.pl/wzor/2025/06/25/13775/";

pub(super) fn read(root: El<'_>, format: InvoiceFormat) -> Result<EInvoice, Problem> {
    let fa = root.need("Fa")?;
    let currency = fa.need("KodWaluty")?.currency()?;
    let kind = kind(fa)?;
    let written = fa.text_at("RodzajFaktury");
    let Totals { net, tax, gross } = Totals::of(fa, written.as_deref(), currency)?;
    let lines = ksef_lines::read(fa, currency)?;
    let doubt = match written.as_deref() {
        Some("VAT" | "KOR") => ksef_lines::require_sum(fa, kind, &lines, net)?,
        _ => None,
    };
    let payment = Payment::of(fa, gross)?;
    let mut seller = party(root.need("Podmiot1")?)?;
    seller.name = root.need_text("Podmiot1/DaneIdentyfikacyjne/Nazwa")?;
    seller.account = payment.account;
    Ok(EInvoice {
        format,
        kind,
        number: fa.need_text("P_2")?,
        issued_on: fa.need("P_1")?.date()?,
        due_on: payment.due_on,
        currency,
        seller,
        buyer: party(root.need("Podmiot2")?)?,
        order_reference: fa.text_at("WarunkiTransakcji/Zamowienia/NrZamowienia"),
        corrects: corrected(fa),
        payment_reference: fa.text_at("Platnosc/IPKSeF"),
        lines,
        net,
        tax,
        gross,
        prepaid: payment.prepaid,
        due: payment.due,
        doubts: doubt.into_iter().chain(payment.doubt).collect(),
    })
}

fn kind(fa: El<'_>) -> Result<InvoiceKind, Problem> {
    let written = fa.need("RodzajFaktury")?;
    match fa.need_text("RodzajFaktury")?.as_str() {
        "VAT" | "UPR" => Ok(InvoiceKind::Invoice),
        "ZAL" => Ok(InvoiceKind::Advance),
        "ROZ" => Ok(InvoiceKind::Settlement),
        "KOR" | "KOR_ZAL" | "KOR_ROZ" => Ok(InvoiceKind::Correction),
        _ => Err(written.problem(ProblemKind::UnknownValue)),
    }
}

pub(super) fn corrected(fa: El<'_>) -> Vec<String> {
    fa.all("DaneFaKorygowanej").filter_map(|data| data.text_at("NrFaKorygowanej")).collect()
}

struct Totals {
    net: Money,
    tax: Money,
    gross: Money,
}

impl Totals {
    fn of(fa: El<'_>, kind: Option<&str>, currency: Currency) -> Result<Self, Problem> {
        let total = fa.need("P_15")?;
        let gross = total.money(currency)?;
        let sums = Sums::of(fa, currency)?;
        let is_simplified = kind == Some("UPR");
        let net = if is_simplified && sums.rates == 0 {
            // Such an invoice may tell the total and the tax only, or the total and the rate.
            i128::from(gross.minor) - sums.tax
        } else {
            sums.net
        };
        // Of a settlement P_15 is what remains to be paid, not what the rates add up to.
        let is_rest = matches!(kind, Some("ROZ" | "KOR_ROZ"));
        let is_whole = !is_simplified && !is_rest && !sums.is_open;
        if is_whole && (sums.net + sums.tax - i128::from(gross.minor)).abs() > sums.rates {
            return Err(total.problem(ProblemKind::SumDiffers));
        }
        let [net, tax] = [money(net, currency, total)?, money(sums.tax, currency, total)?];
        Ok(Self { net, tax, gross })
    }
}

/// What stands in the fields for each rate.
struct Sums {
    net: i128,
    tax: i128,
    rates: i128,
    /// Tax of another country of the Union needn't be told (P_14_5), yet it is in the total.
    is_open: bool,
}

impl Sums {
    fn of(fa: El<'_>, currency: Currency) -> Result<Self, Problem> {
        let mut sums = Self {
            net: 0,
            tax: 0,
            rates: 0,
            is_open: fa.at("P_13_5").is_some() && fa.at("P_14_5").is_none(),
        };
        for field in fa.children() {
            let name = field.name();
            // P_14_1W and its like are the same tax once more, in złoty.
            if name.starts_with("P_13_") {
                sums.net += i128::from(field.money(currency)?.minor);
                sums.rates += 1;
            } else if name.starts_with("P_14_") && !name.ends_with('W') {
                sums.tax += i128::from(field.money(currency)?.minor);
            }
        }
        Ok(sums)
    }
}

/// Payment and what comes on top of the total or off it.
pub(super) struct Payment {
    pub due_on: Option<Date>,
    pub account: Option<String>,
    pub prepaid: Money,
    pub due: Money,
    pub doubt: Option<Problem>,
}

impl Payment {
    /// `gross` is the field that the schema starts from: "DoZaplaty equals P_15 with the charges
    /// added and the deductions taken off".
    pub fn of(fa: El<'_>, gross: Money) -> Result<Self, Problem> {
        let (payable, doubt) = payable(fa, gross)?;
        let none = Money { minor: 0, ..gross };
        let Some(payment) = fa.at("Platnosc") else {
            return Ok(Self { due_on: None, account: None, prepaid: none, due: payable, doubt });
        };
        let prepaid = prepaid(payment, payable)?;
        let due = minus(payable, i128::from(prepaid.minor))
            .ok_or_else(|| payment.problem(ProblemKind::AmountTooLarge))?;
        let mut due_on = None;
        for term in payment.all("TerminPlatnosci") {
            due_on = due_on.max(term.date_at("Termin")?);
        }
        // Who sold the debt to a factor is paid at the factor's.
        let account = ["RachunekBankowyFaktora/NrRB", "RachunekBankowy/NrRB"]
            .iter()
            .find_map(|path| payment.text_at(path))
            .map(account);
        Ok(Self { due_on, account, prepaid, due, doubt })
    }
}

fn payable(fa: El<'_>, gross: Money) -> Result<(Money, Option<Problem>), Problem> {
    let Some(settled) = fa.at("Rozliczenie") else { return Ok((gross, None)) };
    let of = |path: &str| settled.money_at(path, gross.currency);
    let minor = |money: Option<Money>| money.map_or(0, |money| i128::from(money.minor));
    let explained =
        i128::from(gross.minor) + minor(of("SumaObciazen")?) - minor(of("SumaOdliczen")?);
    let (stated, at) = match (settled.at("DoZaplaty"), settled.at("DoRozliczenia")) {
        (Some(to_pay), _) => (to_pay.money(gross.currency)?, to_pay),
        (None, Some(back)) => {
            let paid_too_much = back.money(gross.currency)?;
            (Money { minor: -paid_too_much.minor, ..gross }, back)
        }
        (None, None) => (money(explained, gross.currency, settled)?, settled),
    };
    let differs = i128::from(stated.minor) != explained;
    Ok((stated, differs.then(|| at.problem(ProblemKind::SumDiffers))))
}

fn prepaid(payment: El<'_>, payable: Money) -> Result<Money, Problem> {
    let is_paid = payment.text_at("Zaplacono").as_deref() == Some("1")
        || payment.text_at("ZnacznikZaplatyCzesciowej").as_deref() == Some("2");
    if is_paid {
        return Ok(payable);
    }
    let mut sum = 0;
    for part in payment.all("ZaplataCzesciowa") {
        let amount = part.need("KwotaZaplatyCzesciowej")?.money(payable.currency)?;
        sum += i128::from(amount.minor);
    }
    money(sum, payable.currency, payment)
}

pub(super) fn party(of: El<'_>) -> Result<Party, Problem> {
    let is = of.need("DaneIdentyfikacyjne")?;
    let in_the_union = is.text_at("NrVatUE").map(|number| {
        let country = is.text_at("KodUE").unwrap_or_default();
        format!("{country}{number}")
    });
    Ok(Party {
        name: is.text_at("Nazwa").unwrap_or_default(),
        tax_number: is.text_at("NIP").or(in_the_union).or_else(|| is.text_at("NrID")),
        country: of.text_at("Adres/KodKraju"),
        account: None,
    })
}

pub(super) fn money(minor: i128, currency: Currency, at: El<'_>) -> Result<Money, Problem> {
    let minor = i64::try_from(minor).map_err(|_| at.problem(ProblemKind::AmountTooLarge))?;
    Ok(Money { minor, currency })
}

fn minus(money: Money, less: i128) -> Option<Money> {
    let minor = i64::try_from(i128::from(money.minor) - less).ok()?;
    Some(Money { minor, ..money })
}
