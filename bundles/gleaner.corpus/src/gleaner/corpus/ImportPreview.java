// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.engine.SourcePoem;
import java.util.List;
import java.util.Optional;

/**
 * What an import would come to.
 *
 * @param report as it would be
 * @param first the first poems, whole
 * @param fields the names of the columns or fields of the first table or .jsonl; empty if there is none
 * @param otherCut the next likely way to cut the first text that was cut by its look
 */
public record ImportPreview(ImportReport report, List<SourcePoem> first, List<String> fields, Optional<OtherCut> otherCut) {
	public ImportPreview {
		first = List.copyOf(first);
		fields = List.copyOf(fields);
	}
}
