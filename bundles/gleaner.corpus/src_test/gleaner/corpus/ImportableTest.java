// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportableTest {
	@Test
	void aNameSaysWhatAFileIs() {
		assertEquals(Optional.of(Importable.ARCHIVE), Importable.of("letters.tar.gz"));
		assertEquals(Optional.of(Importable.HTML), Importable.of("Page.HTM"));
		assertEquals(Optional.empty(), Importable.of("picture.png"));
		assertEquals(Optional.of(Importable.HTML), Importable.ofType("application/xhtml+xml"));
		assertEquals(Optional.empty(), Importable.ofType("image/png"));
		assertEquals(Optional.of(Importable.XML), Importable.ofType("text/xml"));
		assertEquals(Optional.of(Importable.TEXT), Importable.of("letter.txt.gz"));
		assertEquals(Optional.of("letter.txt"), Importable.unpacked("letter.txt.XZ"));
		assertEquals(Optional.empty(), Importable.unpacked("letters.tar.gz"));
	}

	@Test
	void theWordsNameEachKindByItsUsualEnding() {
		for (Importable kind : Importable.values()) assertTrue(Importable.IN_WORDS.contains(kind.endings().getFirst()), kind.name());
		for (String word : Importable.IN_WORDS.split(", | or ")) assertTrue(Importable.allEndings().contains(word), word);
	}

	@Test
	void whatCannotBeImportedNamesTheRemedy() {
		assertTrue(Importable.whyNot("Poems.DOC").contains("save it as .docx"));
		assertTrue(Importable.whyNot("poems.pages").contains("export it as Word"));
		assertEquals("It is not " + Importable.IN_WORDS + ".", Importable.whyNot("picture.png"));
	}

	@Test
	void endingsAreTakenOff() {
		assertEquals("letters", Importable.withoutEnding("letters.tar.gz"));
		assertEquals("letter", Importable.withoutEnding("letter.csv.bz2"));
		assertEquals("a.b", Importable.withoutEnding("a.b.TXT"));
		assertEquals("a.png", Importable.withoutEnding("a.png"));
		assertTrue(Importable.patterns().startsWith("*.txt;*.text;"), Importable.patterns());
	}
}
