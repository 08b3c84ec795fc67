// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feature;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import gleaner.language.internal.candidate.Candidate;
import gleaner.language.internal.candidate.Pool;
import gleaner.language.internal.candidate.Tables;
import gleaner.language.internal.tables.MobyThesaurus;
import gleaner.language.internal.tables.WordVectors;
import gleaner.language.sense.Relation;

/** All that speaks for or against a candidate, under the names by which the weights call it. Thread-safe. */
public final class Features {
	private final Map<String, WordFeature> ofWords = new LinkedHashMap<>();
	private final Map<String, LineFeature> ofLines = new LinkedHashMap<>();
	private final LineFeature inVerse;

	public Features(Tables tables) {
		WordVectors vectors = tables.vectors();
		MobyThesaurus moby = tables.moby();
		for (Relation relation : List.of(Relation.SYNONYM, Relation.HYPERNYM, Relation.HYPONYM))
			ofWords.put("is-" + relation.name().toLowerCase(Locale.ROOT), new IsRelated(relation));
		ofWords.put("sense-share", new SenseShare());
		ofWords.put("own-sense", new OwnSense());
		ofWords.put("part-share", new PartShare(tables.uses()));
		ofWords.put("in-entry", new InEntry());
		ofWords.put("entry-overlap", new EntryOverlap(moby));
		ofWords.put("vector-nearness", new VectorNearness(vectors));
		ofWords.put("in-poems", new InPoems(tables.verse()));
		ofWords.put("is-phrase", new IsPhrase());
		inVerse = new LineLikelihood(tables.verse(), Numbered::verse);
		ofLines.put("line-in-verse", inVerse);
		ofLines.put("line-in-prose", new LineLikelihood(tables.prose(), Numbered::prose));
		ofLines.put("other-reading", new OtherReading());
	}

	/** The names of all, those of words first. */
	public List<String> names() {
		return Stream.concat(ofWords.keySet().stream(), ofLines.keySet().stream()).toList();
	}

	/** How many speak of words. */
	public int countOfWords() {
		return ofWords.size();
	}

	/** What speaks for a candidate anywhere, in the order of the names. */
	public double[] ofWord(Candidate candidate, Pool pool) {
		return ofWords.values().stream().mapToDouble(feature -> feature.of(candidate, pool)).toArray();
	}

	/** All that speaks for a candidate in a place, in the order of the names. */
	public double[] all(Candidate candidate, Pool pool, Numbered words, Surroundings place) {
		return DoubleStream.concat(Arrays.stream(ofWord(candidate, pool)), Arrays.stream(inLine(words, place))).toArray();
	}

	/** The logarithm of how likely the line around a place is in verse with some words in it. */
	public double likelihood(Numbered words, Surroundings place) {
		return inVerse.of(words, place);
	}

	/** What speaks for the words of a candidate in a place, in the order of the names. */
	public double[] inLine(Numbered words, Surroundings place) {
		double[] values = new double[ofLines.size()];
		int at = 0;
		for (LineFeature feature : ofLines.values()) values[at++] = feature.of(words, place);
		return values;
	}
}
