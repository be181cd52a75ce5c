//! Bought half a year ago, in care since, and the reason why her friend called us.

use domain::agreements::AgreementForm::Minutes;
use domain::interactions::Channel;
use domain::items::ItemKind::{Contract, Equipment};
use domain::language::Language::Russian;
use domain::needs::SpinKind::{NeedPayoff, Problem};
use domain::promises::PromiseKind::Meet;
use iso_currency::Currency::PLN;

use crate::demo::calendar::{day, soon};
use crate::demo::story::Deed::{Need, NeedsAgreed, Settle};
use crate::demo::story::End::{self, AsAgreed, Noted};
use crate::demo::story::Who::Ewa;
use crate::demo::story::{
    Life, Tale, WARSAW, accept, agree, all_settled, ask_details, bill, call, called, came_of,
    cared, case, check_standards, choose_care, close, confirm, deliver, detail, fault, fix_fault,
    install, look_through, next, note, paid, paper, person, plan_maintenance, recommends, renews,
    ring, satisfied, settle_detail, train, train_again, visit,
};
use crate::needs::Settling;

pub fn life() -> Life {
    person("Екатерина Белова", Russian, WARSAW, Ewa)
        .phone("+48 22 555 01 64")
        .email("katya.belova@pochta.example")
        .note("Для своих Катя. Звонить после шести, днём она в школе.")
        .case(quiet_heat())
}

fn quiet_heat() -> Tale {
    let opened = day(-155, 18, 0);
    let tale = case("Тихое тепло вместо старого котла", Ewa, opened, {
        next(Meet, day(-150, 18, 0), "Послушать котёл").named()
    })
    .from("Объявление в подъезде")
    .worth(36_800, PLN)
    .at(
        opened,
        vec![
            called(AsAgreed).said("Котёл гудит так, что соседи стучат по батарее.").into(),
            Need(Problem, "Котёл гудит так, что соседи стучат по батарее."),
        ],
    )
    .at(
        day(-150, 18, 2),
        vec![
            visit(End::Next(ring(day(-140, 18, 0)).named()))
                .said("Мне не нужен самый мощный. Мне нужен самый тихий.")
                .into(),
            Need(NeedPayoff, "Самый тихий, чтобы можно было спать с открытой дверью."),
            NeedsAgreed,
        ],
    )
    .at(
        day(-140, 18, 1),
        vec![call(End::Yes(None)).said("Да. Только до холодов, если можно.").into()],
    );
    lived_through(served(tale))
}

fn served(tale: Tale) -> Tale {
    tale.at(
        day(-139, 18, 0),
        vec![
            agree(Minutes, PLN, "Запись встречи, которую Катя прочла и подтвердила письмом.")
                .sold(Equipment, "Тепловой насос 9 кВт, с монтажом", 1, (34_200, 25_900))
                .sold(Contract, "Обслуживание насоса на полгода", 1, (2_600, 900))
                .into(),
        ],
    )
    .at(day(-135, 9, 0), vec![deliver(&[0]), install(&[0]), bill("FM-0871")])
    .at(
        day(-134, 18, 30),
        vec![
            train_again(&[0], "Катя; с ночным режимом ещё раз", day(-132, 18, 0)),
            accept("Стоит красиво, ничего не поцарапали.", None),
        ],
    )
    .at(
        day(-133, 19, 0),
        vec![fault(0, "Ночью что-то тикает, тихо, но тикает.", None, day(-131, 17, 0))],
    )
    .at(
        day(-132, 17, 40),
        vec![
            train(&[0], "Катя"),
            fix_fault(0, "Крепление кожуха подтянуто, под ним теперь резина."),
        ],
    )
    .at(
        day(-131, 18, 0),
        vec![
            call(Noted).said("Тишина. Слышу только холодильник.").into(),
            accept("Тишина. Слышу только холодильник.", None),
            plan_maintenance(&[0, 1], 6, day(12, 12, 0)),
            renews(1, day(20, 12, 0)),
            Settle(0, Settling::Met),
            Settle(1, Settling::Met),
        ],
    )
    .at(day(-127, 12, 0), vec![paid("FM-0871")])
    .at(
        day(-124, 18, 10),
        vec![
            confirm(Channel::Call, None, "Сплю с открытой дверью, как и хотела."),
            detail("Наклейка с телефоном мастера на щиток", day(-121, 18, 0)),
        ],
    )
    .at(
        day(-121, 17, 30),
        vec![
            settle_detail(0, "Наклеена, второй экземпляр лежит у соседки."),
            paper(
                "Запись встречи",
                "zapis.txt",
                "Насос 9 кВт с монтажом и обслуживанием, 36 800 PLN",
            )
            .agreement()
            .into(),
            paper("Акт приёмки", "akt.txt", "Насос принят, работает тихо. Е. Белова")
                .protocol()
                .into(),
            note("C6", "Сделано всё, что записано на встрече, цена та же."),
            look_through(),
            check_standards(),
        ],
    )
    .at(
        day(-120, 18, 0),
        vec![
            ask_details("Спросили: кроме наклейки ничего."),
            satisfied(5, "Тихо, чисто и без грязи в прихожей.", None),
            all_settled("Всё, вопросов не осталось.", None),
            choose_care(&[2, 14, 90], "Через пару лет тёплый пол в детской.", true),
            close(),
        ],
    )
}

fn lived_through(tale: Tale) -> Tale {
    tale.at(
        day(-119, 9, 40),
        vec![cared(
            Channel::Call,
            None,
            "Спросили, как прошла первая ночь с закрытым окном.",
            "Впервые проспала будильник.",
            None,
        )],
    )
    .at(
        day(-110, 9, 50),
        vec![cared(
            Channel::Message,
            None,
            "Спросили, не мешает ли наружный блок соседке снизу.",
            "Она спросила, когда его наконец поставят.",
            None,
        )],
    )
    .at(
        day(-58, 18, 20),
        vec![cared(
            Channel::Call,
            None,
            "Поздравили с новосельем племянницу, ради которой грели детскую.",
            "Спасибо, что запомнили. В детской двадцать один.",
            None,
        )],
    )
    .at(
        day(-12, 18, 10),
        vec![
            cared(
                Channel::Call,
                None,
                "Спросили, какой пришёл счёт за ток.",
                "Меньше, чем за уголь. Наберите меня потом, расскажу, что вышло у Лены.",
                Some(soon(165)),
            ),
            recommends("Рассказала о нас подруге: у Лены котёл за стеной, где спит сын.", None),
        ],
    )
    .at(
        day(-10, 10, 0),
        vec![came_of(0, "Елена позвонила сама уже на следующий день.", Some("Елена Сорокина"))],
    )
}
