// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sense;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Relative;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;

/** All relatives of a word, sense by sense, with parts and wholes told apart. Thread-safe. */
public final class Relatives {
	private static final Map<Relation, List<PointerType>> POINTERS = new EnumMap<>(Relation.class);

	static {
		POINTERS.put(Relation.HYPONYM, List.of(PointerType.HYPONYM, PointerType.INSTANCES_HYPONYM));
		POINTERS.put(Relation.HYPERNYM, List.of(PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM));
		POINTERS.put(Relation.ANTONYM, List.of(PointerType.ANTONYM));
		POINTERS.put(Relation.SIMILAR, List.of(PointerType.SIMILAR_TO, PointerType.SEE_ALSO, PointerType.VERB_GROUP));
		POINTERS.put(Relation.MERONYM, List.of(PointerType.PART_MERONYM, PointerType.MEMBER_MERONYM, PointerType.SUBSTANCE_MERONYM));
		POINTERS.put(Relation.HOLONYM, List.of(PointerType.PART_HOLONYM, PointerType.MEMBER_HOLONYM, PointerType.SUBSTANCE_HOLONYM));
		POINTERS.put(Relation.ATTRIBUTE, List.of(PointerType.ATTRIBUTE));
		POINTERS.put(Relation.ENTAILMENT, List.of(PointerType.ENTAILMENT, PointerType.CAUSE));
	}

	private final WordNet wordNet;

	public Relatives(WordNet wordNet) {
		this.wordNet = wordNet;
	}

	/** How many meanings there are. */
	public int meanings(String base, PartOfSpeech as) {
		return wordNet.meanings(base, as);
	}

	/** The relatives of a base form, those of its commonest meaning first. */
	public List<Relative> of(String base, PartOfSpeech as) {
		List<Relative> found = new ArrayList<>();
		int number = 0;
		for (Synset sense : wordNet.synsets(base, as)) {
			for (String word : wordNet.related(sense, base, Relation.SYNONYM)) found.add(new Relative(word, Relation.SYNONYM, number));
			for (Map.Entry<Relation, List<PointerType>> relation : POINTERS.entrySet())
				for (String word : wordNet.related(sense, base, relation.getValue(), relation.getKey() == Relation.ANTONYM))
					found.add(new Relative(word, relation.getKey(), number));
			number++;
		}
		return List.copyOf(found);
	}
}
