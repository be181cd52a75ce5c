//! Bills, and the money that comes for them as a bank tells it.

use domain::money::{Money, decimals};
use domain::text::Line;
use iso_currency::Currency;
use jiff::civil::Date;

use super::{Cue, Performance, Stop, money};
use crate::bills::{self, FileIn, Proposal, SendBill};
use crate::demo::story::service::Paying;

impl Performance<'_> {
    pub(super) async fn pay(&mut self, cue: &Cue<'_>, told: &Paying) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        let today = self.known[cue.life].zone.local(app.now()).date();
        match told {
            Paying::Bill(number) => {
                let lines = self.proposed(cue).await?.lines;
                let bill = bills::draft(&app, actor, case, lines).await?;
                let number = Line::parse(number)?;
                bills::send(&app, actor, SendBill { bill, number, issued_on: today }).await?;
            }
            Paying::Draft => {
                let lines = self.proposed(cue).await?.lines;
                bills::draft(&app, actor, case, lines).await?;
            }
            Paying::Pay(number) => {
                let bill = self.bill(number).await?;
                let open = Money { minor: bill.open(), currency: bill.currency };
                let payer = self.lives[cue.life].name;
                self.money_came(cue, (payer, open, number), today).await?;
            }
            Paying::PayCash(number, how) => {
                let (bill, how) = (self.bill(number).await?, Line::parse(how)?);
                bills::note_payment(&app, actor, bill.id, bill.open(), today, how).await?;
            }
            Paying::MoneyCame(payer, amount, currency, words) => {
                let amount = money(*amount, *currency);
                self.money_came(cue, (payer, amount, words), today).await?;
            }
            Paying::EInvoice(number, buyer) => {
                let proposal = self.proposed(cue).await?;
                let invoice = e_invoice(number, buyer, &proposal, today).ok_or(Stop::Told)?;
                let file = FileIn { name: format!("{number}.xml"), bytes: invoice.into_bytes() };
                let by = actor.user().ok_or(Stop::Told)?;
                bills::take_einvoices(&app, by, vec![file]).await?;
            }
        }
        Ok(())
    }

    async fn proposed(&self, cue: &Cue<'_>) -> Result<Proposal, Stop> {
        let proposal = bills::proposal(self.app.db(), self.case(cue)?).await?;
        proposal.ok_or(Stop::Told)
    }

    async fn bill(&self, number: &str) -> Result<domain::bills::Bill, Stop> {
        let id = store::bills::find_by_number(self.app.db(), number).await?.ok_or(Stop::Told)?;
        Ok(store::bills::get(self.app.db(), id).await?)
    }

    async fn money_came(
        &self,
        cue: &Cue<'_>,
        (payer, amount, words): (&str, Money, &str),
        on: Date,
    ) -> Result<(), Stop> {
        let by = self.actor(cue).user().ok_or(Stop::Told)?;
        let bytes = statement(payer, amount, words, on).into_bytes();
        let file = FileIn { name: format!("{on} {}.xml", amount.currency.code()), bytes };
        let read = bills::read_statements(&self.app, by, vec![file]).await?;
        if read.iter().any(|file| file.outcome.is_err()) {
            return Err(Stop::Told);
        }
        Ok(())
    }
}

/// A bank statement (camt.053) with one payment.
fn statement(payer: &str, amount: Money, words: &str, on: Date) -> String {
    let (code, sum) = (amount.currency.code(), plain(amount.minor, amount.currency));
    let (payer, words) = (escaped(payer), escaped(words));
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
<GrpHdr><MsgId>{on}</MsgId><CreDtTm>{on}T18:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>{on} {words}</Id><CreDtTm>{on}T18:00:00Z</CreDtTm>
<Acct><Id><Othr><Id>FORGETMENOT-{code}</Id></Othr></Id><Ccy>{code}</Ccy></Acct>
<Ntry><Amt Ccy="{code}">{sum}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
<BookgDt><Dt>{on}</Dt></BookgDt><ValDt><Dt>{on}</Dt></ValDt>
<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>{payer}</Nm></Dbtr></RltdPties>
<RmtInf><Ustrd>{words}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
</Stmt></BkToCstmrStmt></Document>
"#
    )
}

/// All that is not billed yet as an e-invoice (UBL); `None` where a line has no tax.
fn e_invoice(number: &str, buyer: &str, proposal: &Proposal, on: Date) -> Option<String> {
    let currency = proposal.agreed.currency;
    let code = currency.code();
    let amount = |tag: &str, minor: i64| {
        format!(r#"<cbc:{tag} currencyID="{code}">{}</cbc:{tag}>"#, plain(minor, currency))
    };
    let (mut net, mut tax, mut lines) = (0, 0, String::new());
    for (place, line) in proposal.lines.iter().enumerate() {
        let rate = line.rate?;
        net += line.net;
        tax += domain::bills::tax::of_net(line.net, Some(rate))?;
        lines.push_str(&format!(
            "<cac:InvoiceLine><cbc:ID>{}</cbc:ID>\
             <cbc:InvoicedQuantity unitCode=\"C62\">{}</cbc:InvoicedQuantity>{}\
             <cac:Item><cbc:Name>{}</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID>\
             <cbc:Percent>{}</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item>\
             </cac:InvoiceLine>\n",
            place + 1,
            line.quantity.plain(),
            amount("LineExtensionAmount", line.net),
            escaped(line.what.as_str()),
            rate.plain(),
        ));
    }
    let (taxable, taxed) = (amount("TaxableAmount", net), amount("TaxAmount", tax));
    let total = [
        amount("LineExtensionAmount", net),
        amount("TaxExclusiveAmount", net),
        amount("TaxInclusiveAmount", net + tax),
        amount("PayableAmount", net + tax),
    ];
    let party = |name: &str| {
        format!(
            "<cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>{}</cbc:RegistrationName>\
             </cac:PartyLegalEntity></cac:Party>",
            escaped(name)
        )
    };
    Some(format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:ID>{number}</cbc:ID><cbc:IssueDate>{on}</cbc:IssueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:DocumentCurrencyCode>{code}</cbc:DocumentCurrencyCode>
<cac:AccountingSupplierParty>{seller}</cac:AccountingSupplierParty>
<cac:AccountingCustomerParty>{buyer}</cac:AccountingCustomerParty>
<cac:TaxTotal>{taxed}<cac:TaxSubtotal>{taxable}{taxed}</cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal>{total}</cac:LegalMonetaryTotal>
{lines}</Invoice>
"#,
        seller = party("Forgetmenot"),
        buyer = party(buyer),
        total = total.concat(),
    ))
}

/// Digits and a point, as the formats of banks and taxes want it.
fn plain(minor: i64, currency: Currency) -> String {
    let places = decimals(currency);
    let unit = 10_i64.pow(places);
    if places == 0 {
        return minor.to_string();
    }
    let width = usize::try_from(places).unwrap_or(0);
    format!("{}.{:0width$}", minor / unit, minor % unit)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
