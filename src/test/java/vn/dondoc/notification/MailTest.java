package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.PostOffice;
import vn.dondoc.ProcessTest;
import vn.dondoc.agency.Accounts;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.ReaderLanguage;

/** From what is to be told to what people find in their mailboxes. Monday is 24/11/2025. */
@ProcessTest
class MailTest {

    private static final String AGENCY = "so-cong-thuong";
    private static final String HEADS = "so-cong-thuong-head";
    private static final String OFFICER = "mail-officer";
    private static final String HEAD = "mail-head";
    private static final String FOREIGNER = "mail-foreigner";
    private static final String UNIT = "monitoring";
    private static final String FOLLOWER = "mail-follower";
    private static final String COLLEAGUE = "mail-colleague";
    private static final String UNREACHABLE = "mail-unreachable";
    private static final String GONE = "mail-gone";

    @Autowired
    private IdentityService identityService;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Collecting collecting;

    @Autowired
    private Sending sending;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Post post;

    @Autowired
    private MailServer server;

    @Autowired
    private MailCleaning cleaning;

    @Autowired
    private MailQueries queries;

    @Autowired
    private Resending resending;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final PostOffice postOffice = new PostOffice();

    @BeforeEach
    void anEmptyOutboxOnSundayAfternoon() {
        clock.moveTo(day(23, 11, 2025), LocalTime.of(16, 0));
        sender.setPort(postOffice.port());
        List.of("notice_reader", "mail", "notice")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        jdbc.sql("UPDATE mail_digest SET last_on = DATE '2025-11-21'").update();
        jdbc.sql("UPDATE mail_server SET failures = 0, paused_until = NULL, problem = NULL, reply = NULL")
                .update();
        if (!accounts.exists(OFFICER)) {
            load(OFFICER, OFFICER + "@example.test", ReaderLanguage.VIETNAMESE, AGENCY);
            load(HEAD, HEAD + "@example.test", ReaderLanguage.VIETNAMESE, AGENCY, HEADS);
            load(FOREIGNER, FOREIGNER + "@example.test", Locale.ENGLISH, "so-tu-phap");
        }
    }

    @AfterEach
    void closeThePostOffice() {
        postOffice.close();
    }

    /** Others do not expect anybody in the unit. */
    @AfterEach
    void emptyTheUnit() {
        List.of(FOLLOWER, COLLEAGUE, UNREACHABLE, GONE).forEach(identityService::deleteUser);
        List.of("followed_agency", "followed_plan")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }

    @Test
    void theOrdinaryWaitsForHalfPastSevenOnAWorkingDay() throws Exception {
        tell(assigned("KH-1").to(AGENCY));

        run();
        clock.moveTo(day(24, 11, 2025), LocalTime.of(7, 29));
        run();
        assertThat(postOffice.received()).isEmpty();

        clock.moveTo(day(24, 11, 2025), LocalTime.of(7, 30));
        run();
        assertThat(postOffice.received()).hasSize(2);
        run();
        assertThat(postOffice.received()).hasSize(2);
    }

    @Test
    void theUrgentIsSentWithinFiveMinutesOnASundayInOneMailAndLeavesTheOrdinaryForTheMorning() throws Exception {
        tell(assigned("KH-1").to(AGENCY));
        tell(escalated("KH-2").to(HEADS));
        clock.moveTo(day(23, 11, 2025), LocalTime.of(16, 1));
        run();
        tell(escalated("KH-3").to(HEADS));
        assertThat(postOffice.received()).isEmpty();

        clock.moveTo(day(23, 11, 2025), LocalTime.of(16, 2));
        run();

        assertThat(postOffice.received()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("[Đôn đốc] 02 nhiệm vụ quá hạn – Sở Công Thương");
            assertThat(textOf(mail)).contains("KH-2", "KH-3").doesNotContain("KH-1");
        });
    }

    @Test
    void aReminderOfAReportIsSaidInTheSubjectUnlessThereIsMoreToSay() throws Exception {
        tell(report(Occasion.REPORT_REMINDER).to(AGENCY));
        runOnMonday();
        assertThat(postOffice.received()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getSubject())
                    .isEqualTo("[Nhắc việc] Cập nhật báo cáo tháng 11/2025 trước 17 giờ ngày 20/11/2025");
            assertThat(textOf(mail)).contains("Báo cáo định kỳ", "/monthly-report/2025-11");
        });

        tell(report(Occasion.REPORT_REMINDER).to(HEADS));
        tell(assigned("KH-1").to(HEADS));
        clock.moveTo(day(25, 11, 2025), LocalTime.of(7, 30));
        run();
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : postOffice.received()) {
            subjects.add(mail.getSubject());
        }
        assertThat(subjects).hasSize(3).contains("[Đôn đốc] 01 việc mới, 01 việc báo cáo định kỳ – Sở Công Thương");
    }

    private static Notice report(Occasion occasion) {
        return Notice.about(occasion, "2025-11").with("tháng 11/2025", "17 giờ ngày 20/11/2025");
    }

    @Test
    void anImportOf38DirectivesMakesOneMailForEachRecipient() throws Exception {
        transaction.executeWithoutResult(status -> IntStream.rangeClosed(1, 38)
                .forEach(number -> notifications.tell(
                        assigned("KH-%02d".formatted(number)).to(AGENCY, HEADS).causedBy("monitor"))));

        runOnMonday();

        assertThat(postOffice.received()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getSubject()).isEqualTo("[Đôn đốc] 38 việc mới – Sở Công Thương");
            assertThat(textOf(mail).lines().filter(line -> line.startsWith("- ")))
                    .hasSize(38);
        });
    }

    @Test
    void whoeverIsInSeveralGroupsReadsALineOnceAndNobodyReadsOfTheirOwnAct() throws Exception {
        tell(assigned("KH-1").to(AGENCY, HEADS).causedBy(OFFICER));
        tell(assigned("KH-1").to(HEADS).causedBy(OFFICER));

        runOnMonday();

        assertThat(postOffice.received()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()[0]).hasToString(HEAD + "@example.test");
            assertThat(textOf(mail).lines().filter(line -> line.startsWith("- ")))
                    .hasSize(1);
        });
    }

    @Test
    void theMailIsReadBackWithSubjectBothPartsLinksAndHeaders() throws Exception {
        String code = office.issue(aDirective().ledBy(AGENCY).saying("Xây dựng <b>nền tảng</b> số."));
        jdbc.sql("DELETE FROM notice").update();
        tell(Notice.about(Occasion.REMINDER, code)
                .to("so-tu-phap")
                .with("Xây dựng <b>nền tảng</b> số.", "Sở Công Thương", "31/12/2025"));

        runOnMonday();

        MimeMessage mail = postOffice.receivedBy(FOREIGNER + "@example.test").get(0);
        String id = jdbc.sql("SELECT id FROM mail").query(String.class).single();
        String task = "https://dondoc.example.test/directives/" + code + "/task";
        assertThat(mail.getSubject()).isEqualTo("[Đôn Đốc] directives due soon: 01 – Sở Tư pháp");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@dondoc.example.test>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentLanguage()).containsExactly("en");
        assertThat(mail.getFrom()[0].toString()).contains("<dondoc@dondoc.example.test>");
        assertThat(textOf(mail)).contains(code, "31/12/2025", "Xây dựng <b>nền tảng</b> số.", "Open the task: " + task);
        assertThat(htmlOf(mail)).contains("Xây dựng &lt;b&gt;nền tảng&lt;/b&gt; số.", "href=\"" + task + "\"");
    }

    @Test
    void contentThatSpeaksOfSecretsStaysInTheHouse() throws Exception {
        String code = office.issue(aDirective().ledBy(AGENCY).saying("Xây dựng mạng truyền số liệu mật của tỉnh."));
        jdbc.sql("DELETE FROM notice").update();
        tell(assigned(code)
                .with("Xây dựng mạng truyền số liệu mật của tỉnh.", "Sở Công Thương", "31/12/2025")
                .to(AGENCY));

        runOnMonday();

        assertThat(postOffice.received()).hasSize(2).allSatisfy(mail -> assertThat(textOf(mail) + htmlOf(mail))
                .contains(code)
                .doesNotContain("truyền số liệu"));
    }

    @Test
    void noHeaderGrowsOutOfWhatSomebodyHasTyped() throws Exception {
        load("mail-crafty", "crafty@example.test\r\nBcc: victim@example.test", ReaderLanguage.VIETNAMESE, "crafty");
        tell(assigned("KH-1\r\nBcc: victim@example.test").with("a\nb").to("so-tu-phap", "crafty"));

        runOnMonday();

        assertThat(postOffice.received()).singleElement().satisfies(mail -> {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
        });
        assertThat(undelivered()).singleElement().satisfies(line -> assertThat(line.problem())
                .isEqualTo(Problem.BAD_ADDRESS));
    }

    @Test
    void whoeverHasNoAddressIsShownOnceAndGetsEverythingAfterOneIsEntered() throws Exception {
        load("mail-nowhere", null, ReaderLanguage.VIETNAMESE, "nowhere");
        tell(assigned("KH-1").to("nowhere"));
        runOnMonday();
        tell(assigned("KH-2").to("nowhere"));
        clock.moveTo(day(25, 11, 2025), LocalTime.of(8, 0));
        run();
        assertThat(undelivered()).singleElement().satisfies(line -> {
            assertThat(line.account()).isEqualTo("mail-nowhere");
            assertThat(line.subject()).startsWith("[Đôn đốc] 02 việc mới");
            assertThat(line.error()).contains("chưa có địa chỉ");
        });

        jdbc.sql("UPDATE ACT_ID_USER SET EMAIL_ = 'somewhere@example.test' WHERE ID_ = 'mail-nowhere'")
                .update();
        resending.resend(undelivered().get(0).id(), "admin");
        run();

        assertThat(textOf(postOffice.receivedBy("somewhere@example.test").get(0)))
                .contains("KH-1", "KH-2");
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void aServerThatIsAwayForAnHourLosesNothingAndIsNotHammered() throws Exception {
        postOffice.shut();
        tell(assigned("KH-1").to(AGENCY, "so-tu-phap"));
        runOnMonday();
        assertThat(queries.summary().waiting()).isEqualTo(3);
        assertThat(queries.summary().serverProblem()).contains("Không kết nối được");
        assertThat(queries.summary().pausedUntil()).isNotNull();

        postOffice.open();
        run();
        assertThat(postOffice.connections()).isZero();

        clock.moveTo(day(24, 11, 2025), LocalTime.of(8, 30));
        run();
        assertThat(postOffice.received()).hasSize(3);
        assertThat(postOffice.connections()).isEqualTo(1);
        assertThat(queries.summary().waiting()).isZero();
        assertThat(queries.summary().serverProblem()).isNull();
    }

    @Test
    void whatComesWhileTheServerIsAwayJoinsTheMailThatWaits() throws Exception {
        postOffice.shut();
        tell(assigned("KH-1").to("so-tu-phap"));
        runOnMonday();
        clock.moveTo(day(25, 11, 2025));
        tell(assigned("KH-2").to("so-tu-phap"));
        run();
        postOffice.open();
        clock.moveTo(day(25, 11, 2025), LocalTime.of(12, 0));

        run();

        assertThat(postOffice.received()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).contains("new tasks: 02");
            assertThat(textOf(mail)).contains("KH-1", "KH-2");
        });
    }

    @Test
    void pausesGrowWithEveryFailureInARowUpToTheLast() {
        postOffice.shut();
        tell(assigned("KH-1").to("so-tu-phap"));
        runOnMonday();

        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            var until = queries.summary().pausedUntil();
            pauses.add(until.toEpochSecond() - clock.instant().getEpochSecond());
            var local = until.atZoneSameInstant(OfficeClock.ZONE);
            clock.moveTo(local.toLocalDate(), local.toLocalTime());
            run();
        }

        assertThat(pauses).containsExactly(60L, 120L, 300L, 600L, 600L);
    }

    @Test
    void aRefusedAddressIsShownWithTheServersWordsKeepsNobodyElseWaitingAndCanBeTriedAgain() throws Exception {
        postOffice.refuse("RCPT TO:<" + HEAD, "550 5.1.1 No such user here");
        tell(assigned("KH-1").to(AGENCY));
        runOnMonday();
        assertThat(postOffice.received()).hasSize(1);
        assertThat(undelivered()).singleElement().satisfies(line -> {
            assertThat(line.account()).isEqualTo(HEAD);
            assertThat(line.problem()).isEqualTo(Problem.ADDRESS_REFUSED);
            assertThat(line.error()).contains("550 5.1.1 No such user here");
            assertThat(line.nextAttemptAt()).isNull();
        });
        clock.moveTo(day(28, 11, 2025));
        run();
        assertThat(postOffice.received()).hasSize(1);

        postOffice.acceptEverything();
        resending.resend(undelivered().get(0).id(), "admin");
        run();

        assertThat(postOffice.receivedBy(HEAD + "@example.test")).hasSize(1);
    }

    @Test
    void aPassingRefusalIsTriedAgainLaterAndCountsAsRefusedAfterTheLastTime() throws Exception {
        postOffice.refuse("RCPT TO:<" + FOREIGNER, "451 4.7.1 Greylisted, try again later");
        tell(assigned("KH-1").to("so-tu-phap"));
        runOnMonday();
        assertThat(queries.list(MailState.WAITING, 0, 10).content())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.attempts()).isEqualTo(1);
                    assertThat(line.error()).contains("tạm thời", "Greylisted");
                    assertThat(line.nextAttemptAt().toInstant())
                            .isEqualTo(clock.instant().plusSeconds(300));
                });

        for (int dayOfMonth = 25; dayOfMonth <= 30; dayOfMonth++) {
            clock.moveTo(day(dayOfMonth, 11, 2025), LocalTime.of(20, 0));
            run();
        }

        assertThat(undelivered()).singleElement().satisfies(line -> assertThat(line.attempts())
                .isEqualTo(6));
    }

    @Test
    void aSenderThatIsRefusedIsNotTheFaultOfTheMails() throws Exception {
        postOffice.refuse("MAIL FROM:", "553 5.7.1 Sender not allowed");
        tell(assigned("KH-1").to(AGENCY));
        runOnMonday();

        assertThat(undelivered()).isEmpty();
        assertThat(queries.summary().waiting()).isEqualTo(2);
        assertThat(queries.summary().serverProblem()).contains("người gửi", "553");

        postOffice.acceptEverything();
        clock.moveTo(day(24, 11, 2025), LocalTime.of(10, 0));
        run();
        assertThat(postOffice.received()).hasSize(2);
    }

    @Test
    void whoeverEndsBetweenAcceptanceAndNotingItSendsTheSameMessageAgain() throws Exception {
        tell(assigned("KH-1").to("so-tu-phap"));
        clock.moveTo(day(24, 11, 2025));
        collecting.run();
        Mail mail = outbox.claim().orElseThrow();
        try (MailConnection connection = server.connect()) {
            connection.send(post.write(mail));
        } // and here the process is killed

        run();
        assertThat(postOffice.received()).hasSize(1);
        clock.moveTo(day(24, 11, 2025), LocalTime.of(9, 10));
        run();

        assertThat(postOffice.received()).hasSize(2);
        assertThat(messageIds()).hasSize(2).containsOnly("<" + mail.id() + "@dondoc.example.test>");
        assertThat(queries.list(MailState.SENT, 0, 10).content()).hasSize(1);
    }

    @Test
    void aLineThatBreaksAfterTheServerTookTheMailRepeatsItUnderTheSameMessageId() throws Exception {
        postOffice.dropTheLineAfterTaking(1);
        tell(assigned("KH-1").to(AGENCY));
        runOnMonday();
        assertThat(queries.summary().serverProblem()).contains("bị ngắt");

        clock.moveTo(day(24, 11, 2025), LocalTime.of(10, 0));
        run();

        assertThat(messageIds()).hasSize(3);
        assertThat(messageIds().stream().distinct()).hasSize(2);
        assertThat(queries.list(MailState.SENT, 0, 10).content()).hasSize(2);
    }

    @Test
    void aThousandNoticesOfTheSameMinuteAndFourNodesAtOnceMakeOneMailForEachPerson() throws Exception {
        transaction.executeWithoutResult(status -> IntStream.range(0, 1000)
                .forEach(number -> notifications.tell(escalated("KH-" + number).to(AGENCY, HEADS, "so-tu-phap"))));
        clock.moveTo(day(23, 11, 2025), LocalTime.of(16, 3));

        atOnce(4, collecting::run);
        atOnce(4, sending::run);
        run();

        assertThat(postOffice.received()).hasSize(3).allSatisfy(mail -> {
            assertThat(mail.getSubject()).contains("1000");
            assertThat(textOf(mail)).contains("800");
        });
        assertThat(messageIds()).doesNotHaveDuplicates();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice_reader")
                        .query(Long.class)
                        .single())
                .isEqualTo(3000);
    }

    @Test
    void fourSendersAtOnceSendEachOfManyMailsOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            String account = "mail-many-" + i;
            if (!accounts.exists(account)) {
                load(account, account + "@example.test", ReaderLanguage.VIETNAMESE, "many");
            }
        }
        tell(escalated("KH-1").to("many"));
        clock.moveTo(day(23, 11, 2025), LocalTime.of(16, 3));
        collecting.run();

        atOnce(4, sending::run);

        assertThat(postOffice.received()).hasSize(60);
        assertThat(messageIds()).doesNotHaveDuplicates();
        assertThat(queries.list(MailState.SENT, 0, 200).content())
                .hasSize(60)
                .allSatisfy(line -> assertThat(line.attempts()).isEqualTo(1));
    }

    @Test
    void ofAUnitThoseAreToldWhoFollowTheLeadAgencyOrThePlan() {
        loadUnit();
        String ofAgency = office.issue(aDirective().ledBy("so-y-te"));
        String ofPlan = office.issue(aDirective().ledBy("so-xay-dung"));
        String ofNobody = office.issue(aDirective().ledBy("so-xay-dung"));
        follow("agency", "so-y-te", FOLLOWER);
        follow("plan", ofPlan.substring(0, ofPlan.lastIndexOf('-')), FOLLOWER);
        List.of(ofAgency, ofPlan, ofNobody)
                .forEach(code -> tell(assigned(code).to(UNIT, AGENCY).causedBy("somebody")));

        runOnMonday();

        assertThat(readersOf(ofAgency)).containsExactly(FOLLOWER, HEAD, OFFICER);
        assertThat(readersOf(ofPlan)).containsExactly(FOLLOWER, HEAD, OFFICER);
        assertThat(readersOf(ofNobody)).containsExactly(COLLEAGUE, FOLLOWER, HEAD, OFFICER, UNREACHABLE);
    }

    @Test
    void anUrgentNoticeGoesToTheFollowersOfAGroupsMembers() {
        loadUnit();
        String code = office.issue(aDirective().ledBy("nhom-so-ban-nganh-tinh"));
        follow("agency", "so-y-te", FOLLOWER);
        tell(escalated(code).to(UNIT).causedBy("somebody"));
        clock.moveTo(day(23, 11, 2025), LocalTime.of(16, 3));

        run();

        assertThat(readersOf(code)).containsExactly(FOLLOWER);
        assertThat(postOffice.receivedBy(FOLLOWER + "@example.test")).hasSize(1);
    }

    @Test
    void whoHasNoAddressOrHasLeftTheUnitKeepsNobodyElseFromBeingTold() {
        loadUnit();
        load(GONE, GONE + "@example.test", ReaderLanguage.VIETNAMESE, "so-tu-phap");
        String code = office.issue(aDirective().ledBy("so-y-te"));
        follow("agency", "so-y-te", UNREACHABLE);
        follow("agency", "so-y-te", GONE);
        follow("agency", "so-y-te", "deleted-long-ago");
        tell(assigned(code).to(UNIT));

        runOnMonday();

        assertThat(readersOf(code)).containsExactly(COLLEAGUE, FOLLOWER, UNREACHABLE);
    }

    @Test
    void whoeverCausedItIsNotToldAsAFollowerEither() {
        loadUnit();
        String code = office.issue(aDirective().ledBy("so-y-te"));
        follow("agency", "so-y-te", FOLLOWER);
        follow("agency", "so-y-te", COLLEAGUE);
        tell(assigned(code).to(UNIT).causedBy(FOLLOWER));

        runOnMonday();

        assertThat(readersOf(code)).containsExactly(COLLEAGUE);
    }

    @Test
    void whatConcernsNoDirectiveIsToldToTheWholeUnit() {
        loadUnit();
        tell(Notice.about(Occasion.LEAD_MISSING, null).to(UNIT).with("Nội dung", "–", "–"));

        runOnMonday();

        assertThat(jdbc.sql("SELECT r.account FROM notice_reader r JOIN notice n ON n.id = r.notice_id"
                                + " WHERE n.directive IS NULL ORDER BY r.account")
                        .query(String.class)
                        .list())
                .containsExactly(COLLEAGUE, FOLLOWER, UNREACHABLE);
    }

    @Test
    void onePersonIsToldWithoutTheOthersOfTheUnit() {
        loadUnit();
        tell(assigned("KH-1").toPerson(COLLEAGUE));

        runOnMonday();

        assertThat(readersOf("KH-1")).containsExactly(COLLEAGUE);
    }

    @Test
    void whatTheLeadershipSaysAndWhoeverUrgesComesWithinMinutesAndIsNamedInTheSubject() throws Exception {
        tell(Notice.about(Occasion.INSTRUCTED, "KH-1")
                .to(HEADS)
                .with("Xây dựng nền tảng số.", "Sở Công Thương", "31/12/2025", "Báo cáo trước ngày 30/11."));
        tell(Notice.about(Occasion.URGED, "KH-2")
                .to(HEADS)
                .with("Kết nối dữ liệu.", "Sở Công Thương", "31/12/2025", "Đề nghị làm ngay."));
        clock.moveTo(day(23, 11, 2025), LocalTime.of(16, 3));

        run();

        MimeMessage mail = postOffice.received().get(0);
        assertThat(mail.getSubject())
                .isEqualTo("[Đôn đốc] 01 ý kiến chỉ đạo, 01 nhiệm vụ được đôn đốc – Sở Công Thương");
        assertThat(textOf(mail))
                .containsSubsequence(
                        "Ý kiến chỉ đạo của lãnh đạo",
                        "Báo cáo trước ngày 30/11.",
                        "Đôn đốc thực hiện",
                        "nhiệm vụ KH-2 (hạn 31/12/2025): Đề nghị làm ngay.");
    }

    private void loadUnit() {
        load(FOLLOWER, FOLLOWER + "@example.test", ReaderLanguage.VIETNAMESE, UNIT);
        load(COLLEAGUE, COLLEAGUE + "@example.test", ReaderLanguage.VIETNAMESE, UNIT);
        load(UNREACHABLE, null, ReaderLanguage.VIETNAMESE, UNIT);
    }

    private void follow(String what, String code, String account) {
        jdbc.sql("INSERT INTO followed_" + what + " (" + what + ", account) VALUES (?, ?)")
                .params(code, account)
                .update();
    }

    /** Who is told what was told here, beside what the directive's own life tells. */
    private List<String> readersOf(String code) {
        return jdbc.sql(
                        "SELECT r.account FROM notice_reader r JOIN notice n ON n.id = r.notice_id WHERE n.directive = ?"
                                + " AND n.id = (SELECT MAX(m.id) FROM notice m WHERE m.directive = ?) ORDER BY r.account")
                .params(code, code)
                .query(String.class)
                .list();
    }

    @Test
    void oldMailAndItsNoticesAreForgottenAndWhatWaitsIsKept() throws Exception {
        tell(assigned("KH-1").to(AGENCY));
        runOnMonday();
        postOffice.shut();
        clock.moveTo(day(25, 11, 2025));
        tell(assigned("KH-2").to("so-tu-phap"));
        run();

        clock.moveTo(day(21, 2, 2026));
        cleaning.run();
        assertThat(queries.list(null, 0, 10).content()).hasSize(3);

        clock.moveTo(day(20, 5, 2026));
        cleaning.run();

        assertThat(queries.list(null, 0, 10).content()).singleElement().satisfies(line -> assertThat(line.state())
                .isEqualTo(MailState.WAITING));
        assertThat(jdbc.sql("SELECT directive FROM notice").query(String.class).list())
                .containsExactly("KH-2");
    }

    private static Notice assigned(String code) {
        return Notice.about(Occasion.ASSIGNED, code).with("Xây dựng nền tảng số.", "Sở Công Thương", "31/12/2025");
    }

    private static Notice escalated(String code) {
        return Notice.about(Occasion.ESCALATION, code)
                .with("Xây dựng nền tảng số.", "Sở Công Thương", "20/11/2025", 2, 1);
    }

    private void tell(Notice notice) {
        transaction.executeWithoutResult(status -> notifications.tell(notice));
    }

    private void run() {
        collecting.run();
        sending.run();
    }

    private void runOnMonday() {
        clock.moveTo(day(24, 11, 2025), LocalTime.of(7, 30));
        run();
    }

    private List<MailLine> undelivered() {
        return queries.list(MailState.REFUSED, 0, 200).content();
    }

    private List<String> messageIds() throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : postOffice.received()) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }

    private void load(String account, String address, Locale language, String... groups) {
        for (String group : groups) {
            accounts.ensureGroup(group, group, "AGENCY");
        }
        accounts.loadWithKnownPassword(
                new Accounts.NewAccount(account, account, address, language, List.of(groups)), "a-password-for-tests");
    }

    private static String textOf(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 0).replace("\r\n", "\n");
    }

    private static String htmlOf(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
        return (String) ((Multipart) mail.getContent()).getBodyPart(index).getContent();
    }

    private static void atOnce(int nodes, Runnable work) throws Exception {
        var threads = Executors.newFixedThreadPool(nodes);
        try {
            Callable<Object> one = Executors.callable(work);
            for (var end : threads.invokeAll(Collections.nCopies(nodes, one))) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
