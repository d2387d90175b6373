//! What says which part of a thing is meant or how it is counted: a row that alone says so is about something else than
//! the whole.

use super::Class::Modifier;
use super::Entry;

pub(super) const PARTS: &[Entry] = &[
    // How it is counted.
    (Modifier, "số lượt | lượt | số lần | lượt người | số lượt người"),
    // Which of them.
    (Modifier, "mới"),
    (Modifier, "lại"),
    (Modifier, "phát sinh giao dịch | có phát sinh giao dịch"),
    (Modifier, "còn lại | số còn lại"),
    (Modifier, "đạt chuẩn | đạt yêu cầu"),
    (Modifier, "lần đầu | lần đầu tiên"),
    (
        Modifier,
        "còn hiệu lực | đang còn hiệu lực | còn hạn | còn thời hạn | đang hoạt động | còn hoạt động",
    ),
    (
        Modifier,
        "được hỗ trợ | nhận hỗ trợ | được tư vấn | được hướng dẫn",
    ),
    (Modifier, "có thu phí | thu phí | có phí | mất phí"),
    (Modifier, "miễn phí | không thu phí | không mất phí"),
    (Modifier, "ngoài giờ | trong giờ"),
    (
        Modifier,
        "được cấp chứng nhận | cấp chứng nhận | giấy chứng nhận | được cấp chứng chỉ | cấp chứng chỉ",
    ),
    (Modifier, "được xử lý | bị xử lý | đã xử lý | đã được xử lý"),
    (Modifier, "trung gian | qua trung gian"),
];
