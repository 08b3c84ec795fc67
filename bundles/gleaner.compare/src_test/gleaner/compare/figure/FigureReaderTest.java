// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.Studios;
import gleaner.corpus.quotation.QuotationIndex;
import gleaner.engine.Progress;
import gleaner.language.Language;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureReaderTest {
	private final FigureReader reader = new FigureReader(Language.english());

	@TempDir
	private Path folder;

	private Figures read(String text, Set<String> own, QuotationIndex index) {
		return reader.read(text, own, index, () -> false);
	}

	@Test
	void countsInventionsQuotationsAndWhatIsSaidAgain() throws Exception {
		QuotationIndex index = Studios.withSea(folder, "the tide keeps its own keys under the third stair").quotations()
				.upToDate(Progress.NONE);
		Figures figures = read("the tide keeps its own keys\nand gives us the zorblunkt", Set.of(), index);
		assertEquals(11, figures.words());
		assertEquals(100.0 / 11, figures.inventions(), 1e-9);
		assertEquals(6.0 / 11, figures.quotation(), 1e-9);
		assertEquals(0, figures.repetition());
		assertEquals(0, read("and gives us the zorblunkt", Set.of("zorblunkt"), index).inventions());
	}

	@Test
	void repetitionIsTheShareOfRunsThatWereThere() {
		assertEquals(0.5, read("salt and rope salt and rope salt and", Set.of(), QuotationIndex.EMPTY).repetition(), 1e-9);
		assertTrue(Double.isNaN(read("salt and rope", Set.of(), QuotationIndex.EMPTY).repetition()));
	}

	@Test
	void nothingIsSaidOfNothing() {
		assertEquals(Figures.NONE, read("", Set.of(), QuotationIndex.EMPTY));
		assertEquals(Figures.NONE, read(" \n—— *** \n", Set.of(), QuotationIndex.EMPTY));
	}
}
