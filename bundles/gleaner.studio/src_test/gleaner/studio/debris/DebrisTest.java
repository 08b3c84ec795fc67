// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.making.Making;
import gleaner.testing.KilledProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebrisTest {
	@TempDir
	private Path folder;
	private DebrisArchive archive;

	@BeforeEach
	void setUp() {
		archive = new DebrisArchive(folder.resolve("debris"), false);
	}

	/** Two poems with the prompt "the sea", one without. */
	private String threePoems() throws StudioException {
		try (DebrisWriter writer = archive.begin(Headers.of(42, "the sea"))) {
			writer.prompt("the sea");
			writer.append(" is");
			writer.append(" wide\nand grey");
			writer.poemEnd();
			writer.prompt("the sea");
			writer.poemEnd();
			writer.append("un été 🐚\n\n* * *\n\n---- 7 ----\n\nend\n");
			writer.poemEnd();
			return writer.id();
		}
	}

	private Path sideCar(String id) throws StudioException {
		return SideCar.beside(archive.file(id));
	}

	private void assertThreePoems(DebrisFile file) throws StudioException {
		assertEquals(List.of("the sea is wide\nand grey", "the sea", "un été 🐚\n\n* * *\n\n---- 7 ----\n\nend\n"), Headers.texts(file));
		assertEquals(List.of(7, 7, 0), file.poems().stream().map(PoemSpan::promptLength).toList());
		assertEquals(Headers.of(42, "the sea"), file.making());
	}

	@Test
	void isReadBackAsItWasWritten() throws Exception {
		String id = threePoems();
		assertTrue(id.matches("2016-12-(09|10)/\\d\\d-\\d\\d-18_markov_seed-42"), id);
		DebrisFile file = archive.open(id);
		assertThreePoems(file);
		assertEquals(List.of(), file.remarks());
		assertEquals("the sea is wide\nand grey\n\n---- 2 ----\n\nthe sea\n\n---- 3 ----\n\nun été 🐚\n\n* * *\n\n---- 7 ----\n\nend\n\n",
				Headers.text(file));
		assertTrue(Files.readString(archive.file(id)).endsWith("_\n" + Headers.text(file)));
	}

	@Test
	void offsetsAreTheOnesTheWriterTells() throws Exception {
		DebrisWriter writer = archive.begin(Headers.of(1, ""));
		assertEquals(0, writer.length());
		writer.append("🐚é\n");
		assertEquals(4, writer.length());
		assertEquals(new PoemSpan(1, 0, 4, 0), writer.poemEnd());
		writer.append("x");
		PoemSpan second = writer.poemEnd();
		writer.close();
		DebrisFile file = archive.open(writer.id());
		assertEquals("x", file.poem(second));
		assertEquals(second, file.poems().get(1));
	}

	@Test
	void twoInTheSameSecondHaveDifferentNames() throws Exception {
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < 3; i++) ids.add(threePoems());
		assertEquals(3, ids.size());
		for (String id : ids) assertThreePoems(archive.open(id));
		assertEquals(ids, new HashSet<>(archive.list().stream().map(DebrisEntry::id).toList()));
	}

	@Test
	void theListReadsNamesOnlyNewestFirst() throws Exception {
		Path day = Files.createDirectories(folder.resolve("debris/2016-12-09"));
		Files.createFile(day.resolve("18-39-18_wavenet_39-18.33380_seed--5.txt"));
		Files.createFile(day.resolve("18-39-18_wavenet_39-18.33380_seed--5.json"));
		Files.createFile(day.resolve("18-39-17_markov_seed-9223372036854775807_2.txt"));
		Files.createFile(day.resolve("notes.txt"));
		Files.createFile(Files.createDirectories(folder.resolve("debris/2017-01-01")).resolve("00-00-01_cut.up-2_seed-0.txt"));
		Files.createFile(folder.resolve("debris/stray.txt"));
		List<DebrisEntry> list = archive.list();
		assertEquals(List.of("cut.up-2", "wavenet", "markov"), list.stream().map(DebrisEntry::engine).toList());
		assertEquals(Optional.of("39-18.33380"), list.get(1).model());
		assertEquals(-5, list.get(1).seed());
		assertEquals(Long.MAX_VALUE, list.get(2).seed());
		assertEquals(17, list.get(2).started().getSecond());
	}

	@Test
	void withoutItsSideCarThePoemsAreFoundAgain() throws Exception {
		String id = threePoems();
		Files.delete(sideCar(id));
		DebrisFile file = archive.open(id);
		assertThreePoems(file);
		assertTrue(file.remarks().getFirst().contains("missing"));
	}

	@Test
	void withACorruptSideCarThePoemsAreFoundAgain() throws Exception {
		String id = threePoems();
		String sound = Files.readString(sideCar(id));
		for (String corrupt : List.of("", "nonsense", "{}", sound.substring(0, sound.length() / 2),
				sound.replace("\"poems\" : [", "\"poems\" : [ -1, "), sound.replace("24, 7", "999999, 7"),
				sound.replace("\"checksum\" : ", "\"checksum\" : 1"), sound.replace("\"format\" : 2", "\"format\" : 3"))) {
			Files.writeString(sideCar(id), corrupt);
			DebrisFile file = archive.open(id);
			assertThreePoems(file);
			assertEquals(1, file.remarks().size(), corrupt);
		}
	}

	@Test
	void aTextThatWasEditedIsReadAsItIs() throws Exception {
		String id = threePoems();
		Path text = archive.file(id);
		Files.writeString(text, Files.readString(text).replace(" is wide", " was") + "more");
		DebrisFile file = archive.open(id);
		assertEquals("the sea was\nand grey", file.poem(file.poems().getFirst()));
		assertTrue(file.remarks().getFirst().contains("changed later"));
	}

	@Test
	void aTextWithLineEndsOfWindowsIsReadAsBefore() throws Exception {
		String id = threePoems();
		Path text = archive.file(id);
		Files.writeString(text, Files.readString(text).replace("\n", "\r\n"));
		assertThreePoems(archive.open(id));
	}

	@Test
	void withoutHeaderTheSideCarTellsAndWithoutBothItIsSaid() throws Exception {
		String id = threePoems();
		Path text = archive.file(id);
		Files.writeString(text, Headers.text(archive.open(id)));
		DebrisFile file = archive.open(id);
		assertEquals(Headers.of(42, "the sea"), file.making());
		assertThreePoems(file);
		Files.delete(sideCar(id));
		assertTrue(assertThrows(StudioException.class, () -> archive.open(id)).getMessage()
				.contains("its header and the file beside it are missing"));
	}

	@Test
	void aTornLineAndATornCharacterAreBorne() throws Exception {
		String id = threePoems();
		Path text = archive.file(id);
		byte[] bytes = Files.readAllBytes(text);
		int shell = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\u00f0\u009f");
		Files.write(text, Arrays.copyOf(bytes, shell + 2));
		DebrisFile file = archive.open(id);
		assertEquals(3, file.poems().size());
		assertEquals("un été \uFFFD", file.poem(file.poems().get(2)));
	}

	@Test
	void halvesOfCharactersDoNotShiftWhatFollows() throws Exception {
		DebrisWriter writer = archive.begin(Headers.of(1, ""));
		StringBuilder told = new StringBuilder();
		for (String piece : List.of("a\ud83d", "\udc1a b", "\udc1a", "\ud83d", "c", "\ud83d")) told.append(writer.append(piece));
		PoemSpan span = writer.poemEnd();
		writer.append("next");
		PoemSpan next = writer.poemEnd();
		writer.close();
		DebrisFile file = archive.open(writer.id());
		assertEquals("a🐚 b\uFFFD\uFFFDc\uFFFD", file.poem(span));
		assertEquals("a🐚 b\uFFFD\uFFFDc", told.toString(), "the half at the end waited for the other");
		assertEquals("next", file.poem(next));
		assertEquals(List.of(), file.remarks());
	}

	@Test
	void completeLinesAreOnDiskAtOnce() throws Exception {
		try (DebrisWriter writer = archive.begin(Headers.of(1, ""))) {
			writer.append("first line\nsecond");
			DebrisFile file = archive.open(writer.id());
			assertTrue(Headers.text(file).startsWith("first line\n"));
			assertTrue(file.remarks().getFirst().contains("still running or broke off"));
		}
	}

	@Test
	void anInterruptedThreadLosesNothing() throws Exception {
		DebrisWriter writer = archive.begin(Headers.of(1, ""));
		Thread.currentThread().interrupt();
		writer.append("one\ntwo\n");
		writer.close();
		assertTrue(Thread.interrupted());
		assertEquals("one\ntwo\n\n", Headers.text(archive.open(writer.id())));
		assertEquals(List.of(), archive.open(writer.id()).remarks());
	}

	@Test
	void debrisInWhichNobodySpokeIsSweptAndAllElseStays() throws Exception {
		String full = threePoems();
		DebrisWriter written = archive.begin(Headers.of(1, ""));
		DebrisWriter held = archive.begin(Headers.of(2, ""));
		held.append("half a line");
		String line = killed(Headers.of(3, ""), "a line\n");
		String empty = killed(Headers.of(4, ""), "");
		Path day = archive.file(full).getParent();
		Files.writeString(day.resolve("18-00-00_markov_seed-5.txt"), "");
		Files.writeString(day.resolve("mine.txt"), "");
		archive.sweep();
		assertEquals(Set.of(full, written.id(), held.id(), line),
				archive.list().stream().map(DebrisEntry::id).collect(Collectors.toSet()));
		assertFalse(Files.exists(sideCar(empty)));
		assertTrue(Files.exists(day.resolve("mine.txt")));
		written.append("later\n");
		written.close();
		held.close();
		assertEquals("later\n\n", Headers.text(archive.open(written.id())));
		try (Stream<Path> files = Files.list(day)) {
			assertEquals(List.of(), files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith(".")).toList());
		}
	}

	/** What a program leaves that was killed after it had written this: its lock is free, but its file is still there. */
	private String killed(Making making, String text) throws IOException {
		DebrisWriter writer = archive.begin(making);
		writer.append(text);
		writer.close();
		Path file = archive.file(writer.id());
		Files.writeString(file, Head.text(making) + text);
		String name = file.getFileName().toString();
		Files.writeString(file.resolveSibling("." + name.substring(0, name.length() - ".txt".length()) + ".lock"), "");
		return writer.id();
	}

	@Test
	void aFullDiskIsSaidAndCompleteLinesStay() throws Exception {
		Path text = folder.resolve("full.txt");
		Making header = Headers.of(1, "");
		Files.writeString(text, Head.text(header));
		long size = Files.size(text);
		FullDisk disk = new FullDisk(text, size + 25);
		disk.seek(size);
		DebrisWriter writer = new DebrisWriter("2016-12-09/18-39-18_markov_seed-1", text, header, disk,
				StreamLock.take(text).orElseThrow());
		writer.append("ten chars\n");
		writer.append("ten chars\n");
		String said = assertThrows(StudioException.class, () -> writer.append("ten chars\n")).getMessage();
		assertTrue(said.contains(text.toString()) && said.contains("the disk is full; make room"), said);
		assertThrows(StudioException.class, () -> writer.append("more"));
		assertThrows(StudioException.class, writer::poemEnd);
		writer.close();
		DebrisFile file = DebrisFile.read("id", text);
		assertEquals("ten chars\nten chars\n", Headers.text(file));
		assertFalse(Files.exists(SideCar.beside(text)));
	}

	@Test
	void aFileCannotGrowForEver() throws Exception {
		String large = "x".repeat((int) (DebrisWriter.LARGEST / 4) - 10) + "\n";
		try (DebrisWriter writer = archive.begin(Headers.of(1, ""))) {
			writer.append("short\n");
			for (int i = 0; i < 3; i++) writer.append(large);
			writer.append("fits\n");
			String said = assertThrows(StudioException.class, () -> writer.append(large + large)).getMessage();
			assertTrue(said.contains("256 million characters") && said.contains("start a new stream"), said);
			writer.append("still fits");
		}
	}

	@Test
	void aReadOnlyArchiveCanBeReadOnly() throws Exception {
		String id = threePoems();
		DebrisArchive readOnly = new DebrisArchive(folder.resolve("debris"), true);
		assertThreePoems(readOnly.open(id));
		String said = assertThrows(StudioException.class, () -> readOnly.begin(Headers.of(1, ""))).getMessage();
		assertTrue(said.contains("read-only"), said);
	}

	@Test
	void whatIsNotThereIsSaid() throws Exception {
		assertEquals(List.of(), archive.list());
		assertTrue(assertThrows(StudioException.class, () -> archive.open("2016-12-09/18-39-18_markov_seed-42")).getMessage()
				.contains("moved or deleted"));
		for (String bad : List.of("", "../../secret", "2016-12-09/../../x_markov_seed-1", "2016-13-45/18-39-18_markov_seed-42"))
			assertTrue(assertThrows(StudioException.class, () -> archive.open(bad)).getMessage().contains("does not name debris"));
	}

	/** Spews numbered lines, six a poem, until it is killed. */
	static final class Spewer {
		public static void main(String[] arguments) throws IOException {
			DebrisWriter writer = new DebrisArchive(Path.of(arguments[0]), false).begin(Headers.of(1, "line"));
			for (int line = 0;; line++) {
				if (line % 6 == 0) writer.prompt("line");
				writer.append((line % 6 == 0 ? " " : "line ") + line + "\n");
				if (line % 6 == 5) writer.poemEnd();
				if (line == 1000) System.out.println("spewing");
			}
		}
	}

	@Test
	void killedWhileSpewingAllButTheLastLineIsThere() throws Exception {
		KilledProgram.runAndKill(Spewer.class, "spewing", folder.resolve("debris").toString());
		DebrisFile file = archive.open(archive.list().getFirst().id());
		assertTrue(file.poems().size() > 100);
		int line = 0;
		for (PoemSpan span : file.poems().subList(0, file.poems().size() - 1)) {
			StringBuilder expected = new StringBuilder();
			for (int i = 0; i < 6; i++) expected.append("line ").append(line++).append('\n');
			assertEquals(expected.toString(), file.poem(span));
			assertEquals(4, span.promptLength());
		}
		assertEquals(Headers.of(1, "line"), file.making());
		assertNotEquals(List.of(), file.remarks());
	}
}
