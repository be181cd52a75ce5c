//! Care after the closing: dated contacts without an offer, the silence limit, and the customer's own
//! rhythm (S3-9, S3-11, S4-26 to S4-28, I14).
