//! Customers who speak Polish with us.

mod homes;
mod won;

use domain::cases::{Side, Stage};
use domain::language::Language::Polish;
use domain::needs::SpinKind::{Implication, NeedPayoff, Problem};
use domain::needs::Strategy;
use domain::people::Party;
use domain::promises::PromiseKind::{Meet, Send};
use iso_currency::Currency::PLN;

use super::Deed::{Answer, Ask, Assess, Keep, MoveStep, Need, NeedsAgreed, Place, Promise};
use super::End::{self, AsAgreed, MessageLeft, NoAnswer};
use super::Who::{Ewa, Jan};
use super::{
    Life, Tale, WARSAW, call, called, case, mail, mailed, next, offer, organization, ring, visit,
};
use crate::demo::calendar::{day, soon};

pub fn lives() -> Vec<Life> {
    let mut lives =
        vec![zielony_dom(), pod_lipa(), sloneczna_5(), szkola_w_dolinie(), won::przedszkole()];
    lives.extend(homes::lives());
    lives
}

fn zielony_dom() -> Life {
    organization("Zielony Dom Instalacje", Polish, WARSAW, Ewa)
        .phone("+48 22 555 01 12")
        .email("biuro@zielonydom.example")
        .note("Dzwonić po piętnastej, rano wszyscy są na budowach.")
        .contact_at("Marta Zielińska", "kierowniczka zakupów", Polish, "+48 22 555 01 13")
        .contact_at("Paweł Wrona", "kierownik budowy", Polish, "+48 22 555 01 14")
        .case(osiedle_brzozowe())
        .case(szkolenie())
        .case(won::pompa_obiegowa())
}

fn osiedle_brzozowe() -> Tale {
    let opened = day(-12, 15, 20);
    let first_offer = offer(PLN)
        .line("Pompa ciepła 9 kW, trzy sztuki", 78_600, 0)
        .line("Uruchomienie wszystkich trzech jednego dnia", 5_400, 1)
        .also("Dowóz na budowę", 900)
        .burden(
            "Jedna trzecia płatna przy zamówieniu.",
            "Producent rezerwuje sztuki dopiero po wpłacie, nie chcemy obiecywać na wyrost.",
        );
    let second_offer = offer(PLN)
        .line("Pompa ciepła 9 kW w wersji cichej, trzy sztuki", 83_400, 0)
        .line("Uruchomienie wszystkich trzech jednego dnia", 5_400, 1)
        .also("Dowóz na budowę", 900)
        .draft();
    case("Trzy pompy ciepła na osiedle Brzozowe", Ewa, opened, ring(day(-10, 15, 30)).named())
        .from("Z polecenia hydraulika")
        .worth(89_700, PLN)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("Paweł Wrona")
                    .said("Mam trzy domy pod dachem i inwestora, który co dzień pyta o ogrzewanie.")
                    .into(),
                Need(Problem, "Inwestor co dzień pyta o ogrzewanie, a ja nie mam co powiedzieć."),
            ],
        )
        .at(
            day(-10, 15, 30),
            vec![
                call(End::Next(next(Send, day(-7, 12, 0), "Oferta na trzy sztuki")))
                    .with("Marta Zielińska")
                    .said("Byle nie trzy różne terminy. Raz otworzę kotłownie i raz je zamknę.")
                    .into(),
                Need(NeedPayoff, "Wszystkie trzy uruchomione jednego dnia, z jednym protokołem."),
                NeedsAgreed,
                Assess(
                    "Dwa takie osiedla rocznie, jeśli pierwsze pójdzie gładko.",
                    Strategy::Partner,
                ),
            ],
        )
        .at(
            day(-7, 11, 15),
            vec![
                first_offer.into(),
                mail(End::Next(ring(day(-4, 15, 15)))).with("Marta Zielińska").into(),
            ],
        )
        .at(
            day(-4, 15, 17),
            vec![
                call(End::Next(
                    next(Send, soon(90), "Porównanie obu modeli, z prądem na cały rok").named(),
                ))
                .with("Marta Zielińska")
                .said("Proszę mi to rozpisać tak, żebym umiała wytłumaczyć inwestorowi.")
                .into(),
                Ask("Ile prądu weźmie jedna pompa w styczniu?"),
                Ask("Czy gwarancja liczy się od montażu, czy od odbioru domu?"),
            ],
        )
        .at(
            day(-2, 10, 5),
            vec![
                Answer(1, "Od uruchomienia z protokołem, pięć lat. Tak stoi w karcie."),
                second_offer.into(),
            ],
        )
}

fn szkolenie() -> Tale {
    let opened = day(-3, 15, 40);
    case("Szkolenie dla czterech montażystów", Ewa, opened, ring(day(3, 15, 30)).named())
        .worth(3_200, PLN)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("Paweł Wrona")
                    .said("Moi ludzie montują po swojemu, a potem ja za to odpowiadam.")
                    .into(),
                Need(Implication, "Montują po swojemu, a potem ja jeżdżę poprawiać."),
            ],
        )
}

fn pod_lipa() -> Life {
    organization("Gospodarstwo Sadownicze „Pod Lipą”", Polish, WARSAW, Jan)
        .phone("+48 48 555 01 21")
        .email("sad@podlipa.example")
        .contact("Stanisław Lipski", "właściciel")
        .contact_at("Kuba Lipski", "syn, przejmuje sad", Polish, "+48 48 555 01 22")
        .case(deszczownia())
        .case(won::pompa_do_stawu())
}

fn deszczownia() -> Tale {
    let opened = day(-27, 9, 0);
    let sprinklers = offer(PLN)
        .line("Zraszacze przeciw przymrozkom na dwa hektary", 31_200, 0)
        .line("Czujnik, który dzwoni przed przymrozkiem", 2_100, 1)
        .also("Rury i złączki", 4_700)
        .burden(
            "Wykop robią Państwo sami.",
            "Nasza koparka nie przejdzie między rzędami bez łamania gałęzi.",
        );
    case("Ochrona sadu przed przymrozkami", Jan, opened, {
        next(Meet, day(-24, 10, 0), "Przejść sad").named()
    })
    .from("Targi ogrodnicze")
    .worth(38_000, PLN)
    .at(
        opened,
        vec![
            called(AsAgreed)
                .with("Stanisław Lipski")
                .said("Jedna noc w maju i po czereśniach. Trzeci rok z rzędu.")
                .into(),
            Need(Problem, "Jedna noc w maju i po czereśniach, trzeci rok z rzędu."),
        ],
    )
    .at(day(-25, 8, 15), vec![MoveStep(day(-22, 10, 0), Party::Customer)])
    .at(
        day(-22, 10, 4),
        vec![
            visit(End::Next(next(Send, day(-18, 14, 0), "Oferta na dwa hektary")))
                .with("Kuba Lipski")
                .said("Ojciec wstaje o trzeciej i patrzy na termometr. Niech to coś samo dzwoni.")
                .into(),
            Need(NeedPayoff, "Niech mnie obudzi, zanim zmarznie, a nie po wszystkim."),
            NeedsAgreed,
        ],
    )
    .at(
        day(-18, 13, 10),
        vec![sprinklers.into(), mail(End::Next(ring(day(-14, 19, 0)))).with("Kuba Lipski").into()],
    )
    .at(
        day(-14, 19, 1),
        vec![
            call(End::Next(next(Meet, soon(45), "Policzyć wodę w stawie, razem z ojcem").named()))
                .with("Stanisław Lipski")
                .said("Ja to jeszcze raz muszę przemyśleć. Czy nam tej wody w ogóle starczy?")
                .note("My już przy ofercie, a on wrócił do pytania, czego mu trzeba.")
                .into(),
            Place(Side::Theirs, Stage::Discovery),
            Ask("Czy wody w stawie starczy na trzy noce pod rząd?"),
            Promise(next(Send, day(-9, 12, 0), "Pomiary głębokości stawu").theirs()),
        ],
    )
    .at(day(-9, 11, 0), vec![Keep(0)])
}

fn sloneczna_5() -> Life {
    let opened = day(-29, 13, 0);
    let pressure = case("Ciśnienie na czwartym piętrze", Jan, opened, {
        next(Meet, day(-26, 17, 0), "Zmierzyć ciśnienie na klatkach").named()
    })
    .from("Z polecenia sąsiedniej wspólnoty")
    .worth(24_500, PLN)
    .at(
        opened,
        vec![
            mailed(AsAgreed)
                .with("Barbara Sowa")
                .said("Na czwartym piętrze prysznic to kroplówka. Ludzie dzwonią do mnie w nocy.")
                .into(),
            Need(Problem, "Na czwartym piętrze prysznic to kroplówka."),
        ],
    )
    .at(
        day(-26, 17, 2),
        vec![
            visit(End::NotNow(ring(day(-14, 18, 0)).named()))
                .with("Barbara Sowa")
                .said("Muszę to najpierw pokazać zarządowi. Proszę zadzwonić po zebraniu.")
                .into(),
            Need(Implication, "Dwoje lokatorów mówi, że się przez to wyprowadzi."),
        ],
    )
    .at(
        day(-14, 18, 0),
        vec![
            call(End::NotNow(ring(day(4, 18, 30)).named()))
                .with("Barbara Sowa")
                .said("Zabrakło jednego głosu do kworum. Zbierzemy się raz jeszcze.")
                .into(),
        ],
    );
    organization("Wspólnota Mieszkaniowa Słoneczna 5", Polish, WARSAW, Jan)
        .phone("+48 22 555 01 33")
        .email("zarzad@sloneczna5.example")
        .contact("Barbara Sowa", "przewodnicząca zarządu")
        .case(pressure)
}

fn szkola_w_dolinie() -> Life {
    let opened = day(-22, 10, 30);
    let boiler = case("Kotłownia szkolna", Jan, opened, ring(day(-20, 9, 0)))
        .from("Zapytanie przez stronę")
        .worth(64_000, PLN)
        .at(
            opened,
            vec![
                mailed(AsAgreed)
                    .with("Ewelina Kos")
                    .said("Szukamy kogoś, kto obejrzy naszą kotłownię, zanim znów stanie.")
                    .into(),
            ],
        )
        .at(day(-20, 9, 2), vec![call(NoAnswer(day(-17, 13, 0))).with("Ewelina Kos").into()])
        .at(
            day(-17, 13, 1),
            vec![
                call(MessageLeft(day(-12, 8, 30)))
                    .with("Ewelina Kos")
                    .note("Nagrałem się na sekretarkę, niepotrzebnie.")
                    .into(),
            ],
        )
        .at(day(-12, 8, 31), vec![call(NoAnswer(day(-10, 10, 0))).with("Ewelina Kos").into()])
        .at(
            day(-10, 9, 58),
            vec![
                mail(End::Release)
                    .with("Ewelina Kos")
                    .note("„Zostawmy to na razie? Jeśli wrócą Państwo do kotłowni, jestem.”")
                    .into(),
            ],
        );
    organization("Szkoła Podstawowa w Dolinie", Polish, WARSAW, Jan)
        .phone("+48 22 555 01 44")
        .email("sekretariat@szkolawdolinie.example")
        .contact("Ewelina Kos", "dyrektorka")
        .case(boiler)
}
