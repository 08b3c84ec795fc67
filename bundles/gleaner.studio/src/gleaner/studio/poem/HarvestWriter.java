// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.studio.making.MakingCodec;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a {@link HarvestFormat}. */
final class HarvestWriter {
	private static final ObjectMapper JSON = new ObjectMapper();

	private HarvestWriter() {
	}

	/** @param replaces the hash of what the text takes the place of; empty for nothing */
	static byte[] write(Harvest harvest, String replaces) {
		try {
			ObjectNode tree = tree(harvest);
			if (!replaces.isEmpty()) tree.put(HarvestFormat.REPLACES, replaces);
			return wellFormed(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree)).getBytes(StandardCharsets.UTF_8);
		} catch (JacksonException e) {
			throw new IllegalStateException("a tree in memory can always be written", e);
		}
	}

	static String line(Harvest harvest) {
		return wellFormed(tree(harvest).toString());
	}

	private static ObjectNode tree(Harvest harvest) {
		ObjectNode root = JSON.createObjectNode();
		root.put("format", HarvestFormat.version(harvest));
		root.put("text", harvest.text());
		ArrayNode sources = root.putArray("sources");
		ArrayNode runs = root.putArray("runs");
		Map<HarvestSource, Integer> numbers = new LinkedHashMap<>();
		Map<FoundText, Integer> texts = new LinkedHashMap<>();
		for (Provenance.Run run : harvest.provenance().runs()) {
			ObjectNode node = runs.addObject();
			node.put("length", run.length());
			switch (run.origin()) {
			case Origin.Hand hand -> node.put("origin", "hand");
			case Origin.Unknown unknown -> node.put("origin", "unknown");
			case Origin.Machine(Fragment fragment) -> {
				node.put("origin", "machine");
				writeFragment(fragment, node, numbers);
			}
			case Origin.Changed(Fragment fragment, String replaced) -> {
				node.put("origin", "changed");
				writeFragment(fragment, node, numbers);
				node.put("fragment", fragment.length());
				node.put("replaced", replaced);
			}
			case Origin.Found(Passage passage) -> {
				node.put("origin", "found");
				node.put("text", texts.computeIfAbsent(passage.text(), t -> texts.size()));
				node.put("offset", passage.offset());
			}
			}
		}
		for (HarvestSource source : numbers.keySet()) writeSource(source, sources.addObject());
		if (!texts.isEmpty()) {
			ArrayNode all = root.putArray("texts");
			for (FoundText text : texts.keySet()) writeText(text, all.addObject());
		}
		return root;
	}

	private static void writeText(FoundText text, ObjectNode node) {
		node.put("corpus", text.corpus()).put("poem", text.poem()).put("title", text.title()).put("author", text.author());
		node.put("source", text.source()).put("licence", text.licence());
	}

	/** Half a surrogate pair is no text in UTF-8: it becomes U+FFFD, which is as long. */
	static String wellFormed(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
	}

	private static void writeFragment(Fragment fragment, ObjectNode node, Map<HarvestSource, Integer> numbers) {
		node.put("source", numbers.computeIfAbsent(new HarvestSource(fragment.debris(), fragment.making()), s -> numbers.size()));
		node.put("offset", fragment.offset());
		if (fragment.poem() != Fragment.UNKNOWN)
			node.put(HarvestFormat.POEM, fragment.poem()).put(HarvestFormat.POEM_OFFSET, fragment.poemOffset());
		fragment.shown().ifPresent(showing -> node.put(HarvestFormat.PERFORMANCE, showing.performance()).put(HarvestFormat.PERFORMED_AT,
				showing.seconds()));
	}

	private static void writeSource(HarvestSource source, ObjectNode node) {
		node.put("debris", source.debris());
		node.set(HarvestFormat.MAKING, MakingCodec.write(source.made()));
	}
}
