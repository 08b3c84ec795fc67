// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
	private static final String STUDIO = "{ \"format\" : 1 }";

	@TempDir
	private Path folder;

	private Studio starter() throws StudioException {
		Studio studio = Studio.openOrCreateStarter(folder.resolve("Gleaner"));
		studio.poems().write("Wäter 🐚", Harvest.hand("water"));
		studio.poems().remove("Wäter 🐚");
		studio.poems().write("Salt", Harvest.hand("salt"));
		return studio;
	}

	/** All files with their bytes, but what a backup leaves out. */
	private static Map<String, String> contents(Path studio) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> files = Files.walk(studio)) {
			for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
				String name = studio.relativize(file).toString();
				if (!name.contains("cache")) contents.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
			}
		}
		return contents;
	}

	private List<String> left() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void aStudioComesBackWholeWithoutItsCaches() throws Exception {
		Studio studio = starter();
		studio.corpora().list().getFirst().statistics();
		Files.createDirectories(studio.folder().resolve("cache/search"));
		Files.writeString(studio.folder().resolve("cache/search/index"), "big");
		Files.writeString(studio.folder().resolve("poems/.gleaner-1-abc.tmp"), "half");
		Files.writeString(studio.runs().list().getFirst().folder().resolve("lock"), "");
		Backup backup = new Backup(studio);
		Path zip = folder.resolve(backup.name(LocalDate.of(2016, 12, 9)));
		List<Double> told = new ArrayList<>();
		backup.write(zip, (what, done) -> told.add(done));
		assertEquals(folder.resolve("Gleaner 2016-12-09.zip"), zip);
		assertEquals(1.0, told.getLast(), 1e-9);
		Studio back = new Restoring(zip).into(folder.resolve("a/Back"), Progress.NONE);
		Files.delete(studio.folder().resolve("poems/.gleaner-1-abc.tmp"));
		Files.delete(studio.runs().list().getFirst().folder().resolve("lock"));
		assertEquals(contents(studio.folder()), contents(back.folder()));
		assertFalse(Files.exists(back.folder().resolve("cache")));
		assertFalse(Files.exists(back.corpora().list().getFirst().folder().resolve("cache")));
		assertEquals(Files.getLastModifiedTime(studio.poems().file("Salt")).toMillis() / 2000,
				Files.getLastModifiedTime(back.poems().file("Salt")).toMillis() / 2000);
		assertEquals("Wäter 🐚", back.restore(back.trash().get("Wäter 🐚")));
	}

	@Test
	void aBackupIsNotPutIntoWhatItBacksUp() throws Exception {
		Studio studio = starter();
		for (Path inside : List.of(studio.folder().resolve("b.zip"), studio.folder().resolve("new/b.zip"), studio.folder()))
			assertThrows(StudioException.class, () -> new Backup(studio).write(inside, Progress.NONE));
		assertFalse(Files.exists(studio.folder().resolve("new")));
	}

	@Test
	void calledOffNothingIsLeftOfABackupOrAStudio() throws Exception {
		Studio studio = starter();
		Path zip = folder.resolve("b.zip");
		Files.writeString(zip, "an older one");
		Progress callOff = (what, done) -> {
			if (done > 0.3) Thread.currentThread().interrupt();
		};
		assertThrows(InterruptedException.class, () -> new Backup(studio).write(zip, callOff));
		assertEquals("an older one", Files.readString(zip));
		new Backup(studio).write(zip, Progress.NONE);
		assertThrows(InterruptedException.class, () -> new Restoring(zip).into(folder.resolve("Back"), callOff));
		assertFalse(Thread.interrupted());
		assertEquals(List.of("Gleaner", "b.zip"), left());
	}

	@Test
	void onlyAnEmptyFolderBecomesAStudio() throws Exception {
		Path zip = zip("Gleaner/studio.json", STUDIO);
		Path full = Files.createDirectories(folder.resolve("full"));
		Files.writeString(full.resolve("mine.txt"), "mine");
		assertTrue(refused(zip, full).contains("not empty"));
		assertTrue(refused(zip, full.resolve("mine.txt")).contains("not empty"));
		assertEquals("mine", Files.readString(full.resolve("mine.txt")));
		new Restoring(zip).into(Files.createDirectories(folder.resolve("empty")), Progress.NONE);
		new Restoring(zip("studio.json", STUDIO, "poems/x.poem", "x")).into(folder.resolve("flat"), Progress.NONE);
		assertEquals("x", Studio.open(folder.resolve("flat")).poems().read("x").text());
	}

	@Test
	void aStrangersZipWritesNothingOutside() throws Exception {
		for (String name : List.of("../evil.txt", "Gleaner/../../evil.txt", "/tmp/evil.txt", "Gleaner//evil.txt", "Gleaner/..\\evil.txt",
				"Gleaner/poems/../../../evil.txt", "Gleaner/./evil.txt", "elsewhere/evil.txt")) {
			String said = refused(zip("Gleaner/studio.json", STUDIO, name, "evil"), folder.resolve("Back"));
			assertTrue(said.contains("lies outside"), said);
		}
		assertTrue(refused(zip("readme.txt", "hello"), folder.resolve("Back")).contains("no studio.json"));
		assertTrue(refused(zip("Gleaner/studio.json", "{ \"format\" : 99 }"), folder.resolve("Back")).contains("99"));
		assertTrue(refused(zip("Gleaner/studio.json", "nonsense"), folder.resolve("Back")).contains("JSON"));
		assertTrue(refused(zip("Gleaner/studio.json", STUDIO, "Gleaner/a", "x", "Gleaner/a/b", "y"), folder.resolve("Back")).contains("a"));
		assertTrue(refused(Files.writeString(folder.resolve("text.zip"), "no zip"), folder.resolve("Back")).contains("text.zip"));
		assertTrue(refused(folder.resolve("none.zip"), folder.resolve("Back")).contains("none.zip"));
		assertEquals(List.of("made.zip", "text.zip"), left());
	}

	@Test
	void whatIsDamagedIsRefusedOrWhole() throws Exception {
		Path good = zip("Gleaner/studio.json", STUDIO, "Gleaner/poems/Salt.poem", "salt ".repeat(300));
		byte[] bytes = Files.readAllBytes(good);
		Random random = new Random(7);
		int refused = 0;
		for (int i = 0; i < 400; i++) {
			byte[] wrong = bytes.clone();
			wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
			Path zip = Files.write(folder.resolve("wrong.zip"), wrong);
			Path back = folder.resolve("back-" + i);
			try {
				Studio studio = new Restoring(zip).into(back, Progress.NONE);
				for (String title : studio.poems().titles()) assertEquals("salt ".repeat(300), studio.poems().read(title).text());
			} catch (StudioException e) {
				refused++;
				assertFalse(Files.exists(back), e.getMessage());
			}
		}
		assertTrue(refused > 100, refused + " refused");
		for (int length = 0; length < bytes.length; length += 17) {
			Path zip = Files.write(folder.resolve("wrong.zip"), Arrays.copyOf(bytes, length));
			refused(zip, folder.resolve("short"));
		}
		assertArrayEquals(bytes, Files.readAllBytes(good));
	}

	private static String refused(Path zip, Path target) {
		return assertThrows(StudioException.class, () -> new Restoring(zip).into(target, Progress.NONE), zip::toString).getMessage();
	}

	private Path zip(String... namesAndTexts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndTexts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
				zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return Files.write(folder.resolve("made.zip"), bytes.toByteArray());
	}
}
