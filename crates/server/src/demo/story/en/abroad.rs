//! In Poland by the sea and in the city, and overseas.

use domain::cases::{Side, Stage};
use domain::language::Language::English;
use domain::needs::SpinKind::{Implication, Problem, Situation};
use domain::needs::Strategy;
use domain::promises::PromiseKind::{Meet, Send};
use iso_currency::Currency::{EUR, PLN, USD};

use crate::demo::calendar::day;
use crate::demo::story::Deed::{Ask, Assess, Expect, Need, NeedsAgreed, Place, Promise};
use crate::demo::story::End::{self, AsAgreed};
use crate::demo::story::Who::{Ewa, Jan};
use crate::demo::story::{
    Life, Tale, WARSAW, call, called, case, mail, mailed, next, offer, organization, person, ring,
    visit,
};

pub fn lives() -> Vec<Life> {
    vec![harbour_view(), green_valley(), daniel_brooks()]
}

fn harbour_view() -> Life {
    organization("Harbour View Guesthouse", English, WARSAW, Ewa)
        .phone("+48 58 555 01 42")
        .email("stay@harbourview.example")
        .note("Two houses by the sea. Peter looks after the technical side.")
        .contact("Peter Lang", "co-owner")
        .contact("Joanna Lang", "co-owner, does the books")
        .case(annex_heating())
        .case(laundry_softener())
        .case(second_house())
}

fn annex_heating() -> Tale {
    let opened = day(-23, 11, 0);
    let annex = offer(EUR)
        .line("Air-to-water heat pump 12 kW", 7_900, 0)
        .line("Night mode below 40 dB", 350, 1)
        .also("Fitting and first start", 1_850)
        .burden(
            "The old oil tank has to be out before we come.",
            "We aren't licensed to drain it, and we won't pretend that we are.",
        )
        .valid_until(day(22, 12, 0));
    case("Heat pump for the annex", Ewa, opened, ring(day(-21, 10, 0)).named())
        .from("Trade fair")
        .worth(10_100, EUR)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("Peter Lang")
                    .said("We heat the annex with oil and open the windows for the smell.")
                    .into(),
                Need(Problem, "We heat the annex with oil and open the windows for the smell."),
            ],
        )
        .at(
            day(-21, 10, 2),
            vec![
                call(End::Next(next(Meet, day(-16, 12, 0), "Measure the annex").named()))
                    .with("Peter Lang")
                    .into(),
                Need(Situation, "Guests sleep three metres from where it would stand."),
                Assess("Two houses, and friends in the trade who ask them.", Strategy::Partner),
            ],
        )
        .at(
            day(-16, 12, 10),
            vec![
                visit(End::Next(next(Send, day(-12, 15, 0), "Offer with the night mode")))
                    .with("Peter Lang")
                    .said("If a guest writes 'noisy' in a review, I lose more than the oil costs.")
                    .into(),
                NeedsAgreed,
                Expect("The annex is warm within an hour of a guest's arrival."),
            ],
        )
        .at(
            day(-12, 14, 30),
            vec![annex.into(), mail(End::Next(ring(day(-9, 11, 0)))).with("Peter Lang").into()],
        )
        .at(
            day(-9, 11, 0),
            vec![
                call(End::Decides(ring(day(6, 11, 0)).named()))
                    .with("Joanna Lang")
                    .said("We'll know when the quarter's books are closed. Not a day earlier.")
                    .into(),
                Place(Side::Theirs, Stage::Offer),
            ],
        )
}

fn laundry_softener() -> Tale {
    let opened = day(-20, 16, 40);
    case("Water softener for the laundry", Ewa, opened, ring(day(-17, 10, 0)).named())
        .worth(1_300, EUR)
        .at(
            opened,
            vec![
                mailed(AsAgreed)
                    .with("Joanna Lang")
                    .said("The towels come out like boards. Would a softener help?")
                    .into(),
                Need(Problem, "The towels come out like boards."),
            ],
        )
        .at(
            day(-17, 10, 1),
            vec![
                call(End::No(Some("They send the towels to a laundry in town from now on.")))
                    .with("Joanna Lang")
                    .said("No, thank you. You explained it well, though.")
                    .note("Thanked her for the clear word.")
                    .into(),
            ],
        )
}

/// Nobody has spoken of it yet: we noticed, and will ask at a good time.
fn second_house() -> Tale {
    let ask = next(Meet, day(8, 12, 0), "Ask Peter about the other house's old boiler");
    case("The boiler in the other house", Ewa, day(-9, 11, 20), ask).from("Seen while measuring")
}

fn green_valley() -> Life {
    organization("Green Valley Nurseries", English, "America/New_York", Ewa)
        .phone("+1 212 555 0142")
        .email("grow@greenvalley.example")
        .contact_at("Susan Field", "head grower", English, "+1 212 555 0143")
        .contact("Martin Reed", "purchasing")
        .case(six_greenhouses())
        .case(super::cartridges::first_set())
        .case(super::cartridges::second_set())
        .case(super::cartridges::third_set())
}

fn six_greenhouses() -> Tale {
    let opened = day(-18, 10, 0);
    case("Drip lines for six greenhouses", Jan, opened, ring(day(-15, 9, 0)).named())
        .from("A grower in Haifa")
        .worth(27_000, USD)
        .at(
            opened,
            vec![
                mailed(AsAgreed)
                    .with("Susan Field")
                    .said("We hose by hand. One house takes a man all morning, and there are six.")
                    .into(),
                Need(Problem, "One house takes a man all morning, and there are six."),
                Need(Implication, "When he's ill, we lose the tomatoes on the south side."),
            ],
        )
        .at(
            day(-15, 9, 4),
            vec![
                call(End::NotNow(ring(day(9, 9, 30)).named()))
                    .with("Susan Field")
                    .said("I want it, but let the harvest pass. Call me when the crates are out.")
                    .into(),
            ],
        )
}

fn daniel_brooks() -> Life {
    let opened = day(-5, 17, 20);
    let old_house =
        case("Heating for a house from 1936", Jan, opened, ring(day(-3, 18, 0)).named())
            .from("Web search")
            .worth(52_000, PLN)
            .at(
                opened,
                vec![
                    called(AsAgreed)
                        .said("Everyone says the walls are too thin. Nobody came to look at them.")
                        .into(),
                ],
            )
            .at(
                day(-3, 18, 0),
                vec![
                    call(End::Next(
                        next(Meet, day(1, 9, 30), "Look at the walls and the cellar").named(),
                    ))
                    .said("Come and take your shoes off, then you'll feel what I mean.")
                    .into(),
                    Need(Problem, "Upstairs 24 degrees, downstairs my daughter wears a coat."),
                    Need(
                        Situation,
                        "The house is from 1936, the radiators are iron and I love them.",
                    ),
                    Ask("Do the iron radiators stay?"),
                    Ask("Is there a grant, and who fills in the papers?"),
                    Promise(next(Send, day(4, 12, 0), "Last winter's gas bills").theirs()),
                ],
            );
    person("Daniel Brooks", English, WARSAW, Jan)
        .phone("+48 22 555 01 57")
        .email("daniel.brooks@mail.example")
        .case(old_house)
}
