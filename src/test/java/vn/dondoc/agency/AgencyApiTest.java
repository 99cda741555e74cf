package vn.dondoc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.ServerTest;

/** Agencies as other systems look them up. */
class AgencyApiTest extends ServerTest {

    private List<String> names(String query) {
        HttpResponse<String> answer =
                program(OFFICER).get("/api/agencies?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.read(answer.body(), "$[*].name");
    }

    @ParameterizedTest
    @CsvSource({"Sơn Hà, Xã Sơn Hà", "xã sơn hạ, Xã Sơn Hạ", "Ba Tơ, Xã Ba Tơ", "Ba Tô, Xã Ba Tô"})
    void communesThatDifferByAnAccentAreNotTakenForEachOther(String asked, String found) {
        assertThat(names(asked)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({"Sở KHCN", "sở kh&cn", "'  Sở   Khoa học và Công nghệ '", "so-khcn"})
    void anAgencyIsFoundByNameAliasAndCode(String asked) {
        assertThat(names(asked)).containsExactly("Sở Khoa học và Công nghệ");
    }

    @Test
    void nothingAskedForIsEverythingAndWildcardsAreLetters() {
        List<String> all = JsonPath.read(program(OFFICER).get("/api/agencies").body(), "$[*].code");
        assertThat(all).hasSizeGreaterThan(110).contains(AGENCY, OTHER_AGENCY);
        assertThat(names("")).hasSameSizeAs(all);
        assertThat(names("%")).isEmpty();
        assertThat(names("_")).isEmpty();
        assertThat(names("Sở Không Có")).isEmpty();
    }
}
