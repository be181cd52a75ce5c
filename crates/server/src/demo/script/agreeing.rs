//! Agreements and papers.

use domain::agreements::{AgreementLine, AgreementTerm, Fitness};
use domain::documents::{DocumentName, Holder, NewFile};
use domain::offers::OfferState;
use domain::quantity::Quantity;
use domain::rules::Rules;
use domain::text::{Line, Prose};

use super::{Cue, Performance, Stop, money};
use crate::agreements::{Agree, Consent};
use crate::demo::story::service::{Agreeing, Paper, Sold};
use crate::documents::AddDocument;
use crate::{agreements, documents};

impl Performance<'_> {
    pub(super) async fn agree(&mut self, cue: &Cue<'_>, told: &Agreeing) -> Result<(), Stop> {
        let case = self.case(cue)?;
        let line = |it: &Sold| {
            Ok::<_, Stop>(AgreementLine {
                kind: it.kind,
                what: Line::parse(it.what)?,
                quantity: units(it.quantity),
                price: money(it.price, told.currency),
                cost: Some(money(it.cost, told.currency)),
            })
        };
        let lines = told.lines.iter().map(line).collect::<Result<_, _>>()?;
        let offers = store::offers::of_case(self.app.db(), case).await?;
        let given = |state: &OfferState| matches!(state, OfferState::Given { .. });
        let offer = offers.into_iter().filter(|it| given(&it.state)).max_by_key(|it| it.version);
        let (offer, terms) = match offer {
            Some(offer) => (Some(offer.id), offer.content.terms),
            None => (None, Vec::new()),
        };
        let term = |it: domain::offers::OfferTerm| AgreementTerm {
            is_acknowledged: true,
            words: it.words,
            is_burden: it.is_burden,
            reason: it.reason,
        };
        let consent = Consent {
            form: told.form,
            evidence: Prose::parse(told.evidence)?,
            document: None,
            reference: told.reference.map(Line::parse).transpose()?,
            payment_days: told.payment_days,
            at: None,
            given_by: self.with(cue, told.with)?,
            lines,
            terms: terms.into_iter().map(term).collect(),
        };
        let fitness = Fitness::MustFit;
        let command = Agree { case, offer, currency: told.currency, consent, fitness };
        agreements::agree(&self.app, self.actor(cue), command).await?;
        Ok(())
    }

    pub(super) async fn document(&mut self, cue: &Cue<'_>, told: &Paper) -> Result<(), Stop> {
        let name = DocumentName::parse(told.file)?;
        let bytes = told.text.as_bytes().to_vec();
        let most = Rules::default().document_megabytes;
        let command = AddDocument {
            holder: Holder::Case(self.case(cue)?),
            title: Line::parse(told.title)?,
            required_code: told.code.map(str::to_owned),
            is_final: told.is_final,
            is_shared: told.is_final,
            file: NewFile::read(name, bytes, most).map_err(|_| Stop::Told)?,
        };
        documents::add(&self.app, self.actor(cue), command).await?;
        Ok(())
    }
}

pub(super) const fn units(count: i64) -> Quantity {
    Quantity(count * Quantity::ONE.0)
}
