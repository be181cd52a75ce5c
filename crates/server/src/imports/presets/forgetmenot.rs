//! What this program exports itself: the list of customers, by the names of its columns in the four
//! languages (`exports.ftl`). Custom fields are found by their own names.

use super::{Layout, Preset};
use crate::imports::fields::{Field as F, RowKind};

pub(super) const LAYOUTS: &[Layout] = &[Layout {
    preset: Preset::Forgetmenot,
    row_kind: RowKind::Customers,
    marks: &[
        &["id", "מזהה"],
        &["nextstepdue", "terminnastepnegokroku", "срокследующегошага", "מועדהצעדהבא"],
        &["opencases", "otwartesprawy", "открытыесделки", "עסקאותפתוחות"],
    ],
    columns: &[
        ("id", F::ExternalId),
        ("מזהה", F::ExternalId),
        ("name", F::Name),
        ("nazwa", F::Name),
        ("имяилиназвание", F::Name),
        ("שם", F::Name),
        ("language", F::Language),
        ("jezyk", F::Language),
        ("язык", F::Language),
        ("שפה", F::Language),
        ("owner", F::Owner),
        ("opiekun", F::Owner),
        ("ответственный", F::Owner),
        ("אחראי", F::Owner),
        ("kind", F::Kind),
        ("rodzaj", F::Kind),
        ("вид", F::Kind),
        ("סוג", F::Kind),
        ("taxnumber", F::TaxNumber),
        ("numerpodatkowy", F::TaxNumber),
        ("налоговыйномер", F::TaxNumber),
        ("מספרמס", F::TaxNumber),
        ("phone", F::Phone),
        ("telefon", F::Phone),
        ("телефон", F::Phone),
        ("טלפון", F::Phone),
        ("email", F::Email),
        ("элпочта", F::Email),
        ("דואל", F::Email),
        ("website", F::Website),
        ("stronainternetowa", F::Website),
        ("сайт", F::Website),
        ("אתר", F::Website),
        ("streetandnumber", F::Street),
        ("ulicainumer", F::Street),
        ("улицаидом", F::Street),
        ("רחובומספר", F::Street),
        ("postalcode", F::Postcode),
        ("kodpocztowy", F::Postcode),
        ("почтовыйиндекс", F::Postcode),
        ("מיקוד", F::Postcode),
        ("city", F::City),
        ("miejscowosc", F::City),
        ("город", F::City),
        ("יישוב", F::City),
        ("region", F::Region),
        ("регион", F::Region),
        ("מחוז", F::Region),
        ("country", F::Country),
        ("kraj", F::Country),
        ("страна", F::Country),
        ("מדינה", F::Country),
        ("timezone", F::TimeZone),
        ("strefaczasowa", F::TimeZone),
        ("часовойпояс", F::TimeZone),
        ("אזורזמן", F::TimeZone),
        ("note", F::Description),
        ("notatka", F::Description),
        ("заметка", F::Description),
        ("הערה", F::Description),
        ("knownsince", F::CreatedAt),
        ("dodano", F::CreatedAt),
        ("добавлено", F::CreatedAt),
        ("נוסף", F::CreatedAt),
        ("tags", F::Tags),
        ("etykiety", F::Tags),
        ("метки", F::Tags),
        ("תגיות", F::Tags),
    ],
}];

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;
    use crate::i18n::Locales;
    use crate::imports::detect;

    #[test]
    fn our_own_columns_are_known_in_every_language() {
        let (locales, list) =
            (Locales::load().unwrap(), store::exports::find("customers").unwrap());
        // What follows from the rest, or is nobody's to say in a file.
        let left_out = ["next-due", "open-cases", "quiet-until", "withdrawn"];
        for language in Language::ALL {
            let locale = locales.of(language);
            let keys: Vec<&str> =
                list.columns.iter().map(|column| column.key).chain(["tags"]).collect();
            let headers: Vec<String> =
                keys.iter().map(|key| locale.plain(&format!("exports-column-{key}"))).collect();
            let mapping = detect(&headers);
            assert_eq!(mapping.preset, Preset::Forgetmenot, "{headers:?}");
            for (key, field) in keys.iter().zip(mapping.columns) {
                assert_eq!(field.is_none(), left_out.contains(key), "{key} in {language:?}");
            }
        }
    }
}
