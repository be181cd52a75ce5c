//! Numbers that look random and are the same in every run: a database can be filled again and be
//! compared with the one before. (SplitMix64; nothing here is secret.)

#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// A sequence of its own for each purpose and number.
    pub fn of(purpose: u64, number: u64) -> Self {
        let mut random = Self(purpose.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (number << 1));
        random.next();
        random
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 up to, not including, `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// At least 0.0 and less than 1.0.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn is(&mut self, chance: f64) -> bool {
        self.share() < chance
    }

    /// One of a list; those at its beginning far more often, as with names of people.
    pub fn common<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let place = self.share() * self.share() * list.len() as f64;
        list.get(place as usize)
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let end = list.len() as u64;
        list.get(self.below(end) as usize)
    }
}
