//! The page of the record, through the router.
