// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the card of a thread tells of the text that it learns.
 *
 * @param learnt how many characters are learnt
 * @param heldOut how many are held out
 * @param classes how many classes of characters the net tells apart, the unknown one included; 0 if not known
 * @param alphabet the characters that have a class of their own, the most frequent first
 * @param unknown those that share the unknown class, the most frequent first; of many only the first
 */
public record LearntText(long learnt, long heldOut, int classes, List<Count> alphabet, List<Count> unknown) {
	/** Nothing is told. */
	public static final LearntText NONE = new LearntText(0, 0, 0, List.of(), List.of());
	private static final int MOST_UNKNOWN = 200;

	/**
	 * How often a character occurs in the corpus.
	 *
	 * @param codePoint the character
	 */
	public record Count(int codePoint, long count) {
	}

	public LearntText {
		alphabet = List.copyOf(alphabet);
		unknown = List.copyOf(unknown.subList(0, Math.min(unknown.size(), MOST_UNKNOWN)));
	}

	static LearntText read(JsonFields card) throws StudioException {
		return new LearntText(card.optionalWhole("charactersLearnt").orElse(0), card.optionalWhole("charactersHeldOut").orElse(0),
				(int) card.optionalWhole("classes").orElse(0),
				counts(card, "alphabet"), counts(card, "unknown"));
	}

	private static List<Count> counts(JsonFields card, String field) throws StudioException {
		List<Count> counts = new ArrayList<>();
		for (JsonFields each : card.objects(field)) {
			long point = each.whole("codePoint");
			if (point < Character.MIN_CODE_POINT || point > Character.MAX_CODE_POINT)
				throw each.wrong("codePoint", "a character of Unicode, as a number");
			counts.add(new Count((int) point, each.optionalWhole("count").orElse(0)));
		}
		return counts;
	}

	void write(ObjectNode card) {
		if (classes == 0) return;
		card.put("charactersLearnt", learnt).put("charactersHeldOut", heldOut).put("classes", classes);
		write(card.putArray("alphabet"), alphabet);
		write(card.putArray("unknown"), unknown);
	}

	private static void write(ArrayNode list, List<Count> counts) {
		for (Count each : counts)
			list.addObject().put("character", Character.toString(each.codePoint)).put("codePoint", each.codePoint).put("count", each.count);
	}
}
