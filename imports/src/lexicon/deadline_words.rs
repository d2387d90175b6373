//! Words of deadlines that name no date: what they say of when.

use crate::reading::DeadlineKind;

/// `(words, kind)`, folded, sorted. The first that stands in a text decides; of several at one place the longest. `#` is a number.
pub(crate) const DEADLINE_WORDS: &[(&str, DeadlineKind)] = &[
    ("cac moc", DeadlineKind::Milestones),
    ("cac nam tiep theo", DeadlineKind::Continuous),
    ("can cu", DeadlineKind::Roadmap),
    ("cho huong dan", DeadlineKind::Roadmap),
    ("dai han", DeadlineKind::Continuous),
    ("dinh ky", DeadlineKind::Periodic),
    ("dot xuat", DeadlineKind::OnRequest),
    ("duy tri", DeadlineKind::Continuous),
    ("duy tri thuong xuyen", DeadlineKind::Continuous),
    ("hang nam", DeadlineKind::Periodic),
    ("hang ngay", DeadlineKind::Periodic),
    ("hang quy", DeadlineKind::Periodic),
    ("hang thang", DeadlineKind::Periodic),
    ("hang tuan", DeadlineKind::Periodic),
    ("huong dan cua", DeadlineKind::Roadmap),
    ("ke tu khi", DeadlineKind::Event),
    ("ke tu ngay ban hanh", DeadlineKind::Event),
    ("ke tu ngay co", DeadlineKind::Event),
    ("ke tu ngay ky", DeadlineKind::Event),
    ("ke tu ngay nhan", DeadlineKind::Event),
    ("khi", DeadlineKind::Event),
    ("khi co de nghi", DeadlineKind::OnRequest),
    ("khi co nhu cau", DeadlineKind::OnRequest),
    ("khi co yeu cau", DeadlineKind::OnRequest),
    ("khi duoc de nghi", DeadlineKind::OnRequest),
    ("khi duoc yeu cau", DeadlineKind::OnRequest),
    ("khong co thoi han", DeadlineKind::Continuous),
    ("khong thoi han", DeadlineKind::Continuous),
    ("lan / # thang", DeadlineKind::Periodic),
    ("lan / nam", DeadlineKind::Periodic),
    ("lan / quy", DeadlineKind::Periodic),
    ("lan / thang", DeadlineKind::Periodic),
    ("lau dai", DeadlineKind::Continuous),
    ("lien tuc", DeadlineKind::Continuous),
    ("lo trinh", DeadlineKind::Roadmap),
    ("moi nam", DeadlineKind::Periodic),
    ("moi quy", DeadlineKind::Periodic),
    ("moi thang", DeadlineKind::Periodic),
    ("nam # lan", DeadlineKind::Periodic),
    ("nam / lan", DeadlineKind::Periodic),
    ("ngay # lan", DeadlineKind::Periodic),
    ("ngay khi", DeadlineKind::Event),
    ("ngay sau khi", DeadlineKind::Event),
    ("nhung nam tiep theo", DeadlineKind::Continuous),
    ("phu thuoc", DeadlineKind::Roadmap),
    ("quy # lan", DeadlineKind::Periodic),
    ("quy / lan", DeadlineKind::Periodic),
    ("sau khi", DeadlineKind::Event),
    ("suot giai doan", DeadlineKind::Continuous),
    ("suot nam", DeadlineKind::Continuous),
    ("suot qua trinh", DeadlineKind::Continuous),
    ("thang # lan", DeadlineKind::Periodic),
    ("thang / lan", DeadlineKind::Periodic),
    ("thang cuoi quy", DeadlineKind::Periodic),
    ("thang dau quy", DeadlineKind::Periodic),
    ("theo", DeadlineKind::Roadmap),
    ("theo cac moc", DeadlineKind::Milestones),
    ("theo de nghi", DeadlineKind::OnRequest),
    ("theo dinh ky", DeadlineKind::Periodic),
    ("theo moc", DeadlineKind::Milestones),
    ("theo nhu cau", DeadlineKind::OnRequest),
    ("theo yeu cau", DeadlineKind::OnRequest),
    ("thuong ky", DeadlineKind::Periodic),
    ("thuong nien", DeadlineKind::Periodic),
    ("thuong xuyen", DeadlineKind::Continuous),
    ("tien do cua", DeadlineKind::Roadmap),
    ("tro di", DeadlineKind::Continuous),
    ("trong suot", DeadlineKind::Continuous),
    ("trong thoi han", DeadlineKind::Event),
    ("trong vong", DeadlineKind::Event),
    ("truoc khi", DeadlineKind::Event),
    ("tuan # lan", DeadlineKind::Periodic),
    ("tx", DeadlineKind::Continuous),
    ("vo thoi han", DeadlineKind::Continuous),
    ("xuyen suot", DeadlineKind::Continuous),
];

/// The entries that begin with a word.
pub(crate) fn beginning_with(word: &str) -> impl Iterator<Item = &'static (&'static str, DeadlineKind)> {
    let start = DEADLINE_WORDS.partition_point(|(phrase, _)| *phrase < word);
    DEADLINE_WORDS
        .iter()
        .skip(start)
        .take_while(move |(phrase, _)| phrase.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(DEADLINE_WORDS.is_sorted_by_key(|(phrase, _)| *phrase));
    }
}
