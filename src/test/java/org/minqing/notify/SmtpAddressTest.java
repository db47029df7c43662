package org.minqing.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmtpAddressTest {

    @Test
    void an_operator_names_the_server_in_one_line() {
        SmtpAddress address = SmtpAddress.parse("smtps://minqing%40zone.example:p%3Aw+1@mail.zone.example:4465");
        assertThat(address.host()).isEqualTo("mail.zone.example");
        assertThat(address.port()).isEqualTo(4465);
        assertThat(address.user()).isEqualTo("minqing@zone.example");
        assertThat(address.password()).isEqualTo("p:w+1");
        assertThat(SmtpAddress.parse("smtp://mail.zone.example").port()).isEqualTo(587);
        assertThat(SmtpAddress.parse("smtps://mail.zone.example").port()).isEqualTo(465);
    }

    @Test
    void a_password_does_not_leave_the_machine_unencrypted_unless_the_operator_says_so() {
        assertThat(required("smtp://u:p@mail.zone.example")).isEqualTo("true");
        assertThat(required("smtp://u:p@127.0.0.1")).isEqualTo("false");
        assertThat(required("smtp://mail.zone.example")).isEqualTo("false");
        assertThat(required("smtp://u:p@mail.zone.example?tls=none")).isEqualTo("false");
    }

    @Test
    void a_password_is_shown_to_nobody() {
        assertThat(SmtpAddress.parse("smtp://u:secret@mail.zone.example:25").toString())
                .isEqualTo("smtp://u@mail.zone.example:25");
        assertThatThrownBy(() -> SmtpAddress.parse("smtp://u:sec ret@mail"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("sec");
        assertThatThrownBy(() -> SmtpAddress.parse("http://mail.zone.example")).hasMessageContaining("smtp://");
    }

    @Test
    void tries_come_slower_and_slower_and_end_after_about_two_days() {
        assertThat(Retry.after(1)).contains(Duration.ofMinutes(1));
        assertThat(Retry.after(4)).contains(Duration.ofMinutes(8));
        assertThat(Retry.after(60)).contains(Retry.LONGEST);
        Duration all = IntStream.range(1, Retry.ATTEMPTS)
                .mapToObj(n -> Retry.after(n).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(44), Duration.ofHours(52));
        assertThat(Retry.after(Retry.ATTEMPTS)).isEmpty();
    }

    private static String required(String url) {
        return SmtpAddress.parse(url).properties().getProperty("mail.smtp.starttls.required");
    }
}
