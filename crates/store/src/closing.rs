//! Closings: their checklist, marks, details and what the facts say.
