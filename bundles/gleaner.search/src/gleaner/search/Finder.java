// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/** Answers one question, and finds the lines that answer. */
final class Finder implements IndexStore.Use<Results> {
	private static final int MOST_LINES = 3;
	/** In a very long text, so many places are looked at. */
	private static final int MOST_PLACES = 200;

	private final Question question;
	private final int most;
	private final long start;

	Finder(Question question, int most, long start) {
		this.question = question;
		this.most = most;
		this.start = start;
	}

	/** How many texts there are. */
	static int texts(IndexSearcher searcher) throws IOException {
		return searcher.count(new TermQuery(new Term(Fields.FIRST, Fields.YES)));
	}

	/** How many texts have not been heard line by line. */
	static int unheard(IndexSearcher searcher) throws IOException {
		return searcher.count(new TermQuery(new Term(Fields.HEARD, Fields.NO)));
	}

	@Override
	public Results with(IndexSearcher searcher) throws IOException {
		Query query = searcher.rewrite(question.query());
		TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(most, Integer.MAX_VALUE));
		Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
		List<Hit> hits = new ArrayList<>();
		for (ScoreDoc found : top.scoreDocs) hits.add(hit(searcher, weight, found.doc));
		return new Results(top.totalHits.value(), hits, System.nanoTime() - start, unheard(searcher));
	}

	private static Hit hit(IndexSearcher searcher, Weight weight, int doc) throws IOException {
		Document document = searcher.storedFields().document(doc);
		Entry entry = Entries.entry(document);
		List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
		LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
		Matches matches = weight.matches(leaf, doc - leaf.docBase);
		return new Hit(entry.place(), entry.label(), entry.author(), from(entry), entry.date(), entry.text(), lines(entry, matches));
	}

	private static String from(Entry entry) {
		return switch (entry.place()) {
		case Place.InCorpus(String corpus, _, _) -> corpus;
		case Place.InDebris _ -> entry.model().isEmpty() ? entry.engine() : entry.engine() + " " + entry.model();
		case Place.InPoems _ -> "";
		};
	}

	private static List<HitLine> lines(Entry entry, Matches matches) throws IOException {
		LineEnds ends = new LineEnds(entry.text());
		Map<Integer, List<HitLine.Mark>> asked = new TreeMap<>();
		Map<Integer, List<HitLine.Mark>> said = new TreeMap<>();
		if (matches != null) {
			MatchesIterator lines = matches.getMatches(Fields.LINES);
			for (int n = 0; lines != null && n < MOST_PLACES && lines.next(); n++)
				if (lines.startPosition() < ends.count()) asked.computeIfAbsent(lines.startPosition(), line -> new ArrayList<>());
			MatchesIterator words = matches.getMatches(Fields.TEXT);
			for (int n = 0; words != null && n < MOST_PLACES && words.next(); n++) mark(words, ends, said);
		}
		for (Map.Entry<Integer, List<HitLine.Mark>> line : asked.entrySet())
			line.getValue().addAll(said.getOrDefault(line.getKey(), List.of()));
		Map<Integer, List<HitLine.Mark>> lines = new TreeMap<>();
		fill(lines, asked);
		fill(lines, said);
		if (lines.isEmpty() && ends.count() > 0) lines.put(ends.firstWithText(), List.of());
		return lines.entrySet().stream().map(line -> ends.hit(line.getKey(), entry.line(), line.getValue())).toList();
	}

	private static void fill(Map<Integer, List<HitLine.Mark>> lines, Map<Integer, List<HitLine.Mark>> more) {
		for (Map.Entry<Integer, List<HitLine.Mark>> line : more.entrySet())
			if (lines.size() < MOST_LINES) lines.putIfAbsent(line.getKey(), line.getValue());
	}

	/** A phrase may go over the end of a line: then each part is marked in its own. */
	private static void mark(MatchesIterator words, LineEnds ends, Map<Integer, List<HitLine.Mark>> said) throws IOException {
		if (words.startOffset() < 0) return;
		int last = ends.lineAt(Math.max(words.startOffset(), words.endOffset() - 1));
		for (int line = ends.lineAt(words.startOffset()); line <= last; line++) {
			int from = Math.max(0, words.startOffset() - ends.start(line));
			int to = Math.min(ends.length(line), words.endOffset() - ends.start(line));
			List<HitLine.Mark> marks = said.computeIfAbsent(line, l -> new ArrayList<>());
			if (from < to && (marks.isEmpty() || marks.getLast().end() <= from)) marks.add(new HitLine.Mark(from, to));
		}
	}
}
