// SPDX-License-Identifier: EPL-2.0
package gleaner.language.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import gleaner.language.TestLanguage;

class NamesInVerseTest {
	private static final Entities ENTITIES = TestLanguage.ENGLISH.entities();

	@Test
	void wordsOfGrammarAtTheStartsOfLinesAreNobody() {
		names("""
				Thy lamp is low, and Thou art far away,
				An' a' the burn is still. Him will I wait,
				Wi' nane to ken. Thee would I call again,
				'Twould be a song. Ne'er shall the morning come;
				O'er hill and heath. Singeth the lark no more.""");
	}

	@Test
	void aNameEndsWithItsLine() {
		names("I went to look for Harriet\nUpon the Mersey\n\nSusan Gray had gone", "Harriet", "Mersey", "Susan Gray");
	}

	@Test
	void powersThatAreSpokenToAreNobody() {
		names("O Death, be slow, and thou, sweet Love, be long;"
				+ "\nThe gates of Heaven stand wide for Hope and Time,\nand Nature and the Muse");
	}

	@Test
	void countriesStayCountriesWhateverTheyDo() {
		for (String line : List.of("and so England's roses fall", "when England heard the drum", "they loved England well"))
			assertEquals(List.of(EntityType.COUNTRY), ENTITIES.names(line).stream().map(Entity::type).toList(), line);
	}

	@Test
	void peopleMayBearTheNamesOfTowns() {
		assertEquals(EntityType.PERSON, ENTITIES.names("then Florence laughed and shook her hair").getFirst().type());
		assertEquals(EntityType.CITY, ENTITIES.names("the winter that we spent in Florence").getFirst().type());
	}

	@Test
	void godsAreGods() {
		assertEquals(List.of(EntityType.DEITY, EntityType.DEITY),
				ENTITIES.names("for God and Venus both were looking on").stream().map(Entity::type).toList());
		names("the god of gardens and the God of wrath");
	}

	@Test
	void aNameIsKnownAgainWhereItsCapitalSaysNothing() {
		names("And there was Marguelot among the reeds.\nMarguelot sang until the water rose.", "Marguelot", "Marguelot");
	}

	@Test
	void aWordThatThePoemHasInSmallLettersIsNoName() {
		names("The rose is red, the Rose is tall,\nand Robin sings to robin on the wall");
	}

	@Test
	void peoplesAsAdjectivesNameNobody() {
		names("a Tuscan road, the Argive host,\nand Roman walls along the Syrian coast");
	}

	@Test
	void titlesGoWithNamesAndNotAlone() {
		names("And then Sir Aldor Venn rode to the King,\nMy Lord, he cried, and my good Captain, hear", "Sir Aldor Venn");
	}

	@Test
	void whatIsAllCapitalsSaysLittle() {
		names("A SONG OF THE HARBOUR\n\nThe boats are in, the nets are hung to dry,");
	}

	@Test
	void capitalsOfNounsAreNoNames() {
		names("The Lamp and Table, and the Chair beside,\nthe Window where the Morning came to hide,\nthe Kettle and the Bread");
	}

	@Test
	void linesOfProseThatWereBrokenAnywhereSayMore() {
		String prose = """
				it was late in the year, and we came to
				Winchester by the old road, where my aunt
				Dorothea kept a little shop that sold
				needles and thread""";
		names(prose, "Winchester", "Dorothea");
	}

	private static void names(String text, String... names) {
		assertEquals(List.of(names), ENTITIES.names(text).stream().map(Entity::text).toList(), text);
	}
}
