package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.minqing.casework.ChainCopy;
import org.minqing.truth.CaseProof;
import org.minqing.truth.Head;
import org.minqing.truth.HeadKeys;

/** Says what the proof of a case proves, or where it fails. */
final class ProofReport {

    private final PrintWriter out;

    ProofReport(PrintWriter out) {
        this.out = out;
    }

    int tell(Path file, List<HeadKeys.Verifier> keys) throws IOException {
        try {
            CaseProof proof = CaseProof.read(file);
            tell(proof, proof.check(keys));
            return 0;
        } catch (CaseProof.Broken e) {
            out.println("BAD  " + e.getMessage());
            out.println("NOT proved");
            return 1;
        } finally {
            out.flush();
        }
    }

    private void tell(CaseProof proof, CaseProof.Proved proved) {
        ChainCopy.Checked chain = proved.chain();
        Head head = proved.head();
        out.printf("case %s (%s): %d events%n", chain.number(), chain.caseId(), chain.seq());
        for (ChainCopy.Step step : chain.steps()) {
            out.printf("  %s  %s -> %s%n", step.at(), step.move(), step.stage());
        }
        for (var words : proof.chain().words()) {
            words.values().stream().filter(text -> !text.isBlank()).forEach(text -> out.println("  “" + text + "”"));
        }
        out.printf("covered by head %d of region %d%s, signed %s with the key %s%n", head.number(), head.region(),
                head.day() == null ? "" : " for " + head.day(), head.at(), head.key());
        out.println("proved: these records stood so when the head was signed");
    }
}
