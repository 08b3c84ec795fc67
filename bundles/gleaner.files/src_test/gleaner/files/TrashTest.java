// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {
	@TempDir
	private Path studio;
	private Trash trash;
	private Path main;
	private Path side;

	@BeforeEach
	void lay() throws IOException {
		trash = new Trash(studio.resolve("trash"));
		main = write("poems/Water.poem", "water");
		side = write("poems/.provenance/Water.json", "{}");
	}

	private Path write(String place, String text) throws IOException {
		Path file = studio.resolve(place);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private Trashed put() throws StudioException {
		return trash.put("poem", "Water", List.of(main, side, studio.resolve("poems/.forms/Water.txt")));
	}

	@Test
	void whatIsPutThereIsListedAndComesBack() throws IOException {
		Trashed record = put();
		assertFalse(Files.exists(main) || Files.exists(side));
		assertEquals(List.of("poems/Water.poem", "poems/.provenance/Water.json"), record.files());
		assertEquals(List.of(record), new Trash(studio.resolve("trash")).list());
		assertEquals(record, trash.get("Water"));
		trash.restore(record, place -> place);
		assertEquals("water", Files.readString(main));
		assertEquals("{}", Files.readString(side));
		assertEquals(List.of(), trash.list());
		assertEquals(List.of(), Folders.names(studio.resolve("trash")));
	}

	@Test
	void nothingIsOverwritten() throws IOException {
		Trashed record = put();
		write("poems/Water.poem", "another");
		String sentence = assertThrows(StudioException.class, () -> trash.restore(record, place -> place)).getMessage();
		assertTrue(sentence.contains("Water") && sentence.contains("move that away"), sentence);
		assertEquals("another", Files.readString(main));
		assertEquals(List.of(record), trash.list());
		trash.restore(record, place -> place.replace("Water", "Salt"));
		assertEquals("water", Files.readString(studio.resolve("poems/Salt.poem")));
		assertEquals("{}", Files.readString(studio.resolve("poems/.provenance/Salt.json")));
	}

	@Test
	void theSameNameCanBeDeletedOftenAndTheNewestIsMeant() throws IOException {
		Trashed first = put();
		write("poems/Water.poem", "second");
		Trashed second = put();
		assertEquals(List.of(second, first), trash.list());
		assertEquals(second, trash.get("Water"));
		assertEquals(first, trash.get(first.id()));
		trash.delete(second);
		assertEquals(List.of(first), trash.list());
		trash.empty();
		assertEquals(List.of(), Folders.names(studio.resolve("trash")));
		assertTrue(assertThrows(StudioException.class, () -> trash.get("Water")).getMessage().contains("it is empty"));
	}

	@Test
	void whatIsNotThereCannotBeDeleted() throws IOException {
		Files.delete(main);
		assertThrows(StudioException.class, this::put);
		assertTrue(Files.exists(side));
	}

	@Test
	void wholeFoldersGoThere() throws IOException {
		Path folder = write("corpora/Sea/poems/1.txt", "one").getParent().getParent();
		Trashed record = trash.put("corpus", "Sea letters", List.of(folder));
		assertFalse(Files.exists(folder));
		trash.restore(record, place -> place);
		assertEquals("one", Files.readString(folder.resolve("poems/1.txt")));
	}

	@Test
	void whatAKillHasCutOffIsBroughtToItsEnd() throws IOException {
		Trashed record = put();
		Path inTrash = studio.resolve("trash").resolve(record.id()).resolve("poems");
		Files.move(inTrash.resolve(".provenance/Water.json"), side); // killed after the first file
		trash.settle();
		assertFalse(Files.exists(side));
		Files.move(inTrash.resolve("Water.poem"), main); // killed before the first file
		Files.move(inTrash.resolve(".provenance/Water.json"), side);
		trash.settle();
		assertEquals(List.of(), Folders.names(studio.resolve("trash")));
		assertTrue(Files.exists(main) && Files.exists(side));
		put();
		Files.move(studio.resolve("trash").resolve(trash.get("Water").id()), studio.resolve("trash/.deleted-Water"));
		trash.settle();
		assertEquals(List.of(), Folders.names(studio.resolve("trash")));
	}

	@Test
	void theSideFilesOfAnotherPoemOfTheSameTitleStay() throws IOException {
		put();
		write("poems/Water.poem", "another");
		write("poems/.provenance/Water.json", "its own");
		trash.settle();
		assertEquals("its own", Files.readString(side));
	}

	@Test
	void recordsByStrangersDoNoHarm() throws IOException {
		Path outside = Files.writeString(studio.resolveSibling(studio.getFileName() + "-outside"), "mine");
		for (String record : List.of("", "{", "[]", "{\"format\":1}", "{\"format\":99,\"kind\":\"poem\"}", of("../x"), of("/etc/passwd"),
				of("a/../../x"), of("."), of("trash/other"), of("a\\u0000b"), of("")))
			write("trash/Odd " + record.hashCode() + "/trash.json", record);
		write("trash/Old/corpus.json", "kept by an earlier Gleaner");
		assertEquals(List.of(), trash.list());
		trash.settle();
		trash.empty();
		assertEquals("mine", Files.readString(outside));
		assertTrue(Files.exists(studio.resolve("trash/Old/corpus.json")));
		Files.delete(outside);
	}

	private static String of(String file) {
		return "{\"format\":1,\"kind\":\"poem\",\"name\":\"x\",\"at\":\"2016-12-09T18:39:18Z\",\"files\":[\"" + file + "\"]}";
	}
}
