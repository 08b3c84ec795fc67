// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.archive.ArchiveMaker;
import gleaner.archive.content.Part;
import gleaner.archive.content.Plan;
import gleaner.archive.Experiment;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives by strangers, and archives that somebody has changed. */
class HostileArchiveTest {
	private static final String CARD = """
			{"format":1,"title":"x","made":"2026-01-01T00:00:00Z","gleaner":"1","raw":0,"poems":0,"threads":0}""";

	@TempDir
	private Path folder;

	private interface Filling {
		void fill(ZipArchiveOutputStream zip) throws IOException;
	}

	private static void put(ZipArchiveOutputStream zip, String name, byte[] bytes, int mode) throws IOException {
		ZipArchiveEntry entry = new ZipArchiveEntry(name);
		if (mode != 0) entry.setUnixMode(mode);
		zip.putArchiveEntry(entry);
		zip.write(bytes);
		zip.closeArchiveEntry();
	}

	private Path zip(Filling filling) throws IOException {
		Path file = Files.createTempFile(folder, "a", ".zip");
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
			put(zip, "a/archive.json", CARD.getBytes(StandardCharsets.UTF_8), 0);
			put(zip, "a/SHA256SUMS", new byte[0], 0);
			filling.fill(zip);
		}
		return file;
	}

	private static ArchiveCheck.Outcome check(Path file) throws Exception {
		return new ArchiveCheck(file, Progress.NONE).run(0, 1, EngineCatalog::of);
	}

	private static String refused(Path file) {
		return assertThrows(StudioException.class, () -> check(file)).getMessage();
	}

	@Test
	void namesThatLeadOutAreRefused() throws Exception {
		for (String name : List.of("../evil.txt", "a/../../evil.txt", "/etc/evil", "a\\..\\evil", "C:/evil", "a//evil", "a/./evil",
				"a/b/..",
				"a/" + "x".repeat(2000)))
			assertTrue(refused(zip(zip -> put(zip, name, new byte[1], 0))).contains("lies outside it; do not unpack it"), name);
	}

	@Test
	void linksAndTwinsAreRefused() throws Exception {
		assertTrue(refused(zip(zip -> put(zip, "a/link", "/etc/passwd".getBytes(StandardCharsets.UTF_8),
				UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM))).contains("is a link to another place"));
		assertTrue(refused(zip(zip -> {
			put(zip, "a/poem.html", new byte[1], 0);
			put(zip, "a/POEM.html", new byte[2], 0);
		})).contains("name the same file"));
	}

	@Test
	void bombsAreRefused() throws Exception {
		Path bomb = zip(zip -> put(zip, "a/zeros.txt", new byte[80 << 20], 0));
		assertTrue(Files.size(bomb) < 1 << 20);
		assertTrue(refused(bomb).contains("is a bomb"));
		byte[] bytes = Files.readAllBytes(bomb);
		// The sizes that it states are lies: what comes is counted.
		byte[] size = { 0, 0, 0, 5 };
		for (int i = 0; i + 4 <= bytes.length; i++)
			if (bytes[i] == size[0] && bytes[i + 1] == size[1] && bytes[i + 2] == size[2] && bytes[i + 3] == size[3]) bytes[i + 3] = 0;
		Path liar = Files.write(folder.resolve("liar.zip"), bytes);
		try {
			assertFalse(check(liar).isSound());
		} catch (StudioException e) {
			assertTrue(e.getMessage().contains("bomb") || e.getMessage().contains("damaged"), e.getMessage());
		}
	}

	@Test
	void whatIsNoArchiveSaysSo() throws Exception {
		assertTrue(refused(Files.writeString(folder.resolve("text.zip"), "no zip")).contains("not an archive of Gleaner"));
		assertTrue(refused(folder.resolve("nowhere.zip")).contains("is not there"));
		assertTrue(refused(Files.createDirectories(folder.resolve("empty"))).contains("there is no archive.json in it"));
		Path newer = Files.createDirectories(folder.resolve("newer"));
		Files.writeString(newer.resolve("archive.json"), CARD.replace("\"format\":1", "\"format\":9"));
		Files.writeString(newer.resolve("SHA256SUMS"), "");
		assertTrue(refused(newer).contains("9"));
		Path damaged = Files.createDirectories(folder.resolve("damaged"));
		Files.writeString(damaged.resolve("archive.json"), CARD);
		Files.writeString(damaged.resolve("SHA256SUMS"), "\u001b]0;x\u0007 rubbish\n");
		assertTrue(refused(damaged).contains("is no checksum"));
	}

	/** A zip of which somebody has altered one file, taken away another and put in a third. */
	@Test
	void everyChangeOfAZipIsFound() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Path raw = Files.writeString(folder.resolve("one.txt"), "the ferry lifts its apron");
		Plan plan = new Plan("W", "", List.of(), "", "", Set.of(), List.of(raw), Set.of(), Set.of(), Set.of(Part.LIFELINES), 1);
		Path file = new ArchiveMaker(studio, EngineCatalog::of, Experiment.ENGLISH, "test", Progress.NONE).make(plan).file();
		assertTrue(check(file).isSound());
		try (FileSystem inside = FileSystems.newFileSystem(file)) {
			Path site = inside.getPath("W");
			Files.writeString(site.resolve("elsewhere/one.txt"), "the ferry lifts its wapron");
			Files.delete(site.resolve("words.html"));
			Files.writeString(site.resolve("later.html"), "<script>");
		}
		ArchiveCheck.Outcome outcome = check(file);
		assertFalse(outcome.isSound());
		assertEquals(List.of("\"elsewhere/one.txt\" differs from what was written",
				"\"later.html\" is not in the list of checksums; somebody added it later", "\"words.html\" is missing"),
				outcome.findings().stream().sorted().toList());
		byte[] bytes = Files.readAllBytes(file);
		Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
		assertTrue(refused(cut).contains("cut.zip"), refused(cut));
	}

	@Test
	void everyChangeIsFound() throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Path raw = Files.writeString(folder.resolve("one.txt"), "the ferry lifts its apron");
		Plan plan = new Plan("W", "", List.of(), "", "", Set.of(), List.of(raw), Set.of(), Set.of(), Set.of(Part.LIFELINES), 1);
		Path site = new ArchiveMaker(studio, EngineCatalog::of, Experiment.ENGLISH, "test", Progress.NONE).make(plan).site();
		assertTrue(check(site).isSound());
		Files.writeString(site.resolve("elsewhere/one.txt"), "the ferry lifts its apron!");
		Files.delete(site.resolve("words.html"));
		Files.writeString(site.resolve("later.html"), "<script>");
		Files.createSymbolicLink(site.resolve("link"), Path.of("/etc/passwd"));
		Files.delete(site.resolve("tables/inventions.csv"));
		ArchiveCheck.Outcome outcome = check(site);
		assertFalse(outcome.isSound());
		assertEquals(List.of("\"elsewhere/one.txt\" differs from what was written",
				"\"later.html\" is not in the list of checksums; somebody added it later",
				"\"link\" is a link, or not a file; archives have only files", "\"tables/inventions.csv\" is missing",
				"\"words.html\" is missing",
				"the metadata list \"tables/inventions.csv\", which is missing").stream().sorted().toList(),
				outcome.findings().stream().sorted().toList());
	}
}
