//! The pages of exports: every list in one place, its file, and everything.

mod all;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::people::Right;
use hyper::body::Frame;
use maud::html;
use store::exports::{LISTS, List, find};

use super::{Export, Format, Pouring, Reader, require, tell};
use crate::web::asked::Asked;
use crate::web::attachment::disposition;
use crate::web::look::Action;
use crate::web::{Problem, Visit, Web, export};

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/exports", get(lists))
        .route("/exports/{list}", get(list))
        .route("/exports/everything", get(all::show).post(all::begin))
        .route("/exports/everything/stop", post(all::stop))
        .route("/exports/everything/{file}", get(all::hand_out))
}

/// The lists; or the file of the one that is asked for.
async fn lists(visit: Visit, asked: Asked) -> Result<Response, Problem> {
    if !asked.get("list").is_empty() {
        let code = asked.get("list").to_owned();
        return list(visit, Path(code), asked).await;
    }
    let title = visit.text("exports-lists");
    let may = |list: &&List| !list.is_of_one && require(list, &visit.standing()).is_ok();
    let mine = LISTS.iter().filter(may).map(|list| list.code);
    let content = html! {
        div class="title" {
            div { h1 { (title) } p class="lede" { (visit.text("exports-about")) } }
            @if visit.may(Right::Govern) {
                div class="do" {
                    (Action::link("/exports/everything", visit.text("exports-everything")))
                }
            }
        }
        (export::any(&visit, mine))
    };
    Ok(visit.page(&title, &content))
}

async fn list(visit: Visit, Path(code): Path<String>, asked: Asked) -> Result<Response, Problem> {
    let list = find(&code).ok_or(Problem::NotFound)?;
    require(list, &visit.standing())?;
    let format = Format::parse(asked.get("format"));
    let format = format.unwrap_or_else(|| Format::usual(visit.locale.language()));
    let reader = Reader {
        user: visit.user_id(),
        sight: visit.sight(),
        zone: visit.zone().clone(),
        locale: visit.locale.clone(),
    };
    let has_all = asked.get("columns") == "all";
    let export = Export::of(visit.web(), list, &asked, reader, has_all).await?;
    tell(visit.web(), visit.user_id(), list.code).await?;
    let name = export.file_name(format, visit.now);
    let pouring = export.pour(visit.db().clone(), format);
    Ok(attached(&name, format.media(), Body::new(Poured(pouring))))
}

fn attached(name: &str, media: &'static str, body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, media.to_owned()),
        (header::CONTENT_DISPOSITION, disposition(name)),
    ];
    (headers, body).into_response()
}

/// Bytes as they become ready; an error breaks the download off.
struct Poured(Pouring);

impl hyper::body::Body for Poured {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        let next = self.0.poll_recv(context);
        next.map(|next| next.map(|bytes| bytes.map(|bytes| Frame::data(Bytes::from(bytes)))))
    }
}
