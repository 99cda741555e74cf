package vn.dondoc.evidence;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an agency attaches to a directive, as one thing that can be held: while one transaction adds, removes, counts or
 * seals, the others wait, so that an answer never leaves with a file too many or too few.
 */
@Repository
class EvidenceFolders {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    EvidenceFolders(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Holds the folder until the transaction ends. */
    void hold(String directiveCode, String agency) {
        if (!lock(directiveCode, agency)) {
            create(directiveCode, agency);
            lock(directiveCode, agency);
        }
    }

    private boolean lock(String directiveCode, String agency) {
        return jdbc.sql("SELECT agency FROM evidence_folder WHERE directive_code = ? AND agency = ? FOR UPDATE")
                .params(directiveCode, agency)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void create(String directiveCode, String agency) {
        try {
            savepoint.executeWithoutResult(
                    status -> jdbc.sql("INSERT INTO evidence_folder (directive_code, agency) VALUES (?, ?)")
                            .params(directiveCode, agency)
                            .update());
        } catch (DuplicateKeyException overtaken) {
            // Somebody else has just created it: the savepoint keeps the transaction usable, and it can be held now.
        }
    }
}
