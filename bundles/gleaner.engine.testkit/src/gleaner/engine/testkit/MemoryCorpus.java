// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.Corpus;
import gleaner.engine.Ingredient;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import java.util.List;

/** A corpus of given poems. Immutable, thus safe for any number of threads. */
public record MemoryCorpus(String name, List<String> poems) implements Corpus {
	public MemoryCorpus {
		poems = List.copyOf(poems);
	}

	public static MemoryCorpus of(String name, String... poems) {
		return new MemoryCorpus(name, List.of(poems));
	}

	/** A mix of this corpus alone. */
	public Source alone() {
		return Source.of(new Ingredient.CorpusShare(this, 1));
	}

	@Override
	public String fingerprint() {
		return Integer.toHexString(poems.hashCode());
	}

	@Override
	public long size() {
		return poems.stream().mapToLong(String::length).sum();
	}

	@Override
	public void read(Reader reader) throws InterruptedException {
		for (int i = 0; i < poems.size(); i++) {
			if (Thread.interrupted()) throw new InterruptedException();
			reader.poem(new SourcePoem(String.valueOf(i + 1), "", "", poems.get(i)));
		}
	}
}
