//! All components on one page, for looking at.
