//! Sample pages, as a salesperson would meet them.

use maud::{Markup, Render, html};

use super::Words;
use crate::web::look::*;

fn flower(w: Words, filled: usize, eye: Eye) -> Flower<'static> {
    let mut petals = [Petal::Empty; 5];
    petals.iter_mut().take(filled).for_each(|p| *p = Petal::Done);
    if let Some(next) = petals.get_mut(filled) {
        *next = Petal::Partial { done: 1, of: 2 };
    }
    if let Some(open) = petals.get_mut(filled + 1) {
        *open = Petal::Open;
    }
    Flower::new(
        petals,
        eye,
        w.say(
            "Met and understood; deciding; next step on time",
            "הכרנו והבנו; בהחלטה; הצעד הבא בזמן",
        ),
    )
}

pub(super) fn today(w: Words) -> Markup {
    let now = Now {
        clock: "10:00".into(),
        instant: "2026-11-22T09:00:00Z".into(),
        left: w.say("in 4 minutes", "בעוד 4 דקות").into(),
        their_time: Some(w.say("11:00 in Haifa", "11:00 בחיפה").into()),
        flower: flower(w, 2, Eye::Now).size(Size::L),
        who: w.say("Mirit Cohen", "מירית כהן").into(),
        href: "#case".into(),
        what: w.say("decides today about the second pump", "מחליטה היום על המשאבה השנייה").into(),
        note: Some(
            w.say(
                "She named this minute on Friday. Speaks Hebrew, English is fine.",
                "היא קבעה את השעה ביום שישי. מדברת עברית, אפשר אנגלית.",
            )
            .into(),
        ),
        said: Some(
            "אחי צריך לראות קודם את התוכנית. תתקשרו ביום ראשון באחת־עשרה, הוא יהיה כאן.".into(),
        ),
        actions: vec![
            Action::link("#record", w.say("Called: how did it end?", "השיחה הייתה: איך הסתיימה?"))
                .main()
                .key("d"),
            Action::link("#case", w.say("Open case", "לתיק")).quiet(),
        ],
        late: false,
    };
    let row = |when, who, what, filled, eye| {
        PromiseRow::new(when, "#case", who, what).flower(flower(w, filled, eye))
    };
    html! {
        h1 { (w.say("Sunday, 22 November", "יום ראשון, 22 בנובמבר")) }
        p class="lede" {
            (w.say("47 of 48 promises kept this month. Four people hear from you today; you have room for three more.", "47 מתוך 48 הבטחות קוימו החודש. ארבעה אנשים ישמעו ממך היום.")) }
        (now)
        h2 { (w.say("A word to mend", "מילה לתיקון")) }
        (promises(&[
            row(w.say("yesterday 16:00", "אתמול 16:00"), "ООО «Вектор»", w.say("Training date was promised and not given", "הובטח תאריך הדרכה ולא ניתן"), 3, Eye::Late)
                .tone(Tone::Broken).note(w.say("in Russian", "ברוסית")).tag(Tag::new(w.say("broken word", "מילה שהופרה")).tone(Tone::Broken))
                .action(Action::link("#mend", w.say("Mend", "לתקן"))),
        ]))
        h2 { (w.say("Then", "אחר כך")) }
        (promises(&[
            row("10:30", "Anna Wiśniewska", w.say("Wants your answer about the winter price", "מחכה לתשובה על מחיר החורף"), 2, Eye::OnTime)
                .note(w.say("in Polish · their time 10:30", "בפולנית · אצלה 10:30")).tag(Tag::new(w.say("named by her", "היא קבעה")).tone(Tone::Ours)),
            row("11:00", "Kowalski Serwis", w.say("Pump no. 4 is delivered today: ask if it arrived whole", "משאבה 4 נמסרת היום: לשאול אם הגיעה שלמה"), 3, Eye::OnTime)
                .note(w.say("in Polish", "בפולנית")).tag(Tag::new(w.say("delivery", "מסירה"))),
            row("13:15", "דוד לוי", w.say("Asked for a week to think; gave leave to call today", "ביקש שבוע לחשוב; הרשה להתקשר היום"), 1, Eye::OnTime)
                .note(w.say("in Hebrew · their time 14:15", "בעברית · אצלו 14:15")).tag(Tag::new(w.say("his date", "התאריך שלו")).tone(Tone::Ours)),
        ]))
        h2 { (w.say("If there is time", "אם יהיה זמן")) }
        (promises(&[
            row(w.say("any time", "בכל זמן"), "Nowak Dach", w.say("61 days without a word from us; how is the roof?", "61 ימים בלי מילה מאיתנו; מה שלום הגג?"), 5, Eye::None)
                .note(w.say("a care call, no offer", "שיחת אכפתיות, בלי הצעה")).tag(Tag::new(w.say("kept", "קוים")).tone(Tone::Kept)),
        ]))
    }
}

pub(super) fn case(w: Words) -> Markup {
    let side = |english, hebrew, stage, name_english, name_hebrew| StageSide {
        who: w.say(english, hebrew).into(),
        stage,
        name: w.say(name_english, name_hebrew).into(),
    };
    let said = |words: &'static str, tags| Said { words: words.into(), tags, actions: Vec::new() };
    html! {
        div class="title" {
            (flower(w, 2, Eye::OnTime).size(Size::L))
            div {
                h1 { (name(w.say("Mirit Cohen", "מירית כהן"))) ": " (w.say("a second pump before the dry season", "משאבה שנייה לפני העונה היבשה")) }
                p class="lede" { (w.say("Cohen Irrigation, Haifa · with you since 3 November · owner Ewa", "כהן השקיה, חיפה · איתך מ־3 בנובמבר · אחראית אווה")) }
            }
        }
        (StageBar {
            theirs: side("She", "היא", 4, "I compare", "אני משווה"),
            ours: side("We", "אנחנו", 6, "Agreement", "הסכם"),
            note: w.say("We are ahead of her: her stage is the true one.", "הקדמנו אותה: השלב שלה הוא הנכון.").into(),
        })
        (StageBar {
            theirs: side("She", "היא", 5, "I decide in my own time", "אני מחליטה בזמן שלי"),
            ours: side("We", "אנחנו", 5, "Follow-up", "ליווי"),
            note: w.say("Both see it alike.", "שני הצדדים רואים זאת כך.").into(),
        })
        (Owe {
            we: w.say("We owe her", "אנחנו חייבים לה").into(),
            ours: vec![
                Debt { what: w.say("Call", "שיחה").into(), when: w.say("today 10:00, 11:00 in Haifa; she named it", "היום 10:00, בחיפה 11:00; היא קבעה").into(), tone: Tone::Calm, action: None },
                Debt { what: w.say("Warranty text in Hebrew", "נוסח האחריות בעברית").into(), when: w.say("was due yesterday 12:00", "היה אמור אתמול 12:00").into(), tone: Tone::Broken, action: Some(Action::link("#m", w.say("Mend", "לתקן"))) },
            ],
            they: w.say("She owes us", "היא חייבת לנו").into(),
            theirs: vec![Debt { what: w.say("Her decision", "ההחלטה שלה").into(), when: w.say("today, as she said on Friday", "היום, כפי שאמרה ביום שישי").into(), tone: Tone::Calm, action: None }],
            nothing: w.say("Nothing", "כלום").into(),
        })
        div class="do" { (Action::link("#r", w.say("How did it end?", "איך זה הסתיים?")).main().key("r")) (Action::link("#o", w.say("New offer", "הצעה חדשה"))) (Action::link("#e", w.say("Edit", "עריכה")).quiet()) }
        (Perspectives {
            theirs_title: w.say("Her side, in her words", "הצד שלה, במילותיה").into(),
            theirs: html! {
                (said("המשאבה הישנה מתה ביום שישי, לא אעבור את זה שוב.", vec![Tag::new(w.say("need", "צורך")), Tag::new(w.say("met by offer 2", "נענה בהצעה 2")).tone(Tone::Kept)]))
                (said("Quiet, the bedroom is above it.", vec![Tag::new(w.say("expectation", "ציפייה"))]))
                (said("Does the warranty cover salt water?", vec![Tag::new(w.say("question, open", "שאלה פתוחה")).tone(Tone::Ours)]))
            },
            ours_title: w.say("Our side", "הצד שלנו").into(),
            ours: html! {
                ul {
                    li { (w.say("Offer 2, 18 400 ₪, valid to 31 December, said once", "הצעה 2, 18,400 ₪, בתוקף עד 31 בדצמבר, נאמר פעם אחת")) }
                    li { (w.say("Our gaps 2 h 10 min in all; her thinking time 12 days", "הפערים שלנו 2:10 שעות; זמן המחשבה שלה 12 ימים")) }
                }
                (Facts::new().fact(w.say("Value", "ערך"), w.say("may buy two contracts", "עשויה לקנות שני חוזים")).fact(w.say("Strategy", "אסטרטגיה"), w.say("calm", "רגועה")))
            },
        })
        h2 { (w.say("One line of life", "קו חיים אחד")) }
        (Timeline {
            theirs: w.say("She", "היא").into(),
            ours: w.say("We", "אנחנו").into(),
            moments: vec![
                Moment::new(Side::Theirs, w.say("Fri 20 Nov\n12:06", "שישי 20 בנוב׳\n12:06"), "2026-11-20T11:06Z", w.say("Named her day", "קבעה את היום שלה")).said("אחי צריך לראות קודם את התוכנית. תתקשרו ביום ראשון באחת־עשרה."),
                Moment::new(Side::Ours, w.say("Fri 20 Nov\n12:04", "שישי 20 בנוב׳\n12:04"), "2026-11-20T11:04Z", w.say("Called at the minute promised", "התקשרה בדקה שהובטחה")).tag(Tag::new(w.say("kept", "קוים")).tone(Tone::Kept)).note(w.say("Ewa, by phone", "אווה, בטלפון")),
                Moment::new(Side::Theirs, w.say("Wed 18 Nov\n9:20", "רביעי 18 בנוב׳\n9:20"), "2026-11-18T08:20Z", w.say("Asked by e-mail who repairs it in Haifa", "שאלה במייל מי מתקן בחיפה")),
                Moment::new(Side::Ours, w.say("Tue 17 Nov\n15:00", "שלישי 17 בנוב׳\n15:00"), "2026-11-17T14:00Z", w.say("Offer 2 sent, cites three needs", "הצעה 2 נשלחה, מזכירה שלושה צרכים")),
                Moment::new(Side::Theirs, w.say("Tue 3 Nov", "שלישי 3 בנוב׳"), "2026-11-03", w.say("Came into the shop herself", "באה לחנות בעצמה")),
            ],
        })
    }
}

pub(super) fn record(w: Words) -> Markup {
    let due = || {
        DateTime::new("next_due", w.say("When?", "מתי?"), w.say("Day", "יום"), w.say("Time", "שעה"))
            .value("2026-11-24", "10:00")
            .hint(w.say("In her time, Asia/Jerusalem", "לפי השעון שלה, Asia/Jerusalem"))
    };
    let picks = Picks::new("end", w.say("How did it end?", "איך זה הסתיים?"))
        .pick(Pick::new("two-days", w.say("In two days at 10:00", "בעוד יומיים ב־10:00")).hint(w.say("Tuesday 24 November", "יום שלישי 24 בנובמבר")).key("1"))
        .pick(Pick::new("week", w.say("In a week, with leave", "בעוד שבוע, ברשות")).hint(w.say("Sunday 29 November", "יום ראשון 29 בנובמבר")).key("2"))
        .pick(Pick::new("other", w.say("Another time", "זמן אחר")).key("3").fields(html! { (due().error(Some(w.say("This time has passed: name one that is still to come", "הזמן הזה עבר: יש לבחור זמן שיבוא")))) (Field::text("what", w.say("What will happen then?", "מה יקרה אז?")).value("Call about the <pump>")) }))
        .pick(Pick::new("yes", w.say("Final yes", "כן סופי")).key("4"))
        .pick(Pick::new("no", w.say("Final no, with thanks", "לא סופי, בתודה")).key("5").fields(html! { p class="soft" { (w.say("No reason is asked.", "אין שואלים למה.")) } }))
        .pick(Pick::new("none", w.say("No answer", "אין מענה")).key("6"))
        .chosen(Some("other"));
    Sheet {
        question: w.say("A call with Mirit Cohen", "שיחה עם מירית כהן").into(),
        about: Some(w.say("a second pump before the dry season", "משאבה שנייה לפני העונה היבשה").into()),
        back: Some(("#case".into(), w.say("Not now", "לא עכשיו").into())),
        content: html! {
            (ErrorSummary::new(w.say("One thing is missing", "חסר דבר אחד")).error("next_due", w.say("This time has passed", "הזמן הזה עבר")))
            (Refused { rule: "S1-12".into(), what: w.say("No conversation ends without a next step.", "שיחה אינה מסתיימת בלי צעד הבא.").into(), how_to_go_on: w.say("Agree on a time, or write down a final yes or a final no.", "קבעו זמן, או רשמו כן סופי או לא סופי.").into() })
            form method="post" action="/x" data-draft="case-1" {
                (picks)
                (TextArea::new("said", w.say("What was said?", "מה נאמר?")).optional(w.say("if you like", "לא חובה")).hint(w.say("In their words", "במילים שלהם")).value("\nשורה שנייה"))
                (Select::new("channel", w.say("Channel", "ערוץ")).option("phone", w.say("Phone", "טלפון")).option("shop", w.say("Shop", "חנות")).value("shop"))
                (Field::email("email", w.say("E-mail", "דואר אלקטרוני")).value("mirit@example"))
                (Field::file("file", w.say("File", "קובץ")))
                input type="hidden" name="zone" data-zone;
                div class="do" { (Action::submit(w.say("Save", "שמירה")).main()) (Action::link("#c", w.say("Not now", "לא עכשיו")).quiet()) }
            }
        },
    }
    .render()
}

pub(super) fn list(w: Words) -> Markup {
    let columns = vec![
        Column::new(w.say("Case", "תיק")),
        Column::new(w.say("Life", "חיים")),
        Column::new(w.say("Next step", "הצעד הבא")).sort("?s", Sort::Ascending),
        Column::new(w.say("Owner", "אחראי")).sort("?o", Sort::None),
        Column::new(w.say("Worth", "שווי")).figure(),
    ];
    let row = |who: &'static str, filled, when: &'static str, worth: &'static str| {
        vec![
            html! { a href="#c" { (name(who)) } },
            flower(w, filled, Eye::OnTime).size(Size::S).render(),
            html! { (when) },
            html! { "Ewa" },
            html! { (worth) },
        ]
    };
    html! {
        h1 { (w.say("Cases", "תיקים")) }
        (Tabs { label: w.say("Views", "תצוגות").into(), tabs: vec![Tab::new("#1", w.say("Open", "פתוחים")).count("128").current(true), Tab::new("#2", w.say("Needs a next step", "בלי צעד הבא")).count("4"), Tab::new("#3", w.say("Answered", "נענו"))] })
        (Filters {
            label: w.say("Filter cases", "סינון תיקים").into(),
            url: "/cases".into(),
            fields: html! {
                (Field::search("name", w.say("Name", "שם")).value("Kowal"))
                (Select::new("owner", w.say("Owner", "אחראי")).option("", w.say("Anyone", "כולם")).option("e", "Ewa"))
                (Select::new("stage", w.say("Their stage", "השלב שלהם")).option("", w.say("Any", "כל שלב")))
            },
            submit: w.say("Show", "הצגה").into(),
            clear: Some(("#".into(), w.say("Clear", "ניקוי").into())),
        })
        (Table::new(w.say("Open cases by next step", "תיקים פתוחים לפי הצעד הבא"), columns)
            .row(row("Kowalski Serwis", 3, w.say("today 11:00", "היום 11:00"), "18 400 zł"))
            .row(row("ООО «Вектор»", 1, w.say("tomorrow 9:30", "מחר 9:30"), "1 250 000 ₽"))
            .row(row("דוד לוי", 0, w.say("29 Nov 14:15", "29 בנוב׳ 14:15"), "3 900 ₪")))
        (Pager { label: w.say("Pages", "דפים").into(), previous: Some(("#p".into(), w.say("Previous", "הקודם").into())), next: Some(("#n".into(), w.say("Next", "הבא").into())), shown: Some("51–100".into()) })
        (Progress::new(w.say("Importing", "מייבא")).done(1200, 3000).words("1 200 / 3 000"))
        (Disclosure::new(w.say("12 rows were refused", "12 שורות נדחו"), html! { p { (w.say("Row 7: no name", "שורה 7: אין שם")) } }).open(true))
        (Empty::new(w.say("Nobody waits without a next step", "אין מי שמחכה בלי צעד הבא"), w.say("When an import brings open deals, they come here first.", "כשייבוא מביא עסקאות פתוחות, הן מגיעות לכאן תחילה.")).action(Action::link("#i", w.say("Import a file", "ייבוא קובץ"))))
        div class="do" {
            @for (n, eye) in [Eye::None, Eye::OnTime, Eye::Now, Eye::Late, Eye::OnTime, Eye::OnTime].into_iter().enumerate() {
                @for size in [Size::S, Size::M, Size::L] { (flower(w, n, eye).size(size)) }
            }
        }
        div class="do" { (Action::submit("Plain")) (Action::submit("Main").main()) (Action::submit("Quiet").quiet()) (Action::submit(w.say("Break the word", "להפר")).danger()) (Tag::new("now").tone(Tone::Now)) }
    }
}

pub(super) fn sign_in(w: Words) -> Markup {
    Sheet {
        question: w.say("Good morning", "בוקר טוב").into(),
        about: None,
        back: None,
        content: html! {
            form method="post" action="/sign-in" {
                (Field::email("email", w.say("E-mail", "דואר אלקטרוני")).autocomplete("username").required())
                (Field::password("password", w.say("Password", "סיסמה")).autocomplete("current-password").required())
                div class="do" { (Action::submit(w.say("Sign in", "כניסה")).main()) }
            }
        },
    }
    .render()
}
