//! The first letters of a text as one number, for tables that are searched by them.

/// How many letters a number of [`first_letters`] holds.
pub(crate) const N_FIRST_LETTERS: usize = 8;

/// The first letters of a text as one number, in the order of texts: most differ there, and numbers are compared at once.
pub(crate) fn first_letters(text: impl Iterator<Item = u8>) -> u64 {
    let mut letters = [0; N_FIRST_LETTERS];
    for (place, letter) in letters.iter_mut().zip(text) {
        *place = letter;
    }
    u64::from_be_bytes(letters)
}

/// Whether the first letters of two texts are the same, as far as one goes that is so long.
pub(crate) fn begin_alike(one: u64, other: u64, len: usize) -> bool {
    let n_unused = N_FIRST_LETTERS.saturating_sub(len);
    (one ^ other).unbounded_shr(u8::BITS.saturating_mul(n_unused as u32)) == 0
}
