// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.Folders;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class DebrisPropertyTest {
	private static final String ID = "2016-12-09/18-39-18_markov_seed-1";

	private Path folder;
	private DebrisArchive archive;

	@BeforeTry
	void setUp() throws IOException {
		folder = Files.createTempDirectory("debris");
		archive = new DebrisArchive(folder, false);
	}

	@AfterTry
	void tearDown() {
		Folders.delete(folder);
	}

	@Property(tries = 60)
	void whateverAnEngineSaysComesBack(@ForAll("poems") List<List<String>> poems, @ForAll("pieces") String prompt) throws StudioException {
		List<String> told = new ArrayList<>();
		List<PoemSpan> spans = new ArrayList<>();
		DebrisWriter writer = archive.begin(Headers.of(1, prompt));
		for (List<String> poem : poems) {
			StringBuilder text = new StringBuilder(prompt.isEmpty() ? "" : writer.prompt(prompt));
			for (String piece : poem) text.append(writer.append(piece));
			PoemSpan span = writer.poemEnd();
			told.add(text.length() < span.length() ? text + "\uFFFD" : text.toString());
			spans.add(span);
		}
		writer.close();
		DebrisFile file = archive.open(writer.id());
		assertEquals(List.of(), file.remarks());
		assertEquals(spans, file.poems());
		assertEquals(told, Headers.texts(file));
	}

	@Property(tries = 60)
	void poemsAreFoundAgainWithoutTheSideCar(@ForAll("poems") List<List<String>> poems) throws IOException {
		DebrisWriter writer = archive.begin(Headers.of(1, ""));
		for (List<String> poem : poems) {
			for (String piece : poem) writer.append(piece);
			writer.poemEnd();
		}
		writer.close();
		List<PoemSpan> noted = archive.open(writer.id()).poems();
		Files.delete(SideCar.beside(archive.file(writer.id())));
		assertEquals(noted, archive.open(writer.id()).poems());
	}

	@Provide
	Arbitrary<List<List<String>>> poems() {
		return pieces().list().ofMaxSize(6).list().ofMaxSize(6);
	}

	@Provide
	Arbitrary<String> pieces() {
		return Arbitraries.oneOf(Arbitraries.of("", " ", "\n", "\n\n", "sea", "été", "🐚", "\ud83d", "\udc1a", "\r\n", "\0", "\uFEFF",
				"----", "* * *", "_".repeat(72), "---- 9 ----\n"), Arbitraries.strings().ofMaxLength(10));
	}

	@Property(tries = 100)
	void anyBytesAreReadOrRefused(@ForAll byte[] text, @ForAll byte[] sideCar) throws IOException {
		Path file = archive.file(ID);
		Files.createDirectories(file.getParent());
		Files.write(file, text);
		Files.write(SideCar.beside(file), sideCar);
		openOrRefuse();
	}

	@Property(tries = 100)
	void anyDamageIsBorneOrSaid(@ForAll @IntRange(max = 1200) int at, @ForAll @Size(max = 3) byte[] with, @ForAll boolean inText,
			@ForAll @IntRange(max = 3) int lost) throws IOException {
		DebrisWriter writer = archive.begin(Headers.of(1, "a"));
		writer.prompt("a");
		writer.append(" b\n");
		writer.poemEnd();
		writer.append("c");
		writer.close();
		Path file = archive.file(writer.id());
		Path damaged = inText ? file : SideCar.beside(file);
		byte[] bytes = Files.readAllBytes(damaged);
		int start = Math.min(at, bytes.length);
		int end = Math.min(start + lost, bytes.length);
		byte[] changed = new byte[start + with.length + bytes.length - end];
		System.arraycopy(bytes, 0, changed, 0, start);
		System.arraycopy(with, 0, changed, start, with.length);
		System.arraycopy(bytes, end, changed, start + with.length, bytes.length - end);
		Files.write(damaged, changed);
		DebrisFile opened = archive.open(writer.id());
		for (PoemSpan span : opened.poems()) assertTrue(opened.poem(span).length() == span.length());
	}

	private void openOrRefuse() {
		try {
			DebrisFile opened = archive.open(ID);
			for (PoemSpan span : opened.poems()) opened.poem(span);
		} catch (StudioException e) {
			assertTrue(e.getMessage().contains("seed-1"));
		}
	}
}
