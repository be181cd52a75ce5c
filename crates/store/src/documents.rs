//! Documents: versions of files, kept by their hash.
