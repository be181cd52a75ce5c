//! The frame around what a page is about, and the word that is carried over a redirect.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use domain::language::Language;
use domain::people::Right;
use maud::{Markup, html};

use super::look::{
    Aside, Assets, Boxes, Find, Icon, MenuItem, Nav, NavItem, Notice, Shell, Theme, Tone, UserMenu,
    page,
};
use super::posted::{mark, with_keys};
use super::visit::{FLASH, SESSION, cookie, cookie_gone};
use super::{Guest, Visit, Web};
use crate::assets;
use crate::i18n::Locale;
use crate::live::pages as live;
use crate::secrets::hex;

/// What the next page says first: that something was done, or is worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flash {
    key: String,
    /// The draft that is needless now.
    clears: Option<String>,
}

impl Flash {
    /// Only messages that exist: a cookie is what a browser says.
    pub(super) fn read(value: &str, locale: &Locale) -> Option<Self> {
        let (key, clears) = value.split_once('|')?;
        let flash = Self { key: key.to_owned(), clears: Some(clears.to_owned()) };
        (key.contains("-done-") && locale.has(key)).then_some(flash)
    }

    fn notice(&self, locale: &Locale) -> Notice<'static> {
        let tone = if self.key.contains("-warned-") { Tone::Now } else { Tone::Kept };
        let notice = Notice::new(locale.text(&self.key)).tone(tone);
        match &self.clears {
            Some(draft) if !draft.is_empty() => notice.clears(draft.clone()),
            _ => notice,
        }
    }
}

/// Something was saved: on to that page, which says so (`…-done-…` is the message) and forgets
/// the draft of that name.
pub fn saved(visit: &Visit, to: &str, done: &'static str, draft: &str) -> Response {
    let value = format!("{done}|{draft}");
    let jar = CookieJar::new().add(cookie(visit.web(), FLASH, value));
    (jar, Redirect::to(to)).into_response()
}

/// A small change, from which one goes back without a word.
pub fn back_to(to: &str) -> Response {
    Redirect::to(to).into_response()
}

impl Visit {
    /// A whole page.
    #[must_use]
    pub fn page(&self, title: &str, content: &Markup) -> Response {
        self.page_as(StatusCode::OK, title, content)
    }

    /// A page that asks again, because something that was typed can't be taken.
    #[must_use]
    pub fn asks_again(&self, title: &str, content: &Markup) -> Response {
        self.page_as(StatusCode::UNPROCESSABLE_ENTITY, title, content)
    }

    /// A page that asks again, because somebody else has changed what it is about.
    #[must_use]
    pub fn asks_anew(&self, title: &str, content: &Markup) -> Response {
        self.page_as(StatusCode::CONFLICT, title, content)
    }

    pub(super) fn page_as(&self, status: StatusCode, title: &str, content: &Markup) -> Response {
        let html = page(&self.shell(title), content);
        let html = with_keys(&html.into_string(), self.user.id);
        let mut response = (status, Html(html)).into_response();
        if self.flash.is_some() {
            let gone = cookie_gone(&self.web, FLASH).to_string();
            if let Ok(value) = HeaderValue::from_str(&gone) {
                response.headers_mut().append(header::SET_COOKIE, value);
            }
        }
        response
    }

    fn shell(&self, title: &str) -> Shell<'static> {
        let mut shell = bare_shell(&self.locale, theme(&self.user.theme), title);
        shell.home = "/today".into();
        shell.nav = Some(self.nav());
        shell.find = Some(Find {
            url: "/search".into(),
            label: self.text("layout-find").into(),
            value: String::new().into(),
        });
        shell.boxes = Some(Boxes {
            palette: self.text("search-palette").into(),
            find: self.text("search-field").into(),
            keys: self.text("search-keys").into(),
            close: self.text("search-close").into(),
        });
        shell.shortcuts = self.user.has_shortcuts;
        shell.user = Some(self.user_menu());
        shell.flash = self.flash.as_ref().map(|flash| flash.notice(&self.locale));
        shell.aside = Some(self.aside());
        shell
    }

    fn aside(&self) -> Aside<'static> {
        let about = live::about(&self.path);
        let page = match about.split_once(':') {
            Some(("case", id)) => format!("/cases/{id}"),
            Some(("customer", id)) => format!("/customers/{id}"),
            _ => self.path.clone(),
        };
        Aside {
            who: mark(self.user.id).into(),
            lock: self.lock().into(),
            about: about.into(),
            since: live::millis(self),
            page: page.into(),
            look: self.text("live-look").into(),
            lost: self.text("posted-lost").into(),
            again: self.text("posted-again").into(),
            meanwhile: self.text("posted-meanwhile").into(),
            theirs: self.text("posted-theirs").into(),
            take: self.text("posted-take").into(),
        }
    }

    /// The key of this person's drafts, in hexadecimal digits; empty where there is none, and then
    /// no draft is kept.
    fn lock(&self) -> String {
        let key = self.secrets().derive(&format!("drafts of {}", self.user.id));
        key.map(|key| hex(&key)).unwrap_or_default()
    }

    fn nav(&self) -> Nav<'static> {
        let item = |href: &'static str, icon, key: &'static str| {
            let current = self.path == href
                || self.path.starts_with(&format!("{href}/"))
                || self.path.starts_with(&format!("{href}?"));
            NavItem::new(href, icon, self.text(key)).current(current)
        };
        Nav {
            label: self.text("layout-nav").into(),
            items: vec![
                item("/today", Icon::Today, "layout-today").key("t"),
                item("/cases", Icon::Cases, "layout-cases").key("c"),
                item("/customers", Icon::Customers, "layout-customers").key("k"),
                item("/follow-through", Icon::More, "layout-follow-through"),
                item("/closings", Icon::More, "layout-closings"),
                item("/care", Icon::More, "layout-care"),
                item("/bills", Icon::More, "layout-bills"),
            ],
            record: Some(item("/interactions/new", Icon::Record, "layout-record").key("n")),
            more: self.text("layout-more").into(),
        }
    }

    /// The keys of the main pages, with what they do.
    #[must_use]
    pub fn nav_keys(&self) -> Vec<(String, String)> {
        let nav = self.nav();
        let items = nav.items.iter().chain(&nav.record);
        let keys = items.filter_map(NavItem::shortcut);
        keys.map(|(key, label)| (key.to_owned(), label.to_owned())).collect()
    }

    fn user_menu(&self) -> UserMenu<'static> {
        let languages = Language::ALL.map(|language| {
            let own = self.locales().of(language).own_name();
            (language.code().into(), own.into())
        });
        let themes = ["system", "light", "dark"]
            .map(|code| (code.into(), self.text(&format!("layout-theme-{code}")).into()));
        let link = |href: &'static str, key: &str| MenuItem::Link {
            href: href.into(),
            label: self.text(key).into(),
        };
        // What is seldom set up stands here, not among the pages of a day's work.
        let mut items =
            vec![link("/people", "layout-people"), link("/procedures", "layout-procedures")];
        if self.may(Right::Steer) || self.may(Right::Audit) {
            items.push(link("/imports", "layout-imports"));
        }
        items.push(link("/exports", "exports-lists"));
        if self.may(Right::Work) {
            items.push(link("/prepared", "prepared-title"));
        }
        items.push(link("/settings", "layout-settings"));
        items.push(link("/shortcuts", "search-keys"));
        if self.may(Right::Audit) {
            items.push(link("/audit", "layout-audit"));
        }
        items.extend([
            MenuItem::Choice {
                url: "/preferences".into(),
                label: self.text("layout-language").into(),
                name: "language".into(),
                options: languages.into(),
                chosen: self.locale.code().into(),
            },
            MenuItem::Choice {
                url: "/preferences".into(),
                label: self.text("layout-theme").into(),
                name: "theme".into(),
                options: themes.into(),
                chosen: self.user.theme.clone().into(),
            },
            MenuItem::Post {
                url: "/sign-out".into(),
                hidden: Vec::new(),
                label: self.text("layout-sign-out").into(),
            },
        ]);
        UserMenu { name: self.user.name.as_str().to_owned().into(), items }
    }
}

impl Guest {
    /// A page before signing in.
    #[must_use]
    pub fn page(&self, status: StatusCode, title: &str, content: &Markup) -> Response {
        let mut shell = bare_shell(&self.locale, Theme::System, title);
        shell.footer = Some(self.languages());
        (status, page(&shell, content)).into_response()
    }

    fn languages(&self) -> Markup {
        html! {
            form class="choice" method="post" action="/language" {
                @for language in Language::ALL {
                    button type="submit" name="language" value=(language.code()) lang=(language.code()) {
                        (self.locales().of(language).own_name())
                    }
                }
            }
        }
    }
}

fn bare_shell(locale: &Locale, theme: Theme, title: &str) -> Shell<'static> {
    Shell {
        title: title.to_owned().into(),
        site: locale.text("layout-site").into(),
        language: locale.language(),
        theme,
        assets: Assets {
            css: assets::url("app.css").into(),
            script: assets::url("app.js").into(),
            htmx: assets::find("htmx.js").map(|asset| asset.path.into()),
            icon: assets::find("icon.svg").map(|asset| asset.path.into()),
        },
        skip: locale.text("layout-skip").into(),
        home: "/".into(),
        nav: None,
        find: None,
        boxes: None,
        user: None,
        flash: None,
        offline: locale.text("layout-offline").into(),
        footer: None,
        shortcuts: true,
        aside: None,
    }
}

fn theme(code: &str) -> Theme {
    match code {
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => Theme::System,
    }
}

/// A path of ours to go on to; anything else leads to Today, never to another site.
#[must_use]
pub fn own_path(next: &str) -> &str {
    let is_own = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains(['\\', '\r', '\n', '\t'])
        && !next.starts_with("/sign-");
    if is_own { next } else { "/today" }
}

impl Web {
    #[must_use]
    pub fn session_cookie(&self, token: String) -> axum_extra::extract::cookie::Cookie<'static> {
        cookie(self, SESSION, token)
    }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn signing_in_leads_on_within_the_house_only() {
        for (next, path) in [
            ("/cases?view=open", "/cases?view=open"),
            ("//evil.example", "/today"),
            ("/\\evil.example", "/today"),
            ("https://evil.example", "/today"),
            ("/sign-in", "/today"),
            ("", "/today"),
        ] {
            assert_eq!(own_path(next), path);
        }
    }
}
