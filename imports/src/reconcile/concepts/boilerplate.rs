//! Words of which plans are full and which say nothing of what is measured or done: how diligently, to what good end, by
//! whose leave.
//!
//! Nothing stands here that tells two rows apart: no people, places, things, stages, numbers or negations.

use super::Class::{Benefit, Filler, Purpose, Verb};
use super::Entry;

pub(super) const BOILERPLATE: &[Entry] = &[
    // Connectors after which follows what good comes of it.
    (
        Benefit,
        "góp phần | qua đó | từ đó | góp phần quan trọng | nhờ đó | nhờ vậy | nhờ thế | từ đấy | \
         thông qua đó | bằng cách đó | tạo tiền đề | làm tiền đề | là tiền đề | tạo nền tảng cho | \
         tạo nền tảng để | tạo nền tảng vững chắc | đặt nền móng | làm nền tảng cho | làm nền tảng để | \
         tạo thuận lợi | tạo sự thuận lợi | tạo điều kiện thuận lợi | tạo mọi điều kiện | \
         tạo sự thuận tiện | tạo thuận tiện | tạo đột phá | tạo bước đột phá | tạo sự đột phá | tạo đà | \
         tạo động lực | tạo ra động lực | tạo bước chuyển | tạo bước chuyển biến | tạo chuyển biến | \
         tạo sự chuyển biến | tạo sự lan tỏa | tạo sức lan tỏa | tạo hiệu ứng lan tỏa | tạo sự đồng thuận | \
         tạo đồng thuận | tạo thói quen | hình thành thói quen | tạo dựng niềm tin | tạo niềm tin | \
         tạo lòng tin | củng cố niềm tin | củng cố lòng tin | nâng cao niềm tin | tạo sự minh bạch | \
         tạo môi trường thuận lợi | tạo sự yên tâm | tạo tâm lý yên tâm | tạo bước ngoặt | tạo sức bật | \
         tạo dấu ấn | tạo sự công bằng | góp phần nâng cao | nhằm mục đích nâng cao | giúp nâng cao | \
         qua đó nâng cao | từ đó nâng cao | nhờ đó nâng cao | góp phần hạn chế | \
         góp phần vào sự phát triển | góp phần giảm thiểu | hạn chế tình trạng | tránh tình trạng | \
         khắc phục tình trạng | chấm dứt tình trạng | tránh để xảy ra | không để xảy ra tình trạng | \
         không để xảy ra | không để phát sinh | không để | không làm ảnh hưởng đến | không ảnh hưởng đến | \
         tránh gây | không gây | hạn chế tối đa | hạn chế thấp nhất | ngăn ngừa tình trạng | \
         đem lại lợi ích | mang lại lợi ích | mang lại hiệu quả | đem lại hiệu quả | \
         mang lại sự thuận tiện | thể hiện tinh thần | thể hiện quyết tâm | khẳng định | \
         rút ngắn khoảng cách | thu hẹp khoảng cách | đáp ứng kỳ vọng | đáp ứng mong mỏi | \
         đáp ứng mong muốn | tiết kiệm thời gian cho | giảm phiền hà cho | giảm bớt gánh nặng | \
         giảm gánh nặng | chống thất thu | tránh thất thu | hạn chế thất thu | chống trục lợi | \
         tránh trục lợi | hạn chế rủi ro | phòng tránh | đề phòng | nâng cao chất lượng cuộc sống | \
         cải thiện chất lượng cuộc sống | nâng cao đời sống | tạo cơ sở để | tạo cơ sở cho | \
         tạo cơ sở vững chắc | đặt nền tảng cho | đặt nền tảng để | đặt nền tảng vững chắc | tạo nền | \
         đáp ứng nguyện vọng | đáp ứng tốt yêu cầu | đáp ứng yêu cầu nhiệm vụ | đáp ứng đầy đủ yêu cầu | \
         tránh | vì | nơi nào | chỗ nào | đơn vị nào | ngăn chặn sử dụng sai mục đích | \
         tránh sử dụng sai mục đích | không sử dụng sai mục đích | gây phiền hà | chứ không dừng ở | \
         chứ không dừng lại ở | không chỉ dừng ở | không chỉ dừng lại ở | chấn chỉnh trường hợp | \
         kịp thời chấn chỉnh | kịp thời chấn chỉnh trường hợp | ngăn chặn trường hợp | ngăn chặn việc | \
         ngăn chặn tình trạng | ngăn chặn sử dụng",
    ),
    // Connectors that begin a purpose, a result or a manner.
    (
        Purpose,
        "do đó | vì vậy | vì thế | bởi vậy | do vậy | mà còn | trên tinh thần | trên nguyên tắc | \
         trên quan điểm | với phương châm | với tinh thần | với quan điểm | với mục đích | với yêu cầu | \
         với định hướng | với mong muốn | với trọng tâm | theo tinh thần chỉ đạo | lấy làm trọng tâm | \
         nhằm nâng cao | để nâng cao | tạo mọi điều kiện thuận lợi | tạo chuyển biến rõ nét | \
         tạo chuyển biến mạnh mẽ | đáp ứng nhu cầu | đáp ứng tốt nhu cầu | đáp ứng tốt hơn nhu cầu | \
         đáp ứng ngày càng tốt hơn nhu cầu | tiến đến | tiến dần đến | tiến dần tới | căn cứ vào | \
         căn cứ trên | dựa vào | dựa theo | gắn liền với | gắn chặt với | đi đôi với | song hành với | \
         song song với | đồng bộ với việc | khỏi phải | không còn yêu cầu | mà không cần | \
         không phải mang | thay vì | giúp cho | hướng vào | chú trọng vào | chẳng hạn | ví dụ | \
         cụ thể như | từng bước thay thế dần | kèm với | cùng với việc | bên cạnh việc | bên cạnh đó | \
         ngoài ra | song song đó | cùng với đó | mạnh để | phục vụ nhu cầu | không phải nhập lại | \
         không phải khai lại | không phải khai báo lại | làm cơ sở cho | làm căn cứ cho | nhằm tránh | \
         nhằm hạn chế | vì mục tiêu | vì lợi ích | trên cơ sở kế thừa | chậm nhất | muộn nhất | \
         mở ra cơ hội | tạo cơ hội | đáp ứng kịp thời nhu cầu | đáp ứng ngày càng tốt nhu cầu | \
         theo hình thức phù hợp | bảo đảm tiến độ | đảm bảo tiến độ | theo đúng chỉ đạo | \
         bảo đảm chất lượng | đảm bảo chất lượng | bảo đảm tiến độ và chất lượng | \
         bảo đảm chất lượng tiến độ | theo thời gian thực tế | theo trình độ | theo đề nghị | \
         theo chỉ đạo | theo sự chỉ đạo | theo sự hướng dẫn | theo yêu cầu của | theo hướng dẫn của | \
         theo lộ trình chung | theo lộ trình của | theo lộ trình được | theo lộ trình đề ra | \
         theo lộ trình phù hợp | theo lộ trình của trung ương | theo lộ trình của các bộ ngành | \
         theo lộ trình của bộ công an | căn cứ lộ trình của trung ương | theo chỉ đạo của trung ương | \
         theo hướng dẫn của trung ương | theo hướng dẫn của các bộ ngành | \
         theo hướng dẫn của các bộ ngành trung ương | theo yêu cầu của bộ công an | theo phân cấp quản lý | \
         theo quy định hiện hành | theo quy định của pháp luật | theo quy định pháp luật | \
         theo quy định chung | theo quy định của nhà nước | theo chức năng nhiệm vụ | \
         theo đúng chức năng nhiệm vụ | theo phạm vi chức năng | theo đặc thù | \
         theo đặc thù của địa phương | theo từng năm | theo từng giai đoạn | khỏi | để được hỗ trợ | \
         để được trợ giúp | để được giúp đỡ",
    ),
    // Manner and diligence.
    (
        Filler,
        "sâu rộng | sâu sát | sâu sắc | có chiều sâu | đi vào chiều sâu | một cách đồng bộ | \
         một cách minh bạch | bài bản | bài bản khoa học | trọng tâm trọng điểm | nghiêm | nghiêm chỉnh | \
         nghiêm minh | nghiêm ngặt | quyết tâm | nỗ lực | ráo riết | gấp rút | chuẩn xác | rõ ràng | \
         rõ nét | rõ rệt | tường minh | công bằng | khách quan | trung thực | đồng đều | \
         đồng bộ thống nhất | thống nhất đồng bộ | nhất quán | xuyên suốt liên tục | trơn tru | suôn sẻ | \
         êm thuận | liền mạch | trôi chảy | không gián đoạn | không bị gián đoạn | không để gián đoạn | \
         không làm gián đoạn | tránh gián đoạn | không ngắt quãng | vững chắc | bền chặt | mạnh hơn | \
         sâu hơn | rộng hơn | rộng khắp | khắp | phổ quát | đại trà | diện rộng | trên quy mô rộng | \
         hết sức | kiên quyết | cương quyết | dứt khoát | dứt điểm | kiên trì | bền bỉ | tận tình | \
         tận tâm | chu đáo | ân cần | nhiệt tình | kỹ | kỹ lưỡng | kỹ càng | cẩn thận | cẩn trọng | \
         sát thực | sát thực tế | sát thực tiễn | sát với thực tế | sát với thực tiễn | sát tình hình | \
         sát với tình hình | sát hợp | sát đúng | bám sát | bám sát hướng dẫn | bám sát chỉ đạo | \
         đúng đắn | đúng hướng | đúng trọng tâm trọng điểm | phối hợp đồng bộ | nhịp nhàng | hài hòa | \
         hợp lý | hợp tình hợp lý | thỏa đáng | xứng đáng | tương xứng | thấu đáo | trước mắt và lâu dài | \
         lâu dài | lâu nay | bấy lâu nay | xưa nay | lập tức | càng sớm càng tốt | kịp | trước hết | \
         trước tiên | hàng đầu | tiếp theo | tiếp đó | tiếp đến | dần từng bước | dần dà | lan tỏa | \
         nhân lên | không ngừng | không ngừng nâng cao | đáng kể | tối ưu | chân thực | sinh động | \
         phong phú | dễ hiểu | dễ nhớ | dễ làm | dễ dùng | dễ sử dụng | dễ tiếp cận | dễ thực hiện | \
         gần gũi | thân thiện | gọn | gọn nhẹ | gọn gàng | đơn giản | an tâm | yên tâm | tin cậy | \
         đáng tin cậy | tin tưởng | bằng nhiều hình thức | dưới nhiều hình thức | với nhiều hình thức | \
         bằng các hình thức phù hợp | bằng hình thức phù hợp | bằng mọi hình thức | cầm tay chỉ việc | \
         đi từng ngõ gõ từng nhà | đến từng người | tới từng người | tận tay | đúng theo | đúng pháp luật | \
         đúng luật | đúng hướng dẫn | đồng lòng | tốt đẹp | từ sớm từ xa | rõ người rõ việc | \
         rõ người rõ việc rõ thời gian | rõ người rõ việc rõ tiến độ | rõ kết quả | đồng bộ hiệu quả | \
         an toàn thông suốt | đồng bộ thông suốt | thông suốt đồng bộ | mạnh dạn | táo bạo | thần tốc | \
         bứt phá | năng động | chuyên nghiệp | văn minh | thân tình | niềm nở | hòa nhã | lịch sự | \
         đúng người | đúng đối tượng | đúng chế độ | không bỏ sót | không để sót | không bỏ sót đối tượng | \
         không sai sót | không nhầm lẫn | không trùng | có chất lượng | chất lượng cao | tiến độ nhanh | \
         đúng tiến độ và chất lượng | hợp lý tiết kiệm | tiết kiệm hiệu quả | trên tinh thần tiết kiệm | \
         với tinh thần trách nhiệm | với tinh thần cao nhất | với thái độ | với chất lượng | \
         trong thời gian ngắn nhất | càng nhanh càng tốt | liền | vô cùng | cực kỳ | tương đối | khá | \
         xuyên suốt từ trên xuống | đến tận cơ sở | tới tận cơ sở | sát dân | gần dân | dễ triển khai | \
         khắp mọi nơi | đồng tốc | thường kỳ | đa dạng hóa | đứng ra | thật | hợp với | mang tính | \
         có tính chất | mang tính chất | tính chất | đến tay | tới tay | căn cơ | tự tin | vốn dĩ | \
         dưới sự chỉ đạo | dưới sự hướng dẫn",
    ),
    // Qualities and nouns that any plan has.
    (
        Filler,
        "tinh thần | ý thức | nâng cao nhận thức | nâng cao ý thức | nâng cao trách nhiệm | \
         nâng cao vai trò | nâng cao hiệu quả | nâng cao hiệu lực | nâng cao hơn nữa | nâng dần | \
         nâng tầm | thói quen | niềm tin | lòng tin | sự tin tưởng | sự đồng thuận | đồng thuận | \
         sự ủng hộ | sự tham gia | sự vào cuộc | vào cuộc | động lực | đòn bẩy | đột phá | bước ngoặt | \
         bước tiến | chuyển biến | đà | xu thế | xu hướng | bối cảnh | trong bối cảnh mới | \
         trong điều kiện | trong điều kiện mới | trong tình hình mới | tình hình mới | điều kiện thực tế | \
         điều kiện thực tiễn | điều kiện cụ thể | tính đặc thù | thực trạng | giai đoạn mới | thời kỳ mới | \
         thời kỳ | thời đại | thời gian tới | tương lai | tiền đề | cơ sở vững chắc | nền tảng vững chắc | \
         nền móng | điểm tựa | thành tựu | thành quả | kết quả tích cực | kết quả rõ nét | kết quả cụ thể | \
         hiệu ứng | sức lan tỏa | tác dụng | tiềm năng | thế mạnh | lợi thế | lợi ích | \
         giá trị thiết thực | sự thuận lợi | sự thuận tiện | sự tiện lợi | sự minh bạch | \
         sự công khai minh bạch | công khai minh bạch | tính minh bạch | tính đồng bộ | sự thống nhất | \
         sự phối hợp | sự ổn định | sự công bằng | sự gắn kết | sự chủ động | sự sẵn sàng | sự phù hợp | \
         sự cần thiết | sự quan tâm | điều này | vấn đề | các mặt | mọi mặt | khía cạnh | phương diện | \
         góc độ | khâu | nhiệm vụ thường xuyên | nhiệm vụ chính trị | chức năng nhiệm vụ được giao | \
         chức trách | yêu cầu nhiệm vụ mới | yêu cầu mới | nhu cầu thực tế | nhu cầu thiết yếu | \
         nhu cầu thực tiễn | mong muốn | mong mỏi | kỳ vọng | tâm huyết | ý chí | quyết tâm chính trị | \
         khát vọng | bản chất | thực lực | nội lực | sức mạnh | sức mạnh tổng hợp | chất lượng hiệu quả | \
         thời gian chi phí | thời gian và chi phí | tiết kiệm thời gian | tiết kiệm chi phí | \
         tiết kiệm thời gian chi phí | tiết kiệm thời gian và chi phí | \
         tiết kiệm thời gian công sức chi phí | tiết giảm | giảm thời gian chi phí | \
         giảm thời gian và chi phí | giảm chi phí thời gian | giảm phiền hà | giảm bớt phiền hà | \
         tránh phiền hà | không gây phiền hà | phiền phức | bớt phiền hà | hạn chế phiền hà | \
         giảm thời gian đi lại | giảm việc đi lại | giảm số lần đi lại | đỡ phải đi lại | \
         không phải đi lại | khỏi phải đi lại | đi lại nhiều lần | công sức | thì giờ | trùng lặp | \
         không trùng lặp | tránh trùng lặp | không chồng chéo | tránh chồng chéo | chồng chéo | \
         tránh lãng phí | không lãng phí | lãng phí | dàn trải | tránh dàn trải | hình thức chủ nghĩa | \
         tránh hình thức | các khó khăn | rào cản | điểm nghẽn | nút thắt | tồn tại | tồn tại hạn chế | \
         thiếu sót | trách nhiệm của người đứng đầu | trách nhiệm người đứng đầu | vai trò người đứng đầu | \
         vai trò của người đứng đầu | đời sống | trên mọi lĩnh vực của đời sống | mức sống | \
         lấy người dân làm trung tâm | lấy người dân doanh nghiệp làm trung tâm | \
         lấy người dân và doanh nghiệp làm trung tâm | lấy người dân làm trung tâm phục vụ | \
         lấy người dân doanh nghiệp làm trung tâm phục vụ | \
         lấy người dân và doanh nghiệp làm trung tâm phục vụ | lấy sự hài lòng của người dân làm thước đo | \
         lấy sự hài lòng của người dân doanh nghiệp làm thước đo | thước đo | \
         không để ai bị bỏ lại phía sau | không ai bị bỏ lại phía sau | không bỏ ai lại phía sau | \
         nâng cao khả năng | nâng cao mức độ | nâng cao tỷ lệ | chất lượng phục vụ | tinh thần phục vụ | \
         thái độ phục vụ tốt | sự cải thiện | cải thiện | đổi mới | đổi mới phương thức | \
         thay cho việc nhận tiền mặt | thay vì nhận tiền mặt | thay cho nhận tiền mặt | thay cho tiền mặt | \
         thay vì tiền mặt | công cuộc | sứ mệnh | tầm nhìn | tư duy | hành động | phương châm | \
         chủ trương | đường lối | quan điểm | định hướng | phương hướng | tầm quan trọng | \
         ý nghĩa quan trọng | vị trí vai trò | điểm sáng | điểm nhấn | khả quan | kiến tạo | thông thoáng | \
         cởi mở | kỷ cương | kỷ luật kỷ cương | kỷ cương kỷ luật | kỷ luật kỷ cương hành chính | \
         kỷ cương hành chính | siết chặt | hội nhập | thích ứng | thích nghi | gánh nặng | \
         gánh nặng chi phí | tốn kém | đỡ tốn kém | chờ đợi | thời gian chờ đợi | giảm thời gian chờ đợi | \
         giảm thời gian chờ | không phải chờ đợi | mất thời gian | đỡ mất thời gian | không mất thời gian | \
         rườm rà | cồng kềnh | phức tạp | không cần thiết | không còn phù hợp | không còn cần thiết | \
         không phù hợp | chưa phù hợp | còn bất cập | còn vướng mắc | bất hợp lý | không hợp lý | \
         nguyên nhân | sơ hở | yếu kém | cộng đồng xã hội | toàn xã hội | cả xã hội | cuộc sống | \
         bình yên | yên bình | cuộc sống hằng ngày | đi vào cuộc sống | đưa vào cuộc sống | tính ứng dụng | \
         giá trị thực tiễn | giá trị ứng dụng | giá trị cao | chất lượng cuộc sống | không để lộ lọt | \
         tránh lộ lọt | trục lợi | thất thoát | không thất thoát | tránh thất thoát | \
         thực tiễn địa phương | thực tiễn của địa phương | thực tế địa phương | thực tế của địa phương | \
         điều kiện của địa phương | đặc điểm của địa phương | lứa tuổi | một mối | quy về một mối | \
         chính đáng | nhu cầu chính đáng | xử lý nghiêm vi phạm | xử lý nghiêm các vi phạm | \
         xử lý nghiêm các hành vi vi phạm | xử lý nghiêm hành vi vi phạm | \
         xử lý nghiêm các trường hợp vi phạm | xử lý nghiêm trường hợp vi phạm | xử lý nghiêm sai phạm | \
         xử lý kịp thời các vi phạm | xử lý sai phạm | phát hiện sai phạm | phát hiện xử lý sai phạm | \
         phát hiện chấn chỉnh sai phạm | chấn chỉnh sai phạm | chấn chỉnh vi phạm | \
         chấn chỉnh các vi phạm | các sai phạm | những sai phạm | sai phạm nếu có | \
         không để xảy ra sai phạm | không để xảy ra vi phạm | không để xảy ra sai sót | ngăn ngừa vi phạm | \
         ngăn ngừa sai phạm | hạn chế sai sót | tránh sai sót | giảm sai sót | không để sai sót | \
         các hành vi vi phạm | không để phát sinh vi phạm | không gây khó khăn | nghĩa vụ | \
         nghĩa vụ pháp lý | không vi phạm quy định | không trái quy định | thời gian đầu | thời gian qua | \
         từng trình độ | cuốn | lo | sinh sống trong vùng | sống trong vùng | vai trò nòng cốt | \
         giữ vai trò nòng cốt | phát huy vai trò nòng cốt | đóng vai trò | vai trò then chốt | chủ đạo | \
         xóa bỏ rào cản | xóa rào cản | dỡ bỏ rào cản | không gây phiền hà nhũng nhiễu | không phiền hà",
    ),
    // Who does or allows it, whoever that is.
    (
        Filler,
        "lực lượng chức năng | cơ quan chức năng | các cơ quan chức năng | ngành chức năng | \
         đơn vị chức năng | các đơn vị chức năng | lực lượng liên quan | cấp có thẩm quyền | \
         cơ quan có thẩm quyền | các cơ quan có thẩm quyền | cơ quan thẩm quyền | người có thẩm quyền | \
         cấp thẩm quyền | cấp trên | ngành liên quan | sở ngành liên quan | các sở ngành liên quan | \
         sở ban ngành liên quan | các sở ban ngành liên quan | cơ quan đơn vị địa phương liên quan | \
         các cơ quan đơn vị địa phương liên quan | các đơn vị địa phương liên quan | địa phương liên quan | \
         các địa phương liên quan | đơn vị có liên quan | các đơn vị có liên quan | cơ quan có liên quan | \
         các cơ quan có liên quan | các bên | bên liên quan | các chủ thể liên quan | cơ quan chủ trì | \
         đơn vị chủ trì | cơ quan phối hợp | đơn vị phối hợp | cơ quan tham mưu | cơ quan thường trực | \
         đơn vị thường trực | cơ quan đầu mối | đơn vị đầu mối | cơ quan chuyên môn | \
         các cơ quan chuyên môn | đơn vị chuyên môn | bộ phận chuyên môn | bộ phận liên quan | \
         các cấp chính quyền | cả hệ thống chính trị | toàn hệ thống chính trị | các ngành các cấp | \
         các cấp các ngành các địa phương | đơn vị thực hiện | cơ quan thực hiện | đơn vị được giao | \
         cơ quan được giao | bộ ngành chức năng | các bộ ngành chức năng | bộ ngành chủ quản | \
         các bộ ngành chủ quản | bộ ngành trung ương liên quan | các bộ ngành trung ương liên quan | \
         các bộ ngành trung ương và địa phương liên quan | bộ ngành có liên quan | \
         các bộ ngành có liên quan | khu vực | từ tỉnh đến xã | từ tỉnh tới xã | từ tỉnh đến cơ sở | \
         từ tỉnh tới cơ sở | từ cấp tỉnh đến cấp xã | từ cấp tỉnh tới cấp xã | từ tỉnh xuống cơ sở | \
         từ tỉnh đến cấp xã | từ thành phố đến cơ sở | từ thành phố đến xã phường | hai cấp | cả hai cấp | \
         ở cả hai cấp | cả nước | toàn quốc | ở mọi địa bàn | mọi địa phương | ở mọi nơi trong tỉnh | \
         vị trí việc làm | vị trí công tác | cấp trung ương | các cơ quan trung ương | cơ quan ngang bộ | \
         các đơn vị chủ trì | các cơ quan chủ trì | cơ quan đơn vị chủ trì | cơ quan đơn vị chức năng | \
         các cơ quan đơn vị chức năng | các phòng ban | phòng ban chuyên môn | các phòng chuyên môn | \
         bộ phận chức năng | các đầu mối | do chính | của họ",
    ),
    // What managing a plan asks of anyone.
    (
        Filler,
        "chú trọng | chú ý | lưu ý | coi trọng | xem trọng | quan tâm | quan tâm chỉ đạo | lưu tâm | \
         xác định rõ trách nhiệm | đẩy nhanh | đẩy nhanh tiến độ | tăng tốc | tháo gỡ | tháo gỡ khó khăn | \
         tháo gỡ vướng mắc | tháo gỡ khó khăn vướng mắc | kịp thời tháo gỡ khó khăn vướng mắc | khắc phục | \
         khắc phục hạn chế | khắc phục khó khăn | chấn chỉnh | uốn nắn | kịp thời phát hiện | \
         phát hiện kịp thời | nắm bắt | động viên | cổ vũ | khích lệ | khơi dậy | khơi gợi | khơi thông | \
         phát huy vai trò | phát huy hiệu quả | phát huy tối đa | phát huy sức mạnh | phát huy tinh thần | \
         phát huy trí tuệ | lôi cuốn | huy động sự tham gia | tranh thủ | tận dụng tối đa | \
         khai thác tối đa | khai thác triệt để | chung tay | góp sức | chung sức | đồng hành | sát cánh | \
         tạo nên | tạo được | mang đến | đem đến | đem tới | mang tới | khiến | giúp ích | tiếp sức | \
         quán triệt | thấm nhuần | chấp hành nghiêm | chấp hành nghiêm túc | tuân thủ nghiêm túc | \
         tuân theo | phấn đấu để | phấn đấu nâng | ra sức | tập trung nguồn lực | tập trung chỉ đạo | \
         chỉ đạo quyết liệt | quyết liệt chỉ đạo | tổ chức tốt | bắt tay vào | bắt đầu | khởi động | \
         hoàn chỉnh | xây dựng hoàn chỉnh | hoàn thành cơ bản | thực hiện nghiêm túc | \
         thực hiện các biện pháp | triển khai các biện pháp | đưa vào thực hiện | đưa vào triển khai | \
         thắng lợi | bám theo | chịu trách nhiệm | nêu gương | gương mẫu | tiên phong | làm gương | \
         thể hiện | tỏ rõ | coi đây là | coi là | cân nhắc | triển khai tổ chức thực hiện | đốc thúc | \
         thúc giục | tham mưu đề xuất triển khai | tiếp tục duy trì | giúp đỡ | giúp sức | trợ giúp | \
         thực thi | tổ chức thực thi | lắng nghe | tiếp thu lắng nghe | đề ra | vạch ra | giữ gìn | \
         gìn giữ | dốc sức | chung tay xây dựng | vun đắp | bồi đắp | nuôi dưỡng | hiện thực hóa | \
         cải tiến | tối ưu hóa | hợp lý hóa | hoàn thiện hơn | bổ khuyết | hoạch định rõ | nền nếp | \
         nề nếp | đẩy lên | nhấn mạnh | xác định là | coi đó là | hướng mạnh | tập trung mạnh | \
         phối hợp với các bộ ngành trung ương | phối hợp với bộ ngành trung ương | \
         phối hợp với các bộ ngành | phối hợp với bộ ngành | phối hợp các bộ ngành trung ương | \
         cùng các bộ ngành trung ương | với các bộ ngành trung ương | phối hợp cùng bộ công an | \
         cùng bộ công an | cùng với bộ công an | phối hợp với trung ương | \
         phối hợp với các cơ quan đơn vị | phối hợp với các sở ban ngành | gỡ khó | gỡ vướng | \
         gỡ nút thắt | đảm nhiệm | đảm trách | gánh vác | giao trách nhiệm | giao chỉ tiêu | giao cụ thể | \
         lan rộng",
    ),
    // By whose word and by which timetable.
    (
        Filler,
        "trên cơ sở đề nghị của | lộ trình | lộ trình của trung ương | đúng quy định của pháp luật | \
         đúng quy định pháp luật | hiện hành | trong phạm vi chức năng | \
         trong phạm vi chức năng của địa phương | thuộc phạm vi quản lý | thuộc chức năng nhiệm vụ | \
         lĩnh vực mình quản lý | thuộc ngành lĩnh vực mình quản lý | thuộc ngành mình quản lý | \
         thuộc thẩm quyền quản lý | thuộc thẩm quyền giải quyết | phù hợp với địa phương | \
         phù hợp với tình hình địa phương | phù hợp điều kiện | phù hợp tình hình địa phương | \
         phù hợp đặc thù | phù hợp với nhu cầu | sau khi có hướng dẫn | khi có hướng dẫn | khi có chỉ đạo | \
         khi cần thiết | mốc | thời điểm | tại thời điểm | tính theo | đo bằng | xác định bằng | ở mức | \
         duy trì ở mức | nâng tỷ lệ | đạt ngưỡng | không nhiều hơn | không hơn | chỉ còn lại | cơ bản đạt | \
         gần như | hầu hết | hầu như | phần lớn | đa số | đại đa số | đông đảo | kết quả thực hiện | \
         đạt và duy trì | đạt được tỷ lệ | phát sinh trong năm | phát sinh trong kỳ | thuộc diện | \
         trong diện | nói riêng | nhìn chung | kịp tiến độ | lúc | tùy theo | tùy | tùy điều kiện | \
         tùy theo điều kiện | xét trên | xét theo | so sánh với tổng số | quy ra | gộp | cộng lại",
    ),
    // All, each, both, some, not only.
    (
        Filler,
        "vừa | lẫn | nhau | không chỉ | không những | cả ở | cả hai | mọi thứ | hết thảy | thảy | toàn | \
         trọn | bao quát | bao trùm | trường hợp | các trường hợp | ở đâu | đâu | bất luận | bất kể | \
         không kể | dù | tuy | tuy nhiên | song | nhưng | nghĩa là | tức | ấy | đấy | vậy | như thế | \
         qua đây | cách | kiểu | dạng | sự việc | độ | phần | vài | nhiều | ít | đông | vân vân | vv | \
         ứng với | khớp nối | trở lại | trở về | trở ra | xuống | nữa | mãi | cứ | thì mới | hẳn | \
         hay không | hay chưa | hãy | gì | cái | hễ | để rồi | thế nào | ra sao | làm sao | bất kỳ ai | \
         này nọ | chính là | ắt | chắc chắn | chắc | đích thực | hữu hiệu | đắc lực | thuần túy",
    ),
    // Put into use, made ready.
    (
        Verb,
        "đưa vào áp dụng | đưa vào ứng dụng | đưa vào phục vụ | chính thức đưa vào sử dụng | \
         chính thức đưa vào vận hành | chính thức vận hành | đi vào hoạt động | đi vào vận hành | \
         được đưa vào sử dụng | đưa vào dùng | được đưa vào vận hành | đưa vào thực tiễn | \
         vận hành trơn tru | chạy | đang chạy | vận hành chính thức | chạy chính thức",
    ),
];
