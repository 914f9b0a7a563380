//! The command line answers as its help says.

#[path = "../examples/city/gazetteer/mod.rs"]
mod gazetteer;
