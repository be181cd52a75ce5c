//! Column names that people give in English, Polish, Russian and Hebrew, as folded keys.

use crate::imports::fields::{Field as F, RowKind};

/// Names by field, parted by spaces. Names that mean another field in another kind of row follow.
const NAMES: &[(F, &str)] = &[
    (F::FirstName, "firstname givenname imie имя שםפרטי"),
    (F::LastName, "lastname surname familyname nazwisko фамилия שםמשפחה"),
    (
        F::Email,
        "email emailaddress mail emails adresemail poczta эпочта почта электроннаяпочта \
        адресэлектроннойпочты емейл имейл אימייל מייל דואראלקטרוני דואל כתובתאימייל כתובתדואל",
    ),
    (
        F::Phone,
        "phone phonenumber telephone tel mobile mobilephone cell cellphone workphone telefon \
        nrtelefonu numertelefonu komorka telefonkomorkowy komorkowy телефон номертелефона тел \
        мобильный мобильныйтелефон рабочийтелефон טלפון מספרטלפון נייד טלפוןנייד סלולרי",
    ),
    (
        F::Website,
        "website web url www homepage webpage domain stronawww stronaint stronainternetowa witryna \
        сайт вебсайт вебстраница אתר אתראינטרנט",
    ),
    (
        F::Street,
        "street address streetaddress address1 addressline1 ulica adres ulicainumer улица адрес \
        רחוב כתובת",
    ),
    (F::City, "city town miasto miejscowosc город населенныйпункт עיר ישוב יישוב"),
    (F::Postcode, "postcode postalcode zip zipcode kodpocztowy kod индекс почтовыйиндекс מיקוד"),
    (
        F::Region,
        "region state province county stateprovince wojewodztwo регион область край מחוז אזור",
    ),
    (F::Country, "country countrycode kraj panstwo страна מדינה ארץ"),
    (
        F::TaxNumber,
        "taxnumber taxid vat vatnumber vatid vatno nip numernip nrnip numerpodatkowy инн \
        налоговыйномер מספרמס עוסקמורשה מספרעוסק חפ",
    ),
    (
        F::Tags,
        "tags tag labels label categories etykiety etykieta tagi kategorie метки метка теги \
        категории תגיות תגית תוויות קטגוריות",
    ),
    (F::Language, "language preferredlanguage lang locale jezyk язык שפה"),
    (F::TimeZone, "timezone tz strefaczasowa часовойпояс אזורזמן"),
    (
        F::Owner,
        "owner assignedto salesperson accountmanager salesrep opiekun wlasciciel handlowiec \
        ответственный менеджер владелец אחראי איששמכירות אישמכירות מנהללקוח בעלים",
    ),
    (
        F::Description,
        "description note notes comment comments remarks opis notatka notatki uwagi komentarz \
        описание заметка заметки примечание комментарий комментарии תיאור הערה הערות",
    ),
    (
        F::CreatedAt,
        "createdat created createdate createddate creationdate dateadded datautworzenia utworzono \
        datadodania датасоздания создан создано תאריךיצירה נוצרב תאריךפתיחה",
    ),
    (
        F::LastContactedAt,
        "lastcontacted lastcontact lastcontacteddate lastactivity lastactivitydate ostatnikontakt \
        dataostatniegokontaktu последнийконтакт קשראחרון תאריךקשראחרון",
    ),
    (F::Source, "source leadsource zrodlo источник מקור"),
    (F::Role, "role jobtitle position job contacttitle stanowisko rola должность роль תפקיד"),
    (F::Deleted, "deleted isdeleted"),
    (F::Stage, "stage dealstage stagename pipelinestage etap стадия этап שלב"),
    (F::Status, "dealstatus status статус סטטוס"),
    (F::IsClosed, "isclosed closed"),
    (F::IsWon, "iswon won"),
    (
        F::Amount,
        "amount value dealvalue dealamount price kwota wartosc сумма стоимость бюджет סכום ערך \
        מחיר",
    ),
    (F::Currency, "currency currencycode waluta валюта מטבע"),
    (
        F::CloseDate,
        "closedate expectedclosedate expectedclose closingdate datazamkniecia \
        przewidywanadatazamkniecia датазакрытия ожидаемаядатазакрытия תאריךסגירה תאריךסגירהצפוי",
    ),
    (F::NextStep, "nextstep nextaction nastepnykrok kolejnykrok следующийшаг הצעדהבא צעדהבא"),
    (F::Probability, "probability prawdopodobienstwo вероятность הסתברות סבירות"),
];

/// Names of the columns of orders, some of which mean another field in a row of another kind.
const ORDER: &[(F, &str)] = &[
    (
        F::OrderNumber,
        "order ordernumber orderno orderid ordernr salesorder salesordernumber po ponumber \
        purchaseorder zamowienie numerzamowienia nrzamowienia idzamowienia zlecenie numerzlecenia \
        nrzlecenia заказ номерзаказа заказномер idзаказа кодзаказа הזמנה מספרהזמנה מסהזמנה \
        מזההההזמנה מזההזמנה",
    ),
    (
        F::LineId,
        "line lineid linenumber lineno orderline orderlineid position pos pozycja lp \
        numerpozycji idpozycji позиция номерпозиции строка номерстроки שורה מספרשורה id",
    ),
    (
        F::ProductId,
        "productid productcode sku itemid itemcode articlenumber partnumber idproduktu kodproduktu \
        kodtowaru indeks idtowaru артикул кодтовара idтовара номенклатурныйномер מקט מספרמוצר \
        קודמוצר מספרפריט",
    ),
    (
        F::Product,
        "product productname item itemname article goods produkt nazwaproduktu towar nazwatowaru \
        artykul usluga товар названиетовара наименованиетовара номенклатура наименование продукт \
        מוצר שםהמוצר שםמוצר פריט שםהפריט שםפריט name nazwa название שם description opis описание \
        תיאור",
    ),
    (
        F::ItemKind,
        "itemkind itemtype productkind producttype rodzajproduktu rodzajtowaru видтовара типтовара \
        סוגמוצר סוגפריט",
    ),
    (
        F::Serial,
        "serial serialnumber serialno numerseryjny nrseryjny seria серийныйномер заводскойномер \
        מספרסידורי מסידורי",
    ),
    (
        F::Quantity,
        "quantity qty count pieces units ilosc szt sztuk liczba количество колво штук כמות יחידות",
    ),
    (
        F::UnitPrice,
        "unitprice price priceperunit netprice listprice cena cenajednostkowa cenanetto ценазаединицу \
        цена ценабезндс מחיר מחיריחידה מחירליחידה",
    ),
    (
        F::Discount,
        "discount discountpercent rebate rabat upust znizka скидка скидкапроцент הנחה אחוזהנחה",
    ),
    (
        F::LineAmount,
        "lineamount linetotal amount total netamount subtotal value wartosc wartoscnetto kwota \
        kwotanetto suma сумма стоимость суммабезндс итого סכום סהכ סהכשורה סכוםשורה",
    ),
    (
        F::UnitCost,
        "unitcost cost costprice purchaseprice cenazakupu kosztjednostkowy себестоимость \
        ценазакупки עלות עלותיחידה מחירקנייה",
    ),
    (F::LineCost, "linecost totalcost koszt kosztpozycji общаясебестоимость עלותשורה"),
    (
        F::OrderedOn,
        "orderdate ordered orderedon orderedat date datazamowienia zamowiono data датазаказа дата \
        заказано תאריךהזמנה תאריך הוזמן",
    ),
    (
        F::RequiredOn,
        "requireddate required requiredon requestedon requesteddate promiseddate promisedon duedate \
        deliverydue termindostawy termin terminrealizacji wymaganadata срокпоставки срок датапоставки \
        плановаядатаотгрузки תאריךאספקה תאריךנדרש מועדאספקה תאריךיעד",
    ),
    (
        F::ShippedOn,
        "shippeddate shipped shippedon shipdate shippingdate dispatchdate delivereddate delivered \
        deliveredon datawysylki wyslano datadostawy dostarczono датаотгрузки отгружено датадоставки \
        доставлено תאריךמשלוח נשלח תאריךמסירה נמסר",
    ),
    (F::Title, "title ordertitle tytul tytulzamowienia названиезаказа темазаказа כותרת שםהזמנה"),
];

/// The customer's name, which is `Name` in a list of customers and `CustomerName` elsewhere.
const CUSTOMER: &str = "customer customername client clientname company companyname organization organisation \
    organizationname organisationname account accountname firm klient nazwaklienta firma \
    nazwafirmy kontrahent nazwakontrahenta organizacja клиент имяклиента названиеклиента компания \
    названиекомпании организация названиеорганизации контрагент לקוח שםהלקוח שםלקוח חברה שםהחברה \
    שםחברה ארגון שםהארגון";
const CUSTOMER_ID: &str = "customerid clientid companyid accountid organizationid idklienta idfirmy idклиента idкомпании \
    מספרלקוח מזההלקוח";
const CONTACT: &str = "contact contactname contactperson person personname kontakt osoba osobakontaktowa контакт \
    контактноелицо אישקשר שםאישקשר";
const CONTACT_ID: &str = "contactid personid idkontaktu idконтакта מזההאישקשר";
const DEAL: &str = "deal dealname dealtitle title opportunity opportunityname subject szansa szansasprzedazy \
    nazwaszansy tytul сделка названиесделки тема עסקה שםהעסקה שםעסקה הזדמנות נושא";
const DEAL_ID: &str = "dealid opportunityid idszansy idсделки מספרעסקה מזההעסקה";
const NAME: &str =
    "name fullname nazwa imieinazwisko название наименование фио имяифамилия שם שםמלא";
const ID: &str = "id externalid recordid key ident identyfikator код идентификатор מזהה";
const KIND: &str = "kind customertype customerkind rodzaj rodzajklienta типклиента סוגלקוח";

/// What the rows seem to be, by the columns that only one kind has.
pub(super) fn row_kind_of(keys: &[String]) -> RowKind {
    let has = |names: &str| keys.iter().any(|key| is_among(key, names));
    let has_field = |field: F| NAMES.iter().any(|(of, names)| *of == field && has(names));
    let of_orders = |field: F| ORDER.iter().any(|(of, names)| *of == field && has(names));
    let sold = [F::Product, F::ProductId, F::Quantity, F::ShippedOn, F::UnitPrice];
    let is_deal = has(DEAL) || has(DEAL_ID);
    // A deal may name an order and its price, an order its title: what is sold decides.
    let known = sold.into_iter().filter(|field| of_orders(*field)).count();
    if of_orders(F::OrderNumber) && known > usize::from(is_deal) {
        return RowKind::Orders;
    }
    let of_deals = [F::Stage, F::Amount, F::CloseDate, F::NextStep, F::Probability];
    if is_deal || of_deals.into_iter().any(has_field) {
        RowKind::Deals
    } else if has_field(F::LastName) && (has(CUSTOMER) || has(CONTACT_ID)) || has_field(F::Role) {
        RowKind::Contacts
    } else {
        RowKind::Customers
    }
}

fn is_among(key: &str, names: &str) -> bool {
    names.split(' ').any(|name| name == key)
}

pub(super) fn columns_of(keys: &[String], row_kind: RowKind) -> Vec<Option<F>> {
    keys.iter().map(|key| field_of(key, row_kind)).collect()
}

fn field_of(key: &str, row_kind: RowKind) -> Option<F> {
    let is = |names: &str| is_among(key, names);
    let ordered = || ORDER.iter().find(|(_, names)| is(names)).map(|(field, _)| *field);
    let own = match row_kind {
        RowKind::Customers if is(CUSTOMER) || is(NAME) => Some(F::Name),
        RowKind::Customers if is(CUSTOMER_ID) || is(ID) => Some(F::ExternalId),
        RowKind::Customers if is(CONTACT) => Some(F::ContactName),
        RowKind::Customers if is(KIND) => Some(F::Kind),
        RowKind::Contacts if is(CONTACT) || is(NAME) => Some(F::Name),
        RowKind::Contacts if is(CONTACT_ID) || is(ID) => Some(F::ExternalId),
        RowKind::Contacts if key == "title" => Some(F::Role),
        RowKind::Deals if is(DEAL) || is(NAME) => Some(F::Title),
        RowKind::Deals if is(DEAL_ID) || is(ID) => Some(F::ExternalId),
        RowKind::Deals if is(CONTACT) => Some(F::ContactName),
        RowKind::Deals if is(CONTACT_ID) => Some(F::ContactExternalId),
        RowKind::Customers => None,
        _ if is(CUSTOMER) => Some(F::CustomerName),
        _ if is(CUSTOMER_ID) => Some(F::CustomerExternalId),
        RowKind::Orders => ordered(),
        RowKind::Contacts | RowKind::Deals => None,
    };
    let common = || NAMES.iter().find(|(_, names)| is(names)).map(|(field, _)| *field);
    own.or_else(common).filter(|field| row_kind.fields().contains(field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::fold::key_of;

    #[test]
    fn every_name_is_written_as_its_key() {
        let lists = [CUSTOMER, CUSTOMER_ID, CONTACT, CONTACT_ID, DEAL, DEAL_ID, NAME, ID, KIND];
        let all = NAMES.iter().chain(ORDER).map(|(_, names)| *names).chain(lists);
        for name in all.flat_map(|names| names.split(' ')) {
            assert_eq!(key_of(name), name);
        }
    }
}
