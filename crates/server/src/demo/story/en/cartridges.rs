//! The same cartridges every five weeks: a rhythm, and a stock that runs out.

use domain::agreements::AgreementForm::Email;
use domain::interactions::Channel;
use domain::items::ItemKind::Consumable;
use domain::items::TrackKind::{Billing, Delivery, Quality};
use domain::needs::SpinKind::Situation;
use domain::promises::PromiseKind::{Other, Send};
use iso_currency::Currency::USD;

use crate::demo::calendar::{day, soon};
use crate::demo::story::Deed::{Keep, Need, Promise, Settle};
use crate::demo::story::End::{self, AsAgreed};
use crate::demo::story::Who::Ewa;
use crate::demo::story::{
    Tale, accept, agree, all_settled, ask_details, bill, call, called, cared, case, check_quality,
    check_standards, choose_care, close, confirm, deliver, look_through, mailed, money_came, next,
    note, paid, paper, ring, satisfied, their_wish,
};
use crate::needs::Settling;

const WHAT: &str = "Filter cartridges, 24 pieces";
const MARTIN: Option<&str> = Some("Martin Reed");

pub fn first_set() -> Tale {
    let opened = day(-78, 9, 0);
    case("Filter cartridges, the first set", Ewa, opened, ring(day(-77, 9, 30)).named())
        .from("Their old supplier has closed")
        .worth(1_150, USD)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("Martin Reed")
                    .said("Our supplier closed shop. Do you keep the long cartridges?")
                    .into(),
                Need(Situation, "Six houses, four cartridges each, and nobody else keeps them."),
            ],
        )
        .at(
            day(-77, 9, 31),
            vec![
                call(End::Yes(None)).with("Martin Reed").said("Good. Send one full set.").into(),
                agree(Email, USD, "His order by e-mail, half an hour after the call.")
                    .with("Martin Reed")
                    .reference("PO 2207")
                    .days(30)
                    .sold(Consumable, WHAT, 24, (1_150, 690))
                    .into(),
            ],
        )
        .at(day(-76, 12, 0), vec![deliver(&[0]), bill("FM-0931")])
        .at(
            day(-75, 15, 10),
            vec![
                mailed(End::Noted).with("Martin Reed").said("All 24 are in and running.").into(),
                check_quality(&[0]),
                accept("All 24 are in and running.", MARTIN),
                Settle(0, Settling::Met),
            ],
        )
        .at(day(-70, 10, 0), vec![paid("FM-0931")])
        .at(
            day(-64, 11, 0),
            vec![
                confirm(Channel::Email, MARTIN, "Received, checked, paid. Works for us."),
                look_through(),
                note("C6", "One set, 1,150, as in PO 2207."),
                paper("PO 2207", "po-2207.txt", "24 cartridges, 1,150 USD").agreement().into(),
                paper("Goods received", "received-2207.txt", "24 of 24. M. Reed").protocol().into(),
            ],
        )
        .at(
            day(-62, 10, 30),
            vec![
                check_standards(),
                ask_details("Asked Martin: the boxes could be smaller, he says, nothing else."),
                satisfied(4, "Good. Smaller boxes would make it a five.", MARTIN),
                all_settled("Nothing from my side.", MARTIN),
                choose_care(&[2, 14, 90], "They change cartridges every five weeks.", true),
                close(),
            ],
        )
        .at(
            day(-61, 9, 40),
            vec![cared(
                Channel::Call,
                MARTIN,
                "Asked whether the seals sit well after the first days.",
                "They do. You're the first supplier who asks.",
                None,
            )],
        )
        .at(
            day(-52, 9, 20),
            vec![cared(
                Channel::Call,
                MARTIN,
                "Asked how the pressure is after five weeks.",
                "Lower than it was. Which reminds me that I should order.",
                None,
            )],
        )
}

pub fn second_set() -> Tale {
    let opened = day(-52, 9, 25);
    case("Filter cartridges, the second set", Ewa, opened, ring(day(-52, 10, 0)).named())
        .worth(1_150, USD)
        .at(
            opened,
            vec![
                called(AsAgreed).with("Martin Reed").said("Same again? I'll ask Susan.").into(),
                Need(Situation, "The pressure has fallen, it's time for new ones."),
            ],
        )
        .at(
            day(-52, 10, 0),
            vec![
                call(End::Yes(None)).with("Martin Reed").said("Same again, says Susan.").into(),
                agree(Email, USD, "His order by e-mail, the same minute.")
                    .with("Martin Reed")
                    .reference("PO 2251")
                    .days(30)
                    .sold(Consumable, WHAT, 24, (1_150, 690))
                    .into(),
            ],
        )
        .at(day(-51, 12, 0), vec![deliver(&[0]), bill("FM-0984")])
        .at(
            day(-50, 15, 0),
            vec![
                check_quality(&[0]),
                accept("Here and fine, smaller boxes too. Thank you.", MARTIN),
                Settle(0, Settling::Met),
            ],
        )
        .at(day(-46, 10, 0), vec![paid("FM-0984")])
        .at(
            day(-42, 11, 0),
            vec![
                confirm(Channel::Email, MARTIN, "Second set in use, all as it should be."),
                note("C6", "The same as the first set, PO 2251."),
                paper("PO 2251", "po-2251.txt", "24 cartridges, 1,150 USD").agreement().into(),
                paper("Goods received", "received-2251.txt", "24 of 24, M. Reed").protocol().into(),
            ],
        )
        .at(
            day(-40, 10, 30),
            vec![
                check_standards(),
                look_through(),
                ask_details("Asked: he'd like to be reminded before they run out."),
                satisfied(5, "The boxes are smaller. Somebody listened.", MARTIN),
                all_settled("All good here.", MARTIN),
                choose_care(&[2, 14, 90], "Cartridges by the calendar, not by the pressure.", true),
                close(),
            ],
        )
        .at(
            day(-39, 9, 40),
            vec![cared(
                Channel::Call,
                MARTIN,
                "Asked whether the new boxes went through the narrow door.",
                "Like letters through a slot.",
                None,
            )],
        )
        .at(
            day(-30, 9, 10),
            vec![cared(
                Channel::Call,
                MARTIN,
                "Asked about the tomatoes on the south side.",
                "Red. And while I have you, we should talk about the season.",
                None,
            )],
        )
}

pub fn third_set() -> Tale {
    let opened = day(-30, 9, 15);
    case("Filter cartridges for the season", Ewa, opened, ring(day(-27, 9, 30)).named())
        .worth(1_150, USD)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("Martin Reed")
                    .said("The same as last time, but tell me if there's something better.")
                    .into(),
                Need(Situation, "We change them every five weeks and forget every other time."),
            ],
        )
        .at(
            day(-27, 9, 31),
            vec![
                call(End::Yes(Some(next(Send, day(-22, 12, 0), "Invoice and shipping date"))))
                    .with("Martin Reed")
                    .said("Go ahead. And remind me in five weeks, will you?")
                    .into(),
                Promise(next(Other, soon(155), "Remind Martin to change the cartridges").named()),
                agree(Email, USD, "His order by e-mail: ship when the new lot is in.")
                    .with("Martin Reed")
                    .reference("PO 2290")
                    .days(45)
                    .sold(Consumable, WHAT, 24, (1_150, 690))
                    .into(),
                their_wish(&[(0, Delivery), (0, Billing), (0, Quality)], day(-17, 16, 0)),
            ],
        )
        .at(day(-22, 13, 45), vec![Keep(0), bill("FM-1037")])
        .at(day(-19, 12, 0), vec![deliver(&[0])])
        .at(
            day(-18, 15, 0),
            vec![check_quality(&[0]), accept("In and running. The new lot is better.", MARTIN)],
        )
        .at(
            day(-3, 11, 0),
            vec![money_came(
                "Green Valley Nurseries",
                1_135,
                USD,
                "CARTRIDGES SEASON LESS BANK CHARGES",
            )],
        )
}
