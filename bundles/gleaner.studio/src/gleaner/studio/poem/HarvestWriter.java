package gleaner.studio.poem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.studio.debris.MixPart;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a {@link HarvestFormat}. */
final class HarvestWriter {
	private static final ObjectMapper JSON = new ObjectMapper();

	private HarvestWriter() {
	}

	static byte[] write(Harvest harvest) {
		try {
			return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(harvest));
		} catch (JacksonException e) {
			throw new IllegalStateException("a tree in memory can always be written", e);
		}
	}

	static String line(Harvest harvest) {
		return tree(harvest).toString();
	}

	private static ObjectNode tree(Harvest harvest) {
		ObjectNode root = JSON.createObjectNode();
		root.put("format", HarvestFormat.version(harvest));
		root.put("text", wellFormed(harvest.text()));
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
				node.put("replaced", wellFormed(replaced));
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
		node.put("corpus", wellFormed(text.corpus())).put("poem", wellFormed(text.poem())).put("title", wellFormed(text.title())).put("author", wellFormed(text.author()));
		node.put("source", wellFormed(text.source())).put("licence", wellFormed(text.licence()));
	}

	/** Half a surrogate pair is no text in UTF-8: it becomes U+FFFD, which is as long. */
	static String wellFormed(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
	}

	private static void writeFragment(Fragment fragment, ObjectNode node, Map<HarvestSource, Integer> numbers) {
		node.put("source", numbers.computeIfAbsent(new HarvestSource(fragment.debris(), fragment.source()), s -> numbers.size()));
		node.put("offset", fragment.offset());
	}

	private static void writeSource(HarvestSource source, ObjectNode node) {
		FragmentSource made = source.made();
		node.put("debris", source.debris());
		node.put("engine", made.engine());
		node.put("engineName", made.engineName());
		ObjectNode settings = node.putObject("settings");
		made.settings().forEach((name, value) -> settings.put(name, wellFormed(value)));
		ArrayNode mix = node.putArray("mix");
		for (MixPart part : made.mix()) {
			ObjectNode corpus = mix.addObject().put("corpus", part.corpus()).put("weight", part.weight()).put("fingerprint", part.fingerprint());
			if (!part.source().isEmpty()) corpus.put("source", part.source());
			if (!part.licence().isEmpty()) corpus.put("licence", part.licence());
		}
		made.model().ifPresent(model -> node.put("model", model));
		node.put("seed", made.seed());
		node.put("prompt", wellFormed(made.prompt()));
		node.put("temperature", made.temperature());
		node.put("made", made.made().toString());
	}
}
