// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.StudioException;
import gleaner.testing.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever trains writes on a card whoever watches reads, and nothing else on it is lost. */
class RunCardTest {
	@TempDir
	private Path runs;

	private RunFolder old() throws IOException {
		return new RunFolder(RunFolders.make(runs, "r", RunFolders.CARD));
	}

	private static JsonNode json(RunFolder folder) throws IOException {
		return new ObjectMapper().readTree(folder.card().toFile());
	}

	@Test
	void allThatIsWrittenIsRead() throws Exception {
		RunFolder folder = new RunFolder(Files.createDirectory(runs.resolve("r")));
		Map<String, String> settings = new LinkedHashMap<>(Map.of("rate", "0.1"));
		settings.put("cells", "8");
		Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		RunCard card = RunCard.begin(folder, "windows", "lstm", "Harbour notes", "f00d", settings);
		card.live();
		card.describe(new LearntText(900, 100, 3, List.of(new LearntText.Count('a', 7), new LearntText.Count(0x1F30A, 2)),
				List.of(new LearntText.Count('é', 1))), 1234);
		card.addChange(new SettingChange(10, "rate", "0.2", "0.1"));
		card.addFinding(new Run.Finding(20, "plateau"));
		card.setModels(
				List.of(new KeptModel(10, 1.5, Double.NaN, ""), new KeptModel(20, 1.25, 1.75, "").pinned("collapsed").pinned("again")));
		card.setProgress(20, 1.25, Double.NaN, 61.4);
		card.die(RunState.FAILED, "the disk is full");
		card.write();
		RunCard read = RunCard.read(folder);
		assertEquals(List.of("windows", "lstm", "Harbour notes", "f00d"),
				List.of(read.name(), read.engine(), read.corpus(), read.corpusHash()));
		assertEquals(List.copyOf(settings.entrySet()), List.copyOf(read.parameters().entrySet()), "in their order");
		assertEquals(card.text(), read.text());
		assertEquals(card.changes(), read.changes());
		assertEquals(card.findings(), read.findings());
		assertEquals(card.models(), read.models());
		assertEquals("collapsed", read.models().getLast().why());
		assertEquals(List.of(20L, 1234L), List.of(read.steps(), read.weights()));
		assertEquals(1.25, read.loss());
		assertTrue(Double.isNaN(read.validationLoss()));
		assertEquals(61, read.seconds());
		assertEquals(RunState.FAILED, read.state());
		assertEquals("the disk is full", read.error());
		assertEquals(card.born(), read.born());
		assertEquals(card.died(), read.died());
		assertFalse(read.born().orElseThrow().isBefore(before));
		assertEquals("r", json(folder).get("id").asText());
		assertTrue(json(folder).get("born").asText().endsWith("Z"), json(folder)::toString);
		read.live();
		read.write();
		assertFalse(json(folder).has("died") || json(folder).has("error"), json(folder)::toString);
	}

	@Test
	void whatIsNotKnownAndTheNameStay() throws Exception {
		RunFolder folder = old();
		RunCard card = RunCard.read(folder);
		ObjectNode changed = (ObjectNode) json(folder);
		changed.put("name", "doors").put("colour", "blue");
		((ObjectNode) changed.get("models").get(0)).put("taste", "salt");
		Files.writeString(folder.card(), changed.toString());
		card.setModels(List.of(new KeptModel(4800, 1.5, Double.NaN, ""), new KeptModel(90000, 1, 1, "")));
		card.write();
		JsonNode json = json(folder);
		assertEquals("doors", json.get("name").asText());
		assertEquals("blue", json.get("colour").asText());
		assertEquals("dense", json.get("notes").asText());
		assertEquals("[1,2]", json.get("somethingNew").toString());
		assertEquals("[{\"step\":4800,\"loss\":1.5,\"taste\":\"salt\"},{\"step\":90000,\"loss\":1.0,\"validationLoss\":1.0}]",
				json.get("models").toString());
	}

	@Test
	void anOldCardIsReadAsLocalTimeAndWrittenWithAZone() throws Exception {
		RunFolder folder = old();
		RunCard card = RunCard.read(folder);
		Instant born = LocalDateTime.of(2016, 10, 26, 18, 39, 18).atZone(ZoneId.systemDefault()).toInstant();
		assertEquals(Optional.of(born), card.born());
		card.write();
		assertEquals(born.toString(), json(folder).get("born").asText());
		assertEquals(RunCard.FORMAT, json(folder).get("format").asInt());
		assertEquals(Optional.of(born), RunCard.read(folder).born());
	}

	@ParameterizedTest
	@CsvSource({ "2016-10-26T18:39:18, 2016-10-26T22:39:18Z", "2016-12-26T18:39, 2016-12-26T23:39:00Z",
		"2016-10-26T18:39:18Z, 2016-10-26T18:39:18Z", "2016-10-26T18:39:18+02:00, 2016-10-26T16:39:18Z" })
	void aTimeWithoutAZoneIsOfHere(String text, Instant expected) {
		assertEquals(expected, RunCard.moment(text, ZoneId.of("America/New_York")));
		assertThrows(DateTimeException.class, () -> RunCard.moment("yesterday", ZoneId.of("America/New_York")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"format\": 3, \"engine\": \"lstm\"", "\"engine\": \"lstm\"", "\"format\": 1",
		"\"format\": 2, \"engine\": \"lstm\", \"born\": \"yesterday\"", "\"format\": 2, \"engine\": \"lstm\", \"steps\": \"many\"",
		"\"format\": 2, \"engine\": \"lstm\", \"alphabet\": [ { \"codePoint\": -1 } ]",
		"\"format\": 2, \"engine\": \"lstm\", \"changes\": [ { \"step\": 1 } ]" })
	void whatIsNoCardIsRefusedByName(String fields) throws Exception {
		RunFolder folder = new RunFolder(RunFolders.make(runs, "r", "{ " + fields + " }"));
		String refusal = assertThrows(StudioException.class, () -> RunCard.read(folder)).getMessage();
		assertTrue(refusal.contains(folder.card().toString()), refusal);
	}

	@Test
	void aCardThatWasTornMeanwhileIsNotOverwritten() throws Exception {
		RunFolder folder = old();
		RunCard card = RunCard.read(folder);
		Files.writeString(folder.card(), "{ torn");
		assertThrows(StudioException.class, card::write);
		assertEquals("{ torn", Files.readString(folder.card()));
	}

	@Test
	void ofManyRareCharactersOnlyTheFirstAreTold() {
		List<LearntText.Count> many = IntStream.range(0, 500).mapToObj(i -> new LearntText.Count(0x4E00 + i, 1)).toList();
		LearntText text = new LearntText(1, 1, 2, many, many);
		assertEquals(500, text.alphabet().size());
		assertEquals(many.subList(0, 200), text.unknown());
	}
}
