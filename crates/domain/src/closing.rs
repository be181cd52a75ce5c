//! The closing of the service: a checklist that the facts keep true or open again, and the one way to
//! close (S0-1 to S0-34, I10, I11).
