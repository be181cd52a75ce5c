//! Customers who speak Russian with us: in Israel, in Poland and in Central Asia.

mod katya;
mod won;

use domain::language::Language::Russian;
use domain::needs::SpinKind::{Implication, NeedPayoff, Problem, Situation};
use domain::needs::Strategy;
use domain::promises::PromiseKind::{Call, Meet, Other, Send};
use iso_currency::Currency::{ILS, PLN, USD};

use super::Deed::{
    Answer, Ask, Assess, Decides, Expect, HandOver, LetGo, Need, NeedsAgreed, Promise, Settle,
};
use super::End::{self, AsAgreed, NoAnswer};
use super::Who::{Ewa, Oleg};
use super::{
    JERUSALEM, Life, Tale, WARSAW, call, called, case, mail, mailed, next, offer, organization,
    person, ring, shop, text, texted, visit,
};
use crate::demo::calendar::{day, soon};
use crate::needs::Settling;

pub fn lives() -> Vec<Life> {
    vec![
        severny_sad(),
        igor_kovalyov(),
        vinogradnaya_dolina(),
        elena_sorokina(),
        tyoply_dom(),
        bondar(),
        katya::life(),
    ]
}

fn severny_sad() -> Life {
    organization("ООО «Северный сад»", Russian, "Asia/Tashkent", Oleg)
        .phone("+998 71 555 01 15")
        .email("sad@severny-sad.example")
        .note("Звонить до обеда, потом все в поле и связи нет.")
        .contact_at("Фарида Каримова", "директор", Russian, "+998 71 555 01 16")
        .contact("Сергей Ли", "главный агроном")
        .case(twelve_hectares())
        .case(won::station_filters())
}

fn twelve_hectares() -> Tale {
    let opened = day(-28, 11, 0);
    let drip = offer(USD)
        .line("Капельные линии на двенадцать гектаров", 31_800, 0)
        .line("Узел с подачей удобрений", 4_600, 1)
        .also("Неделя монтажа с вашими людьми", 3_900)
        .term("Запасные капельницы, десятая часть от всех, входят в цену.")
        .burden(
            "Половина оплачивается до отправки.",
            "Фура идёт две недели, и обратно её никто не повезёт.",
        )
        .valid_until(day(23, 12, 0));
    case("Капельный полив на двенадцать гектаров", Ewa, opened, ring(day(-26, 10, 0)).named())
        .from("Выставка")
        .worth(40_300, USD)
        .at(
            opened,
            vec![
                mailed(AsAgreed)
                    .with("Фарида Каримова")
                    .said("Воды дают всё меньше, а сад растёт. Арыками мы его не напоим.")
                    .into(),
                Need(Problem, "Воды дают всё меньше, а сад растёт."),
            ],
        )
        .at(
            day(-27, 9, 30),
            // Oleg speaks the customer's language.
            vec![HandOver(Oleg)],
        )
        .at(
            day(-26, 10, 1),
            vec![
                call(End::Next(next(Send, day(-20, 12, 0), "Расчёт по каждому участку")))
                    .with("Сергей Ли")
                    .said("Мне бы удобрение подавать с водой, а не таскать мешки по рядам.")
                    .into(),
                Need(NeedPayoff, "Подавать удобрение с водой, а не таскать мешки по рядам."),
                Expect("Чтобы мой тракторист мог починить сам."),
                NeedsAgreed,
                Assess(
                    "Ещё тридцать гектаров, если первые двенадцать удадутся.",
                    Strategy::Partner,
                ),
            ],
        )
        .at(
            day(-20, 11, 50),
            vec![
                drip.into(),
                mail(End::Next(ring(day(-16, 10, 30)))).with("Фарида Каримова").into(),
            ],
        )
        .at(
            day(-16, 10, 31),
            vec![
                call(End::Next(ring(day(-5, 10, 0)).named()))
                    .with("Сергей Ли")
                    .said("А если вода с песком? У нас весной она как кофе с молоком.")
                    .into(),
                Ask("Что будет с капельницами, если вода с песком?"),
            ],
        )
        .at(
            day(-5, 10, 0),
            vec![
                Answer(0, "Перед линиями стоят два фильтра, промываются сами. Показали на видео."),
                call(End::Next(ring(day(3, 11, 0)).named()))
                    .with("Фарида Каримова")
                    .said("Совет учредителей соберётся, и в тот же день я вам скажу.")
                    .into(),
                Decides(day(3, 11, 0)),
            ],
        )
}

fn igor_kovalyov() -> Life {
    let opened = day(-4, 12, 0);
    let well = case("Насос для старого колодца", Oleg, opened, {
        next(Meet, day(-2, 17, 0), "Опустить мерку в колодец").named()
    })
    .from("Магазин")
    .worth(3_900, ILS)
    .at(
        opened,
        vec![
            shop(AsAgreed)
                .said("Колодец дед копал. Вода хорошая, только ведром уже не натаскаешься.")
                .into(),
            Need(Situation, "Колодец дед копал, вода хорошая, но ведром не натаскаешься."),
        ],
    )
    .at(
        day(-2, 17, 4),
        vec![
            visit(End::Next(ring(soon(30)).named()))
                .said("Посчитайте и позвоните. В это время я как раз приду со смены.")
                .note("Одиннадцать метров, вода на восьми. Жене важно, чтобы не гудело.")
                .into(),
            Need(Implication, "Если будет гудеть, жена велит вытащить."),
            Ask("А если вода уйдёт ниже, насос не сгорит?"),
            Promise(next(Send, day(2, 12, 0), "Фотография щитка").theirs()),
        ],
    );
    person("Игорь Ковалёв", Russian, JERUSALEM, Oleg)
        .phone("+972 4 555 01 38")
        .case(well)
        .case(won::hose())
}

fn vinogradnaya_dolina() -> Life {
    let opened = day(-10, 8, 40);
    let vineyard = case("Полив виноградника на склоне", Oleg, opened, {
        next(Meet, day(-6, 9, 0), "Пройти склон сверху донизу").named()
    })
    .from("Посоветовал сосед")
    .worth(46_000, ILS)
    .at(
        opened,
        vec![
            called(AsAgreed)
                .with("Марк Гольдин")
                .said("Наверху сухо, внизу болото. Вино выходит с двух разных планет.")
                .into(),
            Need(Problem, "Наверху сухо, внизу болото."),
        ],
    )
    .at(
        day(-6, 9, 5),
        vec![
            visit(End::Next(
                next(Meet, day(1, 8, 30), "Показать капельницу с одним напором").named(),
            ))
            .with("Рита Шор")
            .said("Я хочу видеть воду у последней лозы, а не на картинке.")
            .into(),
            Need(NeedPayoff, "Чтобы последней лозе доставалось столько же, сколько первой."),
            Need(Situation, "Тракторная дорога идёт поперёк, трубу надо спрятать."),
            Expect("Не копать, пока лоза в цвету."),
            Ask("Сколько лет служат капельницы на солнце?"),
            Assess("Склон один, а хозяйств в долине семь.", Strategy::Advise),
        ],
    )
    .at(
        day(-3, 11, 30),
        vec![
            called(AsAgreed)
                .with("Марк Гольдин")
                .said("Дорогу мы переносим, так что про трубу под ней забудьте.")
                .into(),
            Settle(2, Settling::Released),
        ],
    );
    organization("Кооператив «Виноградная долина»", Russian, JERUSALEM, Oleg)
        .phone("+972 8 555 01 47")
        .email("vino@dolina.example")
        .contact("Марк Гольдин", "председатель")
        .contact("Рита Шор", "винодел")
        .case(vineyard)
}

fn elena_sorokina() -> Life {
    let opened = day(-11, 18, 0);
    let flat = case("Тепло в доме под Варшавой", Ewa, opened, ring(day(-6, 18, 30)).named())
        .from("Подруга, у которой стоит наш насос")
        .worth(41_000, PLN)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .said("У Кати тепло и тихо, а у меня в котельной как в машинном отделении.")
                    .into(),
                Need(Problem, "В котельной как в машинном отделении, через стенку спит сын."),
            ],
        )
        .at(
            day(-6, 18, 31),
            vec![
                call(End::NotNow(ring(day(1, 10, 0)).named()))
                    .said("Дайте мне неделю, я сейчас между двумя работами. Потом звоните смело.")
                    .into(),
            ],
        );
    person("Елена Сорокина", Russian, WARSAW, Ewa)
        .phone("+48 22 555 01 61")
        .email("elena.sorokina@pochta.example")
        .case(flat)
}

fn tyoply_dom() -> Life {
    let opened = day(-7, 9, 30);
    let training = case("Обучение двух мастеров", Ewa, opened, ring(day(-4, 10, 0)).named())
        .from("Встретились на объекте")
        .worth(2_400, PLN)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("Виктор Зимин")
                    .said("Ставим ваши насосы вслепую. Научите двоих, остальных научат они.")
                    .into(),
                Need(Problem, "Ставим ваши насосы вслепую, по картинкам."),
            ],
        )
        .at(
            day(-4, 10, 1),
            vec![
                call(End::Next(next(Call, day(-1, 16, 0), "Назвать день обучения").named()))
                    .with("Виктор Зимин")
                    .said("Скажите день, и я сниму ребят с объекта. Только скажите вовремя.")
                    .into(),
            ],
        );
    let price_list = case("Прайс для мастеров", Oleg, day(-2, 11, 0), {
        next(Send, soon(120), "Прайс со скидкой для мастеров")
    })
    .worth(9_000, PLN)
    .at(
        day(-2, 11, 0),
        vec![
            mailed(AsAgreed)
                .with("Виктор Зимин")
                .said("Пришлите цены, чтобы мне заказчикам с ходу отвечать.")
                .into(),
        ],
    );
    organization("Мастерская «Тёплый дом»", Russian, WARSAW, Ewa)
        .phone("+48 22 555 01 68")
        .email("master@tyoply-dom.example")
        .contact("Виктор Зимин", "хозяин мастерской")
        .case(training)
        .case(price_list)
}

fn bondar() -> Life {
    let opened = day(-23, 19, 0);
    let pool = case("Подогрев бассейна", Oleg, opened, ring(day(-21, 19, 0)))
        .from("Объявление")
        .worth(12_500, ILS)
        .at(
            opened,
            vec![
                texted(AsAgreed)
                    .said("Дети купаются с синими губами. Сколько стоит подогрев?")
                    .into(),
                Need(Problem, "Дети купаются с синими губами."),
            ],
        )
        .at(day(-21, 19, 1), vec![call(NoAnswer(day(-20, 12, 0))).into()])
        .at(
            day(-20, 12, 3),
            vec![
                call(End::Next(next(Send, day(-17, 12, 0), "Два варианта с ценами")))
                    .said("Были на море, не слышали. Пришлите варианты, посмотрим с мужем.")
                    .into(),
                Promise(next(Other, day(-12, 12, 0), "Одолжить плёнку от ветра на пробу")),
            ],
        )
        .at(day(-17, 11, 40), vec![text(End::Next(ring(day(-14, 19, 0)))).into()])
        .at(day(-15, 9, 0), vec![LetGo(0)])
        .at(
            day(-14, 19, 2),
            vec![
                call(End::No(None))
                    .said("Решили, что нет. Спасибо, что не уговаривали.")
                    .note("Поблагодарил за прямой ответ.")
                    .into(),
            ],
        );
    person("Ольга Бондарь", Russian, JERUSALEM, Oleg)
        .reached(domain::customers::ChannelKind::Messenger, "@olga.bondar.example")
        .phone("+972 9 555 01 72")
        .case(pool)
}
