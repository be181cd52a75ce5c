//! Customers who speak English with us: in Israel, in Poland and overseas.

mod abroad;
mod cartridges;
mod won;

use domain::cases::{Side, Stage};
use domain::language::Language::{English, Hebrew};
use domain::needs::SpinKind::{Implication, NeedPayoff, Problem, Situation};
use domain::needs::Strategy;
use domain::promises::PromiseKind::{Call, Meet, Send};
use iso_currency::Currency::{ILS, PLN};

use super::Deed::{Answer, Ask, Assess, Expect, Need, NeedsAgreed, Place, Promise};
use super::End::{self, AsAgreed, NoAnswer};
use super::Who::{Ewa, Jan, Noa};
use super::{
    JERUSALEM, Life, Tale, WARSAW, call, case, mail, mailed, next, offer, organization, person,
    ring, shop, visit,
};
use crate::demo::calendar::{day, soon};

pub fn lives() -> Vec<Life> {
    let mut lives =
        vec![cohen_irrigation(), haifa_garden_cooperative(), blue_door_cafe(), sarah_levin()];
    lives.extend(abroad::lives());
    lives
}

fn cohen_irrigation() -> Life {
    organization("Cohen Irrigation", English, JERUSALEM, Ewa)
        .phone("+972 4 555 01 10")
        .email("office@cohen-irrigation.example")
        .note("Mirit prefers the phone. Hebrew at home, English with us is fine.")
        .contact_at("Mirit Cohen", "owner", Hebrew, "+972 4 555 01 11")
        .contact("Eli Cohen", "her brother, draws the plans")
        .case(second_pump())
        .case(won::spare_seals())
}

fn second_pump() -> Tale {
    let opened = day(-15, 10, 5);
    let first = ring(day(-13, 11, 0)).named();
    let offer_1 = offer(ILS)
        .line("Booster pump 2.2 kW with automatic changeover", 15_900, 0)
        .line("Rubber mounts", 900, 1)
        .burden("Half is paid before delivery.", "We order the changeover for you alone.");
    let offer_2 = offer(ILS)
        .line("Booster pump 2.2 kW in a quiet housing", 16_700, 1)
        .line("Automatic changeover, set and tested at your place", 1_700, 0)
        .term("Two years of warranty, and a fitter within 24 hours.")
        .burden("A third is paid before delivery.", "The housing is made to your measure.")
        .valid_until(day(27, 12, 0));
    case("A second pump before the dry season", Ewa, opened, first)
        .from("Came into the shop")
        .worth(18_400, ILS)
        .at_by(
            opened,
            Jan,
            vec![
                shop(AsAgreed)
                    .with("Mirit Cohen")
                    .said("The old pump died on a Friday, I won't live through that again.")
                    .note("She put the burnt coupling on the counter. Two acres of seedlings.")
                    .into(),
                Need(Problem, "The old pump died on a Friday, I won't live through that again."),
                Need(Situation, "Quiet, please. The bedroom is right above it."),
                Expect("That I can start it myself, without a manual."),
            ],
        )
        .at(
            day(-13, 11, 1),
            vec![
                call(End::Next(next(Send, day(-11, 12, 0), "First offer, in English")))
                    .with("Mirit Cohen")
                    .said("If one stops, the other has to start before the seedlings notice.")
                    .into(),
                Need(NeedPayoff, "I want to go away for a weekend and not think of water."),
                Ask("Who repairs it in Haifa?"),
                NeedsAgreed,
                Assess(
                    "Could take a service contract for both pumps; decides with her brother.",
                    Strategy::Calm,
                ),
            ],
        )
        .at(
            day(-11, 11, 40),
            vec![offer_1.into(), mail(End::Next(ring(day(-9, 10, 30)))).with("Mirit Cohen").into()],
        )
        .at(
            day(-9, 10, 31),
            vec![
                call(End::Next(next(Send, day(-7, 12, 0), "Offer with the quieter housing")))
                    .with("Mirit Cohen")
                    .said("The price is all right, the noise isn't. Is there a quieter one?")
                    .into(),
                Answer(0, "Our fitter in Kiryat Ata, within a day. He keeps the parts himself."),
            ],
        )
        .at(
            day(-7, 11, 55),
            vec![offer_2.into(), mail(End::Next(ring(day(-3, 12, 0)))).with("Mirit Cohen").into()],
        )
        .at(
            day(-6, 9, 12),
            vec![
                mailed(AsAgreed)
                    .with("Eli Cohen")
                    .said("Does the warranty cover salt water? Our well turns brackish in August.")
                    .into(),
                Ask("Does the warranty cover salt water?"),
            ],
        )
        .at(
            day(-3, 12, 2),
            vec![
                call(End::Decides(next(Call, soon(7), "She and Eli decide together").named()))
                    .with("Mirit Cohen")
                    .said("My brother has to see the plan first. Call when I said, he'll be here.")
                    .note("Named it to the minute: Eli leaves for the fields right after.")
                    .into(),
                Place(Side::Theirs, Stage::FollowUp),
                Place(Side::Ours, Stage::FollowUp),
                Promise(next(Send, day(1, 12, 0), "Warranty text in Hebrew, with salt water")),
            ],
        )
}

fn haifa_garden_cooperative() -> Life {
    organization("Haifa Garden Cooperative", English, JERUSALEM, Noa)
        .phone("+972 4 555 01 24")
        .email("committee@haifagarden.example")
        .contact("Ruth Adler", "chair of the committee")
        .case(won::shared_watering())
        .case(compost_corner())
}

fn compost_corner() -> Tale {
    let opened = day(-4, 18, 10);
    case("A tap for the compost corner", Noa, opened, ring(day(3, 17, 0)).named())
        .from("The same committee")
        .worth(1_200, ILS)
        .at(
            opened,
            vec![
                mailed(AsAgreed)
                    .with("Ruth Adler")
                    .said("While your people are here: could the compost corner get a tap?")
                    .into(),
                Need(Situation, "The compost stands dry, forty metres from the last tap."),
            ],
        )
}

fn blue_door_cafe() -> Life {
    let opened = day(-9, 8, 30);
    let hot_water = case("Hot water that lasts through the morning", Ewa, opened, {
        next(Meet, day(-6, 15, 0), "See the kitchen after closing").named()
    })
    .from("Web form")
    .worth(16_500, PLN)
    .at(
        opened,
        vec![
            mailed(AsAgreed)
                .with("Helen Marsh")
                .said("By ten the taps run cold and the queue is at the door. Can you look?")
                .into(),
        ],
    )
    .at(
        day(-6, 15, 4),
        vec![
            visit(End::Next(ring(soon(-60)).named()))
                .with("Helen Marsh")
                .said("My cook boils water in the pasta pot. Tell me what it costs to stop that.")
                .note("60 litres, 2014, full of scale. Promised her a figure by phone.")
                .into(),
            Need(Problem, "By ten the taps run cold and the queue is at the door."),
            Need(Implication, "My cook boils water in the pasta pot instead of cooking."),
            Ask("Can you fit it on a Monday, when we're closed?"),
        ],
    );
    organization("Blue Door Café", English, WARSAW, Ewa)
        .phone("+48 22 555 01 31")
        .email("helen@bluedoor.example")
        .contact("Helen Marsh", "runs it")
        .case(hot_water)
}

fn sarah_levin() -> Life {
    let opened = day(-10, 20, 0);
    let terrace = case("Watering for a roof terrace", Noa, opened, ring(day(-7, 10, 0)))
        .from("Web form")
        .worth(2_900, ILS)
        .at(
            opened,
            vec![
                mailed(AsAgreed)
                    .said("I travel a lot and my lemon trees pay for it. Can you help?")
                    .into(),
                Need(Problem, "I travel a lot and my lemon trees pay for it."),
            ],
        )
        .at(day(-7, 10, 3), vec![call(NoAnswer(day(-5, 17, 30))).into()])
        .at(day(-5, 17, 31), vec![call(NoAnswer(day(-2, 9, 15))).into()])
        .at(
            day(-2, 9, 16),
            vec![
                call(NoAnswer(soon(240)))
                    .note("Third time. One short note, and then peace.")
                    .into(),
            ],
        );
    person("Sarah Levin", English, JERUSALEM, Noa)
        .phone("+972 3 555 01 63")
        .email("sarah.levin@mail.example")
        .case(terrace)
        .case(won::balcony())
}
