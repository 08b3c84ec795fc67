// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The card of a thread, {@code run.json}: read by whoever watches, written by whoever trains. The name on it is the poet's; that, and
 * whatever else stands on the disk and is not known here, stays as it is. What poets note of a thread is not on it but in {@link RunNotes}.
 * Safe for use by several threads.
 */
public final class RunCard {
	/** 1 had times without a zone, which are local times of the machine that reads them. */
	static final int FORMAT = 2;

	private final RunFolder folder;
	private final String name;
	private final String engine;
	private final Optional<Instant> born;
	private final String corpus;
	private RunState state = RunState.RUNNING;
	private Optional<Instant> died = Optional.empty();
	private String error = "";
	private long steps;
	private double loss = Double.NaN;
	private double validationLoss = Double.NaN;
	private double seconds;
	private String corpusHash;
	private Map<String, String> parameters;
	private List<SettingChange> changes = List.of();
	private long weights;
	private LearntText text = LearntText.NONE;
	private List<KeptModel> models = List.of();
	private List<Run.Finding> findings = List.of();

	private RunCard(RunFolder folder, String name, String engine, String corpus, String corpusHash, Map<String, String> parameters,
			Optional<Instant> born) {
		this.folder = folder;
		this.name = name;
		this.engine = engine;
		this.corpus = corpus;
		this.corpusHash = corpusHash;
		this.born = born;
		setParameters(parameters);
	}

	/**
	 * The card of a thread that is born now; it is not written yet.
	 *
	 * @param name what the poet calls it; may be empty
	 * @param engine the id of the engine that speaks with its models
	 * @param corpus the name of what it learns
	 * @param corpusHash its fingerprint
	 * @param parameters all settings, as text
	 */
	public static RunCard begin(RunFolder folder, String name, String engine, String corpus, String corpusHash,
			Map<String, String> parameters) {
		return new RunCard(folder, name, engine, corpus, corpusHash, parameters,
				Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
	}

	/** @throws StudioException if it cannot be read, or was written by a newer Gleaner */
	public static RunCard read(RunFolder folder) throws StudioException {
		JsonFields json = JsonFile.read(folder.card());
		json.requireFormat("the thread", FORMAT);
		RunCard card = new RunCard(folder, json.optionalText("name").orElse(""), json.text("engine"),
				json.optionalText("corpus").orElse(""), json.optionalText("corpusHash").orElse(""),
				json.textMap("parameters"), time(json, "born"));
		card.state = RunState.of(json.optionalText("state").orElse("")).orElse(RunState.BROKEN);
		card.died = time(json, "died");
		card.error = json.optionalText("error").orElse("");
		card.steps = json.optionalWhole("steps").orElse(0);
		card.loss = json.decimalOrNaN("loss");
		card.validationLoss = json.decimalOrNaN("validationLoss");
		card.seconds = json.has("seconds") ? json.decimal("seconds") : 0;
		card.weights = json.optionalWhole("weights").orElse(0);
		card.text = LearntText.read(json);
		List<SettingChange> changes = new ArrayList<>();
		for (JsonFields change : json.objects("changes")) changes.add(SettingChange.read(change));
		card.changes = List.copyOf(changes);
		List<KeptModel> models = new ArrayList<>();
		for (JsonFields model : json.objects("models")) models.add(KeptModel.read(model));
		card.models = List.copyOf(models);
		List<Run.Finding> findings = new ArrayList<>();
		for (JsonFields finding : json.objects("health")) findings.add(new Run.Finding(finding.whole("step"), finding.text("what")));
		card.findings = List.copyOf(findings);
		return card;
	}

	private static Optional<Instant> time(JsonFields json, String field) throws StudioException {
		Optional<String> text = json.optionalText(field);
		if (text.isEmpty()) return Optional.empty();
		try {
			return Optional.of(moment(text.get(), ZoneId.systemDefault()));
		} catch (DateTimeException e) {
			throw json.wrong(field, "a time such as 2016-10-26T18:39:18Z");
		}
	}

	/** @param here where times without a zone are from */
	static Instant moment(String text, ZoneId here) {
		TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, Instant::from, LocalDateTime::from);
		return time instanceof LocalDateTime local ? local.atZone(here).toInstant() : Instant.from(time);
	}

	/** Writes the card; whatever is on the disk and not known here stays, and so does the name. */
	public synchronized void write() throws StudioException {
		Path file = folder.card();
		ObjectNode json = Files.exists(file) ? JsonFile.read(file).copy() : JsonFile.object();
		json.put("format", FORMAT);
		if (!json.has("id")) json.put("id", folder.id());
		if (!json.has("name")) json.put("name", name);
		json.put("engine", engine).put("state", state.word());
		write(json, "born", born.map(Instant::toString).orElse(""));
		write(json, "died", died.map(Instant::toString).orElse(""));
		write(json, "error", error);
		json.put("steps", steps);
		KeptModel.write(json, "loss", loss);
		KeptModel.write(json, "validationLoss", validationLoss);
		json.put("seconds", Math.round(seconds)).put("corpus", corpus).put("corpusHash", corpusHash);
		ObjectNode settings = json.putObject("parameters");
		parameters.forEach(settings::put);
		if (!changes.isEmpty()) {
			ArrayNode list = json.putArray("changes");
			for (SettingChange change : changes) change.write(list.addObject());
		}
		if (weights > 0) json.put("weights", weights);
		text.write(json);
		writeModels(json);
		if (!findings.isEmpty()) {
			ArrayNode list = json.putArray("health");
			for (Run.Finding finding : findings) list.addObject().put("step", finding.step()).put("what", finding.what());
		}
		JsonFile.write(file, json);
	}

	private static void write(ObjectNode json, String field, String value) {
		if (value.isEmpty()) json.remove(field);
		else json.put(field, value);
	}

	/** What else stands on the disk about a model stays with it. */
	private void writeModels(ObjectNode json) {
		Map<Long, ObjectNode> before = new HashMap<>();
		for (JsonNode model : json.path("models"))
			if (model instanceof ObjectNode object) before.put(object.path("step").asLong(-1), object);
		ArrayNode list = json.putArray("models");
		for (KeptModel model : models) {
			ObjectNode object = before.getOrDefault(model.step(), JsonFile.object());
			model.write(object);
			list.add(object);
		}
	}

	/** What the poet called it when this was read. */
	public String name() {
		return name;
	}

	public String engine() {
		return engine;
	}

	/** Empty if the card does not tell. */
	public Optional<Instant> born() {
		return born;
	}

	/** The name of what it learns; empty if the card does not tell. */
	public String corpus() {
		return corpus;
	}

	/** What the card says, whether or not a program is at work. */
	public synchronized RunState state() {
		return state;
	}

	/** When it ended or was stopped; empty if it did not, or the card does not tell. */
	public synchronized Optional<Instant> died() {
		return died;
	}

	/** Why it gave up; empty if it did not. */
	public synchronized String error() {
		return error;
	}

	/** A program is at work on it from now on. */
	public synchronized void live() {
		state = RunState.RUNNING;
		died = Optional.empty();
		error = "";
	}

	/**
	 * The program has done with it.
	 *
	 * @param how {@link RunState#STOPPED}, {@link RunState#FINISHED} or {@link RunState#FAILED}
	 * @param why it failed; empty if it did not
	 */
	public synchronized void die(RunState how, String why) {
		state = how;
		died = Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS));
		error = why;
	}

	public synchronized long steps() {
		return steps;
	}

	/** Of training, in nats a character; NaN if not known. */
	public synchronized double loss() {
		return loss;
	}

	/** On poems held out, when last measured, in nats a character; NaN if not known. */
	public synchronized double validationLoss() {
		return validationLoss;
	}

	/** How long it was trained, in all. */
	public synchronized double seconds() {
		return seconds;
	}

	/** How far it has come; numbers that are not known are NaN. */
	public synchronized void setProgress(long step, double newLoss, double newValidationLoss, double newSeconds) {
		steps = step;
		loss = newLoss;
		validationLoss = newValidationLoss;
		seconds = newSeconds;
	}

	/** The fingerprint of what it learns; empty if the card does not tell. */
	public synchronized String corpusHash() {
		return corpusHash;
	}

	public synchronized void setCorpusHash(String hash) {
		corpusHash = hash;
	}

	/** All settings, as text, in their order. */
	public synchronized Map<String, String> parameters() {
		return parameters;
	}

	public synchronized void setParameters(Map<String, String> all) {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(all));
	}

	/** What was changed on the way, by step. */
	public synchronized List<SettingChange> changes() {
		return changes;
	}

	public synchronized void addChange(SettingChange change) {
		changes = with(changes, change);
	}

	/** How many weights its models have; 0 if not known. */
	public synchronized long weights() {
		return weights;
	}

	/** What is told of the text that it learns. */
	public synchronized LearntText text() {
		return text;
	}

	public synchronized void describe(LearntText learnt, long newWeights) {
		text = learnt;
		weights = newWeights;
	}

	/** What is told of its models, by step; some may be gone, and others not told of. */
	public synchronized List<KeptModel> models() {
		return models;
	}

	public synchronized void setModels(List<KeptModel> all) {
		models = List.copyOf(all);
	}

	/** What was found about its health, by step. */
	public synchronized List<Run.Finding> findings() {
		return findings;
	}

	public synchronized void addFinding(Run.Finding finding) {
		findings = with(findings, finding);
	}

	private static <T> List<T> with(List<T> list, T more) {
		List<T> longer = new ArrayList<>(list);
		longer.add(more);
		return List.copyOf(longer);
	}
}
