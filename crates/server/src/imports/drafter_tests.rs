use super::*;
use crate::imports::values::CustomerKind;
use crate::imports::{CustomerDraft, DealDraft, Preset, Reading, Records, Standing, detect};

fn fixture(file: &str) -> std::fs::File {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/imports");
    std::fs::File::open(folder.join(file)).unwrap()
}

fn drafted<R: std::io::Read>(source: R, adjust: fn(&mut Mapping)) -> Vec<Drafted> {
    let mut records = Records::open(source, Reading::default()).unwrap();
    let mut mapping = detect(records.headers());
    mapping.study(&records.preview(200));
    adjust(&mut mapping);
    let drafter = Drafter::new(mapping, records.headers(), &Firm::default(), None).unwrap();
    let mut all = Vec::new();
    while let Some(row) = records.next_row().unwrap() {
        all.push(drafter.draft(&row));
    }
    all
}

fn kinds(drafted: &Drafted) -> Vec<ProblemKind> {
    drafted.problems.iter().map(|problem| problem.kind).collect()
}

fn customer(drafted: &Drafted) -> &CustomerDraft {
    match &drafted.draft {
        Some(Draft::Customer(customer)) => customer,
        other => panic!("{other:?} {:?}", drafted.problems),
    }
}

fn deal(drafted: &Drafted) -> &DealDraft {
    match &drafted.draft {
        Some(Draft::Deal(deal)) => deal,
        other => panic!("{other:?} {:?}", drafted.problems),
    }
}

#[test]
fn northwinds_customers_are_all_drafted() {
    let all = drafted(fixture("northwind_customers.csv"), |_| {});
    assert_eq!(all.len(), 91);
    let first = customer(&all[0]);
    assert_eq!(first.source_key.key, "id:ALFKI");
    assert_eq!(first.source_key.system, "northwind");
    assert_eq!(first.contact_name.as_deref(), Some("Maria Anders"));
    assert_eq!(first.details.country, Some("DE"));
    assert_eq!(customer(&all[4]).details.street.as_deref(), Some("Berguvsvägen  8"));
    assert!(all.iter().all(|drafted| drafted.draft.is_some()));
}

#[test]
fn the_data_loaders_deals_stand_where_their_flags_and_stages_say() {
    let all = drafted(fixture("salesforce_opportunityData.csv"), |mapping| {
        mapping.currency = Some("USD".into());
    });
    assert_eq!(all.len(), 38);
    let won = deal(&all[0]);
    assert_eq!(won.standing, Standing::Won);
    assert_eq!(won.amount.map(|amount| amount.minor), Some(50_000_000));
    assert_eq!(won.customer.external_id.as_deref(), Some("001x0000002xLD0AAM"));
    assert_eq!(won.close_date.map(|day| day.to_string()).as_deref(), Some("2005-11-09"));
    assert_eq!(deal(&all[2]).standing, Standing::Open(Some(3)));
    assert_eq!(deal(&all[3]).next_step.as_deref(), Some("Close the deal!"));
    assert!(all.iter().all(|drafted| drafted.problems.is_empty()));
}

#[test]
fn an_unknown_stage_is_named_until_the_mapping_names_it() {
    let text = "id,name,StageName,IsClosed\n1,Lift,Magic,false\n2,Ramp,Magic,true\n";
    let all = drafted(text.as_bytes(), |_| {});
    assert_eq!(kinds(&all[0]), [ProblemKind::UnknownStage]);
    let problem = &all[0].problems[0];
    assert_eq!((problem.column_name.as_str(), problem.shown.as_str()), ("StageName", "Magic"));
    assert_eq!(deal(&all[1]).standing, Standing::Closed);
    let all = drafted(text.as_bytes(), |mapping| {
        mapping.stages.insert("magic".into(), Standing::Open(Some(4)));
    });
    assert_eq!(deal(&all[0]).standing, Standing::Open(Some(4)));
}

#[test]
fn tables_of_the_apis_are_drafted_and_deleted_rows_refused() {
    let usd = |mapping: &mut Mapping| mapping.currency = Some("USD".into());
    let deals = drafted(fixture("hubspot_deal.csv"), usd);
    assert_eq!(deals.len(), 44);
    assert!(deals.iter().all(|drafted| drafted.draft.is_some()));
    assert_eq!(deal(&deals[0]).standing, Standing::Open(None));
    let opportunities = drafted(fixture("salesforce_opportunity.csv"), usd);
    assert_eq!(opportunities.len(), 10);
    assert!(opportunities.iter().all(|it| kinds(it).contains(&ProblemKind::DeletedElsewhere)));
    let companies = drafted(fixture("hubspot_company.csv"), |_| {});
    assert_eq!(customer(&companies[0]).details.country, Some("US"));
    let accounts = drafted(fixture("salesforce_account.csv"), |_| {});
    assert_eq!(customer(&accounts[0]).name, "Eric's Test");
    assert_eq!(kinds(&accounts[1]), [ProblemKind::DeletedElsewhere]);
}

#[test]
fn hashed_addresses_refuse_a_contact_or_are_left_out_as_the_mapping_says() {
    let strict = drafted(fixture("hubspot_contact.csv"), |_| {});
    assert!(strict.iter().all(|drafted| kinds(drafted) == [ProblemKind::BadEmail]));
    assert!(strict.iter().all(|drafted| drafted.draft.is_none()));
    let lenient = drafted(fixture("hubspot_contact.csv"), |mapping| {
        mapping.on_problem = OnProblem::LeaveOut;
    });
    assert!(lenient.iter().all(|drafted| drafted.draft.is_some()));
    assert!(matches!(&lenient[0].draft, Some(Draft::Contact(contact))
        if contact.customer.name.as_deref() == Some("SampleCompany")));
    let alone = customer(&lenient[1]);
    assert_eq!((alone.kind, alone.source_key.kind), (CustomerKind::Person, RowKind::Contacts));
}

#[test]
fn leads_and_contacts_of_a_tree_export_are_drafted() {
    let leads = drafted(fixture("easy_spaces_leads.csv"), |_| {});
    let Some(Draft::Contact(lead)) = &leads[0].draft else { panic!("{:?}", leads[0]) };
    assert_eq!(
        (lead.name.as_str(), lead.role.as_deref()),
        ("Serena Patterfield", Some("VP New Markets"))
    );
    assert_eq!(lead.source_key.key, "email:fpatterfield0@engadget.com");
    let contacts = drafted(fixture("easy_spaces_contacts.csv"), |_| {});
    assert_eq!(customer(&contacts[0]).details.phones, ["+1 (408) 505-1578"]);
}

#[test]
fn places_in_other_encodings_are_drafted() {
    for file in ["polish_windows1250.csv", "russian_utf16be.csv", "hebrew_windows1255.csv"] {
        let all = drafted(fixture(file), |_| {});
        assert!(all.iter().all(|drafted| drafted.draft.is_some()), "{file}: {all:?}");
        assert!(customer(&all[0]).details.created_at.is_some());
    }
}

#[test]
fn all_problems_of_a_row_are_named() {
    let text = "Deal,Company,Amount,Currency,Close date,Created,Stage\n\
                ,A,12.5k,USD,31.02.2025,03/04/2025,Magic\n\
                Lift,A,10,QQQ,,,\n";
    let all = drafted(text.as_bytes(), |_| {});
    assert_eq!(kinds(&all[0]), [ProblemKind::MissingTitle]);
    assert_eq!(kinds(&all[1]), [ProblemKind::UnknownCurrency]);
    let text = text.replace("\n,A", "\nLift,A");
    let all = drafted(text.as_bytes(), |_| {});
    let expected = [
        ProblemKind::UnknownStage,
        ProblemKind::BadAmount,
        ProblemKind::BadDate,
        ProblemKind::AmbiguousDate,
    ];
    assert_eq!(kinds(&all[0]), expected);
    let amount = &all[0].problems[1];
    assert_eq!((amount.row, amount.line, amount.column), (1, 2, Some(2)));
    assert_eq!((amount.column_name.as_str(), amount.shown.as_str()), ("Amount", "12.5k"));
    assert_eq!(amount.kind.key(), "imports-problem-bad-amount");
}

#[test]
fn a_status_says_more_than_a_stage() {
    let text = "Deal - ID,Deal - Title,Deal - Status,Deal - Stage\n\
                1,a,Won,Proposal Made\n2,b,Lost,Lead In\n3,c,Open,Negotiations Started\n\
                4,d,Deleted,Lead In\n5,e,Frozen,Lead In\n";
    let all = drafted(text.as_bytes(), |_| {});
    assert_eq!(deal(&all[0]).standing, Standing::Won);
    assert_eq!(deal(&all[1]).standing, Standing::Lost);
    assert_eq!(deal(&all[2]).standing, Standing::Open(Some(5)));
    assert_eq!(kinds(&all[3]), [ProblemKind::DeletedElsewhere]);
    assert_eq!(kinds(&all[4]), [ProblemKind::UnknownStatus]);
}

#[test]
fn rows_without_ids_are_known_by_address_or_by_name_and_customer() {
    let text = "Deal name,Company\nLift,Łódź Zoo\n LIFT ,lodz zoo\nRamp,Łódź Zoo\n";
    let all = drafted(text.as_bytes(), |_| {});
    let key = |at: usize| all[at].draft.as_ref().map(Draft::source_key);
    assert_eq!(key(0), key(1));
    assert_ne!(key(0), key(2));
    assert_eq!(deal(&all[1]).title.as_deref(), Some(" LIFT "));
}

#[test]
fn the_same_row_has_the_same_digest_and_any_change_another() {
    let digest =
        |text: &str| drafted(text.as_bytes(), |_| {})[0].draft.as_ref().map(Draft::digest).unwrap();
    let base = digest("name,city,phone\nZoo,Oslo,12345\n");
    assert_eq!(base, digest("phone;name;city\n12345;Zoo;Oslo\n"));
    for other in [
        "name,city,phone\nZoo,Oslo,12346\n",
        "name,region,phone\nZoo,Oslo,12345\n",
        "name,city,phone\nZooO,slo,12345\n",
    ] {
        assert_ne!(base, digest(other));
    }
}

#[test]
fn naughty_strings_are_kept_as_typed_or_refused_by_name() {
    let strings: Vec<String> = serde_json::from_reader(fixture("blns.json")).unwrap();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "name", "city", "country", "email", "created"]).unwrap();
    for string in &strings {
        writer.write_record(["1", string, string, string, string, string]).unwrap();
    }
    let bytes = writer.into_inner().unwrap();
    let lenient = drafted(&bytes[..], |mapping| {
        mapping.on_problem = OnProblem::LeaveOut;
    });
    for (string, drafted) in strings.iter().zip(&lenient) {
        match &drafted.draft {
            Some(Draft::Customer(customer)) => {
                assert!(customer.name == *string || string.trim().is_empty(), "{string:?}");
            }
            _ => assert!(!drafted.problems.is_empty(), "{string:?}"),
        }
    }
}

#[test]
fn a_mapping_that_does_not_fit_is_refused() {
    let headers = ["a".to_owned()];
    let mapping = |columns| Mapping::new(Preset::Generic, RowKind::Deals, columns);
    let error = |mapping| Drafter::new(mapping, &headers, &Firm::default(), None).err();
    let width = MappingError::OtherColumns { expected: 1, found: 0 };
    assert_eq!(error(mapping(vec![])), Some(width));
    let foreign = mapping(vec![Some(Field::City)]);
    assert_eq!(error(foreign), Some(MappingError::ForeignField(Field::City)));
    let mut zoned = mapping(vec![None]);
    zoned.time_zone = Some("Mars/Base".into());
    assert_eq!(error(zoned), Some(MappingError::UnknownTimeZone("Mars/Base".into())));
    let mut staged = mapping(vec![None]);
    staged.stages.insert("x".into(), Standing::Open(Some(9)));
    assert_eq!(error(staged), Some(MappingError::StageOutOfRange(9)));
}
