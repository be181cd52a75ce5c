//! How the domain's own types stand in a column.

use domain::cases::{ReleaseCause, Stage, Verdict};
use domain::customers::{ChannelKind, CustomerKind};
use domain::events::EventKind;
use domain::ids::{
    AnswerId, AssessmentId, CaseId, ChannelId, ContactId, CustomerId, EventId, ExpectationId,
    ImportId, InteractionId, NeedId, OfferId, PermissionId, PromiseId, QuestionId, ReleaseId,
    UserId,
};
use domain::interactions::{Channel, Direction};
use domain::language::Language;
use domain::needs::{SpinKind, Strategy};
use domain::people::{Party, Role};
use domain::promises::PromiseKind;
use domain::text::{Line, Prose};
use domain::time::Zone;
use uuid::Uuid;

use crate::column;

macro_rules! ids {
    ($($id:ident),+ $(,)?) => {$(
        column! { $id as Uuid, |id| id.0, |uuid| Some($id(uuid)) }
    )+};
}

macro_rules! codes {
    ($($type:ident),+ $(,)?) => {$(
        column! { $type as String, |value| value.code().to_owned(), |code| $type::parse(&code) }
    )+};
}

ids! {
    AnswerId, AssessmentId, CaseId, ChannelId, ContactId, CustomerId, EventId, ExpectationId,
    ImportId, InteractionId, NeedId, OfferId, PermissionId, PromiseId, QuestionId, ReleaseId,
    UserId,
}

codes! {
    Channel, ChannelKind, CustomerKind, Direction, EventKind, Language, Party, PromiseKind,
    ReleaseCause, Role, SpinKind, Strategy, Verdict,
}

column! { Stage as i64, |stage| i64::from(stage.number()), |number| Stage::from_number(number) }
column! { Zone as String, |zone| zone.name().to_owned(), |name| Zone::parse(&name) }
column! { Line as String, |line| line.as_str().to_owned(), |text| Line::parse(&text).ok() }
column! { Prose as String, |prose| prose.as_str().to_owned(), |text| Prose::parse(&text).ok() }
