// SPDX-License-Identifier: EPL-2.0
package gleaner.language.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import gleaner.language.TestLanguage;
import gleaner.language.text.Word;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TaggerTest {
	private static final Tagger TAGGER = TestLanguage.ENGLISH.tagger();
	private static final Entities ENTITIES = TestLanguage.ENGLISH.entities();

	@Test
	void tagsFineForms() {
		List<String> tags = TAGGER.tag("The nightingales had sung softly in darker woods").stream().map(TaggedWord::fine).toList();
		assertEquals("NNS", tags.get(1));
		assertEquals("VBN", tags.get(3));
		assertEquals("RB", tags.get(4));
		assertEquals("JJR", tags.get(6));
	}

	@Test
	void findsSentences() {
		assertEquals(List.of("The moon rose.", "It was\ncold."),
				TAGGER.sentences("The moon rose. It was\ncold.").stream().map(Word::text).toList());
	}

	@Test
	void findsPeopleAndPlaces() {
		List<Entity> names = ENTITIES.names("In Paris Mrs. Dalloway met Jane Eyre's brother.");
		assertTrue(names.stream().anyMatch(e -> e.text().equals("Paris") && e.type() == EntityType.CITY), names::toString);
		assertTrue(names.stream().anyMatch(e -> e.text().startsWith("Mrs") && e.type() == EntityType.PERSON), names::toString);
		assertTrue(ENTITIES.mentions("the old man walked through the garden").stream()
				.anyMatch(e -> !e.named() && e.text().equals("the old man")));
	}

	@Property(tries = 150)
	void staysInsideAnyText(@ForAll String text) {
		for (TaggedWord t : TAGGER.tag(text)) assertEquals(t.word().text(), text.substring(t.word().start(), t.word().end()));
		for (Entity e : ENTITIES.mentions(text)) assertEquals(e.text(), text.substring(e.start(), e.end()));
		for (Word s : TAGGER.sentences(text)) assertEquals(s.text(), text.substring(s.start(), s.end()));
	}
}
