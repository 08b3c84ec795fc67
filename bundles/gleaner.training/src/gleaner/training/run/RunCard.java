package gleaner.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Settings;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.training.text.TrainingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The card of a run: {@code run.json}. Its name is the poet's; that, and whatever else is found there and not ours, stays as it is on
 * disk. What poets note of a thread is not here but in {@code notes.json}, which no training touches. Safe for use by several threads.
 */
final class RunCard {
	private static final int FORMAT = 1;
	private static final int MOST_UNKNOWN_LISTED = 200;
	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	private final Path file;
	private final ObjectNode own;

	private RunCard(Path file, ObjectNode own) {
		this.file = file;
		this.own = own;
	}

	/** The card of a new run. */
	static RunCard begin(RunFolder folder, String engine, String name, Corpus corpus, Settings settings) {
		ObjectNode card = JSON.createObjectNode();
		card.put("format", FORMAT);
		card.put("id", folder.id());
		card.put("name", name);
		card.put("engine", engine);
		card.put("state", "running");
		card.put("born", now());
		card.put("steps", 0);
		card.put("corpus", corpus.name());
		card.put("corpusHash", corpus.fingerprint());
		RunCard run = new RunCard(folder.card(), card);
		run.setParameters(settings);
		card.putArray("models");
		return run;
	}

	/** @throws EngineException if it cannot be read, or was written by a newer Gleaner */
	static RunCard read(RunFolder folder) throws EngineException {
		JsonNode json = parse(folder.card());
		if (!(json instanceof ObjectNode card)) throw new EngineException(folder.folder() + " is no training: its run.json is not a JSON object");
		int format = card.path("format").asInt(0);
		if (format != FORMAT) throw new EngineException("the training " + folder.id() + " is of format " + format + ", this Gleaner reads format " + FORMAT);
		return new RunCard(folder.card(), card);
	}

	private static JsonNode parse(Path file) throws EngineException {
		try {
			return JSON.readTree(Files.readAllBytes(file));
		} catch (JsonProcessingException e) {
			throw new EngineException("the card " + file + " is damaged and cannot be read: " + e.getOriginalMessage(), e);
		} catch (IOException e) {
			throw RunFolder.failure("read", file, e);
		}
	}

	private static String now() {
		return LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
	}

	synchronized String engine() {
		return own.path("engine").asText();
	}

	synchronized String corpus() {
		return own.path("corpus").asText();
	}

	synchronized String corpusHash() {
		return own.path("corpusHash").asText();
	}

	synchronized void setCorpusHash(String hash) {
		own.put("corpusHash", hash);
	}

	/** The settings as text. */
	synchronized Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		own.path("parameters").properties().forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
		return parameters;
	}

	synchronized void setParameters(Settings settings) {
		ObjectNode parameters = own.putObject("parameters");
		settings.asText().forEach(parameters::put);
	}

	/** Writes down that a setting is another from this step on. */
	synchronized void addChange(long step, Changes.Change change) {
		ObjectNode entry = own.withArray("changes").addObject();
		entry.put("step", step);
		entry.put("setting", change.setting());
		entry.put("from", change.from());
		entry.put("to", change.to());
	}

	/** Writes down what was found in the corpus. */
	synchronized void describe(TrainingText text, long weights) {
		own.put("weights", weights);
		own.put("charactersLearnt", text.learn().length);
		own.put("charactersHeldOut", text.heldOut().length);
		own.put("classes", text.alphabet().size());
		list("alphabet", text.census().kept(text.alphabet()), Integer.MAX_VALUE);
		list("unknown", text.census().unknown(text.alphabet()), MOST_UNKNOWN_LISTED);
	}

	private void list(String field, Map<Integer, Long> counts, int most) {
		ArrayNode list = own.putArray(field);
		counts.entrySet().stream().limit(most).forEach(entry -> {
			ObjectNode character = list.addObject();
			character.put("character", Character.toString(entry.getKey()));
			character.put("codePoint", entry.getKey());
			character.put("count", entry.getValue());
		});
	}

	/** The alphabet that {@link #describe} wrote down. */
	synchronized Alphabet alphabet() throws EngineException {
		List<Integer> points = new ArrayList<>();
		own.path("alphabet").forEach(character -> points.add(character.path("codePoint").asInt(-1)));
		points.sort(null);
		points.addFirst(Alphabet.NO_CHARACTER);
		try {
			return Alphabet.of(points.stream().mapToInt(Integer::intValue).toArray());
		} catch (IllegalArgumentException e) {
			throw new EngineException("the card " + file + " has no sound alphabet: " + e.getMessage(), e);
		}
	}

	synchronized List<KeptModel> models() {
		List<KeptModel> models = new ArrayList<>();
		own.path("models").forEach(m -> models.add(new KeptModel(m.path("step").asLong(), m.path("loss").asDouble(Double.NaN), m.path("validationLoss").asDouble(Double.NaN), m.path("kept").asText(""))));
		return models;
	}

	synchronized void setModels(List<KeptModel> models) {
		ArrayNode list = own.putArray("models");
		for (KeptModel model : models) {
			ObjectNode m = list.addObject();
			m.put("step", model.step());
			putNumber(m, "loss", model.loss());
			putNumber(m, "validationLoss", model.validationLoss());
			if (!model.why().isEmpty()) m.put("kept", model.why());
		}
	}

	private static void putNumber(ObjectNode node, String field, double value) {
		if (Double.isFinite(value)) node.put(field, value);
		else node.remove(field);
	}

	/** Writes down that something happened to its health. */
	synchronized void addFinding(long step, String sentence) {
		ArrayNode list = own.withArray("health");
		ObjectNode finding = list.addObject();
		finding.put("step", step);
		finding.put("what", sentence);
	}

	synchronized void live() {
		own.put("state", "running");
		own.remove("died");
		own.remove("error");
	}

	/** @param state {@code stopped}, {@code finished} or {@code failed} */
	synchronized void die(String state, String error) {
		own.put("state", state);
		own.put("died", now());
		if (!error.isEmpty()) own.put("error", error);
	}

	synchronized void setProgress(long step, double loss, double validationLoss, double seconds) {
		own.put("steps", step);
		putNumber(own, "loss", loss);
		putNumber(own, "validationLoss", validationLoss);
		own.put("seconds", Math.round(seconds));
	}

	synchronized double seconds() {
		return own.path("seconds").asDouble(0);
	}

	/** Writes the card; what is in the file and not ours stays. */
	synchronized void write() throws EngineException {
		try {
			ObjectNode merged = own.deepCopy();
			if (Files.exists(file) && parse(file) instanceof ObjectNode onDisk) {
				if (onDisk.has("name")) merged.set("name", onDisk.get("name"));
				onDisk.properties().forEach(p -> merged.putIfAbsent(p.getKey(), p.getValue()));
				if (!own.has("died")) merged.remove(List.of("died", "error"));
			}
			WholeFile.write(file, JSON.writeValueAsString(merged) + "\n");
		} catch (IOException e) {
			throw RunFolder.failure("write", file, e);
		}
	}
}
