package vn.dondoc.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to go and with which account. */
@Component
@Profile("demo")
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            log.info(
                    """

                    Đôn Đốc đang chạy tại / is running at  http://localhost:{}
                      Tài khoản / accounts: monitor, supervisor, leader, admin,
                      <mã cơ quan> (chuyên viên / officer), <mã cơ quan>-head (thủ trưởng / head), e.g. so-khcn, so-khcn-head
                      Mật khẩu / password:  {}
                    """,
                    web.getWebServer().getPort(),
                    DemoAccounts.PASSWORD);
        }
    }
}
