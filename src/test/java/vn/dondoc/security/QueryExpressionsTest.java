package vn.dondoc.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryExpressionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\": \"${1+1}\"}",
                "{\"orQueries\": [{\"assigneeExpression\": \"${1+1}\"}]}",
                "{\"query\": {\"orQueries\": [{\"orQueries\": [{\"dueDateEXPRESSION\": \"${now()}\"}]}]}}",
                "{\"assignee\\u0045xpression\": \"${1+1}\"}",
                "{\"assigneeExpression\": \"${currentUser()} \"}",
                "{\"dueBeforeExpression\": \"${overdueBefore.getClass()}\"}",
                "{\"dueBeforeExpression\": \"${dueDates}\"}",
                "{\"assigneeExpression\": [\"${1+1}\"]}",
                "[{\"candidateGroupsExpression\": \"#{currentUserGroups()}\"}]",
            })
    void expressionsOfTheCallerAreFoundAtAnyDepth(String json) throws IOException {
        assertThat(QueryExpressions.areAllowedInJson(bytes(json))).isFalse();
    }

    @Test
    void theExpressionsOfOurFiltersMayBeUsed() throws IOException {
        assertThat(QueryExpressions.areAllowedInJson(
                        bytes("{\"orQueries\": [{\"assigneeExpression\": \"${currentUser()}\","
                                + " \"candidateGroupInExpression\": \"${currentUserGroups()}\","
                                + " \"dueBeforeExpression\": \"${overdueBefore}\","
                                + " \"dueAfterExpression\": \"${soonBefore}\"}], \"name\": \"${1+1}\"}")))
                .isTrue();
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThatThrownBy(() -> QueryExpressions.areAllowedInJson(
                        bytes("{\"assigneeExpression\": \"${currentUser()}\", \"assigneeExpression\": \"${1+1}\"}")))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeExpression=$%7B1+1%7D",
                "a=b&assigneeexpression=x",
                "assignee%45xpression=x",
                "a=b;assigneeExpression=x",
                "assigneeExpression"
            })
    void expressionsInTheAddressAreFound(String queryString) {
        assertThat(QueryExpressions.areAllowedInQuery(queryString)).isFalse();
    }

    @Test
    void addressesWithoutExpressionsAreLeftAlone() {
        assertThat(QueryExpressions.areAllowedInQuery(null)).isTrue();
        assertThat(QueryExpressions.areAllowedInQuery("assignee=x&maxResults=10"))
                .isTrue();
        assertThat(QueryExpressions.areAllowedInQuery("assigneeExpression=$%7BcurrentUser()%7D"))
                .isTrue();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
