//! What was bought by those who speak Hebrew with us, and what came after.

use domain::agreements::AgreementForm::{Contract, Email, OrderForm};
use domain::interactions::Channel;
use domain::items::ItemKind::{Equipment, Part};
use domain::items::TrackKind::{Billing, Delivery, Installation, Quality};
use domain::needs::SpinKind::{Problem, Situation};
use domain::promises::PromiseKind::{Meet, Other, Send};
use iso_currency::Currency::ILS;

use crate::demo::calendar::{day, soon};
use crate::demo::story::Deed::{Expect, Keep, Need, NeedsAgreed, Promise, Settle};
use crate::demo::story::End::{self, AsAgreed, Noted};
use crate::demo::story::Who::Noa;
use crate::demo::story::{
    Tale, accept, acted, agree, all_settled, ask_details, bill, call, called, cared, case,
    check_quality, check_standards, choose_care, close, complains, confirm, deliver, detail,
    draft_bill, install, look_through, mail, mailed, next, note, offer, paid, paper,
    plan_maintenance, replace, ring, satisfied, slip, their_wish, train, visit,
};
use crate::needs::Settling;

const ORI: Option<&str> = Some("אורי ברק");
const BORIS: Option<&str> = Some("בוריס אלון");

/// A closing that has just begun, a draft of a bill, and a visit that comes near.
pub fn reservoir_filter() -> Tale {
    let opened = day(-14, 6, 50);
    case("מסנן לבריכת האגירה", Noa, opened, ring(day(-13, 10, 0)).named())
        .worth(5_300, ILS)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("בוריס אלון")
                    .said("אצות עד הברכיים. כל בוקר אני מנקה את המסנן ביד.")
                    .into(),
                Need(Problem, "כל בוקר אני מנקה את המסנן ביד."),
            ],
        )
        .at(
            day(-13, 10, 1),
            vec![
                call(End::Yes(Some(next(Meet, day(-6, 7, 0), "החלפת המסנן").named())))
                    .with("אורי ברק")
                    .said("כן, תביאו. בוריס כבר שונא אותי.")
                    .into(),
            ],
        )
        .at(
            day(-12, 9, 0),
            vec![
                agree(OrderForm, ILS, "טופס הזמנה של הקיבוץ, בחתימת אורי.")
                    .with("אורי ברק")
                    .reference("הזמנה 418")
                    .days(30)
                    .sold(Equipment, "מסנן שוטף את עצמו, 3 צול", 1, (5_300, 3_450))
                    .into(),
                their_wish(&[(0, Delivery), (0, Installation)], day(-6, 7, 30)),
                their_wish(&[(0, Billing)], day(1, 12, 0)),
            ],
        )
        .at(
            day(-6, 7, 3),
            vec![
                visit(Noted)
                    .with("בוריס אלון")
                    .said("שוטף את עצמו. עכשיו אני יכול לשתות קפה בבוקר.")
                    .fulfils(0)
                    .into(),
                Settle(0, Settling::Met),
                deliver(&[0]),
                install(&[0]),
                train(&[0], "בוריס, בשתי שפות"),
                check_quality(&[0]),
                accept("שוטף את עצמו. עכשיו אפשר לשתות קפה בבוקר.", BORIS),
                plan_maintenance(&[0], 6, day(16, 12, 0)),
            ],
        )
        .at(
            day(-5, 9, 0),
            vec![confirm(Channel::Call, ORI, "עובד, ובוריס שוב מחייך."), look_through()],
        )
        .at(
            day(-2, 8, 10),
            vec![
                ask_details("שאלנו את בוריס אם חסר לו משהו ליד המסנן."),
                detail("ידית רזרבית לברז השטיפה", day(2, 12, 0)),
                paper("הזמנה 418", "hazmana-418.txt", "מסנן שוטף את עצמו, 5,300 ש״ח")
                    .agreement()
                    .into(),
                paper("פרוטוקול קבלה", "protokol.txt", "טיוטה, חסר מספר סידורי")
                    .protocol()
                    .draft()
                    .into(),
            ],
        )
        .at(day(-1, 10, 0), vec![draft_bill()])
}

/// Closed months ago; the call that they asked for is late.
pub fn north_plot() -> Tale {
    let opened = day(-112, 7, 0);
    case("טפטוף לחלקה הצפונית", Noa, opened, ring(day(-110, 9, 0)).named())
        .from("לקוחות ותיקים")
        .worth(8_600, ILS)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("אורי ברק")
                    .said("החלקה הצפונית שותה מצינורות מלפני עשרים שנה.")
                    .into(),
                Need(Situation, "הצינורות בחלקה הצפונית בני עשרים שנה."),
            ],
        )
        .at(
            day(-110, 9, 1),
            vec![
                call(End::Yes(None)).with("אורי ברק").said("כן. תמר מאשרת, אני מחכה.").into(),
                agree(Email, ILS, "מייל של תמר הגזברית עם אישור התקציב.")
                    .with("תמר לב")
                    .days(30)
                    .sold(Part, "גליל טפטוף, 400 מטר", 20, (8_600, 5_900))
                    .into(),
            ],
        )
        .at(day(-108, 8, 0), vec![deliver(&[0]), bill("FM-0903")])
        .at(
            day(-106, 8, 30),
            vec![
                check_quality(&[0]),
                accept("עשרים גלילים, כולם שלמים, כבר פרושים.", ORI),
                replace(0, day(40, 12, 0)),
                Settle(0, Settling::Met),
            ],
        )
        .at(day(-98, 10, 0), vec![paid("FM-0903")])
        .at(
            day(-94, 9, 0),
            vec![
                confirm(Channel::Call, ORI, "כל טפטפת נותנת. אין מה להוסיף."),
                look_through(),
                satisfied(4, "טוב. הנהג היה יכול לפרוק קרוב יותר.", ORI),
                ask_details("שאלנו, ונמסרו חיבורים רזרביים."),
            ],
        )
        .at(
            day(-90, 9, 30),
            vec![
                paper("אישור תקציב", "ishur.txt", "עשרים גלילי טפטוף, 8,600 ש״ח")
                    .agreement()
                    .into(),
                paper("תעודת קבלה", "kabala.txt", "עשרים גלילים התקבלו. א. ברק").protocol().into(),
                note("C6", "עשרים גלילים במחיר שאושר."),
                check_standards(),
                all_settled("הכול סגור מבחינתנו.", ORI),
                choose_care(&[14, 90], "מטע האבוקדו, כשיגיע תורו.", true),
                close(),
            ],
        )
        .at(
            day(-80, 8, 40),
            vec![cared(
                Channel::Call,
                ORI,
                "שאלנו איך הלחץ בקצה השורות אחרי שבועיים.",
                "שווה לאורך כל השורה. תתקשרו שוב אחרי הקטיף, ביום שאמרתי.",
                Some(day(-3, 9, 0)),
            )],
        )
}

/// Came back today, in a hurry.
pub fn torn_line() -> Tale {
    case("קו ראשי קרוע בחלקה הצפונית", Noa, soon(-25), ring(soon(35)))
        .from("טלפון מהשטח")
        .urgent("הטרקטור קרע את הקו הראשי והשתילים עומדים יבשים.", Some((2, 0)))
}

/// Late, but they were told before; and they complained all the same.
pub fn pool() -> Tale {
    let opened = day(-29, 10, 0);
    let heat_pump = offer(ILS)
        .line("משאבת חום 28 קילוואט לבריכה", 42_000, 0)
        .line("כיסוי לילה לבריכה", 6_800, 1)
        .also("הרכבה בשני לילות, בלי לסגור את הבריכה", 7_500)
        .valid_until(day(10, 12, 0));
    let tale = case("חימום הבריכה בלי גז", Noa, opened, {
        next(Meet, day(-26, 11, 0), "פגישה ליד הבריכה").named()
    })
    .from("המלצה של מלון שכן")
    .worth(56_300, ILS)
    .at(
        opened,
        vec![
            mailed(AsAgreed)
                .with("מיכל שרון")
                .said("חשבון הגז של הבריכה גדול מהמשכורת של המציל. חייבים לעשות משהו.")
                .into(),
            Need(Problem, "חשבון הגז של הבריכה גדול מהמשכורת של המציל."),
        ],
    )
    .at(
        day(-26, 11, 2),
        vec![
            visit(End::Next(next(Send, day(-22, 12, 0), "הצעה עם חישוב חיסכון")))
                .with("יוסי דהן")
                .said("בלילה כל החום בורח לשמיים. אני רואה את האדים ורואה כסף.")
                .into(),
            Need(Situation, "בלילה כל החום בורח לשמיים."),
            Expect("לא לסגור את הבריכה אפילו ליום אחד."),
            NeedsAgreed,
        ],
    )
    .at(
        day(-22, 11, 30),
        vec![heat_pump.into(), mail(End::Next(ring(day(-19, 12, 0)))).with("מיכל שרון").into()],
    )
    .at(
        day(-19, 12, 2),
        vec![
            call(End::Decides(ring(day(-9, 10, 0)).named()))
                .with("מיכל שרון")
                .said("הבעלים חוזרים מחו״ל ואז מחליטים. תתקשרי ביום שאמרתי, בעשר.")
                .into(),
        ],
    )
    .at(
        day(-9, 10, 0),
        vec![
            call(End::Yes(Some(next(Meet, day(1, 21, 0), "לילה ראשון של הרכבה").named())))
                .with("מיכל שרון")
                .said("כן. ותודה שלא התקשרתם באמצע, זה עזר לי מולם.")
                .into(),
            Promise(next(Send, day(-7, 12, 0), "אישור הזמנה ושם המתקין")),
            Promise(next(Other, soon(60), "לתאם עם יוסי מפתח לחדר המכונות")),
        ],
    );
    pool_late(tale)
}

fn pool_late(tale: Tale) -> Tale {
    let text = "חוזה: משאבת חום 28 קילוואט עם הרכבה, וכיסוי לילה. 56,300 ש״ח";
    tale.at(
        day(-8, 11, 0),
        vec![
            agree(Contract, ILS, "חוזה חתום בידי הבעלים, המקור במשרד המלון.")
                .with("מיכל שרון")
                .reference("חוזה 7")
                .days(30)
                .sold(Equipment, "משאבת חום 28 קילוואט, עם הרכבה", 1, (49_500, 36_200))
                .sold(Part, "כיסוי לילה לבריכה", 1, (6_800, 4_300))
                .into(),
            paper("חוזה 7", "hoze-7.txt", text).agreement().into(),
        ],
    )
    .at(day(-7, 12, 3), vec![Keep(1)])
    .at(
        day(-6, 9, 0),
        vec![
            call(Noted)
                .with("מיכל שרון")
                .said("לפחות אמרתם לפני ולא אחרי.")
                .note("האונייה מתעכבת. סיפרתי לה באותו בוקר.")
                .into(),
            slip(&[(0, Delivery), (1, Delivery)], day(1, 16, 0)),
            slip(&[(0, Installation)], day(2, 23, 0)),
            slip(&[(0, Billing), (1, Billing)], day(4, 12, 0)),
            slip(&[(1, Quality)], day(5, 12, 0)),
        ],
    )
    .at(
        day(-5, 11, 0),
        vec![complains(
            "הבטחתם שבוע, ועכשיו זה שבועיים.",
            "באתר שלנו כבר כתוב \"בריכה מחוממת\", והאורחים שואלים בקבלה.",
            Noa,
            ("לברר אצל היבואן יום ודאי", day(-3, 12, 0)),
        )],
    )
    .at(day(-3, 11, 20), vec![acted(0, "לדווח למיכל כשהמשאית יוצאת מהנמל", day(1, 9, 0))])
}
