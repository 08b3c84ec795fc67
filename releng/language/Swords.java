
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.language.form.Analysis;
import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Relation;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/**
 * A word in a sentence of prose, and what people said of others in its place (SWORDS: Lee et al. 2021, CC BY 3.0).
 *
 * @param id by which the set calls it
 * @param line the sentence
 * @param word the word in it
 * @param as its part of speech
 * @param judged words in their base form, each with the share of judges that took it
 */
record Swords(String id, String line, Word word, PartOfSpeech as, Map<String, Double> judged) {
	private static final List<String> STOPS = List.of(". ", "? ", "! ", "\n");

	/** What is asked of it. */
	record Part(String name, Set<Relation> relations) {
	}

	/** All of a file of the set, as it comes: packed JSON. */
	static List<Swords> of(Path file, Inflection inflection) throws IOException {
		JsonNode all;
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			all = new ObjectMapper().readTree(in);
		}
		Map<String, Map<String, List<JsonNode>>> labels = new HashMap<>();
		all.get("substitutes").properties().forEach(each -> {
			String target = each.getValue().get("target_id").asText();
			PartOfSpeech as = part(all.get("targets").get(target).get("pos").asText());
			String base = base(each.getValue().get("substitute").asText(), as, inflection);
			List<JsonNode> of = labels.computeIfAbsent(target, any -> new HashMap<>()).computeIfAbsent(base, any -> new ArrayList<>());
			all.get("substitute_labels").get(each.getKey()).forEach(of::add);
		});
		List<Swords> targets = new ArrayList<>();
		all.get("targets").properties().forEach(each -> {
			JsonNode target = each.getValue();
			String context = all.get("contexts").get(target.get("context_id").asText()).get("context").asText();
			int offset = target.get("offset").asInt();
			int start = STOPS.stream().mapToInt(stop -> context.lastIndexOf(stop, offset - 1)).max().orElseThrow() + 1;
			int end = STOPS.stream().mapToInt(stop -> context.indexOf(stop, offset)).filter(at -> at > 0).min().orElse(context.length() - 1)
					+ 1;
			String line = context.substring(start, end).replace('\n', ' ').replace('\t', ' ');
			PartOfSpeech as = part(target.get("pos").asText());
			Map<String, Double> judged = new HashMap<>();
			labels.getOrDefault(each.getKey(), Map.of()).forEach((base, said) -> {
				long sure = said.stream().filter(label -> !label.asText().equals("UNSURE")).count();
				long yes = said.stream().filter(label -> label.asText().startsWith("TRUE")).count();
				if (sure > 0) judged.put(base, (double) yes / sure);
			});
			for (Word word : Words.of(line)) if (word.start() <= offset - start && offset - start < word.end())
				targets.add(new Swords(each.getKey(), line, word, as, judged));
		});
		return targets;
	}

	private static PartOfSpeech part(String tag) {
		return switch (tag) {
		case "NOUN" -> PartOfSpeech.NOUN;
		case "VERB" -> PartOfSpeech.VERB;
		case "ADJ" -> PartOfSpeech.ADJECTIVE;
		default -> PartOfSpeech.ADVERB;
		};
	}

	/** What judges said of a suggestion: the share that took it, 0 if nobody was asked. */
	double judged(String text, Inflection inflection) {
		return judged.getOrDefault(base(text, as, inflection), 0.0);
	}

	private static String base(String text, PartOfSpeech as, Inflection inflection) {
		Analysis analysis = inflection.analyse(text.toLowerCase(Locale.ROOT), as);
		return text.indexOf(' ') < 0 ? analysis.base() : text;
	}
}
