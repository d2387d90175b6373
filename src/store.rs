//! Every query and every transaction; one file per noun. A transaction never leaves this module.

pub mod stored_reading;
