//! The copy by the API. Erasing asks for the person at the browser.

use domain::ids::CustomerId;

use super::{copy, pages};
use crate::api::answer::File;
use crate::api::operation::{Call, Operation, get};
use crate::api::problem::Problem;
use crate::customers::api::OneCustomer;

pub fn operations() -> Vec<Operation> {
    vec![get(
        "copy_customer",
        "/customers/{customer}/copy",
        "All that is held about a customer, as a ZIP with a page to read",
        archive,
    )]
}

async fn archive(call: Call<OneCustomer>) -> Result<File, Problem> {
    let id: CustomerId = call.path.customer.0;
    let about = pages::about(&call.app, id, call.by.user, call.by.sight, &call.by.zone).await?;
    let bytes = copy::archive(&call.app, id, &about).await;
    let bytes = bytes.map_err(|error| {
        tracing::error!(%error, "a copy broke off");
        Problem::Broken(store::db::StoreError::broken("the copy broke off"))
    })?;
    copy::tell(&call.app, call.by.user, id).await?;
    Ok(File { name: "copy.zip".to_owned(), media: "application/zip", bytes })
}
