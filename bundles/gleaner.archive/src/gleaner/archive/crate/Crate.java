// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.crate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.archive.content.Contents;
import gleaner.archive.content.SharedCorpus;
import gleaner.archive.content.SharedThread;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * {@code ro-crate-metadata.json}: the archive as a Research Object Crate 1.1, which repositories of research data read. It tells what files
 * there are, who made them, under which licence, and what each thread learnt from; a table package would tell of the tables only.
 */
public final class Crate {
	public static final String FILE = "ro-crate-metadata.json";
	private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";
	private static final String ID = "@id";
	private static final String TYPE = "@type";
	private static final String GLEANER = "#gleaner";
	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final Contents contents;
	private final ObjectNode crate = MAPPER.createObjectNode();
	private final ArrayNode graph;
	private final ArrayNode parts = MAPPER.createArrayNode();

	private Crate(Contents contents) {
		this.contents = contents;
		crate.put("@context", SPECIFICATION + "/context");
		graph = crate.putArray("@graph");
	}

	/**
	 * The metadata.
	 *
	 * @param tables places of tables in the archive, with what is in them
	 * @param version of Gleaner
	 */
	public static String of(Contents contents, String summary, Map<String, String> tables, String version) {
		Crate crate = new Crate(contents);
		ObjectNode about = crate.entity(FILE, "CreativeWork");
		about.putObject("conformsTo").put(ID, SPECIFICATION);
		about.putObject("about").put(ID, "./");
		ObjectNode root = crate.entity("./", "Dataset");
		root.put("name", contents.plan().title());
		root.put("description", contents.plan().about().isBlank() ? summary : contents.plan().about() + " " + summary);
		root.put("datePublished", contents.made().atOffset(ZoneOffset.UTC).toLocalDate().toString());
		root.put("license", contents.plan().licence().isEmpty() ? "not stated" : contents.plan().licence());
		ArrayNode authors = root.putArray("author");
		for (int i = 0; i < contents.plan().authors().size(); i++) {
			String id = "#author-" + (i + 1);
			crate.entity(id, "Person").put("name", contents.plan().authors().get(i));
			authors.addObject().put(ID, id);
		}
		crate.entity(GLEANER, "SoftwareApplication").put("name", "Gleaner").put("softwareVersion", version);
		crate.part("index.html", "File").put("name", "The pages; open this file in a browser").put("encodingFormat", "text/html");
		crate.part(CitationFile.FILE, "File").put("name", "How to cite").put("encodingFormat", "text/yaml");
		crate.part(Checksums.FILE, "File").put("name", "SHA-256 of every file").put("encodingFormat", "text/plain");
		tables.forEach((place, what) -> crate.part(place, "File").put("name", what).put("encodingFormat", "text/csv"));
		crate.part(Contents.STUDIO + "/", "Dataset").put("name", "The experiment as a studio, which Gleaner opens");
		for (SharedCorpus corpus : contents.corpora()) crate.corpus(corpus);
		for (SharedThread thread : contents.threads()) crate.thread(thread);
		root.set("hasPart", crate.parts);
		try {
			return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(crate.crate) + "\n";
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("a tree can be written", e);
		}
	}

	private ObjectNode entity(String id, String type) {
		return graph.addObject().put(ID, id).put(TYPE, type);
	}

	private ObjectNode part(String place, String type) {
		parts.addObject().put(ID, encoded(place));
		return entity(encoded(place), type);
	}

	private static String encoded(String place) {
		try {
			return new URI(null, null, "/" + place, null).toASCIIString().substring(1);
		} catch (URISyntaxException e) {
			return place;
		}
	}

	private static String id(String corpus) {
		return "#corpus-" + encoded(corpus);
	}

	private void corpus(SharedCorpus corpus) {
		ObjectNode node = entity(id(corpus.name()), "Dataset").put("name", corpus.name()).put("identifier", corpus.fingerprint());
		node.put("license", corpus.licence().isEmpty() ? "not stated" : corpus.licence());
		corpus.note().author().ifPresent(author -> node.put("creditText", author));
		corpus.note().source().ifPresent(source -> node.put("isBasedOn", source));
		node.put("description", corpus.isInside() ? "Its texts are in this archive: " + corpus.why() + "."
				: "Its texts are not in this archive: " + corpus.why() + ".");
	}

	private void thread(SharedThread thread) {
		Run run = thread.run();
		ObjectNode action = entity("#thread-" + run.id(), "CreateAction").put("name", "Training of " + run.called());
		run.born().ifPresent(born -> action.put("startTime", born.toString()));
		run.died().ifPresent(died -> action.put("endTime", died.toString()));
		action.putObject("instrument").put(ID, GLEANER);
		if (contents.corpora().stream().anyMatch(corpus -> corpus.name().equals(run.corpus())))
			action.putObject("object").put(ID, id(run.corpus()));
		ArrayNode result = action.putArray("result");
		for (RunModel model : thread.models()) {
			String place = Contents.STUDIO + "/runs/" + run.id() + "/models/" + model.file().getFileName();
			part(place, "File").put("name", run.called() + " at step " + model.step()).put("contentSize", String.valueOf(model.bytes()))
					.put("encodingFormat", "application/octet-stream");
			result.addObject().put(ID, encoded(place));
		}
	}
}
