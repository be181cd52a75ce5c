//! What was bought by those who speak Polish with us, and what came after.

use domain::agreements::AgreementForm::Spoken;
use domain::interactions::Channel;
use domain::items::ItemKind::{Equipment, Part};
use domain::items::TrackKind::{Delivery, Installation, Quality, Training};
use domain::language::Language::Polish;
use domain::needs::SpinKind::{Problem, Situation};
use domain::promises::PromiseKind::{Call, Other, Send};
use iso_currency::Currency::PLN;

use crate::demo::calendar::day;
use crate::demo::story::Deed::{Keep, Need, Promise, Settle};
use crate::demo::story::End::{self, AsAgreed, Noted};
use crate::demo::story::Who::{Ewa, Jan};
use crate::demo::story::{
    Life, Tale, WARSAW, accept, agree, all_settled, ask_details, bill, breach, call, called, cared,
    case, check_quality, check_standards, choose_care, close, complains, confirm, deliver, install,
    look_through, mailed, next, note, organization, paid, paid_cash, paper, plan_maintenance,
    release, remedied, ring, satisfied, shop, texted, their_wish, train, warns,
};
use crate::needs::Settling;

const PAWEL: Option<&str> = Some("Paweł Wrona");
const KUBA: Option<&str> = Some("Kuba Lipski");
const OLGA: Option<&str> = Some("Olga Kania");

/// A closing that stands still, a bill past its day, and a second complaint.
pub fn pompa_obiegowa() -> Tale {
    let opened = day(-21, 7, 45);
    case("Pompa obiegowa na wczoraj", Ewa, opened, ring(day(-21, 9, 0)).named())
        .from("Telefon")
        .worth(1_480, PLN)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("Paweł Wrona")
                    .said("Stanęła w nocy, a tam mieszka rodzina z niemowlakiem.")
                    .into(),
                Need(Problem, "W nocy stanęło ogrzewanie, a tam mieszka niemowlak."),
            ],
        )
        .at(
            day(-21, 9, 1),
            vec![
                call(End::Yes(Some(next(Other, day(-21, 13, 0), "Pompa na budowie").named())))
                    .with("Paweł Wrona")
                    .said("Biorę. Do trzynastej proszę, bo potem nikogo nie ma.")
                    .into(),
                agree(Spoken, PLN, "Powtórzone przez telefon: jedna pompa, 1480 zł, dziś do 13.")
                    .with("Paweł Wrona")
                    .days(7)
                    .sold(Part, "Pompa obiegowa 25-60", 1, (1_480, 960))
                    .into(),
                their_wish(&[(0, Delivery)], day(-21, 13, 0)),
            ],
        )
        .at(day(-21, 14, 10), vec![Keep(0), deliver(&[0])])
        .at(day(-21, 15, 0), vec![bill("FM-1040")])
        .at(
            day(-20, 9, 30),
            vec![
                call(Noted)
                    .with("Paweł Wrona")
                    .said("Spóźniliście się godzinę, ale dom był ciepły przed wieczorem.")
                    .note("Przeprosiłam. Korek na wylocie, powinnam była zadzwonić wcześniej.")
                    .into(),
                Settle(0, Settling::Met),
                check_quality(&[0]),
                accept("Grzeje, dom był ciepły przed wieczorem.", PAWEL),
                complains(
                    "Spóźniliście się godzinę i nikt nie zadzwonił.",
                    "Trzymałem hydraulika na pusto, a on mi to policzył.",
                    Ewa,
                    ("Oddzwonić z tym, co zmieniamy", day(-19, 12, 0)),
                ),
            ],
        )
        .at(
            day(-19, 11, 30),
            vec![
                remedied(
                    0,
                    "Godzinę hydraulika bierzemy na siebie, a kierowca dzwoni teraz przed drogą.",
                    PAWEL,
                ),
                confirm(Channel::Call, PAWEL, "Działa, rodzina ma ciepło."),
                look_through(),
            ],
        )
        .at(
            day(-18, 10, 0),
            vec![
                note("C6", "Jedna pompa, cena taka, jak ustalona przez telefon."),
                breach("answered-in-time", "Kierowca stał w korku, a telefonu od nas nie było."),
                paper("Zamówienie", "zamowienie.txt", "Pompa obiegowa 25-60, 1480 zł netto")
                    .agreement()
                    .into(),
            ],
        )
        .at(
            day(-2, 9, 40),
            vec![
                complains(
                    "Ta pompa buczy po nocach i znowu to ja odbieram telefony.",
                    "Matka niemowlaka nie śpi, a inwestor pyta, co ja montuję.",
                    Ewa,
                    ("Przyjechać i posłuchać pompy", day(1, 9, 0)),
                ),
                warns("Powiedział koledze z Brzozowej, żeby jeszcze u nas nie zamawiał.", PAWEL),
            ],
        )
}

pub fn pompa_do_stawu() -> Tale {
    let opened = day(-11, 8, 20);
    case("Pompa do stawu", Jan, opened, ring(day(-10, 12, 0)).named())
        .worth(4_300, PLN)
        .at(
            opened,
            vec![
                texted(AsAgreed)
                    .with("Kuba Lipski")
                    .said("Ta stara ciągnie muł. Jest coś, co tego nie łapie?")
                    .into(),
                Need(Problem, "Stara pompa ciągnie muł i staje."),
            ],
        )
        .at(
            day(-10, 12, 3),
            vec![
                call(End::Yes(Some(next(Other, day(2, 8, 0), "Zawieźć pompę do sadu").named())))
                    .with("Kuba Lipski")
                    .said("Bierzemy tę z kratką. Tylko z samego rana, potem jedziemy na targ.")
                    .into(),
                Promise(next(Send, day(-8, 12, 0), "Faktura na gospodarstwo")),
                agree(Spoken, PLN, "Powtórzone przez telefon: pompa z kratką, 4300 zł netto.")
                    .with("Kuba Lipski")
                    .sold(Equipment, "Pompa do stawu z kratką", 1, (4_300, 2_950))
                    .into(),
                their_wish(&[(0, Delivery)], day(2, 8, 0)),
                their_wish(&[(0, Quality)], day(6, 12, 0)),
                release(
                    &[(0, Installation), (0, Training)],
                    "Wstawimy ją sami, robimy to od lat.",
                    KUBA,
                ),
            ],
        )
        .at(day(-8, 10, 40), vec![Keep(1), bill("FM-1049")])
}

/// Closed; then she asked for peace, and her care rests.
pub fn filtr() -> Tale {
    case("Filtr do deszczówki", Jan, day(-19, 12, 0), ring(day(-18, 12, 0)).named())
        .worth(420, PLN)
        .at(day(-19, 12, 0), vec![called(AsAgreed).said("Do beczki, taki najprostszy.").into()])
        .at(
            day(-18, 12, 2),
            vec![
                call(End::Yes(Some(next(Call, day(-11, 12, 0), "Spytać, czy filtr się sprawdza"))))
                    .said("Tak, proszę odłożyć, mąż wpadnie po niego.")
                    .into(),
                Need(Situation, "Do beczki, taki najprostszy."),
                agree(
                    Spoken,
                    PLN,
                    "Powtórzone przez telefon: jeden filtr, 420 zł, odbiór w sklepie.",
                )
                .sold(Part, "Filtr do deszczówki", 1, (420, 250))
                .into(),
            ],
        )
        .at(
            day(-15, 10, 0),
            vec![
                shop(Noted).note("Odebrał mąż, zapłacił od razu.").into(),
                deliver(&[0]),
                bill("FM-1043"),
                paid_cash("FM-1043", "Gotówką w sklepie"),
            ],
        )
        .at(
            day(-14, 16, 0),
            vec![
                called(Noted).said("Mąż już podłączył, pasuje.").into(),
                accept("Mąż już podłączył, pasuje.", None),
            ],
        )
        .at(
            day(-11, 12, 1),
            vec![
                call(Noted).said("Sprawdza się, woda czysta.").fulfils(0).into(),
                Settle(0, Settling::Met),
                check_quality(&[0]),
                accept("Sprawdza się, woda czysta.", None),
                confirm(Channel::Call, None, "Sprawdza się, niczego więcej nie trzeba."),
                satisfied(5, "Prosto i bez gadania.", None),
                ask_details("Niczego nie brakuje, paragon leży w szufladzie."),
                all_settled("Wszystko załatwione.", None),
                look_through(),
            ],
        )
        .at(
            day(-9, 10, 0),
            vec![
                paper(
                    "Paragon z ustaleniami",
                    "ustalenia.txt",
                    "Jeden filtr do deszczówki, 420 zł",
                )
                .agreement()
                .into(),
                paper("Odbiór w sklepie", "odbior.txt", "Filtr odebrany w sklepie. Mazur")
                    .protocol()
                    .into(),
                note("C6", "Jeden filtr, cena zgodna z rozmową."),
                check_standards(),
                choose_care(&[14, 90], "Szklarnia na wiosnę, jeśli sama o niej wspomni.", false),
                close(),
            ],
        )
}

/// In care, and nobody has spoken with them for long.
pub fn przedszkole() -> Life {
    organization("Przedszkole „Pod Kasztanem”", Polish, WARSAW, Jan)
        .phone("+48 22 555 01 77")
        .email("sekretariat@podkasztanem.example")
        .contact("Olga Kania", "dyrektorka")
        .case(deszczowka())
}

fn deszczowka() -> Tale {
    let opened = day(-78, 9, 0);
    case("Pompa do zbiornika na deszczówkę", Jan, opened, ring(day(-75, 10, 0)).named())
        .from("Rodzic jednego z dzieci")
        .worth(3_900, PLN)
        .at(
            opened,
            vec![
                mailed(AsAgreed)
                    .with("Olga Kania")
                    .said("Zbiornik stoi pełen deszczówki i nie ma jak jej z niego wyjąć.")
                    .into(),
                Need(Problem, "Dzieci noszą wodę kubeczkami, a grządki i tak schną."),
            ],
        )
        .at(
            day(-75, 10, 1),
            vec![
                call(End::Yes(None))
                    .with("Olga Kania")
                    .said("Tak. Byle kran był na wysokości pięciolatka.")
                    .into(),
                agree(Spoken, PLN, "Powtórzone przez telefon: pompa z montażem, 3900 zł netto.")
                    .with("Olga Kania")
                    .sold(Equipment, "Pompa do zbiornika z niskim kranem", 1, (3_900, 2_600))
                    .into(),
            ],
        )
        .at(
            day(-72, 9, 0),
            vec![
                deliver(&[0]),
                install(&[0]),
                train(&[0], "Pani Olga, woźny i cała grupa starszaków"),
                bill("FM-0940"),
            ],
        )
        .at(
            day(-70, 9, 30),
            vec![
                check_quality(&[0]),
                plan_maintenance(&[0], 12, day(190, 12, 0)),
                accept("Kran chodzi lekko, grządki mokre, dzieci też.", OLGA),
                Settle(0, Settling::Met),
            ],
        )
        .at(day(-66, 12, 0), vec![paid("FM-0940")])
        .at(
            day(-65, 10, 0),
            vec![
                confirm(Channel::Call, OLGA, "Wszystko działa, codziennie podlewa inna grupa."),
                look_through(),
                satisfied(5, "Montaż był atrakcją tygodnia.", OLGA),
                ask_details("Prośba o zapasową uszczelkę do kranu, dowieziona tego samego dnia."),
            ],
        )
        .at(
            day(-62, 9, 0),
            vec![
                paper("Zlecenie", "zlecenie.txt", "Pompa z montażem, 3900 zł netto")
                    .agreement()
                    .into(),
                paper("Protokół odbioru", "protokol.txt", "Odebrane bez uwag. O. Kania")
                    .protocol()
                    .into(),
                note("C6", "Pompa, kran i montaż w ustalonej cenie."),
                check_standards(),
                all_settled("Nic nie zostało do zrobienia.", OLGA),
                choose_care(&[7, 90], "Ogródek za budynkiem, ten bez wody.", true),
                close(),
            ],
        )
        .at(
            day(-57, 9, 40),
            vec![cared(
                Channel::Call,
                OLGA,
                "Pytanie, czy kran wytrzymał pierwszy tydzień z przedszkolakami.",
                "Wytrzymał, woźny tylko raz stał w kałuży.",
                None,
            )],
        )
}
