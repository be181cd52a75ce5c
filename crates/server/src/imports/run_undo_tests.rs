//! A whole import taken back, or refused with the list; stopped, and gone on with.

use super::*;
use domain::people::Sight;
use domain::refusal::Refusal;

const FIRST: &[u8] =
    "id,name,email,city,phone\n1,Pumpex,office@example.org,Łódź,\n2,Kwiat,,,\n".as_bytes();
const CHANGED: &[u8] =
    "id,name,email,city,phone\n1,Pumpex SA,new@example.org,,+48 601 234 567\n2,Kwiat,,,\n3,Lumen,,,\n"
        .as_bytes();

async fn bring_as(app: &App, owner: UserId, bytes: &[u8]) -> ImportId {
    let import = ImportId(app.new_id());
    let told = options(bytes, owner, |_| {});
    run(app, Actor::User(owner), import, source(bytes), told, |_| ()).await.unwrap();
    import
}

/// Everything that can be told of the customers, as one text.
async fn state(app: &App) -> String {
    let all = CustomerFilter::default();
    let list = store::customers::list(app.db(), Sight::All, &all, None, 10_000).await.unwrap();
    let mut told = String::new();
    for customer in list {
        let one = store::customers::get(app.db(), customer.id).await.unwrap();
        let channels = store::customers::channels(app.db(), customer.id).await.unwrap();
        let contacts = store::customers::contacts(app.db(), customer.id).await.unwrap();
        let cases = store::cases::of_customer(app.db(), customer.id).await.unwrap();
        told += &format!("{one:?} {channels:?} {contacts:?} {cases:?}\n");
    }
    told
}

both_engines! {
    async fn an_import_is_taken_back_whole_with_what_it_made_and_what_it_changed(db: Db) {
        let (app, owner) = firm(db).await;
        bring_as(&app, owner, FIRST).await;
        let deals = b"deal name,company name,stage,amount,currency,id\nA,Pumpex,Open,10,PLN,1\n";
        bring_as(&app, owner, deals).await;
        let before = state(&app).await;
        let import = bring_as(&app, owner, CHANGED).await;
        assert_ne!(state(&app).await, before);
        assert_eq!(names(&app).await, ["Kwiat", "Lumen", "Pumpex SA"]);
        let undone = crate::imports::undo(&app, Actor::User(owner), import).await.unwrap();
        assert_eq!(undone, (1, 1));
        assert_eq!(state(&app).await, before);
        let row = store::imports::get(app.db(), import).await.unwrap();
        assert_eq!(row.state, "undone");
        check(&app).await;
        let again = crate::imports::undo(&app, Actor::User(owner), import).await;
        assert!(matches!(again, Err(Failure::Refused(Refusal::AlreadySettled))), "{again:?}");
        // What was taken back comes in again as if for the first time.
        let summary = bring(&app, owner, CHANGED, |_| {}).await;
        assert_eq!(figures(&summary), [1, 1, 1, 0]);
        check(&app).await;
    }

    async fn contacts_deals_and_orders_of_customers_who_stay_go_with_their_import(db: Db) {
        let (app, owner) = firm(db).await;
        bring_as(&app, owner, FIRST).await;
        let before = state(&app).await;
        let contacts = b"name,company name,job title,email\nEwa,Pumpex,Buyer,ewa@example.org\n";
        let deals = b"deal name,company name,stage,amount,currency,id\nA,Pumpex,Closed won,10,PLN,1\nB,Orzel,Open,1,PLN,2\n";
        let orders = b"order number,product,quantity,unit price,currency,order date,company name\n\
            7,Lamp,2,5,PLN,2026-01-05,Pumpex\n7,Bulb,1,5,PLN,2026-01-05,Pumpex\n";
        for bytes in [&contacts[..], deals, orders] {
            let import = bring_as(&app, owner, bytes).await;
            assert_ne!(state(&app).await, before);
            crate::imports::undo(&app, Actor::User(owner), import).await.unwrap();
            assert_eq!(state(&app).await, before);
            check(&app).await;
        }
    }

    async fn an_import_on_which_people_have_worked_since_stays_and_the_list_says_whom(db: Db) {
        let (app, owner) = firm(db).await;
        bring_as(&app, owner, FIRST).await;
        let import = bring_as(&app, owner, CHANGED).await;
        let all = CustomerFilter::default();
        let list = store::customers::list(app.db(), Sight::All, &all, None, 10).await.unwrap();
        let lumen = list.iter().find(|one| one.name == "Lumen").unwrap().id;
        let kind = domain::customers::ChannelKind::Email;
        let email = line("ada@example.org");
        crate::customers::add_channel(&app, Actor::User(owner), lumen, None, kind, email).await.unwrap();
        let refused = crate::imports::undo(&app, Actor::User(owner), import).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::ImportWorkedOn))), "{refused:?}");
        let told = store::imports::blockers(app.db(), import, 10).await.unwrap();
        assert_eq!(told.iter().map(|one| one.customer).collect::<Vec<_>>(), [lumen]);
        assert_eq!(names(&app).await, ["Kwiat", "Lumen", "Pumpex SA"], "nothing of it went");
        // A later import is work, too.
        let first = store::imports::latest(app.db(), 10).await.unwrap();
        let first = first.iter().find(|row| row.id != import).unwrap();
        let refused = crate::imports::undo(&app, Actor::User(owner), first.id).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::ImportWorkedOn))), "{refused:?}");
    }

    async fn an_import_stops_when_asked_and_goes_on_at_the_next_row(db: Db) {
        let (app, owner) = firm(db).await;
        let bytes = [many(4500), b"x,,no address,,\n".to_vec()].concat();
        let import = ImportId(app.new_id());
        let (asks, told) = (app.clone(), options(&bytes, owner, |_| {}));
        let (sender, mut batches) = tokio::sync::mpsc::unbounded_channel();
        let running = run(&app, Actor::User(owner), import, source(&bytes), told.clone(), move |progress| {
            let _ = sender.send(progress.account.read());
        });
        let asking = async {
            batches.recv().await;
            let _ = crate::imports::stop(&asks, Actor::User(owner), import).await;
        };
        let (first, ()) = tokio::join!(running, asking);
        let row = store::imports::get(app.db(), import).await.unwrap();
        assert_eq!(row.rows_read, first.unwrap().account.read() as i64);
        if row.state == "stopped" {
            assert!(row.rows_read < 4501);
            let summary = resume(&app, Actor::User(owner), import, source(&bytes), told, |_| ()).await;
            assert_eq!(figures(&summary.unwrap()), [4500, 0, 0, 1]);
        }
        let row = store::imports::get(app.db(), import).await.unwrap();
        assert_eq!((row.state.as_str(), row.rows_read, row.rows_created), ("finished", 4501, 4500));
        let refused = store::imports::refused(app.db(), import, 0, 10).await.unwrap();
        assert_eq!(refused.iter().map(|row| row.number).collect::<Vec<_>>(), [4501]);
        assert_eq!(names(&app).await.len(), 4500);
        check(&app).await;
    }
}
