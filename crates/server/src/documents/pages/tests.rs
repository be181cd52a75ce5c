//! What a browser sees of documents.
