// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import gleaner.corpus.StoredCorpus;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;

/**
 * A corpus whose poems carry what is known of them, where a report has been made: what an engine gets as templates. Safe for use by several
 * threads.
 *
 * @param corpus the corpus itself
 */
public record ReadCorpus(StoredCorpus corpus) implements Corpus {
	@Override
	public String name() {
		return corpus.name();
	}

	@Override
	public String fingerprint() {
		return corpus.fingerprint();
	}

	@Override
	public long size() {
		return corpus.size();
	}

	@Override
	public void read(Reader reader) throws EngineException, InterruptedException {
		try {
			CorpusReports.read(corpus,
					(poem, report) -> reader.poem(report.map(r -> poem.withReading(Readings.of(poem.text(), r))).orElse(poem)));
		} catch (StudioException e) {
			throw new EngineException(e.getMessage(), e);
		}
	}
}
