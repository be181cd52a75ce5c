//! The least of an HTTP client: one connection, kept open, one request after the other.

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{
    ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, COOKIE, HOST, ORIGIN, SET_COOKIE,
};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::{Failed, failed};

/// What is asked.
#[derive(Clone, Debug)]
pub struct Ask {
    pub path: String,
    /// A form to post; a page is only looked at without one.
    pub form: Option<String>,
    /// A token of the API, in place of the cookie.
    pub token: Option<String>,
}

impl Ask {
    pub fn page(path: impl Into<String>) -> Self {
        Self { path: path.into(), form: None, token: None }
    }

    pub fn form(path: impl Into<String>, fields: &[(&str, &str)]) -> Self {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        Self { form: Some(form.finish()), ..Self::page(path) }
    }
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub bytes: usize,
    pub cookie: Option<String>,
    pub body: Bytes,
}

pub struct Client {
    address: String,
    sender: SendRequest<Full<Bytes>>,
    pub cookie: String,
    pub is_zipped: bool,
}

impl Client {
    pub async fn connect(address: &str) -> Result<Self, Failed> {
        let stream = TcpStream::connect(address).await.map_err(failed)?;
        stream.set_nodelay(true).map_err(failed)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await.map_err(failed)?;
        tokio::spawn(connection);
        let address = address.to_owned();
        Ok(Self { address, sender, cookie: String::new(), is_zipped: true })
    }

    /// Asks and reads the whole answer.
    pub async fn ask(&mut self, ask: &Ask) -> Result<Answer, Failed> {
        let method = if ask.form.is_some() { Method::POST } else { Method::GET };
        let mut request =
            Request::builder().method(method).uri(&ask.path).header(HOST, &self.address);
        if let Some(token) = &ask.token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        } else if !self.cookie.is_empty() {
            request = request.header(COOKIE, &self.cookie);
        }
        if self.is_zipped {
            request = request.header(ACCEPT_ENCODING, "gzip");
        }
        if ask.form.is_some() {
            request = request
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(ORIGIN, format!("http://{}", self.address));
        }
        let body = Bytes::from(ask.form.clone().unwrap_or_default());
        let request = request.body(Full::new(body)).map_err(failed)?;
        self.sender.ready().await.map_err(failed)?;
        let answer = self.sender.send_request(request).await.map_err(failed)?;
        let status = answer.status();
        let cookies = answer.headers().get_all(SET_COOKIE).iter();
        let mut named = cookies.filter_map(|value| value.to_str().ok()?.split(';').next());
        let cookie = named.find(|cookie| cookie.starts_with("session=")).map(str::to_owned);
        let body = answer.into_body().collect().await.map_err(failed)?.to_bytes();
        Ok(Answer { status, bytes: body.len(), cookie, body })
    }
}
