-- Owned by the room "calendar": days that are not what their weekday says.
CREATE TABLE holiday (
    day_on    DATE PRIMARY KEY,
    kind      VARCHAR(10)  NOT NULL, -- HOLIDAY or WORKDAY
    name      VARCHAR(200) NOT NULL,
    source    VARCHAR(400) NOT NULL,
    confirmed BOOLEAN      NOT NULL
);

-- Official announcements for 2025 and 2026; 2027 is not announced and stays without entries, which is shown as a warning.
INSERT INTO holiday (day_on, kind, name, source, confirmed) VALUES
    (DATE '2025-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-01-27', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-01-28', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-01-29', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-01-30', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-01-31', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-04-26', 'WORKDAY', 'Làm bù ngày 02/5/2025', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-05-01', 'HOLIDAY', 'Ngày Quốc tế Lao động', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-05-02', 'HOLIDAY', 'Hoán đổi với thứ Bảy 26/4/2025', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-09-01', 'HOLIDAY', 'Quốc khánh', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2025-09-02', 'HOLIDAY', 'Quốc khánh', 'Thông báo chính thức về ngày nghỉ năm 2025', TRUE),
    (DATE '2026-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-01-02', 'HOLIDAY', 'Hoán đổi với thứ Bảy 10/01/2026', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-01-10', 'WORKDAY', 'Làm bù ngày 02/01/2026', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-02-16', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-02-17', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-02-18', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-02-19', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-02-20', 'HOLIDAY', 'Tết Nguyên đán', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-04-27', 'HOLIDAY', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-05-01', 'HOLIDAY', 'Ngày Quốc tế Lao động', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-08-22', 'WORKDAY', 'Làm bù ngày 31/8/2026', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-08-31', 'HOLIDAY', 'Hoán đổi với thứ Bảy 22/8/2026', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-09-01', 'HOLIDAY', 'Quốc khánh', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-09-02', 'HOLIDAY', 'Quốc khánh', 'Thông báo chính thức về ngày nghỉ năm 2026', TRUE),
    (DATE '2026-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 'Đã công bố nhưng chưa có xác nhận', FALSE);
