//! The program from the outside of its actions, on both engines: the rules one by one, random
//! lives, and crowds. After each test the whole database must prove every invariant.

mod crowd;
mod kit;
mod method;
mod random;
mod rules;
mod ways_out;
