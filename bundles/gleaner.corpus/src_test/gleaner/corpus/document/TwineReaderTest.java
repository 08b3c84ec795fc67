// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TwineReaderTest {
	private static String text(String passage, PassageText.Format format) {
		return PassageText.of(passage, format);
	}

	@Example
	void tweeGivesATextAPassage() throws UnreadableDocument {
		String twee = ":: StoryTitle\nHarbour\n\n:: StoryData\n{\"ifid\": \"X\", \"format\": \"Harlowe\"}\n\n:: StoryAuthor\nW. "
				+ "Sea\n\n:: UserScript [script]\nvar a = 1;\n\n"
				+ ":: Start {\"position\":\"1,2\"}\nThe tide is [[low->Low]].\n(set: $boats to 3)Go [[home|Home]] or [[Sea<-out]].\n"
				+ "\n:: Low [wet cold]\nslack\n\n:: Style [stylesheet]\nbody {}\n";
		assertTrue(TwineReader.isTwee(twee));
		Poems poems = TwineReader.readTwee(twee);
		assertEquals(List.of(new Piece("Start", "W. Sea", "The tide is low.\nGo home or out."), new Piece("Low", "W. Sea", "slack")),
				poems.pieces());
		assertEquals(List.of(
				"It is a Twine story: 2 passages; links, macros, scripts and styles were left out, and with them 5 "
						+ "passages without words."),
				poems.remarks());
	}

	@Example
	void pagesThatTwinePublishes() throws UnreadableDocument {
		String html = "<html><tw-storydata name=\"Sea\" format=\"SugarCube\"><style role=stylesheet>b{}</style><script>x()</script>"
				+ "<tw-passagedata pid=\"1\" name=\"Start\" tags=\"\">low &lt;&lt;set $a to 1&gt;&gt;[[go on|Next]]\n&amp;amp; "
				+ "high</tw-passagedata>"
				+ "<tw-passagedata pid=\"2\" name=\"Code\" tags=\"script\">x()</tw-passagedata></tw-storydata>"
				+ "<tw-storydata name=\"B\" format=\"Harlowe\"><tw-passagedata name=\"One\">slack</tw-passagedata></tw-storydata></html>";
		assertTrue(TwineReader.isPage(html));
		assertEquals(List.of(new Piece("Start", "", "low go on\n& high"), new Piece("One", "", "slack")),
				TwineReader.readPage(html).pieces());
		String old = "<div id=\"storeArea\" hidden><div tiddler=\"Start\" tags=\"\">low\\nhigh [[on|x]]</div></div>";
		assertTrue(TwineReader.isPage(old));
		assertEquals(List.of(new Piece("Start", "", "low\nhigh on")), TwineReader.readPage(old).pieces());
	}

	@Example
	void marksOfHarlowe() {
		assertEquals("low tide\nhigh", text("(if: $a is \"x)\")[low tide]\n(link-goto: \"high\", \"Next\")", PassageText.Format.HARLOWE));
		assertEquals("low and wet", text("|a>[low] and (text-style:\"bold\")[wet]", PassageText.Format.HARLOWE));
		assertEquals("low (as I said: slack)", text("low (as I said: slack)", PassageText.Format.ANY));
		assertEquals("[low]", text("[low]", PassageText.Format.HARLOWE));
		assertEquals("low, friend", text("''low'', //friend//<!-- no -->", PassageText.Format.HARLOWE));
	}

	@Example
	void marksOfTheOthers() {
		assertEquals("low\nslack\ngo on",
				text("!low\n<<if $a>>slack<<else>><</if>>\n<<link \"go on\" \"Next\">><<run x()>><</link>><<script>>alert(1)<</script>>",
						PassageText.Format.SUGARCUBE));
		assertEquals("low (note: tide) $5", text("low (note: tide) $5", PassageText.Format.SUGARCUBE));
		assertEquals("low\nhigh on", text("a: 1\n--\n[if a]\nlow\n[continue]\nhigh {embed: 'x'}[[on]]", PassageText.Format.CHAPBOOK));
		assertEquals("low\nhigh", text("<% var a %>low<br><b>high</b>", PassageText.Format.SNOWMAN));
	}

	@Example
	void poemsWithColonsAreNoStories() {
		assertFalse(TwineReader.isTwee(":: low\nhigh\n"));
		assertFalse(TwineReader.isTwee("low\n:: high\n:: slack\n"));
		assertFalse(TwineReader.isTwee("::::\nlow\n"));
	}

	@Property(tries = 1000)
	void anyPassageIsRead(@ForAll("passages") String passage) {
		for (PassageText.Format format : PassageText.Format.values()) PassageText.of(passage, format);
	}

	@Provide
	Arbitrary<String> passages() {
		return Arbitraries.of("[[", "]]", "->", "<-", "|", "<<", ">>", "if", "(if:", ")", "[", "]", "<a|", "|a>[", "$a", "_b", "\"", "'",
				"{", "}", "<br>", "\n", "a ", "/*",
				"*/", "<%", "<script", "--\n", "&amp;").list().ofMaxSize(40).map(parts -> String.join("", parts));
	}

	@Example
	void aPassageThatIsNotClosedEndsWhereTheNextBegins() throws Exception {
		Poems poems = TwineReader.readPage("<tw-storydata><tw-passagedata name='A'>low<tw-passagedata name='B'>high</tw-storydata>");
		assertEquals(List.of(new Piece("A", "", "low"), new Piece("B", "", "high")), poems.pieces());
	}
}
