//! What was bought by those who speak English with us, and what came after.

use domain::agreements::AgreementForm::{Email, Spoken};
use domain::interactions::Channel;
use domain::items::ItemKind::{Equipment, Part};
use domain::items::TrackKind::{Billing, Delivery, Installation, Quality};
use domain::needs::SpinKind::{Implication, NeedPayoff, Problem};
use domain::promises::PromiseKind::{Meet, Other, Send};
use iso_currency::Currency::ILS;

use crate::demo::calendar::day;
use crate::demo::story::Deed::{Keep, Need, NeedsAgreed, Promise, Settle};
use crate::demo::story::End::{self, AsAgreed, Noted};
use crate::demo::story::Who::{Ewa, Noa};
use crate::demo::story::{
    Tale, accept, agree, all_settled, ask_details, bill, call, called, case, check_quality,
    check_standards, choose_care, close, confirm, deliver, deliver_part, e_invoice, look_through,
    mail, next, note, offer, paid, paid_cash, paper, ring, satisfied, slip, text, texted,
    their_wish, visit,
};
use crate::needs::Settling;

/// Closed since yesterday.
pub fn spare_seals() -> Tale {
    let opened = day(-24, 9, 20);
    case("Seals for the first pump", Ewa, opened, ring(day(-23, 9, 30)).named())
        .from("Telephone")
        .worth(640, ILS)
        .at(
            opened,
            vec![
                called(AsAgreed)
                    .with("Eli Cohen")
                    .said("It drips, a bucket a day. Do you have the seals or must I wait?")
                    .into(),
                Need(Problem, "It drips, a bucket a day."),
            ],
        )
        .at(
            day(-23, 9, 30),
            vec![
                call(End::Yes(Some(next(Send, day(-20, 14, 0), "Two sets of seals by courier"))))
                    .with("Eli Cohen")
                    .said("Yes, send two sets, so that one stays in the drawer.")
                    .into(),
                agree(Spoken, ILS, "Repeated on the phone with Eli: two sets, 640, by courier.")
                    .with("Eli Cohen")
                    .sold(Part, "Set of seals for the first pump", 2, (640, 380))
                    .into(),
            ],
        )
        .at(day(-20, 13, 20), vec![Keep(0), deliver(&[0]), bill("FM-1038")])
        .at(
            day(-18, 9, 5),
            vec![
                texted(Noted).with("Eli Cohen").said("They came, and they fit.").into(),
                accept("They came, and they fit.", Some("Eli Cohen")),
            ],
        )
        .at(day(-17, 9, 0), vec![paid("FM-1038")])
        .at(
            day(-16, 8, 50),
            vec![
                texted(Noted).with("Eli Cohen").said("Dry as a bone. Thank you!").into(),
                Settle(0, Settling::Met),
                check_quality(&[0]),
                accept("Dry as a bone. Thank you!", Some("Eli Cohen")),
            ],
        )
        .at(
            day(-3, 12, 9),
            vec![
                confirm(
                    Channel::Call,
                    Some("Mirit Cohen"),
                    "The first pump is dry and I've stopped listening for it.",
                ),
                look_through(),
            ],
        )
        .at(
            day(-2, 10, 20),
            vec![
                paper("Order of the seals", "order.txt", "Two sets of seals, 640 ILS, courier.")
                    .agreement()
                    .into(),
                paper("Eli's receipt", "receipt.txt", "Two sets received and fitted. Eli Cohen")
                    .protocol()
                    .into(),
                note("C6", "As agreed on the phone: two sets at 640, both are there."),
                check_standards(),
            ],
        )
        .at(
            day(-1, 11, 0),
            vec![
                ask_details("Asked Mirit. She has the invoice and needs nothing more."),
                satisfied(5, "You picked up at the first ring.", Some("Mirit Cohen")),
                all_settled("With the seals, nothing. We're done.", Some("Mirit Cohen")),
                choose_care(&[4, 14, 90], "A second pump before the dry season.", true),
                close(),
            ],
        )
}

/// Late and nobody said so; part of it is there; its invoice waits for a person.
pub fn shared_watering() -> Tale {
    let opened = day(-28, 13, 15);
    let shared = offer(ILS)
        .line("Control unit for eight plots, with a lock for each", 9_800, 0)
        .line("Meter for every plot", 4_400, 1)
        .also("A morning of training", 600)
        .term("Every plot's meter is read by phone, so nobody has to walk there.");
    case("Watering that eight neighbours can share", Noa, opened, {
        next(Meet, day(-25, 16, 0), "Walk through the plots together").named()
    })
    .from("A neighbour's recommendation")
    .worth(14_800, ILS)
    .at(
        opened,
        vec![
            called(AsAgreed)
                .with("Ruth Adler")
                .said("Whoever gets up first takes all the water. We're friends, still.")
                .into(),
        ],
    )
    .at(
        day(-25, 16, 0),
        vec![
            visit(End::Next(next(Send, day(-21, 10, 0), "Offer for eight plots")))
                .with("Ruth Adler")
                .said("Each should get their hour, and nobody should be able to cheat.")
                .into(),
            Need(Implication, "Whoever gets up first takes all the water."),
            Need(NeedPayoff, "Everybody pays for what they used, without a quarrel."),
            NeedsAgreed,
        ],
    )
    .at(
        day(-21, 9, 48),
        vec![shared.into(), mail(End::Next(ring(day(-18, 17, 0)))).with("Ruth Adler").into()],
    )
    .at(
        day(-18, 17, 3),
        vec![
            call(End::Decides(ring(day(-8, 19, 0)).named()))
                .with("Ruth Adler")
                .said("We vote at the meeting. Call me that evening at seven, not before.")
                .into(),
        ],
    )
    .at(
        day(-8, 19, 0),
        vec![
            call(End::Yes(Some(next(Meet, day(2, 9, 0), "Install the control unit").named())))
                .with("Ruth Adler")
                .said("Seven hands up, one asleep. It's a yes.")
                .into(),
            Promise(next(Send, day(-2, 12, 0), "Order confirmation with the fitter's name")),
        ],
    )
    .at(
        day(-7, 10, 15),
        vec![
            agree(Email, ILS, "Ruth's e-mail in the name of the committee, with all eight names.")
                .with("Ruth Adler")
                .reference("HGC-12")
                .days(30)
                .sold(Equipment, "Control unit for eight plots, fitted", 1, (10_400, 6_900))
                .sold(Part, "Meter for a plot", 8, (4_400, 2_700))
                .into(),
            their_wish(&[(0, Installation)], day(2, 9, 0)),
        ],
    )
    .at(
        day(-6, 9, 30),
        vec![
            call(Noted)
                .with("Ruth Adler")
                .note("The importer has five meters only. Told her at once, she wasn't cross.")
                .said("Five will do for the quarrelsome half.")
                .into(),
            slip(&[(1, Delivery), (1, Billing)], day(3, 12, 0)),
            slip(&[(1, Quality)], day(5, 12, 0)),
        ],
    )
    .at(day(-3, 10, 40), vec![deliver_part(1, 5)])
    .at(day(-2, 11, 30), vec![Keep(1)])
    .at(day(-1, 10, 0), vec![e_invoice("FM-1052", "Haifa Gardens Co-operative Society")])
}

pub fn balcony() -> Tale {
    case("Drip kit for the balcony", Noa, day(-26, 12, 0), {
        next(Send, day(-25, 12, 0), "Photo of the small kit").named()
    })
    .worth(380, ILS)
    .at(day(-26, 12, 0), vec![texted(AsAgreed).said("Is there a kit for twelve pots?").into()])
    .at(day(-25, 12, 1), vec![text(End::Next(ring(day(-24, 18, 0)))).into()])
    .at(
        day(-24, 9, 5),
        vec![
            texted(End::Yes(Some(next(Other, day(-23, 18, 0), "Lay the kit aside in the shop"))))
                .said("That one, please. I'll pick it up on my way.")
                .into(),
            agree(Spoken, ILS, "Her message of this morning, and our answer to it.")
                .sold(Part, "Drip kit for twelve pots", 1, (380, 210))
                .into(),
        ],
    )
    .at(
        day(-23, 17, 30),
        vec![Keep(0), deliver(&[0]), bill("FM-1036"), paid_cash("FM-1036", "By card, in the shop")],
    )
    .at(
        day(-21, 8, 40),
        vec![
            texted(Noted).said("Basil, mint and I are all alive.").into(),
            check_quality(&[0]),
            accept("Basil, mint and I are all alive.", None),
        ],
    )
}
