//! The C API of pursuit, as its headers declare it. What holds for each call stands on page one of `pursuit.h`;
//! the crate `pursuit` has it by the rules of Rust.
#![allow(non_camel_case_types, clippy::all)]

include!("declared.rs");
