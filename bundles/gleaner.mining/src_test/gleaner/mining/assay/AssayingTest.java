// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.ImportOptions;
import gleaner.engine.Progress;
import gleaner.mining.TestLanguage;
import gleaner.mining.ore.FileOre;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssayingTest {
	@TempDir
	private Path folder;
	private Studio studio;
	private Path ore;

	@BeforeEach
	void makeStudio() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		ore = Files.createDirectories(folder.resolve("ore"));
		Path corpus = folder.resolve("harbour.txt");
		Files.writeString(corpus, "The lamp above the harbour wall is lit by nobody at all\nand Marlow, old Marlow, walks the pier\n");
		studio.corpora().importFrom("Harbour", List.of(corpus), ImportOptions.AUTOMATIC, Progress.NONE);
	}

	private Assaying.Outcome assay(Ore into) throws Exception {
		try (Assaying assaying = new Assaying(studio, TestLanguage.ENGLISH)) {
			return assaying.run(List.of(new FileOre(ore)), 2, into, Progress.NONE);
		}
	}

	private Row only() throws Exception {
		Ore table = new Ore();
		assay(table);
		assertEquals(1, table.rows().size());
		return table.rows().getFirst();
	}

	@Test
	void whatIsSeenOfAPoem() throws Exception {
		Files.writeString(ore.resolve("DIR-39-18_Model-7_Loss-0.5.txt"),
				"The lamp above the harbour wall is lit by voivat bells\nand Marlow sings of voivats in the melandering wells\n");
		Row row = only();
		assertEquals(List.of("voivat", "voivats", "melandering"), row.heard().inventions());
		assertEquals(8.0 / 19, row.told().quoted(), 0.06);
		assertEquals("Harbour", row.told().from());
		assertTrue(row.told().longest() >= 8, () -> row.told().longest() + " words");
		assertEquals(List.of("Marlow"), row.told().names());
		assertTrue(row.heard().metre().startsWith("iambic"), row.heard().metre());
		assertTrue(row.heard().syllables() > 20);
		assertEquals(1, row.heard().rhyme());
		assertEquals("The lamp above the harbour wall is lit by voivat bells / and Marlow sings of voi", row.begins());
		assertEquals("7", Column.STEP.text(row));
		assertEquals("3", Column.INVENTIONS.text(row));
	}

	@Test
	void repetitionIsSeen() {
		assertEquals(0, repetition("one spoon at a time the cellar learns"));
		assertTrue(repetition("****************") > 0.9);
		assertTrue(repetition("the the the the the the") > 0.8);
		assertTrue(repetition("and the tide and the tide and the tide") > 0.6);
	}

	private static double repetition(String text) {
		return Repetition.share(text, gleaner.language.text.Words.of(text));
	}

	@Test
	void whatIsNewToTheCorporaSurprisesMore() {
		LetterModel letters = new LetterModel();
		letters.learn("the lamp above the harbour wall is lit by nobody at all ".repeat(5));
		assertTrue(letters.surprise("the harbour lamp is lit") < letters.surprise("zqxj vvkpt wghrr"));
		assertEquals(0, letters.surprise(""));
	}

	@Test
	void aTextIsMeasuredOnceForGood() throws Exception {
		for (int i = 0; i < 5; i++) Files.writeString(ore.resolve(i + ".txt"), "windowly said the moth " + i);
		assertEquals(5, assay(new Ore()).measured());
		Ore again = new Ore();
		assertEquals(0, assay(again).measured());
		assertEquals(5, again.measured());
		Files.writeString(ore.resolve("new.txt"), "a coat of barley");
		assertEquals(1, assay(new Ore()).measured());
	}

	@Test
	void anotherCorpusIsHeldAgainstWithoutHearingAnew() throws Exception {
		Files.writeString(ore.resolve("a.txt"), "a coat of barley hung on the evening tide of wool");
		assertEquals(0, only().told().longest());
		long heard = Files.size(studio.folder().resolve("cache/ore/heard.jsonl"));
		Path corpus = folder.resolve("barley.txt");
		Files.writeString(corpus, "I saw a coat of barley hung on the evening tide\n");
		studio.corpora().importFrom("Barley", List.of(corpus), ImportOptions.AUTOMATIC, Progress.NONE);
		assertEquals("Barley", only().told().from());
		assertEquals(heard, Files.size(studio.folder().resolve("cache/ore/heard.jsonl")));
	}

	@Test
	void tornAndDamagedLinesAreMeasuredAgain() throws Exception {
		for (int i = 0; i < 3; i++) Files.writeString(ore.resolve(i + ".txt"), "windowly said the moth " + i);
		assay(new Ore());
		Path cache = studio.folder().resolve("cache/ore/heard.jsonl");
		String all = Files.readString(cache);
		Files.writeString(cache, all.substring(0, all.length() - 20));
		assertEquals(1, assay(new Ore()).measured());
		Files.writeString(cache, "rubbish\n{\"hash\":null}\n[]\nnull\n", StandardOpenOption.APPEND);
		assertEquals(0, assay(new Ore()).measured());
		Files.writeString(cache, "of another edition\n" + all);
		Ore table = new Ore();
		assertEquals(3, assay(table).measured());
		assertEquals(3, table.measured());
	}

	@Test
	void calledOffItKeepsWhatItHas() throws Exception {
		for (int i = 0; i < 400; i++) Files.writeString(ore.resolve(i + ".txt"), ("windowly said the moth " + i + "\n").repeat(20));
		Thread here = Thread.currentThread();
		try (Assaying assaying = new Assaying(studio, TestLanguage.ENGLISH)) {
			Ore table = new Ore();
			assertThrows(InterruptedException.class, () -> assaying.run(List.of(new FileOre(ore)), 2, table, (step, done) -> {
				if (table.measured() > 3) here.interrupt();
			}));
			assertEquals(400, table.rows().size());
		}
		Assaying.Outcome outcome = assay(new Ore());
		assertTrue(outcome.measured() < 400, () -> outcome.measured() + " again");
	}

	@Test
	void nearnessIsToThePoetsOwnPoems() throws Exception {
		studio.poems().write("Mine", Harvest.hand("barley and wool, the ferry bell"));
		Files.writeString(ore.resolve("a.txt"), "the ferry bell rings barley");
		Files.writeString(ore.resolve("b.txt"), "nobody signed for snow");
		Ore table = new Ore();
		assay(table);
		assertTrue(table.rows().get(0).near() > 0.5);
		assertEquals(0, table.rows().get(1).near());
	}

	@Test
	void twoAtOnceGetInNobodysWay() throws Exception {
		Files.writeString(ore.resolve("a.txt"), "a coat of barley");
		try (Assaying first = new Assaying(studio, TestLanguage.ENGLISH); Assaying second = new Assaying(studio, TestLanguage.ENGLISH)) {
			for (Assaying assaying : List.of(first, second)) {
				Ore table = new Ore();
				assaying.run(List.of(new FileOre(ore)), 1, table, Progress.NONE);
				assertEquals(1, table.measured());
			}
		}
		assertFalse(Files.readString(studio.folder().resolve("cache/ore/heard.jsonl")).isEmpty());
	}
}
