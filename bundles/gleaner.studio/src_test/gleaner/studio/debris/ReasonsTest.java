// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import gleaner.files.StudioException;
import gleaner.studio.making.Making;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonsTest {
	private static final Reason REPLACED = Reason.of("light", "antonym", "reservoir: Night \uD83C\uDF19");
	private static final Reason DRAWN = Reason.drawn(0.25, List.of(new NextUnit("snow", 0.5), new NextUnit("\n", 0.125)));

	@TempDir
	Path folder;
	private DebrisArchive archive;

	@BeforeEach
	void setUp() {
		archive = new DebrisArchive(folder.resolve("debris"), false);
	}

	private static Making header() {
		return Headers.of(7, "the ");
	}

	@Test
	void reasonsAreReadBackPoemByPoem() throws Exception {
		String id;
		try (DebrisWriter writer = archive.begin(header())) {
			id = writer.id();
			writer.prompt("the ");
			assertEquals("dark", writer.append("dark", REPLACED));
			writer.append(" falls ");
			writer.append("down", DRAWN);
			writer.poemEnd();
			writer.append("no reason at all");
			writer.poemEnd();
			writer.append("\uD83C\uDF19", REPLACED);
		}
		assertEquals(List.of(new DebrisReason(4, 4, REPLACED), new DebrisReason(15, 4, DRAWN)), archive.reasons(id, 1));
		assertEquals(List.of(), archive.reasons(id, 2));
		assertEquals(List.of(new DebrisReason(0, 2, REPLACED)), archive.reasons(id, 3),
				"a poem that was cut off is completed when the file is closed");
		assertEquals(List.of(), archive.reasons(id, 4));
		DebrisFile debris = archive.open(id);
		assertEquals("the dark falls down", debris.poem(debris.poems().getFirst()), "the text is the same");
		assertEquals(List.of(id), archive.list().stream().map(DebrisEntry::id).toList(), "reasons are no debris");
	}

	@Test
	void whatGivesNoReasonLeavesNoFile() throws Exception {
		try (DebrisWriter writer = archive.begin(header())) {
			writer.append("a line\n");
			writer.poemEnd();
			assertFalse(Files.exists(ReasonLine.beside(archive.file(writer.id()))));
			assertEquals(List.of(), archive.reasons(writer.id(), 1));
		}
	}

	@Test
	void eachPoemIsThereAsSoonAsItIsComplete() throws Exception {
		try (DebrisWriter writer = archive.begin(header())) {
			writer.append("one", REPLACED);
			writer.poemEnd();
			assertEquals(1, archive.reasons(writer.id(), 1).size());
		}
	}

	@Test
	void aTornLineIsPassedOver() throws Exception {
		String id;
		try (DebrisWriter writer = archive.begin(header())) {
			id = writer.id();
			writer.append("one", REPLACED);
		}
		Path file = ReasonLine.beside(archive.file(id));
		byte[] torn = "{\"format\":1,\"poem\":2,\"reasons\":[{\"at\":0,\"length\":3,\"from\":\"m\u00e9".getBytes(StandardCharsets.UTF_8);
		Files.write(file, Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);
		assertEquals(List.of(new DebrisReason(0, 3, REPLACED)), archive.reasons(id, 1));
		assertEquals(List.of(), archive.reasons(id, 2));
		Files.writeString(file, "[]\n{}\n{\"format\":1,\"poem\":3,\"reasons\":[{\"at\":-1}]}\n"
				+ new ReasonLine(4, new PoemWhy(List.of(new DebrisReason(0, 3, DRAWN)), List.of())).write() + "\n");
		assertEquals(List.of(), archive.reasons(id, 3));
		assertEquals(List.of(new DebrisReason(0, 3, DRAWN)), archive.reasons(id, 4));
	}

	@Test
	void aNewerFormatIsRefused() throws Exception {
		String id;
		try (DebrisWriter writer = archive.begin(header())) {
			id = writer.id();
			writer.append("one", REPLACED);
		}
		Files.writeString(ReasonLine.beside(archive.file(id)), "{\"format\":2,\"poem\":1,\"reasons\":[]}\n");
		String sentence = assertThrows(StudioException.class, () -> archive.reasons(id, 1)).getMessage();
		assertTrue(sentence.contains("have format 2, this Gleaner reads up to 1"), sentence);
	}

	@Test
	void whichPoemsOneIsMadeFromIsKeptBesideTheReasons() throws Exception {
		TemplatePoem night = new TemplatePoem("Kitchen", "poems/0007.txt", "Night Watch", "Ada Cane");
		TemplatePoem own = new TemplatePoem("", "", "", "");
		String id;
		try (DebrisWriter writer = archive.begin(header())) {
			id = writer.id();
			writer.madeFrom(night);
			writer.append("dark", REPLACED);
			writer.poemEnd();
			writer.append("nothing is known of this one");
			writer.poemEnd();
			writer.madeFrom(night);
			writer.append("a stanza without a reason\n\n");
			writer.madeFrom(own);
			writer.append("and another");
		}
		assertEquals(new PoemWhy(List.of(new DebrisReason(0, 4, REPLACED)), List.of(night)), archive.why(id, 1));
		assertEquals(PoemWhy.UNKNOWN, archive.why(id, 2));
		assertEquals(new PoemWhy(List.of(), List.of(night, own)), archive.why(id, 3));
		assertEquals(PoemWhy.UNKNOWN, archive.why(id, 4));
	}

	/** As Gleaner wrote them before it knew of templates. */
	@Test
	void linesWithoutTemplatesAreRead() throws Exception {
		String id;
		try (DebrisWriter writer = archive.begin(header())) {
			id = writer.id();
			writer.append("one", REPLACED);
		}
		Files.writeString(ReasonLine.beside(archive.file(id)),
				"{\"format\":1,\"poem\":1,\"reasons\":[{\"at\":0,\"length\":3,\"from\":\"moon\"}],\"later\":{\"x\":[1]}}\n");
		assertEquals(new PoemWhy(List.of(new DebrisReason(0, 3, Reason.of("moon", "", ""))), List.of()), archive.why(id, 1));
	}

	@Test
	void onlyReasonsThatTouchAStretchAreItsReasons() {
		PoemWhy why = new PoemWhy(List.of(new DebrisReason(0, 4, REPLACED), new DebrisReason(10, 5, DRAWN)), List.of());
		assertEquals(List.of(), why.reasons(4, 10));
		assertEquals(1, why.reasons(3, 10).size());
		assertEquals(2, why.reasons(3, 11).size());
	}

	@Test
	void whatIsKeptIsBounded() throws Exception {
		List<NextUnit> many = new ArrayList<>(Collections.nCopies(500, new NextUnit("x".repeat(1000), 0.001)));
		String id;
		try (DebrisWriter writer = archive.begin(header())) {
			id = writer.id();
			writer.append("a", new Reason("f".repeat(5000), "", "", Reason.drawn(0.5, many).likelihood()));
			for (int i = 0; i < ReasonWriter.MOST_TEMPLATES + 5; i++)
				writer.madeFrom(new TemplatePoem("c", "i".repeat(5000), "t".repeat(5000), "a"));
			for (int i = 0; i < ReasonWriter.MOST_OF_A_POEM + 5; i++) writer.append("b", REPLACED);
		}
		List<TemplatePoem> templates = archive.why(id, 1).templates();
		assertEquals(ReasonWriter.MOST_TEMPLATES, templates.size());
		assertEquals(ReasonWriter.LONGEST_TEXT, templates.getFirst().title().length());
		List<DebrisReason> kept = archive.reasons(id, 1);
		assertEquals(ReasonWriter.MOST_OF_A_POEM, kept.size());
		assertEquals(ReasonWriter.LONGEST_TEXT, kept.getFirst().reason().from().length());
		assertEquals(ReasonWriter.MOST_OTHERS, kept.getFirst().reason().likelihood().orElseThrow().others().size());
	}
}
