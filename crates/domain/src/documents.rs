//! Documents of a case: versions of files, final or not, shared with the customer or not (S0-4).
