// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.Arrays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, well-meant and hostile. */
class ArchivesTest {
	@TempDir
	private Path folder;
	private Corpora corpora;

	@BeforeEach
	void setUp() {
		corpora = with(Unpacking.Limits.STANDARD);
	}

	@AfterEach
	void nothingIsLeft() throws IOException {
		if (!Files.exists(folder.resolve("corpora"))) return;
		try (Stream<Path> left = Files.walk(folder.resolve("corpora"))) {
			assertEquals(List.of(), left.filter(p -> p.getFileName().toString().startsWith(".")).toList());
		}
	}

	private Corpora with(Unpacking.Limits limits) {
		return new Corpora(folder.resolve("corpora"), folder.resolve("trash"), false, limits);
	}

	private static byte[] zip(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, byte[]> poems() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("sea/10.txt", text("ten"));
		files.put("sea/2.txt", text("two"));
		files.put("__MACOSX/sea/._2.txt", text("no"));
		files.put("sea/.DS_Store", text("no"));
		files.put("sea/boat.png", text("no"));
		return files;
	}

	private Path file(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}

	private ImportReport load(Corpora into, Path... paths) throws StudioException, InterruptedException {
		return into.importFrom(ImportOrder.of("A", List.of(paths), ImportOptions.AUTOMATIC), Progress.NONE);
	}

	private List<SourcePoem> read() throws Exception {
		List<SourcePoem> poems = new ArrayList<>();
		corpora.get("A").read(poems::add);
		return poems;
	}

	private static String whySkipped(ImportReport report) {
		return report.skipped().getFirst().skipped().orElseThrow();
	}

	@Test
	void aZipIsReadLikeAFolder() throws Exception {
		Path zip = file("p.zip", zip(poems()));
		ImportReport report = load(corpora, zip);
		assertEquals(List.of(new SourcePoem("sea/2", "2", "", "two"), new SourcePoem("sea/10", "10", "", "ten")), read());
		assertEquals(List.of(zip + "/sea/boat.png"), report.skipped().stream().map(FileReport::path).toList());
		assertEquals(zip.toString(), corpora.get("A").note().origin().getFirst());
	}

	@Test
	void archivesInFoldersAndArchivesAreReadToo() throws Exception {
		Map<String, byte[]> outer = new LinkedHashMap<>();
		outer.put("inner.zip", zip(poems()));
		outer.put("a.txt", text("a"));
		Files.createDirectories(folder.resolve("f"));
		file("f/outer.zip", zip(outer));
		file("f/b.txt", text("b"));
		load(corpora, folder.resolve("f"));
		assertEquals(List.of("b", "outer/a", "outer/inner/sea/2", "outer/inner/sea/10"), read().stream().map(SourcePoem::id).toList());
	}

	@Test
	void tarsArePassedThroughWithoutTheirLinks() throws Exception {
		for (String name : List.of("p.tar", "p.tar.gz", "p.tgz")) {
			try (OutputStream out = Files.newOutputStream(folder.resolve(name));
					TarArchiveOutputStream tar = new TarArchiveOutputStream(name.endsWith(".tar") ? out : new GZIPOutputStream(out),
							"UTF-8")) {
				tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
				add(tar, "sea/" + "é".repeat(90) + ".txt", "long");
				add(tar, "./sea/2.txt", "two");
				TarArchiveEntry link = new TarArchiveEntry("sea/passwd.txt", TarConstants.LF_SYMLINK);
				link.setLinkName("/etc/passwd");
				tar.putArchiveEntry(link);
				tar.closeArchiveEntry();
			}
			ImportReport report = load(corpora, folder.resolve(name));
			assertEquals(List.of("two", "long"), read().stream().map(SourcePoem::text).toList());
			assertEquals("It is not an ordinary file.", whySkipped(report));
			corpora.remove("A");
		}
	}

	private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(name);
		entry.setSize(text(text).length);
		tar.putArchiveEntry(entry);
		tar.write(text(text));
		tar.closeArchiveEntry();
	}

	@Test
	void pathsThatLeadOutAreNeverFollowed() throws Exception {
		Map<String, byte[]> files = poems();
		for (String name : List.of("../out.txt", "sea/../../out.txt", "/tmp/out.txt", "C:\\out.txt", "..\\out.txt"))
			files.put(name, text("out"));
		ImportReport report = load(corpora, file("p.zip", zip(files)));
		assertEquals(2, report.poems());
		assertEquals(5, report.skipped().stream().filter(f -> f.skipped().orElseThrow().contains("leads out of the archive")).count());
		assertFalse(Files.exists(folder.resolve("out.txt")) || Files.exists(folder.getParent().resolve("out.txt"))
				|| Files.exists(folder.resolve("corpora/out.txt")));
	}

	@Test
	void aBombIsLeftOutWhole() throws Exception {
		Map<String, byte[]> files = poems();
		files.put("bomb.txt", new byte[5_000_000]);
		byte[] bomb = zip(files);
		assertTrue(bomb.length < 20_000);
		Corpora small = with(new Unpacking.Limits(4 << 20, 10 << 20, 100, 3));
		Path zip = file("bomb.zip", bomb);
		String said = assertThrows(StudioException.class, () -> load(small, zip)).getMessage();
		assertTrue(said.contains("unpacked, it is larger than 4 MB"), said);
		ImportReport report = load(small, zip, file("a.txt", text("salt")));
		assertEquals(1, report.poems());
		assertEquals(List.of(zip.toString()), report.skipped().stream().map(FileReport::path).toList());
	}

	@Test
	void aFileThatUnpacksTooLargeIsLeftOutAlone() throws Exception {
		Map<String, byte[]> files = poems();
		files.put("bomb.txt", new byte[5_000_000]);
		ImportReport report = load(with(new Unpacking.Limits(64 << 20, 1 << 20, 100, 3)), file("bomb.zip", zip(files)));
		assertEquals(2, report.poems());
		assertTrue(report.skipped().stream()
				.anyMatch(f -> f.path().endsWith("bomb.txt") && f.skipped().orElseThrow().contains("more than 1 MB")), report.toString());
	}

	@Test
	void archivesInArchivesHaveALimit() throws Exception {
		byte[] inner = zip(poems());
		for (int i = 0; i < 4; i++) inner = zip(Map.of("deeper.zip", inner));
		Path zip = file("deep.zip", inner);
		assertTrue(assertThrows(StudioException.class, () -> load(corpora, zip)).getMessage()
				.contains("more than 3 archives inside one another"));
	}

	@Test
	void manyFilesHaveALimitOverAllArchives() throws Exception {
		Path one = file("one.zip", zip(poems()));
		Path two = file("two.zip", zip(poems()));
		ImportReport report = load(with(new Unpacking.Limits(1 << 20, 1 << 20, 3, 3)), one, two);
		assertEquals(2, report.poems());
		assertTrue(
				report.skipped().stream()
						.anyMatch(f -> f.path().equals(two.toString()) && f.skipped().orElseThrow().contains("more than 3 files")),
				report.toString());
	}

	@Test
	void damageIsSaidAndBorne() throws Exception {
		byte[] sound = zip(poems());
		Random random = new Random(7);
		Path good = file("good.txt", text("salt"));
		for (int i = 0; i < 60; i++) {
			byte[] broken = sound.clone();
			for (int n = 0; n < 3; n++) broken[random.nextInt(broken.length)] = (byte) random.nextInt();
			if (i % 3 == 0) broken = java.util.Arrays.copyOf(broken, random.nextInt(broken.length));
			ImportReport report = load(corpora, file("broken.zip", broken), good);
			assertTrue(report.poems() >= 1 && report.poems() <= 3);
			corpora.remove("A");
		}
		String said = assertThrows(StudioException.class, () -> load(corpora, file("no.tar.gz", text("no gzip")))).getMessage();
		assertTrue(said.contains("not a valid archive"), said);
	}

	/** Ten times today's room may come out of many archives together, but none takes the room of the others. */
	@Test
	void whatIsLeftOutTakesNoRoomFromOthers() throws Exception {
		byte[] bomb = zip(Map.of("bomb.txt", new byte[5_000_000]));
		Map<String, byte[]> large = poems();
		large.put("large.txt", text("low ".repeat(800_000)));
		Path broken = file("c.gz", Arrays.copyOf(gzip(new byte[3_000_000]), 1000));
		ImportReport report = load(with(new Unpacking.Limits(4 << 20, 10 << 20, 100, 3)), file("a.zip", bomb), file("b.zip", bomb), broken,
				file("d.zip", zip(large)));
		assertEquals(3, report.poems(), report.toString());
		assertEquals(3, report.files().stream().filter(f -> f.state() == FileReport.State.FAILED).count(), report.toString());
	}

	@Test
	void aBombInsideAnArchiveEndsAllOfIt() throws Exception {
		byte[] bomb = zip(Map.of("bomb.txt", new byte[3_000_000]));
		Map<String, byte[]> bombs = poems();
		for (int i = 0; i < 9; i++) bombs.put("bomb" + i + ".zip", bomb);
		Path zip = file("bombs.zip", zip(bombs));
		ImportReport report = load(with(new Unpacking.Limits(4 << 20, 10 << 20, 100, 3)), zip, file("a.txt", text("salt")));
		assertEquals(1, report.poems());
		assertEquals(List.of(zip.toString()), report.skipped().stream().map(FileReport::path).toList());
		assertTrue(whySkipped(report).startsWith("All of it was left out: unpacked, it is larger than 4 MB"), report.toString());
	}

	@Test
	void whatUnpacksToManyTimesItsSizeIsNoText() throws Exception {
		byte[] much = new byte[80_000_000];
		for (Path bomb : List.of(file("a.zip", zip(Map.of("a.txt", much))), file("a.txt.gz", gzip(much)))) {
			String said = assertThrows(StudioException.class, () -> load(corpora, bomb)).getMessage();
			assertTrue(said.contains("more than 100 times larger than packed"), said);
		}
	}

	private static byte[] gzip(byte[] text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text);
		}
		return bytes.toByteArray();
	}

	@Test
	void whatEndsTooEarlySaysSo() throws Exception {
		for (String name : List.of("a.tar.gz", "a.txt.gz", "a.tar.xz", "a.txt.xz")) {
			String said = assertThrows(StudioException.class, () -> load(corpora, file(name, new byte[0]))).getMessage();
			assertTrue(said.contains("(it ends too early)"), said);
		}
	}
}
