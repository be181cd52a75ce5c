//! What "search as one types" costs at so many interactions, on SQLite, without the pages:
//! `cargo run --release -p forgetmenot-store --example search_bench -- 1000000`.
//!
//! Rows and keys are written in bulk, the keys by the same function as in the program. Names have
//! four scripts and are shared by thousands; every second talk has one of a few hundred words.

use domain::ids::UserId;
use domain::people::Sight;
use domain::search::{Asked, KeyClass, SearchKind, Source, keys};
use forgetmenot_store::args;
use forgetmenot_store::db::{Db, DbOptions, Durability, IntoVal, Location, StoreError, Val};
use forgetmenot_store::search::{Wish, find};
use uuid::Uuid;

const FIRST: [&str; 12] = [
    "Anna",
    "Jan",
    "Ewa",
    "Piotr",
    "Иван",
    "Мария",
    "Сергей",
    "דוד",
    "רחל",
    "John",
    "Mary",
    "Tomasz",
];
const LAST: [&str; 16] = [
    "Kowalski",
    "Nowak",
    "Wiśniewska",
    "Żółw",
    "Кузнецов",
    "Иванова",
    "Гольдберг",
    "Смирнов",
    "כהן",
    "לוי",
    "פרידמן",
    "Smith",
    "Johnson",
    "O'Neill",
    "Lewandowski",
    "Martin",
];
const TYPED: [&str; 16] = [
    "k",
    "ko",
    "kow",
    "kowalski",
    "kowalski 77",
    "куз",
    "кузнецов ив",
    "כה",
    "כהן",
    "smi",
    "smith joh",
    "goldberg",
    "kuznetsov",
    "word7",
    "word7 word90",
    "zol",
];
const BATCH: usize = 20_000;
const ROUNDS: usize = 60;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let file = std::env::temp_dir().join(format!("search_bench_{count}.db"));
    let is_new = !file.exists();
    let options = DbOptions { durability: Durability::Normal, ..DbOptions::default() };
    let db = Db::open(&Location::Sqlite(file.clone()), &options).await?;
    if is_new {
        db.migrate().await?;
        fill(&db, count).await?;
        db.analyze().await?;
    }
    let wish = Wish { user: UserId(Uuid::from_u128(1)), sight: Sight::All, of_each: 5 };
    let mut all = 0.0;
    for typed in TYPED {
        let asked = Asked::parse(typed);
        find(&db, &asked, wish).await?;
        let before = cpu_ms()?;
        let mut found = 0;
        for _ in 0..ROUNDS {
            found = find(&db, &asked, wish).await?.len();
        }
        let each = (cpu_ms()? - before) / ROUNDS as f64;
        all += each;
        println!("{typed:>16}  {each:.2} ms, {found} found");
    }
    println!("{:>16}  {:.2} ms of CPU at {count} interactions", "mean", all / TYPED.len() as f64);
    db.close().await;
    Ok(())
}

/// User and system time of this process, in milliseconds.
fn cpu_ms() -> Result<f64, Box<dyn std::error::Error>> {
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok());
    Ok(ticks.sum::<f64>() * 10.0)
}

fn name(at: usize) -> String {
    let (first, last) = (FIRST[at % FIRST.len()], LAST[(at / 5) % LAST.len()]);
    format!("{first} {last} {}", at / 97)
}

fn talk(at: usize) -> String {
    let word =
        |n: usize| format!("word{}", (at * (n + 3) * 7919 / (n + 1)) % (50 * (n + 1) * (n + 1)));
    (0..8).map(word).collect::<Vec<_>>().join(" ")
}

async fn fill(db: &Db, count: usize) -> Result<(), StoreError> {
    let user = UserId(Uuid::from_u128(1));
    write(db, "insert into users (id, name, email, email_key, role, language, zone, theme,
        password_hash, created_at) values ($1, 'A', 'a', 'a', 'owner', 'en', 'UTC', 'system', '', 1)",
        vec![args![user]]).await?;
    let people = count / 3;
    let mut words: Vec<(i64, String, Uuid, i64)> = Vec::new();
    let mut index = |kind: SearchKind, id: Uuid, source: &Source| {
        let all = keys(kind, source).into_iter();
        words.extend(all.map(|(class, word)| (class.number(), word, id, kind.number())));
    };
    let (mut customers, mut cases, mut talks) = (Vec::new(), Vec::new(), Vec::new());
    for at in 0..people {
        let (customer, case) =
            (Uuid::from_u128(1_000 + at as u128), Uuid::from_u128((1 << 64) + at as u128));
        let (name, title) = (name(at), format!("Pump {}", at % 1_000));
        customers.push(args![customer, name.as_str(), domain::text::fold(&name), user]);
        cases.push(args![case, customer, title.as_str(), user]);
        index(
            SearchKind::Customer,
            customer,
            &Source { name: Some(name.clone()), ..Source::default() },
        );
        let source = Source { name: Some(title), beside: Some(name), ..Source::default() };
        index(SearchKind::Case, case, &source);
    }
    write(
        db,
        "insert into customers (id, kind, name, name_key, language, zone, owner_id, created_at)
        values ($1, 'person', $2, $3, 'pl', 'UTC', $4, 1)",
        customers,
    )
    .await?;
    write(
        db,
        "insert into cases (id, customer_id, title, owner_id, opened_at, theirs, ours, state,
        ended_id, ended_at, attempts, deferrals, advanced_at)
        values ($1, $2, $3, $4, 1, 1, 1, 'released', $1, 1, 0, 0, 1)",
        cases,
    )
    .await?;
    for at in 0..count {
        let id = Uuid::from_u128((2 << 64) + at as u128);
        let (customer, case) = (at % people, at % people);
        let said = talk(at);
        // What the domain makes of such words, which are no language's, is the words themselves.
        words.extend(said.split(' ').map(|word| {
            (KeyClass::Text.number(), word.to_owned(), id, SearchKind::Interaction.number())
        }));
        talks.push(args![
            id,
            Uuid::from_u128(1_000 + customer as u128),
            Uuid::from_u128((1 << 64) + case as u128),
            user,
            said
        ]);
    }
    write(
        db,
        "insert into interactions (id, customer_id, case_id, user_id, channel, direction,
        is_dialogue, at, said, ending) values ($1, $2, $3, $4, 'call', 'in', 1, 1, $5, 'noted')",
        talks,
    )
    .await?;
    words.sort_unstable();
    words.dedup();
    let rows = words.into_iter().map(|(class, word, id, kind)| {
        vec![class.into_val(), word.into_val(), id.into_val(), kind.into_val()]
    });
    write(
        db,
        "insert into search_words (class, word, record_id, kind) values ($1, $2, $3, $4)",
        rows.collect(),
    )
    .await
}

async fn write(db: &Db, sql: &'static str, mut rows: Vec<Vec<Val>>) -> Result<(), StoreError> {
    while !rows.is_empty() {
        let some = rows.split_off(rows.len().saturating_sub(BATCH));
        db.write::<_, StoreError, _>(move |tx| Box::pin(async move { tx.many(sql, some).await }))
            .await?;
    }
    Ok(())
}
