// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importers of plug-ins find their files wherever Gleaner finds its own, and harm nobody. */
class ImportersTest {
	@TempDir
	Path folder;

	/** Cards with a title each, parted by a line. */
	private record Cards(List<String> endings) implements PoemImporter {
		@Override
		public String label() {
			return "Index cards";
		}

		@Override
		public List<SourcePoem> read(InputStream in, String name) throws IOException {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			if (text.startsWith("boom")) throw new IllegalStateException("boom");
			if (text.startsWith("short")) throw new IOException("it ends too early");
			return Stream.of(text.split("\n====\n")).filter(card -> !card.isBlank())
					.map(card -> new SourcePoem("", card.lines().findFirst().orElse(""), "A. Card", card.substring(card.indexOf('\n') + 1)))
					.toList();
		}
	}

	private SourceFiles found(Importers importers, Path... sources) throws Exception {
		SourceFiles files = new SourceFiles(new Unpacking(folder.resolve("unpacked"), Unpacking.Limits.STANDARD), importers, Progress.NONE);
		List<ImportSource> all = new ArrayList<>();
		for (Path source : sources) all.add(new ImportSource.Local(source));
		files.add(all);
		return files;
	}

	@Test
	void filesInFoldersAndArchivesAreFoundAndRead() throws Exception {
		Path cards = Files.createDirectory(folder.resolve("cards"));
		Files.writeString(cards.resolve("One.CARDS"), "Salt\nin the lock\n====\nSnow\non the quay \"x\"\n\n  again");
		Files.writeString(cards.resolve("other.txt"), "a text");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(cards.resolve("more.zip")))) {
			zip.putNextEntry(new ZipEntry("in/two.cards"));
			zip.write("Tide\nturns".getBytes(StandardCharsets.UTF_8));
		}
		SourceFiles files = found(Importers.of(List.of(new Cards(List.of(".cards")))), cards);
		assertEquals(List.of(), files.skipped());
		assertEquals(List.of("more/in/two", "One", "other"), files.files().stream().map(SourceFiles.SourceFile::id).toList());
		SourceFiles.SourceFile one = files.files().get(1);
		assertEquals(Importable.JSON_LINES, one.kind());
		assertEquals(List.of("{\"title\":\"Salt\",\"author\":\"A. Card\",\"text\":\"in the lock\"}",
				"{\"title\":\"Snow\",\"author\":\"A. Card\",\"text\":\"on the quay \\\"x\\\"\\n\\n  again\"}"),
				Files.readAllLines(one.path()));
	}

	@Test
	void whatCannotBeReadIsToldOf() throws Exception {
		Path bad = Files.createDirectory(folder.resolve("bad"));
		for (String text : List.of("boom", "short", "")) Files.writeString(bad.resolve("a" + text + ".cards"), text);
		SourceFiles files = found(Importers.of(List.of(new Cards(List.of(".cards")))), bad);
		assertEquals(List.of(), files.files());
		String said = String.join("\n", files.skipped().stream().map(report -> report.skipped().orElse("")).toList());
		assertTrue(said.contains("fails: boom") && said.contains("it ends too early") && said.contains("it has no poem"), said);
	}

	@Test
	void endingsOfGleanersOwnStayItsOwn() {
		assertEquals(List.of(".cards"),
				Importers.of(List.of(new Cards(List.of(".txt", ".zip", "cards", ".CARDS", "../x", ".cards")))).endings());
		PoemImporter throwing = new PoemImporter() {
			@Override
			public String label() {
				return "";
			}

			@Override
			public List<String> endings() {
				throw new IllegalStateException("no endings");
			}

			@Override
			public List<SourcePoem> read(InputStream in, String name) {
				return List.of();
			}
		};
		assertEquals(List.of(".cards"), Importers.of(List.of(throwing, new Cards(List.of(".cards")))).endings());
	}
}
