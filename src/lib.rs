//! Đối Chiếu: a GraphQL hub over the appendices of provincial plans.
//!
//! In reading order; an arrow may skip modules, never turn back.

pub mod access;
pub mod config;
pub mod error;
pub mod store;
pub mod worker;

pub mod compare;
pub mod intake;

pub mod bi;
pub mod graphql;
pub mod http;

pub mod cli;
