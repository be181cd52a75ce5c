//! Documents of a random service.

use domain::documents::{Document, DocumentName, Holder, NewFile};
use forgetmenot::documents::{self, AddDocument};

use super::command::OnPapers;
use super::perform::{Done, Scene};
use crate::kit::line;

pub async fn perform(s: &Scene<'_>, what: OnPapers) -> Done {
    let (app, actor) = (&s.t.app, s.actor);
    if matches!(what, OnPapers::Add) {
        let code = ["agreement", "acceptance-protocol", ""][s.act.by % 3];
        return add(s, Some(code).filter(|code| !code.is_empty()), s.act.flag).await;
    }
    let all = all(s).await;
    let paper = s.pick(all, 2)?;
    let (id, seen) = (paper.id, paper.version);
    Some(match what {
        OnPapers::Add => return None,
        OnPapers::Version => documents::add_version(app, actor, id, file(s)).await.map(drop),
        OnPapers::Finish => documents::set_final(app, actor, id, seen).await,
        OnPapers::Share => documents::share(app, actor, id, seen).await,
        OnPapers::Unshare => documents::unshare(app, actor, id, seen).await,
        OnPapers::Describe => {
            let code = if s.act.flag { paper.required_code } else { None };
            documents::describe(app, actor, id, seen, line("Paper"), code).await
        }
        OnPapers::Withdraw => documents::withdraw(app, actor, id, seen).await,
    })
}

pub async fn all(s: &Scene<'_>) -> Vec<Document> {
    store::documents::of_case(s.t.db(), s.case, 100).await.expect("the papers")
}

pub async fn add(s: &Scene<'_>, code: Option<&str>, is_ready: bool) -> Done {
    let command = AddDocument {
        holder: Holder::Case(s.case),
        title: line(code.unwrap_or("Something")),
        required_code: code.map(str::to_owned),
        is_final: is_ready,
        is_shared: is_ready,
        file: file(s),
    };
    Some(documents::add(&s.t.app, s.actor, command).await.map(drop))
}

/// One of a few, so that at times the same comes twice.
fn file(s: &Scene<'_>) -> NewFile {
    let name = DocumentName::parse("paper.txt").expect("a name");
    NewFile::read(name, format!("{}", s.act.at % 5).into_bytes(), 1).expect("a text")
}
