//! Bills: compared with the agreement line by line before they are sent, paid to the last minor unit
//! (S3-15, S4-24).
