//! What a browser sees of procedures.
