// SPDX-License-Identifier: EPL-2.0
package gleaner.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.archive.check.ArchiveCheck;
import gleaner.archive.content.Part;
import gleaner.archive.content.Plan;
import gleaner.archive.content.Ruling;
import gleaner.archive.crate.Checksums;
import gleaner.corpus.reservoir.Reservoir;
import gleaner.corpus.reservoir.Reservoirs;
import gleaner.engine.Progress;
import gleaner.files.Folders;
import gleaner.files.StudioException;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recording;
import gleaner.studio.Studio;
import gleaner.voice.replay.Remade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveMakerTest {
	@TempDir
	private Path folder;
	private Experiment experiment;

	@BeforeEach
	void make() throws Exception {
		experiment = new Experiment(folder);
	}

	private static Set<Part> quick() {
		return Set.of(Part.LIFELINES);
	}

	private Plan quickly(String name) {
		return new Plan(name, "", List.of(), "", "", Set.of(), List.of(), Set.of(), Set.of(), quick(), 1);
	}

	private ArchiveCheck.Outcome check(Path archive) throws Exception {
		return new ArchiveCheck(archive, Progress.NONE).run(8, 7, () -> experiment.engines);
	}

	@Test
	void whatWasArchivedIsSoundAndSaysTheSameAgain() throws Exception {
		ArchiveMaker.Outcome outcome = experiment.archive(experiment.plan("Winter"));
		assertEquals(List.of(), outcome.remarks());
		assertEquals(Experiment.RAW, outcome.card().raw());
		for (Path archive : List.of(outcome.site(), outcome.file())) {
			ArchiveCheck.Outcome check = check(archive);
			assertEquals(List.of(), check.findings());
			assertTrue(check.isSound(), () -> check.sample().toString());
			List<Remade> same = check.sample().stream().filter(remade -> remade.verdict() == Remade.Verdict.SAME).toList();
			assertTrue(same.size() >= 2 && same.stream().anyMatch(remade -> remade.what().contains("lstm"))
					&& same.stream().anyMatch(remade -> remade.what().contains("markov")), () -> check.sample().toString());
			for (Remade remade : check.sample()) if (remade.verdict() != Remade.Verdict.SAME)
				assertTrue(remade.findings().stream().anyMatch(why -> why.contains("gone") || why.contains("version")), remade::toString);
		}
		Archives.Entry entry = new Archives(experiment.studio).list().getFirst();
		assertEquals("First <winter>", entry.card().orElseThrow().title());
		assertEquals(outcome.file(), entry.file().orElseThrow());
	}

	/** With all sums made anew, only the poem itself can tell. */
	@Test
	void aForgedRawPoemIsFound() throws Exception {
		Path site = experiment.archive(quickly("Winter")).site();
		try (Stream<Path> files = Files.walk(site.resolve("studio/debris"))) {
			for (Path file : files.filter(each -> each.toString().matches(".*_seed-42\\.txt")).toList()) {
				String text = Files.readString(file);
				int at = text.lastIndexOf("the ");
				if (at >= 0) Files.writeString(file, text.substring(0, at) + "a" + text.substring(at + 1));
			}
		}
		Files.delete(site.resolve("SHA256SUMS"));
		Checksums.write(site);
		ArchiveCheck.Outcome check = new ArchiveCheck(site, Progress.NONE).run(100, 7, () -> experiment.engines);
		assertEquals(List.of(), check.findings());
		assertFalse(check.isSound(), () -> check.sample().toString());
	}

	@Test
	void textsThatMayNotBeGivenAwayStayBehind() throws Exception {
		Path site = experiment.archive(quickly("Winter")).site();
		Studio copy = Studio.open(site.resolve("studio"));
		assertTrue(copy.corpora().has("Free verse"));
		assertFalse(copy.corpora().has("Not ours"));
		assertFalse(holds(site, "not ours comes ashore"));
		String page = Files.readString(site.resolve("corpora.html"));
		assertTrue(page.contains("Not ours") && page.contains(experiment.studio.corpora().get("Not ours").fingerprint()), page);
		assertTrue(page.contains("not in this archive: its licence does not clearly allow it"), page);
		Plan shared = new Plan("Shared", "", List.of(), "", "", Set.of(), List.of(), Set.of("Not ours"), Set.of(), quick(), 1);
		assertTrue(holds(experiment.archive(shared).site(), "not ours comes ashore"));
	}

	@Test
	void textsThatMayBeGivenAwayCanStayBehindToo() throws Exception {
		Plan withheld = new Plan("Withheld", "", List.of(), "", "", Set.of(), List.of(), Set.of(), Set.of("Free verse"), quick(), 1);
		Path site = experiment.archive(withheld).site();
		assertFalse(Studio.open(site.resolve("studio")).corpora().has("Free verse"));
		String page = Files.readString(site.resolve("corpora.html"));
		assertTrue(page.contains("Free verse") && page.contains(experiment.studio.corpora().get("Free verse").fingerprint()), page);
		assertTrue(page.contains("not in this archive: the poet left it out"), page);
		Plan unknown = new Plan("Unknown", "", List.of(), "", "", Set.of(), List.of(), Set.of(), Set.of("Owl"), quick(), 1);
		assertEquals("there is no corpus \"Owl\" to leave out; list them with: gleaner corpus list",
				assertThrows(StudioException.class, () -> experiment.archive(unknown)).getMessage());
	}

	private static boolean holds(Path site, String text) throws Exception {
		try (Stream<Path> files = Files.walk(site)) {
			for (Path file : files.filter(Files::isRegularFile).toList())
				if (new String(Files.readAllBytes(file), "UTF-8").contains(text)) return true;
		}
		return false;
	}

	/** Lines beside the words of a reservoir are of its corpus, and go where its texts go. */
	@Test
	void reservoirsGoInWithTheLinesThatMayBeGivenAway() throws Exception {
		for (String corpus : List.of("Free verse", "Not ours"))
			experiment.studio.reservoirs().write(new Reservoir("Words of " + corpus, corpus,
					Map.of("ferry", "1\tthe ferry of " + corpus, "apron", ""), Set.of("apron"), Set.of("snow")));
		ArchiveMaker.Outcome outcome = experiment.archive(quickly("Winter"));
		assertEquals(List.of(), outcome.remarks());
		Reservoirs copies = Studio.open(outcome.site().resolve("studio")).reservoirs();
		assertEquals("1\tthe ferry of Free verse", copies.get("Words of Free verse").words().get("ferry"));
		assertEquals("", copies.get("Words of Not ours").words().get("ferry"));
		assertEquals(Set.of("apron"), copies.get("Words of Not ours").kept());
		assertFalse(holds(outcome.site(), "the ferry of Not ours"));
		String page = Files.readString(outcome.site().resolve("corpora.html"));
		assertTrue(page.contains("Reservoir: Words of Not ours") && page.contains("studio/reservoirs/Words%20of%20Not%20ours.txt"), page);
		Plan without = new Plan("Without", "", List.of(), "", "", Set.of(), List.of(), Set.of(), Set.of(),
				Set.of(Part.LIFELINES, Part.RESERVOIRS),
				1);
		assertFalse(Files.exists(experiment.archive(without).site().resolve("studio/reservoirs/Words of Free verse.txt")));
	}

	@Test
	void performancesAreWatchedAgain() throws Exception {
		Recording performed = experiment.perform();
		Path site = experiment.archive(quickly("Winter")).site();
		String list = Files.readString(site.resolve("performances.html"));
		assertTrue(list.contains("an &lt;evening&gt;") && list.contains("performances/" + performed.name() + ".html"), list);
		assertTrue(Files.readString(site.resolve("performances/" + performed.name() + ".txt")).contains("its <apron>"));
		assertEquals(performed.moments(), new Performances(Studio.open(site.resolve("studio"))).open("last").moments());
		Plan without = new Plan("Without", "", List.of(), "", "", Set.of(), List.of(), Set.of(), Set.of(),
				Set.of(Part.LIFELINES, Part.PERFORMANCES),
				1);
		Path other = experiment.archive(without).site();
		assertFalse(holds(other, "its <apron>"));
		assertTrue(Files.readString(other.resolve("performances.html")).contains("No performance"));
	}

	@Test
	void whatTheWizardOffersIsWhatIsDone() throws Exception {
		experiment.perform();
		Inventory inventory = Inventory.of(experiment.studio);
		assertEquals(experiment.studio.runs().list().size(), inventory.threads().size());
		assertEquals(1, inventory.performances());
		assertEquals(experiment.studio.debris().list().size(), inventory.streams());
		assertEquals(List.of(), inventory.taken());
		Plan plan = quickly("Winter");
		Path site = experiment.archive(plan).site();
		Studio copy = Studio.open(site.resolve("studio"));
		for (Inventory.Corpus corpus : inventory.corpora())
			assertEquals(Ruling.of(corpus.name(), corpus.licence(), plan).isInside(), copy.corpora().has(corpus.name()), corpus.name());
		List<String> taken = Inventory.of(experiment.studio).taken();
		assertTrue(Archives.fault("WINTER", taken).orElseThrow().contains("already"));
		assertTrue(Archives.fault("a/b", taken).orElseThrow().contains("would do"));
		assertTrue(Archives.fault(" ", taken).isPresent());
		assertTrue(Archives.fault("Spring", taken).isEmpty());
	}

	@Test
	void theFileIsCopiedInOneStep() throws Exception {
		Path file = experiment.archive(quickly("Winter")).file();
		Path there = Archives.copy(file, folder.resolve("elsewhere/deep"));
		assertEquals(-1, Files.mismatch(file, there));
		assertEquals(List.of("Winter.zip"), Folders.names(there.getParent()));
		assertEquals(file, Archives.copy(file, file.getParent()));
		assertTrue(Files.size(file) > 0);
	}

	/** The poet's machine, notes, marks and caches are nobody's affair. */
	@Test
	void whatIsPrivateStaysBehind() throws Exception {
		experiment.studio.poems().note(Experiment.POEM, "between you and me");
		Files.createDirectories(experiment.studio.folder().resolve("ear"));
		Files.writeString(experiment.studio.folder().resolve("ear/verdicts.jsonl"), "{}\n");
		Path site = experiment.archive(experiment.plan("Winter")).site();
		assertFalse(holds(site, "between you and me"));
		assertFalse(holds(site, folder.toString()), "it tells where the poet's files lie");
		List<String> strange = new ArrayList<>();
		try (Stream<Path> files = Files.walk(site)) {
			for (Path file : files.toList())
				if (file.toString().matches(".*/(cache|ear|trash|\\.unsaved|\\.notes|state)(/.*)?|.*\\.lock")) strange.add(file.toString());
		}
		assertEquals(List.of(), strange);
	}

	@Test
	void machinesReadWhatItIs() throws Exception {
		Path site = experiment.archive(experiment.plan("Winter")).site();
		JsonNode crate = new ObjectMapper().readTree(Files.readString(site.resolve("ro-crate-metadata.json")));
		JsonNode root = null;
		for (JsonNode entity : crate.path("@graph")) if (entity.path("@id").asText().equals("./")) root = entity;
		assertEquals("First <winter>", root.path("name").asText());
		assertEquals("CC-BY-4.0", root.path("license").asText());
		assertEquals(2, root.path("author").size());
		assertTrue(root.path("datePublished").asText().matches("\\d{4}-\\d\\d-\\d\\d"));
		String citation = Files.readString(site.resolve("CITATION.cff"));
		assertTrue(citation.contains("  - name: \"Ada \\\"Cane\\\"\"\n"), citation);
		assertTrue(citation.contains("license: \"CC-BY-4.0\"\n"), citation);
		List<String> table = Files.readAllLines(site.resolve("tables/raw-poems.csv"));
		assertEquals(Experiment.RAW + 1, table.stream().filter(line -> line.matches("(number|\\d+),.*")).count());
		assertTrue(Files.readString(site.resolve("tables/inventions.csv")).contains("voivat,2,2,"));
	}

	@Test
	void onlyAThread() throws Exception {
		String id = experiment.studio.runs().get("Small thread").id();
		Plan plan = new Plan("One", "", List.of(), "", "", Set.of(id), List.of(), Set.of(), Set.of(), quick(), 1);
		ArchiveMaker.Outcome outcome = experiment.archive(plan);
		assertEquals(4, outcome.card().raw());
		assertEquals(1, outcome.card().threads());
	}

	@Test
	void namesThatAreTakenOrNoNamesAreRefused() throws Exception {
		experiment.archive(quickly("Winter"));
		assertTrue(assertThrows(StudioException.class, () -> experiment.archive(quickly("Winter"))).getMessage().contains("already"));
		assertTrue(assertThrows(StudioException.class, () -> experiment.archive(quickly("../x"))).getMessage().contains("would do"));
		Plan nowhere = new Plan("New", "", List.of(), "", "", Set.of(), List.of(folder.resolve("nowhere")), Set.of(), Set.of(), quick(), 1);
		assertTrue(assertThrows(StudioException.class, () -> experiment.archive(nowhere)).getMessage().contains("nowhere"));
		assertEquals(1, new Archives(experiment.studio).list().size());
		assertTrue(Folders.names(new Archives(experiment.studio).folder()).stream().noneMatch(name -> name.startsWith(".")));
	}
}
