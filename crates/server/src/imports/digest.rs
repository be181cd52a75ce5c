//! A fingerprint of a draft: the same row read again has the same one, so nothing needs to change.
//! Each field is hashed under its own letter and with its length, so that no two drafts look alike.

use domain::language::Language;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::draft::{
    ContactDraft, CustomerDraft, DealDraft, Details, Draft, OrderDraft, OwnWords, Reference,
};
use super::mapping::Standing;
use super::values::CustomerKind;

struct Feed(Sha256);

impl Draft {
    /// The first 16 bytes of the draft's SHA-256. A field added later changes no digest of drafts
    /// that don't have it.
    #[must_use]
    pub fn digest(&self) -> [u8; 16] {
        let mut feed = Feed(Sha256::new());
        match self {
            Self::Customer(customer) => feed.customer(customer),
            Self::Contact(contact) => feed.contact(contact),
            Self::Deal(deal) => feed.deal(deal),
            Self::Order(order) => return order_digest(order),
        }
        let hash = feed.0.finalize();
        let mut digest = [0; 16];
        digest.copy_from_slice(&hash[..16]);
        digest
    }
}

/// Of a line of an order the first half tells what was agreed and the second the rest, so that a
/// change of either can be told from the other.
fn order_digest(order: &OrderDraft) -> [u8; 16] {
    let (mut agreed, mut rest) = (Feed(Sha256::new()), Feed(Sha256::new()));
    agreed.agreed(order);
    rest.followed(order);
    let mut digest = [0; 16];
    digest[..AGREED].copy_from_slice(&agreed.0.finalize()[..AGREED]);
    digest[AGREED..].copy_from_slice(&rest.0.finalize()[..AGREED]);
    digest
}

const AGREED: usize = 8;

/// Two fingerprints of lines of orders tell the same agreement.
pub(super) fn is_agreed_alike(one: &[u8], other: &[u8]) -> bool {
    one.get(..AGREED).is_some_and(|one| other.get(..AGREED) == Some(one))
}

impl Feed {
    fn bytes(&mut self, tag: &str, bytes: &[u8]) {
        self.0.update(tag);
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    fn told(&mut self, tag: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.bytes(tag, text.as_bytes());
        }
    }

    fn number(&mut self, tag: &str, number: Option<i64>) {
        if let Some(number) = number {
            self.bytes(tag, &number.to_le_bytes());
        }
    }

    fn customer(&mut self, customer: &CustomerDraft) {
        let kind = match customer.kind {
            CustomerKind::Organization => "organization",
            CustomerKind::Person => "person",
        };
        self.told("customer", Some(kind));
        self.told("name", Some(&customer.name));
        self.told("contact-name", customer.contact_name.as_deref());
        self.told("role", customer.role.as_deref());
        self.details(&customer.details);
    }

    fn contact(&mut self, contact: &ContactDraft) {
        self.told("contact", Some(&contact.name));
        self.reference("customer", &contact.customer);
        self.told("role", contact.role.as_deref());
        self.details(&contact.details);
    }

    fn details(&mut self, details: &Details) {
        self.told("first-name", details.first_name.as_deref());
        self.told("last-name", details.last_name.as_deref());
        for email in &details.emails {
            self.told("email", Some(email));
        }
        for phone in &details.phones {
            self.told("phone", Some(phone));
        }
        self.told("website", details.website.as_deref());
        self.told("street", details.street.as_deref());
        self.told("city", details.city.as_deref());
        self.told("postcode", details.postcode.as_deref());
        self.told("region", details.region.as_deref());
        self.told("country", details.country);
        self.told("tax-number", details.tax_number.as_deref());
        self.own(&details.own);
        self.told("language", details.language.map(Language::code));
        self.told("time-zone", details.time_zone.as_deref());
        self.told("owner", details.owner.as_deref());
        self.told("description", details.description.as_deref());
        self.told("origin", details.origin.as_deref());
        self.number("created-at", details.created_at.map(Timestamp::as_microsecond));
        self.number("last-contacted-at", details.last_contacted_at.map(Timestamp::as_microsecond));
    }

    fn own(&mut self, own: &OwnWords) {
        for tag in &own.tags {
            self.told("tag", Some(tag.as_str()));
        }
        for (field, value) in &own.values {
            self.told("field", Some(&field.to_string()));
            self.told("says", Some(&value.plain()));
        }
    }

    fn deal(&mut self, deal: &DealDraft) {
        let (standing, stage) = match deal.standing {
            Standing::Open(stage) => ("open", stage),
            Standing::Won => ("won", None),
            Standing::Lost => ("lost", None),
            Standing::Closed => ("closed", None),
        };
        self.told("deal", Some(standing));
        self.number("stage", stage.map(i64::from));
        self.told("title", deal.title.as_deref());
        self.reference("customer", &deal.customer);
        self.reference("contact", &deal.contact);
        self.told("stage-name", deal.stage_name.as_deref());
        self.number("amount", deal.amount.map(|amount| amount.minor));
        self.told("currency", deal.amount.map(|amount| amount.currency));
        self.told("close-date", deal.close_date.map(|day| day.to_string()).as_deref());
        self.number("created-at", deal.created_at.map(Timestamp::as_microsecond));
        self.told("owner", deal.owner.as_deref());
        self.told("next-step", deal.next_step.as_deref());
        self.own(&deal.own);
        self.told("description", deal.description.as_deref());
        self.told("origin", deal.origin.as_deref());
    }

    fn agreed(&mut self, order: &OrderDraft) {
        self.told("order", Some(order.kind.code()));
        self.number("quantity", Some(order.quantity.0));
        self.number("price", Some(order.price.minor));
        self.told("currency", Some(order.price.currency));
    }

    fn followed(&mut self, order: &OrderDraft) {
        self.told("title", order.title.as_deref());
        self.told("product", Some(&order.product));
        self.reference("customer", &order.customer);
        let days = [
            ("ordered-on", Some(order.ordered_on)),
            ("required-on", order.required_on),
            ("shipped-on", order.shipped_on),
        ];
        for (tag, day) in days {
            self.told(tag, day.map(|day| day.to_string()).as_deref());
        }
        self.told("owner", order.owner.as_deref());
        self.told("origin", order.origin.as_deref());
        self.number("cost", order.cost.map(|cost| cost.minor));
        self.told("serial", order.serial.as_deref());
    }

    fn reference(&mut self, tag: &str, reference: &Reference) {
        self.bytes(tag, &[]);
        self.told("id", reference.external_id.as_deref());
        self.told("name", reference.name.as_deref());
    }
}
