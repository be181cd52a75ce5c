//! The pages of bills, through the router.
