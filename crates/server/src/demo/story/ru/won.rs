//! What was bought by those who speak Russian with us, and what came after.

use domain::agreements::AgreementForm::{Email, Handshake};
use domain::interactions::Channel;
use domain::items::ItemKind::Part;
use domain::items::TrackKind::{Billing, Delivery, Quality};
use domain::needs::SpinKind::{Problem, Situation};
use domain::people::Party;
use domain::promises::PromiseKind::Send;
use iso_currency::Currency::{ILS, USD};

use crate::demo::calendar::day;
use crate::demo::story::Deed::{Keep, Move, Need, Settle};
use crate::demo::story::End::{self, AsAgreed, Noted};
use crate::demo::story::Who::Oleg;
use crate::demo::story::{
    Tale, accept, agree, ask_details, bill, call, called, case, check_quality, check_standards,
    choose_care, confirm, deliver, fault, look_through, next, note, paid_cash, paper, ring,
    satisfied, shop, slip, texted, their_wish,
};
use crate::needs::Settling;

const SERGEI: Option<&str> = Some("Сергей Ли");

/// A closing in which all that is left is the customer's.
pub fn station_filters() -> Tale {
    let opened = day(-19, 10, 15);
    case("Фильтры для насосной станции", Oleg, opened, ring(day(-18, 10, 0)).named())
        .worth(2_750, USD)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("Сергей Ли")
                    .said("Сетки порвались обе сразу, качаем с песком.")
                    .into(),
                Need(Problem, "Сетки порвались обе сразу, качаем с песком."),
            ],
        )
        .at(
            day(-18, 10, 2),
            vec![
                call(End::Yes(Some(next(Send, day(-12, 12, 0), "Отправить фильтры"))))
                    .with("Сергей Ли")
                    .said("Да, берём обе. Каждый день стоит нам насоса.")
                    .into(),
                agree(Email, USD, "Письмо Сергея с заказом, через час после разговора.")
                    .with("Сергей Ли")
                    .reference("НС-18")
                    .days(45)
                    .sold(Part, "Фильтр для насосной станции", 2, (2_750, 1_800))
                    .into(),
                slip(&[(0, Delivery)], day(-12, 12, 0)),
                their_wish(&[(0, Billing)], day(-9, 12, 0)),
                their_wish(&[(0, Quality)], day(-3, 12, 0)),
            ],
        )
        .at(
            day(-13, 9, 40),
            vec![
                call(Noted)
                    .with("Сергей Ли")
                    .said("Два дня потерпим. Хорошо, что сказали заранее.")
                    .note("Таможня просит ещё одну бумагу. Предупредил сам.")
                    .into(),
                Move(0, day(-10, 12, 0), Party::Us),
                slip(&[(0, Delivery)], day(-10, 12, 0)),
            ],
        )
        .at(day(-10, 11, 20), vec![Keep(0), deliver(&[0]), bill("FM-1047")])
        .at(
            day(-9, 10, 30),
            vec![
                texted(Noted).with("Сергей Ли").said("Ящики приехали, всё цело.").into(),
                accept("Ящики приехали, всё цело.", SERGEI),
            ],
        )
        .at(
            day(-4, 10, 45),
            vec![
                texted(Noted).with("Сергей Ли").said("Стоят. Вода чистая, спасибо.").into(),
                Settle(0, Settling::Met),
                check_quality(&[0]),
                accept("Стоят. Вода чистая, спасибо.", SERGEI),
                confirm(Channel::Message, SERGEI, "Стоят. Вода чистая, спасибо."),
                look_through(),
            ],
        )
        .at(
            day(-3, 10, 0),
            vec![
                paper("Заказ НС-18", "zakaz.txt", "Два фильтра для насосной станции, 2750 USD")
                    .agreement()
                    .into(),
                paper("Акт приёмки", "akt.txt", "Два фильтра приняты, стоят на станции. С. Ли")
                    .protocol()
                    .into(),
                note("C6", "Два фильтра, цена как в письме."),
                check_standards(),
                ask_details("Спросили: нужна была только схема промывки, она отправлена сразу."),
                satisfied(5, "Предупредили о задержке сами, так бы все.", SERGEI),
                choose_care(&[2, 14, 90], "Тридцать гектаров после первых двенадцати.", true),
            ],
        )
}

/// Bought over the counter; now it leaks.
pub fn hose() -> Tale {
    let opened = day(-17, 16, 0);
    case("Шланг и насадка", Oleg, opened, ring(day(-16, 10, 0)))
        .worth(210, ILS)
        .at(
            opened,
            vec![
                shop(End::Yes(None)).said("Этот, зелёный. Беру сейчас.").into(),
                Need(Situation, "Двадцать метров, чтобы доставало до винограда."),
                agree(Handshake, ILS, "Ударили по рукам у прилавка.")
                    .sold(Part, "Шланг с насадкой, 20 метров", 1, (210, 120))
                    .into(),
                deliver(&[0]),
                bill("FM-1044"),
                paid_cash("FM-1044", "Наличными в магазине"),
            ],
        )
        .at(
            day(-15, 9, 10),
            vec![
                texted(Noted).said("Достаёт, и ещё на бочку остаётся.").into(),
                Settle(0, Settling::Met),
                check_quality(&[0]),
                accept("Достаёт, и ещё на бочку остаётся.", None),
            ],
        )
        .at(
            day(-1, 18, 10),
            vec![
                called(Noted).said("Насадка треснула, льёт мне прямо на ботинки.").into(),
                fault(0, "Насадка треснула, льёт прямо на ботинки.", None, day(2, 17, 0)),
            ],
        )
}
