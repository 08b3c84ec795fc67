// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
	private static Poems read(String json) throws UnreadableDocument {
		assertTrue(JsonReader.is(json) || !json.startsWith("["), json);
		return JsonReader.read(json, Fields.USUAL);
	}

	private static List<Piece> pieces(String json) throws UnreadableDocument {
		return read(json).pieces();
	}

	private static List<String> texts(String json) throws UnreadableDocument {
		return pieces(json).stream().map(Piece::text).toList();
	}

	private static String refused(String json) {
		return assertThrows(UnreadableDocument.class, () -> read(json)).getMessage();
	}

	@Test
	void poemsInAnArrayOfObjects() throws UnreadableDocument {
		assertEquals(List.of(new Piece("Tide", "W", "low\nhigh\n\n slack"), new Piece("Rope", "", "salt")),
				pieces("[{\"title\": \"Tide\", \"author\": \"W\", \"lines\": [\"low\", \"high\", \"\", \" slack\"], \"linecount\": \"3\"},"
						+ "{\"name\": \"Rope\", \"text\": \"salt\", \"tags\": [\"a\", \"b\"]}]"));
		assertEquals(List.of("寒\n江"), texts("[{\"title\": \"夜\", \"paragraphs\": [\"寒\", \"江\"], \"id\": \"a\"}]"));
		assertEquals(List.of("title", "lines"), read("[{\"title\": \"Tide\", \"lines\": [\"low\"]}]").fields());
	}

	@Test
	void stanzasHoweverTheyAreNested() throws UnreadableDocument {
		for (String stanzas : List.of("[[\"low\", \"high\"], [\"slack\"]]", "[{\"lines\": [\"low\", \"high\"]}, {\"lines\": [\"slack\"]}]",
				"[\"low\\nhigh\", \"slack\"]",
				"[{\"lines\": [{\"n\": 1, \"text\": \"low\"}, {\"n\": 2, \"text\": \"high\"}]}, {\"text\": \"slack\"}]"))
			assertEquals(List.of("low\nhigh\n\nslack"), texts("{\"title\": \"Tide\", \"stanzas\": " + stanzas + "}"), stanzas);
		assertEquals(List.of("low\n\nhigh"), texts("{\"text\": [\"low\", null, \"high\"]}"));
		assertEquals(List.of("low\nhigh"), texts("{\"poem\": {\"lines\": [\"low\", \"high\"]}}"));
	}

	@Test
	void containersAreOpenedAndGiveTheirAuthors() throws UnreadableDocument {
		assertEquals(List.of(new Piece("Tide", "W. Sea", "low\nhigh"), new Piece("Rope", "M", "salt\nsand")),
				pieces("{\"meta\": {\"count\": 2, \"keywords\": [\"sea\", \"rope\"]}, \"author\": {\"name\": \"W. Sea\", \"born\": "
						+ "1900}, \"collection\":"
						+ " {\"poems\": [{\"title\": \"Tide\", \"text\": \"low\\nhigh\"}, {\"title\": \"Rope\", \"author\": \"M\", "
						+ "\"text\": \"salt\\nsand\"}]}}"));
		assertEquals(List.of(new Piece("Tide", "", "low\nhigh")),
				pieces("{\"content\": [{\"title\": \"Tide\", \"content\": \"low\\nhigh\"}]}"));
		assertEquals(List.of(new Piece("Tide", "", "low\nhigh"), new Piece("Rope", "", "salt and\nsand of rope")),
				pieces("{\"Tide\": \"low\\nhigh\", \"Rope\": [\"salt and\", \"sand of rope\"]}"));
	}

	@Test
	void linesThatAreFieldsAndPoemsInPoems() throws UnreadableDocument {
		assertEquals(List.of("low\nhigh"), texts("{\"title\": \"T\", \"lines\": {\"1\": \"low\", \"2\": \"high\"}}"));
		assertEquals(List.of("low\n\nhigh"), texts("{\"title\": \"T\", \"body\": {\"stanzas\": [\"low\", \"high\"]}}"));
		assertEquals(List.of(new Piece("Tide", "", "low")), pieces("[{\"poem\": {\"title\": \"Tide\", \"text\": \"low\"}}]"));
		assertEquals(List.of(new Piece("Sea", "W", "a foreword"), new Piece("Tide", "W", "low")),
				pieces("{\"title\": \"Sea\", \"author\": \"W\", "
						+ "\"text\": \"a foreword\", \"poems\": [{\"title\": \"Tide\", \"text\": \"low\"}]}"));
		assertEquals(List.of(new Piece("Ebbe", "W", "low")), pieces("[{\"Titel\": \"Ebbe\", \"Autor\": \"W\", \"Gedicht\": \"low\"}]"));
	}

	@Test
	void arraysOfStringsAndOfArrays() throws UnreadableDocument {
		assertEquals(List.of("low\nhigh", "slack"), texts("[\"low\\nhigh\", \"slack\"]"));
		assertEquals(List.of("low\nhigh\n\nslack"), texts("[\"low\", \"high\", \"\", \"slack\"]"));
		assertEquals(List.of("low\nhigh", "slack"), texts("[[\"low\", \"high\"], [\"slack\"]]"));
		assertEquals(61, texts("[" + "\"a quiet line\",".repeat(61) + "]").size());
		assertEquals(List.of("low\nhigh"), texts("{\"haikus\": [\"low\\\\nhigh\"]}"), "line ends that are written out");
	}

	@Test
	void aFieldThatIsNamedIsTheOne() throws UnreadableDocument {
		Fields named = new Fields(List.of("Stoff"), List.of("title"), List.of("author"));
		assertEquals(List.of(new Piece("Tide", "", "low")),
				JsonReader.read("[{\"title\": \"Tide\", \"text\": \"no\", \"stoff\": \"low\"}]", named).pieces());
	}

	@Test
	void jsonAsPeopleWriteIt() throws UnreadableDocument {
		assertEquals(List.of("low", "high"), texts("// poems\n[{\"text\": \"low\",}, {\"text\": \"high\"},]".substring(9)));
		assertEquals(List.of("low", "high"), texts("{\"text\": \"low\"}\n{\"text\": \"high\"}\n"));
	}

	@Test
	void whatIsNoPoemIsNamed() {
		assertTrue(refused("{\"origin\": [\"the #animal# sings\"], \"animal\": [\"heron\", \"crow\"]}")
				.startsWith("it is a Tracery grammar"));
		assertTrue(refused("{\"start\": \"#[a:#b#]c.capitalize#\", \"b\": [\"x\"], \"c\": []}").startsWith("it is a Tracery grammar"));
		assertEquals(
				"it is JSON in an unknown shape; its fields are: name, version, files; if one of them has the poems, name it "
						+ "(--text-field, in the window Poem)",
				refused("{\"name\": \"x\", \"version\": \"1.0\", \"files\": [\"a.js\", \"b.js\"]}"));
		assertTrue(refused("[1, 2, [3]]".replace("1", "[\"a\", 1]")).startsWith("it is JSON without poems"));
		assertTrue(refused("{\"text\": \"low\",\n \"title\": }").startsWith("it is not valid JSON: see line 2, column 11"));
	}

	@Test
	void messagesOfChatsAreTexts() throws UnreadableDocument {
		String telegram = "{\"name\": \"Nora\", \"messages\": [{\"id\": 1, \"type\": \"service\", \"date\": \"2021-03-12T21:04:11\","
				+ " \"action\": \"create\"},"
				+ "{\"id\": 2, \"type\": \"message\", \"date\": \"2021-03-12T21:04:30\", \"from\": \"Nora\", \"text\": [\"the tram "
				+ "\", {\"type\": \"bold\", \"text\": \"sings\"}]},"
				+ "{\"id\": 3, \"type\": \"message\", \"date\": \"2021-03-12T21:05:00\", \"from\": \"Ivo\", \"photo\": \"x.jpg\", "
				+ "\"text\": \"\"}]}";
		assertEquals(List.of(new Piece("", "Nora", "the tram sings")), pieces(telegram));
		String slack = "[{\"type\": \"message\", \"subtype\": \"channel_join\", \"user\": \"U1\", \"text\": \"joined\", \"ts\": \"1.1\"},"
				+ "{\"type\": \"message\", \"user\": \"U1\", \"text\": \"come down\", \"ts\": \"1.2\"}]";
		assertEquals(List.of(new Piece("", "U1", "come down")), pieces(slack));
		String facebook = "{\"messages\": [{\"sender_name\": \"Zo\\u00c3\\u00ab\", \"timestamp_ms\": 1, \"content\": "
				+ "\"caf\\u00c3\\u00a9\"}]}";
		assertEquals(List.of(new Piece("", "Zoë", "café")), pieces(facebook));
	}

	@Test
	void poemsThatLookLikeJsonAreNone() {
		for (String poem : List.of("[ ]", "{}", "[silence]", "[the tide] [the rope]", "{salt}\n{sand}", "[1]", "\"low\", she said",
				"[a, b, c]"))
			assertFalse(JsonReader.is(poem) && !poem.equals("{}"), poem);
	}

	@Test
	void whatIsNestedTooDeeplyOrHasEndlessNumbersSaysSo() {
		String deep = "[".repeat(100_000);
		for (String json : List.of("{\"a\":" + deep, "{\"a\":" + deep + "]".repeat(100_000) + "}"))
			assertTrue(refused(json).contains("with more than 1000 arrays or objects inside one another"), refused(json));
		String number = "{\"text\": \"low\", \"n\": " + "9".repeat(100_000) + "}";
		assertTrue(refused(number).contains("a number or a name that is far too long"), refused(number));
	}

	@Test
	void tweetsWithoutWhatWasPassedOn() throws UnreadableDocument {
		String archive = """
				window.YTD.tweets.part0 = [
				{"tweet": {"full_text": "low &amp; high\\nslack https://t.co/aBc1", "created_at": "Fri Mar 12 21:04:11 +0000 2021"}},
				{"tweet": {"full_text": "RT @b: salt", "created_at": "Fri Mar 12 21:05:11 +0000 2021"}}
				]""";
		assertEquals(List.of(new Piece("", "", "low & high\nslack")), pieces(archive));
		assertEquals(List.of("It is an archive of posts: 1 post; reposts from others were left out (1)."),
				read(archive).remarks());
		assertEquals(List.of("low"), texts("window.YTD.note_tweet.part0 = [{\"noteTweet\": {\"core\": {\"text\": \"low\"}}}];"));
	}

	@Test
	void outboxesOfActivityPub() throws UnreadableDocument {
		assertEquals(List.of(new Piece("", "@nora@m.example", "low\nhigh\n\nslack")), pieces("""
				{"type": "OrderedCollection", "orderedItems": [
				{"type": "Create", "object": {"type": "Note", "attributedTo": "https://m.example/users/nora", "summary": null,
				"content": "<p>low<br />high</p><p>slack</p>"}},
				{"type": "Announce", "object": "https://m.example/users/ivo/1"}]}"""));
	}

	@Test
	void marksOfSlackBecomeWords() throws UnreadableDocument {
		assertEquals(List.of("low @U2, the sea & @here"), texts("[{\"type\": \"message\", \"user\": \"U1\", \"ts\": \"1.0\", "
				+ "\"text\": \"low <@U2>, <https://sea.example|the sea> &amp; <!here>\"}]"));
	}
}
