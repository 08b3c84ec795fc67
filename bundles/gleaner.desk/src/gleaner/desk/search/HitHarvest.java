// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.search;

import gleaner.corpus.StoredCorpus;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import gleaner.search.Hit;
import gleaner.search.HitLine;
import gleaner.search.Place;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Harvest;

/**
 * What a hit would bring into a poem: its line, or of a head all lines that answer. Lines of debris come with their fragment, lines of
 * poems with their own origins, lines of a corpus with their place in it.
 */
public final class HitHarvest {
	private HitHarvest() {
	}

	/** Reads files: not for the UI thread. */
	public static Harvest of(Studio studio, HitRow row) throws StudioException {
		if (row.line().isPresent())
			return of(studio, row.hit(), row.line().get());
		Harvest all = Harvest.EMPTY;
		for (HitLine line : row.hit().lines())
			all = all.plus(all.length() == 0 ? Harvest.EMPTY : Harvest.hand("\n")).plus(of(studio, row.hit(), line));
		return all;
	}

	private static Harvest of(Studio studio, Hit hit, HitLine line) throws StudioException {
		return switch (hit.place()) {
		case Place.InCorpus(String corpus, String poem, int offset) ->
			ofCorpus(studio.corpora().get(corpus), poem, offset + line.start(), line.text());
		case Place.InDebris(String id, long offset) -> ofDebris(studio, id, offset + line.start(), line.text());
		case Place.InPoems(String title, int offset) -> {
			Harvest poem = studio.poems().read(title).harvest();
			boolean same = poem.text().startsWith(line.text(), offset + line.start());
			yield same ? poem.slice(offset + line.start(), offset + line.end()) : Harvest.unknown(line.text());
		}
		};
	}

	private static Harvest ofCorpus(StoredCorpus corpus, String id, int offset, String text) throws StudioException {
		SourcePoem poem = corpus.poem(id);
		return poem.text().startsWith(text, offset) ? Harvest.found(FoundText.of(corpus, poem), offset, text) : Harvest.unknown(text);
	}

	private static Harvest ofDebris(Studio studio, String id, long offset, String text) throws StudioException {
		DebrisFile file = studio.debris().open(id);
		if (!file.slice(offset, offset + text.length()).equals(text)) return Harvest.unknown(text);
		return Harvest.of(file.making(), id, offset, text,
				file.poems().stream().filter(poem -> poem.offset() < offset + text.length() && poem.end() > offset).toList());
	}
}
