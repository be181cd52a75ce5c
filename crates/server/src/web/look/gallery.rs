//! Whole pages made of every component, written to `target/gallery` for looking at and for axe.
//!
//! Run `cargo test -p forgetmenot gallery`, then open the files. The sentences here are samples.

use std::fs;
use std::path::PathBuf;

use domain::language::Language;
use maud::{Markup, html};

use super::*;
use samples::{case, list, record, sign_in, today};

mod samples;

/// Sample words in English or Hebrew.
#[derive(Clone, Copy)]
struct Words(Language);

impl Words {
    fn say(self, english: &'static str, hebrew: &'static str) -> &'static str {
        if self.0 == Language::Hebrew { hebrew } else { english }
    }
}

fn shell(w: Words, theme: Theme, title: &'static str, at: usize) -> Shell<'static> {
    let item = |n: usize, href, icon, label| NavItem::new(href, icon, label).current(n == at);
    Shell {
        title: title.into(),
        site: "Forgetmenot".into(),
        language: w.0,
        theme,
        assets: Assets { css: "app.css".into(), script: "app.js".into(), htmx: None, icon: None },
        skip: w.say("Skip to content", "דילוג לתוכן").into(),
        home: "#today".into(),
        nav: Some(Nav {
            label: w.say("Main", "ראשי").into(),
            items: vec![
                item(0, "#today", Icon::Today, w.say("Today", "היום")).key("t"),
                item(1, "#cases", Icon::Cases, w.say("Cases", "תיקים")).key("c"),
                item(2, "#customers", Icon::Customers, w.say("Customers", "לקוחות")),
                item(3, "#queue", Icon::Cases, w.say("Needs a next step", "בלי צעד הבא")),
                item(4, "#imports", Icon::Cases, w.say("Import", "ייבוא")),
            ],
            record: Some(NavItem::new("#record", Icon::Record, w.say("Record", "רישום")).key("r")),
            more: w.say("More", "עוד").into(),
        }),
        find: Some(Find {
            url: "/find".into(),
            label: w.say("Find anyone, anything", "חיפוש של כל אחד ושל כל דבר").into(),
            value: "".into(),
        }),
        user: Some(UserMenu {
            name: w.say("Ewa Nowak", "אווה נובק").into(),
            items: vec![
                MenuItem::Link {
                    href: "#me".into(),
                    label: w.say("My settings", "ההגדרות שלי").into(),
                },
                MenuItem::Choice {
                    url: "/me/theme".into(),
                    label: w.say("Light or dark", "בהיר או כהה").into(),
                    name: "theme".into(),
                    options: vec![
                        ("system".into(), w.say("As the system", "לפי המערכת").into()),
                        ("light".into(), w.say("Light", "בהיר").into()),
                        ("dark".into(), w.say("Dark", "כהה").into()),
                    ],
                    chosen: "light".into(),
                },
                MenuItem::Post {
                    url: "/sign-out".into(),
                    hidden: vec![],
                    label: w.say("Sign out", "יציאה").into(),
                },
            ],
        }),
        flash: None,
        offline: w
            .say("No connection. What you type is kept here.", "אין חיבור. מה שנכתב נשמר כאן.")
            .into(),
        footer: Some(html! { "Forgetmenot 0.1.0" }),
        boxes: None,
        shortcuts: true,
        aside: None,
    }
}

fn pages(language: Language, theme: Theme) -> Vec<(&'static str, String)> {
    let w = Words(language);
    let with = |at, content: &Markup| {
        page(&shell(w, theme, w.say("Sample", "דוגמה"), at), content).into_string()
    };
    let mut listing = shell(w, theme, w.say("Cases", "תיקים"), 1);
    listing.flash = Some(
        Notice::new(w.say(
            "The call is written down; next step Tuesday 10:00.",
            "השיחה נרשמה; הצעד הבא ביום שלישי 10:00.",
        ))
        .tone(Tone::Kept)
        .clears("case-1")
        .action(Action::post("/undo", w.say("Take back", "ביטול")).quiet()),
    );
    let mut door = shell(w, theme, w.say("Sign in", "כניסה"), 0);
    (door.nav, door.find, door.user) = (None, None, None);
    vec![
        ("today", with(0, &today(w))),
        ("case", with(1, &case(w))),
        ("record", with(9, &record(w))),
        ("list", page(&listing, &list(w)).into_string()),
        ("sign-in", page(&door, &sign_in(w)).into_string()),
    ]
}

fn all() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for language in [Language::English, Language::Hebrew] {
        for theme in [Theme::Light, Theme::Dark] {
            for (name, text) in pages(language, theme) {
                let theme = theme.code().unwrap_or("system");
                all.push((format!("{name}-{}-{theme}.html", language.code()), text));
            }
        }
    }
    all
}

#[test]
fn the_gallery_is_written_for_looking_at() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let gallery = root.join("../../target/gallery");
    fs::create_dir_all(&gallery).unwrap();
    for asset in ["app.css", "app.js"] {
        let asset = crate::assets::find(asset).expect("a file of ours");
        fs::write(gallery.join(asset.name), asset.bytes).unwrap();
    }
    for (name, text) in all() {
        fs::write(gallery.join(name), text).unwrap();
    }
}

#[test]
fn no_page_has_a_style_attribute_or_an_inline_script() {
    for (name, text) in all() {
        assert!(!text.contains(" style="), "{name}");
        assert!(!text.contains("<style"), "{name}");
        assert!(!text.contains(" onclick") && !text.contains("javascript:"), "{name}");
        assert!(text.matches("<script").count() == text.matches("<script src=").count(), "{name}");
    }
}

#[test]
fn a_page_says_its_language_direction_and_theme() {
    let hebrew = &pages(Language::Hebrew, Theme::Dark)[0].1;
    assert!(
        hebrew.starts_with("<!DOCTYPE html><html lang=\"he\" dir=\"rtl\" data-theme=\"dark\">")
    );
    let system = &pages(Language::English, Theme::System)[0].1;
    assert!(system.starts_with("<!DOCTYPE html><html lang=\"en\" dir=\"ltr\">"));
}

#[test]
fn the_style_sheet_knows_no_left_or_right_and_stays_small() {
    let text = |name| String::from_utf8_lossy(crate::assets::find(name).unwrap().bytes);
    let css = text("app.css");
    let words = css.split(|c: char| !c.is_ascii_alphabetic());
    assert!(!words.into_iter().any(|word| matches!(word, "left" | "right")));
    assert!(css.len() < 40_000, "{} bytes", css.len());
    let script = text("app.js");
    assert!(script.len() < 36_000, "{} bytes", script.len());
}
