//! People who buy for their own house and garden.

use domain::cases::{Side, Stage};
use domain::language::Language::Polish;
use domain::needs::SpinKind::{Problem, Situation};
use domain::needs::Strategy;
use domain::promises::PromiseKind::{Meet, Send};
use iso_currency::Currency::PLN;

use crate::demo::calendar::{day, soon};
use crate::demo::story::Deed::{
    Answer, Ask, Assess, Expect, Need, NeedsAgreed, Place, WithdrawLeave,
};
use crate::demo::story::End::{self, AsAgreed};
use crate::demo::story::Who::{Ewa, Jan};
use crate::demo::story::{
    Life, WARSAW, call, called, case, mail, mailed, next, offer, person, ring, shop, visit,
};

pub fn lives() -> Vec<Life> {
    vec![anna_wisniewska(), tomasz_nowak(), krystyna_mazur()]
}

fn anna_wisniewska() -> Life {
    let opened = day(-16, 12, 30);
    let heating = offer(PLN)
        .line("Pompa ciepła powietrze–woda 8 kW", 27_900, 0)
        .line("Bufor, żeby kaflowy piec mógł zostać", 3_600, 1)
        .also("Montaż i pierwsze uruchomienie", 6_500)
        .term("Montaż trwa dwa dni, a stary piec działa do ostatniej godziny.")
        .valid_until(day(24, 12, 0));
    let old_house = case("Ogrzewanie w domu po dziadkach", Ewa, opened, {
        next(Meet, day(-13, 16, 0), "Obejrzeć dom").named()
    })
    .from("Sklep")
    .worth(38_000, PLN)
    .at(
        opened,
        vec![
            shop(AsAgreed)
                .said("Węgla już nie udźwignę, a domu po dziadkach nie oddam.")
                .note("Oglądała pompę na ekspozycji dobre pół godziny.")
                .into(),
            Need(Problem, "Węgla już nie udźwignę, a domu po dziadkach nie oddam."),
        ],
    )
    .at(
        day(-13, 16, 2),
        vec![
            visit(End::Next(next(Send, day(-10, 12, 0), "Oferta z buforem")))
                .said("Piec kaflowy zostaje. Przy nim uczyłam się czytać.")
                .into(),
            Need(Situation, "Piec kaflowy zostaje, przy nim uczyłam się czytać."),
            Expect("Rano ma być ciepło, zanim wstanę."),
            NeedsAgreed,
            Assess("Jeden dom, ale cała ulica ma takie same.", Strategy::Advise),
        ],
    )
    .at(day(-10, 11, 30), vec![heating.into(), mail(End::Next(ring(day(-7, 17, 0)))).into()])
    .at(
        day(-7, 17, 1),
        vec![
            call(End::Decides(ring(soon(180)).named()))
                .said(
                    "Porozmawiam z synem, kiedy przyjedzie. Potem proszę zadzwonić, wtedy powiem.",
                )
                .into(),
            Place(Side::Theirs, Stage::FollowUp),
            Place(Side::Ours, Stage::FollowUp),
            Ask("Czy dotacja przyjdzie przed zapłatą, czy po niej?"),
        ],
    )
    .at(
        day(-6, 10, 20),
        vec![Answer(0, "Po odbiorze, zwykle w sześć tygodni. Wniosek piszemy my.")],
    );
    person("Anna Wiśniewska", Polish, WARSAW, Ewa)
        .phone("+48 22 555 01 18")
        .email("anna.wisniewska@poczta.example")
        .case(old_house)
}

fn tomasz_nowak() -> Life {
    let opened = day(-25, 17, 0);
    let well = case("Pompa do studni na działce", Jan, opened, ring(day(-22, 18, 0)).named())
        .from("Ogłoszenie")
        .worth(2_600, PLN)
        .at(
            opened,
            vec![
                called(AsAgreed).said("Sąsiad ma, to i ja się zastanawiam.").into(),
                Need(Situation, "Podlewam konewką, na razie daję radę."),
            ],
        )
        .at(
            day(-22, 18, 1),
            vec![
                call(End::No(Some("W tym roku jedzie z wnukami nad morze, to ważniejsze.")))
                    .said("Nie, dziękuję. Konewka mi jeszcze służy.")
                    .note("Podziękowałem, życzyłem udanego wyjazdu.")
                    .into(),
            ],
        )
        .at(
            day(-2, 11, 20),
            vec![
                shop(End::Next(next(Meet, day(1, 12, 30), "Zmierzyć lustro wody").named()))
                    .said("Krzyż mi wysiadł. Wracamy do tej pompy, panie Janie.")
                    .into(),
                Need(Problem, "Krzyż mi wysiadł, konewki już nie uniosę."),
            ],
        );
    person("Tomasz Nowak", Polish, WARSAW, Jan).phone("+48 22 555 01 26").case(well)
}

fn krystyna_mazur() -> Life {
    let opened = day(-8, 14, 0);
    let greenhouse = case("Nawadnianie szklarni", Jan, opened, ring(day(3, 14, 0)).named())
        .from("Ulotka")
        .worth(1_900, PLN)
        .at(opened, vec![called(AsAgreed).said("Widziałam ulotkę, na razie tylko pytam.").into()])
        .at(
            day(-5, 9, 10),
            vec![
                mailed(AsAgreed)
                    .said("Zaopiekuje się tym mój zięć. Proszę już do mnie nie dzwonić, dziękuję.")
                    .into(),
                WithdrawLeave,
            ],
        );
    person("Krystyna Mazur", Polish, WARSAW, Jan)
        .phone("+48 22 555 01 52")
        .case(greenhouse)
        .case(super::won::filtr())
}
