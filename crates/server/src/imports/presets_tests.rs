use super::*;

fn headers_of(file: &str) -> Vec<String> {
    let path =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/imports").join(file);
    let file = std::fs::File::open(path).unwrap();
    crate::imports::Records::open(file, crate::imports::Reading::default())
        .unwrap()
        .headers()
        .to_vec()
}

fn found(mapping: &Mapping) -> (Preset, RowKind) {
    (mapping.preset, mapping.row_kind)
}

fn field(mapping: &Mapping, headers: &[String], name: &str) -> Option<Field> {
    let column = headers.iter().position(|header| header == name);
    mapping.columns[column.unwrap_or_else(|| panic!("{name}"))]
}

#[test]
fn each_fixture_is_known_by_its_columns() {
    let cases = [
        ("hubspot_deal.csv", Preset::Hubspot, RowKind::Deals),
        ("hubspot_company.csv", Preset::Hubspot, RowKind::Customers),
        ("hubspot_contact.csv", Preset::Hubspot, RowKind::Contacts),
        ("salesforce_opportunityData.csv", Preset::Salesforce, RowKind::Deals),
        ("salesforce_opportunity.csv", Preset::Salesforce, RowKind::Deals),
        ("salesforce_account.csv", Preset::Salesforce, RowKind::Customers),
        ("salesforce_contact.csv", Preset::Salesforce, RowKind::Contacts),
        ("easy_spaces_leads.csv", Preset::Salesforce, RowKind::Contacts),
        ("easy_spaces_contacts.csv", Preset::Salesforce, RowKind::Contacts),
        ("northwind_customers.csv", Preset::Northwind, RowKind::Customers),
        ("northwind_orders.csv", Preset::Northwind, RowKind::Orders),
        ("polish_windows1250.csv", Preset::Generic, RowKind::Customers),
        ("russian_windows1251.csv", Preset::Generic, RowKind::Customers),
        ("hebrew_windows1255.csv", Preset::Generic, RowKind::Customers),
    ];
    for (file, preset, row_kind) in cases {
        assert_eq!(found(&detect(&headers_of(file))), (preset, row_kind), "{file}");
    }
}

#[test]
fn columns_of_the_tables_are_mapped() {
    let headers = headers_of("salesforce_opportunityData.csv");
    let mapping = detect(&headers);
    assert_eq!(field(&mapping, &headers, "ACCOUNTID"), Some(Field::CustomerExternalId));
    assert_eq!(field(&mapping, &headers, "STAGENAME"), Some(Field::Stage));
    assert_eq!(field(&mapping, &headers, "EXPECTEDREVENUE"), None);
    let headers = headers_of("hubspot_company.csv");
    let mapping = detect(&headers);
    assert_eq!(field(&mapping, &headers, "property_country"), Some(Field::Country));
}

#[test]
fn generic_names_are_known_in_four_languages() {
    for file in ["polish_windows1250.csv", "russian_windows1251.csv", "hebrew_windows1255.csv"] {
        let headers = headers_of(file);
        let mapping = detect(&headers);
        let unknown: Vec<_> =
            headers.iter().zip(&mapping.columns).filter(|(_, field)| field.is_none()).collect();
        assert!(unknown.is_empty(), "{file}: {unknown:?}");
    }
}

#[test]
fn exports_made_on_pages_are_known_by_their_labels() {
    use RowKind::{Contacts, Customers, Deals};
    let cases: [(&str, Preset, RowKind, usize); 9] = [
        (
            "Record ID,Deal Name,Deal Stage,Close Date,Amount,Deal owner,Associated Company,\
             Associated Company IDs",
            Preset::Hubspot,
            Deals,
            8,
        ),
        (
            "Record ID,Company name,Company owner,Create Date,Phone Number,City,Country/Region,Industry",
            Preset::Hubspot,
            Customers,
            7,
        ),
        (
            "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company",
            Preset::Hubspot,
            Contacts,
            7,
        ),
        (
            "Opportunity Name,Account Name,Stage,Amount,Close Date,Probability (%),Opportunity Owner",
            Preset::Salesforce,
            Deals,
            7,
        ),
        (
            "First Name,Last Name,Title,Account Name,Email,Phone,Mailing City,Contact Owner",
            Preset::Salesforce,
            Contacts,
            8,
        ),
        (
            "Account Name,Account Owner,Billing State/Province,Type,Last Activity",
            Preset::Salesforce,
            Customers,
            4,
        ),
        (
            "Deal - ID,Deal - Title,Deal - Status,Deal - Stage,Deal - Value,Deal - Currency of Value,\
          Organization - Name,Person - Name,Deal - Expected close date",
            Preset::Pipedrive,
            Deals,
            9,
        ),
        (
            "Person - Name,Person - Email - Work,Person - Phone - Mobile,Person - Organization",
            Preset::Pipedrive,
            Contacts,
            4,
        ),
        (
            "Organization - ID,Organization - Name,Organization - Address,Organization - Owner",
            Preset::Pipedrive,
            Customers,
            4,
        ),
    ];
    for (line, preset, row_kind, mapped) in cases {
        let headers: Vec<&str> = line.split(',').collect();
        let mapping = detect(&headers);
        assert_eq!(found(&mapping), (preset, row_kind), "{line}");
        assert_eq!(mapping.columns.iter().flatten().count(), mapped, "{line}");
    }
}

#[test]
fn files_of_orders_are_known_in_four_languages() {
    let cases = [
        "Order number,Line,Product,Qty,Unit price,Discount %,Order date,Required date,Shipped date,\
         Customer,Currency",
        "Numer zamówienia,Pozycja,Produkt,Ilość,Cena jednostkowa,Rabat,Data zamówienia,\
         Termin dostawy,Data wysyłki,Kontrahent,Waluta",
        "Номер заказа,Позиция,Товар,Количество,Цена за единицу,Скидка,Дата заказа,Срок поставки,\
         Дата отгрузки,Контрагент,Валюта",
        "מספר הזמנה,שורה,מוצר,כמות,מחיר יחידה,הנחה,תאריך הזמנה,תאריך אספקה,תאריך משלוח,לקוח,מטבע",
    ];
    for line in cases {
        let headers: Vec<&str> = line.split(',').map(str::trim).collect();
        let mapping = detect(&headers);
        assert_eq!(found(&mapping), (Preset::Generic, RowKind::Orders), "{line}");
        let unknown: Vec<_> =
            headers.iter().zip(&mapping.columns).filter(|(_, field)| field.is_none()).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
    let deals = detect(&["Deal", "Customer", "Amount", "Order number"]);
    assert_eq!(deals.row_kind, RowKind::Deals);
}

#[test]
fn a_mapping_is_kept_as_json_and_unknown_keys_are_refused() {
    let mut mapping = detect(&["Nazwa klienta", "Kwota", "Etap", "coś"]);
    mapping.stages.insert("Oferta".into(), crate::imports::Standing::Open(Some(4)));
    mapping.day_orders.insert(1, crate::imports::values::DayOrder::DayFirst);
    let json = serde_json::to_string(&mapping).unwrap();
    assert!(json.contains("[\"customer-name\",\"amount\",\"stage\",null]"), "{json}");
    assert!(json.contains("{\"Oferta\":{\"open\":4}}"), "{json}");
    assert_eq!(serde_json::from_str::<Mapping>(&json).unwrap(), mapping);
    let odd = json.replacen('{', "{\"colour\":1,", 1);
    assert!(serde_json::from_str::<Mapping>(&odd).is_err());
}

#[test]
fn a_person_can_choose_another_kind_of_row() {
    let mapping = map_as(Preset::Generic, RowKind::Contacts, &["Name", "Company", "Email"]);
    let expected = [Some(Field::Name), Some(Field::CustomerName), Some(Field::Email)];
    assert_eq!(mapping.columns, expected);
}

#[test]
fn every_layout_maps_only_fields_of_its_kind_and_only_by_keys() {
    for layout in layouts() {
        for (name, field) in layout.columns {
            assert!(layout.row_kind.fields().contains(field), "{name}");
            assert_eq!(key_of(name), *name);
        }
    }
}
