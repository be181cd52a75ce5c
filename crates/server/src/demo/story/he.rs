//! Customers who speak Hebrew with us.

mod won;

use domain::cases::{Side, Stage};
use domain::language::Language::{Hebrew, Russian};
use domain::needs::SpinKind::{Implication, NeedPayoff, Problem, Situation};
use domain::needs::Strategy;
use domain::people::Party;
use domain::promises::PromiseKind::{Decide, Meet, Send};
use iso_currency::Currency::ILS;

use super::Deed::{Answer, Ask, Assess, Expect, MoveStep, Need, NeedsAgreed, Place, Promise};
use super::End::{self, AsAgreed};
use super::Who::{Ewa, Jan, Noa};
use super::{
    JERUSALEM, Life, Tale, call, called, case, mail, mailed, next, offer, organization, person,
    ring, shop, texted, visit,
};
use crate::demo::calendar::{day, soon};

pub fn lives() -> Vec<Life> {
    vec![gan_hasharon(), david_levi(), green_galilee(), yael_cohen(), kramim(), avi()]
}

fn gan_hasharon() -> Life {
    organization("קיבוץ גן השרון – השקיה", Hebrew, JERUSALEM, Noa)
        .phone("+972 9 555 01 17")
        .email("hashkaya@ganhasharon.example")
        .note("אורי בשטח מחמש בבוקר, לענות לו בטלפון ולא במייל.")
        .contact_at("אורי ברק", "רכז ההשקיה", Hebrew, "+972 9 555 01 18")
        .contact("תמר לב", "גזברית")
        .contact_at("בוריס אלון", "מכונאי", Russian, "+972 9 555 01 19")
        .case(avocado())
        .case(won::reservoir_filter())
        .case(won::north_plot())
        .case(won::torn_line())
}

fn avocado() -> Tale {
    let opened = day(-26, 7, 30);
    let first_offer = offer(ILS)
        .line("ראש מערכת עם שישה מגופים", 38_500, 0)
        .line("בקר שמתקשר לטלפון", 6_200, 1)
        .also("הרכבה והדרכה בשטח", 4_800);
    let second_offer = offer(ILS)
        .line("ראש מערכת עם שישה מגופים", 36_900, 0)
        .line("בקר שמתקשר לטלפון של שני אנשים", 6_600, 1)
        .line("משאבת גיבוי קטנה", 9_400, 2)
        .also("הרכבה והדרכה בשטח", 4_800)
        .term("שנתיים אחריות, כולל הגעה לשטח.")
        .burden("שליש מהסכום משולם בהזמנה.", "המגופים מיוצרים לפי מידה, ואין למי להחזיר אותם.")
        .valid_until(day(26, 12, 0));
    case("ראש מערכת חדש למטע האבוקדו", Noa, opened, {
        next(Meet, day(-23, 6, 30), "סיור במטע עם אורי").named()
    })
    .from("לקוחות ותיקים")
    .worth(57_700, ILS)
    .at(
        opened,
        vec![
            called(AsAgreed)
                .with("אורי ברק")
                .said("מגוף נתקע בלילה, ובבוקר חצי חלקה עמדה במים והחצי השני נבל.")
                .into(),
            Need(Problem, "מגוף נתקע בלילה, ובבוקר חצי חלקה עמדה במים."),
        ],
    )
    .at(
        day(-23, 6, 32),
        vec![
            visit(End::Next(next(Send, day(-19, 12, 0), "הצעה לשש חלקות")))
                .with("אורי ברק")
                .said("אני רוצה לדעת בלילה, לא בבוקר. בבוקר זה כבר סיפור.")
                .into(),
            Need(NeedPayoff, "שיתקשר אליי בלילה כשמשהו נתקע, לא בבוקר."),
            Need(Implication, "אם המשאבה נופלת בחמסין, יש לי יום אחד עד שהפרי נושר."),
            NeedsAgreed,
            Expect("שגם בוריס יוכל לתקן, בלי לחכות לטכנאי."),
            Assess("עוד שלושה מטעים בשנתיים הקרובות, אם המטע הזה ירוץ.", Strategy::Partner),
        ],
    )
    .at(
        day(-19, 11, 20),
        vec![first_offer.into(), mail(End::Next(ring(day(-16, 9, 0)))).with("תמר לב").into()],
    )
    .at(
        day(-16, 9, 1),
        vec![
            call(End::Next(next(Send, day(-12, 12, 0), "הצעה מתוקנת עם גיבוי")))
                .with("תמר לב")
                .said("המחיר בסדר, אבל מה יקרה אם דווקא המשאבה תיפול? על זה לא כתבתם.")
                .into(),
            Ask("מה קורה אם המשאבה עצמה נופלת?"),
        ],
    )
    .at(
        day(-12, 11, 45),
        vec![
            Answer(0, "משאבה קטנה מחזיקה שלוש חלקות עד שאנחנו מגיעים, באותו יום."),
            second_offer.into(),
            mail(End::Next(ring(day(-8, 9, 0)))).with("תמר לב").into(),
        ],
    )
    .at(
        day(-8, 9, 2),
        vec![
            call(End::Decides(ring(soon(75)).named()))
                .with("אורי ברק")
                .said("זה עולה לוועד המשק. תתקשרי אחרי הישיבה ותהיה לך תשובה, כן או לא.")
                .into(),
            Place(Side::Theirs, Stage::FollowUp),
            Place(Side::Ours, Stage::FollowUp),
        ],
    )
    .at(
        day(-5, 16, 10),
        vec![
            texted(AsAgreed)
                .with("בוריס אלון")
                .said("החלקים החדשים מתאימים למפתחות שיש לי?")
                .into(),
            Ask("החלקים החדשים מתאימים למפתחות של בוריס?"),
        ],
    )
}

fn david_levi() -> Life {
    let opened = day(-9, 17, 0);
    let lawn = case("ממטרות לדשא של הנכדים", Ewa, opened, ring(day(-5, 18, 0)).named())
        .from("ראה אצל השכן")
        .worth(7_400, ILS)
        .at(
            opened,
            vec![
                called(AsAgreed).said("הנכדים באים בשבת והדשא צהוב. אשתי אומרת שזה בגללי.").into(),
                Need(Problem, "הנכדים באים בשבת והדשא צהוב."),
            ],
        )
        .at(
            day(-5, 18, 1),
            vec![
                call(End::NotNow(ring(soon(210)).named()))
                    .said("תני לי כמה ימים לחשוב. אחר כך תתקשרי, אני אענה.")
                    .note("ביקש זמן, וקיבלתי רשות להתקשר במועד הזה.")
                    .into(),
                Expect("שלא אצטרך לזכור לפתוח ולסגור."),
            ],
        );
    person("דוד לוי", Hebrew, JERUSALEM, Ewa).phone("+972 4 555 01 36").case(lawn)
}

fn green_galilee() -> Life {
    organization("מלון הגליל הירוק", Hebrew, JERUSALEM, Noa)
        .phone("+972 4 555 01 48")
        .email("office@greengalil.example")
        .contact("מיכל שרון", "מנהלת המלון")
        .contact_at("יוסי דהן", "איש אחזקה", Hebrew, "+972 4 555 01 49")
        .case(won::pool())
        .case(laundry())
}

fn laundry() -> Tale {
    let opened = day(-2, 14, 30);
    case("מים חמים למכבסה", Noa, opened, ring(day(5, 10, 0)).named()).at(
        opened,
        vec![
            texted(AsAgreed)
                .with("יוסי דהן")
                .said("אם כבר באים, גם הדוד של המכבסה נוזל. אבל קודם הבריכה.")
                .into(),
            Need(Problem, "הדוד של המכבסה נוזל."),
        ],
    )
}

fn yael_cohen() -> Life {
    let opened = day(-1, 16, 40);
    let herbs = case("טפטוף לגינת תבלינים", Noa, opened, {
        next(Meet, day(1, 17, 30), "לראות את הגינה").named()
    })
    .from("נכנסה לחנות")
    .worth(1_150, ILS)
    .at_by(
        opened,
        Jan,
        vec![
            shop(AsAgreed)
                .said("אני שוכחת להשקות, וביום שאני זוכרת אני מטביעה אותם.")
                .note("דיברנו אנגלית, נוח לה יותר בעברית. העברתי לנועה.")
                .into(),
            Need(Problem, "אני שוכחת להשקות, וביום שאני זוכרת אני מטביעה אותם."),
            Ask("זה עובד גם בלי חשמל במרפסת?"),
        ],
    );
    person("יעל כהן", Hebrew, JERUSALEM, Noa).phone("+972 3 555 01 54").case(herbs)
}

fn kramim() -> Life {
    let opened = day(-18, 9, 0);
    let yard = case("השקיה לחצר בית הספר", Noa, opened, ring(day(-15, 12, 0)).named())
        .from("פנייה באתר")
        .worth(13_000, ILS)
        .at(
            opened,
            vec![
                mailed(AsAgreed)
                    .with("גלית רון")
                    .said("הילדים שתלו עצים בט״ו בשבט, ובקיץ אין מי שישקה אותם.")
                    .into(),
                Need(Situation, "בקיץ אין בבית הספר אף אחד שישקה."),
            ],
        )
        .at(
            day(-15, 12, 1),
            vec![
                call(End::Release)
                    .with("גלית רון")
                    .said("התקציב עוד לא ברור. אל תתקשרו, כשיהיה כסף אפנה אליכם בעצמי.")
                    .note("הודינו לה. הדלת פתוחה.")
                    .into(),
            ],
        );
    organization("בית ספר כרמים", Hebrew, JERUSALEM, Noa)
        .phone("+972 2 555 01 62")
        .email("mazkirut@kramim.example")
        .contact("גלית רון", "מנהלת")
        .case(yard)
}

fn avi() -> Life {
    let opened = day(-13, 8, 0);
    let mist = offer(ILS)
        .line("מערכת ערפול לשתי חממות", 18_900, 0)
        .line("חיישן לחות", 1_300, 1)
        .also("הרכבה", 2_600)
        .burden("הבדיקה השנתית בתשלום.", "מים קשים סותמים את הדיזות, ומי שמבטיח אחרת לא ראה חממה.")
        .valid_until(day(15, 12, 0));
    let greenhouse = case("ערפול לחממות הסחלבים", Noa, opened, {
        next(Meet, day(-11, 8, 0), "ביקור במשתלה").named()
    })
    .from("קולגה מהקיבוץ")
    .worth(22_800, ILS)
    .at(
        opened,
        vec![
            called(AsAgreed)
                .with("אבי נחום")
                .said("סחלב זה כמו תינוק. שעה בלי לחות, ואני זורק מדף שלם.")
                .into(),
        ],
    )
    .at(day(-12, 7, 40), vec![MoveStep(day(-10, 8, 0), Party::Customer)])
    .at(
        day(-10, 8, 1),
        vec![
            visit(End::Next(next(Send, day(-7, 12, 0), "הצעה לשתי חממות")))
                .with("אבי נחום")
                .said("בצהריים אני רץ עם צינור. תורידו אותי מהצינור.")
                .into(),
            Need(Implication, "שעה בלי לחות, ואני זורק מדף שלם."),
            Need(NeedPayoff, "להוריד אותי מהצינור בצהריים."),
            NeedsAgreed,
            Assess("משתלה אחת, אבל כל המגדלים באזור קונים ממנו.", Strategy::Advise),
        ],
    )
    .at(
        day(-7, 13, 30),
        vec![
            mist.into(),
            mail(End::Next(ring(day(-3, 14, 0))))
                .with("אבי נחום")
                .note("ההצעה יצאה באיחור של שעה וחצי. התקשרתי להתנצל.")
                .into(),
        ],
    )
    .at(
        day(-3, 14, 0),
        vec![
            call(End::Next(ring(soon(20)).named()))
                .with("אבי נחום")
                .said("תבררי לי על המים הקשים ותחזרי אליי, אז אגיד מתי אני מחליט.")
                .into(),
            Ask("כל כמה זמן צריך לנקות את הדיזות במים שלנו?"),
            Promise(next(Decide, day(7, 12, 0), "תשובה של אבי").theirs()),
        ],
    );
    organization("המשתלה של אבי", Hebrew, JERUSALEM, Noa)
        .phone("+972 4 555 01 75")
        .contact("אבי נחום", "בעלים")
        .case(greenhouse)
}
