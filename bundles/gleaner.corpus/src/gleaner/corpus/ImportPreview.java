package gleaner.corpus;

import gleaner.engine.SourcePoem;
import java.util.List;

/**
 * What an import would come to.
 *
 * @param report as it would be
 * @param first the first poems, whole
 * @param fields the names of the columns or fields of the first table or .jsonl; empty if there is none
 */
public record ImportPreview(ImportReport report, List<SourcePoem> first, List<String> fields) {
	public ImportPreview {
		first = List.copyOf(first);
		fields = List.copyOf(fields);
	}
}
