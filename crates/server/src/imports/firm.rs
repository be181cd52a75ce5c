//! What a file may say in the firm's own words: its custom fields, and by which country's rules
//! numbers are read that don't tell theirs.

use domain::fields::{Field as OwnField, FieldKind, FieldSubject};
use domain::language::Language;
use domain::places::Country;
use domain::time::Zone;
use store::db::{Query, StoreError};

use super::fields::RowKind;
use super::fold::key_of;

/// Behind the name of a field of money, the column of its currency.
const CURRENCY: &str = ".currency";
/// What such a column is called behind the field's name, in our four languages.
const CURRENCY_NAMES: [&str; 4] = ["currency", "waluta", "валюта", "מטבע"];

/// The firm as far as an import asks about it.
#[derive(Clone, Debug, Default)]
pub struct Firm {
    pub country: Option<Country>,
    pub customers: Vec<OwnField>,
    pub cases: Vec<OwnField>,
}

impl Firm {
    /// # Errors
    /// What the database says.
    pub async fn of(q: &impl Query) -> Result<Self, StoreError> {
        Ok(Self {
            country: store::settings::country(q).await?,
            customers: store::fields::in_use(q, FieldSubject::Customer).await?,
            cases: store::fields::in_use(q, FieldSubject::Case).await?,
        })
    }

    /// The custom fields that rows of a kind can fill.
    #[must_use]
    pub fn fields(&self, kind: RowKind) -> &[OwnField] {
        match kind {
            RowKind::Customers | RowKind::Contacts => &self.customers,
            RowKind::Deals => &self.cases,
            RowKind::Orders => &[],
        }
    }

    /// The field that a target of a mapping names; `true` if it is the column of its currency.
    #[must_use]
    pub fn find(&self, kind: RowKind, target: &str) -> Option<(&OwnField, bool)> {
        let (slug, is_currency) = match target.strip_suffix(CURRENCY) {
            Some(slug) => (slug, true),
            None => (target, false),
        };
        let field = self.fields(kind).iter().find(|field| field.slug == slug)?;
        (!is_currency || field.kind == FieldKind::Money).then_some((field, is_currency))
    }

    /// All targets in the order of the fields, each with its field.
    pub fn targets(&self, kind: RowKind) -> impl Iterator<Item = (String, &OwnField, bool)> {
        self.fields(kind).iter().flat_map(|field| {
            let currency = (field.kind == FieldKind::Money)
                .then(|| (format!("{}{CURRENCY}", field.slug), field, true));
            std::iter::once((field.slug.clone(), field, false)).chain(currency)
        })
    }

    /// The target that a column's folded name means.
    pub(super) fn target_of(&self, kind: RowKind, key: &str) -> Option<String> {
        let is = |field: &OwnField, key: &str| {
            key_of(field.name.as_str()) == key || key_of(&field.slug) == key
        };
        let mut fields = self.fields(kind).iter().filter(|_| !key.is_empty());
        let named = |ending: &str| -> Option<String> {
            let name = key.strip_suffix(ending).filter(|name| !name.is_empty())?;
            let of_money = self.fields(kind).iter().filter(|it| it.kind == FieldKind::Money);
            let field = of_money.into_iter().find(|field| is(field, name))?;
            Some(format!("{}{CURRENCY}", field.slug))
        };
        let own = fields.find(|field| is(field, key)).map(|field| field.slug.clone());
        own.or_else(|| CURRENCY_NAMES.into_iter().find_map(named))
    }

    /// In which country's form a row's numbers are meant.
    pub(super) fn meant(
        &self,
        own: Option<&str>,
        zone: &Zone,
        language: Language,
    ) -> Option<Country> {
        Country::meant(own.and_then(Country::parse), self.country, zone, language)
    }
}
